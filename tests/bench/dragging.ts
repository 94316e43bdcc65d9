import type { CDPSession, Page } from '@playwright/test';

const MOVES = 90;

type Trace = { readonly stepMs: number; readonly framesPerSecond: number };
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly message?: string } };
};

const HERE = 'affiche: this page';

/** What one page's own thread did: the trace is the whole browser's, with every other page in it. */
function ofThisPage(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mark = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === HERE);
  if (mark === undefined) throw new Error('the trace does not say which page it is of');
  return events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
}

/** Asks a page for every frame there is, until `stopFrames`: each one lost is then one the page was too busy for. */
const askForFrames = (page: Page) =>
  page.evaluate(() => {
    document.body.setAttribute('data-every-frame', '');
    const loop = () => {
      if (document.body.hasAttribute('data-every-frame')) requestAnimationFrame(loop);
    };
    loop();
  });
const stopFrames = (page: Page) => page.evaluate(() => document.body.removeAttribute('data-every-frame'));

/** Drags what lies at `from` to and fro, under the browser's own tracing: work per step, and frames drawn a second. */
export async function traceDrag(page: Page, cdp: CDPSession, from: { x: number; y: number }): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await page.bringToFront();
  await askForFrames(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'devtools.timeline.frame',
      ],
    },
  });
  await page.evaluate((text) => console.timeStamp(text), HERE);
  const start = performance.now();
  for (let step = 0; step < MOVES; step += 1) {
    const angle = (step / MOVES) * 4 * Math.PI;
    await page.mouse.move(from.x + 160 * Math.sin(angle), from.y + 60 * Math.sin(2 * angle));
    await page.waitForTimeout(8);
  }
  const seconds = (performance.now() - start) / 1_000;
  const ended = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', collect);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await stopFrames(page);
  const own = ofThisPage(events);
  const busy = own
    .filter(({ name, args }) =>
      name === 'EventDispatch'
        ? ['drag', 'dragover', 'dragenter', 'dragleave'].includes(args?.data?.type ?? '')
        : ['FireAnimationFrame', 'UpdateLayoutTree', 'Layout', 'Paint', 'PrePaint'].includes(name),
    )
    .reduce((sum, event) => sum + (event.dur ?? 0), 0);
  const drawn = own.filter((event) => event.name === 'BeginMainThreadFrame').length;
  return { stepMs: busy / 1_000 / MOVES, framesPerSecond: drawn / seconds };
}
