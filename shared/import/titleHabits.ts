import { type Extras, namesPersons, type TitleParts } from './cells/titleParts.ts';
import { readTitle, splitTitleCell } from './cells/titles.ts';
import { collapse } from './plainText.ts';

/** What a sender writes behind every title of a column, in brackets or after a sign. */
export type TitleHabits = {
  /** `Festen (1998)` in nearly every cell: the year is no part of the title. */
  readonly hasYear: boolean;
  /** What else stands behind the title, and between which signs. */
  readonly behind?: {
    readonly field: 'director' | 'originalTitle' | 'translation';
    readonly sign: Sign | 'line';
  };
};

const SIGNS = {
  brackets: /^(.*\S)\s*(?:\(([^()]+)\)|\[([^[\]]+)\])$/u,
  slash: /^(.*\S)\s+[/|]\s*(\S.*)$/u,
  dash: /^(.*\S)\s+[-–—]\s+(\S.*)$/u,
  comma: /^(.*\S),\s+(\S.*)$/u,
  by: /^(.*\S)\s+(?:van|de|d['’]|by|von|di|r[ée]alis[ée] par|een film van|un film de|a film by|dir\.?:?|r[ée]al\.?:?|regie:?)\s*(\p{Lu}.*)$/u,
} as const;
type Sign = keyof typeof SIGNS;

const LEAST = 0.5;
const LEAST_PERSONS = 0.8;
const LEAST_YEARS = 0.6;
const YEAR_BEHIND = /^(.*\S)\s*[([]((?:18[89]|19\d|20\d)\d)[)\]]$/u;

const cut = (title: string, sign: Sign | 'line'): readonly [string, string] | undefined => {
  if (sign === 'line') {
    const [first = '', second] = linesOf(title);
    return second === undefined ? undefined : [collapse(first), collapse(second)];
  }
  const found = SIGNS[sign].exec(title);
  const behind = found?.[2] ?? found?.[3];
  return found && behind !== undefined ? [(found[1] ?? '').trim(), behind.trim()] : undefined;
};

/** What the other columns of the table hold already. */
export type Beside = {
  readonly hasDirector: boolean;
  readonly hasOriginal: boolean;
  readonly header: string;
};

/** The habits of a title column, from a sample of its cells together: a lone bracket belongs to its title. */
export function habitsOf(texts: readonly string[], beside: Beside): TitleHabits {
  const titles = texts.map((text) => splitTitleCell(text).title);
  const years = titles.filter((title) => YEAR_BEHIND.test(title)).length;
  const hasYear = titles.length >= 2 && years >= titles.length * LEAST_YEARS;
  const bare = titles.map((title) => title.replace(YEAR_BEHIND, '$1'));
  const behind = titles.length < 2 ? undefined : (lineBelow(texts, beside) ?? behindOf(bare, beside));
  return behind ? { hasYear, behind } : { hasYear };
}

const linesOf = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/u);

/** A line of its own under every title: the maker, or the title in its own language. */
function lineBelow(texts: readonly string[], beside: Beside): TitleHabits['behind'] {
  const pairs = texts.map(linesOf).filter((lines) => lines.length === 2);
  if (pairs.length < 2 || pairs.length < texts.length * LEAST) return undefined;
  const below = pairs.map(([, second]) => second!);
  const persons = below.filter(namesPersons).length;
  if (persons >= below.length * LEAST_PERSONS)
    return beside.hasDirector ? undefined : { field: 'director', sign: 'line' };
  const isPlain = below.every((line) => splitTitleCell(line).title === line && !/^[([]/.test(line));
  return isPlain && !beside.hasOriginal ? { field: 'originalTitle', sign: 'line' } : undefined;
}

function behindOf(titles: readonly string[], beside: Beside): TitleHabits['behind'] {
  for (const sign of Object.keys(SIGNS) as Sign[]) {
    const tails = titles.map((title) => cut(title, sign)?.[1]).filter((tail) => tail !== undefined);
    const persons = tails.filter(namesPersons).length;
    const isPersons = persons >= tails.length * LEAST_PERSONS && persons >= titles.length * LEAST_PERSONS;
    if (!beside.hasDirector && isPersons && tails.length >= 2) return { field: 'director', sign };
    if (sign !== 'brackets' && sign !== 'slash') continue;
    const least = sign === 'slash' ? LEAST_PERSONS : LEAST;
    if (tails.length < titles.length * least || tails.length < 2 || isPersons) continue;
    if (sign === 'slash' && saysTranslation(beside.header)) return { field: 'translation', sign };
    if (!beside.hasOriginal) return { field: 'originalTitle', sign };
  }
  return undefined;
}

// "Titre / Titel": the first title is French, the second Dutch.
const LANGS: readonly (readonly [RegExp, 'nl' | 'fr' | 'en'])[] = [
  [/\btitel\b|\bnl\b/i, 'nl'],
  [/\btitre\b|\bfr\b/i, 'fr'],
  [/\btitle\b|\ben\b/i, 'en'],
];
const langsOf = (header: string): readonly ('nl' | 'fr' | 'en')[] =>
  header.split(/\s*[/|\n(]\s*/).flatMap((part) => LANGS.find(([word]) => word.test(part))?.[1] ?? []);
const saysTranslation = (header: string): boolean => new Set(langsOf(header)).size >= 2;

/** A title and its translations, where the header names their languages. */
export type HabitualParts = TitleParts & Partial<Record<'titleNl' | 'titleFr' | 'titleEn', string>>;

const FIELDS = { nl: 'titleNl', fr: 'titleFr', en: 'titleEn' } as const;

function readBehind(
  title: string,
  { field, sign }: NonNullable<TitleHabits['behind']>,
  header: string,
): HabitualParts {
  const found = cut(title, sign);
  if (!found) return { title };
  const [front, tail] = found;
  if (field === 'director')
    return namesPersons(tail) ? { title: readTitle(front), director: tail } : { title: collapse(title) };
  if (field === 'originalTitle') return { title: readTitle(front), originalTitle: readTitle(tail) };
  const [first, second] = langsOf(header);
  return {
    title: readTitle(front),
    ...(first ? { [FIELDS[first]]: readTitle(front) } : {}),
    ...(second ? { [FIELDS[second]]: readTitle(tail) } : {}),
  };
}

/** Takes a title cell apart by what it says itself and by the habits of its column. */
export function readTitleCell(source: string, habits: TitleHabits, header: string): HabitualParts {
  if (habits.behind?.sign === 'line' && linesOf(source).length === 2)
    return readBehind(source, habits.behind, header);
  const { title, ...extras } = splitTitleCell(source);
  const dated = habits.hasYear ? YEAR_BEHIND.exec(title) : null;
  const bare = dated ? readTitle(dated[1] ?? '') : title;
  const year: Extras = dated ? { year: Number(dated[2]) } : {};
  const parts = habits.behind ? readBehind(bare, habits.behind, header) : { title: bare };
  return { ...extras, ...year, ...parts };
}
