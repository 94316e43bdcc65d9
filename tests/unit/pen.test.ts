import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callerMayWrite, callFrom } from '../../electron/core/callers.ts';
import { makePen } from '../../electron/core/pen.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = () => {
  let passed = 0;
  const pen = makePen(() => {
    passed += 1;
  });
  return { join: pen.join, passed: () => passed };
};

test('the first window writes, the second looks on until it takes the pen', () => {
  const { join, passed } = open();
  const one = join('one').caller;
  const two = join('two').caller;
  expect([one.mayWrite(), two.mayWrite(), passed()]).toEqual([true, false, 1]);
  two.takePen();
  expect([one.mayWrite(), two.mayWrite(), passed()]).toEqual([false, true, 2]);
  two.takePen();
  expect(passed()).toBe(2);
});

test('a worker writes as the window it works for, and outlives none of its rights', () => {
  const { join } = open();
  const page = join('one');
  const worker = join('one');
  join('two');
  page.leave();
  page.leave();
  expect(worker.caller.mayWrite()).toBe(true);
});

test('a window that reloads gets its pen back; one that stays away passes it on', () => {
  const { join } = open();
  const first = join('one');
  const two = join('two').caller;
  first.leave();
  expect(two.mayWrite()).toBe(false);
  const again = join('one');
  vi.advanceTimersByTime(10_000);
  expect([again.caller.mayWrite(), two.mayWrite()]).toEqual([true, false]);
  again.leave();
  vi.advanceTimersByTime(10_000);
  expect(two.mayWrite()).toBe(true);
});

test('when all windows are gone, whoever comes next writes at once', () => {
  const { join } = open();
  join('one').leave();
  expect(join('two').caller.mayWrite()).toBe(true);
});

test('what a call does later, it still does as the window that asked', async () => {
  const { join } = open();
  join('one');
  const { caller } = join('two');
  const asked = callFrom(caller, async () => {
    await Promise.resolve();
    return callerMayWrite();
  });
  expect([await asked, callerMayWrite()]).toEqual([false, true]);
});
