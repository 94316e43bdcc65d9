import { type LocalDate, weekdayOf } from '../../time.ts';
import { type DateGuess, type DateOrder, dateFrom, wednesdayOfWeek, wholeYear } from './dates.ts';
import { doubtful, openQuestion, problem, type Reading, read } from './reading.ts';

/** What the user said, and what the sheet itself says, about the dates of a column. */
export type DateHints = {
  readonly year?: number;
  readonly dateOrder?: DateOrder;
  /** A year read in the sheet's own heading: used, but asked about. */
  readonly contextYear?: number;
  /** The first year of a season the sheet's heading names, `Seizoen 2026-2027`: used, but asked about. */
  readonly seasonFrom?: number;
  /** The order the other date columns of the sheet leave no doubt about. */
  readonly sheetOrder?: 'dmy' | 'mdy';
  /** True when the headers are in a language that always writes the day first. */
  readonly isDayFirstLanguage?: boolean;
};

/** What a heading above a row says of its dates: `OKTOBER 2026`. */
export type DatePlace = {
  readonly year?: number;
  readonly month?: number;
  /** The list has gone past New Year since its first date. */
  readonly isNextYear?: boolean;
};

/** How a date column is read, and what remains to be asked about it. */
export type DateColumn = {
  readonly settle: (guess: DateGuess, place?: DatePlace) => Reading<LocalDate>;
  readonly needsYear: boolean;
  readonly needsOrder: boolean;
};

type Votes = { dayFirst: number; monthFirst: number; either: number };

const orderVotes = (guesses: readonly DateGuess[]): ReadonlyMap<string, Votes> => {
  const bySeparator = new Map<string, Votes>();
  for (const guess of guesses) {
    if (guess.kind !== 'figures' && guess.kind !== 'pair') continue;
    const votes = bySeparator.get(guess.separator) ?? {
      dayFirst: 0,
      monthFirst: 0,
      either: 0,
    };
    bySeparator.set(guess.separator, votes);
    const [first, second] = guess.parts;
    if (first > 12 && second <= 12) votes.dayFirst += 1;
    else if (second > 12 && first <= 12) votes.monthFirst += 1;
    else if (first === second) continue;
    else voteByWeekday(guess, votes);
  }
  return bySeparator;
};

// "wo 07/10/2026" settles its own order: 7 October 2026 is a Wednesday, 10 July is not.
function voteByWeekday(guess: Extract<DateGuess, { kind: 'figures' | 'pair' }>, votes: Votes): void {
  const year = guess.kind === 'figures' ? wholeYear(guess.parts[2]) : undefined;
  if (!guess.weekday || year === undefined) {
    votes.either += 1;
    return;
  }
  const fits = (month: number, day: number): boolean => {
    const date = dateFrom(year, month, day);
    return date !== undefined && weekdayOf(date) === guess.weekday;
  };
  const [first, second] = guess.parts;
  const isDayFirst = fits(second, first);
  const isMonthFirst = fits(first, second);
  if (isDayFirst && !isMonthFirst) votes.dayFirst += 1;
  else if (isMonthFirst && !isDayFirst) votes.monthFirst += 1;
  else votes.either += 1;
}

type Years = { readonly from: number; readonly to: number };

// Years nobody can misread, to notice "18.10.11" standing for 11 October 2018 among dates of 2018–2023.
function certainYears(guesses: readonly DateGuess[]): Years | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const guess of guesses) {
    const year =
      guess.kind === 'whole'
        ? Number(guess.iso.slice(0, 4))
        : guess.kind === 'figures' && !guess.hasShortYear
          ? guess.parts[2]
          : undefined;
    if (year === undefined) continue;
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  return from <= to ? { from, to } : undefined;
}

type Order = {
  readonly order: 'dmy' | 'mdy';
  readonly isSure: boolean;
  readonly isMixed: boolean;
};

