import {
  deleteRow,
  findFilmIds,
  insertRow,
  readBookingsOfVersions,
  readFilm,
  readFilms,
  readImages,
  readScreeningsOfVersion,
  readTexts,
  readVersion,
  readVersionsOf,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { FilmRow, FilmSheet } from '../../shared/contract/films.ts';
import { type Film, newFilm, newVersion, type Version } from '../../shared/domain/film.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from './context.ts';
import { shownTitle, titleOfFilm } from './titles.ts';

type Counts = {
  filmId: string;
  runtime: number | null;
  bookings: number;
  screenings: number;
  nextDay: string | null;
};

/** Films found by title or maker, with what a list shows beside them. */
export function searchFilms(
  core: Core,
  query: string,
  limit: number,
  offset: number,
  lang: Lang = 'nl',
): { readonly rows: readonly FilmRow[]; readonly total: number } {
  const { ids, total } = findFilmIds(core.db, query, limit, offset, lang);
  const films = new Map(readFilms(core.db, ids).map((film) => [film.id, film]));
  const images = readImages(core.db, ids);
  const counted = core.db.sqlite
    .prepare<[string, string], Counts>(`
      SELECT v.film_id AS filmId, max(v.runtime_min) AS runtime,
        (SELECT count(*) FROM bookings b JOIN versions v2 ON v2.id = b.version_id WHERE v2.film_id = v.film_id) AS bookings,
        (SELECT count(*) FROM screenings s JOIN versions v3 ON v3.id = s.version_id WHERE v3.film_id = v.film_id AND s.state <> 'cancelled') AS screenings,
        (SELECT min(s.day) FROM screenings s JOIN versions v4 ON v4.id = s.version_id WHERE v4.film_id = v.film_id AND s.state = 'planned' AND s.day >= ?) AS nextDay
      FROM versions v WHERE v.film_id IN (SELECT value FROM json_each(?)) GROUP BY v.film_id`)
    .all(core.today(), JSON.stringify(ids));
  const counts = new Map(counted.map((each) => [each.filmId, each]));
  const rows = ids.flatMap((id): FilmRow[] => {
    const film = films.get(id);
    if (film === undefined) return [];
    const count = counts.get(id);
    return [
      {
        film,
        runtimeMin: count?.runtime ?? null,
        bookingCount: count?.bookings ?? 0,
        screeningCount: count?.screenings ?? 0,
        nextDay: count?.nextDay ?? null,
        firstImage: images.find((image) => image.filmId === id) ?? null,
      },
    ];
  });
  return { rows, total };
}

/** A film with all that hangs on it. */
export function readFilmSheet(core: Core, filmId: Id): FilmSheet | null {
  const film = readFilm(core.db, filmId);
  if (film === undefined) return null;
  const versions = readVersionsOf(core.db, filmId);
  return {
    film,
    versions,
    bookings: readBookingsOfVersions(
      core.db,
      versions.map((version) => version.id),
    ),
    screenings: versions.flatMap((version) => readScreeningsOfVersion(core.db, version.id)),
    images: readImages(core.db, [filmId]),
    texts: readTexts(core.db, 'film', filmId),
  };
}

/** A new film with one version, so that it can be booked at once. */
export function addFilm(core: Core, originalTitle: string): Outcome<Film> {
  const film = newFilm(core.newId(), originalTitle);
  return core.write({ kind: 'addFilm', facts: { film: originalTitle } }, (db) => {
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, newVersion(core.newId(), film.id));
    return ok(film);
  });
}

export function updateFilm(core: Core, filmId: Id, patch: Partial<Omit<Film, 'id'>>): Outcome<Film> {
  const film = readFilm(core.db, filmId);
  if (film === undefined) return refuse('gone');
  return core.write({ kind: 'changeFilm', facts: { film: shownTitle(core.db, film) } }, (db) => {
    updateRow(db, tables.films, filmId, patch);
    return ok(readFilm(db, filmId) ?? film);
  });
}

/** Deletes a film with its versions, texts and pictures. Refused while a version of it is booked. */
export function removeFilm(core: Core, filmId: Id): Outcome<null> {
  const sheet = readFilmSheet(core, filmId);
  if (sheet === null) return refuse('gone');
  if (sheet.bookings.length > 0) return refuse('isBooked', { count: sheet.bookings.length });
  const listed = core.db.orm
    .select()
    .from(tables.listings)
    .all()
    .filter((each) => sheet.versions.some((version) => version.id === each.versionId));
  return core.write({ kind: 'removeFilm', facts: { film: shownTitle(core.db, sheet.film) } }, (db) => {
    if (listed.length > 0) return refuse('inUse', { count: listed.length });
    for (const text of sheet.texts) deleteRow(db, tables.texts, text.id);
    for (const image of sheet.images) deleteRow(db, tables.images, image.id);
    for (const version of sheet.versions) deleteRow(db, tables.versions, version.id);
    deleteRow(db, tables.films, filmId);
    return ok(null);
  });
}

export function addVersion(
  core: Core,
  filmId: Id,
  patch: Partial<Omit<Version, 'id' | 'filmId'>>,
): Outcome<Version> {
  const film = readFilm(core.db, filmId);
  if (film === undefined) return refuse('gone');
  const version = { ...newVersion(core.newId(), filmId), ...patch };
  return core.write({ kind: 'addVersion', facts: { film: shownTitle(core.db, film) } }, (db) => {
    insertRow(db, tables.versions, version);
    return ok(version);
  });
}

export function updateVersion(
  core: Core,
  versionId: Id,
  patch: Partial<Omit<Version, 'id' | 'filmId'>>,
): Outcome<Version> {
  const version = readVersion(core.db, versionId);
  if (version === undefined) return refuse('gone');
  const film = titleOfFilm(core.db, version.filmId);
  return core.write({ kind: 'changeVersion', facts: { film } }, (db) => {
    updateRow(db, tables.versions, versionId, patch);
    return ok(readVersion(db, versionId) ?? version);
  });
}
