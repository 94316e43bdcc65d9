import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schoolHoliday } from '../../../shared/domain/holidays.ts';
import {
  nextOccasions,
  type Occasion,
  type OccasionHouse,
  occasionsOf,
  openOccasions,
} from '../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../shared/domain/strand.ts';
import { daysFrom, endWithOffset, weekdayOf, withOffset } from '../../../shared/time.ts';
import { makeRoom, makeScreening } from '../../support/builders.ts';
import { anyDay, anyStrand, FAR_FROM, FAR_TO, ROOMS } from '../../support/strandArbitraries.ts';
import { makeStrand } from '../../support/strands.ts';

const room = makeRoom();
const house: OccasionHouse = { community: 'flemish', rooms: [room], programmeDayStartsAt: '06:00' };
const rule = (changes: Partial<Strand['recurrences'][number]> = {}) => ({
  weekdays: [2 as const],
  time: '20:15',
  roomId: room.id,
  from: '2026-09-01',
  to: '2027-05-31',
  skipsSchoolHolidays: false,
  ...changes,
});
const days = (occasions: readonly Occasion[]) => occasions.map((each) => each.shownDay);

describe('when a strand falls', () => {
  test('every Tuesday at 20:15 in its room, from the first to the last day asked', () => {
    const strand = makeStrand({ recurrences: [rule()] });
    expect(occasionsOf(strand, '2026-11-03', '2026-11-16', house)).toEqual([
      {
        strandId: strand.id,
        day: '2026-11-03',
        shownDay: '2026-11-03',
        time: '20:15',
        startsAt: '2026-11-03T20:15',
        roomId: room.id,
        isRoomClosed: false,
        isException: false,
        recurrenceIndex: 0,
      },
      {
        strandId: strand.id,
        day: '2026-11-10',
        shownDay: '2026-11-10',
        time: '20:15',
        startsAt: '2026-11-10T20:15',
        roomId: room.id,
        isRoomClosed: false,
        isException: false,
        recurrenceIndex: 0,
      },
    ]);
  });

  test('school holidays are left out only where asked, and by the community of the house', () => {
    const [kept, skipping] = [false, true].map((skipsSchoolHolidays) =>
      makeStrand({ recurrences: [rule({ skipsSchoolHolidays })] }),
    ) as [Strand, Strand];
    // The autumn holidays of 2026: 2–8 November in Flanders, 19 October – 1 November in the French community.
    const at = (strand: Strand, community: OccasionHouse['community']) =>
      days(occasionsOf(strand, '2026-10-14', '2026-11-10', { ...house, community }));
    expect(at(kept, 'flemish')).toEqual(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10']);
    expect(at(skipping, 'flemish')).toEqual(['2026-10-20', '2026-10-27', '2026-11-10']);
    expect(at(skipping, 'french')).toEqual(['2026-11-03', '2026-11-10']);
    expect(at(skipping, null)).toEqual(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10']);
  });

  test('half past midnight of a Saturday is the night to Sunday, and belongs to Saturday', () => {
    const strand = makeStrand({ recurrences: [rule({ weekdays: [6], time: '00:30' })] });
    expect(
      occasionsOf(strand, '2026-11-07', '2026-11-07', house).map(({ day, startsAt }) => ({ day, startsAt })),
    ).toEqual([{ day: '2026-11-07', startsAt: '2026-11-08T00:30' }]);
    expect(occasionsOf(strand, '2026-11-08', '2026-11-08', house)).toEqual([]);
  });

  test('on both clock-change nights there is one occasion, and its end is after its start', () => {
    const strand = makeStrand({ recurrences: [rule({ weekdays: [6], time: '02:30' })] });
    for (const [saturday, start] of [
      ['2026-10-24', '2026-10-25T02:30:00+02:00'],
      // 02:30 does not exist that night: the later reading is taken.
      ['2027-03-27', '2027-03-28T03:30:00+02:00'],
    ] as const) {
      const [occasion, ...others] = occasionsOf(strand, saturday, saturday, house);
      expect(others).toEqual([]);
      const at = occasion?.startsAt ?? '';
      expect(withOffset(at, 'Europe/Brussels')).toBe(start);
      expect(Date.parse(endWithOffset(at, 90, 'Europe/Brussels')) - Date.parse(start)).toBe(90 * 60_000);
    }
  });

  test('a moved occasion is found on the day it moved to, and not on its own', () => {
    const strand = makeStrand({
      recurrences: [rule()],
      exceptions: [
        { day: '2026-11-10', instead: { day: '2026-11-12', time: '19:00', roomId: null } },
        { day: '2026-11-17', instead: null },
      ],
    });
    expect(days(occasionsOf(strand, '2026-11-10', '2026-11-11', house))).toEqual([]);
    expect(occasionsOf(strand, '2026-11-12', '2026-11-24', house)).toMatchObject([
      { day: '2026-11-10', shownDay: '2026-11-12', startsAt: '2026-11-12T19:00', isException: true },
      { day: '2026-11-24', isException: false },
    ]);
  });

  test('an exception on a day the strand no longer falls on says nothing', () => {
    const strand = makeStrand({
      recurrences: [rule({ weekdays: [3] })],
      exceptions: [{ day: '2026-11-10', instead: { day: '2026-11-12', time: '19:00', roomId: null } }],
    });
    expect(days(occasionsOf(strand, '2026-11-10', '2026-11-13', house))).toEqual(['2026-11-11']);
  });

  test('a room that is gone leaves the occasion without one; a closed one is said to be closed', () => {
    const closed = makeRoom({ closures: [{ from: '2026-11-01', to: '2026-11-30', reason: 'works' }] });
    const archived = makeRoom({ archivedOn: '2026-11-10' });
    const at = (roomId: string, day: string) =>
      occasionsOf(makeStrand({ recurrences: [rule({ roomId })] }), day, day, {
        ...house,
        rooms: [closed, archived],
      }).map((each) => [each.roomId, each.isRoomClosed]);
    expect(at(closed.id, '2026-11-03')).toEqual([[closed.id, true]]);
    expect(at(closed.id, '2026-12-01')).toEqual([[closed.id, false]]);
    expect(at(archived.id, '2026-11-03')).toEqual([[archived.id, false]]);
    expect(at(archived.id, '2026-11-10')).toEqual([[null, false]]);
  });

  test('an archived strand falls no more from that day on', () => {
    const strand = makeStrand({ archivedOn: '2026-11-10' });
    expect(days(occasionsOf(strand, '2026-11-01', '2026-12-01', house))).toEqual(['2026-11-03']);
  });

  test('the next ten are ten, or as many as are left', () => {
    const strand = makeStrand();
    expect(nextOccasions(strand, '2026-11-04', 10, house)).toHaveLength(10);
    expect(days(nextOccasions(strand, '2027-05-20', 10, house))).toEqual(['2027-05-25']);
  });

  test('a span is what its days are, one by one, whatever the rules and exceptions', () => {
    const anyHouse = { ...house, rooms: ROOMS };
    fc.assert(
      fc.property(anyStrand, anyDay, fc.integer({ min: 0, max: 60 }), (strand, from, count) => {
        const span = daysFrom(from, count + 1);
        const slow = span.flatMap((shown) =>
          daysFrom(FAR_FROM, 700).flatMap((day) => {
            const running = strand.recurrences.filter(
              (each) => (each.from ?? '') <= day && day <= (each.to ?? '9999'),
            );
            const falls = running.some(
              (each) =>
                each.weekdays.includes(weekdayOf(day)) &&
                !(each.skipsSchoolHolidays && schoolHoliday(day, 'flemish') !== null),
            );
            const exception = strand.exceptions.find((each) => each.day === day);
            if (!falls || exception?.instead === null) return [];
            return (exception?.instead?.day ?? day) === shown ? [`${day} ${shown}`] : [];
          }),
        );
        const fast = occasionsOf(strand, from, span.at(-1) ?? from, anyHouse);
        expect(fast.map((each) => `${each.day} ${each.shownDay}`).toSorted()).toEqual(slow.toSorted());
        expect(days(fast)).toEqual(days(fast).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is still empty', () => {
  const strand = makeStrand({ recurrences: [rule()] });
  const [tuesday] = occasionsOf(strand, '2026-11-10', '2026-11-10', house) as [Occasion];
  const own = { strandId: strand.id, startsAt: '2026-11-10T20:15', roomId: room.id };

  test('a screening of the strand on that programme day fills it, at whatever hour', () => {
    expect(openOccasions([tuesday], [makeScreening(own)])).toEqual([]);
    expect(openOccasions([tuesday], [makeScreening({ ...own, startsAt: '2026-11-11T00:30' })])).toEqual([]);
  });

  test('a cancelled or postponed one, another strand’s and another day’s do not', () => {
    for (const other of [
      makeScreening({ ...own, state: 'postponed' }),
      makeScreening({ ...own, state: 'cancelled' }),
      makeScreening({ ...own, strandId: null }),
      makeScreening({ ...own, strandId: makeStrand().id }),
      makeScreening({ ...own, startsAt: '2026-11-11T20:15' }),
    ])
      expect(openOccasions([tuesday], [other])).toEqual([tuesday]);
  });

  test('two occasions of one day need two screenings; one at its own hour fills that one', () => {
    const twice = makeStrand({
      id: strand.id,
      recurrences: [rule()],
      exceptions: [{ day: '2026-11-17', instead: { day: '2026-11-10', time: '14:00', roomId: room.id } }],
    });
    const both = occasionsOf(twice, '2026-11-10', '2026-11-10', house);
    expect(both.map((each) => each.time)).toEqual(['14:00', '20:15']);
    expect(openOccasions(both, [makeScreening(own)]).map((each) => each.time)).toEqual(['14:00']);
    expect(openOccasions(both, [makeScreening(own), makeScreening(own)])).toEqual([]);
  });

  test('as many stay empty as there are occasions more than screenings, each day for itself', () => {
    const anyHouse = { ...house, rooms: ROOMS };
    fc.assert(
      fc.property(
        anyStrand,
        fc.array(
          fc.record({
            day: anyDay,
            isOwn: fc.boolean(),
            state: fc.constantFrom('planned', 'cancelled', 'postponed'),
          }),
        ),
        (each, drawn) => {
          const occasions = occasionsOf(each, FAR_FROM, FAR_TO, anyHouse);
          const screenings = drawn.map(({ day, isOwn, state }) =>
            makeScreening({ day, startsAt: `${day}T20:15`, strandId: isOwn ? each.id : null, state }),
          );
          const open = openOccasions(occasions, screenings);
          for (const day of new Set(days(occasions))) {
            const playing = screenings.filter(
              (one) => one.day === day && one.strandId === each.id && one.state === 'planned',
            ).length;
            const count = (list: readonly Occasion[]) => list.filter((one) => one.shownDay === day).length;
            expect(count(open)).toBe(Math.max(count(occasions) - playing, 0));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
