import type { ConflictModel } from '../../../shared/domain/conflicts.ts';
import type { RunEntry, ShelfEntry } from '../../../shared/domain/programme.ts';
import type { Lookups } from './lookups.ts';

/** The rules' model with a booking of the shelf in it: with no screening here yet, the programme's own lists lack it. */
export function modelWithEntry(
  lookups: Lookups,
  { booking, version, film }: Pick<ShelfEntry, 'booking' | 'version' | 'film'>,
  run: readonly RunEntry[] = [],
): ConflictModel {
  const { bookings, versions, films } = lookups.model;
  const { runs } = lookups.programme;
  return {
    ...lookups.model,
    bookings: new Map([...bookings, [booking.id, booking]]),
    versions: new Map([...versions, [version.id, version]]),
    films: new Map([...films, [film.id, film]]),
    runs: runs[booking.id] === undefined ? { ...runs, [booking.id]: run } : runs,
  };
}
