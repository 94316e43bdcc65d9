import type { Film } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import type { FilmMatch } from './plan.ts';
import { likeness, makeSimilarTitles } from './similarTitles.ts';
import { hasSameFigures, nameKey, type TitleKey, titleKey } from './titleKey.ts';

/** What a row says of its film, as far as it tells one film from another. */
export type WantedFilm = {
  /** The row's title, original title and translations. */
  readonly titles: readonly string[];
  readonly year: number | null;
  readonly directors: readonly string[];
  readonly externalIds: Readonly<Record<string, string>>;
};

type KnownFilm = Pick<
  Film,
  'id' | 'originalTitle' | 'titles' | 'otherTitles' | 'year' | 'directors' | 'externalIds'
>;
type Card = {
  readonly id: Id;
  readonly title: string;
  readonly keys: readonly TitleKey[];
  readonly year: number | null;
  readonly directors: readonly string[];
  readonly externalIds: Readonly<Record<string, string>>;
};

/** A title a film was added under; it may have lost it since. */
type Titled = { readonly id: Id; readonly key: string };

/** Films to be found by what a row says of them. */
export type FilmIndex = {
  /** Adds a film, or lays the newer facts of one that is there over the older. */
  add(film: KnownFilm): void;
  /** The film a row most likely means; null where none comes near. Certain only where nothing speaks against it. */
  find(wanted: WantedFilm): FilmMatch | null;
};

const NONE: readonly never[] = [];
const LEAST_LIKENESS = 0.8;
// Films of one title (`Untitled`) are few; a list of thousands must not make each row weigh them all.
const MOST_OF_ONE_TITLE = 50;

const cardOf = (film: KnownFilm): Card => ({
  id: film.id,
  title: film.originalTitle,
  keys: [film.originalTitle, ...Object.values(film.titles), ...film.otherTitles].map(titleKey),
  year: film.year,
  directors: film.directors.map(nameKey),
  externalIds: film.externalIds,
});

type Witness = 'agrees' | 'near' | 'differs' | 'silent';

const yearWitness = (one: number | null, other: number | null): Witness => {
  if (one === null || other === null) return 'silent';
  if (one === other) return 'agrees';
  // Lists disagree by a year on films made late in one: the year of production or of the first showing.
  return Math.abs(one - other) === 1 ? 'near' : 'differs';
};

const directorWitness = (one: readonly string[], other: readonly string[]): Witness => {
  if (one.length === 0 || other.length === 0) return 'silent';
  const isSame = one.some((name) => other.some((their) => isSamePerson(name, their)));
  return isSame ? 'agrees' : 'differs';
};

const isSamePerson = (one: string, other: string): boolean =>
  one === other || (one.length > 4 && likeness(one, other) >= 0.85) || isShortened(one, other);

const LEAST_SURNAME = 4;

/** "F. van Groeningen" and "Akerman" are the names of one whose others are left out or stand for a letter. */
function isShortened(one: string, other: string): boolean {
  const [few, many] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  const rest = [...many];
  let whole = 0;
  for (const word of few.toSorted((a, b) => b.length - a.length)) {
    const at = rest.findIndex(
      (each) => each === word || (word.length === 1 || each.length === 1 ? each[0] === word[0] : false),
    );
    if (at < 0) return false;
    whole = Math.max(whole, rest[at] === word ? word.length : 0);
    rest.splice(at, 1);
  }
  return whole >= LEAST_SURNAME;
}

const clashes = (one: Card['externalIds'], other: Card['externalIds']): boolean =>
  Object.entries(one).some(([kind, id]) => other[kind] !== undefined && other[kind] !== id);

type Judged = Omit<FilmMatch, 'filmId' | 'title'>;

/** How sure one is that equal titles mean one film, with year and director as witnesses. */
function judgeEqual(year: Witness, director: Witness, hasSameArticle: boolean): Judged | null {
  if (director === 'differs') {
    if (year === 'differs') return null;
    return { score: year === 'agrees' ? 0.7 : 0.5, reason: 'title', isCertain: false };
  }
  // A maker may film one title twice (Funny Games, 1997 and 2007): years apart are never merged in silence.
  if (year === 'differs') return { score: 0.55, reason: 'title', isCertain: false };
  if (year === 'agrees')
    return { score: director === 'agrees' ? 0.99 : 0.97, reason: 'titleYear', isCertain: true };
  if (director === 'agrees') return { score: 0.96, reason: 'titleDirector', isCertain: true };
  if (year === 'near') return { score: 0.85, reason: 'titleYear', isCertain: hasSameArticle };
  return { score: hasSameArticle ? 0.9 : 0.75, reason: 'title', isCertain: hasSameArticle };
}

/** Likeness alone is never certain: it takes both witnesses. */
function judgeSimilar(alike: number, year: Witness, director: Witness): Judged | null {
  if (year === 'differs' || director === 'differs') return null;
  const hasBoth = year === 'agrees' && director === 'agrees';
  const witnesses = Number(year === 'agrees' || year === 'near') + Number(director === 'agrees');
  if (witnesses === 0 && alike < 0.86) return null;
  return {
    score: Math.round((alike * 0.8 + witnesses * 0.07) * 100) / 100,
    reason: 'similarTitle',
    isCertain: hasBoth && alike >= 0.9,
  };
}

