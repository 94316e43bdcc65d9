import type { RawSheet } from './sheet.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

/** Placeholder until the grid reader below. */
export function understandGrid(
  _sheet: RawSheet,
  _answers: ColumnAnswers,
  _headerRow: number | null | undefined,
): SheetUnderstanding | undefined {
  return undefined;
}
