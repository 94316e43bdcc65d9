import type { RawSheet } from '../sheet.ts';

const BOUND_SHEET = 0x85;
const FONT = 0x31;
const FORMAT_OF_CELL = 0xe0;
const BEGIN = 0x809;
const END = 0x0a;
const STRUCK = 0x0008;
/** Records of one cell: row, column, format. */
const CELLS = new Set([0x06, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e, 0x206, 0x406]);
const MANY_FIGURES = 0xbd;

type OldRecord = { readonly type: number; readonly at: number; readonly length: number };

function* recordsFrom(view: DataView, from: number): Generator<OldRecord> {
  for (let at = from; at + 4 <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), at: at + 4, length };
    at += 4 + length;
  }
}

type Globals = {
  readonly fonts: readonly boolean[];
  readonly formats: readonly number[];
  readonly sheets: readonly number[];
};

function readGlobals(view: DataView): Globals {
  const fonts: boolean[] = [];
  const formats: number[] = [];
  const sheets: number[] = [];
  for (const { type, at, length } of recordsFrom(view, 0)) {
    if (type === END) break;
    if (type === FONT && length >= 4) fonts.push((view.getUint16(at + 2, true) & STRUCK) !== 0);
    if (type === FORMAT_OF_CELL && length >= 2) formats.push(view.getUint16(at, true));
    if (type === BOUND_SHEET && length >= 4) sheets.push(view.getUint32(at, true));
  }
  return { fonts, formats, sheets };
}

// There is no fifth font: the numbers pass over it.
const fontAt = (fonts: readonly boolean[], number: number): boolean =>
  fonts[number > 4 ? number - 1 : number] === true;

function struckPlaces(view: DataView, from: number, struck: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Set<number>();
  let depth = 0;
  const mark = (row: number, column: number, format: number): void => {
    if (struck.has(format)) places.add(row * 256 + column);
  };
  for (const { type, at, length } of recordsFrom(view, from)) {
    if (type === BEGIN) depth += 1;
    else if (type === END) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    const word = (place: number): number => view.getUint16(at + place, true);
    if (CELLS.has(type) && length >= 6) mark(word(0), word(2), word(4));
    else if (type === MANY_FIGURES)
      for (let place = 4; place + 6 <= length - 2; place += 6)
        mark(word(0), word(2) + (place - 4) / 6, word(place));
  }
  return places;
}

/** Marks the cells of an old workbook whose font is struck through; `stream` is its workbook stream, decrypted. */
export function markStruckOldCells(
  stream: Uint8Array,
  sheets: readonly RawSheet[],
  names: readonly string[],
): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const { fonts, formats, sheets: starts } = readGlobals(view);
  if (!fonts.includes(true)) return;
  const struck = new Set(formats.flatMap((font, format) => (fontAt(fonts, font) ? [format] : [])));
  for (const sheet of sheets) {
    const from = starts[names.indexOf(sheet.name ?? '')];
    if (from === undefined) continue;
    const places = struckPlaces(view, from, struck);
    for (const row of sheet.rows)
      for (const cell of row.cells) if (places.has((row.row - 1) * 256 + cell.column)) cell.isStruck = true;
  }
}
