import { useSyncExternalStore } from 'react';
import { type Id, idSchema } from '../../../../shared/ids.ts';

// Kept with the window, not in the address: who looks something up among the films and comes back is where he was, and
// another window may stand in another scenario, or in the real programme.
const KEY = 'planner.scenario';
const kept = idSchema.safeParse(sessionStorage.getItem(KEY));
let chosen: Id | null = kept.success ? kept.data : null;
const listeners = new Set<() => void>();

/** The scenario this window plans in; null is the real programme. */
export const chosenScenario = (): Id | null => chosen;

/** Goes to a scenario, or back to the real programme (null). A reload stays there. */
export function chooseScenario(scenarioId: Id | null): void {
  if (scenarioId === chosen) return;
  chosen = scenarioId;
  if (scenarioId === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, scenarioId);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChosenScenario = (): Id | null => useSyncExternalStore(subscribe, chosenScenario);

/** What every call on the programme takes along, so that it reads or writes where this window plans. */
export const within = (): { readonly scenarioId: Id | null } => ({ scenarioId: chosen });
