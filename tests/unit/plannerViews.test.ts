import { expect, test } from 'vitest';
import { daysOf, isLike, type Shown, stepFrom } from '../../renderer/features/planner/views.ts';

const WEDNESDAY = 3;
const shown = (view: Shown['view'], listSpan: Shown['listSpan'] = 'week'): Shown => ({ view, listSpan });

test('week and day need the cinema week around a day, the month all cinema weeks that touch it', () => {
  const week = { from: '2026-11-25', to: '2026-12-01' };
  expect(daysOf(shown('week'), '2026-11-29', WEDNESDAY)).toEqual(week);
  expect(daysOf(shown('day'), '2026-11-29', WEDNESDAY)).toEqual(week);
  expect(daysOf(shown('list'), '2026-11-29', WEDNESDAY)).toEqual(week);
  expect(daysOf(shown('season'), '2026-11-29', WEDNESDAY)).toEqual(week);
  expect(daysOf(shown('month'), '2026-11-29', WEDNESDAY)).toEqual({ from: '2026-10-28', to: '2026-12-01' });
  expect(daysOf(shown('list', 'month'), '2028-02-10', WEDNESDAY)).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
  });
});

test('a step goes by what is shown, also over the end of a year', () => {
  expect(stepFrom(shown('day'), '2026-12-31', 1)).toBe('2027-01-01');
  expect(stepFrom(shown('week'), '2026-12-31', 1)).toBe('2027-01-07');
  expect(stepFrom(shown('month'), '2026-12-31', 1)).toBe('2027-01-01');
  expect(stepFrom(shown('month'), '2027-01-31', -1)).toBe('2026-12-01');
  expect(stepFrom(shown('list', 'month'), '2026-03-31', -1)).toBe('2026-02-01');
});

test('a season on or back is the same day of another year', () => {
  expect(stepFrom(shown('season'), '2026-11-22', 1)).toBe('2027-11-22');
  expect(stepFrom(shown('season'), '2026-11-22', -1)).toBe('2025-11-22');
  expect(stepFrom(shown('season'), '2028-02-29', 1)).toBe('2029-02-28');
});

test('while days are on their way a week stands in for a week and a month for a month, never one for the other', () => {
  const week = { from: '2026-11-25', to: '2026-12-01' };
  const weeks = { from: '2026-10-28', to: '2026-12-01' };
  const month = { from: '2026-11-01', to: '2026-11-30' };
  expect([week, weeks, month].map((days) => isLike(shown('day'), days))).toEqual([true, false, false]);
  expect([week, weeks, month].map((days) => isLike(shown('month'), days))).toEqual([false, true, false]);
  expect([week, weeks, month].map((days) => isLike(shown('list', 'month'), days))).toEqual([
    false,
    false,
    true,
  ]);
  // The season reads its days itself.
  expect([week, weeks, month].map((days) => isLike(shown('season'), days))).toEqual([true, true, true]);
});
