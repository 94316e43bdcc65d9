import { eq } from 'drizzle-orm';
import type { Booking, BookingStatus } from '../shared/domain/booking.ts';
import type { Id } from '../shared/ids.ts';
import { assertNever } from '../shared/result.ts';
import type { ReadDb } from './open.ts';
import { readRows, readRowsBy } from './rows.ts';
import { bookings } from './schema/index.ts';

type Row = typeof bookings.$inferSelect;
type StatusColumns = Pick<Row, 'status' | 'optionRank' | 'optionExpiresOn' | 'confirmedOn' | 'cancelReason'>;
export type BookingInsert = typeof bookings.$inferInsert;

/** A booking's status as it lies in the table. */
export function statusColumns(status: BookingStatus): StatusColumns {
  const none = {
    optionRank: null,
    optionExpiresOn: null,
    confirmedOn: null,
    cancelReason: null,
  };
  switch (status.kind) {
    case 'option':
      return {
        ...none,
        status: 'option',
        optionRank: status.rank,
        optionExpiresOn: status.expiresOn,
      };
    case 'confirmed':
      return { ...none, status: 'confirmed', optionRank: status.heldRank, confirmedOn: status.confirmedOn };
    case 'cancelled':
      return { ...none, status: 'cancelled', cancelReason: status.reason };
    default:
      return assertNever(status);
  }
}

/** A status as it lay in the table. */
export function statusOf(row: StatusColumns): BookingStatus {
  if (row.status === 'option')
    return {
      kind: 'option',
      rank: row.optionRank ?? 1,
      expiresOn: row.optionExpiresOn,
    };
  if (row.status === 'confirmed')
    return { kind: 'confirmed', confirmedOn: row.confirmedOn ?? '', heldRank: row.optionRank };
  return { kind: 'cancelled', reason: row.cancelReason ?? '' };
}

export function toBooking(row: Row): Booking {
  const {
    status: _status,
    optionRank: _rank,
    optionExpiresOn: _expires,
    confirmedOn: _on,
    cancelReason: _why,
    ...rest
  } = row;
  return { ...rest, status: statusOf(row) };
}

export function toBookingRow(booking: Booking): BookingInsert {
  const { status, ...rest } = booking;
  return { ...rest, ...statusColumns(status) };
}

export function readBooking(db: ReadDb, id: Id): Booking | undefined {
  const row = db.orm.select().from(bookings).where(eq(bookings.id, id)).get();
  return row === undefined ? undefined : toBooking(row);
}

export const readBookings = (db: ReadDb, ids: readonly Id[]): readonly Booking[] =>
  readRowsBy(db, bookings, 'id', ids).map(toBooking);

export const readBookingsOfVersions = (db: ReadDb, versionIds: readonly Id[]): readonly Booking[] =>
  readRowsBy(db, bookings, 'version_id', versionIds).map(toBooking);

/** Bookings whose window touches the days `from`–`to` and that are not cancelled. */
export const readBookingsOpenIn = (db: ReadDb, from: string, to: string): readonly Booking[] =>
  readRows(
    db,
    bookings,
    `(
      SELECT id FROM bookings INDEXED BY bookings_by_window
      WHERE window_to >= ? AND (window_from IS NULL OR window_from <= ?)
      UNION ALL
      SELECT id FROM bookings INDEXED BY bookings_by_window
      WHERE window_to IS NULL AND (window_from IS NULL OR window_from <= ?)
    ) AS open CROSS JOIN bookings ON bookings.id = open.id
    WHERE bookings.status <> 'cancelled' ORDER BY bookings.id`,
    [from, to, to],
  ).map(toBooking);
