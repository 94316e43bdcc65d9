import { cellAddress } from './address.ts';
import type { ColumnGuess } from './columns.ts';
import type { FieldName } from './fields.ts';
import type { NormalisedRow } from './row.ts';

/**
 * What the sender's cell said for a field of a row, and where it stands; nothing where the cell is empty.
 *
 * `columns` are those of the understanding the row comes from.
 */
export function rawCellOf(
  row: NormalisedRow,
  field: FieldName,
  columns: ColumnGuess,
): { readonly text: string; readonly address: string } | undefined {
  const kept = row.raw[field];
  if (kept) return kept;
  const value = row.values[field];
  const column = columns[field]?.columns[0];
  if (column === undefined || typeof value !== 'string') return undefined;
  return { text: value, address: cellAddress(row.row, column) };
}
