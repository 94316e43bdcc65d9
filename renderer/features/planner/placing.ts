import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import { newScreening } from '../../../shared/domain/screening.ts';
import { atTime, type LocalDate } from '../../../shared/time.ts';
import { type Lookups, makeLookups } from './lookups.ts';
import type { Placing } from './PlaceBar.tsx';

/** What is typed into to place a booking from the shelf: at eight in the first room, until something else is typed. */
export function placingOf(
  entry: ShelfEntry,
  programme: Programme,
  day: LocalDate,
  title: string,
  apply: Placing['apply'],
): Placing {
  const { booking } = entry;
  const open = programme.rooms.filter((room) => room.archivedOn === null);
  return {
    word: 'place.place',
    isMany: true,
    title,
    apply,
    candidate: newScreening(
      'ghost',
      booking,
      { roomId: open[0]?.id ?? null, day, startsAt: atTime(day, '20:00') },
      programme.venue.preProgrammeMin,
    ),
  };
}

/** A booking on the shelf may have no screening here yet; its conflicts need its booking, version and film all the same. */
export function withEntry(lookups: Lookups, placing: Placing, shelf: readonly ShelfEntry[]): Lookups {
  const entry = shelf.find((each) => each.booking.id === placing.candidate.bookingId);
  if (entry === undefined || lookups.model.bookings.has(entry.booking.id)) return lookups;
  const { programme } = lookups;
  return makeLookups({
    ...programme,
    bookings: [...programme.bookings, entry.booking],
    versions: [...programme.versions.filter((each) => each.id !== entry.version.id), entry.version],
    films: [...programme.films.filter((each) => each.id !== entry.film.id), entry.film],
  });
}
