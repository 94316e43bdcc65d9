import { collapse } from '../plainText.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

const RATING =
  /^(?:al|kt|knt|kt\/knt|ea|ena|ea\s?\(\+?\d{1,2}\)|\+\s?\d{1,2}|\d{1,2}\s?\+|(?:6|9|10|12|14|15|16|17|18)|12a|u|pg(?:-13)?|r18?|nc-17|tp|tous publics?|-\s?\d{1,2}|fsk\s?\d{1,2}|ab\s?\d{1,2}|[tx]|v\.?m\.?\s?\d{1,2}|alle leeftijden|alle)$/i;

/** True of the marks of the rating systems of our neighbours: `AL`, `12A`, `+16`, `EA (+3)`, `FSK 12`, `KT`. */
export const isRating = (text: string): boolean => text.length <= 16 && RATING.test(text);

/** The rating as the sender wrote it: systems are not translated into each other. */
export function readRating(source: string): Reading<string> {
  const text = collapse(source);
  return saysNothing(text) ? nothing : read(text);
}
