import {
  deleteRow,
  insertRow,
  readBooking,
  readVersion,
  statusColumns,
  tables,
  toBookingRow,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { type Booking, confirmBooking, newBooking } from '../../shared/domain/booking.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { titleOfVersion } from './titles.ts';

/** The fields of a booking a screen may set; rank and expiry hold for options only. */
export type BookingPatch = Partial<
  Omit<Booking, 'id' | 'versionId' | 'status' | 'importRunId'> & {
    optionRank: number;
    optionExpiresOn: string | null;
  }
>;

/** A new booking is an option of the first rank until somebody confirms it. */
export function addBooking(core: Core, versionId: Id, patch: BookingPatch): Outcome<Booking> {
  if (readVersion(core.db, versionId) === undefined) return refuse('gone');
  const { optionRank = 1, optionExpiresOn = null, ...fields } = patch;
  const booking: Booking = {
    ...newBooking(core.newId(), versionId, { kind: 'option', rank: optionRank, expiresOn: optionExpiresOn }),
    ...fields,
  };
  return core.write({ kind: 'addBooking', facts: { film: titleOfVersion(core.db, versionId) } }, (db) => {
    insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(booking);
  });
}

function changeBooking(
  core: Core,
  bookingId: Id,
  kind: string,
  change: (booking: Booking) => Outcome<Partial<typeof tables.bookings.$inferInsert>>,
): Outcome<Booking> {
  const booking = readBooking(core.db, bookingId);
  if (booking === undefined) return refuse('gone');
  const patch = change(booking);
  if (!patch.ok) return patch;
  return core.write({ kind, facts: { film: titleOfVersion(core.db, booking.versionId) } }, (db) => {
    updateRow(db, tables.bookings, bookingId, patch.value);
    return ok(readBooking(db, bookingId) ?? booking);
  });
}

export const updateBooking = (core: Core, bookingId: Id, patch: BookingPatch): Outcome<Booking> =>
  changeBooking(core, bookingId, 'changeBooking', ({ status }) => {
    const { optionRank, optionExpiresOn, ...fields } = patch;
    if (status.kind !== 'option') return ok(fields);
    return ok({
      ...fields,
      ...(optionRank === undefined ? {} : { optionRank }),
      ...(optionExpiresOn === undefined ? {} : { optionExpiresOn }),
    });
  });

export const confirmBookingNow = (core: Core, bookingId: Id): Outcome<Booking> =>
  changeBooking(core, bookingId, 'confirmBooking', (booking) => {
    const confirmed = confirmBooking(booking, core.today());
    if (confirmed.ok) return ok(statusColumns(confirmed.value.status));
    const { error } = confirmed;
    return error.code === 'optionExpired'
      ? refuse('optionExpired', { expiredOn: error.expiredOn })
      : refuse('notAnOption');
  });

/** Back to an option of the first rank, without an end. */
export const backToOption = (core: Core, bookingId: Id): Outcome<Booking> =>
  changeBooking(core, bookingId, 'reopenBooking', () =>
    ok(statusColumns({ kind: 'option', rank: 1, expiresOn: null })),
  );

export const cancelBooking = (core: Core, bookingId: Id, reason: string): Outcome<Booking> =>
  changeBooking(core, bookingId, 'cancelBooking', () => ok(statusColumns({ kind: 'cancelled', reason })));

/** Deletes a booking. Refused while it has screenings. */
export function removeBooking(core: Core, bookingId: Id): Outcome<null> {
  const booking = readBooking(core.db, bookingId);
  if (booking === undefined) return refuse('gone');
  const count = readAllScreeningsCount(core, bookingId);
  if (count > 0) return refuse('inUse', { count });
  return core.write(
    { kind: 'removeBooking', facts: { film: titleOfVersion(core.db, booking.versionId) } },
    (db) => {
      deleteRow(db, tables.bookings, bookingId);
      return ok(null);
    },
  );
}

/** Screenings that hold on to a booking, in whatever state: their own, or that of a double bill's second film. */
const readAllScreeningsCount = (core: Core, bookingId: Id): number =>
  core.db.sqlite
    .prepare<{ readonly id: string }, { n: number }>(
      `SELECT count(*) AS n FROM screenings
       WHERE booking_id = @id OR id IN (SELECT screening_id FROM screening_items WHERE booking_id = @id)`,
    )
    .get({ id: bookingId })?.n ?? 0;
