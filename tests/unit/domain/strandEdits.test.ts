import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Occasion, occasionsOf } from '../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../shared/domain/strand.ts';
import {
  editAll,
  editFollowing,
  editOfOccasion,
  editStrand,
  editThis,
  type OccasionSlot,
  orderRecurrences,
  type RecurrencePatch,
  removeFollowing,
  restoreThis,
  skipThis,
} from '../../../shared/domain/strandEdits.ts';
import { addDays, weekdayOf } from '../../../shared/time.ts';
import {
  anyDay,
  anyRoomId,
  anyStrand,
  anyTime,
  anyWeekdays,
  FAR_FROM,
  FAR_TO,
  ROOMS,
} from '../../support/strandArbitraries.ts';
import { makeStrand } from '../../support/strands.ts';

const house = { community: 'flemish' as const, rooms: ROOMS, programmeDayStartsAt: '06:00' };
const [one, two] = ROOMS as [(typeof ROOMS)[0], (typeof ROOMS)[0]];
const all = (strand: Strand): readonly Occasion[] => occasionsOf(strand, FAR_FROM, FAR_TO, house);
/** The occasions as they are seen; which recurrence of the list gave them is nobody's business. */
const seen = (strand: Strand, isMeant: (occasion: Occasion) => boolean = () => true) =>
  all(strand)
    .filter(isMeant)
    .map(({ recurrenceIndex: _index, ...each }) => each);
const isOrdered = ({ recurrences }: Strand): boolean => {
  const ordered = orderRecurrences(recurrences);
  return ordered.ok && JSON.stringify(ordered.value) === JSON.stringify(recurrences);
};

const anySlot: fc.Arbitrary<OccasionSlot> = fc.record({ day: anyDay, time: anyTime, roomId: anyRoomId });
const anyPatch: fc.Arbitrary<RecurrencePatch> = fc.record(
  { weekdays: anyWeekdays, time: anyTime, roomId: anyRoomId, skipsSchoolHolidays: fc.boolean() },
  { requiredKeys: [] },
);
/** A strand with one of its occasions. */
const anyOccasion = anyStrand.chain((strand) => {
  const occasions = all(strand);
  return fc.record({
    strand: fc.constant(strand),
    occasion: fc.constantFrom(...(occasions.length === 0 ? [null] : occasions)),
  });
});

describe('this one', () => {
  test('only its own day is touched', () => {
    fc.assert(
      fc.property(anyOccasion, anySlot, ({ strand, occasion }, slot) => {
        fc.pre(occasion !== null);
        const edited = editThis(strand, occasion.day, slot);
        const isOther = (each: Occasion) => each.day !== occasion.day;
        expect(seen(edited, isOther)).toEqual(seen(strand, isOther));
        expect(
          edited.exceptions
            .filter((each) => each.day === occasion.day)
            .every((each) => JSON.stringify(each.instead) === JSON.stringify(slot)),
        ).toBe(true);
        expect(editThis(edited, occasion.day, slot)).toEqual(edited);
        const [shown] = seen({ ...edited, archivedOn: null }, (each) => each.day === occasion.day);
        if (FAR_FROM <= slot.day && slot.day <= FAR_TO)
          expect(shown).toMatchObject({ shownDay: slot.day, time: slot.time, roomId: slot.roomId });
      }),
    );
  });

  test('moved back to the slot of its rule it is no exception any more', () => {
    const strand = makeStrand();
    const moved = editThis(strand, '2026-11-10', { day: '2026-11-11', time: '19:00', roomId: one.id });
    expect(moved.exceptions).toHaveLength(1);
    expect(editThis(moved, '2026-11-10', { day: '2026-11-10', time: '20:15', roomId: null })).toEqual(strand);
  });

  test('left out, it is gone and the others stand; restored, all is as the rules say', () => {
    fc.assert(
      fc.property(anyOccasion, ({ strand, occasion }) => {
        fc.pre(occasion !== null);
        const isOther = (each: Occasion) => each.day !== occasion.day;
        const skipped = skipThis(strand, occasion.day);
        expect(seen(skipped)).toEqual(seen(strand, isOther));
        expect(skipThis(skipped, occasion.day)).toEqual(skipped);
        const restored = restoreThis(skipped, occasion.day);
        expect(seen(restored, isOther)).toEqual(seen(strand, isOther));
        expect(seen(restored).filter((each) => !isOther({ ...each, recurrenceIndex: 0 }))).toMatchObject([
          { shownDay: occasion.day, isException: false },
        ]);
      }),
    );
  });
});

