import { asc, eq, sql } from 'drizzle-orm';
import type { Film, Version } from '../shared/domain/film.ts';
import type { Id } from '../shared/ids.ts';
import type { Lang } from '../shared/words/words.ts';
import type { ReadDb } from './open.ts';
import { readRowsBy } from './rows.ts';
import { films, versions } from './schema/index.ts';

export const readFilm = (db: ReadDb, id: Id): Film | undefined =>
  db.orm.select().from(films).where(eq(films.id, id)).get();

export const readVersion = (db: ReadDb, id: Id): Version | undefined =>
  db.orm.select().from(versions).where(eq(versions.id, id)).get();

export const readVersionsOf = (db: ReadDb, filmId: Id): readonly Version[] =>
  db.orm.select().from(versions).where(eq(versions.filmId, filmId)).orderBy(asc(versions.id)).all();

/** Rows by id in chunks, because SQLite limits the number of values in one statement. */
export function inChunks<T>(ids: readonly Id[], read: (chunk: Id[]) => readonly T[]): readonly T[] {
  const rows: T[] = [];
  for (let at = 0; at < ids.length; at += 5_000) rows.push(...read(ids.slice(at, at + 5_000)));
  return rows;
}

export const readFilms = (db: ReadDb, ids: readonly Id[]): readonly Film[] =>
  readRowsBy(db, films, 'id', ids);

export const readVersions = (db: ReadDb, ids: readonly Id[]): readonly Version[] =>
  readRowsBy(db, versions, 'id', ids);

export const readAllFilms = (db: ReadDb): readonly Film[] => db.orm.select().from(films).all();

// Every word is quoted and open-ended, so that nothing a user types is read as query syntax.
const toMatch = (query: string): string =>
  query
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ');

/** Ids of films whose titles or makers hold every word, best first; all films by their title in `lang` for an empty query. */
export function findFilmIds(
  db: ReadDb,
  query: string,
  limit: number,
  offset: number,
  lang: Lang = 'nl',
): { readonly ids: readonly Id[]; readonly total: number } {
  const match = toMatch(query);
  if (match === '') {
    const ids = db.orm
      .select({ id: films.id })
      .from(films)
      .orderBy(
        sql`coalesce(nullif(json_extract(${films.titles}, ${`$.${lang}`}), ''), ${films.originalTitle}) COLLATE NOCASE`,
        films.id,
      )
      .limit(limit)
      .offset(offset)
      .all();
    return {
      ids: ids.map((row) => row.id),
      total: db.orm.select({ n: sql<number>`count(*)` }).from(films).get()?.n ?? 0,
    };
  }
  const found = db.orm.all<{ id: string }>(sql`
    SELECT film_search.film_id AS id FROM films_fts JOIN film_search ON film_search.id = films_fts.rowid
    WHERE films_fts MATCH ${match} ORDER BY bm25(films_fts, 4.0, 1.0) LIMIT ${limit} OFFSET ${offset}`);
  const total = db.orm.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM films_fts WHERE films_fts MATCH ${match}`,
  );
  return { ids: found.map((row) => row.id), total: total?.n ?? 0 };
}
