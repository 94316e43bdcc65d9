import type { CSSProperties } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import { lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import { useGoneFrom } from './marks.tsx';
import classes from './Scenarios.module.css';

type Props = {
  readonly day: LocalDate;
  readonly roomId: Id;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  /** Which way time runs: down in the week, across in the day. */
  readonly axis: 'down' | 'across';
};

/** Where the real programme has what the scenario moved (faint) or took out (a struck outline), in one lane. */
export function RealGhosts({ day, roomId, lookups, scale, axis }: Props) {
  const { t, lang } = useWords();
  const here = useGoneFrom(day).filter(
    ({ left, title }) => left.roomId === roomId && (!lookups.isHiding || lookups.fits(left, title)),
  );
  return here.map(({ difference: { kind }, left, title, minutes }) => {
    if (left.startsAt === null) return null;
    const at = topOf(scale, day, left.startsAt);
    const long = Math.max(lengthOf(scale, left.startsAt, minutes), 16);
    const place: CSSProperties = axis === 'down' ? { top: at, height: long } : { left: at, width: long };
    return (
      <span
        key={left.id}
        className={`${classes.real} ${axis === 'down' ? classes.realDown : classes.realAcross} ${kind === 'removed' ? classes.removed : ''}`}
        style={place}
        title={t(kind === 'removed' ? 'scenario.removedHere' : 'scenario.realHere', { film: title })}
        data-real-screening={left.id}
        data-real-kind={kind}
        aria-hidden
      >
        <span className={classes.realText}>
          {formatTime(timeOf(left.startsAt), lang)} {title}
        </span>
      </span>
    );
  });
}
