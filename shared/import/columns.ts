import { FIELD_NAMES, type FieldName, JOINED_FIELDS, kindOf } from './fields.ts';
import { fieldByContent, fitOf } from './fit.ts';
import { fieldsWithin, type HeaderMatch, matchHeader } from './headers.ts';
import { type ColumnProfile, profileColumn, saysSomething } from './profile.ts';
import type { RawCell } from './sheet.ts';

/** Which columns (0-based) a field is read from, what stands above them, and how sure the guess is (0–1). */
export type FieldColumns = {
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  readonly confidence: number;
};
export type ColumnGuess = Readonly<Partial<Record<FieldName, FieldColumns>>>;
/** A user's own choice, field by field; an empty list says that no column holds the field. */
export type ColumnMapping = Readonly<Partial<Record<FieldName, readonly number[]>>>;

/** A column of the table: its header text (empty where there is none) and its cells below. */
export type TableColumn = {
  readonly column: number;
  readonly header: string;
  /** How many rows fill it; `cells` may be a part of them, spread over the column. */
  readonly filled: number;
  readonly cells: readonly RawCell[];
  /** The row (1-based) of each of `cells`. */
  readonly rows: readonly number[];
};

// Columns of ticks, one for each format or language, fill one field together.
const TICKED_FIELDS: ReadonlySet<FieldName> = new Set(['format', 'spokenLanguage']);

type Candidate = {
  readonly field: FieldName;
  readonly column: TableColumn;
  readonly profile: ColumnProfile;
  readonly score: number;
};

const LEAST_SCORE = 0.35;
const TRANSLATED: Readonly<Partial<Record<FieldName, Readonly<Record<string, FieldName>>>>> = {
  title: { nl: 'titleNl', fr: 'titleFr', de: 'titleDe', en: 'titleEn' },
  synopsis: { nl: 'synopsisNl', fr: 'synopsisFr', de: 'synopsisDe', en: 'synopsisEn' },
};

const candidatesOf = (column: TableColumn, profile: ColumnProfile): readonly Candidate[] =>
  (column.header === '' ? [] : matchHeader(column.header)).flatMap((match) => {
    const score = match.score * fitOf(match.field, profile);
    return fieldsMeant(match).map(({ field, weight }) => ({ field, column, profile, score: score * weight }));
  });

// "Titel NL" is the title where it is the only one, and the Dutch title where there is a plain one beside it.
function fieldsMeant(match: HeaderMatch): readonly { field: FieldName; weight: number }[] {
  const translated = match.lang && TRANSLATED[match.field]?.[match.lang];
  if (!translated) return [{ field: match.field, weight: 1 }];
  return [
    { field: match.field, weight: 1 },
    { field: translated, weight: 0.9 },
  ];
}

const byScore = (one: Candidate, other: Candidate): number =>
  Math.round((other.score - one.score) * 50) ||
  preferLonger(one, other) ||
  one.column.column - other.column.column;

// Of "description" and "short-description" the longer text is the synopsis.
const preferLonger = (one: Candidate, other: Candidate): number =>
  one.field === 'synopsis' && other.field === 'synopsis'
    ? other.profile.meanLength - one.profile.meanLength
    : 0;

// "Land / Jaar": one column for several fields, where no column of their own holds them.
function addComposites(
  assigned: Assignment,
  columns: readonly TableColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  mapping: ColumnMapping,
): void {
  for (const column of columns) {
    const fields = column.header === '' ? undefined : fieldsWithin(column.header);
    if (fields === undefined || fields.some((field) => kindOf(field) === 'date')) continue;
    const holders = [...assigned].filter(([, candidates]) => candidates.some((one) => one.column === column));
    // The column must be the field's only one: "Regie" beside "Regie / Land" leaves the second to the land.
    if (holders.length === 0 || holders.some(([, candidates]) => candidates.length > 1)) continue;
    for (const field of fields)
      if (!assigned.has(field) && mapping[field] === undefined)
        assigned.set(field, [{ field, column, profile: profiles.get(column.column)!, score: 0.8 }]);
  }
}

type Assignment = Map<FieldName, Candidate[]>;

function assignByHeader(candidates: readonly Candidate[], taken: Set<number>): Assignment {
  const assigned: Assignment = new Map();
  for (const candidate of candidates.toSorted(byScore)) {
    if (candidate.score < LEAST_SCORE || taken.has(candidate.column.column)) continue;
    const before = assigned.get(candidate.field);
    if (!before) assigned.set(candidate.field, [candidate]);
    else if (mayJoin(candidate)) before.push(candidate);
    else continue;
    taken.add(candidate.column.column);
  }
  return assigned;
}

const mayJoin = ({ field, column, score, profile }: Candidate): boolean =>
  (JOINED_FIELDS.has(field) || (TICKED_FIELDS.has(field) && profile.flag >= 0.8)) &&
  score >= 0.7 &&
  (field === 'subtitles' || !matchHeader(column.header).some((match) => match.lang));

