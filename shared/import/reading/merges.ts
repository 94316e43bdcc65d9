import type { RawRow, RawSheet } from '../sheet.ts';
import { LAST_COLUMN } from './limits.ts';

type Merge = RawSheet['merges'][number];

/** Cells that merged cells cover in all; a sheet that says more is no longer taken at its word. */
const MOST_COVERED = 5_000_000;

/**
 * Merged ranges as far as the sheet is filled, one for each first cell.
 *
 * A file may merge a column down to row 1,048,576, or say the same range a million times.
 */
export function boundedMerges(
  merges: readonly Merge[],
  rows: readonly RawRow[],
  columnCount: number,
): readonly Merge[] {
  const lastRow = rows.at(-1)?.row ?? 0;
  const begun = new Set<number>();
  const kept: Merge[] = [];
  let covered = 0;
  for (const { fromRow, fromColumn, ...to } of merges) {
    const toRow = Math.min(to.toRow, lastRow);
    const toColumn = Math.min(to.toColumn, LAST_COLUMN);
    const place = fromRow * (LAST_COLUMN + 1) + fromColumn;
    const isRange = toRow >= fromRow && toColumn >= fromColumn && (toRow > fromRow || toColumn > fromColumn);
    // Only what lies beside cells costs anybody time.
    const size = (toRow - fromRow + 1) * Math.max(1, Math.min(toColumn, columnCount - 1) - fromColumn + 1);
    if (!isRange || begun.has(place) || covered + size > MOST_COVERED) continue;
    begun.add(place);
    covered += size;
    kept.push({ fromRow, toRow, fromColumn, toColumn });
  }
  return kept;
}
