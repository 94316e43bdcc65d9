import { itemSpans, type Screening } from '../../../../shared/domain/screening.ts';
import type { LocalDateTime } from '../../../../shared/time.ts';
import type { Lookups } from '../lookups.ts';
import { lengthOf, type TimeScale } from './geometry.ts';
import classes from './ItemSpans.module.css';

type Props = {
  readonly screening: Screening;
  readonly startsAt: LocalDateTime;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  /** Which way time runs: down in the week, across in the day. */
  readonly axis: 'down' | 'across';
};

/** Films shorter than this leave no room for words between their lines. */
const CLOSE_PX = 16;

/** The parts of a screening, to the minute: what is no film lighter, and a dotted line where one gives way to the next. */
export function ItemSpans({ screening, startsAt, lookups, scale, axis }: Props) {
  const spans = itemSpans(screening, lookups.versionOf);
  if (spans.length < 2) return null;
  return spans.map(({ kind, from, to }) => {
    const start = lengthOf(scale, startsAt, from);
    const length = lengthOf(scale, startsAt, to) - start;
    const isFilm = kind === 'feature' || kind === 'short';
    return (
      <span
        key={`${from} ${to} ${kind}`}
        className={`${classes.part} ${classes[axis]} ${isFilm && length < CLOSE_PX ? classes.close : ''} ${isFilm ? '' : classes.noFilm}`}
        style={axis === 'down' ? { top: start, height: length } : { left: start, width: length }}
        data-part={kind}
        aria-hidden
      />
    );
  });
}
