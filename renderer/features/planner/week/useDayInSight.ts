import { type RefObject, useLayoutEffect } from 'react';
import type { LocalDate } from '../../../../shared/time.ts';

/** Scrolls sideways to a day when one comes to it, where the days are wider than the window. */
export function useDayInSight(
  scroller: RefObject<HTMLElement | null>,
  day: LocalDate,
  isWide: boolean,
): void {
  useLayoutEffect(() => {
    const grid = scroller.current;
    const first = grid?.querySelector<HTMLElement>(`[data-lane-day="${day}"]`);
    if (grid == null || first == null || !isWide || grid.scrollWidth <= grid.clientWidth) return;
    const head = grid.querySelector<HTMLElement>('[data-lane-day]')?.offsetLeft ?? 0;
    grid.scrollLeft = first.offsetLeft - head;
  }, [scroller, day, isWide]);
}