/** Builds the index over `films`; a look-up costs the same however many there are. */
export function makeFilmIndex(films: readonly KnownFilm[]): FilmIndex {
  const cards = new Map<Id, Card>();
  const byExternalId = new Map<string, Id[]>();
  const byTitle = new Map<string, Id[]>();
  // Filled with the first row that has no equal title: most sheets never need it.
  let similar: ReturnType<typeof makeSimilarTitles<Titled>> | null = null;

  const add = (film: KnownFilm) => {
    const card = cardOf(film);
    for (const { bare } of cards.get(film.id)?.keys ?? [])
      if (!card.keys.some((key) => key.bare === bare)) removeFrom(byTitle, bare, film.id);
    cards.set(film.id, card);
    for (const [kind, id] of Object.entries(film.externalIds)) addTo(byExternalId, `${kind}:${id}`, film.id);
    for (const { bare: key } of card.keys) {
      if (key === '') continue;
      if (addTo(byTitle, key, film.id)) similar?.add(key, { id: film.id, key });
    }
  };

  const similarTitles = () => {
    if (similar !== null) return similar;
    similar = makeSimilarTitles<Titled>();
    for (const [key, ids] of byTitle) for (const id of ids) similar.add(key, { id, key });
    return similar;
  };

  const matchOf = (card: Card, judged: Judged): FilmMatch => ({
    filmId: card.id,
    title: card.title,
    ...judged,
  });

  const byId = (wanted: WantedFilm): FilmMatch | null => {
    const found = Object.entries(wanted.externalIds).flatMap(([kind, id]) =>
      (byExternalId.get(`${kind}:${id}`) ?? []).flatMap((filmId) => {
        const card = cards.get(filmId)!;
        return card.externalIds[kind] === id ? card : [];
      }),
    );
    return best(found.map((card) => matchOf(card, { score: 1, reason: 'externalId', isCertain: true })));
  };

  const judge = (wanted: WantedFilm, directors: readonly string[], card: Card) => ({
    year: yearWitness(wanted.year, card.year),
    director: directorWitness(directors, card.directors),
    isOther: clashes(wanted.externalIds, card.externalIds),
  });

  const byEqualTitle = (wanted: WantedFilm, keys: readonly WantedKey[], directors: readonly string[]) => {
    let found: Map<Id, FilmMatch> | null = null;
    for (const key of keys) {
      for (const id of byTitle.get(key.bare)?.slice(0, MOST_OF_ONE_TITLE) ?? NONE) {
        const card = cards.get(id)!;
        const { year, director, isOther } = judge(wanted, directors, card);
        // Half of what the row calls its film is not enough without a witness.
        const hasSameArticle = key.isPart !== true && card.keys.some((each) => each.full === key.full);
        const judged = isOther ? null : judgeEqual(year, director, hasSameArticle);
        const before = found?.get(id);
        if (judged === null || (before !== undefined && before.score >= judged.score)) continue;
        found ??= new Map();
        found.set(id, matchOf(card, judged));
      }
    }
    return found === null ? null : best([...found.values()]);
  };

  const bySimilarTitle = (wanted: WantedFilm, keys: readonly TitleKey[], directors: readonly string[]) => {
    const found: FilmMatch[] = [];
    for (const key of keys) {
      for (const { value, likeness: alike } of similarTitles().find(key.bare, LEAST_LIKENESS)) {
        const card = cards.get(value.id)!;
        if (alike === 1 || !hasSameFigures(value.key, key.bare)) continue;
        const isStale = !card.keys.some((each) => each.bare === value.key);
        if (isStale) continue;
        const { year, director, isOther } = judge(wanted, directors, card);
        const judged = isOther ? null : judgeSimilar(alike, year, director);
        if (judged !== null) found.push(matchOf(card, judged));
      }
    }
    return found.length === 0 ? null : best(found);
  };

  const find = (wanted: WantedFilm): FilmMatch | null => {
    const known = byId(wanted);
    if (known !== null) return known;
    const keys = differentKeys(wanted.titles);
    const directors = wanted.directors.map(nameKey);
    return byEqualTitle(wanted, keys, directors) ?? bySimilarTitle(wanted, keys, directors);
  };

  for (const film of films) add(film);
  return { add, find };
}

/** A title's key, and whether it is only a part of what the row says: one of the two titles of `3-Iron (Les Locataires)`. */
type WantedKey = TitleKey & { readonly isPart?: true };
const TWO_TITLES = /^(.*\S)\s*[([](?!\d{4}[)\]])([^()[\]]{2,})[)\]]$/;

function differentKeys(titles: readonly string[]): readonly WantedKey[] {
  const keys: WantedKey[] = [];
  const push = (key: WantedKey) => {
    if (key.bare !== '' && !keys.some((each) => each.full === key.full)) keys.push(key);
  };
  for (const title of titles) push(titleKey(title));
  for (const title of titles) {
    const two = title.endsWith(')') || title.endsWith(']') ? TWO_TITLES.exec(title) : null;
    if (two !== null) for (const part of two.slice(1)) push({ ...titleKey(part ?? ''), isPart: true });
  }
  return keys;
}

/** Adds to the ids under `key`; answers whether it was not there yet. Nearly every key has one: a list weighs less than a set. */
function addTo(map: Map<string, Id[]>, key: string, id: Id): boolean {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  // Past the limit nothing looks at them, and looking for doubles in them would cost.
  else if (ids.length > MOST_OF_ONE_TITLE || ids.includes(id)) return false;
  else ids.push(id);
  return true;
}

function removeFrom(map: Map<string, Id[]>, key: string, id: Id): void {
  const ids = map.get(key);
  if (ids !== undefined)
    map.set(
      key,
      ids.filter((each) => each !== id),
    );
}

// Two films that fit equally well are a question, however well they fit.
function best(found: readonly FilmMatch[]): FilmMatch | null {
  const [first, ...others] = found.toSorted((a, b) => b.score - a.score || (a.filmId < b.filmId ? -1 : 1));
  if (first === undefined) return null;
  const rival = others.find((other) => other.filmId !== first.filmId && first.score - other.score < 0.05);
  return rival === undefined ? first : { ...first, isCertain: false };
}
