import { useSyncExternalStore } from 'react';
import type { Placement } from '../../../../shared/contract/programme.ts';
import type { Conflict } from '../../../../shared/domain/conflicts.ts';
import type { Film } from '../../../../shared/domain/film.ts';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';

/** One screening as it would stand. */
export type Held = {
  readonly candidate: Screening;
  readonly film: Film | undefined;
  readonly minutes: number;
  readonly conflicts: readonly Conflict[];
};

/** What hangs under the pointer: a screening as it would be in `slot`, those that go along, or nothing. */
export type DragState =
  | (Held & {
      readonly slot: Placement;
      /** The empty slot of a strand it would fill. */
      readonly occasion: Occasion | null;
      readonly isCopy: boolean;
      /** The other chosen screenings, by the lane each would stand in. */
      readonly followers: ReadonlyMap<string, readonly Held[]>;
    })
  | null;

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

const NO_FOLLOWERS: readonly Held[] = [];

/** The screenings that go along with the one under the pointer, as far as they would stand in one lane. */
export const useFollowersIn = (laneKey: string): readonly Held[] =>
  useSyncExternalStore(dragStore.subscribe, () => state?.followers.get(laneKey) ?? NO_FOLLOWERS);

export const laneKeyOf = (slot: { readonly day: string; readonly roomId: string | null }): string =>
  `${slot.day} ${slot.roomId ?? ''}`;

export const undecidedKeyOf = (day: string): string => `${day} undecided`;
/** The lane a slot is drawn in. */
export const ghostKeyOf = (slot: Placement): string =>
  slot.startsAt === null ? undecidedKeyOf(slot.day) : laneKeyOf(slot);
