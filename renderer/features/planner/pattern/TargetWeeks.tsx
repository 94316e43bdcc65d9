import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { addDays, type LocalDate } from '../../../../shared/time.ts';
import { formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './Pattern.module.css';
import type { Pattern } from './usePattern.ts';

const SHOWN_AT_FIRST = 12;
const MORE = 12;

/** The weeks that can be copied into, later and earlier ones alike, with what is new in each of the chosen ones. */
export function TargetWeeks({ pattern }: { readonly pattern: Pattern }) {
  const { t, lang } = useWords();
  const [span, setSpan] = useState({ before: 0, after: SHOWN_AT_FIRST });
  const { choice, choose, sourceFrom, fresh } = pattern;
  const weeks = Array.from({ length: span.before + span.after + 1 }, (_, index) =>
    addDays(sourceFrom, (index - span.before) * 7),
  ).filter((week) => week !== sourceFrom);
  const newIn = (week: LocalDate) => fresh.filter((each) => each.week === week).length;
  const toggle = (week: LocalDate) =>
    choose({
      weeks: choice.weeks.includes(week)
        ? choice.weeks.filter((each) => each !== week)
        : [...choice.weeks, week].sort(),
    });
  return (
    <section className={classes.part} aria-label={t('pattern.weeks')}>
      <h3 className={classes.heading}>{t('pattern.weeks')}</h3>
      <Button
        variant="default"
        size="compact-xs"
        w="fit-content"
        onClick={() => setSpan((now) => ({ ...now, before: now.before + 4 }))}
      >
        {t('pattern.earlierWeeks')}
      </Button>
      <ul className={classes.weeks}>
        {weeks.map((week) => (
          <li key={week} className={classes.week}>
            <Checkbox
              label={formatSpan(week, addDays(week, 6), lang)}
              checked={choice.weeks.includes(week)}
              onChange={() => toggle(week)}
            />
            {choice.weeks.includes(week) && fresh.length > 0 ? (
              <span className={classes.newIn}>{t('pattern.newInWeek', { count: newIn(week) })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-xs"
        w="fit-content"
        onClick={() => setSpan((now) => ({ ...now, after: now.after + MORE }))}
      >
        {t('pattern.laterWeeks')}
      </Button>
    </section>
  );
}
