import { addDays, daysBetween, type LocalDate, weekdayOf } from '../time.ts';
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
} & DayWords;

/** What a heading says of its day. */
export type DayWords = {
  readonly weekday?: number;
  /** Whole when the heading says the year, or holds a real date. */
  readonly date?: LocalDate;
  readonly monthDay?: { readonly month: number; readonly day: number };
  /** `wo 14`: the day of a month that stands elsewhere. */
  readonly dayNumber?: number;
};

/** What is known of the days of a sheet outside their headings. */
export type DayContext = {
  /** First day of the week the heading is of. */
  readonly weekStart?: LocalDate;
  readonly year?: number;
  readonly month?: number;
};

const FRENCH_SHORT: Readonly<Record<string, number>> = { lu: 1, ma: 2, me: 3, je: 4, ve: 5, sa: 6, di: 7 };
const LEAST_DAYS = 3;

/** Merged ranges by the cell they start in. */
export function spanFinder(sheet: RawSheet): (row: number, column: number) => Span {
  const ends = new Map(sheet.merges.map((merge) => [`${merge.fromRow}:${merge.fromColumn}`, merge.toColumn]));
  return (row, column) => ({ from: column, to: ends.get(`${row}:${column}`) ?? column });
}

type Order = 'dmy' | 'mdy';

function wordsOf(guess: DateGuess | undefined, order: Order): DayWords | undefined {
  switch (guess?.kind) {
    case 'whole':
      return { date: guess.iso, weekday: guess.weekday };
    case 'yearless':
      return { monthDay: { month: guess.month, day: guess.day }, weekday: guess.weekday };
    case 'pair': {
      const [day, month] = order === 'mdy' ? (guess.parts.toReversed() as [number, number]) : guess.parts;
      return dateFrom(2024, month, day) ? { monthDay: { month, day }, weekday: guess.weekday } : undefined;
    }
    case 'day':
      return { weekday: guess.weekday, dayNumber: guess.day };
    case 'figures':
      return {
        date: dateFrom(
          wholeYear(guess.parts[2]),
          guess.parts[order === 'mdy' ? 0 : 1],
          guess.parts[order === 'mdy' ? 1 : 0],
        ),
        weekday: guess.weekday,
      };
    default:
      return undefined;
  }
}

/** The day a cell names: a date, a weekday, or both; nothing where it names none. */
export function dayOf(cell: RawCell, order: Order = 'dmy'): DayWords | undefined {
  if (cell.kind === 'date')
    return cell.iso && cell.iso.length >= 10 ? { date: cell.iso.slice(0, 10) } : undefined;
  if (cell.kind !== 'text') return undefined;
  const text = collapse(cell.text);
  if (text.length > 32) return undefined;
  const weekday = weekdayNamed(text);
  return weekday ? { weekday } : wordsOf(guessDate(text), order);
}

// "Fri 10/16" proves months before days; "10/1, 10/2, 10/3" does too, for days follow each other and months do not.
function orderOf(row: RawRow): Order {
  const pairs = row.cells.flatMap((cell) => {
    const text = cell.kind === 'text' ? collapse(cell.text) : '';
    const guess = /\d\D\d/.test(text) && text.length <= 32 ? guessDate(text) : undefined;
    return guess?.kind === 'pair' || guess?.kind === 'figures'
      ? [[guess.parts[0], guess.parts[1]] as const]
      : [];
  });
  if (pairs.length < 2 || pairs.some(([first]) => first > 12)) return 'dmy';
  if (pairs.some(([, second]) => second > 12)) return 'mdy';
  const isRising = pairs.every(([first, second], index) => {
    const [before, last] = pairs[index - 1] ?? [first, second - 1];
    return first === before ? second === last + 1 : first === before + 1 && second === 1;
  });
  return pairs.length >= LEAST_DAYS && isRising ? 'mdy' : 'dmy';
}

// "ma" and "di" are Tuesday and Sunday where "me" and "ve" stand beside them, Monday and Tuesday in Dutch.
const frenchShort = (row: RawRow): boolean =>
  row.cells.filter((cell) => /^(?:lu|me|je|ve)\.?(?:\s|$)/i.test(cell.text.trim())).length >= 2;

const keyOf = (day: DayWords): string =>
  day.date ?? `${day.monthDay?.month}-${day.monthDay?.day}-${day.dayNumber}-${day.weekday}`;

// "14.10" heads a day where 15.10 stands beside it; among hours it is ten past two.
const mayBeHour = (header: string): boolean => /^\d{1,2}\.\d{2}$/.test(header);
const follow = (days: readonly GridDay[]): boolean =>
  days.every(({ monthDay }, index) => {
    const before = days[index - 1]?.monthDay;
    if (index === 0) return monthDay !== undefined;
    if (!monthDay || !before) return false;
    return monthDay.month === before.month
      ? monthDay.day > before.day && monthDay.day <= before.day + 3
      : monthDay.day <= 3;
  });

