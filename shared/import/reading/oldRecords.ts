import { LAST_ROW, Refused } from './limits.ts';

/** A record of an old workbook's stream: its kind, where its content starts, and how long that is. */
export type OldRecord = { readonly type: number; readonly at: number; readonly length: number };

export const OLD = {
  formula: 0x06,
  end: 0x0a,
  note: 0x1c,
  font: 0x31,
  continued: 0x3c,
  object: 0x5d,
  columns: 0x7d,
  boundSheet: 0x85,
  manyFigures: 0xbd,
  cellFormat: 0xe0,
  merges: 0xe5,
  text: 0x1b6,
  link: 0x1b8,
  begin: 0x809,
} as const;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The whole records from a place on. */
export function* oldRecords(view: DataView, from = 0): Generator<OldRecord> {
  for (let at = from; at + 4 <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), at: at + 4, length };
    at += 4 + length;
  }
}

/** A record the workbook library passes over (`Intl`). */
const PASSED_OVER = 0x61;
const FORMULAS: ReadonlySet<number> = new Set([OLD.formula, 0x206, 0x406]);
/** What cells, their formats and their places are made of; all else of a workbook is none of ours. */
const KEPT: ReadonlySet<number> = new Set([
  ...[0x09, 0x209, 0x409, OLD.begin, OLD.end, 0x22, 0x42, OLD.boundSheet],
  ...[0x43, 0x243, 0x443, OLD.cellFormat, 0x41e, 0x1e, 0xfc],
  ...[0x02, 0x03, 0x04, 0x05, 0x07, 0x203, 0x204, 0x205, 0x207, 0x27e, OLD.manyFigures, 0xfd, 0xd6],
  ...FORMULAS,
  ...[0x00, 0x200, 0x208, OLD.columns, OLD.merges],
]);
/** Old workbooks have 256 columns; some programs write one more. */
const LAST_OLD_COLUMN = 256;
/** Up to here a formula record holds its cell and its stored result; behind it stands the formula. */
const RESULT_ENDS = 16;

/**
 * The stream of an old workbook with nothing in it but cells, formats and places.
 *
 * The workbook library believes every count and length in a record it knows, and some are not true: formulas, drawings and
 * names, which we do not want, are where it goes astray. Places stay as they are, since sheets are found by them.
 *
 * @throws Refused when it speaks of columns no sheet has.
 */
export function cellsOnly(stream: Uint8Array): Uint8Array {
  const out = stream.slice();
  const view = viewOf(out);
  let isKept = false;
  for (const { type, at, length } of oldRecords(view)) {
    if (type !== OLD.continued) isKept = KEPT.has(type) && isSound(view, type, at, length);
    if (!isKept) view.setUint16(at - 4, PASSED_OVER, true);
    else if (FORMULAS.has(type)) out.fill(0, at + RESULT_ENDS, at + length);
  }
  return out;
}

function isSound(view: DataView, type: number, at: number, length: number): boolean {
  if (FORMULAS.has(type)) return length > RESULT_ENDS;
  if (type === OLD.merges) return length >= 2 && length >= 2 + view.getUint16(at, true) * 8;
  if (type !== OLD.columns) return true;
  if (length < 10 || view.getUint16(at + 2, true) < view.getUint16(at, true)) return false;
  if (view.getUint16(at + 2, true) > LAST_OLD_COLUMN)
    throw new Refused({ code: 'broken', detail: 'columns beyond any sheet' });
  return true;
}

/** Where the sheets of an old workbook begin, in the order it names them. */
export function sheetStarts(view: DataView): readonly number[] {
  const starts: number[] = [];
  for (const { type, at, length } of oldRecords(view)) {
    if (type === OLD.end) break;
    if (type === OLD.boundSheet && length >= 4) starts.push(view.getUint32(at, true));
  }
  return starts;
}

/** True of a stream whose every sheet comes to its end; the sheets of one that was cut off do not. */
export function isWhole(view: DataView): boolean {
  const ends = (from: number): boolean => {
    let last = -1;
    for (const { type } of oldRecords(view, from)) {
      last = type;
      if (type === OLD.end) break;
    }
    return last === OLD.end;
  };
  const starts = sheetStarts(view);
  return starts.length === 0 ? ends(0) : starts.every(ends);
}

/** The records of one sheet, those of the charts in it left out. */
export function* sheetRecords(view: DataView, from: number): Generator<OldRecord> {
  let depth = 0;
  let count = 0;
  for (const record of oldRecords(view, from)) {
    if (record.type === OLD.begin) depth += 1;
    else if (record.type === OLD.end) depth -= 1;
    if (depth <= 0) return;
    count += 1;
    // Sheets that all begin at the same place would be read as often as there are sheets.
    if (count > LAST_ROW * 4) return;
    if (depth === 1) yield record;
  }
}
