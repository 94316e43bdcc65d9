import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/**
 * `port` where it is free on this computer, or becomes so within `patienceMs` (a program just stopped may still hold it);
 * else 0, which lets the system choose.
 */
export async function freePortOr0(port: number, patienceMs: number): Promise<number> {
  if (port === 0) return 0;
  for (let waitedMs = 0; waitedMs <= patienceMs; waitedMs += 100) {
    if (await isFree(port)) return port;
    await wait(100);
  }
  return 0;
}
