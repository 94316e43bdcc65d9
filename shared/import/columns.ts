import {
  type Assignment,
  addByContent,
  addComposites,
  addMaker,
  addTitle,
  addUnheaded,
  type Candidate,
  type Columns,
} from './contentColumns.ts';
import { FIELD_NAMES, type FieldName, JOINED_FIELDS } from './fields.ts';
import { fitOf } from './fit.ts';
import type { HeaderMatch } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import { type ColumnProfile, profileColumn } from './profile.ts';
import type { RawCell } from './sheet.ts';
import { addWeekShares } from './weekShares.ts';

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

const LEAST_SCORE = 0.35;
const TRANSLATED: Readonly<Partial<Record<FieldName, Readonly<Record<string, FieldName>>>>> = {
  title: { nl: 'titleNl', fr: 'titleFr', de: 'titleDe', en: 'titleEn' },
  synopsis: { nl: 'synopsisNl', fr: 'synopsisFr', de: 'synopsisDe', en: 'synopsisEn' },
};

const candidatesOf = (column: TableColumn, profile: ColumnProfile): readonly Candidate[] =>
  (column.header === '' ? [] : matchHeader(column.header)).flatMap((match) =>
    fieldsMeant(match, profile).map(({ field, weight }) => ({
      field,
      column,
      profile,
      score: match.score * fitOf(field, profile) * weight,
    })),
  );

// "Titel NL" is the title where it is the only one, and the Dutch title where there is a plain one beside it.
function fieldsMeant(
  match: HeaderMatch,
  profile: ColumnProfile,
): readonly { field: FieldName; weight: number }[] {
  // "Begintijd" over whole days and hours is the day too.
  if (match.field === 'screeningTime' && profile.date > 0.6) return [{ field: 'screeningDate', weight: 0.9 }];
  // "Start" over a day with its hour is a show's.
  if (match.field === 'releaseDate' && profile.hourly > 0.6) return [{ field: 'releaseDate', weight: 0.5 }];
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
  const known: Columns = { columns, profiles, taken, hasHeaders };
  addComposites(assigned, known, mapping);
  if (mapping.director === undefined) addMaker(assigned, known);
  if (mapping.terms === undefined) addWeekShares(assigned, known);
  addByContent(assigned, known);
  for (const field of chosen) assigned.delete(field);
  if (mapping.title === undefined) addTitle(assigned, known);
  const isForeign = columns.every((column) => matchHeader(column.header).length === 0);
  if (!hasHeaders || isForeign) addUnheaded(assigned, known);
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
