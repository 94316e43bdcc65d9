import { collapse } from '../plainText.ts';

const SPLIT = /\s*(?:[;/|&·•]|\n|,(?!\s*(?:jr|sr|iii?)\b)|\s(?:en|et|and|und|e|y|avec|with)\s)\s*/iu;
const SURNAME_FIRST = /^((?:\p{Lu}(?![.\s])[\p{Lu}'’\-.]+(?:\s+|$))+)(\p{Lu}[\p{L}'’.-]*\p{Ll}.*)$/u;

const capitalised = (word: string): string =>
  word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());

// "Jean-Pierre et Luc Dardenne": brothers and sisters share the name behind the last.
const SHARED =
  /^(\p{Lu}[\p{L}'’.-]+)\s+(?:et|en|and|und|e|y|&)\s+(\p{Lu}[\p{L}'’.-]+)\s+(\p{Lu}\p{Ll}[\p{L}'’.-]*)$/u;

/** `Wouters, Mia`, `Van Dormael, Jaco`: one surname, and one first name behind the comma. */
const COMMA_FIRST =
  /^((?:(?:van|de|von|den|der|le|la|du|di|da|el)\s+){0,2}\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)?),\s*(?!(?:[Jj]r|[Ss]r|I{2,3})\b)(\p{Lu}\p{Ll}[\p{L}'’.-]*)$/u;
const PERSONS = /\s*[;/|·•\n]\s*/u;

const turnedNames = (text: string): readonly string[] | undefined => {
  const found = text
    .split(PERSONS)
    .filter((name) => name !== '')
    .map((name) => COMMA_FIRST.exec(name));
  if (found.length === 0 || found.some((name) => name === null || name[1] === name[2])) return undefined;
  return found.map((name) => `${name![2]} ${name![1]}`);
};

const isTurned = (text: string): boolean => turnedNames(collapse(text)) !== undefined;

/**
 * Whether a column writes `Wouters, Mia`: two persons of one name each are written alike, so that half of the cells with a
 * comma must be of that form.
 */
export function writesSurnameFirst(texts: readonly string[]): boolean {
  const listed = texts.filter((text) => text.includes(','));
  return listed.length > 0 && listed.filter(isTurned).length * 2 >= listed.length;
}

/** Words before a maker's name that are none of it: `un film de Carla Rossi`. */
const BY =
  /^(?:een film van|un film (?:de |d['’])|a film by|ein film von|un film di|una pel[ií]cula de|regie\s?:|r[ée]al(?:isation)?\.?\s?:|dir\.?\s?:|directed by|r[ée]alis[ée] par|geregisseerd door)\s*/iu;

/** The names of a maker's cell without the words before them. */
export const withoutBy = (text: string): string => text.replace(BY, '');

/**
 * The persons of a cell, each with the first name first: `BESSON Luc` → `Luc Besson`.
 *
 * A surname is told by its capitals, or by the comma behind it where that is how the column writes them.
 */
export function splitNames(source: string, isSurnameFirst = false): readonly string[] {
  const text = collapse(source);
  const turnedAll = isSurnameFirst ? turnedNames(text) : undefined;
  if (turnedAll) return turnedAll;
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
