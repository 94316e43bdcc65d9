import type { RawCell, RawSheet } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW, MOST_CELLS, Refused, TOO_MANY_CELLS } from './limits.ts';
import { partText, sheetPaths, type UnpackedParts } from './xlsxParts.ts';

/** True where a sheet's XML holds formulas at all; most line-ups hold none, and are not read twice. */
function hasFormulas(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length - 2; at += 1)
    if (bytes[at] === 0x3c && bytes[at + 1] === 0x66 && (bytes[at + 2] === 0x3e || bytes[at + 2] === 0x20))
      return true;
  return false;
}

/** A formula without a stored result; one that is only referred to has no text. */
export const unreckonedCell = (column: number, formula: string): RawCell => ({
  column,
  kind: 'error',
  text: `=${formula === '' ? '…' : formula}`,
  isFormula: true,
});

// A cell that ends right behind its formula: the program that wrote it left the reckoning to the next.
const WITHOUT_RESULT =
  /<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>([^<]*)<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;

type Formulas = Map<number, Map<number, RawCell>>;

/** Formulas without a result by row and column. */
function findUnreckoned(xml: string): Formulas {
  const found: Formulas = new Map();
  let count = 0;
  for (const [, attributes = '', formula = ''] of xml.matchAll(WITHOUT_RESULT)) {
    const [, letters = '', row = '0'] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (column < 0 || column > LAST_COLUMN || Number(row) < 1 || Number(row) > LAST_ROW) continue;
    count += 1;
    if (count > MOST_CELLS) throw new Refused(TOO_MANY_CELLS);
    const cells = found.get(Number(row)) ?? new Map<number, RawCell>();
    cells.set(column, unreckonedCell(column, unescaped(formula)));
    found.set(Number(row), cells);
  }
  return found;
}

/**
 * Adds the formulas of an xlsx that have no stored result, as cells of kind `error` with the formula as text. The sheets named
 * in `beside` have theirs already.
 *
 * The workbook library leaves them out, and a column of empty cells would look as if the sender had sent none.
 *
 * @throws Refused when there are more than cells we read.
 */
export function addUnreckoned(
  parts: UnpackedParts,
  sheets: readonly RawSheet[],
  names: readonly string[],
  beside: ReadonlyMap<string, unknown>,
): void {
  const paths = sheetPaths(parts, names);
  for (const sheet of sheets) {
    if (beside.has(sheet.name ?? '')) continue;
    const path = paths.get(sheet.name ?? '') ?? '';
    const bytes = parts.get(path);
    if (bytes === undefined || !hasFormulas(bytes)) continue;
    const found = findUnreckoned(partText(parts, path));
    if (found.size > 0) addFormulas(sheet, found);
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => NAMED[name] ?? '');

function addFormulas(sheet: RawSheet, found: Formulas): void {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const [row, formulas] of found) {
    const known = rows.get(row);
    const taken = new Set(known?.cells.map((cell) => cell.column));
    const added = [...formulas.values()].filter(({ column }) => !taken.has(column));
    const cells = [...(known?.cells ?? []), ...added].toSorted((one, other) => one.column - other.column);
    if (known) known.cells = cells;
    else sheet.rows.push({ row, cells });
    sheet.columnCount = Math.max(sheet.columnCount, (cells.at(-1)?.column ?? -1) + 1);
  }
  sheet.rows.sort((one, other) => one.row - other.row);
}
