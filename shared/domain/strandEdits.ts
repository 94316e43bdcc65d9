import type { Id } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { addDays, type LocalDate, type LocalTime, type Weekday, weekdayOf } from '../time.ts';
import { type Occasion, recurrenceOn, runsOn } from './recurrence.ts';
import type { Recurrence, Strand, StrandException } from './strand.ts';

/** Where one occasion is instead of where its recurrence puts it. */
export type OccasionSlot = NonNullable<StrandException['instead']>;
export type RecurrencePatch = Partial<
  Pick<Recurrence, 'weekdays' | 'time' | 'roomId' | 'skipsSchoolHolidays'>
>;

/** One change of when a strand falls: of one occasion, of all from a day on, or of all. */
export type StrandEdit =
  | { readonly kind: 'this'; readonly day: LocalDate; readonly instead: OccasionSlot }
  | { readonly kind: 'skip'; readonly day: LocalDate }
  | { readonly kind: 'restore'; readonly day: LocalDate }
  /** `day`: the occasion in hand, whose own exception gives way. */
  | {
      readonly kind: 'following';
      readonly from: LocalDate;
      readonly day: LocalDate | null;
      readonly patch: RecurrencePatch;
    }
  | { readonly kind: 'all'; readonly day: LocalDate | null; readonly patch: RecurrencePatch }
  | { readonly kind: 'end'; readonly from: LocalDate };
export type EditScope = 'this' | 'following' | 'all';

/** The strand with one change of when it falls. */
export function editStrand(strand: Strand, edit: StrandEdit): Strand {
  switch (edit.kind) {
    case 'this':
      return editThis(strand, edit.day, edit.instead);
    case 'skip':
      return skipThis(strand, edit.day);
    case 'restore':
      return restoreThis(strand, edit.day);
    case 'following':
      return editFollowing(withoutMove(strand, edit.day), edit.from, edit.patch);
    case 'all':
      return editAll(withoutMove(strand, edit.day), edit.patch);
    case 'end':
      return removeFollowing(strand, edit.from);
  }
}

const withException = (strand: Strand, exception: StrandException): Strand => ({
  ...strand,
  exceptions: [...strand.exceptions.filter((each) => each.day !== exception.day), exception].sort(
    (left, right) => (left.day < right.day ? -1 : 1),
  ),
});

/** The occasion of a day as its recurrence gives it again. */
export const restoreThis = (strand: Strand, day: LocalDate): Strand => ({
  ...strand,
  exceptions: strand.exceptions.filter((each) => each.day !== day),
});

// One that is left out stays out: nobody had it in hand.
const withoutMove = (strand: Strand, day: LocalDate | null): Strand =>
  strand.exceptions.some((each) => each.day === day && each.instead !== null)
    ? restoreThis(strand, day ?? '')
    : strand;

/** The occasion of a day in another slot. Back in the slot of its recurrence it is no exception any more. */
export function editThis(strand: Strand, day: LocalDate, instead: OccasionSlot): Strand {
  const rule = strand.recurrences[recurrenceOn(strand, day)];
  const isAsRuled =
    instead.day === day && instead.time === rule?.time && instead.roomId === (rule?.roomId ?? null);
  return isAsRuled ? restoreThis(strand, day) : withException(strand, { day, instead });
}

/** The strand without the occasion of a day. */
export const skipThis = (strand: Strand, day: LocalDate): Strand =>
  withException(strand, { day, instead: null });

/** What is left of a recurrence before a day, and from it on; null where nothing is. */
const before = (rule: Recurrence, day: LocalDate): Recurrence | null => {
  if (rule.from !== null && rule.from >= day) return null;
  return rule.to !== null && rule.to < day ? rule : { ...rule, to: addDays(day, -1) };
};
const fromOn = (rule: Recurrence, day: LocalDate): Recurrence | null => {
  if (rule.to !== null && rule.to < day) return null;
  return rule.from !== null && rule.from >= day ? rule : { ...rule, from: day };
};

const sortedDays = (weekdays: readonly Weekday[]): readonly Weekday[] => [...new Set(weekdays)].sort();

const isAlike = (left: Recurrence, right: Recurrence): boolean =>
  sortedDays(left.weekdays).join() === sortedDays(right.weekdays).join() &&
  left.time === right.time &&
  left.roomId === right.roomId &&
  left.skipsSchoolHolidays === right.skipsSchoolHolidays;

