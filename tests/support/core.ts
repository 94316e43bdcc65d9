import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core, CoreHost, SecretStore } from '../../electron/core/context.ts';
import { openCore } from '../../electron/core/core.ts';
import { startPracticeSite } from '../../electron/practice-site/start.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Tuesday 3 November 2026, 10:00 in Brussels. */
export const TEST_NOW_MS = Date.parse('2026-11-03T09:00:00Z');
export const CONTROL_TOKEN = 'control-token-of-the-test';

export type TestClock = { ms: number };
export type TestCore = {
  readonly core: Core;
  readonly clock: TestClock;
  readonly dataDir: string;
  readonly secrets: SecretStore;
  readonly log: string[];
  /** Closes the file; removes the folder unless it was given. */
  readonly close: () => void;
};
export type TestCoreOptions = {
  readonly now?: number;
  /** A folder that stays: what a second core opens again. */
  readonly dataDir?: string;
  readonly clock?: TestClock;
  readonly secrets?: SecretStore;
  readonly isWorking?: boolean;
  readonly host?: Partial<CoreHost>;
};

/** Secrets that live as long as the test. */
export function makeMemorySecrets(): SecretStore {
  const kept = new Map<string, string>();
  return {
    canKeep: false,
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => {
      if (value === null) kept.delete(name);
      else kept.set(name, value);
      return true;
    },
  };
}

/** A real core on a real file in a temporary folder; only clock and secrets are stand-ins. */
export function openTestCore(options: TestCoreOptions = {}): TestCore {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'affiche-test-'));
  const clock = options.clock ?? { ms: options.now ?? TEST_NOW_MS };
  const secrets = options.secrets ?? makeMemorySecrets();
  const log: string[] = [];
  const opened = openCore({
    dataDir,
    resourcesDir: join(ROOT, 'resources'),
    migrationsFolder: join(ROOT, 'db/migrations'),
    version: '0.0.0-test',
    now: () => clock.ms,
    log: (line, facts) => void log.push(`${line} ${JSON.stringify(facts ?? {})}`),
    isWorking: options.isWorking ?? true,
    host: {
      kind: 'cli',
      secrets,
      printPdf: async () => null,
      startPracticeSite: async ({ dataDir: folder, port, place }) => {
        const site = await startPracticeSite({
          folder,
          port,
          controlToken: CONTROL_TOKEN,
          places: place === null ? [] : [place],
          now: () => clock.ms,
        });
        return { url: site.url, controlToken: CONTROL_TOKEN, stop: () => site.close() };
      },
      ...options.host,
    },
  });
  if (!opened.ok) throw new Error(`core did not open: ${opened.error.code}`);
  const core = opened.value;
  return {
    core,
    clock,
    dataDir,
    secrets,
    log,
    close: () => {
      core.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
