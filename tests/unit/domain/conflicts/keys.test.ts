import { describe, expect, test } from 'vitest';
import type { Key } from '../../../../shared/domain/key.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import {
  at,
  booking,
  keyFor,
  otherBooking,
  otherVersion,
  part,
  programmeOf,
  roomOne,
  roomTwo,
  told,
  version,
} from './house.ts';

const encrypted = [{ ...booking, needsKey: true }, otherBooking];
/** What the keys leave to be told of one screening, today being the Tuesday before the week. */
const opened = (screening: Screening, keys: readonly Key[], more: Parameters<typeof programmeOf>[1] = {}) =>
  told(programmeOf([screening], { bookings: encrypted, keys, ...more }));
const thursday = at('2026-11-05T20:00');
// Winter time: 20:00 here is 19:00Z, and the film is out at 20:40Z.
const roomId = roomOne.id;

describe('a screening that needs a key', () => {
  test('is opened by a key of its version and room that holds from its start to its end', () => {
    expect(opened(thursday, [keyFor('2026-11-05T19:00:00Z', '2026-11-05T20:40:00Z')])).toEqual([]);
    const offset = keyFor('2026-11-05T14:00:00-05:00', '2026-11-06T05:40:00+09:00');
    expect(opened(thursday, [offset])).toEqual([]);
  });
  test('without one says so from two days before, and not a day earlier', () => {
    expect(opened(thursday, [])).toEqual([['keyMissing', 'warning', { roomId }]]);
    // Friday at 00:00 is within 48 hours of some minute of Tuesday the third; at 20:00 on the sixth it is not.
    expect(opened(at('2026-11-06T20:00'), [])).toEqual([]);
    expect(opened(at('2026-11-06T20:00'), [], { rules: { keyLeadHours: 96 } })).toHaveLength(1);
  });
  test('says nothing of a day gone by, without a room, without an hour, or where the house does not want to hear', () => {
    const off = { rules: { weights: { keyMissing: 'off' } } } as object;
    expect([
      opened(thursday, [], { today: '2026-11-06' }),
      opened({ ...thursday, roomId: null }, []),
      opened(at(null, { day: '2026-11-05' }), []),
      opened(thursday, [], off),
    ]).toEqual([[], [], [], []]);
  });
  test('whose keys begin a second late, or end at its very start, is not covered', () => {
    const late = [keyFor('2026-11-05T19:00:01Z', '2026-11-06T20:00:00Z')];
    const facts = { roomId, keyFrom: '2026-11-05T20:00', keyTo: '2026-11-06T21:00' };
    expect(opened(thursday, late)).toEqual([['keyNotCovering', 'warning', facts]]);
    const over = [keyFor('2026-11-01T00:00:00Z', '2026-11-05T19:00:00Z')];
    expect(opened(thursday, over).map(([code]) => code)).toEqual(['keyNotCovering']);
  });
  test('whose key is for another week is a hint until it is time to ask for one', () => {
    const week = [keyFor('2026-10-28T00:00:00Z', '2026-11-04T05:00:00Z')];
    const facts = { roomId, keyFrom: '2026-10-28T01:00', keyTo: '2026-11-04T06:00' };
    expect(opened(at('2026-11-09T20:00'), week)).toEqual([['keyNotCovering', 'hint', facts]]);
  });
  test('names the key that lies nearest where none covers it', () => {
    const keys = [
      keyFor('2026-10-01T00:00:00Z', '2026-10-08T00:00:00Z'),
      keyFor('2026-11-05T22:00:00Z', '2026-11-08T00:00:00Z'),
    ];
    expect(opened(thursday, keys).map(([, , facts]) => (facts as { keyFrom: string }).keyFrom)).toEqual([
      '2026-11-05T23:00',
    ]);
  });
  test('whose key ends under way is warned: not every player lets a started show run on', () => {
    const ends = [keyFor('2026-11-05T00:00:00Z', '2026-11-05T20:39:59Z')];
    expect(opened(thursday, ends)).toEqual([
      ['keyEndsDuring', 'warning', { roomId, keyTo: '2026-11-05T21:39' }],
    ]);
    const relieved = [...ends, keyFor('2026-11-05T12:00:00Z', '2026-11-07T00:00:00Z')];
    expect(opened(thursday, relieved)).toEqual([]);
  });
  test('may have its key end during the talk after the film', () => {
    const talk = at('2026-11-05T20:00', {
      items: [part({ versionId: version.id }), part({ kind: 'qa', durationMin: 60 })],
    });
    const key = keyFor('2026-11-05T00:00:00Z', '2026-11-05T20:45:00Z');
    expect(opened(talk, [key])).toEqual([]);
  });
  test('moved to another room finds its key in the old one', () => {
    const moved = { ...thursday, roomId: roomTwo.id };
    const week = keyFor('2026-11-04T00:00:00Z', '2026-11-11T00:00:00Z');
    expect(opened(moved, [week])).toEqual([
      ['keyForOtherRoom', 'warning', { roomId: roomTwo.id, otherRoomId: roomOne.id }],
    ]);
    const foreign = { ...week, roomId: null };
    expect(opened(thursday, [foreign])).toEqual([
      ['keyForOtherRoom', 'warning', { roomId, otherRoomId: '' }],
    ]);
    const past = keyFor('2026-10-01T00:00:00Z', '2026-10-08T00:00:00Z', { roomId: roomTwo.id });
    expect(opened(thursday, [past]).map(([code]) => code)).toEqual(['keyMissing']);
  });
  test('is not opened by the key of another version', () => {
    const key = keyFor('2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z', { versionId: otherVersion.id });
    expect(opened(thursday, [key]).map(([code]) => code)).toEqual(['keyMissing']);
  });
  test('needs one also for the second film of a double bill', () => {
    const bill = at('2026-11-05T20:00', {
      items: [
        part({ versionId: version.id }),
        part({ versionId: otherVersion.id, bookingId: otherBooking.id }),
      ],
    });
    const bookings = [booking, { ...otherBooking, needsKey: true }];
    expect(opened(bill, [], { bookings })).toEqual([
      ['keyMissing', 'warning', { bookingId: otherBooking.id, roomId }],
    ]);
  });
});

