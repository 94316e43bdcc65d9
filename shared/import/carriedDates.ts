import { cellAddress } from './address.ts';
import { type DateHints, settleDates } from './cells/dateColumn.ts';
import { type DateGuess, guessDate } from './cells/dates.ts';
import type { ColumnGuess } from './columns.ts';
import type { NormalisedRow } from './row.ts';
import type { ColumnQuestion, SkippedRow } from './understanding.ts';

const EXAMPLES = 4;

/**
 * Gives screenings the day their heading names: a list by day writes `woensdag 14 oktober 2026` once, above its hours.
 *
 * Only in tables with hours and without a column of days.
 */
export function datesOfSections(
  rows: readonly NormalisedRow[],
  skipped: readonly SkippedRow[],
  guess: ColumnGuess,
  hints: DateHints,
): readonly NormalisedRow[] {
  if (guess.screeningTime === undefined || guess.screeningDate !== undefined) return rows;
  const sections = skipped.filter((row) => row.reason === 'section');
  const guesses = new Map(sections.map((section) => [section.text, guessDate(section.text)] as const));
  const known = [...guesses.values()].filter((one): one is DateGuess => one !== undefined);
  if (known.length === 0) return rows;
  const column = settleDates(known, hints);
  return rows.map((row) => {
    const told = row.section === undefined ? undefined : guesses.get(row.section);
    const reading = told && column.settle(told);
    if (reading?.kind !== 'value') return row;
    const heading = sections.findLast((section) => section.row < row.row && section.text === row.section);
    return {
      ...row,
      values: { ...row.values, screeningDate: reading.value },
      raw: {
        ...row.raw,
        screeningDate: { text: row.section ?? '', address: cellAddress(heading?.row ?? row.row, 0) },
      },
      doubts: reading.isDoubtful ? [...row.doubts, 'screeningDate'] : row.doubts,
    };
  });
}

export type CarriedDates = {
  readonly rows: readonly NormalisedRow[];
  readonly questions: readonly ColumnQuestion[];
};

/**
 * Carries a day down to the hours below it, where the sender wrote it once for a group of rows.
 *
 * Such a day is doubtful, and asked about once.
 */
export function carryDates(rows: readonly NormalisedRow[], guess: ColumnGuess): CarriedDates {
  const source = guess.screeningDate;
  if (source === undefined || guess.screeningTime === undefined) return { rows, questions: [] };
  const examples: ColumnQuestion['examples'] = [];
  let count = 0;
  let before: NormalisedRow | undefined;
  const carried = rows.map((row) => {
    const date = before?.values.screeningDate;
    const isOpen = row.raw.screeningDate === undefined && row.values.screeningTime !== undefined;
    if (!isOpen || date === undefined || row.section !== before?.section) {
      before = row;
      return row;
    }
    const filled: NormalisedRow = {
      ...row,
      values: { ...row.values, screeningDate: date },
      doubts: [...row.doubts, 'screeningDate'],
    };
    count += 1;
    if (examples.length < EXAMPLES) {
      examples.push({ text: date, address: cellAddress(row.row, source.columns[0] ?? 0) });
    }
    before = filled;
    return filled;
  });
  if (count === 0) return { rows, questions: [] };
  const header = source.headers[0] ?? '';
  return {
    rows: carried,
    questions: [{ kind: 'carriedDates', field: 'screeningDate', header, count, examples }],
  };
}
