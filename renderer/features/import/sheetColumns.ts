import type { FieldName } from '../../../shared/import/fields.ts';
import type { SheetSummary } from './messages.ts';
import { fieldOfColumn } from './openFile.ts';

/** A column of the table: where it stands and what it is taken for. */
export type PlacedColumn = {
  readonly column: number;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly field: FieldName | undefined;
};

export const NUMBER_PX = 44;
const MOST_COLUMNS = 120;
const pxOf = (characters: number): number => Math.max(120, Math.min(280, characters * 7 + 24));

/** The columns of a sheet that hold something and are not hidden, side by side. */
export function placeColumns(summary: SheetSummary): readonly PlacedColumn[] {
  const hidden = new Set(summary.hiddenColumns);
  const placed: PlacedColumn[] = [];
  let leftPx = NUMBER_PX;
  for (const [column, characters] of summary.widths.entries()) {
    if (characters === 0 || hidden.has(column) || placed.length === MOST_COLUMNS) continue;
    const widthPx = pxOf(characters);
    placed.push({ column, leftPx, widthPx, field: fieldOfColumn(summary, column) });
    leftPx += widthPx;
  }
  return placed;
}
