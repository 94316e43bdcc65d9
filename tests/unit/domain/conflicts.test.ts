import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Conflict,
  conflictModel,
  factsText,
  findConflicts,
  findConflictsOf,
} from '../../../shared/domain/conflicts.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { clearStart } from '../../../shared/domain/remedies.ts';
import { type Screening, screeningMinutes } from '../../../shared/domain/screening.ts';
import { addMinutes, fromWallMinutes, programmeDayOf, wallMinutes } from '../../../shared/time.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../../support/builders.ts';

const venue = makeVenue();
const rooms = [
  makeRoom({ name: 'Zaal 1', turnaroundMin: 20 }),
  makeRoom({ name: 'Zaal 2', turnaroundMin: 0 }),
];
const [roomOne, roomTwo] = rooms as [(typeof rooms)[0], (typeof rooms)[0]];
const film = makeFilm();
const version = makeVersion({ filmId: film.id, runtimeMin: 100 });
const booking = makeBooking({ versionId: version.id });

function programmeOf(screenings: readonly Screening[], changes: Partial<Programme> = {}): Programme {
  const runs: Record<string, { id: string; day: string; startsAt: string | null }[]> = {};
  for (const each of screenings)
    if (each.state !== 'cancelled')
      runs[each.bookingId] = [
        ...(runs[each.bookingId] ?? []),
        { id: each.id, day: each.day, startsAt: each.startsAt },
      ];
  return {
    from: '2026-11-04',
    to: '2026-11-10',
    today: '2026-11-03',
    venue,
    rooms,
    screenings,
    bookings: [booking],
    versions: [version],
    films: [film],
    strands: [],
    distributors: [],
    overrides: [],
    runs,
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
    ...changes,
  };
}
const at = (startsAt: string | null, changes: Partial<Screening> = {}): Screening =>
  makeScreening({ bookingId: booking.id, versionId: version.id, roomId: roomOne.id, startsAt, ...changes });
const codes = (conflicts: readonly Conflict[]) => conflicts.map((each) => each.code);

describe('two screenings in one room', () => {
  test('may touch where the turnaround has passed', () => {
    expect(findConflicts(programmeOf([at('2026-11-05T18:00'), at('2026-11-05T20:00')]))).toEqual([]);
  });
  test('with a minute too little turnaround warn both', () => {
    expect(codes(findConflicts(programmeOf([at('2026-11-05T18:00'), at('2026-11-05T19:59')])))).toEqual([
      'turnaround',
      'turnaround',
    ]);
  });
  test('that overlap by one minute clash, and say by how much', () => {
    const found = findConflicts(programmeOf([at('2026-11-05T18:00'), at('2026-11-05T19:39')]));
    expect(found.map(({ code, facts }) => [code, facts.minutes])).toEqual([
      ['roomClash', 1],
      ['roomClash', 1],
    ]);
  });
  test('clash over midnight and over 06:00', () => {
    const seven = [
      { kind: 'feature' as const, title: '', durationMin: 420, versionId: null, bookingId: null },
    ];
    expect(
      codes(findConflicts(programmeOf([at('2026-11-05T23:50', { items: seven }), at('2026-11-06T06:10')]))),
    ).toEqual(['roomClash', 'roomClash']);
  });
  test('do not meet in different rooms, or where one is cancelled or has no hour', () => {
    const clash = [
      at('2026-11-05T20:00', { roomId: roomTwo.id }),
      at('2026-11-05T20:00', { state: 'cancelled' }),
      at(null, { day: '2026-11-05' }),
    ];
    expect(findConflicts(programmeOf([at('2026-11-05T20:00'), ...clash]))).toEqual([]);
  });
  test('the listed end counts the pre-programme: 145 minutes from 19:00 with 10 before end at 21:35', () => {
    const long = {
      items: [
        { kind: 'preProgramme' as const, title: '', durationMin: 10, versionId: null, bookingId: null },
        { kind: 'feature' as const, title: '', durationMin: 145, versionId: null, bookingId: null },
      ],
    };
    const free = programmeOf([
      at('2026-11-05T19:00', { ...long, roomId: roomTwo.id }),
      at('2026-11-05T21:35', { roomId: roomTwo.id }),
    ]);
    const clash = programmeOf([
      at('2026-11-05T19:00', { ...long, roomId: roomTwo.id }),
      at('2026-11-05T21:34', { roomId: roomTwo.id }),
    ]);
    expect([codes(findConflicts(free)), codes(findConflicts(clash))]).toEqual([
      [],
      ['roomClash', 'roomClash'],
    ]);
  });
});

