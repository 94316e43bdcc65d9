import { addDays, type LocalDate, weekdayOf } from '../time.ts';
import { dateFrom, wednesdayOfWeek } from './cells/dates.ts';
import type { Dial } from './cells/times.ts';
import { contextOf, weekNumberNamed, yearlessWeekNamed } from './context.ts';
import type { DayContext, DayWords } from './gridDays.ts';
import { collapse } from './plainText.ts';
import { placeOfSection } from './sectionPlace.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import type { ColumnAnswers, ColumnQuestion, GridScreening } from './understanding.ts';

/** What is known of a grid's days: by the sheet itself, by the user, and what is only likely. */
export type GridContext = {
  readonly shown: Readonly<Record<string, string>>;
  readonly days: DayContext;
  /** The week is reckoned from a number ("Week 42"), not said: used, but asked about. */
  readonly isReckoned: boolean;
};

const CINEMA = /\b(?:cin[eé](?:ma)?|kino|bioscoop|filmhuis|theat(?:er|re)|movies)\b/i;

const textsOf = (above: readonly RawRow[]): readonly string[] =>
  above.flatMap((row) => row.cells.map((cell) => collapse(cell.text))).filter((text) => text !== '');

// "du 14 au 20 octobre" with its year beside it, or told by the user.
function openWeek(texts: readonly string[], year: number | undefined): LocalDate | undefined {
  if (year === undefined) return undefined;
  const span = texts.map(yearlessWeekNamed).find((found) => found !== undefined);
  return span && dateFrom(year, span.month, span.day);
}

/** The first day of a numbered week: the weekday the heading's first column names, of that ISO week. */
function numberedWeek(
  texts: readonly string[],
  year: number | undefined,
  first: DayWords | undefined,
): LocalDate | undefined {
  const week = texts.map(weekNumberNamed).find((found) => found !== undefined);
  if (week === undefined || year === undefined) return undefined;
  const wednesday = wednesdayOfWeek(year, week);
  const weekday = first?.weekday ?? 3;
  return addDays(wednesday, weekday - weekdayOf(wednesday));
}

/** Gathers what the rows above a grid, its sheet's name and the user say of its days. */
export function gridContext(
  sheet: RawSheet,
  above: readonly RawRow[],
  answers: ColumnAnswers,
  first: DayWords | undefined,
): GridContext {
  const shown = contextOf(above, sheet.name);
  const texts = [...textsOf(above), sheet.name ?? ''];
  const cinema = textsOf(above).find((text) => text.length < 60 && CINEMA.test(text));
  const year = answers.year ?? (shown.year === undefined ? undefined : Number(shown.year));
  const month = texts.map((text) => placeOfSection(text)?.dates?.month).find((found) => found !== undefined);
  const said = answers.weekStart ?? shown.weekStart ?? openWeek(texts, year);
  const reckoned = said === undefined ? numberedWeek(texts, year, first) : undefined;
  const weekStart = said ?? reckoned;
  return {
    shown: cinema ? { ...shown, cinema } : shown,
    days: {
      ...(weekStart === undefined ? {} : { weekStart }),
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
    },
    isReckoned: reckoned !== undefined,
  };
}

const EXAMPLES = 4;

/** Asks for the week or the year of the shows whose day is not known, or only reckoned. */
export function weekQuestion(
  days: readonly (DayWords & { readonly header: string })[],
  shows: readonly GridScreening[],
  { shown, days: known, isReckoned }: GridContext,
  suggestion: string | undefined,
): readonly ColumnQuestion[] {
  const open = isReckoned ? shows : shows.filter((show) => show.date === undefined);
  const [first] = days;
  if (open.length === 0 || first === undefined) return [];
  const kind = !isReckoned && days.some((day) => day.monthDay) ? 'year' : 'weekStart';
  const likely = suggestion ?? (isReckoned ? known.weekStart : shown.weekStart);
  return [
    {
      kind,
      field: 'screeningDate',
      header: first.header,
      count: open.length,
      examples: open.slice(0, EXAMPLES).map((show) => ({ text: show.time ?? '', address: show.address })),
      ...(likely ? { suggestion: kind === 'year' ? likely.slice(0, 4) : likely } : {}),
    },
  ];
}

/** Asks whether hours without am or pm are afternoons, where no other hour of the sheet tells. */
export function dialQuestion(dial: Dial, shows: readonly GridScreening[]): readonly ColumnQuestion[] {
  const read = dial === 'perhapsTwelve' ? shows.filter((show) => (show.time ?? '') >= '13:00') : [];
  if (read.length === 0) return [];
  const examples = read.slice(0, EXAMPLES).map(({ time = '', address }) => ({ text: time, address }));
  return [{ kind: 'doubtful', field: 'screeningTime', header: '', count: read.length, examples }];
}
