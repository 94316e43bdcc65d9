import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Film, Rating } from '../../shared/domain/film.ts';
import type { Format } from '../../shared/domain/house.ts';

export const films = sqliteTable(
  'films',
  {
    id: text().primaryKey(),
    originalTitle: text('original_title').notNull(),
    titles: text({ mode: 'json' }).$type<Film['titles']>().notNull().default({}),
    directors: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    cast: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    countries: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    year: integer(),
    genres: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    themeId: text('theme_id'),
    rating: text({ mode: 'json' }).$type<Rating>(),
    releaseDate: text('release_date'),
    otherTitles: text('other_titles', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    pictureUrl: text('picture_url'),
    externalIds: text('external_ids', { mode: 'json' }).$type<Film['externalIds']>().notNull().default({}),
    website: text(),
    trailerUrl: text('trailer_url'),
    notes: text().notNull().default(''),
  },
  (table) => [index('films_by_title').on(table.originalTitle)],
);

export const versions = sqliteTable(
  'versions',
  {
    id: text().primaryKey(),
    filmId: text('film_id')
      .notNull()
      .references(() => films.id),
    spokenLanguages: text('spoken_languages', { mode: 'json' })
      .$type<readonly string[]>()
      .notNull()
      .default([]),
    subtitleLanguages: text('subtitle_languages', { mode: 'json' })
      .$type<readonly string[]>()
      .notNull()
      .default([]),
    format: text().$type<Format>().notNull().default('DCP 2K'),
    runtimeMin: integer('runtime_min'),
    hasAudioDescription: integer('has_audio_description', { mode: 'boolean' }).notNull().default(false),
    hasSdh: integer('has_sdh', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('versions_by_film').on(table.filmId)],
);

/** Two films made one by hand: what the one that went was and what hung on it, so that they can be parted again. */
export const filmMerges = sqliteTable(
  'film_merges',
  {
    id: text().primaryKey(),
    keptFilmId: text('kept_film_id')
      .notNull()
      .references(() => films.id),
    mergedFilm: text('merged_film', { mode: 'json' }).$type<Film>().notNull(),
    /** The kept film as it was before. */
    keptBefore: text('kept_before', { mode: 'json' }).$type<Film>().notNull(),
    /** Ids of what was moved over, by table. */
    moved: text({ mode: 'json' }).$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    mergedAtMs: integer('merged_at_ms').notNull(),
  },
  (table) => [index('merges_by_kept').on(table.keptFilmId)],
);

/**
 * Two films that look like one and are not, by the house's own word: `oneId` sorts before `otherId`. A film that goes leaves
 * its lines behind: it may come back.
 */
export const filmsApart = sqliteTable(
  'films_apart',
  {
    id: text().primaryKey(),
    oneId: text('one_id').notNull(),
    otherId: text('other_id').notNull(),
    saidAtMs: integer('said_at_ms').notNull(),
  },
  (table) => [uniqueIndex('films_apart_once').on(table.oneId, table.otherId)],
);
