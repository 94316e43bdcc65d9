import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type KeyShape, toKeyShape } from '../../../shared/import/keyShape.ts';
import { type ReadOptions, readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../../shared/import/sheet.ts';
import { chooseSheet, type UnderstandOptions, understandSheet } from '../../../shared/import/understand.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');

/** The workbook of a file; a refusal fails the test with its code. */
export function openWorkbook(path: string, options?: ReadOptions): RawWorkbook {
  const read = readWorkbook(readFileSync(path), path.split('/').at(-1) ?? path, options);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

export const fixturePath = (name: string): string => resolve(fixtures, name);

/** What the importer makes of a fixture's best sheet. */
export function understandFixture(name: string, options?: UnderstandOptions): SheetUnderstanding {
  const workbook = openWorkbook(fixturePath(name));
  return understandSheet(workbook.sheets[chooseSheet(workbook)]!, options);
}

export const keyOf = (understood: SheetUnderstanding): KeyShape => toKeyShape(understood);

/** A text table as the importer sees it. */
export function understandText(text: string, options?: UnderstandOptions): SheetUnderstanding {
  const read = readWorkbook(new TextEncoder().encode(text), 'pasted.csv');
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return understandSheet(read.value.sheets[0]!, options);
}

/** A cell of a date: its day, and how it is shown. */
type DayCell = { readonly iso: string; readonly shown: string };
type MadeCell = string | number | boolean | DayCell | null;

function cellOf(made: Exclude<MadeCell, null>, column: number): RawCell {
  if (typeof made === 'string') return { column, kind: 'text', text: made };
  if (typeof made === 'number') return { column, kind: 'number', text: String(made), number: made };
  if (typeof made === 'boolean') return { column, kind: 'boolean', text: made ? 'TRUE' : 'FALSE' };
  return { column, kind: 'date', text: made.shown, iso: made.iso };
}

const placeOf = (address: string): { readonly row: number; readonly column: number } => ({
  row: Number(address.slice(1)),
  column: address.charCodeAt(0) - 65,
});

/** A sheet as it was read from a workbook; merged ranges as `B2:B3`, of the first 26 columns. */
export function sheetOf(
  rows: readonly (readonly MadeCell[])[],
  merges: readonly string[] = [],
  name: string | null = 'Blad1',
): RawSheet {
  const filled = rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.flatMap((made, column) => (made === null || made === '' ? [] : [cellOf(made, column)])),
  }));
  return {
    name,
    rows: filled.filter(({ cells }) => cells.length > 0),
    columnCount: Math.max(...rows.map((cells) => cells.length)),
    merges: merges.map((range) => {
      const [from, to] = range.split(':').map((address) => placeOf(address));
      return { fromRow: from!.row, toRow: to!.row, fromColumn: from!.column, toColumn: to!.column };
    }),
    hiddenColumns: [],
  };
}
