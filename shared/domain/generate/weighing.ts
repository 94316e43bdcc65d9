import { daysApart, spreadLimit } from './unmet.ts';
import type { BookingWishes } from './wishes.ts';

/** What of a show counts towards the wishes of its booking. */
export type Weighed = { readonly day: number; readonly isBefore: boolean; readonly cost: number };

// Each weight stands above all that the ones below it can come to in a week.
const MISSING = 10_000_000;
const MISSING_BEFORE = 100_000;
const NOT_SPREAD = 2_000;
const UNEVEN = 10;

/** How far a booking's shows are from its wishes: a show too few weighs most, then the hours, then the spread. */
export function weigh(wishes: BookingWishes, shows: readonly Weighed[]): number {
  const before = shows.filter((each) => each.isBefore).length;
  return (
    Math.max(0, wishes.shows - shows.length) * MISSING +
    Math.max(0, wishes.beforeCount - before) * MISSING_BEFORE +
    (wishes.isSpread ? weighSpread(shows) : 0) +
    shows.reduce((sum, each) => sum + each.cost, 0)
  );
}

function weighSpread(shows: readonly Weighed[]): number {
  if (shows.length < 2) return 0;
  const apart = daysApart(shows.map((each) => each.day));
  const over = Math.max(0, Math.max(...apart) - spreadLimit(shows.length));
  return over * NOT_SPREAD + apart.reduce((sum, days) => sum + days * days, 0) * UNEVEN;
}
