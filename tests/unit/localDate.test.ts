import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { localDateSchema } from '../../shared/time.ts';

const isDay = (text: string): boolean => localDateSchema.safeParse(text).success;

test('the last day of February is the 29th in leap years only, also at the turn of a century', () => {
  const leap = ['2024-02-29', '2000-02-29', '0004-02-29'];
  const common = ['2026-02-29', '1900-02-29', '2100-02-29'];
  expect(leap.map(isDay)).toEqual([true, true, true]);
  expect(common.map(isDay)).toEqual([false, false, false]);
});

const digits = (length: number, max: number) =>
  fc.integer({ min: 0, max }).map((figure) => String(figure).padStart(length, '0'));

propertyTest.prop([digits(4, 9_999), digits(2, 20), digits(2, 40)])(
  'a day is one exactly where the calendar has it',
  (year, month, day) => {
    const text = `${year}-${month}-${day}`;
    const date = new Date(`${text}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
    expect(isDay(text)).toBe(isReal);
  },
);
