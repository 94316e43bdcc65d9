import type { TableColumn } from './columns.ts';
import { normaliseHeader } from './headerIndex.ts';
import { findHeaderRows, type HeaderRows, headerFrom } from './headerRows.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';

/** The table of a sheet: the row its headers stand in (1-based; null when it has none) and what lies above and below. */
export type Table = {
  readonly headerRow: number | null;
  /** Every row the header is made of, when it is made of several. */
  readonly headerRows: readonly number[];
  readonly headers: ReadonlyMap<number, string>;
  /** The texts of each of those rows by itself: any of them may be said again further down. */
  readonly headerLines: readonly ReadonlyMap<number, string>[];
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
};

/**
 * Finds where the table of a sheet begins.
 *
 * `given` is the user's own choice of header row; null says the table has none.
 */
export function findTable(sheet: RawSheet, given?: number | null): Table {
  const rows = sheet.rows;
  const at = given === null || given === undefined ? -1 : rows.findIndex((row) => row.row === given);
  const header = at >= 0 ? headerFrom(sheet, at) : given === undefined ? findHeaderRows(sheet) : undefined;
  if (!header) {
    const first = given === null ? 0 : firstOfList(rows);
    return {
      headerRow: null,
      headerRows: [],
      headers: new Map(),
      headerLines: [],
      above: rows.slice(0, first),
      below: rows.slice(first),
    };
  }
  const last = header.rows.at(-1)!;
  return {
    headerRow: lastNamed(header).row,
    headerRows: header.rows.map((row) => row.row),
    headers: header.texts,
    headerLines: header.rows.length < 2 ? [] : header.rows.map(textsOf),
    above: rows.slice(0, rows.indexOf(header.rows[0]!)),
    below: rows.slice(rows.indexOf(last) + 1),
  };
}

// Of a list of one column, a line with an empty row under it is its heading where no other line has one.
function firstOfList(rows: readonly RawRow[]): number {
  const first = rows.findIndex((row) => row.cells.length >= 2);
  if (first >= 0) return first;
  const gaps = rows.flatMap((row, index) => (index > 0 && row.row > rows[index - 1]!.row + 1 ? [index] : []));
  return rows.length >= 4 && gaps.length === 1 && gaps[0]! <= 3 ? gaps[0]! : 0;
}

// A row of units below the header belongs to it, but is not the row its names stand in.
const lastNamed = ({ rows, texts }: HeaderRows): RawRow =>
  rows.findLast((row) => row.cells.some((cell) => texts.get(cell.column)?.endsWith(collapse(cell.text)))) ??
  rows[0]!;

const textsOf = (row: RawRow): ReadonlyMap<number, string> =>
  new Map(row.cells.map((cell) => [cell.column, collapse(cell.text)]));

/** True of a row that says the headers again, as the second page of a printed list does. */
export function repeatsHeader(row: RawRow, headers: ReadonlyMap<number, string>): boolean {
  if (row.cells.length < 2) return false;
  let same = 0;
  for (const cell of row.cells) {
    const header = headers.get(cell.column);
    // Called for every row of a big sheet: a text of another length than its header is not worth collapsing.
    if (header === undefined || Math.abs(cell.text.length - header.length) > 6) continue;
    if (collapse(cell.text) === header) same += 1;
  }
  return same >= 2 && same >= row.cells.length * 0.7;
}

type Gathered = { filled: number; readonly cells: RawCell[]; readonly rows: number[] };

const SAMPLED_ROWS = 600;

/**
 * The columns of a table, from left to right, with a sample of their cells spread over the rows.
 *
 * A column of 50,000 cells is recognised by some hundreds; `filled` counts them all.
 */
export function sampleColumns(
  headers: ReadonlyMap<number, string>,
  rows: readonly RawRow[],
  hiddenColumns: readonly number[],
): readonly TableColumn[] {
  const gathered = new Map<number, Gathered>();
  for (const column of headers.keys()) gathered.set(column, { filled: 0, cells: [], rows: [] });
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  for (const [index, row] of rows.entries()) {
    if (row.isHidden) continue;
    for (const cell of row.cells) {
      let column = gathered.get(cell.column);
      if (!column) {
        column = { filled: 0, cells: [], rows: [] };
        gathered.set(cell.column, column);
      }
      column.filled += 1;
      // A rarely filled column is kept whole: its few cells would fall between the sampled rows.
      if (index % step === 0 || column.cells.length < SAMPLED_ROWS / 4) {
        column.cells.push(cell);
        column.rows.push(row.row);
      }
    }
  }
  const hidden = new Set(hiddenColumns);
  return [...gathered]
    .filter(([column]) => !hidden.has(column))
    .toSorted((one, other) => one[0] - other[0])
    .map(([column, found]) => ({ column, header: headers.get(column) ?? '', ...found }));
}

/** All cells of some columns: what a date column is settled by. */
export function wholeColumns(
  headers: ReadonlyMap<number, string>,
  rows: readonly RawRow[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, TableColumn> {
  const gathered = new Map<number, { readonly cells: RawCell[]; readonly rows: number[] }>();
  for (const column of wanted) gathered.set(column, { cells: [], rows: [] });
  const byColumn: ({ readonly cells: RawCell[]; readonly rows: number[] } | undefined)[] = [];
  for (const [column, found] of gathered) byColumn[column] = found;
  for (const row of rows) {
    for (const cell of row.cells) {
      const column = byColumn[cell.column];
      if (column === undefined) continue;
      column.cells.push(cell);
      column.rows.push(row.row);
    }
  }
  return new Map(
    [...gathered].map(([column, found]) => [
      column,
      { column, header: headers.get(column) ?? '', filled: found.cells.length, ...found },
    ]),
  );
}

/** What tells one sender's table from another: the headers as compared, in order. */
export const headerSignature = (table: Table): string =>
  [...table.headers]
    .toSorted((one, other) => one[0] - other[0])
    .map(([, header]) => normaliseHeader(header))
    .filter((header) => header !== '')
    .join('|');
