import type { RawSheet } from '../sheet.ts';
import { binaryRecords } from './binaryParts.ts';
import { viewOf } from './oldRecords.ts';
import { partTargets, type UnpackedParts } from './xlsxParts.ts';

const FONT = 43;
const FORMAT = 47;
const FORMATS_BEGIN = 617;
const FORMATS_END = 618;
const SHEET = 156;
const RICH_TEXT = 62;
const ROW = 0;
const STRUCK = 0x0008;
const NONE = 0xffffffff;
const COLUMNS = 65_536;

/** The numbers of the cell formats whose font is struck through. */
function struckFormats(styles: Uint8Array): ReadonlySet<number> {
  const view = viewOf(styles);
  const fonts: boolean[] = [];
  const formats: number[] = [];
  let isOfCells = false;
  for (const { type, at, end } of binaryRecords(styles)) {
    if (type === FONT && end - at >= 4) fonts.push((view.getUint16(at + 2, true) & STRUCK) !== 0);
    else if (type === FORMATS_BEGIN) isOfCells = true;
    else if (type === FORMATS_END) isOfCells = false;
    else if (type === FORMAT && isOfCells) formats.push(end - at >= 6 ? view.getUint16(at + 4, true) : 0);
  }
  return new Set(formats.flatMap((font, format) => (fonts[font] ? [format] : [])));
}

/** The path of each sheet's part, by its name. */
function sheetParts(parts: UnpackedParts): ReadonlyMap<string, string> {
  const book = parts.get('xl/workbook.bin');
  const found = new Map<string, string>();
  if (book === undefined) return found;
  const targets = partTargets(parts, 'xl/_rels/workbook.bin.rels');
  const view = viewOf(book);
  const letters = new TextDecoder('utf-16le');
  for (const { type, at, end } of binaryRecords(book)) {
    if (type !== SHEET || end - at < 16) continue;
    // Each text stood the check of `cellsOfBinary`: it ends within its record.
    const length = view.getUint32(at + 8, true);
    const nameAt = at + 12 + (length === NONE ? 0 : length * 2);
    const id = letters.decode(book.subarray(at + 12, nameAt));
    const nameLength = view.getUint32(nameAt, true);
    const path = targets.get(id);
    if (path !== undefined && nameLength !== NONE)
      found.set(letters.decode(book.subarray(nameAt + 4, nameAt + 4 + nameLength * 2)), path);
  }
  return found;
}

/** The places (row, 0-based, × 65,536 + column) of a sheet's cells in one of these formats. */
function struckPlaces(sheet: Uint8Array, formats: ReadonlySet<number>): ReadonlySet<number> {
  const view = viewOf(sheet);
  const found = new Set<number>();
  let row = 0;
  let column = -1;
  for (const { type, at, end } of binaryRecords(sheet)) {
    if (type === ROW && end - at >= 4) {
      row = view.getUint32(at, true);
      column = -1;
    }
    // Cells tell their column, or stand right behind the one before.
    const isWhole = (type >= 1 && type <= 11) || type === RICH_TEXT;
    const isShort = type >= 12 && type <= 18;
    if ((!isWhole && !isShort) || end - at < (isWhole ? 8 : 4)) continue;
    column = isWhole ? view.getUint32(at, true) : column + 1;
    const format = view.getUint32(isWhole ? at + 4 : at, true) & 0xffffff;
    if (formats.has(format)) found.add(row * COLUMNS + column);
  }
  return found;
}

/** Marks the cells of an .xlsb whose font is struck through; `parts` are those `cellsOfBinary` has gone through. */
export function markStruckBinary(parts: UnpackedParts, sheets: readonly RawSheet[]): void {
  const styles = parts.get('xl/styles.bin');
  const formats = styles === undefined ? new Set<number>() : struckFormats(styles);
  if (formats.size === 0) return;
  const paths = sheetParts(parts);
  for (const sheet of sheets) {
    const part = parts.get(paths.get(sheet.name ?? '') ?? '');
    if (part === undefined) continue;
    const struck = struckPlaces(part, formats);
    for (const row of sheet.rows)
      for (const cell of row.cells)
        if (struck.has((row.row - 1) * COLUMNS + cell.column)) cell.isStruck = true;
  }
}
