import type { Handlers, Work } from '../work.ts';

/** The scenarios by key: their menu, and two programmes side by side where there are two. */
export function scenarioCommands({ openPanel }: Work, hasScenarios: boolean): Handlers {
  return {
    scenarios: () => document.querySelector<HTMLElement>('[data-scenarios]')?.click(),
    ...(hasScenarios ? { compare: () => openPanel({ kind: 'compare' }) } : {}),
  };
}
