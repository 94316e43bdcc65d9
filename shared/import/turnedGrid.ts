import { understandGrid } from './grid.ts';
import type { NormalisedRow } from './row.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import { filmPlace, turnAddress, turned } from './turnedSheet.ts';
import type { ColumnAnswers, GridScreening, SheetUnderstanding } from './understanding.ts';

/** A turned grid is rarer than a list with a column of days and one of hours: nearly all its cells must be hours. */
const LEAST_TIMED = 0.8;
const MOST_COLUMNS = 60;

const turnBack = (show: GridScreening, titleRow: number): GridScreening => {
  const address = turnAddress(show.address);
  return { ...show, address, row: Number(/\d+/.exec(address)?.[0]), film: filmPlace(titleRow, show.film) };
};

const turnRow = (row: NormalisedRow, titleRow: number): NormalisedRow => ({
  ...row,
  row: filmPlace(titleRow, row.row),
  raw: row.raw.title
    ? { title: { text: row.raw.title.text, address: turnAddress(row.raw.title.address) } }
    : {},
});

// What stands above a turned grid would stand beside the days: it is kept apart, for it may name their week.
function headingRows({ rows }: RawSheet): readonly RawRow[] {
  const first = rows.findIndex((row) => row.cells.length > 1);
  return rows.slice(0, Math.max(0, first));
}

/**
 * Reads a grid that stands on its side, days down and films across.
 *
 * Nothing when the sheet is no such grid. Addresses are those of the sender's sheet; films that share a row have
 * numbers of their own (see `rowPlace.ts`).
 */
export function understandTurnedGrid(
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion?: string,
): SheetUnderstanding | undefined {
  if (sheet.columnCount > MOST_COLUMNS || sheet.rows.length > 400) return undefined;
  const above = headingRows(sheet);
  const grid = { ...sheet, rows: sheet.rows.slice(above.length) };
  const understood = understandGrid(turned(grid), answers, undefined, suggestion, LEAST_TIMED, above);
  if (!understood?.screenings || understood.dataRows < 2) return undefined;
  const titleRow = (understood.columns.title?.columns[0] ?? 0) + 1;
  const screenings = understood.screenings.map((show) => turnBack(show, titleRow));
  return {
    ...understood,
    headerRow: titleRow,
    columns: {},
    rows: understood.rows.map((row) => turnRow(row, titleRow)),
    skippedRows: [],
    questions: understood.questions.map((question) => ({
      ...question,
      examples: question.examples.map((example) => ({ ...example, address: turnAddress(example.address) })),
    })),
    screenings,
  };
}
