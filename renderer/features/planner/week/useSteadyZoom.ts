import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

type Along = 'down' | 'across';
const FIRST_LANE = '[data-lane-room]:not([data-lane-undecided])';

const startOf = (box: DOMRect, along: Along): number => (along === 'down' ? box.top : box.left);
const middleOf = (box: DOMRect, along: Along): number =>
  along === 'down' ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2;
const scrollOf = (element: HTMLElement, along: Along): number =>
  along === 'down' ? element.scrollTop : element.scrollLeft;

/**
 * Keeps what one looks at where it is while the hours grow or shrink: the screening that holds the keyboard, where it is in
 * sight, and else the middle of the window.
 */
export function useSteadyZoom(
  scroller: RefObject<HTMLElement | null>,
  along: Along,
  steps: number,
  pxPerHour: number,
): void {
  const before = useRef({ steps, pxPerHour });
  // A grid that has shrunk under the window has lost where it was scrolled to by the time it is asked.
  const scrolled = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    const onScroll = () => {
      if (element !== null) scrolled.current = scrollOf(element, along);
    };
    onScroll();
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [scroller, along]);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { steps, pxPerHour };
    const element = scroller.current;
    const lane = element?.querySelector(FIRST_LANE);
    // The hours also fit themselves to the window; nobody asked for that.
    if (element == null || lane == null || last.steps === steps) return;
    const ratio = pxPerHour / last.pxPerHour;
    const view = along === 'down' ? element.clientHeight : element.clientWidth;
    const origin = startOf(element.getBoundingClientRect(), along) - scrollOf(element, along);
    const head = startOf(lane.getBoundingClientRect(), along) - origin;
    const held = element.querySelector('[data-screening]:focus');
    const heldAt =
      held === null
        ? Number.NaN
        : head + (middleOf(held.getBoundingClientRect(), along) - origin - head) / ratio - scrolled.current;
    const anchor = heldAt >= head && heldAt <= view ? heldAt : (head + view) / 2;
    const to = head + (scrolled.current + anchor - head) * ratio - anchor;
    element.scrollTo(along === 'down' ? { top: to } : { left: to });
    scrolled.current = to;
  }, [scroller, along, steps, pxPerHour]);
}