const saysDate = (day: DayWords): boolean =>
  day.date !== undefined || (day.monthDay !== undefined && day.weekday !== undefined);

/** The days a row heads its columns with, from left to right; none when it heads fewer than three (two, when dated). */
export function daysOfRow(row: RawRow, spanOf: (row: number, column: number) => Span): readonly GridDay[] {
  const isFrench = frenchShort(row);
  const order = orderOf(row);
  const days = row.cells.flatMap((cell): GridDay[] => {
    const short = isFrench ? FRENCH_SHORT[fold(cell.text).split(/[\s.]/)[0] ?? ''] : undefined;
    const read = dayOf(cell, order);
    const day = short ? { ...read, weekday: short } : read;
    if (!day) return [];
    return [{ column: cell.column, header: collapse(cell.text), span: spanOf(row.row, cell.column), ...day }];
  });
  if (days.some((day) => mayBeHour(day.header)) && !follow(days)) return [];
  const different = new Set(days.map(keyOf)).size;
  if (days.length >= LEAST_DAYS && different >= LEAST_DAYS) return days;
  return days.length >= 2 && different >= 2 && days.every(saysDate) ? days : [];
}

/** Two rows that head the same columns, the weekdays in one and the dates in the other, as one. */
export function joinDays(one: readonly GridDay[], other: readonly GridDay[]): readonly GridDay[] | undefined {
  const joined = one.map((day) => {
    const beside = other.find((each) => each.column >= day.span.from && each.column <= day.span.to);
    return beside ? { ...beside, ...withoutBlanks(day), header: day.header } : day;
  });
  const both = joined.filter((day, index) => day !== one[index]).length;
  return both >= Math.min(one.length, other.length) * 0.6 ? joined : undefined;
}

const withoutBlanks = (day: GridDay): GridDay =>
  Object.fromEntries(Object.entries(day).filter(([, value]) => value !== undefined)) as GridDay;

const BARE_DAY = /^(?:[1-9]|[12]\d|3[01])(?:er|e|\.)?$/;

/** The days a row of bare figures names under weekdays: `14`, `15`, `16`; none where they do not rise. */
export function numbersOfRow(row: RawRow, days: readonly GridDay[]): readonly GridDay[] {
  const found = row.cells.flatMap((cell): GridDay[] => {
    const day = days.find((each) => cell.column >= each.span.from && cell.column <= each.span.to);
    const text = collapse(cell.text);
    return day && BARE_DAY.test(text) ? [{ ...day, dayNumber: Number.parseInt(text, 10) }] : [];
  });
  const rises = found.every((day, index) => index === 0 || day.dayNumber! !== found[index - 1]!.dayNumber!);
  const breaks = found.filter((day, index) => index > 0 && day.dayNumber! < found[index - 1]!.dayNumber!);
  const isAll = found.length >= row.cells.filter((cell) => cell.column >= (days[0]?.span.from ?? 0)).length;
  return found.length >= 2 && isAll && rises && breaks.length <= 1 ? found : [];
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

const WITHIN_DAYS = 31;

// The first day from `from` on with that number, and that weekday where there is one.
function dayNumbered(from: LocalDate, { dayNumber, weekday }: DayWords): LocalDate | undefined {
  for (let ahead = 0; ahead <= WITHIN_DAYS; ahead += 1) {
    const date = addDays(from, ahead);
    if (Number(date.slice(8)) === dayNumber && (weekday === undefined || weekdayOf(date) === weekday))
      return date;
  }
  return undefined;
}

/** The date of a heading: its own, or the one its weekday or number has in the week or the month the sheet is of. */
export function dateOfDay(day: DayWords, { weekStart, year, month }: DayContext): LocalDate | undefined {
  if (day.date) return day.date;
  if (day.monthDay) {
    const { month: own, day: number } = day.monthDay;
    const base = weekStart ? Number(weekStart.slice(0, 4)) : year;
    const date = base === undefined ? undefined : dateFrom(base, own, number);
    // A week over New Year: January belongs to the year after the one the week starts in.
    if (date && weekStart && date < weekStart && daysBetween(date, weekStart) > 180)
      return dateFrom(base! + 1, own, number);
    return date;
  }
  if (day.dayNumber !== undefined) {
    if (weekStart) return dayNumbered(weekStart, day) ?? weekdayIn(weekStart, day.weekday);
    return year !== undefined && month !== undefined ? dateFrom(year, month, day.dayNumber) : undefined;
  }
  return weekStart ? weekdayIn(weekStart, day.weekday) : undefined;
}

const weekdayIn = (weekStart: LocalDate, weekday: number | undefined): LocalDate | undefined =>
  weekday === undefined ? undefined : addDays(weekStart, (weekday - weekdayOf(weekStart) + 7) % 7);
