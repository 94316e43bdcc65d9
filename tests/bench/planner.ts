import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser, rootSwitches } from '../../electron/hosts/browsers.ts';
import { addDays, type LocalDate } from '../../shared/time.ts';
import { startWebHost, type WebHost } from '../e2e/webHost.ts';
import { traceDrag } from './dragging.ts';
import { makeLargeHouse, makeSmallHouse, makeThinHouse } from './houses.ts';
import type { Bench, Figure } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 5;
const SETTLE_MS = 1_500;
const VIEWPORT = { width: 1440, height: 900 };

/** How each view is known to stand with its screenings, by the key that opens it. */
const VIEWS = [
  ['1', '[data-lane-room]:not([data-lane-room=""]) [data-screening]'],
  ['2', 'section[aria-label="Day timeline"] [data-screening]'],
  ['3', '[data-month-day] [data-screening]'],
  ['4', '[data-season-day]'],
  ['5', '[role="grid"] [role="row"]:nth-child(2)'],
] as const;

const NAMES = ['planner.open.growth', 'planner.drag.growth', 'planner.drag.frames'] as const;
const skipped = (note: string): readonly Figure[] =>
  NAMES.map((name) => ({
    name,
    ratio: null,
    limit: 1.3,
    value: 0,
    unit: 'ms',
    baseline: '',
    baselineValue: 0,
    note,
  }));

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

type Desk = { readonly host: WebHost; readonly page: Page; readonly cdp: CDPSession };

async function openDesk(browser: Browser, dataDir: string): Promise<Desk> {
  const host = await startWebHost(dataDir, process.env);
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
  });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.evaluate(() => {
    location.hash = '#/planner';
  });
  await page.waitForSelector('[data-screening]');
  return { host, page, cdp: await context.newCDPSession(page) };
}

/** Begins the program anew, away from the planner. */
async function startAnew({ page }: Desk): Promise<void> {
  await page.evaluate(() => localStorage.setItem('planner.view', '"week"'));
  // Begins in the far future, where nothing plays: no view finds its days read already.
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.reload();
  await page.waitForSelector('main');
}

/** Milliseconds from the key that opens a view to the second frame after its screenings stand. */
async function openView({ page }: Desk, [key, selector]: (typeof VIEWS)[number], today: LocalDate) {
  await page.bringToFront();
  await page.evaluate(
    (day) => {
      location.hash = `#/planner/${day}`;
    },
    key === '1' ? addDays(today, 400) : today,
  );
  // What the view before still does behind it (a season counts its conflicts) is not this one's.
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(
    async ([press, wanted, day]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const start = performance.now();
      if (press === '1') location.hash = `#/planner/${day}`;
      window.dispatchEvent(new KeyboardEvent('keydown', { key: press, bubbles: true, cancelable: true }));
      while (document.querySelector(wanted) === null) {
        if (performance.now() - start > 30_000) throw new Error(`view ${press} did not come`);
        await frame();
      }
      await frame();
      await frame();
      return performance.now() - start;
    },
    [key, selector, today] as const,
  );
}

/** A block in the middle of the week, where it can be taken hold of. */
async function blockOf(page: Page): Promise<{ x: number; y: number }> {
  await page.keyboard.press('1');
  await page.waitForSelector(VIEWS[0][1]);
  const box = await page.evaluate((selector) => {
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const far = (each: DOMRect) => Math.hypot(each.x - middle.x, each.y - middle.y);
    const boxes = [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    const [nearest] = boxes.filter((each) => each.height > 20).sort((left, right) => far(left) - far(right));
    return nearest === undefined ? null : { x: nearest.x + 20, y: nearest.y + 8 };
  }, VIEWS[0][1]);
  if (box === null) throw new Error('no block to drag');
  return box;
}

/** A page with one thing to drag and nothing that hears of it. */
async function openEmptyPage(browser: Browser) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.setContent(
    '<body style="margin:0;height:100vh"><div draggable="true" style="position:absolute;left:700px;top:420px;width:120px;height:60px">drag</div></body>',
  );
  return { page, cdp: await context.newCDPSession(page), from: { x: 730, y: 440 } };
}

