import { expect, test } from 'vitest';
import { compareDays } from '../../renderer/features/planner/scenarios/compareDays.ts';
import { compareLayers } from '../../shared/domain/scenarios.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import { makeScreening } from '../support/builders.ts';

const same = makeScreening({ startsAt: '2026-11-05T20:00' });
const moved = makeScreening({ startsAt: '2026-11-05T14:00' });
const movedTo = { ...moved, day: '2026-11-07', startsAt: '2026-11-07T00:10' };
const added = makeScreening({ startsAt: null, day: '2026-11-05' });
const byId = (...all: readonly Screening[]) => new Map(all.map((each) => [each.id, each]));
const differences = compareLayers(byId(same, moved), byId(same, movedTo, added));
const told = (isOnlyDifferences: boolean) =>
  compareDays([same, moved], [same, movedTo, added], differences, isOnlyDifferences).map((each) => ({
    day: each.day,
    left: each.left.map(({ screening, difference }) => [screening.id, difference?.kind ?? null]),
    right: each.right.map(({ screening, difference }) => [screening.id, difference?.kind ?? null]),
  }));

test('each programme day stands once, with both programmes in the order they are played', () => {
  expect(told(false)).toEqual([
    {
      day: '2026-11-05',
      left: [
        [moved.id, 'moved'],
        [same.id, null],
      ],
      right: [
        [added.id, 'added'],
        [same.id, null],
      ],
    },
    { day: '2026-11-07', left: [], right: [[movedTo.id, 'moved']] },
  ]);
});

test('asked for differences only, what both have alike is left out', () => {
  expect(told(true)).toEqual([
    { day: '2026-11-05', left: [[moved.id, 'moved']], right: [[added.id, 'added']] },
    { day: '2026-11-07', left: [], right: [[movedTo.id, 'moved']] },
  ]);
});

test('a screening that differs is there even where it stands outside the days looked at', () => {
  expect(compareDays([], [], differences, false).map((each) => each.day)).toEqual([
    '2026-11-05',
    '2026-11-07',
  ]);
});
