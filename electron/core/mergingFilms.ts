import { and, eq } from 'drizzle-orm';
import {
  deleteRow,
  insertRow,
  type ReadDb,
  readAllFilms,
  readFilm,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { FilmMergeLine } from '../../shared/contract/filmMerging.ts';
import type { Film } from '../../shared/domain/film.ts';
import { type FilmMerge, mergedFilm, partedFilm } from '../../shared/domain/filmMerging.ts';
import type { Id } from '../../shared/ids.ts';
import { type FilmPair, findDuplicates } from '../../shared/import/duplicates.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { shownTitle } from './titles.ts';

const { films, versions, images, importedRows, texts, filmMerges, filmsApart } = tables;
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);

/** Everything that hangs on a film, by table; texts only where the film kept has none of that language and length. */
function hanging(db: ReadDb, filmId: Id, keptFilmId: Id): FilmMerge['moved'] {
  const textsOf = (id: Id) =>
    db.orm
      .select()
      .from(texts)
      .where(and(eq(texts.ownerKind, 'film'), eq(texts.ownerId, id)))
      .all();
  const taken = new Set(textsOf(keptFilmId).map((text) => `${text.language} ${text.length}`));
  return {
    versions: idsOf(
      db.orm.select({ id: versions.id }).from(versions).where(eq(versions.filmId, filmId)).all(),
    ),
    images: idsOf(db.orm.select({ id: images.id }).from(images).where(eq(images.filmId, filmId)).all()),
    imported_rows: idsOf(
      db.orm.select({ id: importedRows.id }).from(importedRows).where(eq(importedRows.filmId, filmId)).all(),
    ),
    texts: idsOf(textsOf(filmId).filter((text) => !taken.has(`${text.language} ${text.length}`))),
  };
}

/** Hangs rows on another film, as far as they are still there and hang on `from`. */
function hangOn(db: WriteDb, moved: FilmMerge['moved'], from: Id, to: Id): void {
  for (const id of moved.versions ?? []) {
    const row = db.orm.select().from(versions).where(eq(versions.id, id)).get();
    if (row?.filmId === from) updateRow(db, versions, id, { filmId: to });
  }
  for (const id of moved.images ?? []) {
    const row = db.orm.select().from(images).where(eq(images.id, id)).get();
    if (row?.filmId === from) updateRow(db, images, id, { filmId: to });
  }
  for (const id of moved.imported_rows ?? []) {
    const row = db.orm.select().from(importedRows).where(eq(importedRows.id, id)).get();
    if (row?.filmId === from) updateRow(db, importedRows, id, { filmId: to });
  }
  for (const id of moved.texts ?? []) {
    const row = db.orm.select().from(texts).where(eq(texts.id, id)).get();
    if (row?.ownerId === from) updateRow(db, texts, id, { ownerId: to });
  }
}

/**
 * Makes two films one, as one step: versions, bookings, screenings, images, texts and what imports know of the other hang on
 * the film kept from then. Texts both have stay with the film that goes, and come back with it.
 */
export function mergeFilms(core: Core, keptFilmId: Id, mergedFilmId: Id): Outcome<Film> {
  const kept = readFilm(core.db, keptFilmId);
  const other = readFilm(core.db, mergedFilmId);
  if (kept === undefined || other === undefined || kept.id === other.id) return refuse('gone');
  const moved = hanging(core.db, other.id, kept.id);
  const after = mergedFilm(kept, other);
  const facts = { film: shownTitle(core.db, kept), other: shownTitle(core.db, other) };
  return core.write({ kind: 'mergeFilms', facts }, (db) => {
    hangOn(db, moved, other.id, kept.id);
    // Films the other had swallowed before are the kept one's now.
    for (const earlier of db.orm.select().from(filmMerges).where(eq(filmMerges.keptFilmId, other.id)).all())
      updateRow(db, filmMerges, earlier.id, { keptFilmId: kept.id });
    deleteRow(db, films, other.id);
    const { id: _id, ...patch } = after;
    updateRow(db, films, kept.id, patch);
    insertRow(db, filmMerges, {
      id: core.newId(),
      keptFilmId: kept.id,
      mergedFilm: other,
      keptBefore: kept,
      moved,
      mergedAtMs: core.now(),
    });
    return ok(readFilm(db, kept.id) ?? after);
  });
}

/** Parts two films again: each gets back what was its own; what was added since stays with the film kept. */
export function unmergeFilms(core: Core, mergeId: Id): Outcome<Film> {
  const merge = core.db.orm.select().from(filmMerges).where(eq(filmMerges.id, mergeId)).get();
  const kept = merge && readFilm(core.db, merge.keptFilmId);
  if (merge === undefined || kept === undefined) return refuse('gone');
  const facts = { film: shownTitle(core.db, kept), other: shownTitle(core.db, merge.mergedFilm) };
  return core.write({ kind: 'unmergeFilms', facts }, (db) => {
    insertRow(db, films, merge.mergedFilm);
    hangOn(db, merge.moved, kept.id, merge.mergedFilm.id);
    const { id: _id, ...patch } = partedFilm(kept, merge);
    updateRow(db, films, kept.id, patch);
    deleteRow(db, filmMerges, merge.id);
    return ok(merge.mergedFilm);
  });
}

/** The films made one with a film, the newest first. */
export const mergesOf = (core: Core, filmId: Id): readonly FilmMergeLine[] =>
  core.db.orm
    .select()
    .from(filmMerges)
    .where(eq(filmMerges.keptFilmId, filmId))
    .all()
    .toSorted((left, right) => right.mergedAtMs - left.mergedAtMs)
    .map(({ id, mergedFilm: film, mergedAtMs }) => ({ id, film, mergedAtMs }));

const inOrder = (one: Id, other: Id): readonly [Id, Id] => (one < other ? [one, other] : [other, one]);

/** Says of two films that look like one that they are not, as one step; nothing where it was said before. */
export function keepApart(core: Core, filmId: Id, otherFilmId: Id): Outcome<null> {
  const [one, other] = [readFilm(core.db, filmId), readFilm(core.db, otherFilmId)];
  if (one === undefined || other === undefined || one.id === other.id) return refuse('gone');
  const facts = { film: shownTitle(core.db, one), other: shownTitle(core.db, other) };
  return core.write({ kind: 'keepFilmsApart', facts }, (db) => {
    const [oneId, otherId] = inOrder(one.id, other.id);
    const isSaid = db.orm.select().from(filmsApart).all();
    if (isSaid.some((each) => each.oneId === oneId && each.otherId === otherId)) return ok(null);
    insertRow(db, filmsApart, { id: core.newId(), oneId, otherId, saidAtMs: core.now() });
    return ok(null);
  });
}

/** Films of the catalogue that may be one, but for those the house keeps apart. */
export function duplicateFilms(core: Core): readonly FilmPair[] {
  const apart = new Set(
    core.db.orm
      .select()
      .from(filmsApart)
      .all()
      .map(({ oneId, otherId }) => `${oneId} ${otherId}`),
  );
  return findDuplicates(readAllFilms(core.db)).filter(
    ({ one, other }) => !apart.has(inOrder(one.id, other.id).join(' ')),
  );
}
