import type { Id } from '../../shared/ids.ts';

let wanted: Id | null = null;

/** Says which booking the planner is to propose screenings for, before it is asked to. */
export function wantBooking(bookingId: Id): void {
  wanted = bookingId;
}

/** The booking it was said of; once. */
export function takeWantedBooking(): Id | null {
  const bookingId = wanted;
  wanted = null;
  return bookingId;
}
