import { titleIn } from '../../../../shared/domain/film.ts';
import type { Id } from '../../../../shared/ids.ts';
import { type LocalDate, timeOf } from '../../../../shared/time.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { tintOf } from '../blockFacts.ts';
import { laneKeyOf, undecidedKeyOf, useFollowersIn, useGhostIn } from '../drag/dragStore.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import blockClasses from '../week/Block.module.css';
import { heightOf, lengthOf, type TimeScale, topOf } from '../week/geometry.ts';
import classes from './DayTimeline.module.css';

type Props = {
  readonly day: LocalDate;
  readonly roomId: Id;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
  /** Nothing lies below this row: the note stands above it. */
  readonly isLast: boolean;
};

/** The screening under the pointer, as it would stand in a room's row, and what it would clash with. */
export function DayGhost({ day, roomId, lookups, scale, isLast }: Props) {
  const { t, lang } = useWords();
  const drag = useGhostIn(laneKeyOf({ day, roomId }));
  if (drag === null || drag.candidate.startsAt === null) return null;
  const { candidate, conflicts, isCopy, film, minutes } = drag;
  const startsAt = drag.candidate.startsAt;
  const left = topOf(scale, day, startsAt);
  const width = Math.max(lengthOf(scale, startsAt, minutes), 60);
  const whole = heightOf(scale, scale.toMin - scale.fromMin);
  const sentence = conflicts
    .slice(0, 2)
    .map((each) => conflictSentence(each, lookups.names, lang))
    .join(' ');
  return (
    <>
      <div
        className={`${blockClasses.block} ${blockClasses.ghost} ${openConflicts(conflicts).length > 0 ? blockClasses.conflict : ''}`}
        style={{
          ...tintOf(candidate, lookups),
          left,
          width,
          top: 2,
          bottom: 3,
        }}
        data-ghost={startsAt}
      >
        <span className={blockClasses.text}>
          <span className={blockClasses.head}>
            <span className={blockClasses.time}>{formatTime(timeOf(startsAt), lang)}</span>
            {isCopy ? <span className={blockClasses.inline}>{t('planner.copying')}</span> : null}
          </span>
          <span className={blockClasses.inline}>{film === undefined ? '' : titleIn(film, lang)}</span>
        </span>
      </div>
      {sentence === '' ? null : (
        <div
          className={`${blockClasses.ghostNote} ${classes.ghostNote} ${isLast ? classes.noteAbove : ''}`}
          // Late in the day it reaches to the left, where there is room for it.
          style={left > whole / 2 ? { left: 'auto', right: whole - left - width } : { left }}
        >
          {sentence}
        </div>
      )}
    </>
  );
}

/** The chosen screenings that go along with the one under the pointer. */
export function DayFollowers({ day, roomId, lookups, scale }: Omit<Props, 'isLast'>) {
  const { lang } = useWords();
  return useFollowersIn(laneKeyOf({ day, roomId })).map(({ candidate, film, minutes, conflicts }) =>
    candidate.startsAt === null ? null : (
      <div
        key={candidate.id}
        className={`${blockClasses.block} ${blockClasses.ghost} ${openConflicts(conflicts).length > 0 ? blockClasses.conflict : ''}`}
        style={{
          ...tintOf(candidate, lookups),
          left: topOf(scale, day, candidate.startsAt),
          width: Math.max(lengthOf(scale, candidate.startsAt, minutes), 60),
          top: 2,
          bottom: 3,
        }}
        data-ghost-follower={candidate.startsAt}
      >
        <span className={blockClasses.text}>
          <span className={blockClasses.time}>{formatTime(timeOf(candidate.startsAt), lang)}</span>
          <span className={blockClasses.inline}>{film === undefined ? '' : titleIn(film, lang)}</span>
        </span>
      </div>
    ),
  );
}

/** The same among those whose hour is to be decided. */
export function UndecidedGhost({ day, lookups }: Pick<Props, 'day' | 'lookups'>) {
  const { lang } = useWords();
  const drag = useGhostIn(undecidedKeyOf(day));
  if (drag === null) return null;
  return (
    <div className={classes.undecidedBlock}>
      <div
        className={`${blockClasses.block} ${blockClasses.undecided}`}
        style={tintOf(drag.candidate, lookups)}
        data-ghost={day}
      >
        <span className={blockClasses.inline}>{drag.film === undefined ? '' : titleIn(drag.film, lang)}</span>
      </div>
    </div>
  );
}
