import { createHash } from 'node:crypto';
import {
  deleteRow,
  insertRow,
  keepImageBytes,
  readFilm,
  readFilms,
  readImage,
  readImages,
  readTexts,
  readTextsOf,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { CopyRow } from '../../shared/contract/films.ts';
import { imageFacts } from '../../shared/domain/imageFacts.ts';
import type { FilmImage, Text, TextLength, TextOwner } from '../../shared/domain/text.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from './context.ts';
import { shownTitle, titleOfFilm } from './titles.ts';

const IMAGE_MAX_BYTES = 20 * 1024 * 1024;

export type TextPlace = {
  readonly ownerKind: TextOwner;
  readonly ownerId: Id;
  readonly language: Lang;
  readonly length: TextLength;
};

/**
 * Keeps one text. An empty body removes it. A translation remembers the revision of its source, so that the copy desk can
 * say when the source moved on.
 */
export function saveText(
  core: Core,
  place: TextPlace,
  body: string,
  sourceLanguage: Lang | null,
): Outcome<Text | null> {
  const all = readTexts(core.db, place.ownerKind, place.ownerId);
  const now = all.find((each) => each.language === place.language && each.length === place.length);
  const source =
    sourceLanguage === null
      ? undefined
      : all.find((each) => each.language === sourceLanguage && each.length === place.length);
  const film = place.ownerKind === 'film' ? titleOfFilm(core.db, place.ownerId) : '';
  const origin = { sourceLanguage: source?.language ?? null, sourceRevision: source?.revision ?? null };
  return core.write(
    { kind: 'writeText', facts: { film, language: place.language, length: place.length } },
    (db) => {
      if (body.trim() === '') {
        if (now !== undefined) deleteRow(db, tables.texts, now.id);
        return ok(null);
      }
      if (now === undefined) {
        const text: Text = {
          id: core.newId(),
          ...place,
          body,
          revision: 1,
          ...origin,
          changedAtMs: core.now(),
        };
        insertRow(db, tables.texts, text);
        return ok(text);
      }
      const isSameBody = now.body === body;
      const text: Text = {
        ...now,
        body,
        ...origin,
        revision: now.revision + (isSameBody ? 0 : 1),
        changedAtMs: isSameBody ? now.changedAtMs : core.now(),
      };
      updateRow(db, tables.texts, now.id, text);
      return ok(text);
    },
  );
}

/** The copy desk's board: films with a screening from today on, the one needed first on top. */
export function readCopyBoard(core: Core): readonly CopyRow[] {
  const needed = core.db.sqlite
    .prepare<[string], { filmId: string; day: string }>(`
      SELECT v.film_id AS filmId, min(s.day) AS day FROM screenings s JOIN versions v ON v.id = s.version_id
      WHERE s.day >= ? AND s.state = 'planned' GROUP BY v.film_id ORDER BY day`)
    .all(core.today());
  const films = new Map(
    readFilms(
      core.db,
      needed.map((each) => each.filmId),
    ).map((film) => [film.id, film]),
  );
  const texts = readTextsOf(core.db, 'film', [...films.keys()]);
  const images = readImages(core.db, [...films.keys()]);
  return needed.flatMap(({ filmId, day }) => {
    const film = films.get(filmId);
    if (film === undefined) return [];
    const own = texts.filter((text) => text.ownerId === filmId).map(({ body: _body, ...rest }) => rest);
    const image = images.find((each) => each.filmId === filmId) ?? null;
    return [{ film, image, texts: own, neededOn: day }];
  });
}

/** Adds a picture to a film. Refused where the bytes are no PNG, JPEG or GIF, or more than the listing site takes (20 MB). */
export async function addImage(
  core: Core,
  filmId: Id,
  file: { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> },
): Promise<Outcome<FilmImage>> {
  // Read before the transaction: a write never waits.
  const bytes = Buffer.from(await file.arrayBuffer());
  return addImageBytes(core, filmId, file.name, bytes);
}

/** As `addImage`, for bytes already at hand. */
export function addImageBytes(core: Core, filmId: Id, fileName: string, bytes: Buffer): Outcome<FilmImage> {
  const film = readFilm(core.db, filmId);
  if (film === undefined) return refuse('gone');
  if (bytes.length > IMAGE_MAX_BYTES) return refuse('imageTooLarge', { fileName, limitMb: 20 });
  const facts = imageFacts(bytes);
  if (facts === null) return refuse('imageKind', { fileName });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const image: FilmImage = {
    id: core.newId(),
    filmId,
    sha256,
    ...facts,
    fileName,
    rightsHolder: '',
    description: {},
    focalX: 500,
    focalY: 500,
    position: readImages(core.db, [filmId]).length,
  };
  return core.write({ kind: 'addImage', facts: { film: shownTitle(core.db, film) } }, (db) => {
    keepImageBytes(db, sha256, bytes);
    insertRow(db, tables.images, image);
    return ok(image);
  });
}

export function updateImage(
  core: Core,
  imageId: Id,
  patch: Partial<Pick<FilmImage, 'rightsHolder' | 'description' | 'focalX' | 'focalY'>>,
): Outcome<FilmImage> {
  const image = readImage(core.db, imageId);
  if (image === undefined) return refuse('gone');
  const film = titleOfFilm(core.db, image.filmId);
  return core.write({ kind: 'changeImage', facts: { film } }, (db) => {
    updateRow(db, tables.images, imageId, patch);
    return ok(readImage(db, imageId) ?? image);
  });
}

/** Takes a picture away from its film and from the listing that showed it. */
export function removeImage(core: Core, imageId: Id): Outcome<null> {
  const image = readImage(core.db, imageId);
  if (image === undefined) return refuse('gone');
  const film = titleOfFilm(core.db, image.filmId);
  return core.write({ kind: 'removeImage', facts: { film } }, (db) => {
    const shown = db.orm
      .select()
      .from(tables.listings)
      .all()
      .filter((each) => each.imageId === imageId);
    for (const listing of shown) updateRow(db, tables.listings, listing.id, { imageId: null });
    deleteRow(db, tables.images, imageId);
    return ok(null);
  });
}
