import type { KeyboardEvent } from 'react';

/**
 * Escape closes a panel or a sheet, from a tick box or an empty field too, and reaches nothing behind it. In an open list it is
 * the list that closes.
 */
export const closeOnEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    const isInList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.defaultPrevented || isInList) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
