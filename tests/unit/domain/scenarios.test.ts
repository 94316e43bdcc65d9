import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../shared/domain/programme.ts';
import { choiceOf, type PromotionChange, planPromotion, promoted } from '../../../shared/domain/promotion.ts';
import {
  compareLayers,
  compareScenario,
  countShift,
  followReal,
  type Layer,
  layerOf,
  overlay,
  overrideKeyIn,
  overridesIn,
  type ScenarioRow,
} from '../../../shared/domain/scenarios.ts';
import { bookingsOf, type Screening } from '../../../shared/domain/screening.ts';
import { addDays } from '../../../shared/time.ts';
import { makeBooking, makeId, makeRoom, makeScreening, makeVenue } from '../../support/builders.ts';

const rooms = [makeRoom(), makeRoom({ name: 'Zaal 2' })];
const bookings = [makeBooking(), makeBooking(), makeBooking()];
const base = makeScreening({ startsAt: '2026-11-05T19:45', badges: ['premiere'] });
const rowOf = (screening: Screening | null, value: Screening | null): ScenarioRow => ({
  screeningId: (screening ?? value)?.id ?? '',
  base: screening,
  value,
});

function programmeOf(screenings: readonly Screening[]): Programme {
  const runs: Record<string, { id: string; day: string; startsAt: string | null }[]> = {};
  for (const screening of screenings.filter((each) => each.state === 'planned')) {
    const { id, day, startsAt } = screening;
    for (const bookingId of bookingsOf(screening)) {
      runs[bookingId] ??= [];
      runs[bookingId].push({ id, day, startsAt });
    }
  }
  return {
    from: '2026-11-04',
    to: '2026-11-10',
    today: '2026-11-03',
    venue: makeVenue(),
    rooms,
    screenings,
    bookings,
    versions: [],
    films: [],
    strands: [],
    distributors: [],
    overrides: [],
    runs,
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
  };
}

const ids = Array.from({ length: 8 }, makeId);
const startArb = fc
  .record({ day: fc.integer({ min: 0, max: 6 }), hour: fc.integer({ min: 10, max: 22 }) })
  .map(({ day, hour }) => `${addDays('2026-11-04', day)}T${hour}:00`);
/** A screening of one of a few ids, so that real programme, bases and values meet. */
const screeningArb = (id: string): fc.Arbitrary<Screening> =>
  fc
    .record({
      startsAt: startArb,
      booking: fc.constantFrom(...bookings),
      roomId: fc.constantFrom(...rooms.map((room) => room.id)),
      isSoldOut: fc.boolean(),
      notes: fc.constantFrom('', 'piano', 'gast'),
      state: fc.constantFrom(
        'planned' as const,
        'planned' as const,
        'cancelled' as const,
        'postponed' as const,
      ),
      second: fc.option(fc.constantFrom(...bookings), { nil: null }),
    })
    .map(({ booking, second, ...fields }) => {
      const screening = makeScreening({ ...fields, bookingId: booking.id, versionId: booking.versionId });
      // A double bill is a show of both its bookings.
      const bill = { kind: 'feature', title: '', durationMin: 90, versionId: null } as const;
      const items = second === null ? [] : [{ ...bill, bookingId: second.id }];
      return { ...screening, id, items: [...screening.items, ...items] };
    });
const sometimes = (id: string) => fc.option(screeningArb(id), { nil: null });
const caseArb = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({ real: sometimes(id), base: sometimes(id), value: sometimes(id), isTouched: fc.boolean() }),
    ),
  )
  .map((each) => ({
    real: each.flatMap(({ real }) => real ?? []),
    rows: each.flatMap(({ isTouched, base: began, value }, index): ScenarioRow[] =>
      isTouched ? [{ screeningId: ids[index] ?? '', base: began, value }] : [],
    ),
  }));

/** The real programme after the changes: what the core does row by row. */
function apply(real: readonly Screening[], changes: readonly PromotionChange[]): readonly Screening[] {
  const after = new Map(real.map((each) => [each.id, each]));
  for (const { screeningId, right } of changes) {
    if (right === null) after.delete(screeningId);
    else after.set(screeningId, right);
  }
  return [...after.values()];
}

