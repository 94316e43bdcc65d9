import type { Id } from '../../ids.ts';
import { daysBetween, daysFrom, type LocalDate, type LocalTime, timeOf } from '../../time.ts';
import { coversDay } from '../booking.ts';
import type { Programme } from '../programme.ts';
import type { Screening } from '../screening.ts';
import type { Hindrance } from './hindrances.ts';
import { type BookingWishes, lastDayOf, minutesInto, type WeekWishes } from './wishes.ts';

export type UnmetCode =
  | 'tooFewShows'
  | 'tooFewBefore'
  | 'twiceADay'
  | 'notSpread'
  | 'otherRoom'
  | 'outsideHours'
  | 'sameMinute';

/** A wish the week, with the proposal in it, does not meet; its sentence is made of the facts. */
export type UnmetWish = {
  readonly code: UnmetCode;
  readonly bookingId: Id;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** The days of the week a proposal may use for a booking: licensed, not locked, not past. */
export const openDays = (
  programme: Pick<Programme, 'today' | 'lockedDays'>,
  booking: Parameters<typeof coversDay>[0],
  weekFrom: LocalDate,
): readonly LocalDate[] =>
  daysFrom(weekFrom, 7).filter(
    (day) => day >= programme.today && !programme.lockedDays.includes(day) && coversDay(booking, day),
  );

/** The most days from one show to the next that still counts as spread, the week taken as a ring. */
export const spreadLimit = (shows: number): number => Math.ceil(7 / Math.min(shows, 7)) + 1;

/** Days from each show of the week to the next, round to the same weekday of the week after. */
export function daysApart(offsets: readonly number[]): readonly number[] {
  const sorted = [...new Set(offsets)].sort((left, right) => left - right);
  return sorted.map((each, at) => (sorted[at + 1] ?? (sorted[0] ?? 0) + 7) - each);
}

/** Shows of the week as it would be: those that stand and take place, and the proposed ones. */
export const showsOfWeek = (
  programme: Pick<Programme, 'screenings'>,
  proposed: readonly Screening[],
  weekFrom: LocalDate,
): readonly Screening[] =>
  [...programme.screenings, ...proposed].filter(
    (each) => each.state === 'planned' && weekFrom <= each.day && each.day <= lastDayOf(weekFrom),
  );

/** By booking, the rules that kept further shows of it from the week. */
export type InTheWay = Readonly<Record<Id, readonly Hindrance[]>>;

/**
 * Every wish that is not met with `proposed` in the week, by booking in the order they were asked. `inTheWay` is what the search
 * found in the way of further shows.
 */
export function findUnmet(
  wishes: WeekWishes,
  programme: Programme,
  proposed: readonly Screening[],
  inTheWay: InTheWay = {},
): readonly UnmetWish[] {
  const { weekFrom } = wishes;
  const shows = showsOfWeek(programme, proposed, weekFrom);
  const byBooking = Map.groupBy(shows, (each) => each.bookingId);
  const { programmeDayStartsAt } = programme.venue;
  return wishes.bookings.flatMap((wish) => {
    const own = byBooking.get(wish.bookingId) ?? [];
    return [
      ...unmetCount(wish, own, programme, proposed, weekFrom, inTheWay),
      ...unmetDays(wish, own, weekFrom),
      ...unmetPlaces(wish, own, programmeDayStartsAt),
      ...(wishes.hasOneStartAMinute ? unmetMinutes(wish, shows, proposed) : []),
    ];
  });
}

/** Whether a show starts before an hour; one without an hour does not. */
export const startsBefore = (
  { startsAt }: Pick<Screening, 'startsAt'>,
  time: LocalTime,
  dayStartsAt: LocalTime,
): boolean =>
  startsAt !== null && minutesInto(timeOf(startsAt), dayStartsAt) < minutesInto(time, dayStartsAt);

function unmetCount(
  wish: BookingWishes,
  own: readonly Screening[],
  programme: Programme,
  proposed: readonly Screening[],
  weekFrom: LocalDate,
  inTheWay: InTheWay,
): readonly UnmetWish[] {
  const { bookingId, shows, beforeCount, beforeTime } = wish;
  const before = own.filter((each) => startsBefore(each, beforeTime, programme.venue.programmeDayStartsAt));
  return [
    ...(own.length < shows
      ? [
          unmet('tooFewShows', bookingId, {
            placed: own.length,
            wanted: shows,
            ...reasonFor(whyTooFew(wish, own, programme, proposed, weekFrom), inTheWay[bookingId] ?? []),
          }),
        ]
      : []),
    ...(before.length < beforeCount
      ? [unmet('tooFewBefore', bookingId, { placed: before.length, wanted: beforeCount, time: beforeTime })]
      : []),
  ];
}

/** Why, and where rules kept further shows from every place, which: their codes, a blank between. */
const reasonFor = (because: 'licence' | 'days' | 'place', rules: readonly Hindrance[]): UnmetWish['facts'] =>
  because === 'place' && rules.length > 0 ? { because: 'rules', rules: rules.join(' ') } : { because };

/** What stands in the way: the licence's number of shows, its days (or a show on each already), or no free place. */
function whyTooFew(
  wish: BookingWishes,
  own: readonly Screening[],
  programme: Programme,
  proposed: readonly Screening[],
  weekFrom: LocalDate,
): 'licence' | 'days' | 'place' {
  const booking = programme.bookings.find((each) => each.id === wish.bookingId);
  if (booking === undefined) return 'licence';
  const added = proposed.filter((each) => each.bookingId === booking.id).length;
  const run = (programme.runs[booking.id]?.length ?? 0) + added;
  if (booking.status.kind === 'cancelled' || (booking.maxShows !== null && run >= booking.maxShows))
    return 'licence';
  const days = openDays(programme, booking, weekFrom);
  const used = new Set(own.map((each) => each.day));
  return days.every((day) => wish.isOncePerDay && used.has(day)) ? 'days' : 'place';
}

function unmetDays(
  { bookingId, isOncePerDay, isSpread }: BookingWishes,
  own: readonly Screening[],
  weekFrom: LocalDate,
): readonly UnmetWish[] {
  const days = [...Map.groupBy(own, (each) => each.day)].sort(([left], [right]) => (left < right ? -1 : 1));
  const apart = Math.max(0, ...daysApart(own.map((each) => daysBetween(weekFrom, each.day))));
  return [
    ...(isOncePerDay
      ? days.flatMap(([day, { length }]) =>
          length > 1 ? [unmet('twiceADay', bookingId, { day, count: length })] : [],
        )
      : []),
    ...(isSpread && own.length > 1 && apart > spreadLimit(own.length)
      ? [unmet('notSpread', bookingId, { days: apart - 1 })]
      : []),
  ];
}

function unmetPlaces(
  { bookingId, roomIds, earliest, latest }: BookingWishes,
  own: readonly Screening[],
  dayStartsAt: LocalTime,
): readonly UnmetWish[] {
  const elsewhere = own.filter((each) => each.roomId === null || !roomIds.includes(each.roomId)).length;
  const isOutside = (each: Screening) =>
    (earliest !== null && startsBefore(each, earliest, dayStartsAt)) ||
    (latest !== null &&
      each.startsAt !== null &&
      minutesInto(timeOf(each.startsAt), dayStartsAt) > minutesInto(latest, dayStartsAt));
  const outside = own.filter(isOutside).length;
  return [
    ...(roomIds.length > 0 && elsewhere > 0 ? [unmet('otherRoom', bookingId, { count: elsewhere })] : []),
    ...(outside > 0
      ? [
          unmet('outsideHours', bookingId, {
            count: outside,
            earliest: earliest ?? 'none',
            latest: latest ?? 'none',
          }),
        ]
      : []),
  ];
}

/** Minutes at which a proposed show of the booking starts together with one in another room. */
function unmetMinutes(
  { bookingId }: BookingWishes,
  shows: readonly Screening[],
  proposed: readonly Screening[],
): readonly UnmetWish[] {
  const starts = proposed.flatMap((each) =>
    each.bookingId === bookingId && each.startsAt !== null ? [{ ...each, startsAt: each.startsAt }] : [],
  );
  const together = starts.flatMap(({ id, startsAt, roomId }) => {
    const others = shows.filter(
      (each) => each.id !== id && each.startsAt === startsAt && each.roomId !== roomId,
    );
    return others.length === 0 ? [] : [startsAt];
  });
  return [...new Set(together)].sort().map((at) => unmet('sameMinute', bookingId, { at }));
}

const unmet = (code: UnmetCode, bookingId: Id, facts: UnmetWish['facts']): UnmetWish => ({
  code,
  bookingId,
  facts,
});
