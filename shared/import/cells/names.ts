import { collapse } from '../plainText.ts';

const SPLIT = /\s*(?:[;/|&·•]|\n|,(?!\s*(?:jr|sr|iii?)\b)|\s(?:en|et|and|und|e|y|avec|with)\s)\s*/iu;
const SURNAME_FIRST = /^((?:\p{Lu}[\p{Lu}'’\-.]+(?:\s+|$))+)(\p{Lu}[\p{L}'’.-]*\p{Ll}.*)$/u;

const capitalised = (word: string): string =>
  word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());

/**
 * The persons of a cell, each with the first name first: `BESSON Luc` → `Luc Besson`.
 *
 * Only a surname in capitals before a name that is not can be told from its order.
 */
export function splitNames(text: string): readonly string[] {
  return collapse(text)
    .split(SPLIT)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const turned = SURNAME_FIRST.exec(name);
      return turned ? `${turned[2]} ${capitalised((turned[1] ?? '').trim())}` : name;
    });
}
