import type { Caller } from './callers.ts';

/** How long the pen waits for a window that reloads before another gets it, in milliseconds. */
const RELOAD_MS = 2_000;

export type Pen = {
  /** A wire of a window opens; call what comes back when it closes. */
  join(windowId: string): { readonly caller: Caller; leave(): void };
};

/**
 * One window writes, the others look on: two hands in one programme would overwrite each other unseen. The window that came
 * first holds the pen; when it goes, the next in line gets it; any window may take it. `onPass` hears of every change.
 */
export function makePen(onPass: () => void): Pen {
  /** Wires per window, in the order the windows came. */
  const wires = new Map<string, number>();
  let holder: string | null = null;
  const pass = (to: string | null): void => {
    if (holder === to) return;
    holder = to;
    onPass();
  };
  return {
    join: (windowId) => {
      wires.set(windowId, (wires.get(windowId) ?? 0) + 1);
      if (holder === null) pass(windowId);
      let isOpen = true;
      return {
        caller: { mayWrite: () => holder === windowId, takePen: () => pass(windowId) },
        leave: () => {
          if (!isOpen) return;
          isOpen = false;
          const left = (wires.get(windowId) ?? 1) - 1;
          if (left > 0) return void wires.set(windowId, left);
          wires.delete(windowId);
          const passOn = () => {
            if (holder === windowId && !wires.has(windowId)) pass(wires.keys().next().value ?? null);
          };
          // Nobody waits: the pen is free at once. Else a reload gets its pen back.
          if (wires.size === 0) passOn();
          else setTimeout(passOn, RELOAD_MS).unref();
        },
      };
    },
  };
}
