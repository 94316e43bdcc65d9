import { rowOfAddress } from './address.ts';
import type { TableColumn } from './columns.ts';
import type { RawText } from './row.ts';
import type { RawCell } from './sheet.ts';
import type { ColumnQuestion } from './understanding.ts';

/** Cells from anywhere laid below each other, so that they are settled by the rules of a column; the row of each is its index. */
export const laidColumn = (cells: readonly RawCell[], header: string): TableColumn => ({
  column: 0,
  header,
  filled: cells.length,
  cells: [...cells],
  rows: cells.map((_, index) => index),
});

/** What is asked about such a column, with its examples as they stand in the sheet; `whereOf` is given the index of a cell. */
export const askedWhere = (
  questions: readonly ColumnQuestion[],
  whereOf: (index: number) => RawText,
): readonly ColumnQuestion[] =>
  questions.map((question) => ({
    ...question,
    examples: eachOnce(question.examples.map(({ address }) => whereOf(rowOfAddress(address) ?? 0))),
  }));

// Several cells may come from one: the titles under a month, which is shown once.
const eachOnce = (cells: readonly RawText[]): RawText[] => [
  ...new Map(cells.map((cell) => [cell.address + cell.text, cell])).values(),
];
