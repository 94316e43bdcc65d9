import { type Conflict, findConflicts } from '../../../../shared/domain/conflicts.ts';
import type { Key } from '../../../../shared/domain/key.ts';
import type { Programme, RunEntry } from '../../../../shared/domain/programme.ts';
import type { PlanningRules } from '../../../../shared/domain/rules.ts';
import type { Screening, ScreeningItem } from '../../../../shared/domain/screening.ts';
import {
  makeBooking,
  makeFilm,
  makeId,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../../../support/builders.ts';

/** A house of two rooms in Belgium, and one film of 100 minutes for all ages, booked without limits. */
export const roomOne = makeRoom({ name: 'Zaal 1', turnaroundMin: 20, position: 0 });
export const roomTwo = makeRoom({ name: 'Zaal 2', turnaroundMin: 0, position: 1 });
export const film = makeFilm({ rating: { age: '12', icons: [], other: null } });
export const version = makeVersion({ filmId: film.id, runtimeMin: 100 });
export const booking = makeBooking({ versionId: version.id });
/** A second film, for double bills and for what several films share. */
export const otherFilm = makeFilm({ originalTitle: 'Flow', rating: { age: 'AL', icons: [], other: null } });
export const otherVersion = makeVersion({ filmId: otherFilm.id, runtimeMin: 90 });
export const otherBooking = makeBooking({ versionId: otherVersion.id });

/** Every booking's run as the database gives it: what takes place, a double bill counted for both. */
export function runsOf(screenings: readonly Screening[]): Record<string, RunEntry[]> {
  const runs: Record<string, RunEntry[]> = {};
  for (const { id, day, startsAt, state, bookingId, items } of screenings) {
    if (state !== 'planned') continue;
    for (const each of new Set([bookingId, ...items.flatMap((part) => part.bookingId ?? [])]))
      runs[each] = [...(runs[each] ?? []), { id, day, startsAt }];
  }
  return runs;
}

/** The programme of cinema week 4–10 November 2026, on the Tuesday before. */
export const programmeOf = (
  screenings: readonly Screening[],
  changes: Partial<Programme> & { readonly rules?: Partial<PlanningRules> } = {},
): Programme => ({
  from: '2026-11-04',
  to: '2026-11-10',
  today: '2026-11-03',
  venue: makeVenue({ rules: changes.rules ?? {} }),
  rooms: [roomOne, roomTwo],
  screenings,
  bookings: [booking, otherBooking],
  versions: [version, otherVersion],
  films: [film, otherFilm],
  strands: [],
  distributors: [],
  overrides: [],
  runs: runsOf(screenings),
  keys: [],
  lockedDays: [],
  approvedVersionIds: [],
  ...changes,
});

/** A screening of the first film in the first room, unless told otherwise. */
export const at = (startsAt: string | null, changes: Partial<Screening> = {}): Screening =>
  makeScreening({ bookingId: booking.id, versionId: version.id, roomId: roomOne.id, startsAt, ...changes });

/** The same of the second film, in the second room. */
export const otherAt = (startsAt: string | null, changes: Partial<Screening> = {}): Screening =>
  at(startsAt, { bookingId: otherBooking.id, versionId: otherVersion.id, roomId: roomTwo.id, ...changes });

export const part = (changes: Partial<ScreeningItem>): ScreeningItem => ({
  kind: 'feature',
  title: '',
  durationMin: null,
  versionId: null,
  bookingId: null,
  ...changes,
});
export const lasting = (...minutes: readonly number[]): Pick<Screening, 'items'> => ({
  items: minutes.map((durationMin) => part({ durationMin })),
});

/** A key of the first version for the first room, by the UTC window as written in it. */
export const keyFor = (notBefore: string, notAfter: string, changes: Partial<Key> = {}): Key => ({
  id: makeId(),
  versionId: version.id,
  roomId: roomOne.id,
  contentTitle: 'INVASION_FTR_S_UK-NL',
  cplId: makeId(),
  recipient: 'zaal-1',
  notBeforeMs: Date.parse(notBefore),
  notAfterMs: Date.parse(notAfter),
  receivedAtMs: 0,
  fileName: 'kdm.xml',
  ...changes,
});

export const codes = (conflicts: readonly Conflict[]) => conflicts.map((each) => each.code);
/** Kinds, weights and facts of all conflicts of a programme. */
export const told = (programme: Programme) =>
  findConflicts(programme).map(({ code, severity, facts }) => [code, severity, facts]);
