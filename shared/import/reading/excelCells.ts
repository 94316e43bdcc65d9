import { type CellObject, SSF, type WorkSheet } from 'xlsx';
import type { RawCell, RawRow, RawSheet } from '../sheet.ts';

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
  const isTimeOnly = serial >= 0 && serial < 1 && !date1904;
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

/** The text of a figure as its format shows it. */
function shownText(cell: CellObject, value: number, date1904: boolean): string {
  if (cell.w !== undefined) return cell.w;
  if ((cell.z === undefined || cell.z === 'General') && Number.isInteger(value)) return String(value);
  const key = `${cell.z}|${value}|${date1904}`;
  let text = shown.get(key);
  if (text === undefined) {
    try {
      text = SSF.format(cell.z ?? 'General', value, { date1904 }) as string;
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

const BLANK = /^\s*$/;

function rawCell(cell: CellObject, column: number, date1904: boolean): RawCell | undefined {
  switch (cell.t) {
    case 's': {
      const text = String(cell.v ?? '');
      if (text === '' || (text.length < 12 && BLANK.test(text))) return undefined;
      return finish({ column, kind: 'text', text }, cell);
    }
    case 'n': {
      const value = cell.v as number;
      const text = shownText(cell, value, date1904);
      if (showsDate(cell.z)) {
        const iso = isoOfSerial(value, date1904);
        if (iso !== undefined) return finish({ column, kind: 'date', text, number: value, iso }, cell);
      }
      return finish({ column, kind: 'number', text, number: value }, cell);
    }
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
  if (cell.l?.Target) raw.href = cell.l.Target;
  const comment = cell.c?.map((one) => one.t).join('\n');
  if (comment) raw.comment = comment;
  return raw;
}

/** A sheet as SheetJS reads it, as plain cells; texts of blanks alone are left out. */
export function rawSheetOf(name: string, sheet: WorkSheet, date1904: boolean): RawSheet {
  const rows: RawRow[] = [];
  let columnCount = 0;
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (let index = 0; index < data.length; index += 1) {
    const source = data[index];
    if (!source) continue;
    // Let the library's cells go as ours are made: both together are twice the memory.
    data[index] = [];
    const cells: RawCell[] = [];
    for (let column = 0; column < source.length; column += 1) {
      const cell = source[column];
      const raw = cell && rawCell(cell, column, date1904);
      if (raw) cells.push(raw);
    }
    if (cells.length === 0) continue;
    columnCount = Math.max(columnCount, cells.at(-1)!.column + 1);
    const row: RawRow = { row: index + 1, cells };
    if (sheet['!rows']?.[index]?.hidden) row.isHidden = true;
    rows.push(row);
  }
  return {
    name,
    rows,
    columnCount,
    merges: mergesOf(sheet),
    hiddenColumns: hiddenColumnsOf(sheet, columnCount),
  };
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
