import { type Cards, cardsOf } from './cards.ts';
import { contextOf } from './context.ts';
import type { NormalisedRow } from './row.ts';
import type { RawSheet } from './sheet.ts';
import { readTable, type TableOptions } from './tableReading.ts';
import type { SheetUnderstanding } from './understanding.ts';

const turnRaw = (raw: NormalisedRow['raw'], { originOf }: Cards): NormalisedRow['raw'] =>
  Object.fromEntries(
    Object.entries(raw).map(([field, { text, address }]) => [field, { text, address: originOf(address) }]),
  );

function turnRow(row: NormalisedRow, cards: Cards): NormalisedRow {
  const place = cards.placeOf(row.row);
  const problems = row.problems?.map((problem) => ({
    ...problem,
    row: place,
    address: cards.originOf(problem.address),
  }));
  return { ...row, row: place, raw: turnRaw(row.raw, cards), ...(problems ? { problems } : {}) };
}

const labelsOf = (columns: SheetUnderstanding['columns']): SheetUnderstanding['labels'] =>
  Object.fromEntries(Object.entries(columns).map(([field, found]) => [field, found.headers]));

/**
 * Reads a table that stands on its side, and cards of films: the fields down, a film beside them. Nothing when the sheet is none.
 *
 * `columns` name no columns then, for each field has a row, and `labels` what stands before it; films that share the title's
 * row have numbers of their own.
 */
export function understandTurnedTable(
  sheet: RawSheet,
  options: TableOptions,
): SheetUnderstanding | undefined {
  const cards = cardsOf(sheet);
  if (!cards) return undefined;
  const context = contextOf(cards.above, sheet.name);
  const understood = readTable(cards.table, { ...options, context });
  if (understood.columns.title === undefined || understood.rows.length === 0) return undefined;
  const rows = understood.rows.map((row) => turnRow(row, cards));
  return {
    ...understood,
    headerRow: null,
    columns: {},
    labels: labelsOf(understood.columns),
    rows,
    laterRows: [],
    skippedRows: [],
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: understood.questions.map((question) => ({
      ...question,
      examples: question.examples.map((example) => ({
        ...example,
        address: cards.originOf(example.address),
      })),
    })),
  };
}
