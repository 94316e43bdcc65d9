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
  const own = programme.screenings.flatMap((screening) => findOwnConflicts(screening, model, rankOf));
  const close = [...groupByRoom(programme.screenings, model)].flatMap(([roomId, stretches]) => {
    const room = model.rooms.get(roomId);
    return room === undefined ? [] : closeConflicts(room, stretches, model);
  });
  return withinDays([...own, ...close], programme);
}

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
  const own = findOwnConflicts(candidate, model, candidateRank(candidate, model.runs));
  if (stretch === null || room === undefined) return own;
  const others = screenings.flatMap((each) => {
    if (each.id === candidate.id || each.roomId !== candidate.roomId) return [];
    const other = stretchOf(each, (id) => model.versions.get(id));
    return other === null || Math.abs(other.from - stretch.from) > DAY_MIN ? [] : [other];
  });
  const near = [...others, stretch].sort((left, right) => left.from - right.from);
  return [...own, ...closeConflicts(room, near, model).filter((each) => each.screeningId === candidate.id)];
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

/** Both sides of every pair in a room that is too close. */
function closeConflicts(room: Room, sorted: readonly Stretch[], model: ConflictModel): readonly Conflict[] {
  return findTooClose(room, sorted).flatMap(({ earlier, later, gapMin }) => {
    const tell = (self: Stretch, other: Stretch): Conflict => {
      const where = {
        otherId: other.screening.id,
        otherStartsAt: other.screening.startsAt ?? '',
        roomId: room.id,
      };
      return gapMin < 0
        ? make(
            model,
            'roomClash',
            'error',
            self.screening.id,
            { ...where, minutes: overlapMinutes(earlier, later) },
            other.screening.id,
          )
        : make(
            model,
            'turnaround',
            'warning',
            self.screening.id,
            { ...where, gap: gapMin, needed: room.turnaroundMin },
            other.screening.id,
          );
    };
    return [tell(earlier, later), tell(later, earlier)];
  });
}

const overlapMinutes = (earlier: Stretch, later: Stretch): number =>
  Math.min(earlier.to, later.to) - later.from;

/** Conflicts of a screening with its own booking, version and room. */
function findOwnConflicts(
  screening: Screening,
  model: ConflictModel,
  rankOf: (id: Id) => number | undefined,
): readonly Conflict[] {
  if (screening.state === 'cancelled') return [];
  const booking = model.bookings.get(screening.bookingId);
  const version = model.versions.get(screening.versionId);
  const film = version && model.films.get(version.filmId);
  const room = screening.roomId === null ? undefined : model.rooms.get(screening.roomId);
  const say = (code: ConflictCode, severity: Severity, facts: Conflict['facts']) =>
    make(model, code, severity, screening.id, facts);
  return [
    ...(booking === undefined
      ? []
      : bookingConflicts(screening, booking, model.today, rankOf(screening.id), say)),
    ...(version?.runtimeMin === null &&
    screening.items.some((each) => each.versionId === version.id && each.durationMin === null)
      ? [say('runtimeUnknown', 'hint', { assumed: ASSUMED_RUNTIME_MIN })]
      : []),
    ...(version !== undefined &&
    room !== undefined &&
    room.formats.length > 0 &&
    !room.formats.includes(version.format)
      ? [say('formatNotPlayable', 'error', { roomId: room.id, format: version.format })]
      : []),
    ...(film?.releaseDate != null && screening.day < film.releaseDate
      ? [say('beforeRelease', 'warning', { releaseDate: film.releaseDate })]
      : []),
  ];
}

type Say = (code: ConflictCode, severity: Severity, facts: Conflict['facts']) => Conflict;

function bookingConflicts(
  screening: Screening,
  booking: Booking,
  today: string,
  rank: number | undefined,
  say: Say,
): readonly Conflict[] {
  const found: Conflict[] = [];
  if (booking.status.kind === 'cancelled') found.push(say('bookingCancelled', 'error', {}));
  if (!coversDay(booking, screening.day)) {
    const isBefore = booking.windowFrom !== null && screening.day < booking.windowFrom;
    found.push(
      isBefore
        ? say('beforeWindow', 'error', { from: booking.windowFrom ?? '' })
        : say('afterWindow', 'error', { to: booking.windowTo ?? '' }),
    );
  }
  if (booking.maxShows !== null && rank !== undefined && rank > booking.maxShows) {
    found.push(say('tooManyShows', 'error', { number: rank, max: booking.maxShows }));
  }
  if (screening.day >= today && isOptionExpired(booking.status, today) && booking.status.kind === 'option') {
    found.push(say('optionExpired', 'warning', { expiredOn: booking.status.expiresOn ?? '' }));
  }
  return found;
}

const runOrder = (entry: RunEntry): string => `${entry.day} ${entry.startsAt ?? '~'} ${entry.id}`;

/** Which show of its booking each screening is, counted from 1 over the whole run. */
function showNumbers(runs: Programme['runs']): (id: Id) => number | undefined {
  const ranks = new Map<Id, number>();
  for (const run of Object.values(runs)) {
    const sorted = run.toSorted((left, right) => (runOrder(left) < runOrder(right) ? -1 : 1));
    sorted.forEach((entry, index) => {
      ranks.set(entry.id, index + 1);
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

function withinDays(conflicts: readonly Conflict[], programme: Programme): readonly Conflict[] {
  const order = new Map(programme.screenings.map((each, index) => [each.id, index]));
  const days = new Map(programme.screenings.map((each) => [each.id, each.day]));
  return conflicts
    .filter((each) => {
      const day = days.get(each.screeningId) ?? '';
      return programme.from <= day && day <= programme.to;
    })
    .toSorted((left, right) => (order.get(left.screeningId) ?? 0) - (order.get(right.screeningId) ?? 0));
}
