import { expect, test } from 'vitest';
import { onDay } from '../../renderer/features/planner/month/daySlot.ts';

test('on another day of the month a screening keeps its hour and its room', () => {
  const slot = { roomId: 'zaal-2', day: '2026-11-05', startsAt: '2026-11-05T20:15' };
  expect(onDay(slot, '2026-11-17')).toEqual({
    roomId: 'zaal-2',
    day: '2026-11-17',
    startsAt: '2026-11-17T20:15',
  });
});

test('a show after midnight stays one of its evening, and a date without an hour stays one', () => {
  const late = { roomId: null, day: '2026-10-24', startsAt: '2026-10-25T00:10' };
  expect(onDay(late, '2026-10-23')).toEqual({
    roomId: null,
    day: '2026-10-23',
    startsAt: '2026-10-24T00:10',
  });
  expect(onDay({ roomId: null, day: '2026-10-24', startsAt: null }, '2026-11-01').startsAt).toBeNull();
});
