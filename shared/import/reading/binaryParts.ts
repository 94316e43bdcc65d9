import { LAST_COLUMN, LAST_ROW, Refused } from './limits.ts';
import { viewOf } from './oldRecords.ts';

/** A record of a part of an .xlsb: its kind, where it begins, and where its content begins and ends. */
export type BinaryRecord = {
  readonly type: number;
  readonly from: number;
  readonly at: number;
  readonly end: number;
};

/** @throws Refused where a record is longer than its part. */
export function* binaryRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  for (let from = 0; from < bytes.length; ) {
    let at = from;
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
    if (at + length > bytes.length) throw new Refused({ code: 'broken', detail: 'truncated' });
    yield { type, from, at, end: at + length };
    from = at + length;
  }
}

/** Where the texts of a record stand: bytes before the first, and how many there are. */
type Texts = { readonly before: number; readonly count: number };
const COLUMNS = 60;
const LINK = 494;

/** The records that cells, formats and places are made of, and the texts in them. */
const KEPT: ReadonlyMap<number, Texts> = new Map<number, Texts>([
  // Rows and cells: blank, figures, errors, booleans, texts; the same as results of formulas, and written short.
  ...[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 18].map(
    (type) => [type, { before: 0, count: 0 }] as const,
  ),
  ...[6, 8].map((type) => [type, { before: 8, count: 1 }] as const),
  [17, { before: 4, count: 1 }],
  [62, { before: 9, count: 1 }],
  // The sheet, its columns, merged cells and links.
  ...[129, 130, 145, 146, 148, 390, 391, COLUMNS, 176, 177, 178].map(
    (type) => [type, { before: 0, count: 0 }] as const,
  ),
  [LINK, { before: 16, count: 4 }],
  // The book and its sheets.
  ...[131, 132, 143, 144].map((type) => [type, { before: 0, count: 0 }] as const),
  [153, { before: 8, count: 1 }],
  [156, { before: 8, count: 2 }],
  // The fonts, for what is struck through.
  [43, { before: 21, count: 1 }],
  // Shared texts, formats, comments.
  ...[159, 160, 278, 279, 615, 616, 617, 618, 47, 628, 629, 630, 631, 633, 634, 635, 636].map(
    (type) => [type, { before: 0, count: 0 }] as const,
  ),
  [19, { before: 1, count: 1 }],
  [44, { before: 2, count: 1 }],
  [632, { before: 0, count: 1 }],
  [637, { before: 1, count: 1 }],
]);

/** Cells that links and column settings speak of in all; the workbook library walks through every one. */
const MOST_WALKED = 5_000_000;

/**
 * A part of an .xlsb with nothing in it but cells, formats, places, texts and comments.
 *
 * The workbook library believes every count and length in a record; here each text is checked to end within its own.
 *
 * @throws Refused when it is cut off, a text is longer than its record, or it speaks of more than a sheet has.
 */
export function cellsOfBinary(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let walked = 0;
  for (const { type, from, at, end } of binaryRecords(bytes)) {
    const texts = KEPT.get(type);
    if (texts === undefined) continue;
    checkTexts(view, at, end, texts);
    if (type === COLUMNS || type === LINK) walked += reach(view, type, at, end);
    if (walked > MOST_WALKED) throw new Refused({ code: 'broken', detail: 'ranges beyond any sheet' });
    kept.push(bytes.subarray(from, end));
  }
  const out = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of kept) {
    out.set(part, place);
    place += part.length;
  }
  return out;
}

const NONE = 0xffffffff;

function checkTexts(view: DataView, at: number, end: number, { before, count }: Texts): void {
  let place = at + before;
  // The name of the book's code is left out where it has none.
  if (place === end) return;
  for (let index = 0; index < count; index += 1) {
    if (place + 4 > end) throw new Refused({ code: 'broken', detail: 'a text without a length' });
    const letters = view.getUint32(place, true);
    place += 4 + (letters === NONE ? 0 : letters * 2);
    if (place > end) throw new Refused({ code: 'broken', detail: 'a text longer than its record' });
  }
}

function reach(view: DataView, type: number, at: number, end: number): number {
  if (at + (type === LINK ? 16 : 8) > end) throw new Refused({ code: 'broken', detail: 'truncated' });
  const [first, last] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
  const [from, to] = type === LINK ? [view.getUint32(at + 8, true), view.getUint32(at + 12, true)] : [0, 0];
  const isBeyond = type === LINK ? last > LAST_ROW || to > LAST_COLUMN : last > LAST_COLUMN;
  if (isBeyond) throw new Refused({ code: 'broken', detail: 'ranges beyond any sheet' });
  return Math.max(0, last - first + 1) * Math.max(1, to - from + 1);
}
