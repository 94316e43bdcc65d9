import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { hasDisplay } from '../../electron/hosts/browsers.ts';
import { findElectron } from '../../electron/start/electronRuntime.ts';
import { openTestCore } from '../support/core.ts';
import { type Bench, type Figure, time } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 5;
const NAME = 'start.window';

const skipped = (note: string): Figure => ({
  name: NAME,
  ratio: null,
  limit: 3,
  value: 0,
  unit: 'ms',
  baseline: 'an empty Electron window',
  baselineValue: 0,
  note,
});
const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** A program that only opens a window. */
function makeEmptyProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'affiche-empty-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } }).loadURL('data:text/html,<h1>empty</h1>'));",
  );
  return folder;
}

async function launch(executablePath: string, args: readonly string[], ready: string): Promise<number> {
  let close = async () => {};
  const taken = await time(async () => {
    const program = await _electron.launch({
      executablePath,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    });
    close = () => program.close();
    const page = await program.firstWindow();
    await page.waitForSelector(ready, { timeout: 60_000 });
  });
  await close();
  return taken;
}

/** From starting the program to the planner standing with its week, against an empty window of the same Electron. */
export const benchStart: Bench = async () => {
  const executablePath = findElectron(ROOT);
  if (executablePath === null) return [skipped('not measured: Electron’s runtime is not here')];
  if (!hasDisplay()) return [skipped('not measured: no screen; run it under xvfb-run')];
  if (!existsSync(join(ROOT, 'out/main/desktop.js')))
    return [skipped('not measured: run `npm run build` first')];
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-start-'));
  const seeded = openTestCore({ dataDir, now: Date.now(), isWorking: false });
  const outcome = setUpSample(seeded.core, 'nl');
  seeded.close();
  if (!outcome.ok) throw new Error(outcome.error.code);
  const empty = makeEmptyProgram();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const mine = await launch(executablePath, [ROOT, '--data', dataDir], '[data-screening]');
    const bare = await launch(executablePath, [empty], 'h1');
    // The first round warms the disk.
    if (round > 0) {
      ours.push(mine);
      theirs.push(bare);
    }
  }
  for (const folder of [dataDir, empty]) rmSync(folder, { recursive: true, force: true });
  const [value, baselineValue] = [median(ours), median(theirs)];
  return [
    {
      name: NAME,
      ratio: value / baselineValue,
      limit: 3,
      value,
      unit: 'ms',
      baseline: 'an empty Electron window',
      baselineValue,
    },
  ];
};
