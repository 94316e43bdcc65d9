import type { Id } from '../ids.ts';
import { type Booking, coversDay, isOptionExpired } from './booking.ts';
import { ASSUMED_RUNTIME_MIN, type Film, type Version } from './film.ts';
import type { Room } from './house.ts';
import type { Programme, RunEntry } from './programme.ts';
import type { Screening } from './screening.ts';
import { findTooClose, type Stretch, stretchOf } from './slot.ts';

export type ConflictCode =
  | 'roomClash'
  | 'turnaround'
  | 'beforeWindow'
  | 'afterWindow'
  | 'tooManyShows'
  | 'optionExpired'
  | 'bookingCancelled'
  | 'formatNotPlayable'
  | 'beforeRelease'
  | 'runtimeUnknown';
export type Severity = 'error' | 'warning' | 'hint';

/** Something about one screening its programmer should know. It warns and explains; it never forbids. */
export type Conflict = {
  /** Names the conflict whatever its facts: code and screenings. */
  readonly key: string;
  readonly code: ConflictCode;
  readonly severity: Severity;
  readonly screeningId: Id;
  readonly otherId: Id | null;
  /** What the sentence is made of: ids of rooms and screenings, days, minutes. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The reason it was accepted with, as long as its facts are the same; else null. */
  readonly overriddenBecause: string | null;
};

/** The programme laid out for looking things up. */
export type ConflictModel = {
  readonly today: string;
  readonly rooms: ReadonlyMap<Id, Room>;
  readonly bookings: ReadonlyMap<Id, Booking>;
  readonly versions: ReadonlyMap<Id, Version>;
  readonly films: ReadonlyMap<Id, Film>;
  readonly runs: Programme['runs'];
  readonly overrides: ReadonlyMap<string, { readonly facts: string; readonly reason: string }>;
};

const byId = <T extends { readonly id: Id }>(all: readonly T[]): ReadonlyMap<Id, T> =>
  new Map(all.map((each) => [each.id, each]));

export const conflictModel = (programme: Programme): ConflictModel => ({
  today: programme.today,
  rooms: byId(programme.rooms),
  bookings: byId(programme.bookings),
  versions: byId(programme.versions),
  films: byId(programme.films),
  runs: programme.runs,
  overrides: new Map(programme.overrides.map((each) => [each.conflictKey, each])),
});

/** The facts of a conflict as text: an acceptance holds for exactly these. */
export const factsText = (conflict: Pick<Conflict, 'facts'>): string =>
  JSON.stringify(Object.entries(conflict.facts).sort(([left], [right]) => (left < right ? -1 : 1)));

/** All conflicts of the programme's days, by screening in their order. */
export function findConflicts(programme: Programme): readonly Conflict[] {
  const model = conflictModel(programme);
  const rankOf = showNumbers(programme.runs);
  const found: Conflict[] = [];
  for (const screening of programme.screenings) {
    if (isWithin(screening, programme)) addOwnConflicts(found, screening, model, rankOf);
  }
  for (const [roomId, stretches] of groupByRoom(programme.screenings, model)) {
    const room = model.rooms.get(roomId);
    if (room !== undefined) addCloseConflicts(found, room, stretches, model, programme);
  }
  return inOrder(found, programme);
}

const isWithin = (screening: Pick<Screening, 'day'>, days: Pick<Programme, 'from' | 'to'>): boolean =>
  days.from <= screening.day && screening.day <= days.to;

/**
 * Conflicts one screening would have as it is passed (a ghost under the pointer, or one that stays): against the others in
 * its room, which are all screenings here save the one with its id, and against its booking.
 */
export function findConflictsOf(
  candidate: Screening,
  screenings: readonly Screening[],
  model: ConflictModel,
): readonly Conflict[] {
  const stretch = stretchOf(candidate, (id) => model.versions.get(id));
  const room = candidate.roomId === null ? undefined : model.rooms.get(candidate.roomId);
  const found: Conflict[] = [];
  addOwnConflicts(found, candidate, model, candidateRank(candidate, model.runs));
  if (stretch === null || room === undefined) return found;
  const others = screenings.flatMap((each) => {
    if (each.id === candidate.id || each.roomId !== candidate.roomId) return [];
    const other = stretchOf(each, (id) => model.versions.get(id));
    return other === null || Math.abs(other.from - stretch.from) > DAY_MIN ? [] : [other];
  });
  const near = [...others, stretch].sort((left, right) => left.from - right.from);
  addCloseConflicts(found, room, near, model, null);
  return found.filter((each) => each.screeningId === candidate.id);
}

const DAY_MIN = 1_440;

function groupByRoom(screenings: readonly Screening[], model: ConflictModel): ReadonlyMap<Id, Stretch[]> {
  const rooms = new Map<Id, Stretch[]>();
  for (const screening of screenings) {
    const stretch = stretchOf(screening, (id) => model.versions.get(id));
    if (stretch === null || screening.roomId === null) continue;
    const own = rooms.get(screening.roomId);
    if (own === undefined) rooms.set(screening.roomId, [stretch]);
    else own.push(stretch);
  }
  for (const stretches of rooms.values()) stretches.sort((left, right) => left.from - right.from);
  return rooms;
}

