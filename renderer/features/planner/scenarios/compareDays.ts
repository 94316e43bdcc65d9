import type { Difference } from '../../../../shared/domain/scenarios.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';

/** A screening on one side of the comparison, with how it differs from the other; null where it does not. */
export type ComparedScreening = { readonly screening: Screening; readonly difference: Difference | null };
/** A programme day with what stands on each side, in the order it is played. */
export type ComparedDay = {
  readonly day: LocalDate;
  readonly left: readonly ComparedScreening[];
  readonly right: readonly ComparedScreening[];
};

const momentOf = ({ day, startsAt, id }: Screening): string => `${startsAt ?? day} ${id}`;

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
  return days.map((day) => ({ day, left: ours.filter(on(day)), right: theirs.filter(on(day)) }));
}
