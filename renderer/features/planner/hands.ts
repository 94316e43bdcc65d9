import { useInterval } from '@mantine/hooks';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { wallClockAt } from '../../../shared/time.ts';
import { isListOpen } from '../../ui/closeOnEscape.ts';
import { isTyping } from '../../ui/isTyping.ts';

/**
 * Keeps the focus on a block that a key moved: in another lane it is another element, and the hand must stay on it.
 * Gives a function that names the block; it holds until the focus is somewhere else by the user's own doing.
 */
export function useKeptFocus(): (id: Id) => void {
  const wanted = useRef<{ readonly id: Id; readonly from: Element | null } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, from } = wanted.current;
    const held = document.activeElement;
    const block = `[data-screening="${CSS.escape(id)}"]`;
    if (held === null || held === document.body) document.querySelector<HTMLElement>(block)?.focus();
    // Where the hand was when the block was named may still be there, and go with the next drawing.
    else if (held !== from && !held.matches(`${block}, input`)) wanted.current = null;
  });
  return useCallback((id: Id) => {
    wanted.current = { id, from: document.activeElement };
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
