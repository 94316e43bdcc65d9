import { describe, expect, test } from 'vitest';
import type { Booking } from '../../../../shared/domain/booking.ts';
import { findConflicts, makeConflictIndex, tryScreening } from '../../../../shared/domain/conflicts.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { makeBooking, makeVersion } from '../../../support/builders.ts';
import {
  at,
  booking,
  film,
  lasting,
  otherAt,
  otherBooking,
  otherFilm,
  otherVersion,
  part,
  programmeOf,
  roomTwo,
  told,
  version,
} from './house.ts';

const dealt = (
  changes: Partial<Booking>,
  screenings: readonly Screening[],
  more: Parameters<typeof programmeOf>[1] = {},
) => told(programmeOf(screenings, { bookings: [{ ...booking, ...changes }, otherBooking], ...more }));
const option = (expiresOn: string | null) => ({ kind: 'option' as const, rank: 1, expiresOn });

describe('a screening and its licence', () => {
  test.each([
    ['before the window', { windowFrom: '2026-11-06' }, [['beforeWindow', 'error', { from: '2026-11-06' }]]],
    ['after the window', { windowTo: '2026-11-04' }, [['afterWindow', 'error', { to: '2026-11-04' }]]],
    ['on its first and last day', { windowFrom: '2026-11-05', windowTo: '2026-11-05' }, []],
    [
      'of a cancelled booking',
      { status: { kind: 'cancelled' as const, reason: 'x' } },
      [['bookingCancelled', 'error', {}]],
    ],
    [
      'of an option that has run out',
      { status: option('2026-11-02') },
      [['optionExpired', 'warning', { expiredOn: '2026-11-02' }]],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(dealt(changes, [at('2026-11-05T20:00')])).toEqual(expected);
  });

  test('a midnight show of the last licensed evening is still inside the window', () => {
    expect(dealt({ windowTo: '2026-11-05' }, [at('2026-11-06T00:10')])).toEqual([]);
  });
  test('a show whose hour is not known yet is held to its window all the same', () => {
    expect(dealt({ windowTo: '2026-11-04' }, [at(null, { day: '2026-11-05' })])).toEqual([
      ['afterWindow', 'error', { to: '2026-11-04' }],
    ]);
  });
  test('a booking shortened after its screenings were placed tells each of those now outside', () => {
    const shows = ['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-07T20:00'].map((startsAt) =>
      at(startsAt),
    );
    expect(dealt({ windowTo: '2026-11-05' }, shows).map(([code]) => code)).toEqual([
      'afterWindow',
      'afterWindow',
    ]);
  });
});

describe('an option used as if it were confirmed', () => {
  const used = (day: string, more: Partial<Programme> = {}) =>
    dealt({ status: option('2026-12-31') }, [at(`${day}T20:00`)], { to: '2026-11-30', ...more });

  test('is told less than a week before the screening', () => {
    expect(used('2026-11-09')).toEqual([['optionUsed', 'hint', { because: 'near', rank: 1 }]]);
    expect(used('2026-11-10')).toEqual([]);
  });
  test('is told from the day the public was told of it', () => {
    expect(used('2026-11-24', { approvedVersionIds: [version.id] })).toEqual([
      ['optionUsed', 'hint', { because: 'approved', rank: 1 }],
    ]);
  });
  test('is not told of a day gone by', () => {
    expect(used('2026-11-04', { today: '2026-11-05' })).toEqual([]);
  });
});

describe('the number of shows', () => {
  const shows = ['2026-11-05T20:00', '2026-11-06T20:00', '2026-11-07T20:00'].map((startsAt) => at(startsAt));
  const elsewhere = (day: string) => ({
    runs: { [booking.id]: [{ id: 'elsewhere', day, startsAt: null }] },
  });

  test('beyond the licence is told by its number over the whole run', () => {
    expect(dealt({ maxShows: 2 }, shows)).toEqual([['tooManyShows', 'error', { number: 3, max: 2 }]]);
  });
  test('counts what played in other weeks', () => {
    expect(dealt({ maxShows: 3 }, shows, elsewhere('2026-10-01'))).toEqual([
      ['tooManyShows', 'error', { number: 4, max: 3 }],
    ]);
    expect(dealt({ maxShows: 3 }, shows, elsewhere('2026-12-01'))).toEqual([]);
  });
  test('counts no show that is cancelled or postponed', () => {
    const [first, second, third] = shows as [Screening, Screening, Screening];
    const off = [
      { ...first, state: 'cancelled' as const },
      { ...second, state: 'postponed' as const },
    ];
    expect(dealt({ maxShows: 1 }, [...off, third])).toEqual([]);
  });
  test('below the deal’s minimum is told once a cinema week, on its first show', () => {
    const next = [at('2026-11-12T20:00'), at('2026-11-13T20:00')];
    const found = findConflicts(
      programmeOf([...shows, ...next], {
        bookings: [{ ...booking, minShowsPerWeek: 3 }],
        to: '2026-11-17',
      }),
    );
    expect(
      found.map(({ code, severity, screeningId, facts }) => [code, severity, screeningId, facts]),
    ).toEqual([['tooFewShows', 'warning', next[0]?.id, { week: '2026-11-11', count: 2, needed: 3 }]]);
  });
  test('is held to the full minimum also in a week within which the licence opens', () => {
    const deal = { minShowsPerWeek: 3, windowFrom: '2026-11-09' };
    expect(dealt(deal, [at('2026-11-09T20:00'), at('2026-11-10T20:00')])).toEqual([
      ['tooFewShows', 'warning', { week: '2026-11-04', count: 2, needed: 3 }],
    ]);
  });
  test('counts a show of the same cinema week that lies outside the days looked at', () => {
    const deal = { minShowsPerWeek: 4 };
    const from = '2026-11-05';
    expect(dealt(deal, shows, { from, ...elsewhere('2026-11-10') })).toEqual([]);
    expect(dealt(deal, shows, { from, ...elsewhere('2026-11-11') }).map(([code]) => code)).toEqual([
      'tooFewShows',
    ]);
  });
  test('is not held against a week gone by, nor by one show a week', () => {
    expect(dealt({ minShowsPerWeek: 4 }, shows, { today: '2026-11-11' })).toEqual([]);
    expect(dealt({ minShowsPerWeek: 1 }, shows)).toEqual([]);
  });
  test('of a card on the shelf, of which only the number is known, is counted on', () => {
    const index = makeConflictIndex(programmeOf([]));
    const card = { ...makeBooking({ versionId: version.id, maxShows: 2 }) };
    const ghost = at('2026-11-05T20:00', { bookingId: card.id });
    const tried = (placedCount: number) =>
      tryScreening(index, ghost, { booking: card, version, film, placedCount }).map(({ facts }) => facts);
    expect([tried(1), tried(2)]).toEqual([[], [{ number: 3, max: 2 }]]);
  });
});

describe('a copy that is shared', () => {
  const partner = { sharedCopyWith: 'Budascoop', partnerStarts: ['2026-11-05T18:20'] };

  test('may be started the minute the partner’s film ends, and not before', () => {
    expect(dealt(partner, [at('2026-11-05T20:00')])).toEqual([]);
    expect(dealt(partner, [at('2026-11-05T19:59')])).toEqual([
      ['sharedCopy', 'error', { with: 'partner', partner: 'Budascoop', partnerStartsAt: '2026-11-05T18:20' }],
    ]);
  });

  const print = makeVersion({ id: version.id, filmId: film.id, format: '35mm', runtimeMin: 100 });
  const twoRooms = (first: Partial<Screening>, second: Partial<Screening>, versions = [print]) =>
    told(
      programmeOf(
        [at('2026-11-05T18:00', first), at('2026-11-05T19:30', { roomId: roomTwo.id, ...second })],
        { versions, rules: { sameFilmGapMin: 0 } },
      ),
    ).map(([code, , facts]) => [code, (facts as { with: string }).with]);

  test('on film cannot run in two rooms at once', () => {
    expect(twoRooms({}, {})).toEqual([
      ['sharedCopy', 'own'],
      ['sharedCopy', 'own'],
    ]);
    expect(twoRooms({}, { startsAt: '2026-11-05T19:40' })).toEqual([]);
  });
  test('is free while what comes before and after it runs', () => {
    const late = { items: [part({ kind: 'short', durationMin: 10 }), part({ versionId: version.id })] };
    expect(twoRooms({}, late)).toEqual([]);
    const talk = { items: [part({ versionId: version.id }), part({ kind: 'qa', durationMin: 60 })] };
    expect(twoRooms(talk, { startsAt: '2026-11-05T19:40' })).toEqual([]);
  });
  test('as a file plays in as many rooms as one likes', () => {
    expect(twoRooms({}, {}, [version])).toEqual([]);
  });
});

describe('the second film of a double bill', () => {
  const bill = at('2026-11-05T19:00', {
    items: [
      part({ versionId: version.id }),
      part({ kind: 'interval', durationMin: 15 }),
      part({ versionId: otherVersion.id, bookingId: otherBooking.id }),
    ],
  });
  const billed = (changes: Partial<Booking>, screenings: readonly Screening[] = [bill]) =>
    told(programmeOf(screenings, { bookings: [booking, { ...otherBooking, ...changes }] }));
  const bookingId = otherBooking.id;

  test('is held to its own window, status and release', () => {
    expect(billed({ windowTo: '2026-11-04' })).toEqual([
      ['afterWindow', 'error', { bookingId, to: '2026-11-04' }],
    ]);
    expect(billed({ status: option('2026-11-01') })).toEqual([
      ['optionExpired', 'warning', { bookingId, expiredOn: '2026-11-01' }],
    ]);
    const films = [film, { ...otherFilm, releaseDate: '2026-11-18' }];
    expect(told(programmeOf([bill], { films }))).toEqual([
      ['beforeRelease', 'warning', { bookingId, releaseDate: '2026-11-18' }],
    ]);
  });
  test('counts as a show of its own booking', () => {
    const alone = otherAt('2026-11-06T20:00');
    expect(billed({ maxShows: 1 }, [bill, alone])).toEqual([
      ['tooManyShows', 'error', { number: 2, max: 1 }],
    ]);
    const before = otherAt('2026-11-04T20:00');
    expect(billed({ maxShows: 1 }, [before, bill])).toEqual([
      ['tooManyShows', 'error', { bookingId, number: 2, max: 1 }],
    ]);
  });
  test('is told beside the first where both break the same', () => {
    const both = told(
      programmeOf([bill], {
        bookings: [booking, otherBooking].map((each) => ({ ...each, windowTo: '2026-11-04' })),
      }),
    );
    expect(both.map(([, , facts]) => facts)).toEqual([{ to: '2026-11-04' }, { bookingId, to: '2026-11-04' }]);
  });
  test('in an own room at the same hour as the same film elsewhere is the same film twice', () => {
    const elsewhere = otherAt('2026-11-05T19:30', { roomId: roomTwo.id });
    expect(told(programmeOf([bill, elsewhere])).map(([code]) => code)).toEqual([
      'sameFilmWithinHour',
      'sameFilmWithinHour',
    ]);
  });
});

test('a length nobody knows is said once, whatever number of items has none', () => {
  const silent = [
    { ...version, runtimeMin: null },
    { ...otherVersion, runtimeMin: null },
  ];
  const shorts = at('2026-11-05T20:00', {
    items: [part({ versionId: version.id }), part({ versionId: otherVersion.id })],
  });
  expect(told(programmeOf([shorts], { versions: silent }))).toEqual([
    ['runtimeUnknown', 'hint', { assumed: 110 }],
  ]);
  expect(told(programmeOf([at('2026-11-05T20:00', lasting(90))], { versions: silent }))).toEqual([]);
});
