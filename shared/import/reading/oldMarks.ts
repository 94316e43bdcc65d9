import type { RawCell, RawSheet } from '../sheet.ts';
import { type OldLink, oldLinkOf } from './oldLinks.ts';
import { OLD, oldRecords, sheetRecords, sheetStarts, viewOf } from './oldRecords.ts';

const STRUCK = 0x0008;
/** Records of one cell: row, column, format. */
const CELLS: ReadonlySet<number> = new Set([
  OLD.formula,
  0xd6,
  0xfd,
  0x203,
  0x204,
  0x205,
  0x27e,
  0x206,
  0x406,
]);
const COLUMNS = 65_536;
/** Cells that links lie behind in all; a file may link a whole sheet a thousand times. */
const MOST_LINKED = 2_000_000;

/** What stands around the cells of one sheet, by place (row, 0-based, × 65,536 + column). */
type Marks = {
  readonly struck: ReadonlySet<number>;
  readonly comments: ReadonlyMap<number, string>;
  readonly links: readonly OldLink[];
};

/** Marks the cells of an old workbook that are struck through, and adds their links and comments; `stream` is decrypted. */
export function markOldCells(
  stream: Uint8Array,
  sheets: readonly RawSheet[],
  names: readonly string[],
): void {
  const view = viewOf(stream);
  const starts = sheetStarts(view);
  const struck = struckFormats(view);
  let linked = 0;
  for (const sheet of sheets) {
    const from = starts[names.indexOf(sheet.name ?? '')];
    if (from === undefined) continue;
    const marks = marksOf(view, from, struck);
    for (const row of sheet.rows)
      for (const cell of row.cells) markCell(cell, (row.row - 1) * COLUMNS + cell.column, marks);
    linked = addLinks(sheet, marks.links, linked);
  }
}

function markCell(cell: RawCell, place: number, { struck, comments }: Marks): void {
  if (struck.has(place)) cell.isStruck = true;
  const comment = comments.get(place);
  if (comment !== undefined) cell.comment = comment;
}

function addLinks(sheet: RawSheet, links: readonly OldLink[], linkedBefore: number): number {
  let linked = linkedBefore;
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { fromRow, toRow, fromColumn, toColumn, href } of links)
    for (let row = fromRow; row <= toRow && linked < MOST_LINKED; row += 1) {
      linked += 1;
      for (const cell of rows.get(row)?.cells ?? [])
        if (cell.column >= fromColumn && cell.column <= toColumn) cell.href = href;
    }
  return linked;
}

function struckFormats(view: DataView): ReadonlySet<number> {
  const fonts: boolean[] = [];
  const formats: number[] = [];
  for (const { type, at, length } of oldRecords(view)) {
    if (type === OLD.end) break;
    if (type === OLD.font && length >= 4) fonts.push((view.getUint16(at + 2, true) & STRUCK) !== 0);
    if (type === OLD.cellFormat && length >= 2) formats.push(view.getUint16(at, true));
  }
  // There is no fifth font: the numbers pass over it.
  const isStruck = (font: number): boolean => fonts[font > 4 ? font - 1 : font] === true;
  return new Set(formats.flatMap((font, format) => (isStruck(font) ? [format] : [])));
}

function marksOf(view: DataView, from: number, formats: ReadonlySet<number>): Marks {
  const struck = new Set<number>();
  const links: OldLink[] = [];
  const notes = new Map<number, number>();
  const texts = new Map<number, string>();
  let object = -1;
  let letters = 0;
  for (const { type, at, length } of sheetRecords(view, from)) {
    const word = (place: number): number => view.getUint16(at + place, true);
    if (CELLS.has(type) && length >= 6) {
      if (formats.has(word(4))) struck.add(word(0) * COLUMNS + word(2));
    } else if (type === OLD.manyFigures) {
      for (let place = 4; place + 6 <= length - 2; place += 6)
        if (formats.has(word(place))) struck.add(word(0) * COLUMNS + word(2) + (place - 4) / 6);
    } else if (type === OLD.link) {
      const link = oldLinkOf(view, at, length);
      if (link) links.push(link);
    } else if (type === OLD.object && length >= 8) object = word(6);
    else if (type === OLD.text && length >= 12) letters = word(10);
    else if (type === OLD.continued && letters > 0 && length > 1) {
      const { text, count } = textOf(view, at, length, letters);
      texts.set(object, (texts.get(object) ?? '') + text);
      letters -= count;
    } else if (type === OLD.note && length >= 8) notes.set(word(0) * COLUMNS + word(2), word(6));
  }
  const comments = [...notes].flatMap(([place, id]) => {
    const text = texts.get(id)?.trim() ?? '';
    return text === '' ? [] : [[place, text] as const];
  });
  return { struck, links, comments: new Map(comments) };
}

/** Letters of a text record go on behind it: a byte that says how they are written, then the letters. */
function textOf(view: DataView, at: number, length: number, most: number) {
  const isWide = (view.getUint8(at) & 1) === 1;
  const count = Math.min(most, isWide ? Math.floor((length - 1) / 2) : length - 1);
  const raw = new Uint8Array(view.buffer, view.byteOffset + at + 1, isWide ? count * 2 : count);
  return { text: new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(raw), count };
}
