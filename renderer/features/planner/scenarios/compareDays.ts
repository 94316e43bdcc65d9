import type { Difference } from '../../../../shared/domain/scenarios.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';

/** A screening on one side of the comparison, with how it differs from the other; null where it does not. */
export type ComparedScreening = { readonly screening: Screening; readonly difference: Difference | null };
/** One of a side, on the row it stands on: what both sides have stands level. */
export type PlacedScreening = ComparedScreening & { readonly row: number };
/** A programme day with what stands on each side, in the order it is played. */
export type ComparedDay = {
  readonly day: LocalDate;
  readonly left: readonly PlacedScreening[];
  readonly right: readonly PlacedScreening[];
};

const momentOf = ({ day, startsAt, id }: Screening): string => `${startsAt ?? day} ${id}`;

/**
 * The rows of a day: a screening both sides have, and that comes next on both, takes one row for the two; any other a row of
 * its own, the earlier one first. Each side keeps its order.
 */
function inRows(left: readonly ComparedScreening[], right: readonly ComparedScreening[]) {
  const placed = { left: [] as PlacedScreening[], right: [] as PlacedScreening[] };
  const isSame = new Set(left.filter((each) => each.difference === null).map((each) => each.screening.id));
  const waits = (each: ComparedScreening) => isSame.has(each.screening.id);
  for (let row = 0; ; row += 1) {
    const [ours, theirs] = [left[placed.left.length], right[placed.right.length]];
    if (ours === undefined && theirs === undefined) return placed;
    const isLevel = ours?.screening.id === theirs?.screening.id;
    // What both have alike waits until the other side has come to it.
    const isOurs =
      theirs === undefined ||
      (ours !== undefined &&
        !waits(ours) &&
        (waits(theirs) || momentOf(ours.screening) < momentOf(theirs.screening)));
    if (ours !== undefined && (isLevel || isOurs)) placed.left.push({ ...ours, row });
    if (theirs !== undefined && (isLevel || !isOurs)) placed.right.push({ ...theirs, row });
  }
}

/**
 * Two programmes day by day. A screening that differs is there even where it stands outside the programmes' days.
 *
 * `isOnlyDifferences` leaves out what is the same on both sides, and the days on which all is.
 */
export function compareDays(
  left: readonly Screening[],
  right: readonly Screening[],
  differences: readonly Difference[],
  isOnlyDifferences: boolean,
): readonly ComparedDay[] {
  const differenceOf = new Map(differences.map((each) => [each.screeningId, each]));
  const side = (screenings: readonly Screening[], own: 'left' | 'right') => {
    const all = new Map<Id, Screening>(screenings.map((each) => [each.id, each]));
    for (const each of differences) if (each[own] !== null) all.set(each.screeningId, each[own]);
    return [...all.values()]
      .map((screening) => ({ screening, difference: differenceOf.get(screening.id) ?? null }))
      .filter((each) => !isOnlyDifferences || each.difference !== null)
      .toSorted((one, other) => (momentOf(one.screening) < momentOf(other.screening) ? -1 : 1));
  };
  const [ours, theirs] = [side(left, 'left'), side(right, 'right')];
  const days = [...new Set([...ours, ...theirs].map((each) => each.screening.day))].sort();
  const on = (day: LocalDate) => (each: ComparedScreening) => each.screening.day === day;
  return days.map((day) => ({ day, ...inRows(ours.filter(on(day)), theirs.filter(on(day))) }));
}
