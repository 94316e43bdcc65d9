import type { Placement } from '../../../../shared/contract/programme.ts';
import { ASSUMED_RUNTIME_MIN } from '../../../../shared/domain/film.ts';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import { type Screening, screeningMinutes } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import {
  addMinutes,
  atTime,
  dialMinutes,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  minutesBetween,
  minutesOfDay,
  type VenueClock,
  wallMinutes,
} from '../../../../shared/time.ts';
import type { Lookups } from '../lookups.ts';

/** The stretch of the programme day that is drawn, in minutes after its start (06:00), and how long an hour is. */
export type TimeScale = {
  readonly fromMin: number;
  readonly toMin: number;
  readonly pxPerHour: number;
  readonly dayStartsAt: LocalTime;
  /** The venue's: on the nights it changes, a film reaches less or more far than its minutes. */
  readonly clock: VenueClock;
};

const DEFAULT_FROM: LocalTime = '10:00';
const DEFAULT_HOURS = 15;

/** Minutes between the start of a programme day and a moment. */
export const minutesIntoDay = (day: LocalDate, at: string, dayStartsAt: LocalTime): number =>
  minutesBetween(atTime(day, dayStartsAt), at);

/** From the earliest to the latest that plays this week or stands empty in it, at least 10:00–01:00. */
export function hoursOfWeek(
  screenings: readonly Screening[],
  lookups: Lookups,
  empty: readonly Occasion[],
): { readonly fromMin: number; readonly toMin: number } {
  const dayStartsAt = lookups.programme.venue.programmeDayStartsAt;
  let fromMin = minutesOfDay(DEFAULT_FROM) - minutesOfDay(dayStartsAt);
  let toMin = fromMin + DEFAULT_HOURS * 60;
  for (const screening of screenings) {
    if (screening.startsAt === null) continue;
    const start = minutesIntoDay(screening.day, screening.startsAt, dayStartsAt);
    const turnaround = lookups.model.rooms.get(screening.roomId ?? '')?.turnaroundMin ?? 0;
    const taken = screeningMinutes(screening, lookups.versionOf) + turnaround;
    const end = start + dialMinutes(lookups.model.clock, screening.startsAt, taken);
    fromMin = Math.min(fromMin, Math.floor(start / 60) * 60);
    toMin = Math.max(toMin, Math.ceil(end / 60) * 60);
  }
  for (const { shownDay, startsAt } of empty) {
    if (startsAt === null) continue;
    const start = minutesIntoDay(shownDay, startsAt, dayStartsAt);
    fromMin = Math.min(fromMin, Math.floor(start / 60) * 60);
    toMin = Math.max(toMin, Math.ceil((start + ASSUMED_RUNTIME_MIN) / 60) * 60);
  }
  return { fromMin: Math.max(0, fromMin), toMin };
}

export const topOf = (scale: TimeScale, day: LocalDate, at: string): number =>
  ((minutesIntoDay(day, at, scale.dayStartsAt) - scale.fromMin) / 60) * scale.pxPerHour;

export const heightOf = (scale: TimeScale, minutes: number): number => (minutes / 60) * scale.pxPerHour;

/** How long something of `minutes` from `at` on is drawn: along the hours as the clocks show them. */
export const lengthOf = (scale: TimeScale, at: LocalDateTime, minutes: number): number =>
  heightOf(scale, dialMinutes(scale.clock, at, minutes));

export const laneHeight = (scale: TimeScale): number => heightOf(scale, scale.toMin - scale.fromMin);

/** The start a pointer at `y` pixels from a lane's start means, on the grid of `snapMin` minutes (1 for free). */
export function startAt(scale: TimeScale, day: LocalDate, y: number, snapMin: number): string {
  const minutes = scale.fromMin + (y / scale.pxPerHour) * 60;
  const snapped = Math.round(minutes / snapMin) * snapMin;
  return addMinutes(atTime(day, scale.dayStartsAt), Math.min(Math.max(snapped, 0), 24 * 60 - 1));
}

