import { addDays, daysBetween, type LocalDate } from '../time.ts';
import { cellAddress } from './address.ts';
import { calendarHead, daysSaid } from './calendarHeads.ts';
import type { DateHints } from './cells/dateColumn.ts';
import { guessDates } from './cells/dateSpans.ts';
import { readFlag } from './cells/flags.ts';
import type { Reading } from './cells/reading.ts';
import type { ColumnMapping, FieldColumns, TableColumn } from './columns.ts';
import { dateField } from './dateFields.ts';
import { askedWhere, laidColumn } from './laidColumn.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawRow } from './sheet.ts';
import type { Table } from './table.ts';
import type { ColumnQuestion } from './understanding.ts';

const LEAST_HEADS = 2;
const LEAST_TICKS = 2;
/** Of all columns together; a single one may hold more words than that: `VF` in a week with three films. */
const LEAST_FLAGS = 0.7;
const LEAST_OWN_FLAGS = 0.5;
const LAST_OF_WEEK = 6;
/** A column that is further from the next than a month is no period of its own. */
const LONGEST_STEP = 31;

/** The days a column of ticks is of; `isReckoned`: its last day is the one before the next column's. */
export type TickDays = {
  readonly from: Reading<LocalDate>;
  readonly to: Reading<LocalDate>;
  readonly isReckoned: boolean;
};
/** A column of ticks: what its head says, where, and which days it is of. */
export type TickColumn = { readonly column: number; readonly header: string; readonly days: TickDays };

/** The columns of ticks of a table, in their order, and what must be asked about their heads. */
export type Ticks = {
  readonly columns: readonly TickColumn[];
  readonly questions: readonly ColumnQuestion[];
};

type Head = { readonly column: number; readonly cell: RawCell; readonly row: number };

const LONGEST_TICK = 20;
const TENTATIVE_MARKS = /[\s?*()[\]]+/g;

/** What a cell under a week says: a tick, a tick in doubt (`x?`), none (`-`), or other words. */
export function tickOf(cell: RawCell): 'yes' | 'perhaps' | 'no' | 'words' {
  if (cell.text.length > LONGEST_TICK) return 'words';
  const text = collapse(cell.text);
  const flag = cell.kind === 'boolean' ? text === 'TRUE' : readFlag(text);
  if (flag !== undefined) return flag ? 'yes' : 'no';
  return readFlag(text.replace(TENTATIVE_MARKS, '')) === true ? 'perhaps' : 'words';
}

/** The cell that heads a column: the lowest of its header rows, for a group's name above it says nothing of the days. */
function headOf(rows: readonly RawRow[], column: TableColumn): Head | undefined {
  for (const row of rows.toReversed()) {
    const cell = row.cells.find((one) => one.column === column.column);
    if (cell && calendarHead(cell)) return { column: column.column, cell, row: row.row };
  }
  const top = rows[0];
  const cell: RawCell = { column: column.column, kind: 'text', text: column.header };
  return top && calendarHead(cell) ? { column: column.column, cell, row: top.row } : undefined;
}

/** The columns under weeks or days that hold ticks and hardly anything else. */
function tickedHeads(
  rows: readonly RawRow[],
  table: Table,
  columns: readonly TableColumn[],
): readonly Head[] {
  const headers = rows.filter((row) => table.headerRows.includes(row.row));
  const found = columns.flatMap((column) => {
    const head = headOf(headers, column);
    return head ? [{ head, ticks: column.cells.map(tickOf) }] : [];
  });
  const flagged = found.filter(
    ({ ticks }) => ticks.filter((tick) => tick !== 'words').length >= ticks.length * LEAST_OWN_FLAGS,
  );
  const all = flagged.flatMap(({ ticks }) => ticks);
  const ticks = all.filter((tick) => tick === 'yes' || tick === 'perhaps').length;
  const words = all.filter((tick) => tick === 'words').length;
  const isTicked = ticks >= LEAST_TICKS && words <= all.length * (1 - LEAST_FLAGS);
  return flagged.length >= LEAST_HEADS && isTicked ? flagged.map(({ head }) => head) : [];
}

/** The heads laid below each other: as one column of dates they are settled by the rules all dates are. */
function settledHeads(heads: readonly Head[], hints: DateHints, year: string | undefined) {
  const cells = heads.map(({ cell }) =>
    cell.kind === 'text' ? { ...cell, text: daysSaid(cell.text) } : cell,
  );
  const header = collapse(heads[0]!.cell.text);
  const field = dateField('windowFrom', laidColumn(cells, header), hints, year);
  const questions = askedWhere(field.questions, (index) => {
    const head = heads[index]!;
    return { text: head.cell.text, address: cellAddress(head.row, head.column) };
  });
  const days = cells.map((cell, index) => ({
    from: field.read(cell, index),
    to: field.readEnd(cell, index),
    isWeek: cell.kind === 'text' && guessDates(cell.text).start?.kind === 'week',
  }));
  return { days, questions };
}

const dayIn = (reading: Reading<LocalDate> | undefined): LocalDate | undefined =>
  reading?.kind === 'value' ? reading.value : undefined;

/** How many days a column of one day stands for: up to the next, the last as many as the one before it. */
function stepAt(starts: readonly (LocalDate | undefined)[], index: number): number {
  const at = index + 1 < starts.length ? index : index - 1;
  const [one, other] = [starts[at], starts[at + 1]];
  const step = one === undefined || other === undefined ? 1 : daysBetween(one, other);
  return step >= 1 && step <= LONGEST_STEP ? step : 1;
}

const shifted = (reading: Reading<LocalDate>, days: number): Reading<LocalDate> =>
  reading.kind === 'value' ? { ...reading, value: addDays(reading.value, days) } : reading;

const columnsOf = (mapping: ColumnMapping, but: 'windowFrom'): ReadonlySet<number> =>
  new Set(Object.entries(mapping).flatMap(([field, own]) => (field === but ? [] : own)));

/**
 * The columns of an availability list that tick the weeks or the days a film may play; nothing where a table has none.
 *
 * A week is the cinema's, from Wednesday; a column headed by one day reaches to the next one. The user's own choice of
 * columns for the window (`mapping`) stands, and columns he gave to another field are none.
 */
export function findTicks(
  rows: readonly RawRow[],
  table: Table,
  columns: readonly TableColumn[],
  hints: DateHints,
  { mapping = {}, year }: { readonly mapping?: ColumnMapping; readonly year?: string },
): Ticks | undefined {
  const others = columnsOf(mapping, 'windowFrom');
  const mayTick = columns.filter(
    ({ column }) => !others.has(column) && mapping.windowFrom?.includes(column) !== false,
  );
  const heads = tickedHeads(rows, table, mayTick);
  if (heads.length === 0) return undefined;
  const { days, questions } = settledHeads(heads, hints, year);
  const starts = days.map(({ from }) => dayIn(from));
  const ticked = heads.map(({ column, cell }, index): TickColumn => {
    const { from, to, isWeek } = days[index]!;
    const header = collapse(cell.text);
    if (isWeek) return { column, header, days: { from, to: shifted(from, LAST_OF_WEEK), isReckoned: false } };
    if (to.kind === 'value') return { column, header, days: { from, to, isReckoned: false } };
    return {
      column,
      header,
      days: { from, to: shifted(from, stepAt(starts, index) - 1), isReckoned: true },
    };
  });
  return { columns: ticked, questions };
}

/** The columns of ticks as the columns of the window they give. */
export const columnsOfTicks = ({ columns }: Ticks): FieldColumns => ({
  columns: columns.map(({ column }) => column),
  headers: columns.map(({ header }) => header),
  confidence: 0.9,
});
