import { distance } from 'fastest-levenshtein';

const LEAST_LENGTH = 4;
const MOST_PER_TRIGRAM = 48;
const LOOKED_UP = 5;
const COMPARED = 5;
// Of the rarest groups: one may be chance.
const LEAST_SHARED = 2;
const NONE: readonly never[] = [];

/** Titles to be found by others that look like them, and that hold the same figures. */
export type SimilarTitles<T> = {
  add(title: string, value: T): void;
  /** Values whose title is at least `least` (0–1) alike, the most alike first. */
  find(title: string, least: number): readonly { readonly value: T; readonly likeness: number }[];
};

/** Calls back with a number for each three letters in a row, the blanks around the title included. */
function forEachTrigram(title: string, visit: (trigram: number) => void): void {
  let before = 32;
  let last = title.charCodeAt(0);
  for (let at = 1; at <= title.length; at += 1) {
    const next = at === title.length ? 32 : title.charCodeAt(at);
    // Two groups with one number only cost a comparison; a small whole number is far cheaper to look up than a text.
    visit(((before * 8191 + last) * 8191 + next) & 0x3fffffff);
    before = last;
    last = next;
  }
}

const [ZERO, NINE] = [48, 57];

/** A number for the figures of a title, group by group; 0 where it has none. Other figures are another part of a series. */
function figuresOf(title: string): number {
  let figures = 0;
  let isWithin = false;
  for (let at = 0; at < title.length; at += 1) {
    const code = title.charCodeAt(at);
    const isFigure = code >= ZERO && code <= NINE;
    if (isFigure) figures = (Math.imul(figures, 31) + code) | 0;
    else if (isWithin) figures = Math.imul(figures, 31) | 0;
    isWithin = isFigure;
  }
  return isWithin ? Math.imul(figures, 31) | 0 : figures;
}

/** 1 for equal texts, 0 for texts that share nothing: edits over the longer length. */
export const likeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);

const mayBeAlike = (one: string, other: string, least: number): boolean =>
  Math.min(one.length, other.length) >= Math.max(one.length, other.length) * least;

/**
 * An index over title keys. A look-up touches the few titles that share the rarest three-letter groups, whatever the number of
 * titles: reading n rows costs n look-ups, never n × m comparisons.
 */
export function makeSimilarTitles<T>(): SimilarTitles<T> {
  const titles: string[] = [];
  const values: T[] = [];
  const places = new Map<number, number[]>();
  // Counters per title, all zero between two look-ups: far cheaper than a map for each row.
  let hits = new Uint8Array(1_024);
  let figures = new Int32Array(1_024);

  // What one look-up needs is kept for the next: a list of 50,000 rows makes 100,000 of them.
  const rarest: (readonly number[])[] = [];
  const touched = new Int32Array(LOOKED_UP * MOST_PER_TRIGRAM);
  const near = new Int32Array(COMPARED);
  let found = 0;

  const findRarest = (title: string): void => {
    found = 0;
    forEachTrigram(title, (trigram) => {
      const list = places.get(trigram);
      if (list === undefined) return;
      let at = found;
      while (at > 0 && rarest[at - 1]!.length > list.length) at -= 1;
      if (at >= LOOKED_UP) return;
      if (found < LOOKED_UP) found += 1;
      for (let moved = found - 1; moved > at; moved -= 1) rarest[moved] = rarest[moved - 1]!;
      rarest[at] = list;
    });
  };

  const isNearer = (place: number, than: number): boolean =>
    hits[place]! > hits[than]! || (hits[place] === hits[than] && place < than);

  /** Fills `near` with the places that share most with `title`, the nearest first; answers how many. */
  const findNear = (title: string, least: number): number => {
    findRarest(title);
    const own = figuresOf(title);
    let count = 0;
    for (let at = 0; at < found; at += 1)
      for (const place of rarest[at]!) {
        if (figures[place] !== own) continue;
        if (hits[place] === 0) {
          touched[count] = place;
          count += 1;
        }
        hits[place]! += 1;
      }
    let nearest = 0;
    for (let at = 0; at < count; at += 1) {
      const place = touched[at]!;
      if (hits[place]! < LEAST_SHARED || !mayBeAlike(title, titles[place]!, least)) continue;
      let to = nearest;
      while (to > 0 && isNearer(place, near[to - 1]!)) to -= 1;
      if (to >= COMPARED) continue;
      if (nearest < COMPARED) nearest += 1;
      near.copyWithin(to + 1, to, nearest - 1);
      near[to] = place;
    }
    for (let at = 0; at < count; at += 1) hits[touched[at]!] = 0;
    return nearest;
  };

  return {
    add: (title, value) => {
      if (title.length < LEAST_LENGTH) return;
      const place = titles.push(title) - 1;
      values.push(value);
      if (place >= hits.length) {
        hits = new Uint8Array(hits.length * 2);
        const more = new Int32Array(hits.length);
        more.set(figures);
        figures = more;
      }
      figures[place] = figuresOf(title);
      forEachTrigram(title, (trigram) => {
        const list = places.get(trigram);
        if (list === undefined) places.set(trigram, [place]);
        // A group that stands in many titles tells none of them apart.
        else if (list.length < MOST_PER_TRIGRAM) list.push(place);
      });
    },
    find: (title, least) => {
      if (title.length < LEAST_LENGTH) return NONE;
      const count = findNear(title, least);
      if (count === 0) return NONE;
      return Array.from(near.subarray(0, count), (place) => ({
        value: values[place]!,
        likeness: likeness(title, titles[place]!),
      }))
        .filter((each) => each.likeness >= least)
        .sort((a, b) => b.likeness - a.likeness);
    },
  };
}
