import type { FieldName } from '../../../shared/import/fields.ts';
import type { NormalisedRow } from '../../../shared/import/row.ts';
import type { RawRow, RawSheet } from '../../../shared/import/sheet.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';
import { shownPlace } from '../../../shared/import/understandSheets.ts';
import type { SheetSummary, ShownRow } from './messages.ts';

const SAMPLE = 200;
const MOST_SHOWN = 300;

/** What the table needs to know of each row of the sheet. */
export type RowMarks = {
  readonly byRow: ReadonlyMap<number, NormalisedRow>;
  readonly skipped: ReadonlySet<number>;
  readonly headerRow: number | null;
  readonly columnsOf: Readonly<Partial<Record<FieldName, readonly number[]>>>;
};

export const marksOf = (understood: SheetUnderstanding): RowMarks => ({
  byRow: new Map([...understood.laterRows, ...understood.rows].map((row) => [shownPlace(row.row), row])),
  skipped: new Set(understood.skippedRows.map((row) => row.row)),
  headerRow: understood.headerRow,
  columnsOf: Object.fromEntries(
    Object.entries(understood.columns).map(([field, found]) => [field, found.columns]),
  ),
});

/** A row as the sender made it, with what is doubtful or unreadable in it marked. */
export function shownRow(raw: RawRow, marks: RowMarks): ShownRow {
  const understood = marks.byRow.get(raw.row);
  const doubtful = new Set((understood?.doubts ?? []).flatMap((field) => marks.columnsOf[field] ?? []));
  const problems = new Map(
    (understood?.problems ?? []).flatMap((problem) =>
      (marks.columnsOf[problem.field] ?? []).map((column) => [column, problem.code] as const),
    ),
  );
  return {
    row: raw.row,
    kind: kindOf(raw.row, marks),
    cells: raw.cells.map((cell) => ({
      column: cell.column,
      text: cell.text.slice(0, MOST_SHOWN),
      isDoubtful: doubtful.has(cell.column),
      problem: problems.get(cell.column) ?? null,
      isStruck: cell.isStruck === true,
      comment: cell.comment ?? null,
    })),
  };
}

function kindOf(row: number, { byRow, skipped, headerRow }: RowMarks): ShownRow['kind'] {
  if (row === headerRow) return 'header';
  if (byRow.has(row)) return 'film';
  if (headerRow !== null && row < headerRow) return 'above';
  // Showtimes of a grid may fill several rows of one film.
  return skipped.has(row) ? 'skipped' : 'film';
}

// The usual length, not the longest: one synopsis must not push the dates off the screen.
function widthsOf(sheet: RawSheet): readonly number[] {
  const lengths: number[][] = Array.from({ length: sheet.columnCount }, () => []);
  for (const row of sheet.rows.slice(0, SAMPLE))
    for (const cell of row.cells) lengths[cell.column]?.push(Math.min(cell.text.length, 60));
  return lengths.map((own) => {
    const sorted = own.sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.8)] ?? 0;
  });
}

/** A sheet's understanding without its rows: what the window needs to draw the frame of it. */
export function summarise(
  sheet: RawSheet,
  understood: SheetUnderstanding,
  sameShape: readonly number[],
): SheetSummary {
  const header = sheet.rows.find((row) => row.row === understood.headerRow);
  const { sheet: name, headerRow, layout, dataRows, headerSignature, columns, questions } = understood;
  return {
    sheet: name,
    headerRow,
    layout,
    dataRows,
    headerSignature,
    columns,
    questions,
    headers: Object.fromEntries((header?.cells ?? []).map((cell) => [cell.column, cell.text])),
    widths: widthsOf(sheet),
    hiddenColumns: understood.hiddenColumns,
    rowCount: sheet.rows.length,
    skippedCount: understood.skippedRows.length,
    laterCount: understood.laterRows.length,
    screeningCount: understood.screenings?.length ?? 0,
    sameShape,
  };
}
