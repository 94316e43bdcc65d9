import {
  countScreenings,
  findFilmIds,
  readBookings,
  readDistributors,
  readFilms,
  readVersions,
} from '../../db/index.ts';
import type { BookingRow } from '../../shared/contract/films.ts';
import type { Core } from './context.ts';

export type BookingQuery = {
  readonly query: string;
  readonly status: 'all' | 'option' | 'confirmed' | 'cancelled';
  readonly limit: number;
  readonly offset: number;
};

/** Bookings by film words and status; the window that closes first comes first, open ones last. */
export function listBookings(
  core: Core,
  { query, status, limit, offset }: BookingQuery,
): { readonly rows: readonly BookingRow[]; readonly total: number } {
  const filmIds = query.trim() === '' ? null : JSON.stringify(findFilmIds(core.db, query, 5_000, 0).ids);
  const where = `FROM bookings b JOIN versions v ON v.id = b.version_id
    WHERE (@status = 'all' OR b.status = @status) AND (@filmIds IS NULL OR v.film_id IN (SELECT value FROM json_each(@filmIds)))`;
  const values = { status, filmIds };
  const ids = core.db.sqlite
    .prepare<[object], { id: string }>(
      `SELECT b.id AS id ${where} ORDER BY b.window_to IS NULL, b.window_to, b.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit, offset })
    .map((row) => row.id);
  const total =
    core.db.sqlite.prepare<[object], { n: number }>(`SELECT count(*) AS n ${where}`).get(values)?.n ?? 0;
  return { rows: toRows(core, ids), total };
}

function toRows(core: Core, ids: readonly string[]): readonly BookingRow[] {
  const bookings = new Map(readBookings(core.db, ids).map((each) => [each.id, each]));
  const versions = new Map(
    readVersions(core.db, [...new Set([...bookings.values()].map((each) => each.versionId))]).map((each) => [
      each.id,
      each,
    ]),
  );
  const films = new Map(
    readFilms(core.db, [...new Set([...versions.values()].map((each) => each.filmId))]).map((each) => [
      each.id,
      each,
    ]),
  );
  const names = new Map(readDistributors(core.db).map((each) => [each.id, each.name]));
  const counts = countScreenings(core.db, ids, '0000', '9999');
  return ids.flatMap((id): BookingRow[] => {
    const booking = bookings.get(id);
    const version = booking && versions.get(booking.versionId);
    const film = version && films.get(version.filmId);
    if (booking === undefined || version === undefined || film === undefined) return [];
    const distributorName =
      booking.distributorId === null ? null : (names.get(booking.distributorId) ?? null);
    return [{ booking, version, film, distributorName, placedCount: counts.get(id)?.all ?? 0 }];
  });
}
