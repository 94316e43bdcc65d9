import type { NormalisedRow } from './row.ts';
import { partOf, placeOf, senderRow } from './rowPlace.ts';
import type { RawSheet } from './sheet.ts';
import { type UnderstandOptions, understandSheet } from './understand.ts';
import type { ColumnQuestion, SheetUnderstanding } from './understanding.ts';

/** Tables side by side and films of one poster row number on within a sheet; a sheet has room for so many. */
const PARTS_OF_SHEET = 256;
const MOST_NAME = 300;
const MOST_EXAMPLES = 4;

const placeIn = (sheet: number, place: number): number =>
  placeOf(sheet * PARTS_OF_SHEET + partOf(place), senderRow(place));

/** The number (from 0) of the sheet a row of several sheets stands in. */
export const sheetOfPlace = (place: number): number => Math.floor(partOf(place) / PARTS_OF_SHEET);

function inSheet(row: NormalisedRow, at: number, name: string | null): NormalisedRow {
  const place = placeIn(at, row.row);
  const problems = row.problems?.map((problem) => ({ ...problem, row: placeIn(at, problem.row) }));
  return { ...row, row: place, ...(name === null ? {} : { sheet: name }), ...(problems ? { problems } : {}) };
}

// The same question about the same column of every month is one question.
function joinQuestions(all: readonly (readonly ColumnQuestion[])[]): readonly ColumnQuestion[] {
  const joined = new Map<string, ColumnQuestion>();
  for (const question of all.flat()) {
    const key = `${question.kind} ${question.field}`;
    const before = joined.get(key);
    joined.set(
      key,
      before === undefined
        ? question
        : {
            ...before,
            count: before.count + question.count,
            examples: [...before.examples, ...question.examples].slice(0, MOST_EXAMPLES),
          },
    );
  }
  return [...joined.values()];
}

/**
 * Reads several sheets of one shape as one list: the months of a line-up, the weeks of a programme.
 *
 * Each sheet is read by itself, its name giving its month or its week; rows keep their sheet's name, and have numbers of their
 * own (see `rowPlace.ts`). Header, columns and signature are those of the first.
 */
export function understandSheets(
  sheets: readonly RawSheet[],
  options: UnderstandOptions = {},
): SheetUnderstanding {
  const [first, ...others] = sheets.map((sheet) => understandSheet(sheet, options));
  if (first === undefined) throw new RangeError('no sheet to read');
  const all = [first, ...others];
  const rowsOf = (rows: (one: SheetUnderstanding) => readonly NormalisedRow[]): readonly NormalisedRow[] =>
    all.flatMap((one, at) => rows(one).map((row) => inSheet(row, at, one.sheet)));
  const rows = rowsOf((one) => one.rows);
  const screenings = all.flatMap((one, at) =>
    (one.screenings ?? []).map((show) => ({ ...show, film: placeIn(at, show.film) })),
  );
  return {
    ...first,
    sheet: all
      .map((one) => one.sheet ?? '')
      .join(', ')
      .slice(0, MOST_NAME),
    dataRows: all.reduce((sum, one) => sum + one.dataRows, 0),
    rows,
    laterRows: rowsOf((one) => one.laterRows),
    skippedRows: all.flatMap((one, at) =>
      one.skippedRows.map((row) => ({ ...row, row: placeIn(at, row.row) })),
    ),
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: joinQuestions(all.map((one) => one.questions)),
    ...(screenings.length > 0 ? { screenings } : {}),
  };
}
