import type { RawCell, RawRow, RawSheet } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW, MOST_CELLS, Refused, TOO_MANY_CELLS } from './limits.ts';
import { boundedMerges } from './merges.ts';

type Merge = RawSheet['merges'][number];

/** The filled cells a workbook may still have; one budget for all its sheets. */
export type CellBudget = { left: number };
export const newBudget = (): CellBudget => ({ left: MOST_CELLS });

/**
 * Gathers the cells of one sheet as a parser comes upon them, in reading order.
 *
 * Rows are 1-based, columns 0-based. What lies beyond Excel's last row or column is left out.
 *
 * @throws Refused when the workbook has more filled cells than `MOST_CELLS`.
 */
export type SheetBuilder = {
  readonly put: (row: number, cell: RawCell) => void;
  readonly merge: (merge: Merge) => void;
  /** Rows from `from` to `to`; called from the top down. */
  readonly hideRows: (from: number, to: number) => void;
  readonly hideColumns: (from: number, to: number) => void;
  readonly hideSheet: () => void;
  readonly finish: (name: string | null) => RawSheet;
};

export function buildSheet(budget: CellBudget): SheetBuilder {
  const rows = new Map<number, RawRow>();
  const merges: Merge[] = [];
  const hiddenRows: { readonly from: number; readonly to: number }[] = [];
  const hiddenColumns = new Uint8Array(LAST_COLUMN + 1);
  let isHidden = false;
  return {
    put: (row, cell) => {
      if (row > LAST_ROW || cell.column > LAST_COLUMN) return;
      if (budget.left === 0) throw new Refused(TOO_MANY_CELLS);
      budget.left -= 1;
      const known = rows.get(row);
      if (known) known.cells.push(cell);
      else rows.set(row, { row, cells: [cell] });
    },
    merge: (merge) => void merges.push(merge),
    hideRows: (from, to) => void hiddenRows.push({ from, to }),
    hideColumns: (from, to) => void hiddenColumns.fill(1, from, to + 1),
    hideSheet: () => {
      isHidden = true;
    },
    finish: (name) => {
      const inOrder = [...rows.values()].toSorted((one, other) => one.row - other.row);
      const columnCount = finishRows(inOrder, hiddenRows);
      const hidden = Array.from(hiddenColumns.subarray(0, columnCount).entries());
      return {
        name,
        rows: inOrder,
        columnCount,
        merges: [...boundedMerges(merges, inOrder, columnCount)],
        hiddenColumns: hidden.flatMap(([column, isOut]) => (isOut === 1 ? [column] : [])),
        ...(isHidden && { isHidden }),
      };
    },
  };
}

/** Puts the cells of each row in order and marks hidden rows; answers how many columns there are. */
function finishRows(
  rows: readonly RawRow[],
  hidden: readonly { readonly from: number; readonly to: number }[],
): number {
  let columnCount = 0;
  let at = 0;
  for (const row of rows) {
    row.cells.sort((one, other) => one.column - other.column);
    columnCount = Math.max(columnCount, row.cells.at(-1)!.column + 1);
    while (at < hidden.length && hidden[at]!.to < row.row) at += 1;
    if (at < hidden.length && hidden[at]!.from <= row.row) row.isHidden = true;
  }
  return columnCount;
}

const BLANK = /^\s*$/;

/** True of a text with nothing to see in it. */
export const isBlank = (text: string): boolean => text === '' || (text.length < 12 && BLANK.test(text));
