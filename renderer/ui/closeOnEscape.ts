import type { KeyboardEvent } from 'react';

/** Whether the field a key is pressed in has its list open: Escape closes that first. */
export const isListOpen = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';

/**
 * Escape closes a panel or a sheet, from a tick box or an empty field too, and reaches nothing behind it. In an open list it is
 * the list that closes.
 */
export const closeOnEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
