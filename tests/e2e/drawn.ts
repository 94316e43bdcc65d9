import type { Locator, Page } from '@playwright/test';

/** What a block covers on the hours beside it, to the minute, and where its parts begin and end. */
export type Drawn = {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly string[];
  /** Until when the room is not free, where it needs time between films. */
  readonly freeAt: string | null;
};

/** Reads a block off the screen, against the hours its own lane is drawn by: down in the week, across in the day. */
export const drawn = (block: Locator, axis: 'down' | 'across' = 'down'): Promise<Drawn> =>
  block.evaluate((element, along) => {
    const middle = (box: DOMRect) =>
      along === 'down' ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2;
    const lane = element.closest('[data-lane-day]')?.getBoundingClientRect() ?? new DOMRect();
    const isBeside = (box: DOMRect) => along === 'across' || (box.bottom > lane.top && box.top < lane.bottom);
    const hours = [...document.querySelectorAll<HTMLElement>('[data-hour]')].filter((hour) =>
      isBeside(hour.getBoundingClientRect()),
    );
    // Hours follow one another: the first of the next day come after 24.
    let last = 0;
    const known = hours.map((hour) => {
      const [h = 0, m = 0] = (hour.dataset.hour ?? '').split(':').map(Number);
      const minutes = h * 60 + m;
      last = minutes < last ? minutes + 1_440 : minutes;
      return { minutes: last, at: middle(hour.getBoundingClientRect()) };
    });
    const [first, end] = [known[0], known.at(-1)];
    if (first === undefined || end === undefined) throw new Error('no hours beside the block');
    const perPixel = (end.minutes - first.minutes) / (end.at - first.at);
    const hourAt = (px: number): string => {
      const minutes = Math.round(first.minutes + (px - first.at) * perPixel) % 1_440;
      return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    };
    const ends = (box: DOMRect) => (along === 'down' ? [box.top, box.bottom] : [box.left, box.right]);
    const [from = 0, to = 0] = ends(element.getBoundingClientRect());
    const turnaround = [...(element.parentElement?.querySelectorAll('[data-turnaround]') ?? [])].find(
      (each) => each.getAttribute('data-turnaround') === element.getAttribute('data-screening'),
    );
    const free = turnaround === undefined ? undefined : ends(turnaround.getBoundingClientRect())[1];
    return {
      from: hourAt(from),
      to: hourAt(to),
      parts: [...element.querySelectorAll<HTMLElement>('[data-part]')].map((part) => {
        const [start = 0, stop = 0] = ends(part.getBoundingClientRect());
        return `${hourAt(start)}–${hourAt(stop)} ${part.dataset.part}`;
      }),
      freeAt: free === undefined ? null : hourAt(free),
    };
  }, axis);

/**
 * Where a text is cut off without a sign of it, has no way to be read whole, or sticks out of the window. Empty where all is
 * well: each place of it ends in an ellipsis where it does not fit, and says the whole on hover.
 */
export const unreadable = (page: Page, text: string): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const found: string[] = [];
    const start = wanted.slice(0, 24);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      const said = node.textContent ?? '';
      if (!said.includes(start) || holder === null) continue;
      if (holder.closest('.visually-hidden, script, style, option') !== null) continue;
      if (holder.getClientRects().length === 0) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const say = (what: string) =>
        found.push(`${what}: ${holder.outerHTML.slice(0, 120)} in ${holder.parentElement?.className}`);
      let isCut = false;
      for (let each: HTMLElement | null = holder; each !== null; each = each.parentElement) {
        const { overflowX, overflowY, textOverflow, whiteSpaceCollapse, webkitLineClamp } =
          getComputedStyle(each);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        // What scrolls can be scrolled to.
        if (overflowX === 'auto' || overflowY === 'auto' || overflowY === 'scroll') break;
        const edge = each.getBoundingClientRect();
        const isClipped =
          box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1;
        if (!isClipped) continue;
        isCut = true;
        const hasSign = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        if (!hasSign) say(`cut without an ellipsis by ${each.className} (${whiteSpaceCollapse})`);
        break;
      }
      const titled = holder.closest('[title]')?.getAttribute('title') ?? '';
      if (isCut && !titled.includes(said.trim())) say('cut, and nowhere whole');
      if (!isCut && box.right > window.innerWidth + 1) say('beyond the window');
    }
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push('the page is wider than the window');
    return found;
  }, text);
