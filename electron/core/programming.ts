import {
  countScreenings,
  readApprovedVersionIds,
  readBookings,
  readBookingsOpenIn,
  readDistributors,
  readFilms,
  readKeys,
  readLockedDays,
  readRooms,
  readRuns,
  readScreeningsBetween,
  readStrands,
  readVenue,
  readVersions,
  tables,
} from '../../db/index.ts';
import { neededThisWeek, type Programme, type ShelfEntry } from '../../shared/domain/programme.ts';
import { countShift, overlayRuns, overlayScreenings, overridesIn } from '../../shared/domain/scenarios.ts';
import { bookingsOf } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { addDays, type LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import type { In } from './layer.ts';
import { readLayer } from './scenarioStore.ts';

const unique = (ids: readonly (Id | null)[]): readonly Id[] => [...new Set(ids.filter((id) => id !== null))];

/** Bookings and versions a programme is to know besides those that play in its days: what is about to be placed in them. */
export type KnownToo = { readonly bookingIds: readonly Id[]; readonly versionIds?: readonly Id[] };

/**
 * The programme of the days `from`–`to` with all its rules need, as a scenario has it where one is named; a scenario that
 * is gone is the real programme. Throws before the first set-up.
 */
export function readProgramme(
  core: Core,
  from: LocalDate,
  to: LocalDate,
  within?: In,
  more?: KnownToo,
): Programme {
  const { db } = core;
  const venue = readVenue(db);
  if (venue === undefined) throw new Error('no venue yet');
  const { layer } = readLayer(db, within);
  const held = { from: addDays(from, -1), to: addDays(to, 1) };
  const screenings = overlayScreenings(readScreeningsBetween(db, held.from, held.to), layer, held);
  const bookingIds = unique([...screenings.flatMap(bookingsOf), ...(more?.bookingIds ?? [])]);
  const bookings = readBookings(db, bookingIds);
  const versions = readVersions(
    db,
    unique([
      ...screenings.flatMap((each) => [each.versionId, ...each.items.map((part) => part.versionId)]),
      ...bookings.map((booking) => booking.versionId),
      ...(more?.versionIds ?? []),
    ]),
  );
  return {
    from,
    to,
    today: core.today(),
    venue,
    rooms: readRooms(db),
    screenings,
    bookings,
    versions,
    films: readFilms(db, unique(versions.map((version) => version.filmId))),
    strands: readStrands(db),
    distributors: readDistributors(db).map(({ id, name }) => ({ id, name })),
    keys: readKeys(
      db,
      versions.map((version) => version.id),
    ),
    lockedDays: readLockedDays(db, from, to),
    approvedVersionIds: readApprovedVersionIds(
      db,
      versions.map((version) => version.id),
    ),
    overrides: overridesIn(db.orm.select().from(tables.conflictOverrides).all(), within ?? null),
    runs: overlayRuns(readRuns(db, bookingIds), layer, new Set(bookingIds)),
  };
}

// "Film 2" before "Film 10".
const byTitle = new Intl.Collator('nl', { numeric: true });

/**
 * Bookings that can be placed in the week from `weekFrom` on, or up to `weekTo` where that is given; the window that closes
 * first comes first.
 */
export function readShelf(
  core: Core,
  weekFrom: LocalDate,
  within?: In,
  weekTo: LocalDate = addDays(weekFrom, 6),
): readonly ShelfEntry[] {
  const { db } = core;
  const bookings = readBookingsOpenIn(db, weekFrom, weekTo);
  const versions = new Map(
    readVersions(db, unique(bookings.map((each) => each.versionId))).map((each) => [each.id, each]),
  );
  const films = new Map(
    readFilms(db, unique([...versions.values()].map((each) => each.filmId))).map((each) => [each.id, each]),
  );
  const names = new Map(readDistributors(db).map((each) => [each.id, each.name]));
  const counts = countScreenings(
    db,
    bookings.map((each) => each.id),
    weekFrom,
    weekTo,
  );
  const { layer, real } = readLayer(db, within);
  const shifts = countShift(real, layer, { from: weekFrom, to: weekTo });
  const entries = bookings.flatMap((booking): ShelfEntry[] => {
    const version = versions.get(booking.versionId);
    const film = version && films.get(version.filmId);
    if (version === undefined || film === undefined) return [];
    const count = counts.get(booking.id);
    const shift = shifts.get(booking.id);
    const distributorName =
      booking.distributorId === null ? null : (names.get(booking.distributorId) ?? null);
    return [
      {
        booking,
        version,
        film,
        distributorName,
        placedCount: (count?.all ?? 0) + (shift?.all ?? 0),
        placedThisWeek: (count?.within ?? 0) + (shift?.within ?? 0),
      },
    ];
  });
  const closes = (entry: ShelfEntry) => entry.booking.windowTo ?? '9999';
  // What the deal still asks of this week comes first; then the window that closes first.
  const asks = (entry: ShelfEntry) => (neededThisWeek(entry) > 0 ? 0 : 1);
  return entries.sort(
    (left, right) =>
      asks(left) - asks(right) ||
      closes(left).localeCompare(closes(right)) ||
      byTitle.compare(left.film.originalTitle, right.film.originalTitle),
  );
}

/** First and last programme day with a screening. */
export function programmeExtent(core: Core): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const row = core.db.sqlite
    .prepare<[], { from: string | null; to: string | null }>(
      'SELECT (SELECT min(day) FROM screenings) AS "from", (SELECT max(day) FROM screenings) AS "to"',
    )
    .get();
  return row?.from == null || row.to == null ? null : { from: row.from, to: row.to };
}
