import type { Id } from '../../ids.ts';
import { addDays, type LocalDate } from '../../time.ts';
import { CONFLICT_CODES, type ConflictCode } from '../conflicts/kinds.ts';
import { closureOn, isGoneOn, type Room, type Venue } from '../house.ts';
import type { Board } from './board.ts';
import { type Candidate, type CandidateSource, leavesTimeFor } from './candidates.ts';
import type { Weighed } from './weighing.ts';

/** What keeps a show from a place besides the kinds of conflict: hours one asked for, a strand's evening, a show taken out. */
export const OTHER_HINDRANCES = ['wishedHours', 'strandSlot', 'takenOut'] as const;
/** A rule that stands in the way of a show. */
export type Hindrance = ConflictCode | (typeof OTHER_HINDRANCES)[number];
export const HINDRANCES: readonly Hindrance[] = [...CONFLICT_CODES, ...OTHER_HINDRANCES];

// What stands in the way of few places only is not what to change.
const MOST_NAMED = 3;
const LEAST_SHARE = 0.15;

export type Hindered = {
  readonly source: CandidateSource;
  /** Shows of the booking that the week has. */
  readonly shows: readonly Pick<Weighed, 'day'>[];
  /** The places the search had in a room. */
  placesIn(roomId: Id): readonly Candidate[];
  /** Whether somebody took a show out of a room on a day. */
  isAvoided(day: LocalDate, roomId: Id): boolean;
  /** Conflicts that are an error with what stands; none where the place costs nothing infinite. */
  errorsAt(candidate: Candidate): readonly ConflictCode[];
};
export type HinderedWeek = {
  readonly weekFrom: LocalDate;
  readonly venue: Venue;
  readonly rooms: readonly Room[];
  /** With everything laid on it. */
  readonly board: Board;
};

/**
 * The rules that keep further shows of a booking from the days and rooms it may use, those that keep it from most of them
 * first; at most three.
 */
export function hindrancesOf(hindered: Hindered, week: HinderedWeek): readonly Hindrance[] {
  const { source, shows } = hindered;
  const used = new Set(shows.map((each) => addDays(week.weekFrom, each.day)));
  const days = source.days.filter((day) => !(source.wishes.isOncePerDay && used.has(day)));
  const shares = new Map<Hindrance, number>();
  for (const day of days)
    for (const room of week.rooms) {
      const places = hindrancesAt(day, room, hindered, week);
      for (const place of places)
        for (const each of new Set(place)) shares.set(each, (shares.get(each) ?? 0) + 1 / places.length);
    }
  const most = Math.max(0, ...shares.values());
  return [...shares]
    .filter(([, share]) => share >= most * LEAST_SHARE)
    .sort(([one, more], [other, less]) => less - more || HINDRANCES.indexOf(one) - HINDRANCES.indexOf(other))
    .slice(0, MOST_NAMED)
    .map(([each]) => each);
}

/** What keeps the booking from a room on a day: a list for each hour it could start at, or one for the whole day. */
function hindrancesAt(
  day: LocalDate,
  room: Room,
  { source, placesIn, isAvoided, errorsAt }: Hindered,
  { venue, board }: HinderedWeek,
): readonly (readonly Hindrance[])[] {
  const { version, film, wishes } = source;
  if (isGoneOn(room, day)) return [];
  if ((film?.releaseDate ?? day) > day) return [['beforeRelease']];
  if (closureOn(room, day) !== undefined) return [['roomClosed']];
  if (room.formats.length > 0 && !room.formats.includes(version.format)) return [['formatNotPlayable']];
  if (isAvoided(day, room.id)) return [['takenOut']];
  const places = placesIn(room.id).filter((each) => each.date === day);
  if (places.length === 0) {
    const isByWish = leavesTimeFor(
      day,
      { ...source, wishes: { ...wishes, earliest: null, latest: null } },
      venue,
    );
    return [[isByWish ? 'wishedHours' : 'outsideOpeningHours']];
  }
  return places.map((place): readonly Hindrance[] => {
    const broken = board.rulesBroken(place);
    return broken.length > 0 ? broken : errorsAt(place);
  });
}
