import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';

/** A line of a day in the month: what plays, or a time of a strand that nothing plays in yet. */
export type MonthChip =
  | { readonly kind: 'screening'; readonly screening: Screening }
  | { readonly kind: 'slot'; readonly occasion: Occasion };

const momentOf = (chip: MonthChip): string =>
  (chip.kind === 'screening' ? chip.screening : chip.occasion).startsAt ?? '';

/** The lines there is room for, by their hour, and how many are left over: what plays comes before what stands empty. */
export function chipsOf(
  screenings: readonly Screening[],
  slots: readonly Occasion[],
  room: number,
): { readonly shown: readonly MonthChip[]; readonly rest: number } {
  const all: readonly MonthChip[] = [
    ...screenings.map((screening) => ({ kind: 'screening' as const, screening })),
    ...slots.map((occasion) => ({ kind: 'slot' as const, occasion })),
  ];
  const fitting = all.length > room ? all.slice(0, Math.max(room - 1, 0)) : all;
  const shown = fitting.toSorted((left, right) => (momentOf(left) < momentOf(right) ? -1 : 1));
  return { shown, rest: all.length - shown.length };
}
