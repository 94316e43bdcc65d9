import { useLocation } from 'wouter';
import type { LocalDate, Weekday } from '../../../shared/time.ts';
import { askAhead } from './askAhead.ts';
import { type ListSpan, type Shown, stepFrom, type View } from './views.ts';

type Kept = {
  readonly shown: Shown;
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly startsOn: Weekday;
  readonly setView: (view: View) => void;
  readonly setListSpan: (span: ListSpan) => void;
};

/** Where one is in the planner, and the ways from there. The day is in the address; the view is kept with the window. */
export function usePlannerPlace({ shown, day, today, startsOn, setView, setListSpan }: Kept) {
  const [, navigate] = useLocation();
  /** To a view, a day, or both at once. */
  const turn = (view: View, to: LocalDate, replace = false) => {
    askAhead({ ...shown, view }, to, startsOn);
    if (view !== shown.view) setView(view);
    if (to !== day) navigate(`/planner/${to}`, { replace });
  };
  const go = (to: LocalDate) => turn(shown.view, to);
  return {
    shown,
    day,
    today,
    startsOn,
    go,
    setView: (view: View) => turn(view, day),
    setListSpan,
    step: (direction: -1 | 1) => go(stepFrom(shown, day, direction)),
    /** Goes to a day one only looks at: the way back leads past it. */
    look: (to: LocalDate) => turn(shown.view, to, true),
    goToday: () => go(today),
    openDay: (to: LocalDate) => turn('day', to),
    openWeek: (to: LocalDate) => turn('week', to),
  };
}
export type PlannerPlace = ReturnType<typeof usePlannerPlace>;
