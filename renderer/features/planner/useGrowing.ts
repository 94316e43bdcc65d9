import { useCallback, useState } from 'react';

/** Twice what a tall window shows. */
const AT_ONCE = 60;

/**
 * How many entries of a long list are drawn: the first ones, and as many more each time its end comes near. A house with
 * hundreds of open bookings opens as fast as one with twenty. `endRef` goes on an element after the last entry drawn;
 * another `resetKey` begins anew.
 */
export function useGrowing(resetKey: string): {
  readonly limit: number;
  readonly endRef: (element: HTMLElement | null) => (() => void) | undefined;
} {
  const [{ key, limit }, setGrown] = useState({ key: resetKey, limit: AT_ONCE });
  const now = key === resetKey ? limit : AT_ONCE;
  const endRef = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new IntersectionObserver(
        (seen) => {
          if (seen.some((each) => each.isIntersecting)) setGrown({ key: resetKey, limit: now + AT_ONCE });
        },
        { rootMargin: '400px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [resetKey, now],
  );
  return { limit: now, endRef };
}
