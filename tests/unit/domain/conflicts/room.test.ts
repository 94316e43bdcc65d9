import { describe, expect, test } from 'vitest';
import { factsText, findConflicts } from '../../../../shared/domain/conflicts.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { makeBooking, makeId, makeRoom, makeVersion } from '../../../support/builders.ts';
import {
  at,
  booking,
  codes,
  film,
  lasting,
  otherAt,
  part,
  programmeOf,
  roomOne,
  roomTwo,
  told,
  version,
} from './house.ts';

const found = (...screenings: Screening[]) => codes(findConflicts(programmeOf(screenings)));

describe('two screenings in one room', () => {
  test('may touch where the turnaround has passed', () => {
    expect(found(at('2026-11-05T18:00'), at('2026-11-05T20:00'))).toEqual([]);
  });
  test('with a minute too little turnaround warn both', () => {
    expect(found(at('2026-11-05T18:00'), at('2026-11-05T19:59'))).toEqual(['turnaround', 'turnaround']);
  });
  test('that overlap by one minute clash, and say by how much', () => {
    const clash = findConflicts(programmeOf([at('2026-11-05T18:00'), at('2026-11-05T19:39')]));
    expect(clash.map(({ code, facts }) => [code, facts.minutes])).toEqual([
      ['roomClash', 1],
      ['roomClash', 1],
    ]);
  });
  test('are too close also where one day ends between them, by whatever clock', () => {
    const midnight = found(at('2026-11-05T22:10'), at('2026-11-06T00:09'));
    // Midnight in London, an hour later here.
    const later = found(at('2026-11-05T23:05'), at('2026-11-06T01:04'));
    const six = found(at('2026-11-06T04:20'), at('2026-11-06T06:19'));
    expect([midnight, later, six]).toEqual(Array(3).fill(['turnaround', 'turnaround']));
  });
  test('clash over midnight and over 06:00', () => {
    expect(found(at('2026-11-05T23:50', lasting(420)), at('2026-11-06T06:10'))).toEqual([
      'roomClash',
      'roomClash',
    ]);
  });
  test('clash where a marathon of three days runs under an evening', () => {
    const marathon = at('2026-11-05T10:00', lasting(1_440, 1_440, 1_440));
    expect(found(marathon, at('2026-11-07T20:00'), at('2026-11-08T12:00'))).toEqual([
      'roomClash',
      'roomClash',
    ]);
  });
  test('do not meet in different rooms, or where one is cancelled, postponed or without an hour', () => {
    const others = [
      at('2026-11-05T20:00', { state: 'cancelled' }),
      at('2026-11-05T20:00', { state: 'postponed' }),
      at(null, { day: '2026-11-05' }),
      otherAt('2026-11-05T20:10'),
    ];
    expect(found(at('2026-11-05T20:00'), ...others)).toEqual([]);
  });
  test('count the pre-programme: 145 minutes from 19:00 with 10 before end at 21:35', () => {
    const long = { ...lasting(10, 145), roomId: roomTwo.id };
    const next = (startsAt: string) => at(startsAt, { roomId: roomTwo.id });
    expect(found(at('2026-11-05T19:00', long), next('2026-11-05T21:35'))).toEqual([]);
    expect(found(at('2026-11-05T19:00', long), next('2026-11-05T21:34'))).toEqual(['roomClash', 'roomClash']);
  });
  test('count every short and every interval: six shorts of 45 minutes in all, seven hours with two intervals', () => {
    const shorts = lasting(5, 6, 7, 8, 9, 10);
    const saga = lasting(140, 20, 140, 20, 140);
    const tight = (first: Pick<Screening, 'items'>, startsAt: string) =>
      found(at('2026-11-05T14:00', first), at(startsAt));
    expect(tight(shorts, '2026-11-05T15:05')).toEqual([]);
    expect(tight(shorts, '2026-11-05T15:04')).toEqual(['turnaround', 'turnaround']);
    expect(tight(saga, '2026-11-05T22:00')).toEqual([]);
    expect(tight(saga, '2026-11-05T21:39')).toEqual(['roomClash', 'roomClash']);
  });
});

describe('on the nights on which the clocks change', () => {
  const night = (from: string, ...screenings: Screening[]) =>
    told(programmeOf(screenings, { from, to: from, today: from }));
  const here = (startsAt: string, minutes: number) =>
    at(startsAt, { ...lasting(minutes), roomId: roomTwo.id });

  test('a show into the hour that comes twice is out an hour earlier than the clock would say', () => {
    // 01:30 summer time and 150 minutes: 03:00 winter time.
    const show = here('2026-10-25T01:30', 150);
    expect(night('2026-10-24', show, here('2026-10-25T03:00', 60))).toEqual([]);
    const early = night('2026-10-24', show, here('2026-10-25T02:59', 60));
    // The clock shows 02:59 twice; the first of them is meant, an hour before the end.
    expect(early.map(([code, , facts]) => [code, (facts as { minutes: number }).minutes])).toEqual([
      ['roomClash', 60],
      ['roomClash', 60],
    ]);
  });
  test('a show over the hour that is skipped is out an hour later than the clock would say', () => {
    // 01:30 winter time and 60 minutes: 03:30 summer time.
    const show = here('2027-03-28T01:30', 60);
    expect(night('2027-03-27', show, here('2027-03-28T03:30', 60))).toEqual([]);
    expect(night('2027-03-27', show, here('2027-03-28T03:29', 60)).map(([code]) => code)).toEqual([
      'roomClash',
      'roomClash',
    ]);
  });
  test('an hour that is skipped says so, and what the clocks show then', () => {
    expect(night('2027-03-27', here('2027-03-28T02:15', 60))).toEqual([
      ['hourSkipped', 'error', { shownAs: '2027-03-28T03:15' }],
    ]);
    expect(night('2026-10-24', here('2026-10-25T02:15', 60))).toEqual([]);
  });
});

