import type { ColumnMapping } from './columns.ts';
import { weekOfFileName } from './context.ts';
import { understandFlags } from './flagGrid.ts';
import { understandGrid } from './grid.ts';
import { understandMatrix } from './matrixGrid.ts';
import { understandPoster } from './posterGrid.ts';
import { withoutRemarks } from './rejectedRows.ts';
import type { RawSheet } from './sheet.ts';
import { understandTables } from './tables.ts';
import { understandTurnedGrid } from './turnedGrid.ts';
import { understandTurnedTable } from './turnedTable.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

export { chooseSheet, holdsTable, sheetsOfSameShape } from './chooseSheet.ts';
export type { ColumnMapping } from './columns.ts';
export type { SheetUnderstanding } from './understanding.ts';

export type UnderstandOptions = {
  /** The user's own choice of columns, field by field; the others stay guessed. */
  readonly mapping?: ColumnMapping;
  /** The user's own choice of header row (1-based); null: the table has none. */
  readonly headerRow?: number | null;
  readonly answers?: ColumnAnswers;
  /** Only to suggest an answer: `Horaires_250716.xls` is likely of the week of 16 July 2025. */
  readonly fileName?: string;
};

/**
 * Makes films of a sheet: finds its table, guesses its columns, reads every row.
 *
 * Nothing is guessed in silence: what a cell leaves open is a doubt, asked about once per column in `questions`.
 * A weekly grid (films down, days across) gives `screenings` and layout `grid`; a calendar of releases layout `grid` alone.
 */
export function understandSheet(asRead: RawSheet, options: UnderstandOptions = {}): SheetUnderstanding {
  const sheet = withoutRemarks(asRead);
  if (options.mapping !== undefined) return understandTables(sheet, options);
  const answers = options.answers ?? {};
  const suggestion = weekOfFileName(options.fileName);
  const wholeSheet = (read: GridReader): SheetUnderstanding | undefined =>
    options.headerRow === undefined ? read(sheet, answers, suggestion) : undefined;
  return (
    wholeSheet(understandFlags) ??
    understandGrid(sheet, answers, options.headerRow, suggestion) ??
    wholeSheet(understandTurnedGrid) ??
    wholeSheet(understandPoster) ??
    wholeSheet(understandMatrix) ??
    (options.headerRow === undefined ? understandTurnedTable(sheet, options) : undefined) ??
    understandTables(sheet, options)
  );
}

type GridReader = (
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion: string | undefined,
) => SheetUnderstanding | undefined;
