import { addDays, type LocalDate, weekdayOf } from '../time.ts';
import { weekdayNamed } from './cells/calendarWords.ts';
import { type DateGuess, dateFrom, guessDate, wholeYear } from './cells/dates.ts';
import { collapse, fold } from './plainText.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';

/** The columns a cell stands over, its merged neighbours included. */
export type Span = { readonly from: number; readonly to: number };

/** One day of a grid's heading. */
export type GridDay = {
  readonly column: number;
  readonly header: string;
  readonly span: Span;
  readonly weekday?: number;
  /** Whole when the heading says the year, or holds a real date. */
  readonly date?: LocalDate;
  readonly monthDay?: { readonly month: number; readonly day: number };
};

const FRENCH_SHORT: Readonly<Record<string, number>> = { lu: 1, ma: 2, me: 3, je: 4, ve: 5, sa: 6, di: 7 };
const LEAST_DAYS = 3;

/** Merged ranges by the cell they start in. */
export function spanFinder(sheet: RawSheet): (row: number, column: number) => Span {
  const ends = new Map(sheet.merges.map((merge) => [`${merge.fromRow}:${merge.fromColumn}`, merge.toColumn]));
  return (row, column) => ({ from: column, to: ends.get(`${row}:${column}`) ?? column });
}

function monthDayOf(
  guess: DateGuess | undefined,
): Pick<GridDay, 'date' | 'monthDay' | 'weekday'> | undefined {
  switch (guess?.kind) {
    case 'whole':
      return { date: guess.iso, weekday: guess.weekday };
    case 'yearless':
      return { monthDay: { month: guess.month, day: guess.day }, weekday: guess.weekday };
    case 'pair':
      return { monthDay: { month: guess.parts[1], day: guess.parts[0] }, weekday: guess.weekday };
    case 'figures':
      return {
        date: dateFrom(wholeYear(guess.parts[2]), guess.parts[1], guess.parts[0]),
        weekday: guess.weekday,
      };
    default:
      return undefined;
  }
}

function dayOf(cell: RawCell): Pick<GridDay, 'date' | 'monthDay' | 'weekday'> | undefined {
  if (cell.kind === 'date')
    return cell.iso && cell.iso.length >= 10 ? { date: cell.iso.slice(0, 10) } : undefined;
  if (cell.kind !== 'text') return undefined;
  const text = collapse(cell.text);
  if (text.length > 30) return undefined;
  const weekday = weekdayNamed(text);
  if (weekday) return { weekday };
  // "wo 14" names the day of a month that stands elsewhere.
  const numbered = /^([\p{L}.]{2,10})\s+\d{1,2}\.?$/u.exec(text);
  const named = numbered ? weekdayNamed(numbered[1] ?? '') : undefined;
  return named ? { weekday: named } : monthDayOf(guessDate(text));
}

const frenchShort = (row: RawRow): boolean =>
  row.cells.filter((cell) => /^(?:lu|me|je|ve)\.?$/i.test(cell.text.trim())).length >= 2;

/** The days a row heads its columns with, from left to right; none when it heads fewer than three. */
export function daysOfRow(row: RawRow, spanOf: (row: number, column: number) => Span): readonly GridDay[] {
  const isFrench = frenchShort(row);
  const days = row.cells.flatMap((cell): GridDay[] => {
    const short = isFrench ? FRENCH_SHORT[fold(cell.text).replace(/\.$/, '')] : undefined;
    const day = short ? { weekday: short } : dayOf(cell);
    if (!day) return [];
    return [{ column: cell.column, header: collapse(cell.text), span: spanOf(row.row, cell.column), ...day }];
  });
  const different = new Set(
    days.map((day) => day.date ?? `${day.monthDay?.month}-${day.monthDay?.day}-${day.weekday}`),
  );
  return days.length >= LEAST_DAYS && different.size >= LEAST_DAYS ? days : [];
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;

/**
 * The day a cell stands under: the heading that overlaps it most, else the nearest.
 *
 * Printed grids merge headings and cells over different columns, so their first columns need not agree.
 */
export function dayAbove(span: Span, days: readonly GridDay[]): GridDay | undefined {
  let best: GridDay | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    const shared = overlap(span, day.span);
    if (shared > most) {
      best = day;
      most = shared;
    }
  }
  return most > -3 ? best : undefined;
}

/** The date of a heading: its own, or the one of its weekday in the week that starts on `weekStart`. */
export function dateOfDay(
  day: GridDay,
  weekStart: LocalDate | undefined,
  year: number | undefined,
): LocalDate | undefined {
  if (day.date) return day.date;
  if (day.monthDay) {
    const { month, day: number } = day.monthDay;
    const base = weekStart ? Number(weekStart.slice(0, 4)) : year;
    const date = base === undefined ? undefined : dateFrom(base, month, number);
    // A week over New Year: January belongs to the year after the one the week starts in.
    if (date && weekStart && date < weekStart) return dateFrom(base! + 1, month, number);
    return date;
  }
  if (!weekStart || !day.weekday) return undefined;
  return addDays(weekStart, (day.weekday - weekdayOf(weekStart) + 7) % 7);
}
