import type { Film } from '../domain/film.ts';
import { nameKey, titleKey } from './titleKey.ts';

/** Two films of the catalogue that may be one. */
export type FilmPair = { readonly one: Film; readonly other: Film };

const titlesOf = (film: Film): readonly string[] => [
  film.originalTitle,
  ...Object.values(film.titles),
  ...film.otherTitles,
];

const directorsOf = (film: Film): ReadonlySet<string> => new Set(film.directors.map(nameKey));

/** Whether nothing speaks against two films of one title being one: years a year apart at most, a director in common. */
function mayBeOne(one: Film, other: Film): boolean {
  if (one.year !== null && other.year !== null && Math.abs(one.year - other.year) > 1) return false;
  const [mine, theirs] = [directorsOf(one), directorsOf(other)];
  return mine.size === 0 || theirs.size === 0 || [...mine].some((name) => theirs.has(name));
}

/**
 * Films that share an id, or a title whatever its article, accents and signs, with nothing that speaks against it. Each pair
 * once, in the order of the catalogue; linear in films but for those of one title.
 */
export function findDuplicates(films: readonly Film[]): readonly FilmPair[] {
  const byKey = new Map<string, Film[]>();
  for (const film of films) {
    const keys = new Set([
      ...titlesOf(film).map((title) => `title ${titleKey(title).bare}`),
      ...Object.entries(film.externalIds).map(([source, id]) => `id ${source} ${id}`),
    ]);
    keys.delete('title ');
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [film]);
      else known.push(film);
    }
  }
  const pairs = new Map<string, FilmPair>();
  for (const [key, same] of byKey)
    for (const [at, one] of same.entries())
      for (const other of same.slice(at + 1))
        if (key.startsWith('id ') || mayBeOne(one, other)) pairs.set(`${one.id} ${other.id}`, { one, other });
  return [...pairs.values()];
}
