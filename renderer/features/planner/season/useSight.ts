import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The heads of the columns, and of each month, in pixels. */
export const HEAD_PX = 28;
export const MONTH_PX = 26;
/** What is drawn beyond the weeks in sight: more than the scrolling that passes before they are reckoned anew, in pixels. */
const MARGIN_PX = 260;
/** At first: the legend and a banner may take this much of the height. */
const FIRST_MARGIN_PX = 40;
/** When the weeks beyond the sight are drawn, in ms after those in it. */
const BEYOND_MS = 100;

type Given = {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How far the week one is on stands from the top, and how tall all is without the head, in pixels. */
  readonly placeTop: number;
  readonly allPx: number;
  readonly weekPx: number;
  /** Of the window, as far as it is known. */
  readonly height: number;
};

/** How much stands above the week one comes to. */
const above = (viewPx: number): number => Math.max(MONTH_PX, viewPx / 3);

/**
 * Keeps the week one is on in sight, and says which part is to be drawn: at first what will stand in the window, so that nothing
 * is drawn in vain before it is scrolled there; a moment later (`isTold`) some more around it, and the sentences of the days.
 */
export function useSight({ scroller, placeTop, allPx, weekPx, height }: Given) {
  const [firstTop] = useState(() => {
    const viewPx = height - HEAD_PX;
    return Math.max(0, Math.min(placeTop - above(viewPx), allPx - viewPx));
  });
  const [scrolled, setScrolled] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(true), BEYOND_MS);
    return () => clearTimeout(timer);
  }, []);
  useInView(scroller, placeTop, weekPx);
  const onScroll = (event: UIEvent<HTMLElement>) => {
    const { scrollTop } = event.currentTarget;
    // Where it stands from the first, it was put by ourselves.
    if (scrolled === null && Math.abs(scrollTop - firstTop) <= FIRST_MARGIN_PX) return;
    // By whole screens of four weeks: not every pixel draws anew.
    const step = weekPx * 4;
    setScrolled(Math.round(scrollTop / step) * step);
  };
  const isTold = isOpen || scrolled !== null;
  const margin = isTold ? MARGIN_PX : FIRST_MARGIN_PX;
  return { sight: { top: scrolled ?? firstTop, height, margin }, isTold, onScroll };
}

/** Keeps the week one is on in sight: with room around it when one comes from elsewhere, just so when one walks. */
function useInView(scroller: RefObject<HTMLElement | null>, top: number, height: number): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const view = element.clientHeight - HEAD_PX;
    const [start, end] = [top - MONTH_PX, top + height];
    const isFar = end < element.scrollTop - view || start > element.scrollTop + 2 * view;
    if (isFirst.current || isFar) element.scrollTop = top - above(view);
    else if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + view) element.scrollTop = end - view;
    isFirst.current = false;
  }, [scroller, top, height]);
}
