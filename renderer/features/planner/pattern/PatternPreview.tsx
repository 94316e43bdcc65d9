import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo } from 'react';
import type { PatternPlan } from '../../../../shared/contract/programmePlanning.ts';
import { addDays } from '../../../../shared/time.ts';
import { conflictNames } from '../../../../shared/words/conflictSentence.ts';
import { formatDay, formatSpan } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { CopyRow } from './CopyRow.tsx';
import classes from './Pattern.module.css';
import type { Pattern } from './usePattern.ts';

/** Up and down go from one tick to the next, over the headings between them. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="checkbox"]:enabled')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? boxes.indexOf(activeElement) : -1;
  const next = boxes[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Every screening that would be made, by week and day, each with its tick and what it would clash with. */
export function PatternPreview({ pattern, plan }: { readonly pattern: Pattern; readonly plan: PatternPlan }) {
  const { t, lang } = useWords();
  const names = useMemo(() => conflictNames(plan.named), [plan.named]);
  const weeks = [...Map.groupBy(pattern.copies, (each) => each.week)];
  return (
    <section className={classes.preview} aria-label={t('pattern.preview')} onKeyDown={onArrow}>
      <div className={classes.previewHead}>
        <h3 className={classes.heading}>{t('pattern.preview')}</h3>
        <Button variant="default" disabled={pattern.fresh.length === 0} onClick={() => pattern.tickAll(true)}>
          {t('pattern.tickAll')}
        </Button>
        <Button
          variant="default"
          disabled={pattern.fresh.length === 0}
          onClick={() => pattern.tickAll(false)}
        >
          {t('pattern.tickNone')}
        </Button>
      </div>
      {weeks.map(([week, copies]) => (
        <section key={week} className={classes.ofWeek} data-pattern-week={week}>
          <h4 className={classes.weekName}>{formatSpan(week, addDays(week, 6), lang)}</h4>
          {[...Map.groupBy(copies, (each) => each.screening.day)].map(([day, ofDay]) => (
            <div key={day} className={classes.ofDay}>
              <span className={classes.dayName}>{formatDay(day, lang)}</span>
              <ul className={classes.copies}>
                {ofDay.map((copy) => (
                  <CopyRow key={copy.key} copy={copy} names={names} onTick={pattern.tick} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}
