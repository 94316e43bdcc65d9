import { collapse } from '../plainText.ts';

const SPLIT = /\s*(?:[;/|&·•]|\n|,(?!\s*(?:jr|sr|iii?)\b)|\s(?:en|et|and|und|e|y|avec|with)\s)\s*/iu;
const SURNAME_FIRST = /^((?:\p{Lu}(?![.\s])[\p{Lu}'’\-.]+(?:\s+|$))+)(\p{Lu}[\p{L}'’.-]*\p{Ll}.*)$/u;

const capitalised = (word: string): string =>
  word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());

// "Jean-Pierre et Luc Dardenne": brothers and sisters share the name behind the last.
const SHARED =
  /^(\p{Lu}[\p{L}'’.-]+)\s+(?:et|en|and|und|e|y|&)\s+(\p{Lu}[\p{L}'’.-]+)\s+(\p{Lu}\p{Ll}[\p{L}'’.-]*)$/u;

/**
 * The persons of a cell, each with the first name first: `BESSON Luc` → `Luc Besson`.
 *
 * Only a surname in capitals before a name that is not can be told from its order.
 */
export function splitNames(source: string): readonly string[] {
  const text = collapse(source);
  const shared = SHARED.exec(text);
  if (shared) return [`${shared[1]} ${shared[3]}`, `${shared[2]} ${shared[3]}`];
  return text
    .split(SPLIT)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const turned = SURNAME_FIRST.exec(name);
      return turned ? `${turned[2]} ${capitalised((turned[1] ?? '').trim())}` : name;
    });
}