describe('a room', () => {
  const inRoom = (changes: Parameters<typeof makeRoom>[0], ...screenings: Screening[]) =>
    told(programmeOf(screenings, { rooms: [makeRoom({ ...roomOne, ...changes }), roomTwo] }));
  const closures = [{ from: '2026-11-05', to: '2026-11-06', reason: 'schilders' }];

  test('closed for some days is told on each screening of them, hour or no hour', () => {
    const shows = [at('2026-11-04T20:00'), at('2026-11-06T00:10'), at(null, { day: '2026-11-06' })];
    expect(inRoom({ closures }, ...shows, at('2026-11-07T20:00'))).toEqual([
      ['roomClosed', 'error', { roomId: roomOne.id, ...closures[0] }],
      ['roomClosed', 'error', { roomId: roomOne.id, ...closures[0] }],
    ]);
  });
  test('archived is told from that day on', () => {
    expect(inRoom({ archivedOn: '2026-11-06' }, at('2026-11-05T20:00'), at('2026-11-06T20:00'))).toEqual([
      ['roomArchived', 'error', { roomId: roomOne.id, archivedOn: '2026-11-06' }],
    ]);
  });
  test('that cannot play the format says so, also of a short before the feature', () => {
    const short = makeVersion({ format: '16mm' });
    const show = at('2026-11-05T20:00', {
      items: [part({ kind: 'short', versionId: short.id, durationMin: 12 }), part({ versionId: version.id })],
    });
    const rooms = [{ ...roomOne, formats: ['DCP 4K' as const] }, roomTwo];
    expect(told(programmeOf([show], { rooms, versions: [version, short] }))).toEqual([
      ['formatNotPlayable', 'error', { roomId: roomOne.id, format: 'DCP 2K' }],
      ['formatNotPlayable', 'error', { roomId: roomOne.id, format: '16mm' }],
    ]);
  });
  test('of which the formats are not known plays all', () => {
    expect(inRoom({ formats: [] }, at('2026-11-05T20:00'))).toEqual([]);
  });
});

describe('a queue of options', () => {
  const rival = makeBooking({ versionId: version.id });
  const first = { kind: 'option' as const, rank: 1, expiresOn: '2026-11-03' };
  const second = { ...first, rank: 2 };
  const confirmed = (heldRank: number | null) => ({
    kind: 'confirmed' as const,
    confirmedOn: '2026-11-01',
    heldRank,
  });
  const clash = (mine: typeof booking.status, theirs: typeof booking.status) =>
    findConflicts(
      programmeOf([at('2026-11-05T20:00'), at('2026-11-05T20:00', { bookingId: rival.id })], {
        bookings: [
          { ...booking, status: mine },
          { ...rival, status: theirs },
        ],
        rules: { optionLeadDays: 0 },
      }),
    )
      .filter(({ code }) => code !== 'roomClash')
      .map(({ code, facts }) => [code, facts.rank]);

  test('is jumped by a second option confirmed over a first that still holds', () => {
    expect(clash(confirmed(2), first)).toEqual([['queueJumped', 1]]);
  });
  test('is jumped by what was confirmed without ever having been an option', () => {
    expect(clash(confirmed(null), second)).toEqual([['queueJumped', 2]]);
  });
  test('is not jumped by the first in it, by an option, or over one that ran out', () => {
    const gone = { ...first, expiresOn: '2026-11-02' };
    expect([
      clash(confirmed(1), first),
      clash(confirmed(2), second),
      clash(second, first),
      clash(confirmed(2), { kind: 'cancelled', reason: '' }).filter(([code]) => code !== 'bookingCancelled'),
      clash(confirmed(2), gone).filter(([code]) => code !== 'optionExpired'),
    ]).toEqual([[], [], [], [], []]);
  });
});

test('an accepted conflict keeps its reason until its facts change', () => {
  const [earlier, later] = [at('2026-11-05T18:00'), at('2026-11-05T19:50')];
  const [first] = findConflicts(programmeOf([earlier, later]));
  if (first === undefined) throw new Error('no conflict');
  const overrides = [
    { id: makeId(), conflictKey: first.key, facts: factsText(first), reason: 'twee operatoren' },
  ];
  const reasonOf = (second: Screening) =>
    findConflicts(programmeOf([earlier, second], { overrides }))[0]?.overriddenBecause;
  expect(reasonOf(later)).toBe('twee operatoren');
  expect(reasonOf({ ...later, startsAt: '2026-11-05T19:45' })).toBeNull();
});

test('a title of 120 characters, a film nobody knows and a room that is gone break nothing', () => {
  const long = { ...film, originalTitle: 'De '.repeat(40) };
  const lost = at('2026-11-05T20:00', { versionId: makeId(), bookingId: makeId(), roomId: makeId() });
  expect(told(programmeOf([at('2026-11-05T20:00'), lost], { films: [long] }))).toEqual(
    // The two do start at the same minute, wherever the other is.
    ['sameMinute', 'sameMinute'].map((code) => [code, 'hint', expect.anything()]),
  );
});
