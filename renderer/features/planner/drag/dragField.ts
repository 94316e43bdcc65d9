/** What can lie under the pointer, topmost first: what fills a place before the place itself. */
const LAYERS = ['[data-screening], [data-occasion]', '[data-lane-day], [data-month-day]'] as const;

type Spot = {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where everything in a grid stands, measured once, from the grid's own content on: scrolling changes nothing in it. */
function spotsOf(grid: HTMLElement): readonly Spot[] {
  const { left, top } = grid.getBoundingClientRect();
  const [dx, dy] = [grid.scrollLeft - left, grid.scrollTop - top];
  return LAYERS.flatMap((selector) =>
    // What comes later in the page lies over what comes before.
    [...grid.querySelectorAll(selector)].reverse().map((element) => {
      const box = element.getBoundingClientRect();
      return {
        element,
        left: box.left + dx,
        top: box.top + dy,
        right: box.right + dx,
        bottom: box.bottom + dy,
      };
    }),
  );
}

/** A clear sheet over all of a grid, for as long as something is dragged. */
function laySheet(grid: HTMLElement): HTMLElement {
  const sheet = document.createElement('div');
  sheet.ariaHidden = 'true';
  sheet.style.cssText = `position:absolute;left:0;top:0;z-index:20;width:${grid.scrollWidth}px;height:${grid.scrollHeight}px`;
  grid.append(sheet);
  return sheet;
}

/** What a drag looks things up in. */
export type DragField = {
  /** The screening, empty slot, lane or day under a point of the screen; null beside the grid and between them. */
  at(clientX: number, clientY: number): Element | null;
  end(): void;
};

/**
 * Measures a grid for a drag over it.
 *
 * The browser looks for what lies under the pointer several times a step, and among the blocks of ten rooms that took longer
 * than all we do in one: it now finds the sheet at once, and we look in what was measured when the drag began.
 */
export function makeDragField(grid: HTMLElement): DragField {
  let spots = spotsOf(grid);
  const sheet = laySheet(grid);
  const find = (x: number, y: number): Element | null =>
    spots.find((each) => each.left <= x && x < each.right && each.top <= y && y < each.bottom)?.element ??
    null;
  return {
    at: (clientX, clientY) => {
      const box = grid.getBoundingClientRect();
      const isBeside =
        clientX < box.left || clientX >= box.right || clientY < box.top || clientY >= box.bottom;
      if (isBeside) return null;
      const [x, y] = [clientX - box.left + grid.scrollLeft, clientY - box.top + grid.scrollTop];
      const found = find(x, y);
      if (found?.isConnected !== false) return found;
      // The programme has changed under the hand.
      spots = spotsOf(grid);
      return find(x, y);
    },
    end: () => sheet.remove(),
  };
}
