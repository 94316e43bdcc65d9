import { columnLetters } from './address.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';
import type { CellProblem, NormalisedRow } from './row.ts';
import { senderRow } from './rowPlace.ts';
import type { ColumnQuestion, GridScreening, SheetUnderstanding } from './understanding.ts';

export type KeyRow = Readonly<Record<string, unknown>> & { readonly _row: number };

/** An understanding in the shape `affiche read-sheet` prints: header texts by field, rows with `_row`. */
export type KeyShape = {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly layout: 'table' | 'weekly-grid';
  readonly dataRows: number;
  readonly columns: Readonly<Partial<Record<FieldName, string | readonly string[]>>>;
  readonly rows: readonly KeyRow[];
  readonly laterRows: readonly KeyRow[];
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

/** The shape of the answer keys, from what was understood. */
export function toKeyShape(understood: SheetUnderstanding): KeyShape {
  const isText = understood.sheet === null;
  const columns: Partial<Record<FieldName, string | readonly string[]>> = {};
  for (const field of FIELD_NAMES) {
    const found = understood.columns[field];
    if (!found) continue;
    const names = found.columns.map((column, index) =>
      headerName(found.headers[index] ?? '', column, isText),
    );
    columns[field] = names.length === 1 ? names[0]! : names;
  }
  const { screenings } = understood;
  return {
    sheet: understood.sheet,
    headerRow: understood.headerRow,
    layout: understood.layout === 'grid' ? 'weekly-grid' : 'table',
    dataRows: understood.dataRows,
    columns,
    rows: understood.rows.map(keyRow),
    laterRows: understood.laterRows.map(keyRow),
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
