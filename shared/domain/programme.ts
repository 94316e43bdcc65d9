import type { Id } from '../ids.ts';
import type { LocalDate, LocalDateTime } from '../time.ts';
import type { Booking } from './booking.ts';
import type { Film, Version } from './film.ts';
import type { Room, Venue } from './house.ts';
import type { Key } from './key.ts';
import type { Screening } from './screening.ts';
import type { Strand } from './strand.ts';

/** A conflict somebody accepted, with the reason and the facts it was accepted for. */
export type ConflictOverride = {
  readonly id: Id;
  readonly conflictKey: string;
  readonly facts: string;
  readonly reason: string;
};

/** One screening of a booking's whole run, wherever in time; what "show 4 of 3" is counted from. */
export type RunEntry = {
  readonly id: Id;
  readonly day: LocalDate;
  readonly startsAt: LocalDateTime | null;
};

/**
 * The programme of some days with all that its rules need: the one model every view of the planner draws from.
 *
 * `screenings` reaches a day further on both sides than `from`–`to`, so that a show across 06:00 meets its neighbour;
 * `runs` holds every screening (cancelled ones left out) of each booking here, earliest first.
 */
export type Programme = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly venue: Venue;
  readonly rooms: readonly Room[];
  readonly screenings: readonly Screening[];
  readonly bookings: readonly Booking[];
  readonly versions: readonly Version[];
  readonly films: readonly Film[];
  readonly strands: readonly Strand[];
  readonly distributors: readonly { readonly id: Id; readonly name: string }[];
  readonly overrides: readonly ConflictOverride[];
  readonly runs: Readonly<Record<Id, readonly RunEntry[]>>;
  /** Keys of the versions here. */
  readonly keys: readonly Key[];
  /** Programme days of `from`–`to` that are locked. */
  readonly lockedDays: readonly LocalDate[];
  /** Versions whose listing has been approved: what plays of them has been told the public. */
  readonly approvedVersionIds: readonly Id[];
};

/** A booking on the shelf: what there is to place, and how much of it has been. */
export type ShelfEntry = {
  readonly booking: Booking;
  readonly version: Version;
  readonly film: Film;
  readonly distributorName: string | null;
  readonly placedCount: number;
  readonly placedThisWeek: number;
};

/** How many shows the deal still asks of the week shown; 0 where it asks for none, or has them (domain.md, Terms). */
export const neededThisWeek = ({
  booking,
  placedThisWeek,
}: Pick<ShelfEntry, 'booking' | 'placedThisWeek'>): number =>
  booking.status.kind === 'cancelled' ? 0 : Math.max(0, (booking.minShowsPerWeek ?? 0) - placedThisWeek);
