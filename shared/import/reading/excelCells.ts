import { type CellObject, SSF, type WorkSheet } from 'xlsx';
import type { RawCell, RawRow, RawSheet } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import { webAddress } from './links.ts';
import { boundedMerges } from './merges.ts';
import { isBlank } from './sheetBuilder.ts';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const isDateFormat = new Map<string, boolean>();
function showsDate(format: string | number | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const key = String(format);
  let known = isDateFormat.get(key);
  if (known === undefined) {
    known = Boolean(SSF.is_date(key));
    isDateFormat.set(key, known);
  }
  return known;
}

/** Wall-clock text of a serial: `2026-10-14`, `2026-10-14T19:45`, or `19:45` for a part of a day. */
function isoOfSerial(serial: number, date1904: boolean): string | undefined {
  const isTimeOnly = serial >= 0 && serial < 1;
  const code = SSF.parse_date_code(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!code) return undefined;
  const minutes = code.H * 60 + code.M + (code.S >= 30 ? 1 : 0);
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  if (isTimeOnly) return time;
  const day = `${pad(code.y, 4)}-${pad(code.m)}-${pad(code.d)}`;
  return minutes === 0 ? day : `${day}T${time}`;
}

const shown = new Map<string, string>();
const MOST_SHOWN = 50_000;

// `[$-813]` names a language alone; the formatter takes it for a dollar.
const LANGUAGE_ALONE = /\[\$-[^\]]*\]/g;
const plainFormat = (format: string): string =>
  format.includes('[$-') ? format.replaceAll(LANGUAGE_ALONE, '') : format;

/** The text of a figure as its format shows it. */
function shownText(format: string | number | undefined, value: number, date1904: boolean): string {
  if ((format === undefined || format === 'General') && Number.isInteger(value)) return String(value);
  const key = `${format}|${value}|${date1904}`;
  let text = shown.get(key);
  if (text === undefined) {
    try {
      const code = typeof format === 'string' ? plainFormat(format) : (format ?? 'General');
      text = SSF.format(code, value, { date1904 }) as string;
    } catch {
      // A number format nobody can apply: the figure itself is the best there is to show.
      text = String(value);
    }
    if (shown.size >= MOST_SHOWN) shown.clear();
    shown.set(key, text);
  }
  return text;
}

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const KNOWN_ERRORS: ReadonlySet<string> = new Set(Object.values(ERROR_TEXTS));

/** An error a formula came to, such as `#N/A`. */
export const errorCell = (column: number, text: string): RawCell => ({
  column,
  kind: 'error',
  text: KNOWN_ERRORS.has(text) ? text : '#ERROR',
});

/** A stored figure as a cell: a date or a time where its number format shows one. */
export function figureCell(
  column: number,
  value: number,
  format: string | number | undefined,
  date1904: boolean,
  asShown?: string,
): RawCell {
  const text = asShown ?? shownText(format, value, date1904);
  const iso = showsDate(format) ? isoOfSerial(value, date1904) : undefined;
  return iso === undefined
    ? { column, kind: 'number', text, number: value }
    : { column, kind: 'date', text, number: value, iso };
}

function rawCell(cell: CellObject, column: number, date1904: boolean): RawCell | undefined {
  switch (cell.t) {
    case 's': {
      const text = String(cell.v ?? '');
      if (isBlank(text)) return undefined;
      return finish({ column, kind: 'text', text }, cell);
    }
    case 'n':
      if (!Number.isFinite(cell.v)) return finish({ column, kind: 'error', text: '#NUM!' }, cell);
      return finish(figureCell(column, cell.v as number, cell.z, date1904, cell.w), cell);
    case 'b':
      return finish({ column, kind: 'boolean', text: cell.v ? 'TRUE' : 'FALSE' }, cell);
    case 'e':
      return finish(
        { column, kind: 'error', text: cell.w ?? ERROR_TEXTS[cell.v as number] ?? '#ERROR' },
        cell,
      );
    default:
      return undefined;
  }
}

// Links and comments are rare: most cells leave at the first test.
function finish(raw: RawCell, cell: CellObject): RawCell {
  const href = cell.l && webAddress(cell.l.Target);
  if (href !== undefined) raw.href = href;
  const comment = cell.c?.map((one) => one.t).join('\n');
  if (comment) raw.comment = comment;
  return raw;
}

/** A sheet as SheetJS reads it, as plain cells; texts of blanks alone are left out. */
export function rawSheetOf(name: string, sheet: WorkSheet, date1904: boolean): RawSheet {
  return rawSheet(name, sheet, rowsOf(sheet, date1904));
}

/** A sheet whose rows were read already: the library only knows its frame, its links and its comments. */
export function framedSheetOf(name: string, frame: WorkSheet, rows: RawRow[]): RawSheet {
  const data = (frame['!data'] ?? []) as (CellObject | undefined)[][];
  const byRow = data.length === 0 ? new Map<number, RawRow>() : new Map(rows.map((row) => [row.row, row]));
  // Sparse: only where a link or a comment stands.
  for (const key of Object.keys(data)) {
    const cells = byRow.get(Number(key) + 1)?.cells ?? [];
    const marks = data[Number(key)] ?? [];
    for (const cell of cells) {
      const mark = marks[cell.column];
      if (mark) finish(cell, mark);
    }
  }
  return rawSheet(name, frame, rows);
}

function rawSheet(name: string, sheet: WorkSheet, rows: RawRow[]): RawSheet {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.cells.at(-1)!.column + 1), 0);
  return {
    name,
    rows,
    columnCount,
    merges: [...boundedMerges(mergesOf(sheet), rows, columnCount)],
    hiddenColumns: hiddenColumnsOf(sheet, columnCount),
  };
}

function rowsOf(sheet: WorkSheet, date1904: boolean): RawRow[] {
  const rows: RawRow[] = [];
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (const index of placesIn(data)) {
    const source = data[index];
    if (!source) continue;
    // Let the library's cells go as ours are made: both together are twice the memory.
    data[index] = [];
    const cells = rawCells(source, date1904);
    if (cells.length === 0) continue;
    const row: RawRow = { row: index + 1, cells };
    if (sheet['!rows']?.[index]?.hidden) row.isHidden = true;
    rows.push(row);
  }
  return rows;
}

const MANY_ROWS = 10_000;

// A cell in the last row, or a row that says it is the four-billionth, makes the array as long: then only what is there is
// walked through.
function* placesIn(data: readonly unknown[]): Generator<number> {
  if (data.length <= MANY_ROWS) for (let index = 0; index < data.length; index += 1) yield index;
  else for (const key of Object.keys(data)) if (Number(key) < LAST_ROW) yield Number(key);
}

const DENSE = 256;

function rawCells(source: readonly (CellObject | undefined)[], date1904: boolean): RawCell[] {
  const cells: RawCell[] = [];
  const add = (column: number): void => {
    const cell = source[column];
    const raw = cell && rawCell(cell, column, date1904);
    if (raw) cells.push(raw);
  };
  if (source.length <= DENSE) for (let column = 0; column < source.length; column += 1) add(column);
  // A cell in the last column of every row: only what is there is looked at.
  else for (const key of Object.keys(source)) if (Number(key) <= LAST_COLUMN) add(Number(key));
  return cells;
}

const mergesOf = (sheet: WorkSheet): RawSheet['merges'] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({
    fromRow: s.r + 1,
    toRow: e.r + 1,
    fromColumn: s.c,
    toColumn: e.c,
  }));

const hiddenColumnsOf = (sheet: WorkSheet, count: number): number[] =>
  (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden && index < count ? [index] : []));
