import { expect, test } from 'vitest';
import { makeIds } from '../../electron/core/ids.ts';
import { idSchema } from '../../shared/ids.ts';

test('ids rise in the order they are made, within a millisecond and when the clock goes back', () => {
  const times = [1_000, 1_000, 1_000, 999, 1_001, 1_001];
  let at = 0;
  const newId = makeIds(() => times[at++ % times.length] ?? 0);
  const ids = Array.from({ length: 5_000 }, newId);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
});

test('an id says its time, its version and how many were made in that millisecond, as the standard has it', () => {
  const newId = makeIds(() => 1_645_557_742_000);
  const ids = Array.from({ length: 70_000 }, newId);
  const partsOf = (id = '') => {
    const digits = BigInt(`0x${id.replaceAll('-', '')}`);
    return {
      msecs: Number(digits >> 80n),
      version: Number((digits >> 76n) & 15n),
      variant: Number((digits >> 62n) & 3n),
      seq: Number((((digits >> 64n) & 0xfffn) << 20n) | ((digits >> 42n) & 0xfffffn)),
    };
  };
  for (const seq of [0, 1, 63, 64, 65, 4_095, 65_536, 69_999])
    expect(partsOf(ids[seq])).toEqual({ msecs: 1_645_557_742_000, version: 7, variant: 2, seq });
  expect(new Set(ids.map((id) => id.slice(-10))).size).toBeGreaterThan(69_000);
});
