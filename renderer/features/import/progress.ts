import type { Phase, Progress } from './messages.ts';

/** Says how far the worker is: each phase at once, and within one no oftener than a bar can be seen to move. */
export type ProgressTeller = {
  /** Begins a phase, or says how far it is. */
  tell(phase: Phase, done?: number, total?: number | null): void;
  /** Nothing is going on any more. */
  rest(): void;
};

const TOLD_EVERY_MS = 100;

export function tellProgress(say: (progress: Progress | null) => void): ProgressTeller {
  let phase: Phase | null = null;
  let toldAt = 0;
  return {
    tell: (next, done = 0, total = null) => {
      const now = performance.now();
      if (next === phase && now - toldAt < TOLD_EVERY_MS) return;
      phase = next;
      toldAt = now;
      say({ phase: next, done, total });
    },
    rest: () => {
      if (phase !== null) say(null);
      phase = null;
    },
  };
}
