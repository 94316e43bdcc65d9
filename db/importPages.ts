import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Film, Version } from '../shared/domain/film.ts';
import type { Id } from '../shared/ids.ts';
import type { ImportedValues, LastImported } from '../shared/import/importMemory.ts';
import type { ReadDb } from './open.ts';
import { bookings, films, importRuns, screenings, texts, versions } from './schema/index.ts';

/** A table a page at a time, for a program that has other things to do in between. */
type Pages<T> = Generator<readonly T[], void, undefined>;

// A page of whole rows takes a few milliseconds to read.
const PAGE = 500;
const after = sql.placeholder('after');

/** Rows in the order of their ids: `read` answers those after an id, at most a page of them. */
function* byId<T extends { readonly id: Id }>(
  read: (place: { readonly after: Id }) => readonly T[],
): Pages<T> {
  let last: T | undefined;
  do {
    const page = read({ after: last?.id ?? '' });
    yield page;
    last = page.length < PAGE ? undefined : page.at(-1);
  } while (last !== undefined);
}

export function pagesOfFilms({ orm }: ReadDb): Pages<Film> {
  const page = orm
    .select()
    .from(films)
    .where(gt(films.id, after))
    .orderBy(asc(films.id))
    .limit(PAGE)
    .prepare();
  return byId((place) => page.all(place));
}

export function pagesOfVersions({ orm }: ReadDb): Pages<Version> {
  const page = orm
    .select()
    .from(versions)
    .where(gt(versions.id, after))
    .orderBy(asc(versions.id))
    .limit(PAGE)
    .prepare();
  return byId((place) => page.all(place));
}

export function pagesOfBookingRows({ orm }: ReadDb) {
  const page = orm
    .select()
    .from(bookings)
    .where(gt(bookings.id, after))
    .orderBy(asc(bookings.id))
    .limit(PAGE)
    .prepare();
  return byId((place) => page.all(place));
}

/** What of each screening an import is compared with. */
export function pagesOfShownTimes({ orm }: ReadDb) {
  const { id, bookingId, roomId, day, startsAt, state } = screenings;
  const page = orm
    .select({ id, bookingId, roomId, day, startsAt, state })
    .from(screenings)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(PAGE)
    .prepare();
  return byId((place) => page.all(place));
}

/** Which films have a long text in which language. */
export function pagesOfSynopsisPlaces({ orm }: ReadDb) {
  const isLongOfFilm: SQL | undefined = and(eq(texts.ownerKind, 'film'), eq(texts.length, 'long'));
  const page = orm
    .select({ id: texts.id, filmId: texts.ownerId, language: texts.language })
    .from(texts)
    .where(and(isLongOfFilm, gt(texts.id, after)))
    .orderBy(asc(texts.id))
    .limit(PAGE)
    .prepare();
  return byId((place) => page.all(place));
}

type ImportedPlace = { readonly row: number; readonly place: number };

/** What every row taken over said, oldest import first, by row within each; imports taken back are gone from it. */
export function* pagesOfLastImported({ orm, sqlite }: ReadDb): Pages<LastImported> {
  const runs = orm
    .select({ id: importRuns.id, profileId: importRuns.profileId })
    .from(importRuns)
    .orderBy(asc(importRuns.importedAtMs), asc(importRuns.id))
    .all();
  type Imported = ImportedPlace & {
    readonly filmId: Id;
    readonly bookingId: Id | null;
    readonly said: string;
  };
  // Several rows of one import may stand on one row of the sheet: the place in the table tells them apart.
  const page = sqlite.prepare<[Record<string, unknown>], Imported>(`
    SELECT row, rowid AS place, film_id AS filmId, booking_id AS bookingId, "values" AS said FROM imported_rows
    WHERE import_run_id = @run AND row >= @row AND (row > @row OR rowid > @place) ORDER BY row, rowid LIMIT ${PAGE}`);
  for (const { id: run, profileId } of runs) {
    let last: ImportedPlace | undefined = { row: 0, place: -1 };
    while (last !== undefined) {
      const rows: readonly Imported[] = page.all({ run, row: last.row, place: last.place });
      yield rows.map(({ filmId, bookingId, said }) => ({
        filmId,
        bookingId,
        profileId,
        values: JSON.parse(said) as ImportedValues,
      }));
      last = rows.length < PAGE ? undefined : rows.at(-1);
    }
  }
}
