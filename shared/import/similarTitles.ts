import { distance } from 'fastest-levenshtein';

const LEAST_LENGTH = 4;
const MOST_PER_TRIGRAM = 64;
const LOOKED_UP = 6;
const COMPARED = 8;

/** Titles to be found by others that look like them. */
export type SimilarTitles<T> = {
  add(title: string, value: T): void;
  /** Values whose title is at least `least` (0–1) alike, the most alike first. */
  find(title: string, least: number): readonly { readonly value: T; readonly likeness: number }[];
};

const trigramsOf = (title: string): readonly string[] => {
  const padded = ` ${title} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return [...found];
};

/** 1 for equal texts, 0 for texts that share nothing: edits over the longer length. */
export const likeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);

/**
 * An index over title keys. A look-up touches the few titles that share the rarest three-letter groups, whatever the number of
 * titles: reading n rows costs n look-ups, never n × m comparisons.
 */
export function makeSimilarTitles<T>(): SimilarTitles<T> {
  const titles: string[] = [];
  const values: T[] = [];
  const places = new Map<string, number[]>();
  return {
    add: (title, value) => {
      if (title.length < LEAST_LENGTH) return;
      const place = titles.push(title) - 1;
      values.push(value);
      for (const trigram of trigramsOf(title)) {
        const list = places.get(trigram);
        if (list === undefined) places.set(trigram, [place]);
        // A group that stands in many titles tells none of them apart.
        else if (list.length < MOST_PER_TRIGRAM) list.push(place);
      }
    },
    find: (title, least) => {
      if (title.length < LEAST_LENGTH) return [];
      const lists = trigramsOf(title).flatMap((trigram) => {
        const list = places.get(trigram);
        return list === undefined ? [] : [list];
      });
      const rarest = lists.sort((a, b) => a.length - b.length);
      const hits = new Map<number, number>();
      for (const list of rarest.slice(0, LOOKED_UP))
        for (const place of list) hits.set(place, (hits.get(place) ?? 0) + 1);
      return [...hits]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, COMPARED)
        .map(([place]) => ({ value: values[place]!, likeness: likeness(title, titles[place]!) }))
        .filter((found) => found.likeness >= least)
        .sort((a, b) => b.likeness - a.likeness);
    },
  };
}
