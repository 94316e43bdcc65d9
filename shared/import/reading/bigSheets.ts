import type { WorkBook } from 'xlsx';
import type { RawRow } from '../sheet.ts';
import { type CellTables, readSheetData } from './sheetData.ts';
import { sheetPaths, type UnpackedParts } from './xlsxParts.ts';
import { bytesOf } from './xmlCursor.ts';

/** Where the cells of a big sheet stand within its part. */
type Cut = { readonly xml: Uint8Array; readonly from: number; readonly to: number };
export type Cuts = ReadonlyMap<string, Cut>;

/** From here on the workbook library's way of reading cells is felt: a list of some hundred rows. */
export const BIG_SHEET_BYTES = 128 * 1024;
const SHEET = /worksheets\/[^/]*\.xml$/i;
const BEGIN = bytesOf('<sheetData>');
const END = bytesOf('</sheetData>');

/** The worksheets of at least `least` bytes, whose cells we read ourselves, by their path. */
export function cutBigSheets(parts: UnpackedParts, least: number): Cuts {
  const cuts = new Map<string, Cut>();
  for (const [path, xml] of parts) {
    if (xml.length < least || !SHEET.test(path)) continue;
    const begin = firstOf(xml, BEGIN);
    const end = lastOf(xml, END);
    if (begin !== -1 && end > begin) cuts.set(path, { xml, from: begin + BEGIN.length, to: end });
  }
  return cuts;
}

function firstOf(xml: Uint8Array, sought: readonly number[]): number {
  for (let at = xml.indexOf(sought[0]!); at !== -1; at = xml.indexOf(sought[0]!, at + 1))
    if (stands(xml, at, sought)) return at;
  return -1;
}

function lastOf(xml: Uint8Array, sought: readonly number[]): number {
  for (let at = xml.lastIndexOf(sought[0]!); at > 0; at = xml.lastIndexOf(sought[0]!, at - 1))
    if (stands(xml, at, sought)) return at;
  return -1;
}

const stands = (xml: Uint8Array, at: number, sought: readonly number[]): boolean =>
  sought.every((byte, index) => xml[at + index] === byte);

/** A worksheet as it would be without cells: the library reads its frame, and is soon done. */
export function frameOf({ xml, from, to }: Cut): Uint8Array {
  const frame = new Uint8Array(xml.length - (to - from));
  frame.set(xml.subarray(0, from));
  frame.set(xml.subarray(to), from);
  return frame;
}

// The library gives these along; its types forget them.
type Tables = {
  readonly Strings?: readonly { readonly t?: string }[];
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  readonly SSF?: Readonly<Record<number, string>>;
};

/**
 * The rows of the sheets that were cut out, by sheet name. Null where one of them is not written plainly, or cannot be told
 * to a name for certain: then the library must read the whole.
 *
 * @throws Refused when there are more cells than we read.
 */
export function readBigSheets(
  cuts: Cuts,
  parts: UnpackedParts,
  book: WorkBook,
): ReadonlyMap<string, RawRow[]> | null {
  const { Strings = [], Styles, SSF = {} } = book as Tables;
  const tables: CellTables = {
    textAt: (index) => Strings[index]?.t,
    formatAt: (style) => SSF[Styles?.CellXf?.[style]?.numFmtId ?? 0],
    date1904: Boolean(book.Workbook?.WBProps?.date1904),
  };
  const paths = sheetPaths(parts, book.SheetNames);
  const found = new Map<string, RawRow[]>();
  for (const [name, path] of paths) {
    const cut = cuts.get(path);
    if (cut === undefined) continue;
    const rows = readSheetData(cut.xml, cut.from, cut.to, tables);
    if (rows === null) return null;
    found.set(name, rows);
  }
  return found.size === cuts.size ? found : null;
}
