import { eq, inArray, sql } from 'drizzle-orm';
import type { Booking, BookingStatus } from '../shared/domain/booking.ts';
import type { Id } from '../shared/ids.ts';
import { assertNever } from '../shared/result.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { bookings } from './schema/index.ts';
import { showsOf } from './screenings.ts';

type Row = typeof bookings.$inferSelect;
export type BookingInsert = typeof bookings.$inferInsert;

/** A booking's status as it lies in the table. */
export function statusColumns(
  status: BookingStatus,
): Pick<Row, 'status' | 'optionRank' | 'optionExpiresOn' | 'confirmedOn' | 'cancelReason'> {
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
export function statusOf(row: Row): BookingStatus {
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
  inChunks(ids, (chunk) => db.orm.select().from(bookings).where(inArray(bookings.id, chunk)).all()).map(
    toBooking,
  );

export const readBookingsOfVersions = (db: ReadDb, versionIds: readonly Id[]): readonly Booking[] =>
  inChunks(versionIds, (chunk) =>
    db.orm.select().from(bookings).where(inArray(bookings.versionId, chunk)).all(),
  ).map(toBooking);

/** Bookings whose window touches the days `from`–`to` and that are not cancelled. */
export const readBookingsOpenIn = (db: ReadDb, from: string, to: string): readonly Booking[] =>
  db.orm
    .select()
    .from(bookings)
    .where(
      sql`${bookings.status} <> 'cancelled' AND (${bookings.windowTo} IS NULL OR ${bookings.windowTo} >= ${from}) AND (${bookings.windowFrom} IS NULL OR ${bookings.windowFrom} <= ${to})`,
    )
    .all()
    .map(toBooking);

/** How many shows each of these bookings has, in all and between two days. */
export function countScreenings(
  db: ReadDb,
  bookingIds: readonly Id[],
  from: string,
  to: string,
): ReadonlyMap<Id, { readonly all: number; readonly within: number }> {
  const rows = inChunks(bookingIds, (chunk) => {
    const shows = showsOf(db, chunk);
    return db.orm
      .select({
        id: shows.bookingId,
        all: sql<number>`count(*)`,
        within: sql<number>`sum(${shows.day} BETWEEN ${from} AND ${to})`,
      })
      .from(shows)
      .groupBy(shows.bookingId)
      .all();
  });
  return new Map(rows.map((row) => [row.id, { all: row.all, within: row.within }]));
}
