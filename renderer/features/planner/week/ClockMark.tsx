import { addMinutes, atTime, type LocalDate, minutesBetween, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import classes from './ClockMark.module.css';
import { heightOf, minutesIntoDay, type TimeScale, topOf } from './geometry.ts';

type Props = {
  readonly day: LocalDate;
  readonly scale: TimeScale;
  /** Which way time runs: down in the week, across in the day. */
  readonly axis: 'down' | 'across';
};

/** The hour a clock change skips or brings twice, in the night it does; nothing on any other. */
export function ClockMark({ day, scale, axis }: Props) {
  const { t, lang } = useWords();
  const dayStarts = atTime(day, scale.dayStartsAt);
  const change = scale.clock.changeIn(dayStarts, addMinutes(dayStarts, 1_440));
  if (change === null || minutesIntoDay(day, change.from, scale.dayStartsAt) >= scale.toMin) return null;
  const start = topOf(scale, day, change.from);
  const length = heightOf(scale, minutesBetween(change.from, change.to));
  const isForward = change.kind === 'skipped';
  const label = t(isForward ? 'together.clockSkipped' : 'together.clockRepeated', {
    from: formatTime(timeOf(change.from), lang),
    to: formatTime(timeOf(change.to), lang),
  });
  return (
    <div
      className={`${classes.clock} ${classes[axis]} ${classes[change.kind]}`}
      style={axis === 'down' ? { top: start, height: length } : { left: start, width: length }}
      title={label}
      data-clock-change={change.kind}
    >
      <span className={classes.what}>{t(isForward ? 'together.clockForward' : 'together.clockBack')}</span>
    </div>
  );
}