const figure = (
  name: (typeof NAMES)[number],
  limit: number,
  value: number,
  baselineValue: number,
  baseline: string,
): Figure => ({ name, ratio: value / baselineValue, limit, value, unit: 'ms', baseline, baselineValue });

/**
 * Opening any view and one drag step in a large house, against the same weeks alone, the season against a season of 500; frames of a
 * drag against an empty page.
 */
export const benchPlanner: Bench = async () => {
  const executablePath = findBrowser();
  if (executablePath === null) return skipped('not measured: no Chromium, Chrome or Edge is here');
  if (!existsSync(join(ROOT, 'out/main/web.js'))) return skipped('not measured: run `npm run build` first');
  const { dataDir, today } = makeLargeHouse();
  const { dataDir: smallDir, count } = makeSmallHouse(dataDir, today);
  const { dataDir: thinDir, count: thinCount } = makeThinHouse(dataDir, today);
  const browser = await chromium.launch({ executablePath, args: [...rootSwitches()] });
  const desks = [await openDesk(browser, dataDir), await openDesk(browser, smallDir)] as const;
  const thin = await openDesk(browser, thinDir);
  /** The large house, and the one a view of it is measured against. */
  const pairOf = (key: string) => [desks[0], key === '4' ? thin : desks[1]] as const;
  try {
    const opened = desks.map((): number[][] => VIEWS.map(() => []));
    const steps = desks.map((): number[] => []);
    const frames: { readonly ours: number; readonly empty: number }[] = [];
    const empty = await openEmptyPage(browser);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const desk of [...desks, thin]) await startAnew(desk);
      // View by view, so that a slow moment of the machine falls on both houses.
      for (const [view, each] of VIEWS.entries())
        for (const [at, desk] of pairOf(each[0]).entries()) {
          const ms = await openView(desk, each, today);
          // The first round of each warms what a program warms but once.
          if (round > 0) opened[at]?.[view]?.push(ms);
        }
      for (const [at, desk] of desks.entries()) {
        const traced = await traceDrag(desk.page, desk.cdp, await blockOf(desk.page));
        if (round === 0) continue;
        steps[at]?.push(traced.stepMs);
        if (at === 0) {
          const nothing = await traceDrag(empty.page, empty.cdp, empty.from);
          frames.push({ ours: traced.framesPerSecond, empty: nothing.framesPerSecond });
        }
      }
    }
    const [large = [], small = []] = opened.map((views) => views.map(median));
    const ratios = large.map((ms, view) => ms / (small[view] ?? ms));
    const worst = ratios.indexOf(Math.max(...ratios));
    console.error(`opening ${VIEWS.map(([key], view) => `${key}: ${ratios[view]?.toFixed(2)}`).join(', ')}`);
    const around = `the same month alone, ${count} screenings in all`;
    const perFrame = (rates: readonly number[]) => 1_000 / median(rates);
    return [
      figure(
        'planner.open.growth',
        1.3,
        large[worst] ?? 0,
        small[worst] ?? 0,
        `${VIEWS[worst]?.[0] === '4' ? `such a season of ${thinCount}` : around} (worst of five views: ${VIEWS[worst]?.[0]})`,
      ),
      figure('planner.drag.growth', 1.3, median(steps[0] ?? []), median(steps[1] ?? []), around),
      figure(
        'planner.drag.frames',
        1.1,
        perFrame(frames.map((each) => each.ours)),
        perFrame(frames.map((each) => each.empty)),
        'a drag over an empty page (milliseconds a frame)',
      ),
    ];
  } finally {
    await browser.close();
    for (const desk of [...desks, thin]) await desk.host.stop('SIGTERM');
    for (const folder of [dataDir, smallDir, thinDir]) rmSync(folder, { recursive: true, force: true });
  }
};
