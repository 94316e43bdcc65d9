import type { Id } from '../ids.ts';
import { isSame } from '../same.ts';
import type { LocalDate } from '../time.ts';
import { compareScenario, type Difference, type ScenarioRow } from './scenarios.ts';
import type { Screening } from './screening.ts';
import { differingParts, partOf, type ScreeningPart } from './screeningParts.ts';

/** What the real programme did with a screening after the scenario began to change it. */
export type Since =
  /** `parts` changed there; of those, `clashing` the scenario changed too, and otherwise. */
  | {
      readonly kind: 'changed';
      readonly parts: readonly ScreeningPart[];
      readonly clashing: readonly ScreeningPart[];
    }
  | { readonly kind: 'gone' };

/** One change a promotion would make of the real programme (`left` is real, `right` the scenario). */
export type PromotionChange = Difference & {
  /** Null where the real one is still as the scenario found it. */
  readonly since: Since | null;
  /** Whether somebody must choose: both sides changed the same, or one took away what the other changed. */
  readonly isConflict: boolean;
  /** Locked days it would take from or add to. */
  readonly lockedDays: readonly LocalDate[];
};

/** What becomes of one change: the scenario's way, or the real programme's, which stays. */
export type PromotionChoice = 'mine' | 'theirs';
export type PromotionChoices = Readonly<Record<Id, PromotionChoice>>;

function sinceOf(base: Screening | null, real: Screening | null, value: Screening | null): Since | null {
  // What the scenario made itself, and another promoted already, has no state both began from.
  if (base === null) {
    if (real === null) return null;
    const parts = value === null ? [] : differingParts(real, value);
    return { kind: 'changed', parts, clashing: parts };
  }
  if (real === null) return { kind: 'gone' };
  const parts = differingParts(base, real);
  if (parts.length === 0) return null;
  const clashing =
    value === null
      ? parts
      : parts.filter(
          (part) =>
            !isSame(partOf(value, part), partOf(base, part)) &&
            !isSame(partOf(value, part), partOf(real, part)),
        );
  return { kind: 'changed', parts, clashing };
}

/** Locked days a change adds to, takes from, or calls off a screening on. */
function locksTouched(change: Difference, locked: ReadonlySet<LocalDate>): readonly LocalDate[] {
  const held: readonly ScreeningPart[] = ['state', 'items', 'booking'];
  const touches = change.kind !== 'changed' || change.parts.some((part) => held.includes(part));
  if (!touches) return [];
  const days = [change.left?.day, change.right?.day].filter((day) => day !== undefined);
  return [...new Set(days)].filter((day) => locked.has(day));
}

/**
 * What promoting a scenario would do to the real programme of today, by day and hour.
 *
 * `real` holds the real screenings of the rows' ids. What only one side changed is kept from both; what both changed
 * is a conflict, and so is what one took out while the other changed it.
 */
export function planPromotion(
  real: readonly Screening[],
  rows: readonly ScenarioRow[],
  lockedDays: readonly LocalDate[],
): readonly PromotionChange[] {
  const locked = new Set(lockedDays);
  const rowOf = new Map(rows.map((row) => [row.screeningId, row]));
  return compareScenario(real, rows).differences.map((difference) => {
    const row = rowOf.get(difference.screeningId);
    const since = sinceOf(row?.base ?? null, difference.left, row?.value ?? null);
    const isConflict = since !== null && (since.kind === 'gone' || since.clashing.length > 0);
    return { ...difference, since, isConflict, lockedDays: locksTouched(difference, locked) };
  });
}

/** The choice made for a change. Without one, a conflict and what is locked stay as the real programme has them. */
export const choiceOf = (change: PromotionChange, choices: PromotionChoices): PromotionChoice =>
  change.lockedDays.length > 0
    ? 'theirs'
    : (choices[change.screeningId] ?? (change.isConflict ? 'theirs' : 'mine'));

/** The changes a promotion makes with these choices. */
export const promoted = (
  plan: readonly PromotionChange[],
  choices: PromotionChoices,
): readonly PromotionChange[] => plan.filter((change) => choiceOf(change, choices) === 'mine');