/** Neighbours of one rule that touch, as one: a split taken back leaves no seam. */
function joined(recurrences: readonly Recurrence[]): readonly Recurrence[] {
  const result: Recurrence[] = [];
  for (const next of recurrences) {
    const last = result.at(-1);
    const isTouching = last !== undefined && last.to !== null && next.from === addDays(last.to, 1);
    if (last !== undefined && isTouching && isAlike(last, next))
      result[result.length - 1] = { ...last, to: next.to };
    else result.push(next);
  }
  return result;
}

/**
 * Every occasion from a day on by other rules: the running recurrence ends the day before and another begins; later ones
 * change along. Exceptions stand.
 */
export const editFollowing = (strand: Strand, from: LocalDate, patch: RecurrencePatch): Strand => ({
  ...strand,
  recurrences: joined([
    ...strand.recurrences.flatMap((each) => before(each, from) ?? []),
    ...strand.recurrences.flatMap((each) => fromOn(each, from) ?? []).map((each) => ({ ...each, ...patch })),
  ]),
});

/** Every occasion by other rules. Exceptions stand. */
export const editAll = (strand: Strand, patch: RecurrencePatch): Strand => ({
  ...strand,
  recurrences: joined(strand.recurrences.map((each) => ({ ...each, ...patch }))),
});

/** The strand ends the day before: no recurrence and no exception from `from` on. */
export const removeFollowing = (strand: Strand, from: LocalDate): Strand => ({
  ...strand,
  recurrences: strand.recurrences.flatMap((each) => before(each, from) ?? []),
  exceptions: strand.exceptions.filter((each) => each.day < from),
});

/**
 * What it means to put an occasion in another slot, for it alone, from it on, or for all.
 *
 * From it on, or for all, another day means another weekday. Moved to an earlier day, what follows begins on that day, so that
 * none is lost between.
 */
export function editOfOccasion(
  strand: Strand,
  occasion: Pick<Occasion, 'day'>,
  slot: OccasionSlot,
  scope: EditScope,
): StrandEdit {
  const { day } = occasion;
  if (scope === 'this') return { kind: 'this', day, instead: slot };
  const rule = strand.recurrences[recurrenceOn(strand, day)];
  const [was, becomes] = [weekdayOf(day), weekdayOf(slot.day)];
  const patch: RecurrencePatch = {
    ...(rule === undefined || was === becomes
      ? {}
      : { weekdays: sortedDays([...rule.weekdays.filter((each) => each !== was), becomes]) }),
    ...(slot.time === rule?.time ? {} : { time: slot.time }),
    ...(slot.roomId === rule?.roomId ? {} : { roomId: slot.roomId }),
  };
  if (scope === 'all') return { kind: 'all', day, patch };
  const isEarlier = slot.day < day && addDays(slot.day, 7) > day;
  return { kind: 'following', from: isEarlier ? slot.day : day, day, patch };
}

export type RecurrencesProblem =
  | { readonly code: 'recurrenceEndsFirst'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'recurrencesOverlap'; readonly day: LocalDate };

const byFrom = (left: Recurrence, right: Recurrence): number =>
  (left.from ?? '') < (right.from ?? '') ? -1 : 1;

/**
 * Recurrences as a strand keeps them, earliest first. Refused where one ends before it begins, or where two run on one day:
 * then nobody could say which of them holds.
 */
export function orderRecurrences(
  recurrences: readonly Recurrence[],
): Result<readonly Recurrence[], RecurrencesProblem> {
  const sorted = recurrences.toSorted(byFrom);
  for (const [at, each] of sorted.entries()) {
    const { from, to } = each;
    if (from !== null && to !== null && to < from) return err({ code: 'recurrenceEndsFirst', from, to });
    const next = sorted[at + 1];
    if (next === undefined) continue;
    const day = next.from ?? to ?? next.to ?? '';
    if (next.from === null || runsOn(each, next.from)) return err({ code: 'recurrencesOverlap', day });
  }
  return ok(sorted);
}

/** A new recurrence on one weekday, from a day on. */
export const newRecurrence = (
  weekday: Weekday,
  from: LocalDate | null,
  time: LocalTime | null,
  roomId: Id | null,
): Recurrence => ({ weekdays: [weekday], time, roomId, from, to: null, skipsSchoolHolidays: false });