function make(
  model: ConflictModel,
  code: ConflictCode,
  severity: Severity,
  screeningId: Id,
  facts: Conflict['facts'],
  otherId: Id | null = null,
): Conflict {
  const key = [code, screeningId, otherId ?? ''].join(':');
  const override = model.overrides.get(key);
  const overriddenBecause =
    override !== undefined && override.facts === factsText({ facts }) ? override.reason : null;
  return { key, code, severity, screeningId, otherId, facts, overriddenBecause };
}

/** Adds both sides of every pair in a room that is too close, as far as they fall within `days` (null for all). */
function addCloseConflicts(
  found: Conflict[],
  room: Room,
  sorted: readonly Stretch[],
  model: ConflictModel,
  days: Pick<Programme, 'from' | 'to'> | null,
): void {
  for (const { earlier, later, gapMin } of findTooClose(room, sorted)) {
    const tell = (self: Stretch, other: Stretch): void => {
      if (days !== null && !isWithin(self.screening, days)) return;
      const where = {
        otherId: other.screening.id,
        otherStartsAt: other.screening.startsAt ?? '',
        roomId: room.id,
      };
      const { id } = self.screening;
      const conflict =
        gapMin < 0
          ? make(
              model,
              'roomClash',
              'error',
              id,
              { ...where, minutes: overlapMinutes(earlier, later) },
              other.screening.id,
            )
          : make(
              model,
              'turnaround',
              'warning',
              id,
              { ...where, gap: gapMin, needed: room.turnaroundMin },
              other.screening.id,
            );
      found.push(conflict);
    };
    tell(earlier, later);
    tell(later, earlier);
  }
}

const overlapMinutes = (earlier: Stretch, later: Stretch): number =>
  Math.min(earlier.to, later.to) - later.from;

/** Adds the conflicts of a screening with its own booking, version and room. */
function addOwnConflicts(
  found: Conflict[],
  screening: Screening,
  model: ConflictModel,
  rankOf: (id: Id) => number | undefined,
): void {
  if (screening.state === 'cancelled') return;
  const say: Say = (code, severity, facts) =>
    void found.push(make(model, code, severity, screening.id, facts));
  const booking = model.bookings.get(screening.bookingId);
  const version = model.versions.get(screening.versionId);
  const room = screening.roomId === null ? undefined : model.rooms.get(screening.roomId);
  if (booking !== undefined) addBookingConflicts(screening, booking, model.today, rankOf(screening.id), say);
  if (version === undefined) return;
  if (version.runtimeMin === null && followsRuntime(screening, version))
    say('runtimeUnknown', 'hint', { assumed: ASSUMED_RUNTIME_MIN });
  if (room !== undefined && room.formats.length > 0 && !room.formats.includes(version.format)) {
    say('formatNotPlayable', 'error', { roomId: room.id, format: version.format });
  }
  const releaseDate = model.films.get(version.filmId)?.releaseDate ?? null;
  if (releaseDate !== null && screening.day < releaseDate) say('beforeRelease', 'warning', { releaseDate });
}

const followsRuntime = (screening: Screening, version: Version): boolean =>
  screening.items.some((each) => each.versionId === version.id && each.durationMin === null);

type Say = (code: ConflictCode, severity: Severity, facts: Conflict['facts']) => void;

function addBookingConflicts(
  screening: Screening,
  booking: Booking,
  today: string,
  rank: number | undefined,
  say: Say,
): void {
  const { status, windowFrom, windowTo, maxShows } = booking;
  if (status.kind === 'cancelled') say('bookingCancelled', 'error', {});
  if (!coversDay(booking, screening.day)) {
    if (windowFrom !== null && screening.day < windowFrom) say('beforeWindow', 'error', { from: windowFrom });
    else say('afterWindow', 'error', { to: windowTo ?? '' });
  }
  if (maxShows !== null && rank !== undefined && rank > maxShows)
    say('tooManyShows', 'error', { number: rank, max: maxShows });
  if (status.kind === 'option' && screening.day >= today && isOptionExpired(status, today)) {
    say('optionExpired', 'warning', { expiredOn: status.expiresOn ?? '' });
  }
}

const runOrder = (entry: RunEntry): string => `${entry.day} ${entry.startsAt ?? '~'} ${entry.id}`;

/** Which show of its booking each screening is, counted from 1 over the whole run. */
function showNumbers(runs: Programme['runs']): (id: Id) => number | undefined {
  const ranks = new Map<Id, number>();
  for (const run of Object.values(runs)) {
    const sorted = run
      .map((entry) => ({ id: entry.id, key: runOrder(entry) }))
      .sort((left, right) => (left.key < right.key ? -1 : 1));
    sorted.forEach(({ id }, index) => {
      ranks.set(id, index + 1);
    });
  }
  return (id) => ranks.get(id);
}

/** The number a screening would have in its run where it is now held. */
function candidateRank(candidate: Screening, runs: Programme['runs']): (id: Id) => number | undefined {
  const mine = runOrder(candidate);
  const before = (runs[candidate.bookingId] ?? []).filter(
    (entry) => entry.id !== candidate.id && runOrder(entry) < mine,
  ).length;
  return () => before + 1;
}

function inOrder(found: readonly Conflict[], programme: Programme): readonly Conflict[] {
  if (found.length === 0) return found;
  const order = new Map(programme.screenings.map((each, index) => [each.id, index]));
  return found.toSorted(
    (left, right) => (order.get(left.screeningId) ?? 0) - (order.get(right.screeningId) ?? 0),
  );
}