describe('a screening and its booking', () => {
  const withBooking = (changes: Parameters<typeof makeBooking>[0], ...screenings: Screening[]) =>
    findConflicts(programmeOf(screenings, { bookings: [{ ...booking, ...changes }] })).map(
      ({ code, facts }) => [code, facts],
    );

  test.each([
    ['before the window', { windowFrom: '2026-11-06' }, [['beforeWindow', { from: '2026-11-06' }]]],
    ['after the window', { windowTo: '2026-11-04' }, [['afterWindow', { to: '2026-11-04' }]]],
    ['on its first and last day', { windowFrom: '2026-11-05', windowTo: '2026-11-05' }, []],
    [
      'of an option that has run out',
      { status: { kind: 'option' as const, rank: 1, expiresOn: '2026-11-02' } },
      [['optionExpired', { expiredOn: '2026-11-02' }]],
    ],
    [
      'of an option on its last day',
      { status: { kind: 'option' as const, rank: 1, expiresOn: '2026-11-03' } },
      [],
    ],
    [
      'of a cancelled booking',
      { status: { kind: 'cancelled' as const, reason: 'x' } },
      [['bookingCancelled', {}]],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(withBooking(changes, at('2026-11-05T20:00'))).toEqual(expected);
  });

  test('a midnight show of the last licensed evening is still inside the window', () => {
    expect(withBooking({ windowTo: '2026-11-05' }, at('2026-11-06T00:10'))).toEqual([]);
  });

  test('the shows beyond the licence are named by their number over the whole run', () => {
    const shows = ['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-07T20:00'].map((startsAt) =>
      at(startsAt),
    );
    expect(withBooking({ maxShows: 2 }, ...shows)).toEqual([['tooManyShows', { number: 3, max: 2 }]]);
  });
});

test('a room that cannot play the format and an unknown running time are said', () => {
  const silent = makeVersion({ ...version, id: version.id, format: '35mm', runtimeMin: null });
  const digital = { ...roomOne, formats: ['DCP 2K' as const] };
  expect(
    codes(findConflicts(programmeOf([at('2026-11-05T20:00')], { versions: [silent], rooms: [digital] }))),
  ).toEqual(['runtimeUnknown', 'formatNotPlayable']);
});

test('an accepted conflict keeps its reason until its facts change', () => {
  const shows = [at('2026-11-05T18:00'), at('2026-11-05T19:50')];
  const [first] = findConflicts(programmeOf(shows));
  if (first === undefined) throw new Error('no conflict');
  const overrides = [
    { id: makeFilm().id, conflictKey: first.key, facts: factsText(first), reason: 'twee operatoren' },
  ];
  const [earlier, later] = shows as [Screening, Screening];
  expect(findConflicts(programmeOf(shows, { overrides }))[0]?.overriddenBecause).toBe('twee operatoren');
  const moved = [earlier, { ...later, startsAt: '2026-11-05T19:45' }];
  expect(findConflicts(programmeOf(moved, { overrides }))[0]?.overriddenBecause).toBeNull();
});

// Any day, hour, length and room of one week.
const someScreening = fc
  .record({
    minute: fc.integer({ min: 0, max: 7 * 1_440 - 1 }),
    length: fc.integer({ min: 1, max: 420 }),
    room: fc.integer({ min: 0, max: 1 }),
    state: fc.constantFrom('planned' as const, 'cancelled' as const),
    hasHour: fc.boolean(),
  })
  .map(({ minute, length, room, state, hasHour }) => {
    const startsAt = fromWallMinutes(wallMinutes('2026-11-04T06:00') + minute);
    return at(hasHour ? startsAt : null, {
      day: programmeDayOf(startsAt),
      roomId: rooms[room]?.id ?? null,
      state,
      items: [{ kind: 'feature', title: '', durationMin: length, versionId: null, bookingId: null }],
    });
  });

/** Every pair looked at: slow, and plainly the rule of the field. */
function slowPairs(programme: Programme): string[] {
  const found: string[] = [];
  const length = (each: Screening) => screeningMinutes(each, () => undefined);
  for (const left of programme.screenings) {
    for (const right of programme.screenings) {
      if (
        left === right ||
        left.roomId !== right.roomId ||
        left.state !== 'planned' ||
        right.state !== 'planned' ||
        left.startsAt === null ||
        right.startsAt === null
      )
        continue;
      const turnaround = rooms.find((room) => room.id === left.roomId)?.turnaroundMin ?? 0;
      const [a, b] = [wallMinutes(left.startsAt), wallMinutes(right.startsAt)];
      const isOverlap = a < b + length(right) && b < a + length(left);
      const isClose = a < b + length(right) + turnaround && b < a + length(left) + turnaround;
      if (isOverlap) found.push(`roomClash:${left.id}:${right.id}`);
      else if (isClose) found.push(`turnaround:${left.id}:${right.id}`);
    }
  }
  return found.toSorted();
}

test('the engine finds exactly the pairs that a look at every pair finds', () => {
  fc.assert(
    fc.property(fc.array(someScreening, { maxLength: 40 }), (screenings) => {
      const programme = programmeOf(screenings);
      expect(
        findConflicts(programme)
          .map((each) => each.key)
          .toSorted(),
      ).toEqual(slowPairs(programme));
    }),
  );
});

test('one screening asked alone has the conflicts it has in the whole', () => {
  fc.assert(
    fc.property(fc.array(someScreening, { minLength: 1, maxLength: 30 }), fc.nat(), (screenings, pick) => {
      const programme = programmeOf(screenings, {
        bookings: [{ ...booking, maxShows: 3, windowTo: '2026-11-08' }],
      });
      const one = screenings[pick % screenings.length] as Screening;
      const alone = findConflictsOf(one, screenings, conflictModel(programme)).map(
        (each) => `${each.key} ${factsText(each)}`,
      );
      const whole = findConflicts(programme)
        .filter((each) => each.screeningId === one.id)
        .map((each) => `${each.key} ${factsText(each)}`);
      expect(alone.toSorted()).toEqual(whole.toSorted());
    }),
  );
});

test('the start a conflict proposes no longer meets the one it met', () => {
  fc.assert(
    fc.property(fc.array(someScreening, { minLength: 2, maxLength: 20 }), (screenings) => {
      const programme = programmeOf(screenings);
      const model = conflictModel(programme);
      for (const conflict of findConflicts(programme).filter((each) => each.otherId !== null)) {
        const startsAt = clearStart(conflict, screenings, model, 5);
        const self = screenings.find((each) => each.id === conflict.screeningId);
        const other = screenings.find((each) => each.id === conflict.otherId);
        if (startsAt === null || self === undefined || other === undefined) throw new Error('no proposal');
        expect(Math.abs(wallMinutes(startsAt) % 5)).toBe(0);
        const pair = [{ ...self, startsAt, day: programmeDayOf(startsAt) }, other];
        expect(
          codes(findConflictsOf(pair[0] as Screening, pair, model)).filter(
            (code) => code === 'roomClash' || code === 'turnaround',
          ),
        ).toEqual([]);
      }
    }),
  );
});

test('wall-clock arithmetic comes back to where it began', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (minutes) => {
      expect(addMinutes(addMinutes('2026-10-25T02:30', minutes), -minutes)).toBe('2026-10-25T02:30');
    }),
  );
});
