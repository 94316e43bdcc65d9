import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (line: string, facts?: Readonly<Record<string, unknown>>) => void;

const MAX_BYTES = 2 * 1024 * 1024;

const lineOf = (line: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  `${new Date().toISOString()} ${line}${Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts)}`}\n`;

/** A log in `logs/affiche.log` of the data folder; the one before it is kept when it grows past two megabytes. */
export function fileLog(dataDir: string): Log {
  const folder = join(dataDir, 'logs');
  const file = join(folder, 'affiche.log');
  mkdirSync(folder, { recursive: true });
  try {
    if (statSync(file).size > MAX_BYTES) renameSync(file, join(folder, 'affiche.1.log'));
  } catch {
    // No log yet.
  }
  return (line, facts) => {
    try {
      appendFileSync(file, lineOf(line, facts));
    } catch {
      // A full disk must not stop the work over a log line.
    }
  };
}

/** Log lines on standard error, for commands whose standard output is the answer. */
export const stderrLog: Log = (line, facts) => void process.stderr.write(lineOf(line, facts));

export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
