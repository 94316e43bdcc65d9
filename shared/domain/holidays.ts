import { addDays, daysBetween, type LocalDate } from '../time.ts';
import type { HolidayCommunity } from './rules.ts';
import {
  flemishSchoolHolidays,
  PUBLISHED_SCHOOL_HOLIDAYS,
  type SchoolHolidaySpan,
} from './schoolHolidays.ts';

export const PUBLIC_HOLIDAYS = [
  'newYear',
  'easterMonday',
  'labourDay',
  'ascension',
  'whitMonday',
  'nationalDay',
  'assumption',
  'allSaints',
  'armistice',
  'christmasDay',
] as const;
export type PublicHoliday = (typeof PUBLIC_HOLIDAYS)[number];

/** `easter` where the holiday follows Easter, `spring` where it does not (the French community since 2022). */
export const SCHOOL_HOLIDAYS = ['autumn', 'christmas', 'carnival', 'easter', 'spring', 'summer'] as const;
export type SchoolHoliday = (typeof SCHOOL_HOLIDAYS)[number];

/** A holiday from its first to its last day, both included. */
export type HolidaySpan =
  | {
      readonly kind: 'public';
      readonly code: PublicHoliday;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | ({ readonly kind: 'school' } & SchoolHolidaySpan);

const FIXED: Readonly<Record<string, PublicHoliday>> = {
  '01-01': 'newYear',
  '05-01': 'labourDay',
  '07-21': 'nationalDay',
  '08-15': 'assumption',
  '11-01': 'allSaints',
  '11-11': 'armistice',
  '12-25': 'christmasDay',
};
/** Days after Easter Sunday. */
const MOVING: Readonly<Record<number, PublicHoliday>> = {
  1: 'easterMonday',
  39: 'ascension',
  50: 'whitMonday',
};

const pad = (part: number): string => String(part).padStart(2, '0');
const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const d = (19 * a + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const e = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - d - (year % 4)) % 7;
  const correction = Math.floor((a + 11 * d + 22 * e) / 451);
  const days = d + e - 7 * correction + 114;
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`;
}

/** Which of Belgium's ten legal holidays `day` is (royal decree of 18 April 1974, art. 1); null for none. */
export function publicHoliday(day: LocalDate): PublicHoliday | null {
  const fixed = FIXED[day.slice(5)];
  if (fixed !== undefined) return fixed;
  return MOVING[daysBetween(easterSunday(yearOf(day)), day)] ?? null;
}

const flemishByYear = new Map<number, readonly SchoolHolidaySpan[]>();
function flemishOf(year: number): readonly SchoolHolidaySpan[] {
  const known = flemishByYear.get(year);
  if (known !== undefined) return known;
  const spans = flemishSchoolHolidays(year, easterSunday(year));
  flemishByYear.set(year, spans);
  return spans;
}

/** School holidays that touch the years of `from` … `to`, earliest first. */
function schoolSpansAround(from: LocalDate, to: LocalDate, community: HolidayCommunity) {
  if (community !== 'flemish') return PUBLISHED_SCHOOL_HOLIDAYS[community];
  // The Christmas holiday that runs into January belongs to the year before.
  const first = yearOf(from) - 1;
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => flemishOf(first + index)).flat();
}

/**
 * Which school holiday `day` falls in for the schools of `community`; null for none, and for a day after
 * `schoolHolidaysKnownUntil`. A holiday runs to the Sunday before lessons start again.
 */
export const schoolHoliday = (day: LocalDate, community: HolidayCommunity): SchoolHoliday | null =>
  schoolSpansAround(day, day, community).find((span) => span.from <= day && day <= span.to)?.code ?? null;

/**
 * The last day whose school holidays are known; null where a published rule gives every year.
 *
 * The French and the German-speaking community decide theirs by decree, some years ahead: a later day
 * has no school holiday here only because nobody has written it down yet. Say so on the screen.
 */
export const schoolHolidaysKnownUntil = (community: HolidayCommunity): LocalDate | null =>
  community === 'flemish' ? null : (PUBLISHED_SCHOOL_HOLIDAYS[community].at(-1)?.to ?? null);

/**
 * Public holidays and, where a community is named, its school holidays that touch `from` … `to` (both
 * included), earliest first. A school holiday keeps its own first and last day, also outside the asked days.
 */
export function holidaysBetween(
  from: LocalDate,
  to: LocalDate,
  community: HolidayCommunity | null,
): readonly HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const code = publicHoliday(day);
    if (code !== null) spans.push({ kind: 'public', code, from: day, to: day });
  }
  if (community !== null) {
    for (const span of schoolSpansAround(from, to, community)) {
      if (span.to >= from && span.from <= to) spans.push({ kind: 'school', ...span });
    }
  }
  return spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
