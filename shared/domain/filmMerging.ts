import type { Id } from '../ids.ts';
import { isSame } from '../same.ts';
import type { Film } from './film.ts';

/** Two films made one, as it is remembered: enough to part them again. */
export type FilmMerge = {
  readonly id: Id;
  readonly keptFilmId: Id;
  readonly mergedFilm: Film;
  readonly keptBefore: Film;
  /** Ids of what was moved over, by table. */
  readonly moved: Readonly<Record<string, readonly string[]>>;
  readonly mergedAtMs: number;
};

const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

const filled = <T>(own: T, other: T): T =>
  own === null || own === '' || (Array.isArray(own) && own.length === 0) ? other : own;

/**
 * The film kept, with what it lacked filled from the other: its own words stand, and every title the other was known by is one
 * more it can be found by.
 */
export function mergedFilm(kept: Film, other: Film): Film {
  const own = new Set([kept.originalTitle, ...Object.values(kept.titles)]);
  const titles = { ...other.titles, ...kept.titles };
  const otherTitles = unique([
    ...kept.otherTitles,
    ...[other.originalTitle, ...Object.values(other.titles), ...other.otherTitles].filter(
      (title) => !own.has(title) && !Object.values(titles).includes(title),
    ),
  ]);
  return {
    id: kept.id,
    originalTitle: kept.originalTitle,
    titles,
    otherTitles,
    directors: filled(kept.directors, other.directors),
    cast: filled(kept.cast, other.cast),
    countries: filled(kept.countries, other.countries),
    year: filled(kept.year, other.year),
    genres: filled(kept.genres, other.genres),
    themeId: filled(kept.themeId, other.themeId),
    rating: filled(kept.rating, other.rating),
    releaseDate: filled(kept.releaseDate, other.releaseDate),
    pictureUrl: filled(kept.pictureUrl, other.pictureUrl),
    externalIds: { ...other.externalIds, ...kept.externalIds },
    website: filled(kept.website, other.website),
    trailerUrl: filled(kept.trailerUrl, other.trailerUrl),
    notes: unique([kept.notes, other.notes]).join('\n'),
  };
}

/**
 * The film kept once the other is parted from it: what the merge filled in goes back, what was written since stays.
 */
export function partedFilm(now: Film, { keptBefore, mergedFilm: other }: FilmMerge): Film {
  const after = mergedFilm(keptBefore, other);
  const back = Object.fromEntries(
    (Object.keys(after) as (keyof Film)[])
      .filter((field) => isSame(now[field], after[field]))
      .map((field) => [field, keptBefore[field]]),
  );
  return { ...now, ...back };
}
