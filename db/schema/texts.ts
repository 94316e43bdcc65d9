import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FilmImage, TextLength, TextOwner } from '../../shared/domain/text.ts';
import type { Lang } from '../../shared/words/words.ts';
import { films } from './films.ts';

export const texts = sqliteTable(
  'texts',
  {
    id: text().primaryKey(),
    ownerKind: text('owner_kind').$type<TextOwner>().notNull(),
    ownerId: text('owner_id').notNull(),
    language: text().$type<Lang>().notNull(),
    length: text().$type<TextLength>().notNull(),
    body: text().notNull(),
    revision: integer().notNull().default(1),
    sourceLanguage: text('source_language').$type<Lang>(),
    sourceRevision: integer('source_revision'),
    changedAtMs: integer('changed_at_ms').notNull(),
  },
  (table) => [uniqueIndex('texts_by_owner').on(table.ownerKind, table.ownerId, table.language, table.length)],
);

export const images = sqliteTable(
  'images',
  {
    id: text().primaryKey(),
    filmId: text('film_id')
      .notNull()
      .references(() => films.id),
    sha256: text().notNull(),
    mime: text().$type<FilmImage['mime']>().notNull(),
    fileName: text('file_name').notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    rightsHolder: text('rights_holder').notNull().default(''),
    description: text({ mode: 'json' }).$type<FilmImage['description']>().notNull().default({}),
    focalX: integer('focal_x').notNull().default(500),
    focalY: integer('focal_y').notNull().default(500),
    position: integer().notNull().default(0),
  },
  (table) => [index('images_by_film').on(table.filmId, table.position)],
);

/** The bytes behind images, by content; never journaled, so that undo costs nothing. */
export const imageBytes = sqliteTable('image_bytes', {
  sha256: text().primaryKey(),
  bytes: blob({ mode: 'buffer' }).notNull(),
});
