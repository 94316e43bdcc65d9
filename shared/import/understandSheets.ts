import { collapse } from './plainText.ts';
import type { NormalisedRow } from './row.ts';
import { partOf, placeOf, senderRow } from './rowPlace.ts';
import type { RawSheet } from './sheet.ts';
import { type UnderstandOptions, understandSheet } from './understand.ts';
import type { ColumnQuestion, SheetUnderstanding, SkippedRow } from './understanding.ts';

/** Tables side by side and films of one poster row number on within a sheet; a sheet has room for so many. */
const PARTS_OF_SHEET = 256;
const MOST_NAME = 300;
const MOST_EXAMPLES = 4;
const MOST_TEXT = 200;

const placeIn = (sheet: number, place: number): number =>
  placeOf(sheet * PARTS_OF_SHEET + partOf(place), senderRow(place));

/** The number (from 0) of the sheet a row of several sheets stands in. */
export const sheetOfPlace = (place: number): number => Math.floor(partOf(place) / PARTS_OF_SHEET);

/** The row of `joinSheets` a row stands in: films of one poster row, and rows of tables side by side, share one. */
export const shownPlace = (place: number): number => placeIn(sheetOfPlace(place), senderRow(place));

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

// What stands above the films of a later sheet stands between the rows of the list.
function headOf({ rows }: RawSheet, { headerRow }: SheetUnderstanding): readonly SkippedRow[] {
  return rows
    .filter((row) => headerRow !== null && row.row <= headerRow)
    .map(({ row, cells }) => ({
      row,
      reason: row === headerRow ? ('repeatedHeader' as const) : ('note' as const),
      text: collapse(cells[0]?.text ?? '').slice(0, MOST_TEXT),
    }));
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
      [...(at === 0 ? [] : headOf(sheets[at]!, one)), ...one.skippedRows].map((row) => ({
        ...row,
        row: placeIn(at, row.row),
      })),
    ),
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: joinQuestions(all.map((one) => one.questions)),
    ...(screenings.length > 0 ? { screenings } : {}),
  };
}

/** Several sheets below each other, to be shown as the one list they are read as; rows have the numbers `shownPlace` gives. */
export const joinSheets = (sheets: readonly RawSheet[]): RawSheet => ({
  name: sheets.map((sheet) => sheet.name ?? '').join(', '),
  rows: sheets.flatMap((sheet, at) => sheet.rows.map((row) => ({ ...row, row: placeIn(at, row.row) }))),
  columnCount: Math.max(0, ...sheets.map((sheet) => sheet.columnCount)),
  merges: [],
  hiddenColumns: sheets[0]?.hiddenColumns ?? [],
});
