import type { Id } from '../ids.ts';
import { wallMinutes } from '../time.ts';
import type { Version } from './film.ts';
import type { Room } from './house.ts';
import { type Screening, screeningMinutes } from './screening.ts';

/** A screening's stretch in its room, in wall minutes; the turnaround comes after `to`. */
export type Stretch = { readonly screening: Screening; readonly from: number; readonly to: number };

export type VersionOf = (versionId: Id) => Pick<Version, 'runtimeMin'> | undefined;

/** The stretch a screening takes; null where it has no hour or no room, or does not take place. */
export function stretchOf(screening: Screening, versionOf: VersionOf): Stretch | null {
  if (screening.startsAt === null || screening.roomId === null || screening.state !== 'planned') return null;
  const from = wallMinutes(screening.startsAt);
  return { screening, from, to: from + screeningMinutes(screening, versionOf) };
}

/** Two screenings of one room that are too close: `gapMin` is negative by the minutes they overlap. */
export type TooClose = { readonly earlier: Stretch; readonly later: Stretch; readonly gapMin: number };

/**
 * Pairs in one room that overlap or leave less than the room's turnaround between them, earliest first.
 *
 * Touching is allowed: 20:00 may follow an end, turnaround included, of exactly 20:00 (domain.md, Times). Pass only that
 * room's stretches, sorted by `from`.
 */
export function findTooClose(
  room: Pick<Room, 'turnaroundMin'>,
  sorted: readonly Stretch[],
): readonly TooClose[] {
  const pairs: TooClose[] = [];
  let open: Stretch[] = [];
  for (const later of sorted) {
    open = open.filter((earlier) => earlier.to + room.turnaroundMin > later.from);
    for (const earlier of open) pairs.push({ earlier, later, gapMin: later.from - earlier.to });
    open.push(later);
  }
  return pairs;
}
