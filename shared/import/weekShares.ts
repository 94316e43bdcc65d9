import type { TableColumn } from './columns.ts';
import type { Assignment, Columns } from './contentColumns.ts';
import { isBareWeek, weekOfHeader } from './headerWeeks.ts';
import { collapse } from './plainText.ts';
import type { RawCell } from './sheet.ts';

const LEAST_SHARES = 0.8;
const SCORE = 0.8;
const PERCENT = /^\d{1,3}(?:[.,]\d{1,2})?\s?%|%\s?\d{1,3}(?:[.,]\d{1,2})?$/;
/** Shares of the takings without a sign: a house pays no less and no more. */
const LEAST_FIGURE = 15;
const MOST_FIGURE = 80;

/** True of a bare figure that may be a share in hundredths: `50`, not `150`. */
export const mayBeShare = (value: number): boolean => value >= LEAST_FIGURE && value <= MOST_FIGURE;

const figureOf = (cell: RawCell): number =>
  cell.kind === 'number' && cell.number !== undefined
    ? cell.number
    : Number(collapse(cell.text).replace(',', '.'));

const isPercentage = (cell: RawCell): boolean => {
  const value = figureOf(cell);
  return PERCENT.test(collapse(cell.text)) || (value > 0 && value <= 1);
};

const mostly = (columns: readonly TableColumn[], fits: (cell: RawCell) => boolean): boolean =>
  columns.every(({ cells }) => cells.length > 0 && cells.filter(fits).length >= cells.length * LEAST_SHARES);

/** Bare figures are shares where they fall from week to week and nowhere rise: `50 · 45 · 40`. */
function fall(columns: readonly TableColumn[]): boolean {
  const byRow = new Map<number, number[]>();
  for (const { cells, rows } of columns)
    for (const [index, cell] of cells.entries())
      byRow.set(rows[index]!, [...(byRow.get(rows[index]!) ?? []), figureOf(cell)]);
  const steps = [...byRow.values()].flatMap((values) =>
    values.slice(1).map((value, index) => value - values[index]!),
  );
  return steps.some((step) => step < 0) && steps.every((step) => step <= 0);
}

/** The columns that follow one another as the first, the second, the third week of a run. */
function weeksInOrder(columns: readonly TableColumn[]): readonly TableColumn[] {
  const weeks = columns.filter((column) => isBareWeek(column.header));
  const end = weeks.findIndex((column, index) => weekOfHeader(column.header) !== index + 1);
  return end < 0 ? weeks : weeks.slice(0, end);
}

/**
 * Gives the deal its columns headed by a bare week of the run, `1e week · 2e week · 3e week`, where shares stand under them.
 *
 * They join the columns the deal has already: a minimum beside them belongs to it.
 */
export function addWeekShares(assigned: Assignment, { columns, profiles, taken }: Columns): void {
  const weeks = weeksInOrder(columns.filter((column) => !taken.has(column.column)));
  if (weeks.length === 0) return;
  // A sign beside some of the figures says what the others are.
  const isSigned = weeks.every(({ cells }) => cells.some(isPercentage));
  const mayBe = (cell: RawCell): boolean => isPercentage(cell) || mayBeShare(figureOf(cell));
  if (!mostly(weeks, mayBe) || !(isSigned || (weeks.length > 1 && fall(weeks)))) return;
  const found = weeks.map((column) => ({
    field: 'terms' as const,
    column,
    profile: profiles.get(column.column)!,
    score: SCORE,
  }));
  assigned.set('terms', [...(assigned.get('terms') ?? []), ...found]);
  for (const { column } of found) taken.add(column.column);
}
