import type { Id } from '../../ids.ts';
import { addDays, daysBetween, type LocalDate, type LocalTime, minutesOfDay } from '../../time.ts';
import type { Booking } from '../booking.ts';
import type { PlanningRules } from '../rules.ts';

/** What a programmer wants of one booking this week. */
export type BookingWishes = {
  readonly bookingId: Id;
  /** Shows in the week, those that stand already counted. */
  readonly shows: number;
  /** Of these, at least `beforeCount` start before `beforeTime`; 0 for no such wish. */
  readonly beforeCount: number;
  readonly beforeTime: LocalTime;
  readonly isOncePerDay: boolean;
  readonly isSpread: boolean;
  /** Rooms it should play in; none for any. */
  readonly roomIds: readonly Id[];
  /** No start before this hour, or after that one. */
  readonly earliest: LocalTime | null;
  readonly latest: LocalTime | null;
};

/** What is asked of one cinema week. */
export type WeekWishes = {
  readonly weekFrom: LocalDate;
  /** No two rooms start at the same minute: the foyer holds one audience at a time. */
  readonly hasOneStartAMinute: boolean;
  readonly bookings: readonly BookingWishes[];
};

export const BEFORE_TIME: LocalTime = '19:00';

/** How often a booking has been placed: in all, and in the week. */
export type PlacedCounts = { readonly placedCount: number; readonly placedThisWeek: number };

/**
 * The shows a booking asks for in a week: the deal's minimum, else what is left of its licence shared out over the weeks it
 * still runs, else one. Never more than the licence leaves, never fewer than stand already.
 */
export function wantedShows(
  booking: Pick<Booking, 'minShowsPerWeek' | 'maxShows' | 'windowTo'>,
  { placedCount, placedThisWeek }: PlacedCounts,
  weekFrom: LocalDate,
): number {
  const { minShowsPerWeek, maxShows, windowTo } = booking;
  const left = maxShows === null ? null : Math.max(maxShows - placedCount, 0) + placedThisWeek;
  const weeksLeft =
    windowTo === null ? null : Math.max(Math.ceil((daysBetween(weekFrom, windowTo) + 1) / 7), 1);
  const share = left === null || weeksLeft === null ? 1 : Math.ceil(left / weeksLeft);
  const wanted = minShowsPerWeek ?? share;
  return Math.max(Math.min(wanted, left ?? wanted), placedThisWeek);
}

/** What is asked of a booking until somebody says otherwise. */
export const defaultWishes = (
  booking: Booking,
  counts: PlacedCounts,
  weekFrom: LocalDate,
): BookingWishes => ({
  bookingId: booking.id,
  shows: wantedShows(booking, counts, weekFrom),
  beforeCount: 0,
  beforeTime: BEFORE_TIME,
  isOncePerDay: true,
  isSpread: true,
  roomIds: [],
  earliest: null,
  latest: null,
});

/** Whether a house asks by itself for one start a minute: not where it has switched that rule off. */
export const asksOneStartAMinute = (rules: Pick<PlanningRules, 'weights'>): boolean =>
  rules.weights.sameMinute !== 'off';

/** The last day of a cinema week. */
export const lastDayOf = (weekFrom: LocalDate): LocalDate => addDays(weekFrom, 6);

/** Minutes an hour lies after the start of the programme day: 00:10 is later than 23:50. */
export const minutesInto = (time: LocalTime, dayStartsAt: LocalTime): number =>
  (minutesOfDay(time) - minutesOfDay(dayStartsAt) + 1_440) % 1_440;
