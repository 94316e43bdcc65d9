import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Runs `affiche ARGS` and parses what it printed. */
export function runCommand(
  args: readonly string[],
): Promise<{ readonly code: number; readonly answer: unknown }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'electron/cli/main.ts'), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (part) => {
      printed += part;
    });
    child.once('error', fail);
    child.once('close', (code) => {
      try {
        done({ code: code ?? -1, answer: printed.trim() === '' ? null : JSON.parse(printed) });
      } catch {
        fail(new Error(`no JSON from ${args.join(' ')}: ${printed}`));
      }
    });
  });
}
