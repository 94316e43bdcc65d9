import { addDays, type LocalDate, weekdayOf } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { monthNamed, weekdayNamed } from './calendarWords.ts';

/** The order of a date written in figures; `ymd` is only ever asked about two-figure years. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as its text says it, before the column has settled what order its figures stand in. */
export type DateGuess =
  | {
      readonly kind: 'whole';
      readonly iso: LocalDate;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'figures';
      readonly parts: readonly [number, number, number];
      readonly separator: string;
      readonly hasShortYear: boolean;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'pair';
      readonly parts: readonly [number, number];
      readonly separator: string;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'yearless';
      readonly day: number;
      readonly month: number;
      readonly weekday?: number;
    }
  | { readonly kind: 'week'; readonly week: number; readonly year?: number }
  | { readonly kind: 'vague' }
  | { readonly kind: 'impossible' };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const FIGURES = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?:[ ,]+\d{1,2}[:.uh]\d{2}.*)?$/;
const PAIR = /^(\d{1,2})([-/.])(\d{1,2})\.?$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:er|e|st|nd|rd|th|\.|º)?[\s-]*(?:de |of )?([\p{L}]{3,12})\.?(?:[\s,'-]*(?:de |del )?(\d{4}|\d{2}))?$/u;
const NAMED_MONTH_FIRST = /^([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u;
const MONTH_ONLY =
  /^(?:(?:begin|eind|mid|half|d[ée]but|fin|mi|early|late|anfang|mitte|ende)[\s-]+)?([\p{L}]{3,12})\.?(?:\s+(\d{4}))?$/u;
const WEEK = /^(?:wk|week|sem|semaine|kw|w)\.?\s?(\d{1,2})(?:\s*[-/,]?\s*'?(\d{4}|\d{2}))?$/i;
const VAGUE =
  /^(?:[qtk]\s?[1-4](?:[\s/-]*'?\d{2,4})?|[1-4]e? ?(?:kwartaal|trimestre|quarter)(?: \d{4})?|(?:lente|zomer|herfst|najaar|voorjaar|winter|printemps|[ée]t[ée]|automne|hiver|spring|summer|autumn|fall|fr[üu]hjahr|sommer|herbst)(?: \d{4})?|\d{4})$/iu;
const LEADING_WEEKDAY = /^(?:le |op |on |am )?([\p{L}]{2,10})\.?,?\s+(?=\S)/u;

const HOUR_BEHIND = /(\d{4})[\s,–-]+(?:om |à |at |um )?\d{1,2}\s?(?:[:.uh]\s?\d{2}|u|h|uhr|am|pm).*$/i;

/** Two-figure years: 00–69 are of this century, as Excel reads them. */
export const wholeYear = (year: number): number =>
  year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day, or nothing where the calendar has none (31 April, 29 February 2026). */
export function dateFrom(year: number, month: number, day: number): LocalDate | undefined {
  const days = MONTH_DAYS[month - 1];
  if (!days || day < 1 || day > days || year < 1870 || year > 2199) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const whole = (year: number, month: number, day: number, weekday?: number): DateGuess => {
  const iso = dateFrom(year, month, day);
  return iso ? { kind: 'whole', iso, weekday } : { kind: 'impossible' };
};

function guessNamed(text: string, weekday?: number): DateGuess | undefined {
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : NAMED_MONTH_FIRST.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return undefined;
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [found[2], found[1], found[3]];
  const month = monthNamed(word ?? '');
  if (!month) return undefined;
  if (year) return whole(wholeYear(Number(year)), month, Number(day), weekday);
  return dateFrom(2024, month, Number(day))
    ? { kind: 'yearless', day: Number(day), month, weekday }
    : { kind: 'impossible' };
}

function guessVague(text: string): DateGuess | undefined {
  const week = WEEK.exec(text);
  if (week && Number(week[1]) >= 1 && Number(week[1]) <= 53) {
    return {
      kind: 'week',
      week: Number(week[1]),
      year: week[2] ? wholeYear(Number(week[2])) : undefined,
    };
  }
  const month = MONTH_ONLY.exec(text);
  return VAGUE.test(text) || (month && monthNamed(month[1] ?? '')) ? { kind: 'vague' } : undefined;
}

/** What a text says about a day, or nothing when it says none. Figures are not ordered yet: see `settleDates`. */
export function guessDate(source: string): DateGuess | undefined {
  let text = collapse(source);
  if (text === '' || text.length > 60) return undefined;
  let weekday: number | undefined;
  const leading = LEADING_WEEKDAY.exec(text);
  if (leading) {
    weekday = weekdayNamed(leading[1] ?? '');
    if (weekday) text = text.slice(leading[0].length);
  }
  if (text.length > 12) text = text.replace(HOUR_BEHIND, '$1');
  const iso = ISO.exec(text);
  if (iso) return whole(Number(iso[1]), Number(iso[2]), Number(iso[3]), weekday);
  const figures = FIGURES.exec(text);
  if (figures) {
    const parts = [Number(figures[1]), Number(figures[3]), Number(figures[4])] as const;
    return {
      kind: 'figures',
      parts,
      separator: figures[2] ?? '',
      hasShortYear: (figures[4] ?? '').length === 2,
      weekday,
    };
  }
  const pair = PAIR.exec(text);
  if (pair)
    return {
      kind: 'pair',
      parts: [Number(pair[1]), Number(pair[3])],
      separator: pair[2] ?? '',
      weekday,
    };
  return guessNamed(text, weekday) ?? guessVague(text);
}

/** The Wednesday of an ISO week: films start on it in Belgium and France. */
export function wednesdayOfWeek(year: number, week: number): LocalDate {
  const fourth: LocalDate = `${year}-01-04`;
  return addDays(fourth, (week - 1) * 7 + 3 - weekdayOf(fourth));
}
