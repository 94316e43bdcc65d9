import type { Id } from '../ids.ts';
import type { LocalDate } from '../time.ts';
import type { Lang } from '../words/words.ts';
import type { Format } from './house.ts';

/** Kijkwijzer / Cinecheck: an age and up to six icons. Not an age range for the listing (domain.md). */
export const KIJKWIJZER_AGES = ['AL', '6', '9', '12', '14', '16', '18'] as const;
export type KijkwijzerAge = (typeof KIJKWIJZER_AGES)[number];
export const KIJKWIJZER_ICONS = ['violence', 'fear', 'sex', 'discrimination', 'drugs', 'language'] as const;
export type KijkwijzerIcon = (typeof KIJKWIJZER_ICONS)[number];
export type Rating = {
  readonly age: KijkwijzerAge | null;
  readonly icons: readonly KijkwijzerIcon[];
  /** The sender's own words where they are of another system, such as `KT` or `15`. */
  readonly other: string | null;
};

/** The work. `titles` holds the title per language where it differs from the original. */
export type Film = {
  readonly id: Id;
  readonly originalTitle: string;
  readonly titles: Readonly<Partial<Record<Lang, string>>>;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  /** ISO 3166-1 alpha-2, or the sender's word where it could not be read. */
  readonly countries: readonly string[];
  readonly year: number | null;
  readonly genres: readonly string[];
  /** The listing site's theme term, such as `1.7.4.0.0`. */
  readonly themeId: string | null;
  readonly rating: Rating | null;
  readonly releaseDate: LocalDate | null;
  /** Titles it is also known by, in whatever language; a sheet's film is found by them. */
  readonly otherTitles: readonly string[];
  /** Where a sender keeps a still; a link only, never fetched. */
  readonly pictureUrl: string | null;
  readonly externalIds: Readonly<Record<string, string>>;
  readonly website: string | null;
  readonly trailerUrl: string | null;
  readonly notes: string;
};

/** One presentation of a film. */
export type Version = {
  readonly id: Id;
  readonly filmId: Id;
  /** ISO 639-1. */
  readonly spokenLanguages: readonly string[];
  readonly subtitleLanguages: readonly string[];
  readonly format: Format;
  /** Null while nobody has said; the planner then reckons with `ASSUMED_RUNTIME_MIN` and says so. */
  readonly runtimeMin: number | null;
  readonly hasAudioDescription: boolean;
  readonly hasSdh: boolean;
};

export const ASSUMED_RUNTIME_MIN = 110;

/** A film of which only the title is known. */
export const newFilm = (id: Id, originalTitle: string): Film => ({
  id,
  originalTitle,
  titles: {},
  directors: [],
  cast: [],
  countries: [],
  year: null,
  genres: [],
  themeId: null,
  rating: null,
  releaseDate: null,
  otherTitles: [],
  pictureUrl: null,
  externalIds: {},
  website: null,
  trailerUrl: null,
  notes: '',
});

/** A version of which nothing is known but its film. */
export const newVersion = (id: Id, filmId: Id): Version => ({
  id,
  filmId,
  spokenLanguages: [],
  subtitleLanguages: [],
  format: 'DCP 2K',
  runtimeMin: null,
  hasAudioDescription: false,
  hasSdh: false,
});

/**
 * The title to show in `lang`: that language's own; else the original, unless it is in a script the reader may not know and
 * another language has one; else whatever there is.
 */
export function titleIn(film: Pick<Film, 'originalTitle' | 'titles'>, lang: Lang): string {
  const own = film.titles[lang];
  if (own) return own;
  if (/\p{Script=Latin}|^[\P{L}]*$/u.test(film.originalTitle)) return film.originalTitle;
  return Object.values(film.titles).find((title) => title !== '') ?? film.originalTitle;
}
