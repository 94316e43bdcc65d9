import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** A step that is one check. */
export const tallyOf = (isGood: boolean): Tally =>
  isGood ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

/** Runs a program to its end; whether it ended well. */
export function run(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  stdio: 'inherit' | 'ignore' = 'inherit',
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return spawnSync(program, args, { cwd, stdio, env: { ...env, ...plain } }).status === 0;
}

/** A runner that ended badly failed at least once, whatever its report says (a file that would not load). */
const atLeastOneFailed = (tally: Tally, isGood: boolean): Tally =>
  isGood || tally.failed > 0 ? tally : { ...tally, failed: 1 };

function reportFile(root: string, name: string): string {
  const folder = join(root, '.cache', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport<T>(file: string): Partial<T> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // No report: the runner did not get that far, which its exit code says too.
    return {};
  }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

export function runVitest(root: string): Tally {
  const report = reportFile(root, 'vitest');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const isGood = run([process.execPath, vitest, ...args, `--outputFile.json=${report}`], root);
  const said = readReport<VitestReport>(report);
  const tally = {
    passed: said.numPassedTests ?? 0,
    failed: said.numFailedTests ?? 0,
    skipped: said.numPendingTests ?? 0,
  };
  return atLeastOneFailed(tally, isGood);
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** Runs a project's flows, behind `wrapper` where the project needs one. */
export function runPlaywright(root: string, project: 'web' | 'desktop', wrapper: readonly string[]): Tally {
  const report = reportFile(root, project);
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = ['test', '--config', 'tests/playwright.config.ts', `--project=${project}`];
  const [program = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    playwright,
    ...args,
    '--reporter=list,json',
  ];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const isGood = run([program, ...rest], root, 'inherit', env);
  const { stats } = readReport<PlaywrightReport>(report);
  const tally = {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
  return atLeastOneFailed(tally, isGood);
}
