import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Booking } from '../../../shared/domain/booking.ts';
import { findConflicts } from '../../../shared/domain/conflicts.ts';
import { type ProposeRequest, proposeWeek } from '../../../shared/domain/generate/propose.ts';
import { findUnmet, openDays } from '../../../shared/domain/generate/unmet.ts';
import {
  type BookingWishes,
  defaultWishes,
  minutesInto,
  type WeekWishes,
} from '../../../shared/domain/generate/wishes.ts';
import type { Room } from '../../../shared/domain/house.ts';
import { withPlanned } from '../../../shared/domain/planned.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { DEFAULT_RULES } from '../../../shared/domain/rules.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import { addDays, atTime, daysFrom, timeOf, wallMinutes, weekdayOf } from '../../../shared/time.ts';
import {
  makeBooking,
  makeFilm,
  makeId,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../../support/builders.ts';

const WEEK = '2026-11-04';
const DAYS = daysFrom(WEEK, 7);

type House = {
  readonly rooms: readonly Room[];
  readonly programme: Programme;
};

function houseOf(changes: Partial<Programme> = {}, screenings: readonly Screening[] = []): House {
  const rooms = changes.rooms ?? [makeRoom({ name: 'Zaal 1' })];
  const bare: Programme = {
    from: WEEK,
    to: addDays(WEEK, 6),
    today: '2026-11-03',
    venue: makeVenue(),
    rooms,
    screenings: [],
    bookings: [],
    versions: [],
    films: [],
    strands: [],
    distributors: [],
    overrides: [],
    runs: {},
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
    ...changes,
  };
  return { rooms, programme: withPlanned(bare, screenings) };
}

/** A booking with its version and film, of so many minutes. */
function bookFilm(runtimeMin: number, changes: Partial<Booking> = {}) {
  const film = makeFilm();
  const version = makeVersion({ filmId: film.id, runtimeMin });
  return { film, version, booking: makeBooking({ versionId: version.id, ...changes }) };
}
type Booked = ReturnType<typeof bookFilm>;
const known = (...all: readonly Booked[]) => ({
  bookings: all.map((each) => each.booking),
  versions: all.map((each) => each.version),
  films: all.map((each) => each.film),
});

const wish = (booked: Booked, changes: Partial<BookingWishes> = {}): BookingWishes => ({
  ...defaultWishes(booked.booking, { placedCount: 0, placedThisWeek: 0 }, WEEK),
  ...changes,
});
const week = (...bookings: readonly BookingWishes[]): WeekWishes => ({
  weekFrom: WEEK,
  hasOneStartAMinute: true,
  bookings,
});
const request = (
  programme: Programme,
  wishes: WeekWishes,
  changes: Partial<ProposeRequest> = {},
): ProposeRequest => ({ wishes, programme, recent: [], kept: [], avoided: [], reserved: [], ...changes });

const invasion = bookFilm(145);

describe('one booking', () => {
  test('five shows, one before seven, not twice a day, spread: all are met in an empty house', () => {
    const { programme } = houseOf(known(invasion));
    const asked = week(wish(invasion, { shows: 5, beforeCount: 1 }));
    const { screenings, unmet } = proposeWeek(request(programme, asked));
    expect(unmet).toEqual([]);
    expect(screenings).toHaveLength(5);
    expect(new Set(screenings.map((each) => each.day)).size).toBe(5);
    expect(screenings.filter((each) => timeOf(each.startsAt ?? '') < '19:00')).toHaveLength(1);
    expect(
      screenings.every((each) => each.state === 'planned' && each.bookingId === invasion.booking.id),
    ).toBe(true);
  });

  test('the same request gives the same proposal', () => {
    const { programme } = houseOf(known(invasion));
    const asked = request(programme, week(wish(invasion, { shows: 4 })));
    expect(proposeWeek(asked)).toEqual(proposeWeek(asked));
  });

  test('shows that stand count, and stay', () => {
    const stands = makeScreening({
      bookingId: invasion.booking.id,
      versionId: invasion.version.id,
      roomId: makeId(),
      startsAt: '2026-11-05T20:00',
    });
    const { programme } = houseOf(known(invasion), [stands]);
    const { screenings, unmet } = proposeWeek(request(programme, week(wish(invasion, { shows: 3 }))));
    expect(unmet).toEqual([]);
    expect(screenings).toHaveLength(2);
    expect(screenings.map((each) => each.day)).not.toContain('2026-11-05');
  });

  test('the house’s own hours are used: a house of eight o’clocks is proposed eight o’clocks', () => {
    const { programme } = houseOf(known(invasion));
    const recent = daysFrom('2026-10-21', 14).map((day) => ({ day, startsAt: atTime(day, '20:05') }));
    const { screenings } = proposeWeek(request(programme, week(wish(invasion, { shows: 3 })), { recent }));
    expect(screenings.map((each) => timeOf(each.startsAt ?? ''))).toEqual(['20:05', '20:05', '20:05']);
  });

  test('starts lie on the venue’s grid, and in a house that counts minutes on whole fives', () => {
    for (const [snapMin, step] of [
      [15, 15],
      [1, 5],
    ] as const) {
      const { programme } = houseOf({ ...known(invasion), venue: makeVenue({ snapMin }) });
      const { screenings } = proposeWeek(request(programme, week(wish(invasion, { shows: 7 }))));
      expect(screenings.map((each) => wallMinutes(each.startsAt ?? '') % step)).toEqual(Array(7).fill(0));
    }
  });

  test('the licence’s last shows are not overdrawn, and that is said', () => {
    const scarce = bookFilm(100, { maxShows: 2 });
    const { programme } = houseOf(known(scarce));
    const { screenings, unmet } = proposeWeek(request(programme, week(wish(scarce, { shows: 5 }))));
    expect(screenings).toHaveLength(2);
    expect(unmet).toContainEqual({
      code: 'tooFewShows',
      bookingId: scarce.booking.id,
      facts: { placed: 2, wanted: 5, because: 'licence' },
    });
  });

  test('days outside the window, locked or past are not used; too few of them is said', () => {
    const brief = bookFilm(100, { windowFrom: '2026-11-06', windowTo: '2026-11-09' });
    const { programme } = houseOf({ ...known(brief), lockedDays: ['2026-11-07'], today: '2026-11-06' });
    const { screenings, unmet } = proposeWeek(request(programme, week(wish(brief, { shows: 5 }))));
    expect(screenings.map((each) => each.day)).toEqual(['2026-11-06', '2026-11-08', '2026-11-09']);
    expect(unmet.map((each) => each.facts)).toContainEqual({ placed: 3, wanted: 5, because: 'days' });
  });

  test('a film that is not out yet waits for its release', () => {
    const early = bookFilm(100);
    const film = { ...early.film, releaseDate: '2026-11-08' };
    const { programme } = houseOf({ ...known(early), films: [film] });
    const { screenings } = proposeWeek(request(programme, week(wish(early, { shows: 2 }))));
    expect(screenings.every((each) => each.day >= '2026-11-08')).toBe(true);
  });

  test('opening hours hold the whole show, also past midnight', () => {
    const openingHours = { 3: null, 4: { from: '10:00', to: '13:00' }, 5: { from: '22:00', to: '01:00' } };
    const { programme } = houseOf({
      ...known(invasion),
      venue: makeVenue({ rules: { openingHours } }),
      lockedDays: DAYS.slice(3),
    });
    const { screenings } = proposeWeek(request(programme, week(wish(invasion, { shows: 3 }))));
    expect(screenings.map((each) => each.startsAt)).toEqual(['2026-11-05T10:35', '2026-11-06T22:00']);
  });

  test('a room that cannot play the format, is closed or gone is not used', () => {
    const film35 = bookFilm(100);
    const version = { ...film35.version, format: '35mm' as const };
    const digital = makeRoom({ name: 'Digital', formats: ['DCP 2K'] });
    const closed = makeRoom({ name: 'Closed', closures: [{ from: WEEK, to: '2026-11-08', reason: '' }] });
    const gone = makeRoom({ name: 'Gone', archivedOn: '2026-11-01' });
    const { programme } = houseOf({ ...known(film35), versions: [version], rooms: [digital, closed, gone] });
    const { screenings } = proposeWeek(request(programme, week(wish(film35, { shows: 2 }))));
    expect(screenings.map((each) => [each.day, each.roomId])).toEqual([
      ['2026-11-09', closed.id],
      ['2026-11-10', closed.id],
    ]);
  });

  test('wished hours are kept to, preferred rooms as long as there is place in them', () => {
    const rooms = [makeRoom({ name: 'Zaal 1' }), makeRoom({ name: 'Zaal 2' })] as const;
    const full = DAYS.slice(0, 5).map((day) =>
      makeScreening({
        roomId: rooms[1].id,
        startsAt: atTime(day, '09:00'),
        items: [{ kind: 'feature', title: '', durationMin: 900, versionId: null, bookingId: null }],
      }),
    );
    const { programme } = houseOf({ ...known(invasion), rooms: [...rooms] }, full);
    const asked = wish(invasion, {
      shows: 3,
      roomIds: [rooms[1].id],
      earliest: '10:00',
      latest: '12:30',
    });
    const { screenings, unmet } = proposeWeek(request(programme, week(asked)));
    expect(screenings.every((each) => timeOf(each.startsAt ?? '') <= '12:30')).toBe(true);
    expect(screenings.filter((each) => each.roomId === rooms[1].id)).toHaveLength(2);
    expect(unmet.map((each) => each.code)).toContain('otherRoom');
  });

  test('a kept show stays where it was put, a place taken out is not offered again', () => {
    const { programme, rooms } = houseOf(known(invasion));
    const slot = { roomId: rooms[0]?.id ?? '', day: '2026-11-06', startsAt: '2026-11-06T11:17' };
    const kept = [{ id: 'mine', bookingId: invasion.booking.id, slot }];
    const asked = week(wish(invasion, { shows: 7 }));
    const avoided = [{ bookingId: invasion.booking.id, day: '2026-11-08', roomId: slot.roomId }];
    const { screenings, unmet } = proposeWeek(request(programme, asked, { kept, avoided }));
    expect(screenings.find((each) => each.id === 'mine')).toMatchObject(slot);
    expect(screenings.filter((each) => each.day === '2026-11-06')).toHaveLength(1);
    expect(screenings.map((each) => each.day)).not.toContain('2026-11-08');
    expect(unmet.map((each) => each.facts)).toEqual([
      { placed: 6, wanted: 7, because: 'rules', rules: 'takenOut' },
    ]);
  });

  test('a kept show that was moved does not share its id with what takes its first place', () => {
    const { programme, rooms } = houseOf(known(invasion));
    const [first] = proposeWeek(request(programme, week(wish(invasion, { shows: 1 })))).screenings;
    const slot = { roomId: rooms[0]?.id ?? '', day: '2026-11-10', startsAt: '2026-11-10T11:17' };
    const kept = [{ id: first?.id ?? '', bookingId: invasion.booking.id, slot }];
    const again = proposeWeek(request(programme, week(wish(invasion, { shows: 7 })), { kept })).screenings;
    expect(again).toHaveLength(7);
    expect(new Set(again.map((each) => each.id)).size).toBe(7);
    expect(again.some((each) => each.startsAt === first?.startsAt)).toBe(true);
  });

  test('a strand’s open evening is left to it', () => {
    const { programme, rooms } = houseOf({ ...known(invasion), lockedDays: DAYS.slice(1) });
    const reserved = [{ roomId: rooms[0]?.id ?? '', day: WEEK, startsAt: '2026-11-04T20:15' }];
    const asked = request(programme, week(wish(invasion, { shows: 1 })), { reserved });
    const start = proposeWeek(asked).screenings[0]?.startsAt ?? '';
    // 145 minutes and 20 of turnaround before, or 110 assumed and 20 after.
    expect(start <= '2026-11-04T17:30' || start >= '2026-11-04T22:25').toBe(true);
  });

  test('nothing asked, an unknown booking and a house without rooms give nothing, and say so', () => {
    const { programme } = houseOf(known(invasion));
    expect(proposeWeek(request(programme, week()))).toEqual({ screenings: [], unmet: [], inTheWay: {} });
    const unknown = wish(bookFilm(90), { shows: 1 });
    expect(proposeWeek(request(programme, week(unknown))).screenings).toEqual([]);
    const roomless = houseOf({ ...known(invasion), rooms: [] }).programme;
    expect(proposeWeek(request(roomless, week(wish(invasion, { shows: 2 }))))).toEqual({
      screenings: [],
      unmet: [
        {
          code: 'tooFewShows',
          bookingId: invasion.booking.id,
          facts: { placed: 0, wanted: 2, because: 'place' },
        },
      ],
      inTheWay: { [invasion.booking.id]: [] },
    });
  });
});

describe('the rules that left no place', () => {
  const rulesNamed = (asked: ProposeRequest) => {
    const { unmet, inTheWay } = proposeWeek(asked);
    const few = unmet.find((each) => each.code === 'tooFewShows');
    expect(few?.facts.rules).toBe(inTheWay[few?.bookingId ?? '']?.join(' '));
    return few?.facts.rules;
  };
  const asks = (changes: Partial<BookingWishes> = {}) => week(wish(invasion, { shows: 7, ...changes }));
  const late = DAYS.slice(1);

  test('a room that is closed, a format it cannot play, and opening hours too short for the film', () => {
    const closed = makeRoom({ closures: [{ from: WEEK, to: addDays(WEEK, 6), reason: '' }] });
    const film35 = makeRoom({ formats: ['35mm'] });
    const inRooms = (...rooms: readonly Room[]) => houseOf({ ...known(invasion), rooms }).programme;
    expect(rulesNamed(request(inRooms(closed), asks()))).toBe('roomClosed');
    expect(rulesNamed(request(inRooms(film35), asks()))).toBe('formatNotPlayable');
    const openingHours = { 3: { from: '20:00', to: '22:00' } };
    const short = houseOf({
      ...known(invasion),
      venue: makeVenue({ rules: { openingHours } }),
      lockedDays: late,
    });
    expect(rulesNamed(request(short.programme, asks()))).toBe('outsideOpeningHours');
  });

  test('hours nobody can meet, a release to come, a place taken out, a strand’s evening', () => {
    const { programme, rooms } = houseOf({ ...known(invasion), lockedDays: late });
    const roomId = rooms[0]?.id ?? '';
    const night = { earliest: '21:00', latest: '20:00' };
    expect(rulesNamed(request(programme, asks(night)))).toBe('wishedHours');
    const released = { ...invasion.film, releaseDate: '2027-01-01' };
    expect(rulesNamed(request({ ...programme, films: [released] }, asks()))).toBe('beforeRelease');
    const avoided = [{ bookingId: invasion.booking.id, day: WEEK, roomId }];
    expect(rulesNamed(request(programme, asks(), { avoided }))).toBe('takenOut');
    const reserved = [{ roomId, day: WEEK, startsAt: '2026-11-04T20:15' }];
    const evening = { earliest: '20:00', latest: '21:00' };
    expect(rulesNamed(request(programme, asks(evening), { reserved }))).toBe('strandSlot');
  });

  test('what stands there, and what the house weighs as an error, those of most places first', () => {
    const film = { ...invasion.film, rating: { age: '18' as const, icons: [], other: null } };
    const { weights } = DEFAULT_RULES;
    const rules = { adultsEarliest: '22:00', weights: { ...weights, ratingEarlySlot: 'error' as const } };
    const evening = { earliest: '19:00', latest: '20:00' };
    const rooms = [makeRoom({ name: 'Zaal 1' })];
    const standing = [WEEK, ...DAYS.slice(1, 3)].map((day) =>
      makeScreening({
        roomId: rooms[0]?.id ?? null,
        startsAt: atTime(day, '18:00'),
        items: [{ kind: 'feature', title: '', durationMin: 240, versionId: null, bookingId: null }],
      }),
    );
    const { programme } = houseOf(
      { ...known(invasion), rooms, films: [film], venue: makeVenue({ rules }) },
      standing,
    );
    expect(rulesNamed(request(programme, asks(evening)))).toBe('ratingEarlySlot roomClash');
  });
});

describe('several bookings', () => {
  test('an only place goes to who has no other', () => {
    // One room, one evening open for both; the second film may play on that evening alone.
    const anywhere = bookFilm(200);
    const only = bookFilm(200, { windowFrom: WEEK, windowTo: WEEK });
    const { programme } = houseOf({ ...known(anywhere, only), lockedDays: DAYS.slice(2) });
    const hours = { earliest: '19:00', latest: '21:00' };
    const asked = week(wish(anywhere, { shows: 1, ...hours }), wish(only, { shows: 1, ...hours }));
    const { screenings, unmet } = proposeWeek(request(programme, asked));
    expect(unmet).toEqual([]);
    expect(screenings.map((each) => [each.day, each.bookingId])).toEqual([
      [WEEK, only.booking.id],
      ['2026-11-05', anywhere.booking.id],
    ]);
  });

  test('a matinee asked for by one is made free by another that has no such wish', () => {
    // One room and one day, open from noon: two shows fit, and each on either side of seven.
    const openingHours = { 3: { from: '14:00', to: '23:30' } } as const;
    const evening = bookFilm(180);
    const matinee = bookFilm(200);
    const { programme } = houseOf({
      ...known(evening, matinee),
      venue: makeVenue({ rules: { openingHours } }),
      lockedDays: DAYS.slice(1),
    });
    const recent = DAYS.flatMap((day) =>
      [1, 2, 3].map(() => ({ day: addDays(day, -7), startsAt: atTime(addDays(day, -7), '14:30') })),
    );
    const asked = week(
      wish(evening, { shows: 1 }),
      wish(matinee, { shows: 1, beforeCount: 1, beforeTime: '15:00' }),
    );
    const { screenings, unmet } = proposeWeek(request(programme, asked, { recent }));
    expect(unmet).toEqual([]);
    expect(screenings.map((each) => each.bookingId)).toEqual([matinee.booking.id, evening.booking.id]);
  });
});

// A house, a week and wishes at random.
const minutesOf = fc.integer({ min: 60, max: 220 });
const aBooking = fc.record({
  runtimeMin: minutesOf,
  from: fc.integer({ min: -3, max: 5 }),
  length: fc.integer({ min: 0, max: 12 }),
  maxShows: fc.option(fc.integer({ min: 0, max: 6 })),
  is35mm: fc.boolean(),
  shows: fc.integer({ min: 0, max: 8 }),
  beforeCount: fc.integer({ min: 0, max: 2 }),
  isOncePerDay: fc.boolean(),
  isSpread: fc.boolean(),
  earliest: fc.option(fc.constantFrom('10:00', '14:00', '20:00')),
  latest: fc.option(fc.constantFrom('16:00', '20:30', '00:30')),
  preferred: fc.option(fc.integer({ min: 0, max: 2 })),
});
const aStanding = fc.record({
  day: fc.integer({ min: -1, max: 7 }),
  minute: fc.integer({ min: 0, max: 239 }),
  room: fc.integer({ min: 0, max: 2 }),
  of: fc.integer({ min: 0, max: 3 }),
  state: fc.constantFrom('planned', 'planned', 'cancelled' as const),
});
const aHouse = fc.record({
  turnarounds: fc.array(fc.constantFrom(0, 15, 30), { minLength: 1, maxLength: 3 }),
  bookings: fc.array(aBooking, { minLength: 1, maxLength: 4 }),
  standing: fc.array(aStanding, { maxLength: 12 }),
  locked: fc.subarray([...DAYS], { maxLength: 3 }),
  today: fc.constantFrom('2026-11-01', '2026-11-06'),
  hasOneStartAMinute: fc.boolean(),
  openFrom: fc.constantFrom(null, '13:00'),
  snapMin: fc.constantFrom(1, 5, 15),
});
type Drawn = typeof aHouse extends fc.Arbitrary<infer T> ? T : never;

function draw(drawn: Drawn): { programme: Programme; wishes: WeekWishes } {
  const rooms = drawn.turnarounds.map((turnaroundMin, index) =>
    makeRoom({
      name: `Zaal ${index + 1}`,
      turnaroundMin,
      ...(index === 0 ? { formats: ['DCP 2K' as const] } : {}),
    }),
  );
  const booked = drawn.bookings.map((each) => {
    const windowFrom = addDays(WEEK, each.from);
    const made = bookFilm(each.runtimeMin, {
      windowFrom,
      windowTo: addDays(windowFrom, each.length),
      maxShows: each.maxShows,
    });
    return {
      ...made,
      version: { ...made.version, format: each.is35mm ? ('35mm' as const) : ('DCP 2K' as const) },
    };
  });
  const standing = drawn.standing.map(({ day, minute, room, of, state }) => {
    const at = booked[of % booked.length];
    const hour = String(8 + Math.floor(minute / 15)).padStart(2, '0');
    return makeScreening({
      bookingId: at?.booking.id ?? makeId(),
      versionId: at?.version.id ?? makeId(),
      roomId: rooms[room % rooms.length]?.id ?? null,
      startsAt: `${addDays(WEEK, day)}T${hour}:${String((minute % 15) * 4).padStart(2, '0')}`,
      state,
    });
  });
  const open = { from: drawn.openFrom ?? '06:00', to: '01:30' };
  const openingHours = drawn.openFrom === null ? {} : { 3: open, 4: open, 5: open, 6: open, 7: open };
  const bare = houseOf({
    ...known(...booked),
    rooms,
    lockedDays: drawn.locked,
    today: drawn.today,
    venue: makeVenue({ snapMin: drawn.snapMin, rules: { openingHours } }),
  }).programme;
  // Cancelled shows stand in the week but not in a run.
  const planned = withPlanned(
    bare,
    standing.filter((each) => each.state === 'planned'),
  );
  const programme = {
    ...planned,
    screenings: [...planned.screenings, ...standing.filter((each) => each.state !== 'planned')],
  };
  const wishes = week(
    ...drawn.bookings.map((each, index) => {
      const made = booked[index] ?? bookFilm(90);
      const preferred = each.preferred === null ? undefined : rooms[each.preferred % rooms.length];
      return wish(made, { ...each, roomIds: preferred === undefined ? [] : [preferred.id] });
    }),
  );
  return { programme, wishes: { ...wishes, hasOneStartAMinute: drawn.hasOneStartAMinute } };
}

const errorsOf = (programme: Programme) =>
  findConflicts(programme)
    .filter((each) => each.severity === 'error')
    .map((each) => each.key)
    .sort();

const endOf = (screening: Screening, programme: Programme): number =>
  wallMinutes(screening.startsAt ?? '') +
  (programme.versions.find((each) => each.id === screening.versionId)?.runtimeMin ?? 0);

describe('whatever the house and the wishes', () => {
  test('a proposal brings no conflict that is an error, to itself or to what stands', () => {
    fc.assert(
      fc.property(aHouse, (drawn) => {
        const { programme, wishes } = draw(drawn);
        const { screenings } = proposeWeek(request(programme, wishes));
        const before = errorsOf(programme);
        expect(errorsOf(withPlanned(programme, screenings)).filter((key) => !before.includes(key))).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  test('turnaround, opening hours, wished hours, open days, and one start a minute hold for every proposed show', () => {
    fc.assert(
      fc.property(aHouse, (drawn) => {
        const { programme, wishes } = draw(drawn);
        const { screenings } = proposeWeek(request(programme, wishes));
        const others = [...programme.screenings.filter((each) => each.state === 'planned'), ...screenings];
        for (const own of screenings) {
          const room = programme.rooms.find((each) => each.id === own.roomId);
          const asked = wishes.bookings.find((each) => each.bookingId === own.bookingId);
          const booking = programme.bookings.find((each) => each.id === own.bookingId);
          if (room === undefined || asked === undefined || booking === undefined)
            throw new Error('from nowhere');
          expect(openDays(programme, booking, WEEK)).toContain(own.day);
          const from = wallMinutes(own.startsAt ?? '');
          const start = minutesInto(timeOf(own.startsAt ?? ''), '06:00');
          if (asked.earliest !== null)
            expect(start).toBeGreaterThanOrEqual(minutesInto(asked.earliest, '06:00'));
          if (asked.latest !== null) expect(start).toBeLessThanOrEqual(minutesInto(asked.latest, '06:00'));
          if (drawn.openFrom !== null && weekdayOf(own.day) > 2)
            expect(start).toBeGreaterThanOrEqual(minutesInto(drawn.openFrom, '06:00'));
          for (const other of others) {
            if (other.id === own.id || other.startsAt === null) continue;
            const at = wallMinutes(other.startsAt);
            if (other.roomId === own.roomId)
              expect(
                at >= endOf(own, programme) + room.turnaroundMin ||
                  from >= endOf(other, programme) + room.turnaroundMin,
              ).toBe(true);
            else if (wishes.hasOneStartAMinute) expect(at).not.toBe(from);
            if (asked.isOncePerDay && other.bookingId === own.bookingId) expect(other.day).not.toBe(own.day);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a wish is told as unmet exactly where it is not met, whoever laid the shows', () => {
    fc.assert(
      fc.property(aHouse, fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 6 }), (drawn, nudges) => {
        const { programme, wishes } = draw(drawn);
        const { screenings, unmet, inTheWay } = proposeWeek(request(programme, wishes));
        expect(unmet).toEqual(findUnmet(wishes, programme, screenings, inTheWay));
        // Where no licence and no lack of days is the reason, a rule is named.
        expect(unmet.filter((each) => each.facts.because === 'place')).toEqual([]);
        const moved = screenings.map((each, index) => {
          const by = nudges[index] ?? 0;
          const startsAt = new Date(Date.parse(`${each.startsAt}:00Z`) + by * 60_000)
            .toISOString()
            .slice(0, 16);
          return { ...each, startsAt };
        });
        for (const shows of [screenings, moved])
          expect(findUnmet(wishes, programme, shows).map(named).sort()).toEqual(
            unmetSlowly(wishes, programme, shows).sort(),
          );
      }),
      { numRuns: 150 },
    );
  });

  test('a further room never leaves more shows out, nor more that should be early', () => {
    const missing = (unmet: ReturnType<typeof proposeWeek>['unmet'], code: string) =>
      unmet
        .filter((each) => each.code === code)
        .reduce((sum, { facts }) => sum + Number(facts.wanted) - Number(facts.placed), 0);
    fc.assert(
      fc.property(aHouse, (drawn) => {
        const { programme, wishes } = draw(drawn);
        const larger = { ...programme, rooms: [...programme.rooms, makeRoom({ name: 'Nieuw' })] };
        const [small, large] = [programme, larger].map((each) => proposeWeek(request(each, wishes)).unmet);
        if (small === undefined || large === undefined) throw new Error('nothing proposed');
        const [shows, before] = ['tooFewShows', 'tooFewBefore'].map((code) => [
          missing(small, code),
          missing(large, code),
        ]) as [number[], number[]];
        expect(shows[1]).toBeLessThanOrEqual(shows[0] ?? 0);
        if (shows[0] === shows[1]) expect(before[1]).toBeLessThanOrEqual(before[0] ?? 0);
      }),
      { numRuns: 100 },
    );
  });
});

const named = ({ code, bookingId }: { readonly code: string; readonly bookingId: string }) =>
  `${code} ${bookingId}`;

/** The wishes looked at one by one, without any of the search’s own reckoning. */
function unmetSlowly(wishes: WeekWishes, programme: Programme, proposed: readonly Screening[]): string[] {
  const all = [...programme.screenings, ...proposed].filter(
    (each) => each.state === 'planned' && DAYS.includes(each.day),
  );
  return wishes.bookings.flatMap((asked) => {
    const own = all.filter((each) => each.bookingId === asked.bookingId);
    const hour = (each: Screening) => minutesInto(timeOf(each.startsAt ?? ''), '06:00');
    const told: string[] = [];
    const tell = (code: string) => told.push(`${code} ${asked.bookingId}`);
    if (own.length < asked.shows) tell('tooFewShows');
    if (own.filter((each) => hour(each) < 13 * 60).length < asked.beforeCount) tell('tooFewBefore');
    if (asked.isOncePerDay)
      for (const day of DAYS) if (own.filter((each) => each.day === day).length > 1) tell('twiceADay');
    // Fourteen days of the same week twice over: the longest stretch without a show.
    const played = [...DAYS, ...DAYS].map((day) => own.some((each) => each.day === day));
    let longest = 0;
    let stretch = 0;
    for (const isPlayed of played) {
      stretch = isPlayed ? 0 : stretch + 1;
      longest = Math.max(longest, stretch);
    }
    if (asked.isSpread && own.length > 1 && longest > Math.ceil(7 / Math.min(own.length, 7)))
      tell('notSpread');
    if (asked.roomIds.length > 0 && own.some((each) => !asked.roomIds.includes(each.roomId ?? '')))
      tell('otherRoom');
    const { earliest, latest } = asked;
    if (
      own.some(
        (each) =>
          (earliest !== null && hour(each) < minutesInto(earliest, '06:00')) ||
          (latest !== null && hour(each) > minutesInto(latest, '06:00')),
      )
    )
      tell('outsideHours');
    if (wishes.hasOneStartAMinute) {
      const starts = proposed.filter(
        (each) =>
          each.bookingId === asked.bookingId &&
          all.some((other) => other.startsAt === each.startsAt && other.roomId !== each.roomId),
      );
      for (const _ of new Set(starts.map((each) => each.startsAt))) tell('sameMinute');
    }
    return told;
  });
}
