import { cellAddress } from './address.ts';
import { understandGrid } from './grid.ts';
import type { NormalisedRow } from './row.ts';
import { placeOf } from './rowPlace.ts';
import type { RawCell, RawSheet } from './sheet.ts';
import type { ColumnAnswers, GridScreening, SheetUnderstanding } from './understanding.ts';

/** A turned grid is rarer than a list with a column of days and one of hours: nearly all its cells must be hours. */
const LEAST_TIMED = 0.8;
const MOST_COLUMNS = 60;

/** The sheet with its rows as columns: row 3, column B becomes row 2, column C. */
function turned(sheet: RawSheet): RawSheet {
  const byColumn = new Map<number, RawCell[]>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const cells = byColumn.get(cell.column) ?? [];
      byColumn.set(cell.column, cells);
      cells.push({ ...cell, column: row.row - 1 });
    }
  }
  const hidden = new Set(sheet.hiddenColumns);
  return {
    name: sheet.name,
    rows: [...byColumn]
      .toSorted((one, other) => one[0] - other[0])
      .map(([column, cells]) => ({
        row: column + 1,
        cells,
        ...(hidden.has(column) ? { isHidden: true } : {}),
      })),
    columnCount: sheet.rows.at(-1)?.row ?? 0,
    merges: sheet.merges.map((merge) => ({
      fromRow: merge.fromColumn + 1,
      toRow: merge.toColumn + 1,
      fromColumn: merge.fromRow - 1,
      toColumn: merge.toRow - 1,
    })),
    hiddenColumns: sheet.rows.filter((row) => row.isHidden).map((row) => row.row - 1),
  };
}

const turnAddress = (address: string): string => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return cellAddress(column, Number(digits) - 1);
};

// All films stand in one row here: each has a number of its own in it.
const filmPlace = (titleRow: number, column: number): number => placeOf(column - 1, titleRow);

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
  const understood = understandGrid(turned(sheet), answers, undefined, suggestion, LEAST_TIMED);
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
