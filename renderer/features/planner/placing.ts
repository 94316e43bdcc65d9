import type { Programme, ShelfEntry } from '../../../shared/domain/programme.ts';
import { newScreening } from '../../../shared/domain/screening.ts';
import { atTime, type LocalDate } from '../../../shared/time.ts';
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
    booked: entry,
    apply,
    candidate: newScreening(
      'ghost',
      booking,
      { roomId: open[0]?.id ?? null, day, startsAt: atTime(day, '20:00') },
      programme.venue.preProgrammeMin,
    ),
  };
}