function orderOf(separator: string, votes: Votes, hints: DateHints): Order {
  if (hints.dateOrder && hints.dateOrder !== 'ymd')
    return { order: hints.dateOrder, isSure: true, isMixed: false };
  const { dayFirst, monthFirst } = votes;
  if (dayFirst > 0 || monthFirst > 0) {
    const isMixed = dayFirst > 0 && monthFirst > 0;
    const [many, few] = dayFirst >= monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    return {
      order: dayFirst >= monthFirst ? 'dmy' : 'mdy',
      isSure: many >= few * 20,
      isMixed,
    };
  }
  if (hints.sheetOrder && separator !== '.') return { order: hints.sheetOrder, isSure: true, isMixed: false };
  const isSure = separator === '.' || Boolean(hints.isDayFirstLanguage);
  return { order: 'dmy', isSure, isMixed: false };
}

/** The order some dates leave no doubt about; nothing when none does, or when they differ. */
export function orderProven(guesses: readonly DateGuess[]): 'dmy' | 'mdy' | undefined {
  const votes = [...orderVotes(guesses).values()];
  const isDayFirst = votes.some((vote) => vote.dayFirst > 0);
  const isMonthFirst = votes.some((vote) => vote.monthFirst > 0);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'dmy' : 'mdy';
}

/**
 * Settles how the dates of one column are read, from all of them together: never cell by cell.
 *
 * The order of day and month is voted per separator, since one column can mix `2/14/2018` and `27.12.18`.
 * A cell only the other order can read is read so, and marked doubtful.
 */
export function settleDates(guesses: readonly DateGuess[], hints: DateHints): DateColumn {
  const votes = orderVotes(guesses);
  const orders = new Map([...votes].map(([separator, vote]) => [separator, orderOf(separator, vote, hints)]));
  const years = certainYears(guesses);
  // One certain case makes the possible ones doubtful; without any, 19.12.18 is simply 19 December.
  const hasYearFirst = guesses.some((guess) => readYearFirst(guess, years)?.isLikelier ?? false);
  const hasEither = (separator: string): boolean => (votes.get(separator)?.either ?? 0) > 0;
  const settle = (guess: DateGuess, place?: DatePlace): Reading<LocalDate> =>
    settleOne(guess, orders, hasYearFirst ? years : undefined, placed(hints, place), place?.month);
  return {
    settle,
    needsYear: hints.year === undefined && guesses.some((guess) => isYearless(guess)),
    needsOrder:
      [...orders].some(([separator, order]) => !order.isSure && hasEither(separator)) ||
      (hints.dateOrder === undefined && hasYearFirst),
  };
}

// A heading's year holds for the rows under it; the user's own answer, for a list that names none, over all of it.
function placed(hints: DateHints, place: DatePlace | undefined): DateHints {
  if (place === undefined) return hints;
  if (place.year !== undefined) return { ...hints, year: place.year };
  if (!place.isNextYear) return hints;
  return {
    ...hints,
    ...(hints.year === undefined ? {} : { year: hints.year + 1 }),
    ...(hints.contextYear === undefined ? {} : { contextYear: hints.contextYear + 1 }),
  };
}

/** True of a date that leaves its year to the sheet. */
export const isYearless = (guess: DateGuess): boolean =>
  guess.kind === 'pair' ||
  guess.kind === 'yearless' ||
  guess.kind === 'day' ||
  (guess.kind === 'week' && guess.year === undefined);

const within = (years: Years, year: number): boolean => year >= years.from && year <= years.to;

type YearFirst = { readonly iso: LocalDate; readonly isLikelier: boolean };

/** The reading of `18.10.11` as 11 October 2018, where the column's other years make it possible. */
function readYearFirst(guess: DateGuess, years: Years | undefined): YearFirst | undefined {
  if (guess.kind !== 'figures' || !guess.hasShortYear || !years) return undefined;
  const [first, second, third] = guess.parts;
  const iso = dateFrom(wholeYear(first), second, third);
  if (!iso || first === third || !within(years, wholeYear(first))) return undefined;
  return { iso, isLikelier: !within(years, wholeYear(third)) };
}

