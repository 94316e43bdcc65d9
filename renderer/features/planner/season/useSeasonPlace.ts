import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { addDays, cinemaWeekOf, daysBetween, type LocalDate } from '../../../../shared/time.ts';
import type { SeasonModel } from './model.ts';
import type { Place } from './SeasonWeek.tsx';

/** Ms the hand must rest on a day before the planner goes there too: held arrows must not fetch every week they pass. */
const REST_MS = 200;

/** Where a key leads; null for one that leads nowhere. */
export function placeAfter(
  key: string,
  isCtrl: boolean,
  at: Place,
  weeks: readonly LocalDate[],
): Place | null {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const week = weeks.findLast((each) => each <= at.day) ?? first;
  const column = at.isWeek ? -1 : daysBetween(week, at.day);
  const on = (toWeek: LocalDate, toColumn: number): Place | null => {
    if (toWeek < first || toWeek > last || toColumn > 6 || toColumn < -1) return null;
    return { day: addDays(toWeek, Math.max(toColumn, 0)), isWeek: toColumn < 0 };
  };
  switch (key) {
    case 'ArrowLeft':
      return on(week, column - 1);
    case 'ArrowRight':
      return on(week, column + 1);
    case 'ArrowUp':
      return on(addDays(week, -7), column);
    case 'ArrowDown':
      return on(addDays(week, 7), column);
    case 'Home':
      return on(isCtrl ? first : week, isCtrl ? column : 0);
    case 'End':
      return on(isCtrl ? last : week, isCtrl ? column : 6);
    default:
      return null;
  }
}

// Whoever comes to the season walks it at once; later on, who has clicked in the bar keeps the focus there, and a field or
// a switch one is in keeps it always.
function mayTakeFocus(grid: HTMLElement | null, isFirst: boolean): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body || grid?.contains(active) === true) return true;
  return isFirst && !(active instanceof HTMLInputElement);
}

type Given = {
  readonly model: SeasonModel;
  readonly day: LocalDate;
  readonly isOpening: RefObject<boolean>;
  /** Tells the planner which day one looks at. */
  readonly onLook: (day: LocalDate) => void;
  readonly grid: RefObject<HTMLElement | null>;
};

/** The one cell that holds the focus: moved by keys, and by the planner when it goes to another day. */
export function useSeasonPlace({ model, day, isOpening, onLook, grid }: Given) {
  const [place, setPlace] = useState<Place>({ day, isWeek: false });
  const [isMoved, setMoved] = useState(true);
  const told = useRef(day);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; day: LocalDate } | null>(null);
  const look = useRef(onLook);
  look.current = onLook;
  const forget = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  }, []);
  // Leaving for the week or the day before the hand has rested must lead to the day it was on.
  useEffect(
    () => () => {
      if (waiting.current === null) return;
      clearTimeout(waiting.current.timer);
      look.current(waiting.current.day);
    },
    [],
  );
  useEffect(() => {
    if (day === told.current) return;
    told.current = day;
    // Somebody went elsewhere before the hand had rested: what it rested on must not lead back.
    forget();
    setPlace({ day, isWeek: false });
    setMoved(true);
  }, [day, forget]);
  // Stays the same function: the weeks are drawn anew only where something changes in them.
  const lookAt = useCallback(
    (to: Place) => {
      setPlace(to);
      forget();
      if (to.day === told.current) return;
      const tell = () => {
        waiting.current = null;
        told.current = to.day;
        look.current(to.day);
      };
      waiting.current = { day: to.day, timer: setTimeout(tell, REST_MS) };
    },
    [forget],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, event.ctrlKey || event.metaKey, place, model.weeks);
    if (next === null || event.altKey || event.shiftKey) return;
    event.preventDefault();
    lookAt(next);
    setMoved(true);
  };
  useLayoutEffect(() => {
    if (!isMoved) return;
    setMoved(false);
    const isFirst = isOpening.current;
    isOpening.current = false;
    if (!mayTakeFocus(grid.current, isFirst)) return;
    const week = cinemaWeekOf(place.day, model.house.venue.cinemaWeekStartsOn);
    const row = grid.current?.querySelector(`[data-season-week="${week}"]`);
    const selector = place.isWeek ? '[role="rowheader"]' : `[data-season-day="${place.day}"]`;
    row?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [isMoved, place, grid, model, isOpening]);
  return { place, lookAt, onKeyDown };
}
