import { LAST_COLUMN, LAST_ROW, Refused } from './limits.ts';

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

const BINARY_COLUMN = 60;
const BINARY_LINK = 494;

/**
 * The same of a sheet of an xlsb.
 *
 * @throws Refused
 */
export function checkSheetBinary(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walked: Walked = { cells: 0 };
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at]!;
    at += 1;
    if (type & 0x80) {
      type = (type & 0x7f) + ((bytes[at] ?? 0) & 0x7f) * 128;
      at += 1;
    }
    let length = 0;
    for (let part = 0; part < 4; part += 1) {
      const byte = bytes[at] ?? 0;
      at += 1;
      length += (byte & 0x7f) * 128 ** part;
      if ((byte & 0x80) === 0) break;
    }
    if (type === BINARY_COLUMN && at + 8 <= bytes.length) {
      const [from, to] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
      if (to > LAST_COLUMN) throw new Refused({ code: 'broken', detail: 'columns beyond any sheet' });
      walk(walked, 1, to - from + 1);
    }
    if (type === BINARY_LINK && at + 16 <= bytes.length) {
      const [top, bottom] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
      const [from, to] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
      if (bottom > LAST_ROW || to > LAST_COLUMN)
        throw new Refused({ code: 'broken', detail: 'links beyond any sheet' });
      walk(walked, bottom - top + 1, to - from + 1);
    }
    at += length;
  }
}

const COLUMNS = 0x7d;
const LINK = 0x1b8;
const LINK_TIP = 0x800;
/** Old workbooks have 256 columns; some programs write one more. */
const OLD_LAST_COLUMN = 256;

/**
 * The same of the stream of an old workbook.
 *
 * @throws Refused
 */
export function checkOldStream(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walked: Walked = { cells: 0 };
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = view.getUint16(at, true);
    const start = at + 4;
    at = start + view.getUint16(at + 2, true);
    if (start + 10 > bytes.length) continue;
    const word = (place: number): number => view.getUint16(start + place, true);
    if (type === COLUMNS && word(2) > OLD_LAST_COLUMN && word(2) >= word(0))
      throw new Refused({ code: 'broken', detail: 'columns beyond any sheet' });
    if (type === COLUMNS) walk(walked, 1, word(2) - word(0) + 1);
    if (type === LINK) walk(walked, word(2) - word(0) + 1, word(6) - word(4) + 1);
    if (type === LINK_TIP) walk(walked, word(4) - word(2) + 1, word(8) - word(6) + 1);
  }
}
