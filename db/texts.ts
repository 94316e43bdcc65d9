import { and, asc, eq, inArray } from 'drizzle-orm';
import type { FilmImage, Text, TextOwner } from '../shared/domain/text.ts';
import type { Id } from '../shared/ids.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { imageBytes, images, texts } from './schema/index.ts';

export const readTexts = (db: ReadDb, ownerKind: TextOwner, ownerId: Id): readonly Text[] =>
  db.orm
    .select()
    .from(texts)
    .where(and(eq(texts.ownerKind, ownerKind), eq(texts.ownerId, ownerId)))
    .all();

export const readTextsOf = (db: ReadDb, ownerKind: TextOwner, ownerIds: readonly Id[]): readonly Text[] =>
  inChunks(ownerIds, (chunk) =>
    db.orm
      .select()
      .from(texts)
      .where(and(eq(texts.ownerKind, ownerKind), inArray(texts.ownerId, chunk)))
      .all(),
  );

export const readImages = (db: ReadDb, filmIds: readonly Id[]): readonly FilmImage[] =>
  inChunks(filmIds, (chunk) =>
    db.orm.select().from(images).where(inArray(images.filmId, chunk)).orderBy(asc(images.position)).all(),
  );

export const readImage = (db: ReadDb, id: Id): FilmImage | undefined =>
  db.orm.select().from(images).where(eq(images.id, id)).get();

/** The picture's own bytes; null where they are not here. */
export const readImageBytes = (db: ReadDb, sha256: string): Buffer | null =>
  db.orm.select().from(imageBytes).where(eq(imageBytes.sha256, sha256)).get()?.bytes ?? null;

/** Keeps the bytes once, by content; they stay when the picture is taken away, so that undo brings it back. */
export const keepImageBytes = (db: ReadDb, sha256: string, bytes: Buffer): void => {
  db.orm.insert(imageBytes).values({ sha256, bytes }).onConflictDoNothing().run();
};
