import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name, so that the end of a long log says it. */
  readonly failures: readonly string[];
  /** What failed once and passed when tried again: counted as passed, and never in silence. */
  readonly unsteady: readonly string[];
};

export const EMPTY_TALLY: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  failures: [...one.failures, ...other.failures],
  unsteady: [...one.unsteady, ...other.unsteady],
});

/** A step that is one check. */
export const tallyOf = (name: string, isGood: boolean): Tally =>
  isGood ? { ...EMPTY_TALLY, passed: 1 } : { ...EMPTY_TALLY, failed: 1, failures: [name] };

/** Runs a program to its end; whether it ended well. */
export function run(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  stdio: 'inherit' | 'ignore' = 'inherit',
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  const plain = process.stdout.isTTY || 'FORCE_COLOR' in env ? {} : { NO_COLOR: '1' };
  return spawnSync(program, args, { cwd, stdio, env: { ...env, ...plain } }).status === 0;
}

/** A runner that ended badly failed at least once, whatever its report says (a file that would not load). */
const atLeastOneFailed = (runner: string, tally: Tally, isGood: boolean): Tally =>
  isGood || tally.failed > 0 ? tally : addTallies(tally, tallyOf(`${runner} ended badly`, false));

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

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

export function runVitest(root: string): Tally {
  const report = reportFile(root, 'vitest');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const isGood = run([process.execPath, vitest, ...args, `--outputFile.json=${report}`], root);
  const said = readReport<VitestReport>(report);
  const failures = (said.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative(root, name)} › ${fullName}`),
  );
  const tally: Tally = {
    ...EMPTY_TALLY,
    passed: said.numPassedTests ?? 0,
    failed: said.numFailedTests ?? 0,
    skipped: said.numPendingTests ?? 0,
    failures,
  };
  return atLeastOneFailed('vitest', tally, isGood);
}

type PlaywrightSuite = {
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: readonly PlaywrightSuite[];
};

/** Names of the tests of that status, with host and place. */
function namesOf(suites: readonly PlaywrightSuite[], status: 'unexpected' | 'flaky'): string[] {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
      tests
        .filter((each) => each.status === status)
        .map(({ projectName }) => `[${projectName}] ${file}:${line} › ${title}`),
    ),
    ...namesOf(suite.suites ?? [], status),
  ]);
}

/**
 * Runs the flows of these projects at once, behind `wrapper` where one of them needs a screen. What fails is tried once more:
 * on a machine that does other work a wait may run out that has nothing to do with the program.
 */
export function runPlaywright(root: string, projects: readonly string[], wrapper: readonly string[]): Tally {
  const report = reportFile(root, 'flows');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = ['test', '--config', 'tests/playwright.config.ts', '--retries=1', '--reporter=list,json'];
  const [program = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    playwright,
    ...args,
    ...projects.map((project) => `--project=${project}`),
  ];
  // Playwright forces colours in its workers, where Node complains of NO_COLOR beside them.
  const plain = process.stdout.isTTY ? {} : { FORCE_COLOR: '0' };
  const env = { ...process.env, ...plain, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const isGood = run([program, ...rest], root, 'inherit', env);
  const { stats, suites = [] } = readReport<PlaywrightReport>(report);
  const tally: Tally = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    failures: namesOf(suites, 'unexpected'),
    unsteady: namesOf(suites, 'flaky'),
  };
  return atLeastOneFailed('playwright', tally, isGood);
}
