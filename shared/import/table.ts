import type { TableColumn } from './columns.ts';
import { matchHeader, normaliseHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';

/** The table of a sheet: the row its headers stand in (1-based; null when it has none) and what lies above and below. */
export type Table = {
  readonly headerRow: number | null;
  /** Every row the header is made of, when it is made of several. */
  readonly headerRows: readonly number[];
  readonly headers: ReadonlyMap<number, string>;
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
};

const LOOK_AT_ROWS = 80;
const MOST_HEADER_LENGTH = 60;

const isShortText = (cell: RawCell): boolean =>
  cell.kind === 'text' && collapse(cell.text).length <= MOST_HEADER_LENGTH;

/** How much a row looks like headers: the fields its cells name, less what no header holds. */
function headerScore(row: RawRow): number {
  const fields = new Map<string, number>();
  let others = 0;
  for (const cell of row.cells) {
    const best = isShortText(cell) ? matchHeader(collapse(cell.text))[0] : undefined;
    if (best && best.score >= 0.7) fields.set(best.field, Math.max(fields.get(best.field) ?? 0, best.score));
    else if (cell.kind !== 'text' || collapse(cell.text).length > MOST_HEADER_LENGTH) others += 1;
  }
  const named = [...fields.values()].reduce((sum, score) => sum + score, 0);
  return named - others * 0.5;
}

const isHeaderRow = (row: RawRow, score: number): boolean =>
  score >= 1.6 || (score >= 0.9 && row.cells.length <= 3 && namesTitle(row));
const namesTitle = (row: RawRow): boolean =>
  row.cells.some(
    (cell) =>
      isShortText(cell) &&
      matchHeader(collapse(cell.text)).some((match) => match.field === 'title' && match.score >= 0.9),
  );

function findHeaderRow(rows: readonly RawRow[]): RawRow | undefined {
  let best: RawRow | undefined;
  let bestScore = 0;
  for (const row of rows.slice(0, LOOK_AT_ROWS)) {
    const score = headerScore(row);
    // A later row must be clearly better: a header repeated on every page stands first on the first.
    if (isHeaderRow(row, score) && score > bestScore * 1.25) {
      best = row;
      bestScore = score;
    }
  }
  return best ?? findUnknownHeader(rows);
}

// Headers in words we do not know: short texts above a column of figures or dates.
function findUnknownHeader(rows: readonly RawRow[]): RawRow | undefined {
  const index = rows.findIndex((row) => row.cells.length >= 3);
  const row = rows[index];
  if (!row || rows.length < index + 3) return undefined;
  const isWords = row.cells.every((cell) => isShortText(cell) && !/\d{2}/.test(cell.text));
  const below = rows.slice(index + 1, index + 21);
  const hasFigures = row.cells.some((cell) => {
    const under = below.flatMap((other) => other.cells.filter((one) => one.column === cell.column));
    const figures = under.filter(
      (one) => one.kind !== 'text' || /^[\d.,:/-]{2,10}$/.test(collapse(one.text)),
    );
    return under.length >= 2 && figures.length >= under.length * 0.8;
  });
  return isWords && hasFigures ? row : undefined;
}

type Span = { readonly from: number; readonly to: number };
const spansOf = (sheet: RawSheet, row: number): readonly Span[] =>
  sheet.merges
    .filter((merge) => merge.fromRow === row && merge.toRow === row && merge.toColumn > merge.fromColumn)
    .map((merge) => ({ from: merge.fromColumn, to: merge.toColumn }));

const cellsWithin = (row: RawRow | undefined, span: Span): readonly RawCell[] =>
  row?.cells.filter((cell) => cell.column >= span.from && cell.column <= span.to) ?? [];

/** A row below that parts merged headers: at least two short texts under one of them. */
function isSubHeader(sheet: RawSheet, header: RawRow, next: RawRow | undefined): boolean {
  if (!next || next.row !== header.row + 1 || !next.cells.every(isShortText)) return false;
  return spansOf(sheet, header.row).some((span) => cellsWithin(next, span).length >= 2);
}

function headersOf(sheet: RawSheet, rows: readonly RawRow[]): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  rows.forEach((row, level) => {
    const spans = spansOf(sheet, row.row);
    for (const cell of row.cells) {
      const span = level < rows.length - 1 ? spans.find((one) => one.from === cell.column) : undefined;
      const text = collapse(cell.text);
      for (let column = cell.column; column <= (span?.to ?? cell.column); column += 1) {
        const before = headers.get(column);
        headers.set(column, before && before !== text ? `${before} ${text}` : text);
      }
    }
  });
  return headers;
}

function headerRowsAround(sheet: RawSheet, rows: readonly RawRow[], header: RawRow): readonly RawRow[] {
  const at = rows.indexOf(header);
  const next = rows[at + 1];
  if (isSubHeader(sheet, header, next)) return [header, next!];
  const before = rows[at - 1];
  return before && before.cells.length >= 2 && isSubHeader(sheet, before, header)
    ? [before, header]
    : [header];
}

/**
 * Finds where the table of a sheet begins.
 *
 * `given` is the user's own choice of header row; null says the table has none.
 */
export function findTable(sheet: RawSheet, given?: number | null): Table {
  const rows = sheet.rows;
  const header =
    given === null
      ? undefined
      : given === undefined
        ? findHeaderRow(rows)
        : rows.find((row) => row.row === given);
  if (!header) {
    const first =
      given === null
        ? 0
        : Math.max(
            0,
            rows.findIndex((row) => row.cells.length >= 2),
          );
    return {
      headerRow: null,
      headerRows: [],
      headers: new Map(),
      above: rows.slice(0, first),
      below: rows.slice(first),
    };
  }
  const headerRows = headerRowsAround(sheet, rows, header);
  const last = headerRows.at(-1)!;
  return {
    headerRow: last.row,
    headerRows: headerRows.map((row) => row.row),
    headers: headersOf(sheet, headerRows),
    above: rows.slice(0, rows.indexOf(headerRows[0]!)),
    below: rows.slice(rows.indexOf(last) + 1),
  };
}

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
