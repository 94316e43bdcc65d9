import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { findBrowser, rootSwitches } from '../../electron/hosts/browsers.ts';
import { startWebHost } from '../e2e/webHost.ts';
import { openTestCore } from '../support/core.ts';
import type { Figure } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 3;
const SCROLLS = 40;
const LONG_TASK_MS = 50;
const PATIENCE_MS = 240_000;

const figure = (value: number, note?: string): Figure => ({
  name: 'import.longtask',
  ratio: note === undefined ? value / LONG_TASK_MS : null,
  limit: 1,
  value,
  unit: 'ms',
  baseline: 'longest task of the window while 50,000 rows come in; over 50 ms it would be felt',
  baselineValue: LONG_TASK_MS,
  ...(note === undefined ? {} : { note }),
});

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread itself worked of it; a busy machine lets it wait meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** Everything the browser's threads do while `act` runs. */
async function traced(cdp: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  const includedCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  const traceConfig = { includedCategories, recordMode: 'recordContinuously' as const };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const ended = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

type Longest = { readonly ms: number; readonly ownMs: number };

/** The longest task of a page's own thread, by the wall's clock and by what the thread itself worked; workers have threads of theirs. */
function longestTask(events: readonly TraceEvent[]): Longest {
  const windows = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && windows.has(`${pid}/${tid}`),
  );
  if (tasks.length < 1_000) throw new Error(`only ${tasks.length} tasks were seen: the trace is not whole`);
  const most = (of: (task: TraceEvent) => number) =>
    tasks.reduce((longest, task) => Math.max(longest, of(task)), 0) / 1_000;
  return { ms: most(({ dur = 0 }) => dur), ownMs: most(({ tdur = 0 }) => tdur) };
}

/** Lets a file fall on the page, as the desktop does. */
async function drop(cdp: CDPSession, file: string): Promise<void> {
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data });
}

async function scrollThrough(page: Page, region: 'table' | 'result'): Promise<void> {
  const place =
    region === 'table' ? page.getByRole('table') : page.getByRole('region', { name: 'What this becomes' });
  await place.hover();
  for (let at = 0; at < SCROLLS; at += 1) {
    await page.mouse.wheel(0, at % 10 === 9 ? 60_000 : 900);
    await page.waitForTimeout(30);
  }
}

/** One house, one drop, one taking over; the longest task of the window from the drop until all is taken over. */
async function round(file: string): Promise<Longest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-bench-page-'));
  const seeded = openTestCore({ dataDir, now: Date.now(), isWorking: false });
  const isSetUp = setUpSample(seeded.core, 'en').ok;
  seeded.close();
  if (!isSetUp) throw new Error('no sample season');
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [...rootSwitches()],
  });
  const host = await startWebHost(dataDir, process.env);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(`${host.address}#/import`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    const cdp = await context.newCDPSession(page);
    const events = await traced(cdp, async () => {
      await drop(cdp, file);
      const take = page.getByRole('button', { name: /^Take over 50,000 films/ });
      await take.waitFor();
      await scrollThrough(page, 'result');
      await scrollThrough(page, 'table');
      await take.click();
      await page.getByText(/50,000 films.* taken over from/).waitFor();
    });
    return longestTask(events);
  } finally {
    await browser.close();
    await host.stop('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * No task of the window's thread may be felt while a file of 50,000 rows is dropped, read, compared, scrolled through and taken
 * over: the program as it is built, in a real browser, by the browser's own trace. The middle of three rounds counts.
 */
export async function benchLongTask(bytes: Uint8Array): Promise<Figure> {
  if (findBrowser() === null) return figure(0, 'not measured: no Chromium, Chrome or Edge is here');
  if (!existsSync(join(ROOT, 'out/main/web.js'))) return figure(0, 'not measured: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'affiche-bench-drop-'));
  const file = join(folder, 'aanbod.xlsx');
  writeFileSync(file, bytes);
  const longest: Longest[] = [];
  for (let at = 0; at < ROUNDS; at += 1) longest.push(await round(file));
  rmSync(folder, { recursive: true, force: true });
  const said = longest.map(({ ms, ownMs }) => `${ms.toFixed(0)} ms (its own work ${ownMs.toFixed(0)})`);
  console.error(`longest task of the window, round by round: ${said.join(', ')}`);
  return figure(longest.map(({ ms }) => ms).toSorted((left, right) => left - right)[1] ?? 0);
}