describe('this and following', () => {
  test('what comes before stays as it was; what follows keeps to the new rule', () => {
    fc.assert(
      fc.property(anyStrand, anyDay, anyPatch, (strand, from, patch) => {
        const edited = editFollowing(strand, from, patch);
        const isBefore = (each: Occasion) => each.day < from;
        expect(seen(edited, isBefore)).toEqual(seen(strand, isBefore));
        for (const each of all(edited)) {
          if (isBefore(each) || each.isException) continue;
          expect(patch.weekdays ?? [weekdayOf(each.day)]).toContain(weekdayOf(each.day));
          expect({ time: each.time, roomId: each.roomId }).toMatchObject({
            ...(patch.time === undefined ? {} : { time: patch.time }),
            ...(patch.roomId === undefined ? {} : { roomId: patch.roomId }),
          });
        }
        expect(isOrdered(edited)).toBe(true);
        expect(editFollowing(edited, from, patch)).toEqual(edited);
        expect(edited.exceptions).toEqual(strand.exceptions);
      }),
    );
  });

  test('a change that changes nothing leaves no seam, and a change taken back leaves the strand as it was', () => {
    fc.assert(
      fc.property(anyStrand, anyDay, fc.boolean(), (strand, from, skips) => {
        // Two rules alike that touch are one from the first change on.
        const whole = editAll(strand, {});
        expect(editFollowing(whole, from, {})).toEqual(whole);
        const first = { ...whole, recurrences: whole.recurrences.slice(0, 1) };
        const [rule] = first.recurrences;
        fc.pre(rule !== undefined);
        const { time, roomId, skipsSchoolHolidays } = rule;
        const there = editFollowing(first, from, {
          time: '11:11',
          roomId: two.id,
          skipsSchoolHolidays: skips,
        });
        expect(editFollowing(there, from, { time, roomId, skipsSchoolHolidays })).toEqual(first);
      }),
    );
  });

  test('the running rule ends the day before, the next begins, later ones change along', () => {
    const strand = editFollowing(makeStrand(), '2027-01-05', { roomId: two.id });
    const earlier = editFollowing(strand, '2026-11-10', { time: '19:00' });
    expect(earlier.recurrences).toEqual([
      { ...strand.recurrences[0], to: '2026-11-09' },
      { ...strand.recurrences[0], from: '2026-11-10', time: '19:00' },
      { ...strand.recurrences[1], time: '19:00' },
    ]);
  });

  test('ended on a day, nothing follows and all before stays', () => {
    fc.assert(
      fc.property(anyStrand, anyDay, (strand, from) => {
        const ended = removeFollowing(strand, from);
        const isBefore = (each: Occasion) => each.day < from;
        expect(seen(ended)).toEqual(seen(strand, isBefore));
        expect(isOrdered(ended)).toBe(true);
        expect(removeFollowing(ended, from)).toEqual(ended);
      }),
    );
  });
});

describe('all', () => {
  test('every occasion keeps to the new rule, exceptions stand, twice is once', () => {
    fc.assert(
      fc.property(anyStrand, anyPatch, (strand, patch) => {
        const edited = editAll(strand, patch);
        for (const each of all(edited)) {
          if (each.isException) continue;
          if (patch.time !== undefined) expect(each.time).toBe(patch.time);
          if (patch.roomId !== undefined) expect(each.roomId).toBe(patch.roomId);
        }
        expect(edited.exceptions).toEqual(strand.exceptions);
        expect(editAll(edited, patch)).toEqual(edited);
        expect(isOrdered(edited)).toBe(true);
      }),
    );
  });
});

