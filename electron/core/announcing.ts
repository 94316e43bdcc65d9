import type { Announcement } from '../../shared/contract/system.ts';

/** Tells every listening screen which tables changed. */
export type Announcer = {
  announce(topics: readonly string[]): void;
  /** Announcements from now on, until the signal aborts. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<Announcement, void, void>;
};

/** An announcer whose listeners never miss one: topics pile up in a set while a listener is busy. */
export function makeAnnouncer(): Announcer {
  const listeners = new Set<(topics: readonly string[]) => void>();
  return {
    announce: (topics) => {
      for (const listener of listeners) listener(topics);
    },
    async *listen(signal) {
      const pending = new Set<string>();
      let wake: () => void = () => {};
      const listener = (topics: readonly string[]) => {
        for (const topic of topics) pending.add(topic);
        wake();
      };
      const onAbort = () => wake();
      listeners.add(listener);
      signal?.addEventListener('abort', onAbort);
      try {
        // The first answer says that listening has begun, so that the screen can fetch anew what it may have missed.
        yield { topics: ['listening'] };
        while (!isAborted(signal)) {
          if (pending.size === 0)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          if (isAborted(signal) || pending.size === 0) continue;
          const topics = [...pending];
          pending.clear();
          yield { topics };
        }
      } finally {
        listeners.delete(listener);
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}

// A function of its own: the compiler would otherwise take the flag for constant across the await.
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;
