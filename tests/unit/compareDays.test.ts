import { fc, test as property } from '@fast-check/vitest';
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

const placed = (side: readonly { readonly screening: Screening; readonly row: number }[]) =>
  side.map(({ screening, row }) => [screening.id, row] as const);

test('what both sides have stands level, and what differs on a row of its own', () => {
  const early = makeScreening({ startsAt: '2026-11-05T11:00' });
  const late = makeScreening({ startsAt: '2026-11-05T22:30' });
  const lateBy = { ...late, startsAt: '2026-11-05T22:35' };
  const found = compareDays(
    [early, moved, same, late],
    [early, same, lateBy],
    compareLayers(byId(early, moved, same, late), byId(early, same, lateBy)),
    false,
  );
  expect(found.map((each) => [placed(each.left), placed(each.right)])).toEqual([
    [
      [
        [early.id, 0],
        [moved.id, 1],
        [same.id, 2],
        [late.id, 3],
      ],
      [
        [early.id, 0],
        [same.id, 2],
        [late.id, 3],
      ],
    ],
  ]);
});

const hours = fc.array(
  fc.tuple(fc.integer({ min: 10, max: 23 }), fc.option(fc.integer({ min: 10, max: 23 }))),
  {
    maxLength: 12,
  },
);
property.prop([hours])(
  'each side keeps its order, no row is empty, and what is the same is level',
  (pairs) => {
    const at = (hour: number) => `2026-11-05T${hour}:00`;
    const left = pairs.map(([hour]) => makeScreening({ startsAt: at(hour) }));
    const right = left.flatMap((each, index) => {
      const hour = pairs[index]?.[1];
      return hour == null ? [] : [{ ...each, startsAt: at(hour) }];
    });
    const [day] = compareDays(left, right, compareLayers(byId(...left), byId(...right)), false);
    const [ours, theirs] = [placed(day?.left ?? []), placed(day?.right ?? [])];
    for (const side of [ours, theirs]) {
      const rows = side.map(([, row]) => row);
      expect(rows).toEqual([...new Set(rows)].toSorted((one, other) => one - other));
    }
    expect([ours.length, theirs.length]).toEqual([left.length, right.length]);
    const rows = new Set([...ours, ...theirs].map(([, row]) => row));
    expect(rows.size === 0 ? -1 : Math.max(...rows)).toBe(rows.size - 1);
    const rowOf = new Map(theirs);
    for (const [index, [hour, other]] of pairs.entries()) {
      const id = left[index]?.id ?? '';
      if (hour === other) expect(rowOf.get(id)).toBe(new Map(ours).get(id));
    }
  },
);
