import type { Id } from '../ids.ts';
import {
  addDays,
  daysBetween,
  daysFrom,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  momentOn,
  weekdayOf,
} from '../time.ts';
import { schoolHoliday } from './holidays.ts';
import { closureOn, isGoneOn, type Room, type Venue } from './house.ts';
import { type HolidayCommunity, rulesOf } from './rules.ts';
import type { Screening } from './screening.ts';
import type { Recurrence, Strand } from './strand.ts';

/** One time a strand falls, whether or not anything plays then. */
export type Occasion = {
  readonly strandId: Id;
  /** The programme day the recurrence gives: what it is known by, also where it was moved. */
  readonly day: LocalDate;
  /** The programme day it falls on. */
  readonly shownDay: LocalDate;
  readonly time: LocalTime | null;
  /** The moment of `time` on `shownDay`: 00:30 is past that midnight. Null while the hour is to be decided. */
  readonly startsAt: LocalDateTime | null;
  /** Null where the strand names no room, or one the house has no more. */
  readonly roomId: Id | null;
  readonly isRoomClosed: boolean;
  readonly isException: boolean;
  readonly recurrenceIndex: number;
};

/** What of the house decides when a strand falls. */
export type OccasionHouse = {
  readonly community: HolidayCommunity | null;
  readonly rooms: readonly Pick<Room, 'id' | 'archivedOn' | 'closures'>[];
  readonly programmeDayStartsAt: LocalTime;
};

export const occasionHouse = (house: {
  readonly venue: Pick<Venue, 'rules' | 'programmeDayStartsAt'>;
  readonly rooms: OccasionHouse['rooms'];
}): OccasionHouse => ({
  community: rulesOf(house.venue).community,
  rooms: house.rooms,
  programmeDayStartsAt: house.venue.programmeDayStartsAt,
});

/** Whether a day lies in a recurrence's span; an open side of it covers all. */
export const runsOn = ({ from, to }: Pick<Recurrence, 'from' | 'to'>, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** Where the recurrence that runs on a day stands in the strand's list; −1 where none does. */
export const recurrenceOn = (strand: Pick<Strand, 'recurrences'>, day: LocalDate): number =>
  strand.recurrences.findIndex((each) => runsOn(each, day));

const isHoliday = (day: LocalDate, { community }: OccasionHouse): boolean =>
  community !== null && schoolHoliday(day, community) !== null;

/**
 * The occasion a strand has on the programme day its recurrence gives; null where it has none: another weekday, a school
 * holiday it keeps, left out, or archived by then.
 */
export function occasionOn(strand: Strand, day: LocalDate, house: OccasionHouse): Occasion | null {
  if (strand.archivedOn !== null && strand.archivedOn <= day) return null;
  const recurrenceIndex = recurrenceOn(strand, day);
  const rule = strand.recurrences[recurrenceIndex];
  if (rule === undefined || !rule.weekdays.includes(weekdayOf(day))) return null;
  if (rule.skipsSchoolHolidays && isHoliday(day, house)) return null;
  const exception = strand.exceptions.find((each) => each.day === day);
  if (exception?.instead === null) return null;
  const { time, roomId } = exception?.instead ?? rule;
  const shownDay = exception?.instead?.day ?? day;
  const room = house.rooms.find((each) => each.id === roomId);
  const isGone = room === undefined || isGoneOn(room, shownDay);
  return {
    strandId: strand.id,
    day,
    shownDay,
    time,
    startsAt: time === null ? null : momentOn(shownDay, time, house.programmeDayStartsAt),
    roomId: isGone ? null : room.id,
    isRoomClosed: !isGone && closureOn(room, shownDay) !== undefined,
    isException: exception !== undefined,
    recurrenceIndex,
  };
}

// By moment, those without an hour first, as their lane stands above the hours of a day.
const inOrder = (left: Occasion, right: Occasion): number => {
  const [one, other] = [left, right].map((each) => `${each.shownDay} ${each.startsAt ?? ''} ${each.day}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** When a strand falls on the programme days `from`–`to`, both included, first to last; moved ones on the day they moved to. */
export function occasionsOf(
  strand: Strand,
  from: LocalDate,
  to: LocalDate,
  house: OccasionHouse,
): readonly Occasion[] {
  if (strand.recurrences.length === 0) return [];
  const days = new Set([
    ...daysFrom(from, Math.max(daysBetween(from, to) + 1, 0)),
    ...strand.exceptions.map((each) => each.day),
  ]);
  return [...days]
    .flatMap((day) => occasionOn(strand, day, house) ?? [])
    .filter(({ shownDay }) => from <= shownDay && shownDay <= to)
    .sort(inOrder);
}

/** How far ahead the next occasions are looked for. */
const LOOKS_AHEAD_DAYS = 730;

/** The first `count` occasions from a day on, within two years. */
export const nextOccasions = (
  strand: Strand,
  from: LocalDate,
  count: number,
  house: OccasionHouse,
): readonly Occasion[] => occasionsOf(strand, from, addDays(from, LOOKS_AHEAD_DAYS), house).slice(0, count);

/** Where a screening that fills the occasion goes. */
export const slotOf = ({ roomId, shownDay, startsAt }: Occasion) => ({ roomId, day: shownDay, startsAt });

/**
 * Occasions nothing plays in yet, in the order given.
 *
 * A screening of the strand that takes place on that programme day fills one: the one at its own hour and room where there is
 * such, else the first still empty. Two occasions on one day need two screenings; one cancelled or postponed fills none.
 */
export function openOccasions(
  occasions: readonly Occasion[],
  screenings: readonly Pick<Screening, 'strandId' | 'day' | 'startsAt' | 'roomId' | 'state'>[],
): readonly Occasion[] {
  const key = (strandId: Id | null, day: LocalDate) => `${strandId} ${day}`;
  const playing = Map.groupBy(
    screenings.filter((each) => each.strandId !== null && each.state === 'planned'),
    (each) => key(each.strandId, each.day),
  );
  const filled = new Set<Occasion>();
  for (const [at, falling] of Map.groupBy(occasions, (each) => key(each.strandId, each.shownDay))) {
    const own = playing.get(at) ?? [];
    const isAt = (occasion: Occasion) =>
      own.some((each) => each.startsAt === occasion.startsAt && each.roomId === occasion.roomId);
    const exactFirst = [...falling.filter(isAt), ...falling.filter((each) => !isAt(each))];
    for (const occasion of exactFirst.slice(0, own.length)) filled.add(occasion);
  }
  return occasions.filter((each) => !filled.has(each));
}
