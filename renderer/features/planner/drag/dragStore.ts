import { useSyncExternalStore } from 'react';
import type { Placement } from '../../../../shared/contract/programme.ts';
import type { Conflict } from '../../../../shared/domain/conflicts.ts';
import type { Film } from '../../../../shared/domain/film.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';

/** What hangs under the pointer: a screening as it would be, or nothing. */
export type DragState = {
  /** The screening as it would stand in `slot`. */
  readonly candidate: Screening;
  readonly film: Film | undefined;
  readonly minutes: number;
  readonly slot: Placement;
  readonly conflicts: readonly Conflict[];
  readonly isCopy: boolean;
} | null;

// Outside React's tree on purpose: a move of the pointer redraws the ghost alone, not the week.
let state: DragState = null;
const listeners = new Set<() => void>();

export const dragStore = {
  get: (): DragState => state,
  set(next: DragState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Only where the ghost is in one lane: other lanes are not redrawn. */
export const useGhostIn = (laneKey: string): DragState =>
  useSyncExternalStore(dragStore.subscribe, () =>
    state !== null && ghostKeyOf(state.slot) === laneKey ? state : null,
  );

export const laneKeyOf = (slot: { readonly day: string; readonly roomId: string | null }): string =>
  `${slot.day} ${slot.roomId ?? ''}`;

export const undecidedKeyOf = (day: string): string => `${day} undecided`;
const ghostKeyOf = (slot: Placement): string =>
  slot.startsAt === null ? undecidedKeyOf(slot.day) : laneKeyOf(slot);
