import { addDays, cinemaWeekOf, daysBetween, type LocalDate, type Weekday } from '../../../shared/time.ts';

/** The ways to look at the programme, in the order of their keys. */
export const VIEWS = ['week', 'day', 'month', 'season', 'list'] as const;
export type View = (typeof VIEWS)[number];
/** How much the list shows at once. */
export type ListSpan = 'week' | 'month';
export type Shown = { readonly view: View; readonly listSpan: ListSpan };

type Days = { readonly from: LocalDate; readonly to: LocalDate };

const isMonthly = ({ view, listSpan }: Shown): boolean =>
  view === 'month' || (view === 'list' && listSpan === 'month');

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;

/** The first of the month `months` away from that of `day`. */
function monthAway(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** The same day of another year; the last of February for a leap day that is not there. */
function yearAway(day: LocalDate, years: number): LocalDate {
  const month = monthAway(day, years * 12);
  const last = addDays(monthAway(month, 1), -1);
  const same = `${month.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

/** The days of the month of `day`. */
export const monthOf = (day: LocalDate): Days => ({
  from: firstOfMonth(day),
  to: addDays(monthAway(day, 1), -1),
});

/**
 * The days a view needs: the cinema week around a day (the day view too: its neighbours and its conflicts are the week's),
 * the month in the list, and in the month view all cinema weeks that touch it. The season view reads its own days, slim;
 * of the whole programme it needs no more than the week one goes to from it.
 */
export function daysOf(shown: Shown, day: LocalDate, startsOn: Weekday): Days {
  if (!isMonthly(shown)) {
    const from = cinemaWeekOf(day, startsOn);
    return { from, to: addDays(from, 6) };
  }
  const month = monthOf(day);
  if (shown.view === 'list') return month;
  return { from: cinemaWeekOf(month.from, startsOn), to: addDays(cinemaWeekOf(month.to, startsOn), 6) };
}

/** What one step goes by. */
export function stepOf(shown: Shown): 'day' | 'week' | 'month' | 'season' {
  if (shown.view === 'day' || shown.view === 'season') return shown.view;
  return isMonthly(shown) ? 'month' : 'week';
}

/** The day a step back (−1) or on (1) leads to. */
export function stepFrom(shown: Shown, day: LocalDate, direction: -1 | 1): LocalDate {
  const step = stepOf(shown);
  if (step === 'season') return yearAway(day, direction);
  if (step === 'month') return monthAway(day, direction);
  return addDays(day, direction * (step === 'day' ? 1 : 7));
}

/**
 * Whether days shown before may stand in while a view's own are on their way: a week for a week, a month for a month, any for
 * the season, which reads its days itself.
 */
export const isLike = (shown: Shown, { from, to }: Days): boolean => {
  if (shown.view === 'season') return true;
  const count = daysBetween(from, to) + 1;
  if (!isMonthly(shown)) return count === 7;
  return count > 7 && (shown.view === 'list') === from.endsWith('-01');
};
