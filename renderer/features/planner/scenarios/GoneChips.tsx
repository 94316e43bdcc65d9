import { timeOf } from '../../../../shared/time.ts';
import { formatDay, formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import { type Gone, Sign, useMarks } from './marks.tsx';
import classes from './Scenarios.module.css';

/** What the scenario took out of a day, or moved away from it: struck or faint, a line each. */
export function GoneChips({
  gone,
  hasDay = false,
}: {
  readonly gone: readonly Gone[];
  readonly hasDay?: boolean;
}) {
  const { t, lang } = useWords();
  return gone.map(({ difference: { kind }, left, title }) => (
    <span
      key={left.id}
      className={`${classes.goneChip} ${kind === 'removed' ? classes.goneRemoved : ''}`}
      title={t(kind === 'removed' ? 'scenario.removedHere' : 'scenario.realHere', { film: title })}
      data-real-screening={left.id}
      data-real-kind={kind}
    >
      {kind === 'removed' ? <Sign kind={kind} /> : null}
      <span className="visually-hidden">
        {t(kind === 'removed' ? 'scenario.removedHere' : 'scenario.realHere', { film: title })}
      </span>
      <span aria-hidden>
        {hasDay ? `${formatDay(left.day, lang)} ` : ''}
        {left.startsAt === null ? t('planner.undecidedChip') : formatTime(timeOf(left.startsAt), lang)}{' '}
        {title}
      </span>
    </span>
  ));
}

/** What the scenario took out of the days of a list, above it: there is no row for what is not there. */
export function GoneList({ lookups }: { readonly lookups: Lookups }) {
  const { from, to } = lookups.programme;
  const goneFrom = useMarks()?.goneFrom;
  const gone = [...(goneFrom ?? [])]
    .flatMap(([day, each]) => (from <= day && day <= to ? each : []))
    .filter(({ difference, left, title }) => difference.kind === 'removed' && lookups.fits(left, title));
  return gone.length === 0 ? null : (
    <div className={classes.goneList}>
      <GoneChips gone={gone} hasDay />
    </div>
  );
}
