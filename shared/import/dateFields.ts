import type { LocalDate } from '../time.ts';
import { cellAddress } from './address.ts';
import { type DateColumn, type DateHints, settleDates } from './cells/dateColumn.ts';
import { type GuessedDates, guessDates } from './cells/dateSpans.ts';
import { nothing, problem, type Reading } from './cells/reading.ts';
import type { TableColumn } from './columns.ts';
import type { FieldName } from './fields.ts';
import type { RawCell } from './sheet.ts';
import type { ColumnQuestion } from './understanding.ts';

/** One date field of a table, settled: reads its cells, and knows what must be asked. */
export type DateField = {
  readonly read: (cell: RawCell) => Reading<LocalDate>;
  /** The end of a cell that holds a span: `14/10 - 20/10/2026`. */
  readonly readEnd: (cell: RawCell) => Reading<LocalDate>;
  readonly questions: readonly ColumnQuestion[];
};

const EXAMPLES = 4;

function isoOf(cell: RawCell): LocalDate | undefined {
  return cell.kind === 'date' && cell.iso !== undefined && cell.iso.length >= 10
    ? cell.iso.slice(0, 10)
    : undefined;
}

/** Reads all cells of a date column at once, so that order and year are settled for the column. */
export function dateField(
  field: FieldName,
  column: TableColumn,
  hints: DateHints,
  suggestion?: string,
): DateField {
  const guessed = new Map<string, GuessedDates>();
  const guessOf = (text: string): GuessedDates => {
    const known = guessed.get(text);
    if (known) return known;
    const guess = guessDates(text);
    guessed.set(text, guess);
    return guess;
  };
  for (const cell of column.cells) {
    if (isoOf(cell) !== undefined) continue;
    guessOf(cell.text);
  }
  const all = [...guessed.values()]
    .flatMap(({ start, end }) => [start, end])
    .filter((guess) => guess !== undefined);
  const settled = settleDates(all, hints);
  const cache = new Map<string, Reading<LocalDate>>();
  const read = (cell: RawCell): Reading<LocalDate> => {
    const iso = isoOf(cell);
    if (iso !== undefined) return { kind: 'value', value: iso };
    const known = cache.get(cell.text);
    if (known) return known;
    const { start, isOpen } = guessOf(cell.text);
    const reading = start ? settled.settle(start) : isOpen ? nothing : problem('notADate');
    cache.set(cell.text, reading);
    return reading;
  };
  const readEnd = (cell: RawCell): Reading<LocalDate> => {
    const end = isoOf(cell) === undefined ? guessOf(cell.text).end : undefined;
    return end ? settled.settle(end) : nothing;
  };
  return { read, readEnd, questions: questionsOf(field, column, settled, read, suggestion) };
}

function questionsOf(
  field: FieldName,
  column: TableColumn,
  settled: DateColumn,
  read: DateField['read'],
  suggestion: string | undefined,
): readonly ColumnQuestion[] {
  if (!settled.needsYear && !settled.needsOrder) return [];
  const waiting = column.cells.flatMap((cell, index) => {
    const reading = read(cell);
    const isWaiting = reading.kind !== 'problem' && reading.isDoubtful;
    return isWaiting ? [{ text: cell.text, address: cellAddress(column.rows[index]!, column.column) }] : [];
  });
  if (waiting.length === 0) return [];
  const base = { field, header: column.header, count: waiting.length, examples: waiting.slice(0, EXAMPLES) };
  const questions: ColumnQuestion[] = [];
  if (settled.needsYear) questions.push({ ...base, kind: 'year', ...(suggestion ? { suggestion } : {}) });
  if (settled.needsOrder) questions.push({ ...base, kind: 'dateOrder' });
  return questions;
}
