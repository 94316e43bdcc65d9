import { type MouseEvent, useSyncExternalStore } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';

/** Where a screening's own menu stands open. */
export type BlockMenuState = {
  readonly screening: Screening;
  readonly x: number;
  readonly y: number;
} | null;

// Outside React's tree, as the drag is: opening a menu redraws the menu, not the week.
let state: BlockMenuState = null;
const listeners = new Set<() => void>();

function set(next: BlockMenuState): void {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Opens a screening's menu: at the pointer, or below the block where a key asked for it. */
export function openBlockMenu(event: MouseEvent<HTMLElement>, screening: Screening): void {
  event.preventDefault();
  const box = event.currentTarget.getBoundingClientRect();
  const isByKey = event.clientX === 0 && event.clientY === 0;
  set({
    screening,
    x: isByKey ? box.left + 8 : event.clientX,
    y: isByKey ? Math.min(box.bottom, box.top + 40) : event.clientY,
  });
}

export const closeBlockMenu = (): void => set(null);
export const useBlockMenu = (): BlockMenuState => useSyncExternalStore(subscribe, () => state);