function settleOne(
  guess: DateGuess,
  orders: ReadonlyMap<string, Order>,
  years: Years | undefined,
  hints: DateHints,
  month: number | undefined,
): Reading<LocalDate> {
  switch (guess.kind) {
    case 'whole':
      return onWeekday(guess.iso, guess.weekday);
    case 'impossible':
      return problem('impossibleDate');
    case 'vague':
      return openQuestion;
    case 'week': {
      const year =
        guess.year ?? hints.year ?? hints.contextYear ?? seasonYear(hints, guess.week > 30 ? 12 : 1);
      return year ? doubtful(wednesdayOfWeek(year, guess.week)) : openQuestion;
    }
    case 'day':
      return month === undefined ? openQuestion : withYear(month, guess.day, guess.weekday, hints);
    case 'yearless':
      return withYear(guess.month, guess.day, guess.weekday, hints);
    case 'pair': {
      const order = orders.get(guess.separator);
      const [month, day] = order?.order === 'mdy' ? guess.parts : [guess.parts[1], guess.parts[0]];
      if (!dateFrom(2024, month, day)) {
        return dateFrom(2024, day, month)
          ? marked(withYear(day, month, guess.weekday, hints))
          : problem('impossibleDate');
      }
      const reading = withYear(month, day, guess.weekday, hints);
      return order?.isSure || month === day ? reading : marked(reading);
    }
    case 'figures':
      return settleFigures(guess, orders.get(guess.separator), years, hints);
  }
}

// "wo 13/10/2026" is a Tuesday: one of the two is a slip.
const onWeekday = (iso: LocalDate, weekday: number | undefined): Reading<LocalDate> =>
  weekday !== undefined && weekdayOf(iso) !== weekday ? doubtful(iso) : read(iso);

const marked = (reading: Reading<LocalDate>): Reading<LocalDate> =>
  reading.kind === 'problem' ? reading : { ...reading, isDoubtful: true };

/** Seasons run from August: `Seizoen 2026-2027` has October 2026 and March 2027. */
const seasonYear = ({ seasonFrom }: DateHints, month: number): number | undefined =>
  seasonFrom === undefined ? undefined : month >= 8 ? seasonFrom : seasonFrom + 1;

function withYear(
  month: number,
  day: number,
  weekday: number | undefined,
  hints: DateHints,
): Reading<LocalDate> {
  const year = hints.year ?? hints.contextYear ?? seasonYear(hints, month);
  if (year === undefined) return openQuestion;
  const date = dateFrom(year, month, day);
  if (!date) return problem('impossibleDate');
  const isProven = hints.year !== undefined || (weekday !== undefined && weekdayOf(date) === weekday);
  return isProven ? onWeekday(date, weekday) : doubtful(date);
}

function settleFigures(
  guess: Extract<DateGuess, { kind: 'figures' }>,
  order: Order | undefined,
  years: Years | undefined,
  hints: DateHints,
): Reading<LocalDate> {
  const [first, second, third] = guess.parts;
  const year = wholeYear(third);
  const dayFirst = dateFrom(year, second, first);
  const monthFirst = dateFrom(year, first, second);
  const yearFirst = readYearFirst(guess, years);
  if (yearFirst) {
    if (hints.dateOrder === 'ymd') return read(yearFirst.iso);
    if (hints.dateOrder === undefined)
      return doubtful(yearFirst.isLikelier ? yearFirst.iso : (dayFirst ?? yearFirst.iso));
  }
  const isMonthFirst = order?.order === 'mdy';
  const meant = isMonthFirst ? monthFirst : dayFirst;
  const other = isMonthFirst ? dayFirst : monthFirst;
  if (meant) return order?.isSure || first === second ? onWeekday(meant, guess.weekday) : doubtful(meant);
  return other ? doubtful(other) : problem('impossibleDate');
}
