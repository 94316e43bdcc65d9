import type { Id } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { LocalDate, LocalDateTime } from '../time.ts';
import { NO_TERMS, type Terms } from './terms.ts';

export type BookingStatus =
  | {
      readonly kind: 'option';
      readonly rank: number;
      readonly expiresOn: LocalDate | null;
    }
  | {
      readonly kind: 'confirmed';
      readonly confirmedOn: LocalDate;
      /** The rank it held as an option: a second option confirmed is one that jumped the queue. */
      readonly heldRank: number | null;
    }
  | { readonly kind: 'cancelled'; readonly reason: string };

/** A version agreed with a distributor for a licence window at terms; an option until it is confirmed. */
export type Booking = {
  readonly id: Id;
  readonly versionId: Id;
  readonly distributorId: Id | null;
  readonly status: BookingStatus;
  /** First and last programme day of the licence; null where open. */
  readonly windowFrom: LocalDate | null;
  readonly windowTo: LocalDate | null;
  readonly maxShows: number | null;
  readonly minShowsPerWeek: number | null;
  readonly terms: Terms;
  /** The partner house with which one copy is shared; not to be played at the same hour. */
  readonly sharedCopyWith: string | null;
  /** When the partner house plays the shared copy, wall clock. */
  readonly partnerStarts: readonly LocalDateTime[];
  /** Whether its versions come encrypted, so that each room needs a key. */
  readonly needsKey: boolean;
  readonly isAnnouncementForbidden: boolean;
  /** The title may not be announced before this day. */
  readonly embargoUntil: LocalDate | null;
  readonly notes: string;
  readonly importRunId: Id | null;
};

/** A booking without a deal yet: an option of the first rank until somebody says otherwise. */
export const newBooking = (
  id: Id,
  versionId: Id,
  status: BookingStatus = { kind: 'option', rank: 1, expiresOn: null },
): Booking => ({
  id,
  versionId,
  distributorId: null,
  status,
  windowFrom: null,
  windowTo: null,
  maxShows: null,
  minShowsPerWeek: null,
  terms: NO_TERMS,
  sharedCopyWith: null,
  partnerStarts: [],
  needsKey: false,
  isAnnouncementForbidden: false,
  embargoUntil: null,
  notes: '',
  importRunId: null,
});

export type ConfirmRefusal =
  | { readonly code: 'notAnOption'; readonly status: BookingStatus['kind'] }
  | { readonly code: 'optionExpired'; readonly expiredOn: LocalDate };

/** The booking as agreed today. Refused where it is no option, or where the option ran out before `today`. */
export function confirmBooking(booking: Booking, today: LocalDate): Result<Booking, ConfirmRefusal> {
  const { status } = booking;
  if (status.kind !== 'option') return err({ code: 'notAnOption', status: status.kind });
  if (isOptionExpired(status, today))
    return err({ code: 'optionExpired', expiredOn: status.expiresOn ?? today });
  return ok({ ...booking, status: { kind: 'confirmed', confirmedOn: today, heldRank: status.rank } });
}

/** Whether an option has run out: it still holds on its last day. */
export const isOptionExpired = (status: BookingStatus, today: LocalDate): boolean =>
  status.kind === 'option' && status.expiresOn !== null && status.expiresOn < today;

/** Whether the licence covers a programme day; an open side of the window covers all. */
export const coversDay = (booking: Pick<Booking, 'windowFrom' | 'windowTo'>, day: LocalDate): boolean =>
  (booking.windowFrom === null || booking.windowFrom <= day) &&
  (booking.windowTo === null || day <= booking.windowTo);
