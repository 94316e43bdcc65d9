import { cellAddress } from './address.ts';
import { placeOf } from './rowPlace.ts';
import type { RawCell, RawSheet } from './sheet.ts';

/** The sheet with its rows as columns: row 3, column B becomes row 2, column C. */
export function turned(sheet: RawSheet): RawSheet {
  const byColumn = new Map<number, RawCell[]>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const cells = byColumn.get(cell.column) ?? [];
      byColumn.set(cell.column, cells);
      cells.push({ ...cell, column: row.row - 1 });
    }
  }
  const hidden = new Set(sheet.hiddenColumns);
  return {
    name: sheet.name,
    rows: [...byColumn]
      .toSorted((one, other) => one[0] - other[0])
      .map(([column, cells]) => ({
        row: column + 1,
        cells,
        ...(hidden.has(column) ? { isHidden: true } : {}),
      })),
    columnCount: sheet.rows.at(-1)?.row ?? 0,
    merges: sheet.merges.map((merge) => ({
      fromRow: merge.fromColumn + 1,
      toRow: merge.toColumn + 1,
      fromColumn: merge.fromRow - 1,
      toColumn: merge.toRow - 1,
    })),
    hiddenColumns: sheet.rows.filter((row) => row.isHidden).map((row) => row.row - 1),
  };
}

/** The address in the sender's sheet of a cell of the turned one. */
export const turnAddress = (address: string): string => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return cellAddress(column, Number(digits) - 1);
};

/** All films stand in one row of a turned sheet: each has a number of its own in it. */
export const filmPlace = (titleRow: number, column: number): number => placeOf(column - 1, titleRow);