/** Where a block stands among those it overlaps: its left edge and width in percent of the lane. */
export type Beside = {
  readonly left: number;
  readonly width: number;
  readonly layer: number;
  /** Minutes from its start until another one lies over it. */
  readonly clearMin: number;
};
export const ALONE: Beside = { left: 0, width: 100, layer: 0, clearMin: Number.POSITIVE_INFINITY };

/** Starts at least this far apart show both titles when one block lies over the other. */
const CASCADE_MIN = 40;
const CASCADE_PERCENT = 22;

type Placed = { readonly id: Id; readonly from: number; readonly to: number; column: number };

/**
 * How the blocks of one lane share its width: those that overlap stand side by side, or over one another, set in, where
 * their starts are far enough apart for both titles to be read.
 */
export function sideBySide(screenings: readonly Screening[], lookups: Lookups): ReadonlyMap<Id, Beside> {
  const placed = screenings
    .filter((each) => each.startsAt !== null)
    .map((each): Placed => {
      const startsAt = each.startsAt ?? '';
      const from = wallMinutes(startsAt);
      const minutes = screeningMinutes(each, lookups.versionOf);
      return {
        id: each.id,
        from,
        to: from + Math.max(dialMinutes(lookups.model.clock, startsAt, minutes), 1),
        column: 0,
      };
    })
    .sort((left, right) => left.from - right.from || left.to - right.to);
  const result = new Map<Id, Beside>();
  let cluster: Placed[] = [];
  let clusterEnd = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const [id, beside] of shareWidth(cluster)) result.set(id, beside);
    cluster = [];
  };
  for (const each of placed) {
    if (each.from >= clusterEnd) close();
    const taken = new Set(cluster.filter((other) => other.to > each.from).map((other) => other.column));
    while (taken.has(each.column)) each.column += 1;
    cluster.push(each);
    clusterEnd = Math.max(clusterEnd, each.to);
  }
  close();
  return result;
}

function shareWidth(cluster: readonly Placed[]): readonly (readonly [Id, Beside])[] {
  const columns = Math.max(0, ...cluster.map((each) => each.column)) + 1;
  if (columns === 1) return cluster.map((each) => [each.id, ALONE] as const);
  const isSpread =
    columns <= 3 &&
    cluster.every((each, at) => at === 0 || each.from - (cluster[at - 1]?.from ?? 0) >= CASCADE_MIN);
  return cluster.map((each) => {
    const { id, column } = each;
    if (!isSpread)
      return [id, { ...ALONE, left: (column / columns) * 100, width: 100 / columns, layer: column }] as const;
    const left = column * CASCADE_PERCENT;
    const over = cluster.filter(
      ({ from, column: other }) => other > column && from < each.to && from >= each.from,
    );
    const clearMin = Math.min(...over.map(({ from }) => from - each.from));
    return [id, { left, width: 100 - left, layer: column, clearMin }] as const;
  });
}

/** The lane an element under a point of the screen is in, with how far from its left and top the point is. */
export function laneAt(
  under: Element | null,
  x: number,
  y: number,
): {
  readonly day: LocalDate;
  readonly roomId: Id | null;
  readonly isUndecided: boolean;
  readonly offsetX: number;
  readonly offsetY: number;
} | null {
  const lane = under?.closest<HTMLElement>('[data-lane-day]');
  if (lane == null) return null;
  const { left, top } = lane.getBoundingClientRect();
  const { laneDay = '', laneRoom = '', laneUndecided } = lane.dataset;
  return {
    day: laneDay,
    roomId: laneRoom === '' ? null : laneRoom,
    isUndecided: laneUndecided !== undefined,
    offsetX: x - left,
    offsetY: y - top,
  };
}

export const isSameSlot = (left: Placement, right: Placement): boolean =>
  left.day === right.day && left.roomId === right.roomId && left.startsAt === right.startsAt;
