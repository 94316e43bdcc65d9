import { useLocation } from 'wouter';
import type { LocalDate } from '../../../shared/time.ts';
import { type ListSpan, type Shown, stepFrom, type View } from './views.ts';

type Kept = {
  readonly shown: Shown;
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly setView: (view: View) => void;
  readonly setListSpan: (span: ListSpan) => void;
};

/** Where one is in the planner, and the ways from there. The day is in the address; the view is kept with the window. */
export function usePlannerPlace({ shown, day, today, setView, setListSpan }: Kept) {
  const [, navigate] = useLocation();
  const go = (to: LocalDate) => navigate(`/planner/${to}`);
  return {
    shown,
    day,
    go,
    setView,
    setListSpan,
    step: (direction: -1 | 1) => go(stepFrom(shown, day, direction)),
    /** Goes to a day one only looks at: the way back leads past it. */
    look: (to: LocalDate) => navigate(`/planner/${to}`, { replace: true }),
    goToday: () => go(today),
    openDay: (to: LocalDate) => {
      setView('day');
      go(to);
    },
    openWeek: (to: LocalDate) => {
      setView('week');
      go(to);
    },
  };
}
export type PlannerPlace = ReturnType<typeof usePlannerPlace>;
