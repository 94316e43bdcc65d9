import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportRun } from '../../../shared/import/plan.ts';
import { formatMoment } from '../../../shared/words/dates.ts';
import { useWords } from '../../ui/words.tsx';
import { amountsOf } from './amounts.ts';
import classes from './Import.module.css';
import { ImportsExport } from './ImportExports.tsx';
import { localMoment } from './localMoment.ts';
import { RunCounts } from './RunCounts.tsx';

type Props = {
  readonly runs: readonly ImportRun[];
  readonly busyRun: string | null;
  readonly onTakeBack: (importRunId: string, name: string) => Promise<boolean>;
};

/** What was imported before, newest first; each can be taken back whole. */
export function PastImports({ runs, busyRun, onTakeBack }: Props) {
  const { t, lang } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section className={classes.past} aria-label={t('import.past')}>
      <h2 className={classes.heading}>{t('import.past')}</h2>
      {runs.length === 0 ? <p className="soft">{t('import.past.none')}</p> : null}
      <ul className={classes.plainList}>
        {runs.map((run) => {
          const when = formatMoment(localMoment(run.importedAtMs), lang);
          return (
            <li key={run.id} className={classes.run} data-taken-back={run.isTakenBack}>
              <button
                type="button"
                className={classes.runName}
                title={t('import.past.open', { name: run.fileName, when })}
                aria-expanded={opened === run.id}
                onClick={() => setOpened((now) => (now === run.id ? null : run.id))}
              >
                {run.fileName}
              </button>
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
              {opened === run.id ? <RunCounts run={run} /> : null}
            </li>
          );
        })}
      </ul>
      {runs.length === 0 ? null : <ImportsExport runs={runs} />}
    </section>
  );
}
