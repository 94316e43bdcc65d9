import { Button } from '@mantine/core';
import type { ImportRun } from '../../../shared/import/plan.ts';
import { formatMoment } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf } from './amounts.ts';
import classes from './Import.module.css';

type Props = {
  readonly runs: readonly ImportRun[];
  readonly busyRun: string | null;
  readonly onTakeBack: (importRunId: string, name: string) => Promise<boolean>;
};

const localMoment = (ms: number): string => {
  const at = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return at.toISOString().slice(0, 16);
};

/** What was imported before, newest first; each can be taken back whole. */
export function PastImports({ runs, busyRun, onTakeBack }: Props) {
  const { t, lang } = useWords();
  return (
    <section className={classes.past} aria-label={t('import.past')}>
      <h2 className={classes.heading}>{t('import.past')}</h2>
      {runs.length === 0 ? <p className="soft">{t('import.past.none')}</p> : null}
      <ul className={classes.plainList}>
        {runs.map((run) => {
          const when = formatMoment(localMoment(run.importedAtMs), lang);
          return (
            <li key={run.id} className={classes.run} data-taken-back={run.isTakenBack}>
              <span className={classes.runName} title={run.fileName}>
                {run.fileName}
              </span>
              <span className="soft">{when}</span>
              <span className="soft">{amountsOf(run.counts, t).join(' · ') || t('import.row.same')}</span>
              {run.isTakenBack ? (
                <span className={classes.takenBack}>{t('import.past.taken')}</span>
              ) : (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={busyRun === run.id}
                  aria-label={t('import.past.takeBackNamed', { name: run.fileName, when })}
                  onClick={() => void onTakeBack(run.id, run.fileName)}
                >
                  {t('import.past.takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
