import type { RunEntry } from '../shared/domain/programme.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { idList } from './rows.ts';

/**
 * Shows of the bookings whose ids are bound as one JSON list: each screening that takes place, once for every booking something
 * in it plays under; a double bill is a show of both.
 *
 * `CROSS JOIN` holds SQLite to going from the bookings to their shows. Left to itself it once walked all screenings there ever
 * were, to have them in an order.
 */
const SHOWS = `
  SELECT s.booking_id AS bookingId, s.id AS id, s.day AS day, s.starts_at AS startsAt
  FROM json_each(:ids) AS asked CROSS JOIN screenings AS s ON s.booking_id = asked.value
  WHERE s.state = 'planned'
  UNION ALL
  SELECT DISTINCT i.booking_id, s.id, s.day, s.starts_at
  FROM json_each(:ids) AS asked
  CROSS JOIN screening_items AS i ON i.booking_id = asked.value
  CROSS JOIN screenings AS s ON s.id = i.screening_id
  WHERE s.state = 'planned' AND s.booking_id <> i.booking_id`;

/** Every show of each booking, earliest first; a screening that is cancelled or postponed is none. */
export function readRuns(db: ReadDb, bookingIds: readonly Id[]): Readonly<Record<Id, readonly RunEntry[]>> {
  const rows = db.sqlite
    .prepare<[{ ids: string }], RunEntry & { readonly bookingId: Id }>(
      `${SHOWS} ORDER BY bookingId, day, startsAt`,
    )
    .all({ ids: idList(bookingIds) });
  const runs: Record<Id, RunEntry[]> = {};
  for (const { bookingId, ...entry } of rows) {
    runs[bookingId] ??= [];
    runs[bookingId].push(entry);
  }
  return runs;
}

/** How many shows each of these bookings has, in all and between two days. */
export function countScreenings(
  db: ReadDb,
  bookingIds: readonly Id[],
  from: string,
  to: string,
): ReadonlyMap<Id, { readonly all: number; readonly within: number }> {
  const rows = db.sqlite
    .prepare<[{ ids: string; from: string; to: string }], { id: Id; all: number; within: number }>(
      `SELECT bookingId AS id, count(*) AS "all", sum(day BETWEEN :from AND :to) AS within
      FROM (${SHOWS}) GROUP BY bookingId`,
    )
    .all({ ids: idList(bookingIds), from, to });
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
