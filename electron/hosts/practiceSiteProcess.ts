import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PracticeSiteOptions, RunningPracticeSite } from '../core/context.ts';
import type { Log } from './log.ts';
import { practiceSiteLaunch } from './practiceSiteArgs.ts';

const START_PATIENCE_MS = 20_000;
const STOP_PATIENCE_MS = 3_000;

/** The practice site's program: from its sources while the host runs from its own, else from the bundle. */
export function practiceSiteProgram(root: string, isFromSources: boolean): string {
  const source = join(root, 'electron', 'practice-site', 'main.ts');
  const bundle = join(root, 'out', 'main', 'practice-site.js');
  return isFromSources && existsSync(source) ? source : bundle;
}

/** Starts the practice site in a Node process of its own; it stops by itself when this process dies. */
export async function spawnPracticeSite(
  program: string,
  options: PracticeSiteOptions,
  log: Log,
): Promise<RunningPracticeSite> {
  const { args, controlToken } = await practiceSiteLaunch(options);
  const child = spawn(process.execPath, [program, ...args, '--with-parent'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    complaints.push(line);
    log('practice site', { line });
  });
  const url = await readUrl(child, complaints);
  return { url, controlToken, stop: () => stopChild(child) };
}

function readUrl(child: ChildProcess, complaints: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(complaints.at(-1) ?? reason));
    };
    const timer = setTimeout(() => fail('the practice site did not start in time'), START_PATIENCE_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`the practice site stopped at once (exit ${code})`));
    if (child.stdout === null) return fail('the practice site has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = urlIn(line);
      if (url === null) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(url);
    });
  });
}

/** The address in the line the practice site says when it is ready: `{"practiceSite":"http://127.0.0.1:4610"}`. */
function urlIn(line: string): string | null {
  try {
    const said = JSON.parse(line) as { practiceSite?: unknown };
    return typeof said.practiceSite === 'string' ? said.practiceSite : null;
  } catch {
    return null;
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