describe('a scenario over the real programme', () => {
  test('with nothing touched it is the real programme itself', () => {
    fc.assert(
      fc.property(caseArb, ({ real }) => {
        const programme = programmeOf(real);
        expect(overlay(programme, layerOf([], real))).toBe(programme);
      }),
    );
  });

  test('is exactly the screenings and runs of a programme planned so', () => {
    fc.assert(
      fc.property(caseArb, ({ real, rows }) => {
        const layer = layerOf(rows, real);
        const planned = [
          ...real.filter((each) => !layer.has(each.id)),
          ...[...layer.values()].flatMap((each) => each ?? []),
        ];
        const laid = overlay(programmeOf(real), layer);
        const expected = programmeOf(planned);
        const inOrder = (all: readonly { readonly id: string }[]) =>
          all.toSorted((left, right) => (left.id < right.id ? -1 : 1));
        expect(inOrder(laid.screenings)).toEqual(inOrder(expected.screenings));
        for (const { id } of bookings)
          expect(inOrder(laid.runs[id] ?? [])).toEqual(inOrder(expected.runs[id] ?? []));
      }),
    );
  });

  test('runs stay in the order of time, so that the show numbers hold', () => {
    const [booking] = bookings;
    if (booking === undefined) throw new Error('no booking');
    const own = { bookingId: booking.id, versionId: booking.versionId };
    const first = makeScreening({ ...own, startsAt: '2026-11-05T20:00' });
    const second = makeScreening({ ...own, startsAt: '2026-11-07T20:00' });
    const moved = { ...second, day: '2026-11-04', startsAt: '2026-11-04T20:00' };
    const laid = overlay(programmeOf([first, second]), layerOf([rowOf(second, moved)], [first, second]));
    expect(laid.runs[booking.id]?.map((entry) => entry.id)).toEqual([second.id, first.id]);
  });

  test('what the scenario left alone follows the real screening', () => {
    const row = { base, value: { ...base, startsAt: '2026-11-05T21:00' } };
    const soldOut = { ...base, isSoldOut: true };
    expect(followReal(row, soldOut)).toEqual({
      base: soldOut,
      value: { ...soldOut, startsAt: '2026-11-05T21:00' },
    });
  });

  test('what was touched and put back is gone with the real one', () => {
    expect(followReal({ base, value: base }, undefined).value).toBeNull();
    const moved = { ...base, startsAt: '2026-11-05T21:00' };
    expect(followReal({ base, value: moved }, undefined).value).toEqual(moved);
  });

  test('counts the shows of a booking as they are there', () => {
    fc.assert(
      fc.property(caseArb, ({ real, rows }) => {
        const layer = layerOf(rows, real);
        const days = { from: '2026-11-04', to: '2026-11-06' };
        const shift = countShift(real, layer, days);
        const after = [
          ...real.filter((each) => !layer.has(each.id)),
          ...[...layer.values()].flatMap((each) => each ?? []),
        ];
        const count = (all: readonly Screening[], bookingId: string) => {
          const own = all.filter((each) => bookingsOf(each).includes(bookingId) && each.state === 'planned');
          return { all: own.length, within: own.filter((each) => each.day <= days.to).length };
        };
        for (const { id } of bookings) {
          const [was, is] = [count(real, id), count(after, id)];
          const by = shift.get(id) ?? { all: 0, within: 0 };
          expect({ all: was.all + by.all, within: was.within + by.within }).toEqual(is);
        }
      }),
    );
  });
});

describe('comparing', () => {
  test('names what was added, removed, moved and changed, and what is as it was again', () => {
    const [added, removed, moved, changed, again] = Array.from({ length: 5 }, (_, hour) =>
      makeScreening({ startsAt: `2026-11-05T1${hour}:00` }),
    ) as [Screening, Screening, Screening, Screening, Screening];
    const later = { ...moved, startsAt: '2026-11-05T22:00', isSoldOut: true };
    const noted = { ...changed, notes: 'piano' };
    const comparison = compareScenario(
      [removed, moved, changed, again],
      [
        rowOf(null, added),
        rowOf(removed, null),
        rowOf(moved, later),
        rowOf(changed, noted),
        rowOf(again, again),
      ],
    );
    expect(comparison).toEqual({
      differences: [
        { screeningId: added.id, kind: 'added', left: null, right: added, parts: [] },
        { screeningId: removed.id, kind: 'removed', left: removed, right: null, parts: [] },
        { screeningId: changed.id, kind: 'changed', left: changed, right: noted, parts: ['notes'] },
        { screeningId: moved.id, kind: 'moved', left: moved, right: later, parts: ['slot', 'soldOut'] },
      ],
      unchangedAgain: [again.id],
    });
  });

  test('the other way round, added is removed and the rest is mirrored', () => {
    const opposite = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const;
    fc.assert(
      fc.property(caseArb, ({ real, rows }) => {
        const right = layerOf(rows, real);
        const left: Layer = new Map(real.filter((each) => right.has(each.id)).map((each) => [each.id, each]));
        const there = compareLayers(left, right);
        const back = new Map(compareLayers(right, left).map((each) => [each.screeningId, each]));
        expect(back.size).toBe(there.length);
        for (const each of there)
          expect(back.get(each.screeningId)).toEqual({
            ...each,
            kind: opposite[each.kind],
            left: each.right,
            right: each.left,
          });
      }),
    );
  });
});

