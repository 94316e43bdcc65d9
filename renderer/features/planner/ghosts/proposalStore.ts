import { useSyncExternalStore } from 'react';
import type { Placement } from '../../../../shared/contract/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { laneKeyOf } from '../drag/dragStore.ts';
import type { Lookups } from '../lookups.ts';

/** A proposal as it is drawn in every view, and what a hand may do to each of its shows. */
export type DrawnProposal = {
  /** Of the programme with the proposed shows in it. */
  readonly lookups: Lookups;
  readonly shows: readonly Screening[];
  /** Those that stay where they are when it is proposed again. */
  readonly keptIds: ReadonlySet<Id>;
  onMove(id: Id, slot: Placement): void;
  onRemove(id: Id): void;
  onKeep(id: Id): void;
  /** Opens the line its slot is typed into. */
  onType(show: Screening): void;
};

// Outside React's tree, as the drag is: a show that is nudged redraws its lanes, not the week.
let drawn: DrawnProposal | null = null;
let byLane: ReadonlyMap<string, readonly Screening[]> = new Map();
let byDay: ReadonlyMap<LocalDate, readonly Screening[]> = new Map();
let wantsFocus: Id | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Draws a proposal; null takes it away. */
export function drawProposal(next: DrawnProposal | null): void {
  drawn = next;
  byLane = Map.groupBy(next?.shows ?? [], laneKeyOf);
  byDay = Map.groupBy(next?.shows ?? [], (each) => each.day);
  for (const listener of listeners) listener();
}

export const drawnProposal = (): DrawnProposal | null => drawn;

const NONE: readonly Screening[] = [];
/** The proposed shows of one lane; other lanes are not redrawn. */
export const useProposedIn = (laneKey: string): readonly Screening[] =>
  useSyncExternalStore(subscribe, () => byLane.get(laneKey) ?? NONE);

/** The proposed shows of one day, for views without lanes. */
export const useProposedOn = (day: LocalDate): readonly Screening[] =>
  useSyncExternalStore(subscribe, () => byDay.get(day) ?? NONE);

/** The proposal as it is drawn now; null where there is none. */
export const useDrawnProposal = (): DrawnProposal | null => useSyncExternalStore(subscribe, drawnProposal);

/** All that is proposed: so that the hours drawn reach around it. */
export const useProposed = (): readonly Screening[] =>
  useSyncExternalStore(subscribe, () => drawn?.shows ?? NONE);

/** Keeps the hand on a show that a key moves to another lane, where it is another element. */
export function keepFocusOnProposed(id: Id): void {
  wantsFocus = id;
}

/** Whether the hand was on this show; asked once. */
export function takesFocus(id: Id): boolean {
  if (wantsFocus !== id) return false;
  wantsFocus = null;
  return true;
}
