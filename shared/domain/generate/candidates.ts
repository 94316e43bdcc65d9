import {
  addMinutes,
  atTime,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  venueClock,
  type Weekday,
  weekdayOf,
} from '../../time.ts';
import type { Film, Version } from '../film.ts';
import { isUsableOn, type Room, type Venue } from '../house.ts';
import { type PlanningRules, rulesOf } from '../rules.ts';
import type { Placed } from './board.ts';
import type { UsualHours } from './usualHours.ts';
import { type BookingWishes, minutesInto } from './wishes.ts';

/** A place a show could take. */
export type Candidate = Placed & {
  /** How far it is from what one would choose: an unusual hour, not a wished room, a late end. */
  readonly cost: number;
  readonly isBefore: boolean;
  readonly date: LocalDate;
  readonly startsAt: LocalDateTime;
};

export type CandidateSource = {
  readonly owner: number;
  readonly wishes: BookingWishes;
  readonly version: Version;
  readonly film: Film | undefined;
  /** Minutes a show takes, pre-programme included. */
  readonly minutes: number;
  /** Days it may play, in order. */
  readonly days: readonly LocalDate[];
};

/** The hours before and after which only a house's own habit goes. */
const NOT_BEFORE: LocalTime = '10:00';
const NOT_AFTER: LocalTime = '22:30';
/** Where one would rather play, all else being equal; three hours off weigh less than a start ten minutes off. */
const EVENING: LocalTime = '20:00';
/** Half an hour off a usual hour, of that weekday or another. */
const CLOSE_COST = 12;
/** What a wish for a room the house has otherwise weighs. */
export const OTHER_ROOM_COST = 300;
/** A quarter to one at night, from 06:00 on: ends after it weigh a little. */
const LATE_END = 18 * 60 + 45;

/** A moment a booking's show could start at, in whatever room. */
export type Moment = Omit<Candidate, 'roomId'> & { readonly offEvening: number };

/** Every moment a booking's show could start at, cheapest first; among equals the nearest to the evening, then the first. */
export function momentsOf(
  source: CandidateSource,
  venue: Venue,
  hours: UsualHours,
  weekFrom: LocalDate,
): readonly Moment[] {
  const { version, film, owner, wishes, minutes } = source;
  const { programmeDayStartsAt: dayStartsAt } = venue;
  const clock = venueClock(venue.timeZone);
  const beforeMin = minutesInto(wishes.beforeTime, dayStartsAt);
  const evening = minutesInto(EVENING, dayStartsAt);
  return source.days
    .filter((date) => (film?.releaseDate ?? date) <= date)
    .flatMap((date) => {
      const dayFrom = atTime(date, dayStartsAt);
      const day = daysBetween(weekFrom, date);
      return startsOn(weekdayOf(date), source, venue, hours).map((start): Moment => {
        const startsAt = addMinutes(dayFrom, start);
        const from = clock.minutesAt(startsAt);
        const late = Math.max(0, Math.ceil((start + minutes - LATE_END) / 5)) * 2;
        const offEvening = Math.abs(start - evening);
        return {
          owner,
          filmId: version.filmId,
          day,
          date,
          startsAt,
          from,
          to: from + minutes,
          cost: hours.costAt(weekdayOf(date), start) + late + Math.floor(offEvening / 180),
          isBefore: start < beforeMin,
          offEvening,
        };
      });
    })
    .sort(
      (left, right) => left.cost - right.cost || left.offEvening - right.offEvening || left.from - right.from,
    );
}

/** A booking's places in one room, in the order of its moments. */
export function candidatesIn(
  room: Room,
  { version, wishes }: CandidateSource,
  moments: readonly Moment[],
): readonly Candidate[] {
  if (room.formats.length > 0 && !room.formats.includes(version.format)) return [];
  const roomCost = wishes.roomIds.length > 0 && !wishes.roomIds.includes(room.id) ? OTHER_ROOM_COST : 0;
  return moments
    .filter(({ date }) => isUsableOn(room, date))
    .map(({ offEvening: _off, ...moment }) => ({ ...moment, roomId: room.id, cost: moment.cost + roomCost }));
}

type Span = { readonly from: number; readonly to: number };

/** Starts on the venue's grid, minutes into the day: from morning to night, within opening hours and the wished ones. */
function startsOn(
  weekday: Weekday,
  { wishes, minutes }: CandidateSource,
  venue: Venue,
  hours: UsualHours,
): readonly number[] {
  const allowed = allowedStarts(weekday, wishes, minutes, venue);
  if (allowed === null) return [];
  const into = (time: LocalTime) => minutesInto(time, venue.programmeDayStartsAt);
  const wanted = {
    from: Math.min(hours.first, into(NOT_BEFORE)),
    to: Math.max(hours.last, into(NOT_AFTER)),
  };
  // A wish for an hour before any the house is used to is still a wish.
  if (wishes.beforeCount > 0) wanted.from = Math.min(wanted.from, into(wishes.beforeTime) - 60);
  const { from, to } = within(wanted, allowed);
  // A grid of single minutes would offer hours nobody prints.
  const step = Math.max(venue.snapMin, 5);
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step).filter(
    // Far from any usual hour the quarters are enough; the first and last that are allowed stay, to fit a tight day.
    (start) =>
      start % 15 === 0 || start === first || start + step > to || hours.costAt(weekday, start) <= CLOSE_COST,
  );
}

/** The part of `wanted` that is allowed; where there is none, the two hours of `allowed` nearest to it. */
function within(wanted: Span, allowed: Span): Span {
  if (allowed.to < wanted.from) return { from: Math.max(allowed.from, allowed.to - 120), to: allowed.to };
  if (allowed.from > wanted.to) return { from: allowed.from, to: Math.min(allowed.to, allowed.from + 120) };
  return { from: Math.max(wanted.from, allowed.from), to: Math.min(wanted.to, allowed.to) };
}

/** Whether opening hours and wished hours leave any time for a show on a day. */
export const leavesTimeFor = (day: LocalDate, { wishes, minutes }: CandidateSource, venue: Venue): boolean =>
  allowedStarts(weekdayOf(day), wishes, minutes, venue) !== null;

/** From when to when a show may start; null where the house is closed or the hours leave no time for it. */
function allowedStarts(
  weekday: Weekday,
  { earliest, latest }: BookingWishes,
  minutes: number,
  venue: Venue,
): Span | null {
  const { programmeDayStartsAt: dayStartsAt } = venue;
  const open = openSpan(rulesOf(venue), weekday, dayStartsAt);
  if (open === null) return null;
  const from = Math.max(open.from, earliest === null ? 0 : minutesInto(earliest, dayStartsAt));
  const to = Math.min(open.to - minutes, latest === null ? 1_439 : minutesInto(latest, dayStartsAt));
  return from > to ? null : { from, to };
}

/** When the house is open on a weekday, in minutes into the programme day; null where it is closed. */
function openSpan({ openingHours }: PlanningRules, weekday: Weekday, dayStartsAt: string): Span | null {
  const hours = openingHours[weekday];
  if (hours === undefined) return { from: 0, to: Number.POSITIVE_INFINITY };
  if (hours === null) return null;
  const from = minutesInto(hours.from, dayStartsAt);
  const to = minutesInto(hours.to, dayStartsAt);
  return { from, to: to <= from ? to + 1_440 : to };
}

/** Rooms in the order they were made: what a further room adds is then found on top of what stood without it. */
export const inOrderOfMaking = (rooms: readonly Room[]): readonly Room[] =>
  rooms.toSorted((left, right): number => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