describe('an occasion put in another slot', () => {
  const strand = makeStrand();
  const tuesday = { day: '2026-11-10' };
  test('only what differs from its rule is changed, and another day is another weekday', () => {
    expect(
      editOfOccasion(strand, tuesday, { day: '2026-11-12', time: '20:15', roomId: one.id }, 'all'),
    ).toEqual({ kind: 'all', day: '2026-11-10', patch: { weekdays: [4], roomId: one.id } });
    expect(
      editOfOccasion(strand, tuesday, { day: '2026-11-10', time: '19:00', roomId: null }, 'following'),
    ).toEqual({ kind: 'following', from: '2026-11-10', day: '2026-11-10', patch: { time: '19:00' } });
  });

  test('moved to a day before, none is lost in between', () => {
    const edit = editOfOccasion(
      strand,
      tuesday,
      { day: '2026-11-09', time: '20:15', roomId: null },
      'following',
    );
    expect(
      occasionsOf(editStrand(strand, edit), '2026-11-03', '2026-11-17', house).map((each) => each.shownDay),
    ).toEqual(['2026-11-03', '2026-11-09', '2026-11-16']);
  });

  test('its own exception gives way to what is said of all that follow', () => {
    const moved = editThis(strand, '2026-11-10', { day: '2026-11-11', time: '19:00', roomId: one.id });
    for (const scope of ['following', 'all'] as const) {
      const edit = editOfOccasion(moved, tuesday, { day: '2026-11-10', time: '21:00', roomId: null }, scope);
      expect(occasionsOf(editStrand(moved, edit), '2026-11-10', '2026-11-16', house)).toMatchObject([
        { shownDay: '2026-11-10', time: '21:00', isException: false },
      ]);
    }
  });

  test('after it the slot is in that place, whichever scope is chosen', () => {
    fc.assert(
      fc.property(
        anyOccasion,
        fc.integer({ min: -6, max: 6 }),
        anyTime,
        anyRoomId,
        fc.constantFrom('this' as const, 'following' as const, 'all' as const),
        ({ strand: any, occasion }, shift, time, roomId, scope) => {
          // A holiday kept, another rule or another exception on that day has the last word.
          const open = {
            ...any,
            exceptions: any.exceptions.filter((each) => each.day === occasion?.day),
            recurrences: any.recurrences.map((each) => ({ ...each, skipsSchoolHolidays: false })),
          };
          const plain = { ...open, recurrences: open.recurrences.slice(0, 1) };
          fc.pre(occasion !== null && occasion.recurrenceIndex === 0);
          const slot = { day: addDays(occasion.day, shift), time, roomId };
          const [rule] = plain.recurrences;
          fc.pre(rule !== undefined && (rule.to === null || slot.day <= rule.to));
          fc.pre(scope !== 'all' || rule.from === null || rule.from <= slot.day);
          const edited = editStrand(plain, editOfOccasion(plain, occasion, slot, scope));
          const there = occasionsOf(edited, slot.day, slot.day, house);
          fc.pre(scope === 'this' || rule.from === null || rule.from <= slot.day);
          expect(there.map((each) => [each.time, each.roomId])).toContainEqual([time, roomId]);
        },
      ),
    );
  });
});

describe('rules laid side by side', () => {
  const [rule] = makeStrand().recurrences as [Strand['recurrences'][0]];
  test('come earliest first', () => {
    const early = { ...rule, to: '2026-12-31' };
    const late = { ...rule, from: '2027-01-01' };
    expect(orderRecurrences([late, early])).toEqual({ ok: true, value: [early, late] });
  });
  test('may not run on one day, nor end before they begin', () => {
    expect(orderRecurrences([rule, { ...rule, from: '2027-05-31', to: null }])).toEqual({
      ok: false,
      error: { code: 'recurrencesOverlap', day: '2027-05-31' },
    });
    expect(orderRecurrences([{ ...rule, to: '2026-08-01' }])).toEqual({
      ok: false,
      error: { code: 'recurrenceEndsFirst', from: '2026-09-01', to: '2026-08-01' },
    });
    expect(
      orderRecurrences([
        { ...rule, from: null },
        { ...rule, from: null },
      ]).ok,
    ).toBe(false);
  });
});
