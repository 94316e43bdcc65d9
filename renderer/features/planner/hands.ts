import { useInterval } from '@mantine/hooks';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { wallClockAt } from '../../../shared/time.ts';

/**
 * Keeps the focus on a block that a key moved: in another lane it is another element, and the hand must stay on it.
 * Gives a function that names the block; it holds until the focus is somewhere else by the user's own doing.
 */
export function useKeptFocus(): (id: Id) => void {
  const wanted = useRef<Id | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost)
      document.querySelector<HTMLElement>(`[data-screening="${CSS.escape(wanted.current)}"]`)?.focus();
    else if (!document.activeElement?.matches(`[data-screening="${CSS.escape(wanted.current)}"], input`))
      wanted.current = null;
  });
  return useCallback((id: Id) => {
    wanted.current = id;
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
