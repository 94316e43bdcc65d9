import { utilityProcess } from 'electron';
import type { PracticeSiteOptions } from '../core/context.ts';
import type { Log } from '../hosts/log.ts';
import { practiceSiteLaunch } from '../hosts/practiceSiteArgs.ts';

const START_PATIENCE_MS = 20_000;
const STOP_PATIENCE_MS = 3_000;

export type PracticeSiteKeeper = {
  start(options: PracticeSiteOptions): Promise<{ readonly url: string; readonly controlToken: string }>;
  stop(): Promise<void>;
  /** `http://127.0.0.1:PORT` while it runs. */
  origin(): string | null;
};

/** Keeps at most one practice site in a process of its own; starting again replaces one left by a core that died. */
export function keepPracticeSite(program: string, log: Log): PracticeSiteKeeper {
  let child: Electron.UtilityProcess | null = null;
  let origin: string | null = null;

  const stop = async () => {
    const going = child;
    child = null;
    origin = null;
    if (going === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STOP_PATIENCE_MS);
      going.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      if (!going.kill()) resolve();
    });
  };

  const start = async (options: PracticeSiteOptions) => {
    await stop();
    const { args, controlToken } = await practiceSiteLaunch(options);
    const started = utilityProcess.fork(program, [...args], { serviceName: 'practice-site', stdio: 'pipe' });
    child = started;
    started.stderr?.on('data', (text: Buffer) => log('practice site', { text: String(text).trim() }));
    const url = await readyAt(started);
    origin = new URL(url).origin;
    return { url, controlToken };
  };

  return { start, stop, origin: () => origin };
}

function readyAt(child: Electron.UtilityProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the practice site did not start in time')),
      START_PATIENCE_MS,
    );
    child.on('message', (message: { kind: string; url?: string; reason?: string }) => {
      clearTimeout(timer);
      if (message.kind === 'ready' && message.url !== undefined) resolve(message.url);
      else reject(new Error(message.reason ?? 'the practice site did not start'));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the practice site stopped at once (exit ${code})`));
    });
  });
}
