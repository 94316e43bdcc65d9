import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import { slotKeyOf } from './emptySlots.ts';

/** Hands the focus from an empty slot that goes away to the next one, so that a row of them can be worked through. */
export function focusPastSlot(occasion: Pick<Occasion, 'strandId' | 'day'>): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-occasion]')];
  const at = all.findIndex((each) => each.dataset.occasion === slotKeyOf(occasion));
  (all[at + 1] ?? all[at - 1])?.focus();
}
