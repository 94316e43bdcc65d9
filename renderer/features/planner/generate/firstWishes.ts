import {
  asksOneStartAMinute,
  type BookingWishes,
  defaultWishes,
  type WeekWishes,
  wantedShows,
} from '../../../../shared/domain/generate/wishes.ts';
import type { Venue } from '../../../../shared/domain/house.ts';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import type { Id } from '../../../../shared/ids.ts';
import { cinemaWeekOf, type LocalDate } from '../../../../shared/time.ts';
import type { Work } from '../work.ts';

/** The cinema week the planner stands in, whatever view shows it. */
export const weekOf = ({ place, programme }: Pick<Work, 'place' | 'programme'>): LocalDate =>
  cinemaWeekOf(place.day, programme.venue.cinemaWeekStartsOn);

export const wishesFor = (entry: ShelfEntry, weekFrom: LocalDate): BookingWishes =>
  defaultWishes(entry.booking, entry, weekFrom);

/** Whether a booking that is agreed asks for more shows this week than it has; an option takes part where somebody says so. */
export const needsShows = (entry: ShelfEntry, weekFrom: LocalDate): boolean =>
  entry.booking.status.kind === 'confirmed' &&
  wantedShows(entry.booking, entry, weekFrom) > entry.placedThisWeek;

/** What is wished before anybody says so: the deal's own of one booking, or of all that need shows this week. */
export function firstWishes(
  shelf: readonly ShelfEntry[],
  bookingId: Id | null,
  weekFrom: LocalDate,
  venue: Venue,
): WeekWishes {
  const entries = shelf.filter((entry) =>
    bookingId === null ? needsShows(entry, weekFrom) : entry.booking.id === bookingId,
  );
  return {
    weekFrom,
    hasOneStartAMinute: asksOneStartAMinute(rulesOf(venue)),
    bookings: entries.map((entry) => wishesFor(entry, weekFrom)),
  };
}
