import type { KeyboardEvent } from 'react';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { commandOfKey, keyName } from '../../../../shared/plannerCommands.ts';
import { SHIFTS, type Shift, shifted } from '../shifts.ts';
import { type DrawnProposal, keepFocusOnProposed } from './proposalStore.ts';

const isShift = (command: string | undefined): command is Shift => SHIFTS.some((each) => each === command);

/** The show drawn or listed next to one, where the hand goes when it is taken out. */
function besides(element: Element): HTMLElement | undefined {
  const kind = element.matches('[data-proposed]') ? '[data-proposed]' : '[data-proposed-line] > button';
  const all = [...document.querySelectorAll<HTMLElement>(kind)];
  const at = all.indexOf(element as HTMLElement);
  return all[at + 1] ?? all[at - 1];
}

/** The keys of a screening, on one that is only proposed: arrows move it, Del takes it out, Enter opens the line to type in. */
export function onProposedKey(event: KeyboardEvent, show: Screening, proposal: DrawnProposal): void {
  const command = commandOfKey(keyName(event));
  if (command !== 'move' && command !== 'remove' && !isShift(command)) return;
  event.preventDefault();
  // The window would do the same to the chosen screenings.
  event.stopPropagation();
  if (command === 'remove') {
    const next = besides(event.currentTarget);
    proposal.onRemove(show.id);
    next?.focus();
  } else if (command === 'move') proposal.onType(show);
  else {
    const slot = shifted(command, show, proposal.lookups);
    if (slot === null) return;
    if (event.currentTarget.matches('[data-proposed]')) keepFocusOnProposed(show.id);
    proposal.onMove(show.id, slot);
  }
}
