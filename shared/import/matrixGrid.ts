import { cellAddress } from './address.ts';
import type { DateHints } from './cells/dateColumn.ts';
import type { ColumnGuess, FieldColumns } from './columns.ts';
import { contextOf, yearNamed } from './context.ts';
import { doubtQuestions } from './doubtQuestions.ts';
import { normaliseHeader, writesDayFirst } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import { rowsOfMatrix } from './matrixRows.ts';
import { findMatrix, type Label, type Matrix, type MatrixEntry } from './matrixWalk.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawSheet } from './sheet.ts';
import { turnAddress, turned } from './turnedSheet.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

/** Where a cell of the calendar stands in the sender's own sheet; of one on its side rows and columns have changed places. */
export type Origin = {
  readonly isTurned: boolean;
  readonly rowOf: (row: number, column: number) => number;
  readonly columnOf: (row: number, column: number) => number;
  readonly addressOf: (row: number, column: number) => string;
};

const UPRIGHT: Origin = {
  isTurned: false,
  rowOf: (row) => row,
  columnOf: (_row, column) => column,
  addressOf: cellAddress,
};
const TURNED: Origin = {
  isTurned: true,
  rowOf: (_row, column) => column + 1,
  columnOf: (row) => row - 1,
  addressOf: (row, column) => turnAddress(cellAddress(row, column)),
};

/** A calendar has a row for each week of two years at most: longer sheets are lists. */
const MOST_TURNED_ROWS = 400;
const CONFIDENCE = 0.8;

const labelsOf = ({ entries }: Matrix): readonly Label[] => [
  ...new Map(entries.flatMap(({ label }) => (label ? [[label.cell, label] as const] : []))).values(),
];

const saysDistributor = (cell: RawCell): boolean => {
  const best = matchHeader(collapse(cell.text))[0];
  return best?.field === 'distributor' && best.score >= 0.9;
};

/** Columns from left to right, each with what stands over it. */
function described(places: readonly (readonly [column: number, header: string])[]): FieldColumns {
  const inOrder = [...new Map(places)].toSorted((one, other) => one[0] - other[0]);
  return {
    columns: inOrder.map(([column]) => column),
    headers: inOrder.map(([, header]) => header),
    confidence: CONFIDENCE,
  };
}

/** The columns as they stand in the sender's sheet: titles fill those under the heads, or under the labels of one on its side. */
function columnsOf(
  { heads, entries, corner }: Matrix,
  labels: readonly Label[],
  origin: Origin,
): ColumnGuess {
  const beside = collapse(corner.at(-1)?.text ?? '');
  const columnOf = ({ row, cell }: Pick<Label, 'row' | 'cell'>): number => origin.columnOf(row, cell.column);
  const headed = ({ head, label }: MatrixEntry): string =>
    collapse((origin.isTurned ? label?.cell : head.cell)?.text ?? '');
  return {
    title: described(entries.map((entry) => [columnOf(entry), headed(entry)])),
    distributor: described(
      labels.map((label) => [columnOf(label), origin.isTurned ? collapse(label.cell.text) : beside]),
    ),
    releaseDate: described(
      heads.map((head) => [columnOf(head), origin.isTurned ? beside : collapse(head.cell.text)]),
    ),
  };
}

function readMatrix(
  sheet: RawSheet,
  matrix: Matrix,
  origin: Origin,
  answers: ColumnAnswers,
  suggestion: string | undefined,
): SheetUnderstanding {
  const labels = labelsOf(matrix);
  const corner = matrix.corner.map((cell) => collapse(cell.text));
  const [label] = labels;
  const headerRow = origin.isTurned && label ? origin.rowOf(label.row, label.cell.column) : matrix.top.row;
  const above = sheet.rows.filter(({ row }) => row < headerRow);
  const context = contextOf(above, sheet.name);
  const named = context.year === undefined ? yearNamed(corner) : Number(context.year);
  const hints: DateHints = {
    year: answers.year,
    dateOrder: answers.dateOrder,
    contextYear: named,
    seasonFrom: context.season === undefined ? undefined : Number(context.season.slice(0, 4)),
    isDayFirstLanguage: writesDayFirst(corner),
  };
  const isSaid = matrix.corner.some(saysDistributor);
  const year = suggestion?.slice(0, 4) ?? named?.toString();
  const { rows, questions } = rowsOfMatrix(matrix, { origin, hints, isSaid, year });
  const columns = columnsOf(matrix, labels, origin);
  const signature = origin.isTurned ? labels.map(({ cell }) => cell) : matrix.top.cells;
  return {
    sheet: sheet.name,
    headerRow,
    layout: 'grid',
    columns,
    dataRows: rows.length,
    rows,
    laterRows: [],
    skippedRows: origin.isTurned ? [] : matrix.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: [...questions, ...doubtQuestions(rows, columns, questions)],
    context,
    headerSignature: signature.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}

/** True of a sheet that holds a release calendar, upright or on its side. */
export const holdsMatrix = (sheet: RawSheet): boolean =>
  findMatrix(sheet) !== undefined ||
  (sheet.rows.length <= MOST_TURNED_ROWS && findMatrix(turned(sheet)) !== undefined);

/**
 * Reads a calendar of releases: months or days across and distributors down, or a column for each distributor; the cells hold
 * one title or several. Nothing when the sheet is none.
 *
 * A month alone gives no day: it is asked about, and its words stay. Who releases a film is asked about too, where no header
 * says that the labels are distributors.
 */
export function understandMatrix(
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion?: string,
): SheetUnderstanding | undefined {
  const upright = findMatrix(sheet);
  if (upright) return readMatrix(sheet, upright, UPRIGHT, answers, suggestion);
  if (sheet.rows.length > MOST_TURNED_ROWS) return undefined;
  const onSide = findMatrix(turned(sheet));
  return onSide && readMatrix(sheet, onSide, TURNED, answers, suggestion);
}