describe('promoting', () => {
  test('everything promoted, nothing is left to differ', () => {
    fc.assert(
      fc.property(caseArb, ({ real, rows }) => {
        const after = apply(real, planPromotion(real, rows, []));
        expect(compareScenario(after, rows).differences).toEqual([]);
      }),
    );
  });

  test('nothing chosen changes nothing where both sides changed the same', () => {
    fc.assert(
      fc.property(caseArb, ({ real, rows }) => {
        const plan = planPromotion(real, rows, []);
        const kept = new Set(promoted(plan, {}).map((each) => each.screeningId));
        for (const change of plan) expect(kept.has(change.screeningId)).toBe(!change.isConflict);
      }),
    );
  });

  test('a change of another part since is kept with ours', () => {
    const moved = { ...base, startsAt: '2026-11-05T21:00' };
    const soldOut = { ...base, isSoldOut: true };
    expect(planPromotion([soldOut], [rowOf(base, moved)], [])).toEqual([
      {
        screeningId: base.id,
        kind: 'moved',
        left: soldOut,
        right: { ...moved, isSoldOut: true },
        parts: ['slot'],
        since: { kind: 'changed', parts: ['soldOut'], clashing: [] },
        isConflict: false,
        lockedDays: [],
      },
    ]);
  });

  test('the same screening moved in both is a conflict, and the real one stays unless chosen', () => {
    const mine = { ...base, startsAt: '2026-11-05T21:00' };
    const theirs = { ...base, startsAt: '2026-11-05T22:00' };
    const [change] = planPromotion([theirs], [rowOf(base, mine)], []);
    if (change === undefined) throw new Error('no change');
    expect({ since: change.since, isConflict: change.isConflict }).toEqual({
      since: { kind: 'changed', parts: ['slot'], clashing: ['slot'] },
      isConflict: true,
    });
    expect(choiceOf(change, {})).toBe('theirs');
    expect(choiceOf(change, { [base.id]: 'mine' })).toBe('mine');
  });

  test('moved to the same slot in both is no conflict and nothing to do', () => {
    const moved = { ...base, startsAt: '2026-11-05T21:00' };
    expect(planPromotion([moved], [rowOf(base, moved)], [])).toEqual([]);
  });

  test('moved here and removed there asks; removed in both does not', () => {
    const moved = { ...base, startsAt: '2026-11-05T21:00' };
    expect(planPromotion([], [rowOf(base, moved)], [])).toMatchObject([
      { kind: 'added', since: { kind: 'gone' }, isConflict: true },
    ]);
    expect(planPromotion([], [rowOf(base, null)], [])).toEqual([]);
  });

  test('removed here and changed there asks', () => {
    const noted = { ...base, notes: 'met inleiding' };
    expect(planPromotion([noted], [rowOf(base, null)], [])).toMatchObject([
      { kind: 'removed', since: { kind: 'changed', clashing: ['notes'] }, isConflict: true },
    ]);
  });

  test('a locked day keeps its screenings, whatever is chosen; a note may still change', () => {
    const moved = { ...base, day: '2026-11-06', startsAt: '2026-11-06T19:45' };
    const [change] = planPromotion([base], [rowOf(base, moved)], ['2026-11-06']);
    if (change === undefined) throw new Error('no change');
    expect(change.lockedDays).toEqual(['2026-11-06']);
    expect(choiceOf(change, { [base.id]: 'mine' })).toBe('theirs');
    const [noted] = planPromotion([base], [rowOf(base, { ...base, notes: 'piano' })], ['2026-11-05']);
    expect(noted?.lockedDays).toEqual([]);
  });
});

test('an acceptance given in a scenario holds there alone', () => {
  const scenarioId = makeId();
  const real = { id: makeId(), conflictKey: 'turnaround:a:b', facts: '[]', reason: 'korte zaal' };
  const own = { ...real, id: makeId(), conflictKey: overrideKeyIn(scenarioId, real.conflictKey) };
  const accepted = { ...own, reason: 'de gast praat niet lang' };
  expect(overridesIn([real, accepted], null)).toEqual([real]);
  expect(overridesIn([real, accepted], makeId())).toEqual([real]);
  expect(overridesIn([real, accepted], scenarioId)).toEqual([{ ...accepted, conflictKey: real.conflictKey }]);
  expect(overridesIn([real, { ...own, reason: '' }], scenarioId)).toEqual([]);
});
