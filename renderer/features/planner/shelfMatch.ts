import type { ShelfEntry } from '../../../shared/domain/programme.ts';
import { plain } from '../../ui/plain.ts';

/** Whether every word typed is somewhere in a booking's titles, makers or distributor; accents and capitals do not matter. */
export function matchesEntry(entry: ShelfEntry, query: string): boolean {
  const hay = plain(
    [
      entry.film.originalTitle,
      ...Object.values(entry.film.titles),
      ...entry.film.directors,
      entry.distributorName ?? '',
    ].join(' '),
  );
  return plain(query)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
