import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSources, copyOnto, type PatternRequest, planPattern } from '../../../shared/domain/pattern.ts';
import { withPlanned } from '../../../shared/domain/planned.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import { addDays, daysBetween, programmeDayOf, timeOf, weekdayOf } from '../../../shared/time.ts';
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
const NEXT = '2026-11-11';
const AFTER = '2026-11-18';
// Rated, so that nothing but what a test is about is told.
const film = makeFilm({ rating: { age: '12', icons: [], other: null } });
const version = makeVersion({ filmId: film.id, runtimeMin: 100 });
const booking = makeBooking({ versionId: version.id });
const rooms = [makeRoom({ name: 'Zaal 1' }), makeRoom({ name: 'Zaal 2' })] as const;

const show = (startsAt: string | null, changes: Partial<Screening> = {}): Screening =>
  makeScreening({
    bookingId: booking.id,
    versionId: version.id,
    roomId: rooms[0].id,
    startsAt,
    ...changes,
  });

function programmeOf(screenings: readonly Screening[], changes: Partial<Programme> = {}): Programme {
  const bare: Programme = {
    from: WEEK,
    to: '2026-12-29',
    today: '2026-11-03',
    venue: makeVenue(),
    rooms: [...rooms],
    screenings: [],
    bookings: [booking],
    versions: [version],
    films: [film],
    strands: [],
    distributors: [],
    overrides: [],
    runs: {},
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
    ...changes,
  };
  return withPlanned(bare, screenings);
}

const plan = (
  sources: readonly Screening[],
  changes: Partial<PatternRequest> = {},
  programme = programmeOf(sources),
) => planPattern({ sources, sourceFrom: WEEK, targetWeeks: [NEXT], programme, ...changes });

const short = (copies: ReturnType<typeof planPattern>) =>
  copies.map((each) => [
    each.screening.day,
    each.screening.startsAt,
    each.state,
    each.isTicked,
    each.conflicts.map((conflict) => conflict.code),
  ]);

test('a copied week falls on the same weekdays at the same hours, in each target week, earlier ones too', () => {
  const sources = [show('2026-11-05T20:00'), show('2026-11-07T14:00')];
  expect(short(plan(sources, { targetWeeks: [NEXT, '2026-10-28'] }))).toEqual([
    ['2026-10-29', '2026-10-29T20:00', 'new', true, []],
    ['2026-10-31', '2026-10-31T14:00', 'new', true, []],
    ['2026-11-12', '2026-11-12T20:00', 'new', true, []],
    ['2026-11-14', '2026-11-14T14:00', 'new', true, []],
  ]);
});

test('a show after midnight keeps its programme day, and one whose hour is to be decided stays so', () => {
  const late = show('2026-11-07T00:30', { roomId: rooms[1].id });
  const undecided = show(null, { day: '2026-11-06' });
  expect(late.day).toBe('2026-11-06');
  expect(short(plan([late, undecided]))).toEqual([
    ['2026-11-13', '2026-11-14T00:30', 'new', true, []],
    ['2026-11-13', null, 'new', true, []],
  ]);
});

test('the night the clock is put forward keeps the hour on the wall', () => {
  // 2027-03-28, 02:30 is an hour that night skips.
  const source = show('2027-03-21T02:30');
  expect(source.day).toBe('2027-03-20');
  expect(copyOnto(source, 7, 'copy')).toMatchObject({ day: '2027-03-27', startsAt: '2027-03-28T02:30' });
});

test('a copy keeps parts, price, badges, strand, room, line for the public and notes, not what was said of that evening', () => {
  const strandId = makeId();
  const source = show('2026-11-05T20:00', {
    price: { baseCents: 700, tariffs: [] },
    badges: ['guest'],
    strandId,
    publicNote: { nl: 'Met inleiding.' },
    notes: 'bring the lectern',
    state: 'cancelled',
    stateReason: { nl: 'ziek' },
    isSoldOut: true,
    ticketUrl: 'https://tickets.example/1',
  });
  expect(copyOnto(source, 7, 'copy')).toEqual({
    ...source,
    id: 'copy',
    day: '2026-11-12',
    startsAt: '2026-11-12T20:00',
    state: 'planned',
    stateReason: {},
    isSoldOut: false,
    ticketUrl: null,
  });
});

test('a pattern is days and rooms of a week, or screenings chosen one by one', () => {
  const wednesday = show('2026-11-04T20:00');
  const thursday = show('2026-11-05T20:00');
  const upstairs = show('2026-11-05T20:15', { roomId: rooms[1].id });
  const roomless = show('2026-11-05T11:00', { roomId: null });
  const all = [upstairs, thursday, wednesday, roomless];
  const pick = (days: readonly string[], roomIds: readonly (string | null)[]) =>
    chooseSources(all, { kind: 'daysAndRooms', days, roomIds });
  expect(pick(['2026-11-05'], [rooms[0].id, null])).toEqual([roomless, thursday]);
  expect(pick(['2026-11-04', '2026-11-05'], [rooms[0].id])).toEqual([wednesday, thursday]);
  expect(chooseSources(all, { kind: 'screenings', ids: [upstairs.id, wednesday.id] })).toEqual([
    wednesday,
    upstairs,
  ]);
});

