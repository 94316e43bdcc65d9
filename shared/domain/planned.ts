import type { Id } from '../ids.ts';
import type { Booking } from './booking.ts';
import type { Film, Version } from './film.ts';
import type { Programme, RunEntry } from './programme.ts';
import type { Screening } from './screening.ts';

const entryOf = ({ id, day, startsAt }: Screening): RunEntry => ({ id, day, startsAt });

const byMoment = (left: RunEntry, right: RunEntry): number => {
  const [one, other] = [left, right].map(({ day, startsAt, id }) => `${day} ${startsAt ?? '~'} ${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** The programme as it would be with these screenings in it, their bookings' runs counted along. */
export function withPlanned(programme: Programme, planned: readonly Screening[]): Programme {
  if (planned.length === 0) return programme;
  const runs: Record<Id, readonly RunEntry[]> = { ...programme.runs };
  for (const [bookingId, own] of Map.groupBy(planned, (each) => each.bookingId))
    runs[bookingId] = [...(runs[bookingId] ?? []), ...own.map(entryOf)].sort(byMoment);
  return { ...programme, screenings: [...programme.screenings, ...planned], runs };
}

/** What is known of bookings that may have nothing in the programme's days yet. */
export type BookedFilms = {
  readonly bookings: readonly Booking[];
  readonly versions: readonly Version[];
  readonly films: readonly Film[];
  readonly runs?: Programme['runs'];
};

const added = <T extends { readonly id: Id }>(present: readonly T[], more: readonly T[]): readonly T[] => {
  const known = new Set(present.map((each) => each.id));
  return [...present, ...more.filter((each) => !known.has(each.id))];
};

/** The programme with these bookings, versions and films known to it; what it knew stays as it was. */
export const withBooked = (programme: Programme, more: BookedFilms): Programme => ({
  ...programme,
  bookings: added(programme.bookings, more.bookings),
  versions: added(programme.versions, more.versions),
  films: added(programme.films, more.films),
  runs: { ...more.runs, ...programme.runs },
});
