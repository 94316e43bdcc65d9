import { useInterval } from '@mantine/hooks';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { wallClockAt } from '../../../shared/time.ts';
import { isListOpen } from '../../ui/closeOnEscape.ts';
import { isTyping } from '../../ui/isTyping.ts';

const BLOCK = '[data-screening]';
const blocksIn = (lane: HTMLElement) => [...lane.querySelectorAll<HTMLElement>(BLOCK)];
/** How long a block that went to another week may take to be drawn there. */
const WAIT_MS = 2_000;
const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the focus on a block that a key moved: in another lane it is another element, and the hand must stay on it.
 * Gives a function that names the block; it holds until the focus is somewhere else by the user's own doing. A block that goes
 * away for good hands the focus on.
 */
export function useKeptFocus(): (id: Id) => void {
  const wanted = useRef<{
    readonly id: Id;
    readonly from: Element | null;
    readonly untilMs: number;
  } | null>(null);
  const handOn = useHandAfterRemoval();
  const settle = useCallback(() => {
    if (wanted.current !== null) {
      const { id, from, untilMs } = wanted.current;
      const held = document.activeElement;
      const block = `[data-screening="${CSS.escape(id)}"]`;
      const there = document.querySelector<HTMLElement>(block);
      if (there === null && performance.now() > untilMs) wanted.current = null;
      else if (isNowhere()) there?.focus();
      // Where the hand was when the block was named may still be there, and go with the next drawing.
      else if (held !== from && held?.matches(`${block}, input`) === false) wanted.current = null;
    }
    handOn(wanted.current?.id ?? null);
  }, [handOn]);
  useLayoutEffect(settle);
  return useCallback(
    (id: Id) => {
      wanted.current = { id, from: document.activeElement, untilMs: performance.now() + WAIT_MS };
      // It may be undone meanwhile, and nothing drawn after that.
      setTimeout(settle, WAIT_MS + 1);
    },
    [settle],
  );
}

/**
 * When the block under the hand is no more (undone, removed, filtered out), the hand goes to the one that stands in its place,
 * or to the view: from the page itself Tab would begin at the very top. Gives a function to call when all is drawn, with the block
 * that is still to come elsewhere.
 */
function useHandAfterRemoval(): (coming: Id | null) => void {
  const last = useRef<{
    readonly block: HTMLElement;
    readonly lane: HTMLElement;
    readonly at: number;
  } | null>(null);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const block = target instanceof HTMLElement && target.matches(BLOCK) ? target : null;
      const lane = block?.parentElement;
      last.current =
        block === null || lane == null ? null : { block, lane, at: blocksIn(lane).indexOf(block) };
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return useCallback((coming: Id | null) => {
    if (last.current === null || last.current.block.isConnected) return;
    const { block, lane, at } = last.current;
    if (block.dataset.screening === coming) return;
    last.current = null;
    if (!isNowhere()) return;
    const there = lane.isConnected ? blocksIn(lane) : [];
    const next = there[at] ?? there.at(-1) ?? document.querySelector<HTMLElement>('[data-view]');
    next?.focus({ preventScroll: true });
  }, []);
}

/** Escape in a field beside the work goes back to the first chosen block, or lets go of the field. */
export function useEscapeToBlock(chosen: readonly { readonly id: Id }[]): void {
  const first = useRef<Id | undefined>(undefined);
  first.current = chosen[0]?.id;
  useEffect(() => {
    let wasListOpen = false;
    // Seen before the field itself hears the key: an open list closes first.
    const look = (event: KeyboardEvent) => {
      wasListOpen = isListOpen(event.target);
    };
    const leave = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || event.defaultPrevented || wasListOpen || !isTyping(target)) return;
      if (!(target instanceof HTMLElement) || target.closest('aside') === null) return;
      event.preventDefault();
      target.blur();
      const block = `[data-screening="${CSS.escape(first.current ?? '')}"]`;
      // The list has rows, not blocks: the table itself is where its hand is.
      const there = document.querySelector<HTMLElement>(block) ?? document.querySelector('[role="grid"]');
      if (there instanceof HTMLElement) there.focus();
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', leave);
    };
  }, []);
}

/** The venue's wall clock, by the minute. */
export function useNow(timeZone: string): string {
  const [now, setNow] = useState(() => wallClockAt(Date.now(), timeZone));
  const ticking = useInterval(() => setNow(wallClockAt(Date.now(), timeZone)), 30_000);
  useEffect(() => {
    ticking.start();
    return ticking.stop;
  }, [ticking]);
  return now;
}
