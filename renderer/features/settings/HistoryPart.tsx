import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateOf, timeOf, wallClockAt } from '../../../shared/time.ts';
import { formatDayLong, formatTime } from '../../../shared/words/dates.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.tsx';
import { HERE, HistoryExport, sentenceOf } from './HistoryExport.tsx';
import classes from './Settings.module.css';

const PER_PAGE = 100;
const MOST = 1_000;

/** Who did what and when, newest first, by day; what was taken back is struck. */
export function HistoryPart() {
  const speak = useWords();
  const { t, lang } = speak;
  const [limit, setLimit] = useState(PER_PAGE);
  const steps = useQuery(
    api.history.list.queryOptions({ input: { limit, sinceMs: 0 }, placeholderData: keepPreviousData }),
  );
  if (steps.data === undefined) return <Loading />;
  if (steps.data.length === 0) return <p className={classes.why}>{t('settings.history.empty')}</p>;
  const byDay = Map.groupBy(steps.data, (step) => dateOf(wallClockAt(step.atMs, HERE)));
  return (
    <>
      <p className={classes.why}>{t('settings.history.why')}</p>
      <HistoryExport steps={steps.data} />
      {[...byDay].map(([day, ofDay]) => (
        <section key={day} className={classes.day} aria-label={formatDayLong(day, lang)}>
          <h3 className={classes.sectionTitle}>{formatDayLong(day, lang)}</h3>
          <ol className={classes.steps}>
            {ofDay.map((step) => (
              <li key={step.id} className={classes.step}>
                <time className={classes.stepTime}>
                  {formatTime(timeOf(wallClockAt(step.atMs, HERE)), lang)}
                </time>
                <span className={step.isUndone ? classes.undone : undefined}>{sentenceOf(step, speak)}</span>
                <span className={classes.who}>{step.who}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {steps.data.length < limit || limit >= MOST ? null : (
        <Button variant="default" onClick={() => setLimit((now) => Math.min(MOST, now * 3))}>
          {t('settings.history.more')}
        </Button>
      )}
    </>
  );
}
