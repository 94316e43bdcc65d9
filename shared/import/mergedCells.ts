import type { RawCell, RawRow, RawSheet } from './sheet.ts';

/** A cell merged over several rows stands for each of them: the film of three screenings is named once. */
export function withMergedCells(sheet: RawSheet, rows: readonly RawRow[]): readonly RawRow[] {
  const merges = sheet.merges.filter((merge) => merge.toRow > merge.fromRow);
  if (merges.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const added = new Map<number, RawCell[]>();
  for (const merge of merges) {
    const cell = byRow.get(merge.fromRow)?.cells.find((one) => one.column === merge.fromColumn);
    if (!cell) continue;
    for (let row = merge.fromRow + 1; row <= merge.toRow; row += 1) {
      if (byRow.has(row)) added.set(row, [...(added.get(row) ?? []), cell]);
    }
  }
  return rows.map((row) => {
    const cells = added.get(row.row);
    return cells
      ? { ...row, cells: [...row.cells, ...cells].toSorted((one, other) => one.column - other.column) }
      : row;
  });
}
