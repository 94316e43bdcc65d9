import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** First and last of a list that are in sight; last is behind the end where nothing is. */
export type Span = { readonly first: number; readonly last: number };
export type Sight = { readonly rows: Span; readonly columns: Span };

/** A sheet as it is laid out: rows of one height under a head, columns by where each ends, in px. */
export type SheetShape = {
  readonly rowCount: number;
  readonly rowPx: number;
  /** Left of the first column. */
  readonly edgePx: number;
  /** Right edge of each column. */
  readonly columnEnds: readonly number[];
};

// Rows are drawn a few at a time, so that not every turn of the wheel is a drawing.
const STEP = 4;
const OVERSCAN = 6;
// Until the place of the table is measured; drawing it once is the rule.
const USUAL = { top: 0, left: 0, width: 900, height: 640 };

/**
 * Which rows and columns of a sheet its scroller shows, plus a few around them. A list of any length costs the same: every row
 * has one height, so that nothing needs to be measured or kept per row.
 */
export function useSight(scroller: RefObject<HTMLElement | null>, shape: SheetShape): Sight {
  const [sight, setSight] = useState(() => sightOf(USUAL, shape));
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
      const next = sightOf({ top, left, width, height }, shape);
      setSight((now) => (isSame(now, next) ? now : next));
    };
    // With the scrolling itself: a frame later the new rows would flash.
    const onScroll = () => flushSync(look);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, shape]);
  return sight;
}

type Place = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

function sightOf({ top, left, width, height }: Place, shape: SheetShape): Sight {
  const { rowCount, rowPx, edgePx, columnEnds } = shape;
  const first = Math.floor(top / rowPx) - OVERSCAN;
  const last = Math.ceil((top + height) / rowPx) + OVERSCAN;
  const firstColumn = columnEnds.findIndex((end) => end > left + edgePx);
  const behind = columnEnds.findIndex((end) => end >= left + width);
  return {
    rows: {
      first: Math.max(0, Math.floor(first / STEP) * STEP),
      last: Math.min(rowCount, Math.ceil(last / STEP) * STEP) - 1,
    },
    columns: {
      first: Math.max(0, firstColumn - 1),
      last: Math.min(columnEnds.length - 1, (behind === -1 ? columnEnds.length : behind) + 1),
    },
  };
}

const isSame = (one: Sight, other: Sight): boolean =>
  one.rows.first === other.rows.first &&
  one.rows.last === other.rows.last &&
  one.columns.first === other.columns.first &&
  one.columns.last === other.columns.last;
