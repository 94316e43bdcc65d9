import { LAST_COLUMN, Refused } from './limits.ts';

/** Cells that links and column settings speak of in all; the workbook library walks through every one. */
const MOST_WALKED = 5_000_000;

type Walked = { cells: number };

function walk(walked: Walked, rows: number, columns: number): void {
  if (!(rows > 0 && columns > 0)) return;
  walked.cells += rows * columns;
  if (walked.cells > MOST_WALKED) throw new Refused({ code: 'broken', detail: 'ranges beyond any sheet' });
}

const SHEET_DATA = new TextEncoder().encode('sheetData');

function isAt(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < SHEET_DATA.length; index += 1)
    if (bytes[at + index] !== SHEET_DATA[index]) return false;
  return true;
}

function firstSheetData(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1))
    if (isAt(bytes, at)) return at;
  return bytes.length;
}

function lastSheetData(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x73); at > 0; at = bytes.lastIndexOf(0x73, at - 1))
    if (isAt(bytes, at)) return at;
  return 0;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const RANGE = /^\$?([A-Z]{1,7})\$?(\d{1,10})(?::\$?([A-Z]{1,7})\$?(\d{1,10}))?$/;

/**
 * Refuses a sheet of an xlsx whose links or column settings reach over more cells than a sheet has use for.
 *
 * @throws Refused
 */
export function checkSheetXml(bytes: Uint8Array): void {
  const latin = new TextDecoder('latin1');
  const walked: Walked = { cells: 0 };
  const head = latin.decode(bytes.subarray(0, firstSheetData(bytes)));
  for (const [column] of head.matchAll(/<(?:\w+:)?col\s[^>]*>/g)) {
    const min = Number(/\bmin="\s*(\d+)/.exec(column)?.[1] ?? 1);
    const max = Number(/\bmax="\s*(\d+)/.exec(column)?.[1] ?? 1);
    if (max > LAST_COLUMN + 1) throw new Refused({ code: 'broken', detail: 'columns beyond any sheet' });
    walk(walked, 1, max - min + 1);
  }
  const tail = latin.decode(bytes.subarray(lastSheetData(bytes)));
  for (const [, ref = ''] of tail.matchAll(/<(?:\w+:)?hyperlink\s[^>]*?\bref\s*=\s*["']([^"']*)["']/g)) {
    const [, from, top, to = from, bottom = top] = RANGE.exec(ref.trim()) ?? [];
    if (from === undefined || to === undefined) continue;
    walk(walked, Number(bottom) - Number(top) + 1, columnOf(to) - columnOf(from) + 1);
  }
}
