import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, `2026-11-05`. */
export type LocalDate = string;
/** A wall-clock hour, `20:30`. */
export type LocalTime = string;
/** Venue wall-clock time without a zone, `2026-11-05T20:30`. */
export type LocalDateTime = string;
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const isReal = (parse: () => unknown): boolean => {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
};

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// A list of 50,000 rows has 200,000 days to check: figures do it a hundred times quicker than a calendar.
function isRealDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : DAYS_OF_MONTH[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

export const localDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay);
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const localDateTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isReal(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })));
export const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

const MS_PER_MIN = 60_000;
const MS_PER_DAY = 86_400_000;

// Wall-clock arithmetic has no zone, so UTC milliseconds serve as a ruler: far cheaper than objects while dragging.
const dateMs = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** Minutes on an endless wall clock; only differences mean anything. */
export const wallMinutes = (at: LocalDateTime): number =>
  dateMs(at) / MS_PER_MIN + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/** The wall-clock time of `wallMinutes`. */
export const fromWallMinutes = (minutes: number): LocalDateTime =>
  new Date(minutes * MS_PER_MIN).toISOString().slice(0, 16);

export const addMinutes = (at: LocalDateTime, minutes: number): LocalDateTime =>
  fromWallMinutes(wallMinutes(at) + minutes);

export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  wallMinutes(to) - wallMinutes(from);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(dateMs(date) + days * MS_PER_DAY).toISOString().slice(0, 10);

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (dateMs(to) - dateMs(from)) / MS_PER_DAY;

export const weekdayOf = (date: LocalDate): Weekday =>
  (((((dateMs(date) / MS_PER_DAY + 3) % 7) + 7) % 7) + 1) as Weekday;

export const dateOf = (at: LocalDateTime): LocalDate => at.slice(0, 10);
export const timeOf = (at: LocalDateTime): LocalTime => at.slice(11, 16);
export const atTime = (date: LocalDate, time: LocalTime): LocalDateTime => `${date}T${time}`;

/** Minutes after midnight of an hour such as `19:45`. */
export const minutesOfDay = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The programme day starts at 06:00: a 00:10 show belongs to the evening before (domain.md, Words). */
export const PROGRAMME_DAY_STARTS: LocalTime = '06:00';

/** The programme day a moment belongs to. */
export const programmeDayOf = (at: LocalDateTime, startsAt: LocalTime = PROGRAMME_DAY_STARTS): LocalDate =>
  timeOf(at) < startsAt ? addDays(dateOf(at), -1) : dateOf(at);

/** The moment an hour falls on in a programme day: `00:10` of 5 November is 6 November at 00:10. */
export const momentOn = (
  programmeDay: LocalDate,
  time: LocalTime,
  startsAt: LocalTime = PROGRAMME_DAY_STARTS,
): LocalDateTime => atTime(time < startsAt ? addDays(programmeDay, 1) : programmeDay, time);

/** First day of the cinema week `date` falls in; weeks start on `startsOn` (Wednesday in Belgium and France). */
export function cinemaWeekOf(date: LocalDate, startsOn: Weekday): LocalDate {
  const back = (weekdayOf(date) - startsOn + 7) % 7;
  return addDays(date, -back);
}

/** The `count` days from `from` on. */
export const daysFrom = (from: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

/**
 * Venue time as an instant with offset, `2026-11-05T20:30:00+01:00`.
 *
 * In the hour a clock change skips, the later reading is taken; in the hour it repeats, the earlier one
 * (Temporal's `compatible`), so that an end is never before its start.
 */
export const withOffset = (at: LocalDateTime, timeZone: string): string =>
  Temporal.PlainDateTime.from(at)
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** End of something that lasts `minutes` of real time, with offset: right across a clock change. */
export const endWithOffset = (at: LocalDateTime, minutes: number, timeZone: string): string =>
  Temporal.PlainDateTime.from(at)
    .toZonedDateTime(timeZone)
    .add({ minutes })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The venue's wall clock at an instant (ms since 1970). */
export const wallClockAt = (ms: number, timeZone: string): LocalDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);

