import { addDays, type LocalDate } from '../../../../shared/time.ts';

/** The weeks that stand under one month's name: a week belongs to the month that begins in it. */
export type MonthOfWeeks = {
  /** The first of the month. */
  readonly month: LocalDate;
  /** Its weeks with their index in the season. */
  readonly weeks: readonly { readonly week: LocalDate; readonly index: number }[];
};

/** The season's weeks by month, in order; the last week is not given to a month that begins after `to`. */
export function byMonth(weeks: readonly LocalDate[], to: LocalDate): readonly MonthOfWeeks[] {
  const months: { month: LocalDate; weeks: { week: LocalDate; index: number }[] }[] = [];
  weeks.forEach((week, index) => {
    const end = addDays(week, 6);
    const month = `${(end > to && week <= to ? to : end).slice(0, 7)}-01`;
    const last = months.at(-1);
    if (last?.month === month) last.weeks.push({ week, index });
    else months.push({ month, weeks: [{ week, index }] });
  });
  return months;
}

export type Stretch = { readonly from: number; readonly to: number };

/** Indexes of the weeks in sight, with as many pixels more above and below as the view's margin. */
export function weeksNear(
  months: readonly MonthOfWeeks[],
  view: { readonly top: number; readonly height: number; readonly margin: number },
  sizes: { readonly week: number; readonly month: number },
): Stretch {
  const [start, end] = [view.top - view.margin, view.top + view.height + view.margin];
  let [top, from, to] = [0, 0, -1];
  for (const { weeks } of months) {
    top += sizes.month;
    for (const { index } of weeks) {
      if (top + sizes.week < start) from = index + 1;
      if (top <= end) to = index;
      top += sizes.week;
    }
  }
  return { from, to };
}

/** How far a week stands from the top, in pixels. */
export function topOfWeek(
  months: readonly MonthOfWeeks[],
  index: number,
  sizes: { readonly week: number; readonly month: number },
): number {
  const before = months.filter(({ weeks }) => (weeks[0]?.index ?? 0) <= index).length;
  return before * sizes.month + index * sizes.week;
}
