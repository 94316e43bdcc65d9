import { columnLetters } from './address.ts';
import { type DuplicateRow, duplicateRows } from './duplicateRows.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';
import type { CellProblem, NormalisedRow } from './row.ts';
import { senderRow } from './rowPlace.ts';
import type { ColumnQuestion, GridScreening, SheetUnderstanding, SkippedRow } from './understanding.ts';

export type KeyRow = Readonly<Record<string, unknown>> & { readonly _row: number };

/** An understanding in the shape `affiche read-sheet` prints: header texts by field, rows with `_row`. */
export type KeyShape = {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly layout: 'table' | 'weekly-grid';
  readonly dataRows: number;
  readonly columns: Readonly<Partial<Record<FieldName, string | readonly string[]>>>;
  /** How sure each of them is, 0–1. */
  readonly confidence: Readonly<Partial<Record<FieldName, number>>>;
  readonly rows: readonly KeyRow[];
  readonly laterRows: readonly KeyRow[];
  /** Rows that are no film, and why: headings, totals, notes, hidden rows. */
  readonly skippedRows: readonly SkippedRow[];
  /** The letters of the columns the sender put out of sight. */
  readonly hiddenColumns: readonly string[];
  /** Rows about a film an earlier row is about too. */
  readonly duplicates: readonly KeyDuplicate[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly ColumnQuestion[];
  readonly context: Readonly<Record<string, string>>;
  readonly screeningCount?: number;
  /** Every show of a grid or of a list of several shows a row: row, title, date (null while the week is not known), time. */
  readonly screenings?: readonly (readonly [number, string, string | null, string | null])[];
  /** The same, each with its cell's address, its weekday and its room. */
  readonly shows?: readonly Omit<GridScreening, 'film'>[];
};

/** A column by its header, or by its place where it has none: `#D` in a workbook, `#4` in a text. */
const headerName = (header: string, column: number, isText: boolean): string =>
  header === '' ? `#${isText ? column + 1 : columnLetters(column)}` : header;

const keyRow = (row: NormalisedRow): KeyRow => ({
  ...row.values,
  ...(row.section ? { _section: row.section } : {}),
  ...(row.sheet ? { _sheet: row.sheet } : {}),
  ...(row.isStruck ? { _struck: true } : {}),
  ...(row.doubts.length > 0 ? { _doubts: row.doubts } : {}),
  ...(Object.keys(row.raw).length > 0 ? { _raw: row.raw } : {}),
  _row: senderRow(row.row),
});

/** A duplicate by the sender's own row numbers, with its sheets' names where several are read as one. */
type KeyDuplicate = DuplicateRow & { readonly sheet?: string; readonly sameAsSheet?: string };

function duplicatesOf(rows: readonly NormalisedRow[]): readonly KeyDuplicate[] {
  const sheets = new Map(rows.map((row) => [row.row, row.sheet]));
  return duplicateRows(rows).map(({ row, sameAs, title }) => {
    const [sheet, sameAsSheet] = [sheets.get(row), sheets.get(sameAs)];
    return {
      row: senderRow(row),
      sameAs: senderRow(sameAs),
      title,
      ...(sheet === undefined ? {} : { sheet }),
      ...(sameAsSheet === undefined ? {} : { sameAsSheet }),
    };
  });
}

/** The shape of the answer keys, from what was understood. */
export function toKeyShape(understood: SheetUnderstanding): KeyShape {
  const isText = understood.sheet === null;
  const columns: Partial<Record<FieldName, string | readonly string[]>> = {};
  const confidence: Partial<Record<FieldName, number>> = {};
  for (const field of FIELD_NAMES) {
    const labels = understood.labels?.[field];
    if (labels) columns[field] = labels.length === 1 ? labels[0]! : labels;
    const found = understood.columns[field];
    if (!found) continue;
    const names = found.columns.map((column, index) =>
      headerName(found.headers[index] ?? '', column, isText),
    );
    columns[field] = names.length === 1 ? names[0]! : names;
    confidence[field] = found.confidence;
  }
  const { screenings } = understood;
  return {
    sheet: understood.sheet,
    headerRow: understood.headerRow,
    layout: understood.layout === 'grid' ? 'weekly-grid' : 'table',
    dataRows: understood.dataRows,
    columns,
    confidence,
    rows: understood.rows.map(keyRow),
    laterRows: understood.laterRows.map(keyRow),
    skippedRows: understood.skippedRows.map((row) => ({ ...row, row: senderRow(row.row) })),
    hiddenColumns: understood.hiddenColumns.map(columnLetters),
    duplicates: duplicatesOf(understood.rows),
    problems: understood.problems.map((problem) => ({ ...problem, row: senderRow(problem.row) })),
    questions: understood.questions,
    context: understood.context,
    ...(screenings
      ? {
          screeningCount: screenings.length,
          screenings: screenings.map(
            (show) => [show.row, show.title, show.date ?? null, show.time ?? null] as const,
          ),
          shows: screenings.map(({ film: _film, ...show }) => show),
        }
      : {}),
  };
}