describe('on the nights on which the clocks change', () => {
  const on = (startsAt: string, day: string, key: Key) =>
    opened(at(startsAt), [key], { from: day, to: day, today: day }).map(([code, , facts]) => [
      code,
      (facts as { keyTo?: string }).keyTo,
    ]);

  test('a show at 01:30 of 100 minutes ends at 02:10 winter time, 01:10Z', () => {
    const key = (notAfter: string) => keyFor('2026-10-24T23:30:00Z', notAfter);
    expect(on('2026-10-25T01:30', '2026-10-24', key('2026-10-25T01:10:00Z'))).toEqual([]);
    expect(on('2026-10-25T01:30', '2026-10-24', key('2026-10-25T01:09:00Z'))).toEqual([
      ['keyEndsDuring', '2026-10-25T02:09'],
    ]);
  });
  test('a show at 01:30 of 100 minutes ends at 04:10 summer time, 02:10Z', () => {
    const key = (notAfter: string) => keyFor('2027-03-28T00:30:00Z', notAfter);
    expect(on('2027-03-28T01:30', '2027-03-27', key('2027-03-28T02:10:00Z'))).toEqual([]);
    expect(on('2027-03-28T01:30', '2027-03-27', key('2027-03-28T02:09:00Z'))).toEqual([
      ['keyEndsDuring', '2027-03-28T04:09'],
    ]);
  });
  test('a show at 02:30 is at 00:30Z in October, the first of the two, and at 01:30Z in March, an hour late', () => {
    const first = keyFor('2026-10-25T00:30:00Z', '2026-10-25T12:00:00Z');
    expect(on('2026-10-25T02:30', '2026-10-24', first)).toEqual([]);
    const late = keyFor('2026-10-25T00:30:01Z', '2026-10-25T12:00:00Z');
    expect(on('2026-10-25T02:30', '2026-10-24', late).map(([code]) => code)).toEqual(['keyNotCovering']);
    const skipped = keyFor('2027-03-28T01:30:00Z', '2027-03-28T12:00:00Z');
    // Its key covers it; only of the hour itself is something told.
    expect(on('2027-03-28T02:30', '2027-03-27', skipped).map(([code]) => code)).toEqual(['hourSkipped']);
  });
});
