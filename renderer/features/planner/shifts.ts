import type { Placement } from '../../../shared/contract/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { PlannerCommand } from '../../../shared/plannerCommands.ts';
import { addDays, addMinutes, atTime, programmeDayOf } from '../../../shared/time.ts';
import type { Lookups } from './lookups.ts';

/** Commands that move a screening by one step: along time, to another day, to another room. */
export const SHIFTS = [
  'earlier',
  'later',
  'minuteEarlier',
  'minuteLater',
  'dayBefore',
  'dayAfter',
  'roomAbove',
  'roomBelow',
] as const satisfies readonly PlannerCommand[];
export type Shift = (typeof SHIFTS)[number];

/** Where a screening goes by one step; null where there is no such place: no hour to nudge, no room further on. */
export function shifted(shift: Shift, screening: Screening, lookups: Lookups): Placement | null {
  const { venue, rooms } = lookups.programme;
  const { roomId, day, startsAt } = screening;
  const byDays = (days: number): Placement => ({
    roomId,
    day: addDays(day, days),
    startsAt: startsAt === null ? null : atTime(addDays(startsAt.slice(0, 10), days), startsAt.slice(11)),
  });
  const byRooms = (step: number): Placement | null => {
    const open = rooms.filter((room) => room.archivedOn === null);
    const next = open[open.findIndex((room) => room.id === roomId) + step];
    return next === undefined ? null : { roomId: next.id, day, startsAt };
  };
  const byMinutes = (minutes: number): Placement | null => {
    if (startsAt === null) return null;
    const moved = addMinutes(startsAt, minutes);
    return { roomId, day: programmeDayOf(moved, venue.programmeDayStartsAt), startsAt: moved };
  };
  switch (shift) {
    case 'earlier':
      return byMinutes(-venue.snapMin);
    case 'later':
      return byMinutes(venue.snapMin);
    // As Alt does under the mouse: off the grid.
    case 'minuteEarlier':
      return byMinutes(-1);
    case 'minuteLater':
      return byMinutes(1);
    case 'dayBefore':
      return byDays(-1);
    case 'dayAfter':
      return byDays(1);
    case 'roomAbove':
      return byRooms(-1);
    case 'roomBelow':
      return byRooms(1);
  }
}
