import { cellAddress } from './address.ts';
import type { PlacedRow } from './carriedDates.ts';
import type { ColumnGuess } from './columns.ts';
import type { NormalisedRow } from './row.ts';
import type { ColumnQuestion, SkippedRow } from './understanding.ts';

const EXAMPLES = 4;
/** Words in the names of those who license films. */
const COMPANY =
  /\b(?:films?|filmes|distribution|distributie|distributors?|pictures|releasing|entertainment|cin[eé]ma|media|studios?|filmverleih|verleih|productions?|international|bros\.?|video|group|company|collective|agency|sales)\b|\b(?:bv|nv|sa|sprl|srl|bvba|asbl|vzw|gmbh|ltd|inc)\b\.?$/iu;
const LEAST_COMPANIES = 0.5;

/** Gives rows the room and the distributor their headings name, where no column does. */
export function valuesOfSections(
  placed: readonly PlacedRow[],
  skipped: readonly SkippedRow[],
  guess: ColumnGuess,
): { readonly rows: readonly PlacedRow[]; readonly questions: readonly ColumnQuestion[] } {
  const rows = placed.map(({ row, place }) => ({
    row: withPlace(row, place?.room, place?.distributor, guess),
    ...(place ? { place } : {}),
  }));
  return guess.distributor === undefined ? withCompanies(rows, skipped) : { rows, questions: [] };
}

function withPlace(
  row: NormalisedRow,
  room: string | undefined,
  distributor: string | undefined,
  guess: ColumnGuess,
): NormalisedRow {
  const values = {
    ...(room !== undefined && guess.room === undefined ? { room } : {}),
    ...(distributor !== undefined && guess.distributor === undefined ? { distributor } : {}),
  };
  return Object.keys(values).length === 0 ? row : { ...row, values: { ...values, ...row.values } };
}

/** Headings that are the names of companies are taken for the distributors of the films under them, and asked about. */
function withCompanies(
  rows: readonly PlacedRow[],
  skipped: readonly SkippedRow[],
): { readonly rows: readonly PlacedRow[]; readonly questions: readonly ColumnQuestion[] } {
  const headings = new Map<string, number>();
  for (const { row, place } of rows)
    if (row.section !== undefined && place === undefined && !headings.has(row.section))
      headings.set(row.section, 0);
  const named = [...headings.keys()];
  if (named.length < 2 || named.filter((text) => COMPANY.test(text)).length < named.length * LEAST_COMPANIES)
    return { rows, questions: [] };
  const examples = skipped
    .filter((row) => row.reason === 'section' && headings.has(row.text.replace(/\s*:$/, '')))
    .map(({ row, text }) => ({ text, address: cellAddress(row, 0) }));
  const given = rows.map((placed) =>
    placed.row.section !== undefined && headings.has(placed.row.section)
      ? { ...placed, row: namedBy(placed.row, placed.row.section) }
      : placed,
  );
  const count = given.filter(({ row }) => row.doubts.includes('distributor')).length;
  const question: ColumnQuestion = {
    kind: 'distributors',
    field: 'distributor',
    header: '',
    count,
    examples: examples.slice(0, EXAMPLES),
  };
  return { rows: given, questions: [question] };
}

const namedBy = (row: NormalisedRow, distributor: string): NormalisedRow => ({
  ...row,
  values: { ...row.values, distributor },
  doubts: [...row.doubts, 'distributor'],
});