function addByContent(
  assigned: Assignment,
  columns: readonly TableColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  taken: Set<number>,
  hasHeaders: boolean,
): void {
  for (const column of columns) {
    // A header we do not know is the sender's own business; a missing one is ours to guess.
    if (taken.has(column.column) || (hasHeaders && column.header !== '')) continue;
    const profile = profiles.get(column.column)!;
    const guess = fieldByContent(profile);
    if (!guess || assigned.has(guess.field)) continue;
    assigned.set(guess.field, [{ field: guess.field, column, profile, score: guess.confidence }]);
    taken.add(column.column);
  }
}

// A table without a title column is no list of films: the fullest column of different words will be it.
function addTitle(
  assigned: Assignment,
  columns: readonly TableColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  taken: Set<number>,
): void {
  if (assigned.has('title')) return;
  const original = assigned.get('originalTitle');
  const translated = (['titleNl', 'titleFr', 'titleEn', 'titleDe'] as const).find((field) =>
    assigned.has(field),
  );
  if (translated) {
    assigned.set('title', assigned.get(translated)!);
    assigned.delete(translated);
    return;
  }
  if (original) return;
  const best = columns
    .filter((column) => !taken.has(column.column))
    .map((column) => ({ column, profile: profiles.get(column.column)! }))
    .filter(
      ({ profile }) =>
        saysSomething(profile) &&
        profile.words > 0.7 &&
        profile.distinct > 0.5 &&
        profile.meanLength < 80 &&
        profile.url < 0.2,
    )
    .toSorted(
      (one, other) => other.profile.filled - one.profile.filled || one.column.column - other.column.column,
    )[0];
  if (!best) return;
  assigned.set('title', [{ field: 'title', column: best.column, profile: best.profile, score: 0.4 }]);
  taken.add(best.column.column);
}

// Without any header the second column of words is the director's, where it holds names, and one of minutes the length.
function addUnheaded(
  assigned: Assignment,
  columns: readonly TableColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  taken: Set<number>,
): void {
  const give = (field: FieldName, fits: (profile: ColumnProfile) => boolean): void => {
    const column = columns.find((one) => !taken.has(one.column) && fits(profiles.get(one.column)!));
    if (!column || assigned.has(field)) return;
    assigned.set(field, [{ field, column, profile: profiles.get(column.column)!, score: 0.4 }]);
    taken.add(column.column);
  };
  give('director', (profile) => profile.names >= 0.8);
  give(
    'runtimeMinutes',
    (profile) => profile.runtime >= 0.9 && profile.year < 0.2 && between(profile.meanLength, 2, 3),
  );
}

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

const described = (candidates: readonly Candidate[]): FieldColumns => {
  const inOrder = candidates.toSorted((one, other) => one.column.column - other.column.column);
  return {
    columns: inOrder.map((candidate) => candidate.column.column),
    headers: inOrder.map((candidate) => candidate.column.header),
    confidence:
      Math.round(Math.min(1, Math.max(...candidates.map((candidate) => candidate.score))) * 100) / 100,
  };
};

/**
 * Guesses what each column holds, from its header in six languages and from its cells.
 *
 * `mapping` is what the user chose: it stands (confidence 1), and its columns are not given to another field.
 */
export function guessColumns(
  columns: readonly TableColumn[],
  hasHeaders: boolean,
  mapping: ColumnMapping = {},
): ColumnGuess {
  const chosen = FIELD_NAMES.filter((field) => mapping[field] !== undefined);
  const taken = new Set(chosen.flatMap((field) => mapping[field] ?? []));
  const profiles = new Map(
    columns.map((column) => [column.column, profileColumn(column.cells, column.filled)]),
  );
  const candidates = columns
    .flatMap((column) => candidatesOf(column, profiles.get(column.column)!))
    .filter((candidate) => mapping[candidate.field] === undefined);
  const assigned = assignByHeader(candidates, taken);
  addComposites(assigned, columns, profiles, mapping);
  addByContent(assigned, columns, profiles, taken, hasHeaders);
  for (const field of chosen) assigned.delete(field);
  if (mapping.title === undefined) addTitle(assigned, columns, profiles, taken);
  if (!hasHeaders) addUnheaded(assigned, columns, profiles, taken);
  const headerOf = (column: number): string => columns.find((one) => one.column === column)?.header ?? '';
  const guess: Partial<Record<FieldName, FieldColumns>> = {};
  for (const field of FIELD_NAMES) {
    const own = mapping[field];
    const found = assigned.get(field);
    if (own && own.length > 0) guess[field] = { columns: own, headers: own.map(headerOf), confidence: 1 };
    else if (!own && found) guess[field] = described(found);
  }
  return guess;
}
