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