/** A venue's wall clock against real time, in minutes since 1970 UTC: on most days the two only differ by a constant. */
export type VenueClock = {
  /**
   * The minute at which the clocks show `at`. An hour the clock change skips is read as the later one, an hour it repeats as
   * the earlier one, as `withOffset` reads them.
   */
  readonly minutesAt: (at: LocalDateTime) => number;
  /** What the clocks show at a minute. */
  readonly wallAt: (minutes: number) => LocalDateTime;
  /** The hours the clocks skip or show twice between two moments; null on nearly every day. */
  readonly changeIn: (from: LocalDateTime, to: LocalDateTime) => ClockChange | null;
};

/** Wall-clock hours that do not come, or come twice, as the clocks change. */
export type ClockChange = {
  readonly kind: 'skipped' | 'repeated';
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
};

type ClockYear = {
  /** Minutes ahead of UTC on the eve of the year. */
  readonly offset: number;
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
};

const offsetMinutes = (zoned: Temporal.ZonedDateTime): number => zoned.offsetNanoseconds / (MS_PER_MIN * 1e6);

/** Clock changes from the eve of a year to the morning after it. */
function clockYear(year: number, timeZone: string): ClockYear {
  const eve = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year - 1, 11, 30)).toZonedDateTimeISO(timeZone);
  const changes: { at: number; offset: number }[] = [];
  let next = eve.getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < Date.UTC(year + 1, 0, 3)) {
    changes.push({ at: next.epochMilliseconds / MS_PER_MIN, offset: offsetMinutes(next) });
    next = next.getTimeZoneTransition('next');
  }
  return { offset: offsetMinutes(eve), changes };
}

function makeClock(timeZone: string): VenueClock {
  const years = new Map<number, ClockYear>();
  const yearOf = (year: number): ClockYear => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const made = clockYear(year, timeZone);
    years.set(year, made);
    return made;
  };
  return {
    minutesAt: (at) => {
      const wall = wallMinutes(at);
      const { changes, ...eve } = yearOf(Number(at.slice(0, 4)));
      let { offset } = eve;
      for (const change of changes) {
        // Before the change by the old reckoning, or in the hour it skips: the old offset holds.
        if (wall - offset < change.at || wall - change.offset < change.at) break;
        offset = change.offset;
      }
      return wall - offset;
    },
    wallAt: (minutes) => {
      const { changes, ...eve } = yearOf(new Date(minutes * MS_PER_MIN).getUTCFullYear());
      const { offset } = changes.findLast((change) => change.at <= minutes) ?? eve;
      return fromWallMinutes(minutes + offset);
    },
    changeIn: (from, to) => {
      const { changes, ...eve } = yearOf(Number(from.slice(0, 4)));
      let { offset } = eve;
      for (const change of changes) {
        const before = fromWallMinutes(change.at + offset);
        const after = fromWallMinutes(change.at + change.offset);
        offset = change.offset;
        if (before < from || before > to) continue;
        return before < after
          ? { kind: 'skipped', from: before, to: after }
          : { kind: 'repeated', from: after, to: before };
      }
      return null;
    },
  };
}

/** What the clocks show `minutes` of real time after they show `at`. */
export const clockAfter = (clock: VenueClock, at: LocalDateTime, minutes: number): LocalDateTime =>
  clock.wallAt(clock.minutesAt(at) + minutes);

/**
 * How far the hands get from `at` in `minutes` of real time, in minutes of the dial.
 *
 * The same on all nights but two: an hour that is skipped lies in between, and in an hour that comes twice the farthest they
 * got counts, so that what lasts longer never reaches less far.
 */
export function dialMinutes(clock: VenueClock, at: LocalDateTime, minutes: number): number {
  const start = clock.minutesAt(at);
  const shown = wallMinutes(clock.wallAt(start));
  const reach = (later: number) => wallMinutes(clock.wallAt(start + later)) - shown;
  const end = reach(minutes);
  if (end >= minutes) return end;
  let farthest = end;
  for (let later = 0; later < minutes; later += 1) farthest = Math.max(farthest, reach(later) + 1);
  return farthest;
}

const clocks = new Map<string, VenueClock>();

/** The wall clock of a time zone. Throws a RangeError where there is no such zone. */
export function venueClock(timeZone: string): VenueClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = makeClock(timeZone);
  clocks.set(timeZone, made);
  return made;
}
