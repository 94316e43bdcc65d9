import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { ListingRow } from '../../../shared/contract/listings.ts';
import { titleIn } from '../../../shared/domain/film.ts';
import { tellProblem } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import classes from './Listings.module.css';
import { type BatchResult, publishBatch } from './publishBatch.ts';

type Props = {
  readonly rows: readonly ListingRow[];
  readonly onDone: () => void;
  readonly onOpen: (versionId: string) => void;
};

/** Publishes what is chosen, and says which were refused and why. */
export function BatchFooter({ rows, onDone, onOpen }: Props) {
  const { t, lang, byCode, refusal } = useWords();
  const [result, setResult] = useState<BatchResult | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const publish = async () => {
    const all = rows.length;
    setResult(null);
    setProgress({ done: 0, all });
    try {
      setResult(await publishBatch(rows, (done) => setProgress({ done, all })));
      onDone();
    } catch {
      tellProblem(t('error.unexpected'));
    }
    setProgress(null);
  };
  if (rows.length === 0 && result === null && progress === null) return null;
  return (
    <div className={classes.batch}>
      {result === null ? null : (
        <div className={classes.result} role="status">
          <CloseButton size="sm" aria-label={t('action.close')} onClick={() => setResult(null)} />
          <p>{t('listings.published', { count: result.approved })}</p>
          {result.refused.length === 0 ? null : (
            <>
              <p>{t('listings.refused', { count: result.refused.length })}</p>
              <ul>
                {result.refused.map((each) => (
                  <li key={each.row.version.id}>
                    <button
                      type="button"
                      className={classes.link}
                      onClick={() => onOpen(each.row.version.id)}
                    >
                      {titleIn(each.row.film, lang)}
                    </button>
                    {': '}
                    {each.refusal === null
                      ? each.problems
                          .map((problem) => byCode(`guard.${problem.code}`, problem.facts))
                          .join(' ')
                      : refusal(each.refusal)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {progress !== null ? (
        <p className={classes.progress} role="status">
          {t('listings.publishing', progress)}
        </p>
      ) : rows.length === 0 ? null : (
        <Button fullWidth onClick={() => void publish()}>
          {t('listings.publish', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