test('what stands there is not planned again, in whatever state it is', () => {
  const source = show('2026-11-05T20:00');
  const there = show('2026-11-12T20:00', { state: 'cancelled' });
  expect(short(plan([source], {}, programmeOf([source, there])))).toEqual([
    ['2026-11-12', '2026-11-12T20:00', 'alreadyThere', false, []],
  ]);
});

test('two of one kind in the source are two in the target, also where one is there', () => {
  const sources = [show(null, { day: '2026-11-05' }), show(null, { day: '2026-11-05' })];
  const there = show(null, { day: '2026-11-12' });
  expect(plan(sources, {}, programmeOf([...sources, there])).map((each) => each.state)).toEqual([
    'alreadyThere',
    'new',
  ]);
});

test('a locked day is left out, and cannot be ticked', () => {
  const source = show('2026-11-05T20:00');
  const programme = programmeOf([source], { lockedDays: ['2026-11-12'] });
  const key = `${source.id}@2026-11-12`;
  expect(short(plan([source], { ticks: { [key]: true } }, programme))).toEqual([
    ['2026-11-12', '2026-11-12T20:00', 'lockedDay', false, []],
  ]);
});

test('a copy over what stands is told and not ticked, until a hand ticks it', () => {
  const source = show('2026-11-05T20:00');
  const other = makeScreening({ startsAt: '2026-11-12T21:00', roomId: rooms[0].id });
  const programme = programmeOf([source, other]);
  const key = `${source.id}@2026-11-12`;
  expect(short(plan([source], {}, programme))[0]?.slice(2)).toEqual(['new', false, ['roomClash']]);
  expect(short(plan([source], { ticks: { [key]: true } }, programme))[0]?.slice(2)).toEqual([
    'new',
    true,
    ['roomClash'],
  ]);
});

test('of two in the source that clash the first is ticked; unticked, it no longer stands in the way', () => {
  const sources = [show('2026-11-05T20:00'), show('2026-11-05T20:30')];
  expect(short(plan(sources)).map((each) => each.slice(3))).toEqual([
    [true, []],
    [false, ['roomClash']],
  ]);
  const first = `${sources[0]?.id}@2026-11-12`;
  const second = `${sources[1]?.id}@2026-11-12`;
  expect(
    short(plan(sources, { ticks: { [first]: false, [second]: true } })).map((each) => each.slice(3)),
  ).toEqual([
    [false, ['roomClash']],
    [true, []],
  ]);
});

test('shows beyond the licence are told, the last copies first, also where the copies come before what stands', () => {
  const licensed = { ...booking, maxShows: 3 };
  const stands = [show('2026-11-19T20:00'), show('2026-11-20T20:00')];
  const sources = [
    show('2026-11-05T20:00', { state: 'cancelled' }),
    show('2026-11-06T20:00', { state: 'cancelled' }),
  ];
  const programme = programmeOf(stands, { bookings: [licensed] });
  const copies = planPattern({ sources, sourceFrom: WEEK, targetWeeks: [NEXT], programme });
  expect(short(copies).map((each) => each.slice(3))).toEqual([
    [true, []],
    [false, ['tooManyShows']],
  ]);
  expect(copies[1]?.conflicts[0]?.facts).toEqual({ number: 4, max: 3 });
});

test('nothing chosen, or no week, plans nothing', () => {
  expect(plan([])).toEqual([]);
  expect(plan([show('2026-11-05T20:00')], { targetWeeks: [] })).toEqual([]);
});

const sourceShow = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    minute: fc.integer({ min: 0, max: 1_439 }),
    room: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ day, minute, room }) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const programmeDay = addDays(WEEK, day);
    const date = time < '06:00' ? addDays(programmeDay, 1) : programmeDay;
    return show(`${date}T${time}`, { roomId: rooms[room]?.id ?? null });
  });

test('applied twice, a pattern plans nothing new; days, hours and rooms stay what they were', () => {
  fc.assert(
    fc.property(
      fc.array(sourceShow, { maxLength: 12 }),
      fc.uniqueArray(fc.constantFrom('2026-10-28', NEXT, AFTER), { minLength: 1 }),
      (sources, targetWeeks) => {
        const programme = programmeOf(sources);
        const all = { sources, sourceFrom: WEEK, targetWeeks, programme };
        const everyTick = Object.fromEntries(planPattern(all).map((each) => [each.key, true]));
        const copies = planPattern({ ...all, ticks: everyTick });
        expect(copies).toHaveLength(sources.length * targetWeeks.length);
        for (const { screening, sourceId, week } of copies) {
          const source = sources.find((each) => each.id === sourceId);
          if (source?.startsAt == null || screening.startsAt === null) throw new Error('lost its hour');
          expect(weekdayOf(screening.day)).toBe(weekdayOf(source.day));
          expect(daysBetween(week, screening.day)).toBe(daysBetween(WEEK, source.day));
          expect(timeOf(screening.startsAt)).toBe(timeOf(source.startsAt));
          expect(programmeDayOf(screening.startsAt)).toBe(screening.day);
          expect(screening.roomId).toBe(source.roomId);
        }
        const applied = withPlanned(
          programme,
          copies.map((each) => ({ ...each.screening, id: makeId() })),
        );
        expect(planPattern({ ...all, programme: applied }).filter((each) => each.state === 'new')).toEqual(
          [],
        );
      },
    ),
    { numRuns: 60 },
  );
});
