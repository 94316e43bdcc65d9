import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { openTestCore } from '../support/core.ts';
import type { CaseEnd } from './importWorker.ts';
import { seedFiles } from './seeds.ts';

/** Fixed: the same cases at every run. `AFFICHE_FUZZ_CASE=4711` repeats one alone, `=6000-30000` tries others. */
const SEED = 20_261_014;
const CASES = 6_000;
/** No list of a few kilobytes may take longer, on a machine that is busy with other tests too. */
const SLOWEST_MS = 15_000;
/** A list that did is tried again by itself: a machine may have stood still, a list that never ends does so again. */
const SECOND_MS = 60_000;
const ONLY = process.env.AFFICHE_FUZZ_CASE;

/** A house with a season in it, closed: its file is what it will be for good. */
function makeHouse(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-fuzz-'));
  const first = openTestCore({ dataDir, isWorking: false });
  setUpSample(first.core, 'nl');
  first.close();
  openTestCore({ dataDir, isWorking: false }).close();
  return dataDir;
}

const bytesIn = (dataDir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(dataDir.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

type Ends = Map<number, CaseEnd>;

/** Runs the cases of `queue` one after another in a worker of its own; one that does not answer in time is stopped. */
async function runCases(queue: number[], dataDir: string, ends: Ends, slowestMs = SLOWEST_MS): Promise<void> {
  while (queue.length > 0) {
    const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
      workerData: { dataDir, seed: SEED },
      execArgv: [],
    });
    const said = listenTo(worker);
    await said();
    let isStuck = false;
    while (!isStuck && queue.length > 0) {
      const number = queue.shift()!;
      worker.postMessage(number);
      const answer = await Promise.race([said(), late(slowestMs)]);
      isStuck = answer === 'late';
      const end: CaseEnd = isStuck ? LATE : (answer as { end: CaseEnd }).end;
      ends.set(number, end);
    }
    if (!isStuck) {
      worker.postMessage('close');
      await said();
    }
    await worker.terminate();
  }
}

const LATE: CaseEnd = { kind: 'wrong', why: 'no answer in time' };
const late = (afterMs: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), afterMs).unref());

function listenTo(worker: Worker): () => Promise<unknown> {
  const heard: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  const tell = (message: unknown): void => {
    const first = waiting.shift();
    if (first === undefined) heard.push(message);
    else first(message);
  };
  worker.on('message', tell);
  worker.on('error', (error) => tell({ end: { kind: 'wrong', why: `the worker ended: ${error.message}` } }));
  return () =>
    heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve));
}

test('thousands of damaged lists are each read or refused in time, and the house stays as it was to the byte', async () => {
  const seeds = seedFiles();
  const [first = 0, end = first + 1] = ONLY?.split('-').map(Number) ?? [0, CASES];
  const numbers = Array.from({ length: end - first }, (_, index) => first + index);
  const houses = Array.from({ length: Math.min(2, availableParallelism()) }, makeHouse);
  const before = houses.map(bytesIn);
  const ends: Ends = new Map();
  const queue = [...numbers];
  await Promise.all(houses.map((dataDir) => runCases(queue, dataDir, ends)));
  const slow = [...ends].flatMap(([number, end]) => (end === LATE ? [number] : []));
  await runCases(slow, houses[0]!, ends, SECOND_MS);
  const wrong = [...ends].flatMap(([number, end]) =>
    end.kind === 'wrong' ? [`${number} (${seeds[number % seeds.length]!.name}): ${end.why}`] : [],
  );
  expect(wrong).toEqual([]);
  expect(ends.size).toBe(numbers.length);
  expect(houses.map(bytesIn)).toEqual(before);
  if (ONLY === undefined) {
    // The damage must leave something to read, and break something: else nothing was tried.
    const read = [...ends.values()].filter((end) => end.kind === 'read' && end.rows > 0).length;
    const refused = [...ends.values()].filter((end) => end.kind === 'refused').length;
    console.log(`${numbers.length} damaged lists: ${read} gave rows, ${refused} were refused.`);
    expect(Math.min(read, refused)).toBeGreaterThan(CASES / 10);
  }
  for (const dataDir of houses) rmSync(dataDir, { recursive: true, force: true });
}, 600_000);
