import { AsyncLocalStorage } from 'node:async_hooks';

/** The window a call came from. The program's own work (outbox, backups) and the command line have none. */
export type Caller = {
  /** False while another window holds the pen. */
  mayWrite(): boolean;
  /** Makes this the window that writes. */
  takePen(): void;
};

const callers = new AsyncLocalStorage<Caller>();

/** Runs a call as coming from a window; whatever it writes, at once or later, is that window's. */
export const callFrom = <T>(caller: Caller | undefined, call: () => T): T =>
  caller === undefined ? call() : callers.run(caller, call);

/** Whether what is running now may write: not for a window that only looks on. */
export const callerMayWrite = (): boolean => callers.getStore()?.mayWrite() ?? true;
