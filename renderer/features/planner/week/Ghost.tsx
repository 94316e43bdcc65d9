import type { CSSProperties } from 'react';
import { titleIn } from '../../../../shared/domain/film.ts';
import { timeOf } from '../../../../shared/time.ts';
import { conflictSentence } from '../../../../shared/words/conflictSentence.ts';
import { formatTime } from '../../../../shared/words/dates.ts';
import { useWords } from '../../../ui/words.tsx';
import { tintOf } from '../blockFacts.ts';
import { useFollowersIn, useGhostIn } from '../drag/dragStore.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import classes from './Block.module.css';
import { laneHeight, lengthOf, type TimeScale, topOf } from './geometry.ts';

/** The chosen screenings that go along with the one under the pointer. */
export function FollowerGhosts({
  laneKey,
  lookups,
  scale,
}: {
  readonly laneKey: string;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
}) {
  const { lang } = useWords();
  return useFollowersIn(laneKey).map(({ candidate, film, minutes, conflicts }) => {
    const { startsAt } = candidate;
    return (
      <div
        key={candidate.id}
        className={`${classes.block} ${classes.ghost} ${openConflicts(conflicts).length > 0 ? classes.conflict : ''}`}
        style={{
          ...tintOf(candidate, lookups),
          top: startsAt === null ? 0 : topOf(scale, candidate.day, startsAt),
          height: startsAt === null ? 22 : Math.max(lengthOf(scale, startsAt, minutes), 28),
          left: 2,
          right: 3,
        }}
        data-ghost-follower={startsAt ?? candidate.day}
      >
        <span className={classes.text}>
          <span className={classes.head}>
            <span className={classes.time}>
              {startsAt === null ? '' : formatTime(timeOf(startsAt), lang)}
            </span>
          </span>
          <span className={classes.inline}>{film === undefined ? '' : titleIn(film, lang)}</span>
        </span>
      </div>
    );
  });
}

/** What a short note takes, two lines of it. */
const NOTE_PX = 42;
/** The ghost's start, which its note must not cover. */
const START_PX = 26;

/** Where a ghost's note stands in its lane: on the side with more room, or over the ghost where it takes the whole lane. */
function noteBeside(top: number, height: number, lane: number): CSSProperties {
  const [above, below] = [top, lane - top - height];
  if (Math.max(above, below) < NOTE_PX) return { top: top + START_PX };
  return above > below ? { bottom: lane - top + 3 } : { top: top + height + 3 };
}

/** The screening under the pointer, as it would stand: its start large, what it would clash with in one line. */
export function Ghost({
  laneKey,
  lookups,
  scale,
}: {
  readonly laneKey: string;
  readonly lookups: Lookups;
  readonly scale: TimeScale;
}) {
  const { t, lang } = useWords();
  const drag = useGhostIn(laneKey);
  if (drag === null) return null;
  const { candidate, conflicts, isCopy, film, minutes } = drag;
  const startsAt = candidate.startsAt;
  const top = startsAt === null ? 0 : topOf(scale, candidate.day, startsAt);
  const height = startsAt === null ? 22 : Math.max(lengthOf(scale, startsAt, minutes), 28);
  return (
    <>
      <div
        className={`${classes.block} ${classes.ghost} ${openConflicts(conflicts).length > 0 ? classes.conflict : ''}`}
        style={{ ...tintOf(candidate, lookups), top, height, left: 2, right: 3 }}
        data-ghost={startsAt ?? candidate.day}
      >
        <span className={classes.text}>
          <span className={classes.head}>
            <span className={classes.time}>
              {startsAt === null ? t('planner.undecidedShort') : formatTime(timeOf(startsAt), lang)}
            </span>
            {isCopy ? <span className={classes.inline}>{t('planner.copying')}</span> : null}
          </span>
          <span className={classes.inline}>{film === undefined ? '' : titleIn(film, lang)}</span>
        </span>
      </div>
      {conflicts.length > 0 ? (
        <div className={classes.ghostNote} style={noteBeside(top, height, laneHeight(scale))}>
          {conflicts
            .slice(0, 2)
            .map((each) => conflictSentence(each, lookups.names, lang))
            .join(' ')}
        </div>
      ) : null}
    </>
  );
}
