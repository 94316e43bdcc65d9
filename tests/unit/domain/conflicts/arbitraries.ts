import fc from 'fast-check';
import type { Booking } from '../../../../shared/domain/booking.ts';
import type { Film, Version } from '../../../../shared/domain/film.ts';
import type { Room } from '../../../../shared/domain/house.ts';
import type { Key } from '../../../../shared/domain/key.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { WEIGHED_KINDS, WEIGHTS } from '../../../../shared/domain/rules.ts';
import type { Screening, ScreeningItem } from '../../../../shared/domain/screening.ts';
import { addDays, programmeDayOf } from '../../../../shared/time.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../../../support/builders.ts';
import { runsOf } from './house.ts';

// Both nights on which the clocks change, an ordinary week, and one over the year's end with its holidays.
const WEEKS = ['2026-10-21', '2026-11-04', '2026-12-30', '2027-03-24'] as const;
const FILMS = ['f1', 'f2', 'f3'] as const;
const VERSIONS = ['v1', 'v2', 'v3', 'v4'] as const;
const BOOKINGS = ['b1', 'b2', 'b3', 'b4', 'b5'] as const;
const ROOMS = ['r1', 'r2', 'r3'] as const;

const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null, freq: 2 });
const dayIn = (week: string) => fc.integer({ min: -8, max: 15 }).map((days) => addDays(week, days));
const quarter = fc.integer({ min: 0, max: 9 * 96 });
// Few hours, so that screenings meet: evenings, the turn of the day, and those the clock change skips or repeats.
const hourOfDay = fc.constantFrom(
  '00:30',
  '01:45',
  '02:30',
  '03:10',
  '05:50',
  '06:00',
  '14:00',
  '20:00',
  '20:15',
  '21:30',
  '23:50',
);
const momentIn = (week: string) =>
  fc
    .tuple(fc.integer({ min: -1, max: 7 }), hourOfDay)
    .map(([days, time]) => `${addDays(week, days)}T${time}`);
const hour = fc.constantFrom('00:30', '06:00', '10:00', '14:00', '17:00', '21:00', '23:30');

const someFilm = (id: string, week: string): fc.Arbitrary<Film> =>
  fc
    .record({
      rating: maybe(
        fc.record({
          age: maybe(
            fc.constantFrom('AL' as const, '6' as const, '12' as const, '16' as const, '18' as const),
          ),
          icons: fc.constant([]),
          other: fc.constant(null),
        }),
      ),
      year: maybe(fc.constantFrom(1962, 2019, 2020, 2026)),
      releaseDate: maybe(fc.oneof(dayIn(week), fc.constantFrom('2020-01-07', '2020-01-08'))),
    })
    .map((changes) => makeFilm({ id, ...changes }));

const someVersion = (id: string): fc.Arbitrary<Version> =>
  fc
    .record({
      filmId: fc.constantFrom(...FILMS, 'unknown'),
      format: fc.constantFrom('DCP 2K' as const, '35mm' as const),
      runtimeMin: maybe(fc.integer({ min: 1, max: 200 })),
    })
    .map((changes) => makeVersion({ id, ...changes }));

const someBooking = (id: string, week: string): fc.Arbitrary<Booking> =>
  fc
    .record({
      versionId: fc.constantFrom(...VERSIONS),
      status: fc.oneof(
        fc.record({
          kind: fc.constant('option' as const),
          rank: fc.integer({ min: 1, max: 3 }),
          expiresOn: maybe(dayIn(week)),
        }),
        fc.record({
          kind: fc.constant('confirmed' as const),
          confirmedOn: fc.constant('2026-09-01'),
          heldRank: maybe(fc.integer({ min: 1, max: 3 })),
        }),
        fc.record({ kind: fc.constant('cancelled' as const), reason: fc.constant('') }),
      ),
      windowFrom: maybe(dayIn(week)),
      windowTo: maybe(dayIn(week)),
      maxShows: maybe(fc.integer({ min: 0, max: 5 })),
      minShowsPerWeek: maybe(fc.integer({ min: 0, max: 5 })),
      needsKey: fc.boolean(),
      sharedCopyWith: maybe(fc.constant('Budascoop')),
      partnerStarts: fc.uniqueArray(momentIn(week), { maxLength: 2 }),
    })
    .map((changes) => makeBooking({ id, ...changes }));

const someRoom = (id: string, position: number, week: string): fc.Arbitrary<Room> =>
  fc
    .record({
      turnaroundMin: fc.constantFrom(0, 15, 20),
      formats: fc.constantFrom<Room['formats']>([], ['DCP 2K'], ['DCP 2K', '35mm']),
      archivedOn: maybe(dayIn(week)),
      closures: fc.array(
        fc.tuple(dayIn(week), fc.nat({ max: 3 })).map(([from, days]) => ({
          from,
          to: addDays(from, days),
          reason: 'verbouwing',
        })),
        { maxLength: 1 },
      ),
    })
    .map((changes) => makeRoom({ id, position, ...changes }));

const someKey = (index: number, week: string): fc.Arbitrary<Key> =>
  fc
    .record({
      versionId: fc.constantFrom(...VERSIONS),
      roomId: maybe(fc.constantFrom(...ROOMS)),
      from: quarter,
      length: fc.constantFrom(1, 8, 100, 700),
    })
    .map(({ versionId, roomId, from, length }) => ({
      id: `k${index}`,
      versionId,
      roomId,
      contentTitle: '',
      cplId: '',
      recipient: '',
      notBeforeMs: Date.parse(`${week}T00:00Z`) + from * 900_000,
      notAfterMs: Date.parse(`${week}T00:00Z`) + (from + length) * 900_000,
      receivedAtMs: index,
      fileName: '',
    }));

const someItem: fc.Arbitrary<ScreeningItem> = fc.record({
  kind: fc.constantFrom('feature' as const, 'short' as const, 'interval' as const),
  title: fc.constant(''),
  durationMin: maybe(fc.constantFrom(0, 5, 20, 45, 150, 420)),
  versionId: maybe(fc.constantFrom(...VERSIONS)),
  bookingId: fc.option(fc.constantFrom(...BOOKINGS), { nil: null, freq: 6 }),
});

/** A screening of this id on some day and hour around a week, as it may stand in the programme. */
export const someScreening = (id: string, week: string): fc.Arbitrary<Screening> =>
  fc
    .record({
      moment: momentIn(week),
      hasHour: fc.option(fc.constant(true), { nil: false, freq: 8 }),
      roomId: fc.option(fc.constantFrom(...ROOMS), { nil: null, freq: 8 }),
      bookingId: fc.constantFrom(...BOOKINGS),
      versionId: fc.constantFrom(...VERSIONS),
      state: fc.constantFrom(
        'planned' as const,
        'planned' as const,
        'planned' as const,
        'cancelled' as const,
        'postponed' as const,
      ),
      items: fc.array(someItem, { minLength: 1, maxLength: 3 }),
    })
    .map(({ moment, hasHour, ...changes }) =>
      makeScreening({ id, ...changes, startsAt: hasHour ? moment : null, day: programmeDayOf(moment) }),
    );

const someRules = fc.record({
  weights: fc.record(
    Object.fromEntries(WEIGHED_KINDS.map((kind) => [kind, fc.constantFrom(...WEIGHTS)])),
  ) as unknown as fc.Arbitrary<Record<(typeof WEIGHED_KINDS)[number], (typeof WEIGHTS)[number]>>,
  openingHours: fc.constantFrom(
    {},
    { 1: null, 6: { from: '10:00', to: '00:30' } },
    { 7: { from: '14:00', to: '23:00' }, 3: { from: '17:00', to: '17:00' } },
  ),
  community: fc.constantFrom('flemish' as const, 'french' as const, null),
  sameFilmGapMin: fc.constantFrom(0, 60, 600),
  childrenLatest: hour,
  adultsEarliest: hour,
  optionLeadDays: fc.constantFrom(0, 3, 10),
  keyLeadHours: fc.constantFrom(0, 48, 200),
});

/** Runs as the database gives them, with a few shows elsewhere in time. */
export const withRuns = (programme: Programme, elsewhere: Programme['runs']): Programme => {
  const here = runsOf(programme.screenings);
  const ids = new Set([...Object.keys(here), ...Object.keys(elsewhere)]);
  return {
    ...programme,
    runs: Object.fromEntries([...ids].map((id) => [id, [...(elsewhere[id] ?? []), ...(here[id] ?? [])]])),
  };
};

export type SomeHouse = {
  readonly programme: Programme;
  readonly elsewhere: Programme['runs'];
  readonly week: string;
};

const all = <T>(ids: readonly string[], make: (id: string, index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...ids.map(make)) as fc.Arbitrary<T[]>;

/** A house with its films, deals, keys and rules, and up to `most` screenings around a week. */
export const someHouse = (most: number): fc.Arbitrary<SomeHouse> =>
  fc.constantFrom(...WEEKS).chain((week) =>
    fc
      .record({
        today: fc.integer({ min: -6, max: 4 }).map((days) => addDays(week, days)),
        country: fc.constantFrom('BE', 'BE', 'NL'),
        rules: someRules,
        rooms: all(ROOMS, (id, index) => someRoom(id, index, week)),
        films: all(FILMS, (id) => someFilm(id, week)),
        versions: all(VERSIONS, (id) => someVersion(id)),
        bookings: all(BOOKINGS, (id) => someBooking(id, week)),
        keys: fc.nat({ max: 4 }).chain((count) =>
          all(
            Array.from({ length: count }, (_, index) => `${index}`),
            (_, index) => someKey(index, week),
          ),
        ),
        approvedVersionIds: fc.subarray([...VERSIONS]),
        screenings: fc.nat({ max: most }).chain((count) =>
          all(
            Array.from({ length: count }, (_, index) => `s${index}`),
            (id) => someScreening(id, week),
          ),
        ),
        elsewhere: fc.dictionary(
          fc.constantFrom(...BOOKINGS),
          fc.array(
            fc.record({
              id: fc.constantFrom('e1', 'e2', 'e3'),
              day: fc.constantFrom(-20, -9, 9, 14, 30).map((days) => addDays(week, days)),
              startsAt: fc.constant(null),
            }),
            { maxLength: 2 },
          ),
          { maxKeys: 3 },
        ),
      })
      .map(({ country, rules, elsewhere, ...rest }) => ({
        week,
        elsewhere,
        programme: withRuns(
          {
            from: week,
            to: addDays(week, 6),
            venue: makeVenue({ id: 'house', country, rules }),
            strands: [],
            distributors: [],
            overrides: [],
            runs: {},
            lockedDays: [],
            ...rest,
          },
          elsewhere,
        ),
      })),
  );

/** What a programmer may do next: a screening added, moved or changed (`after`), or taken away (null). */
export type SomeStep = { readonly id: string; readonly after: Screening | null };
export const someSteps = (week: string): fc.Arbitrary<readonly SomeStep[]> =>
  fc.array(
    fc
      .nat({ max: 14 })
      .chain((number) =>
        fc
          .option(someScreening(`s${number}`, week), { nil: null, freq: 5 })
          .map((after) => ({ id: `s${number}`, after })),
      ),
    { maxLength: 8 },
  );

/** Other records than the house has now: deals renegotiated, films rated, keys come in, a listing approved. */
export const someRecords = ({ week, programme }: SomeHouse): fc.Arbitrary<Partial<Programme>> =>
  fc.oneof(
    all(BOOKINGS, (id, index) =>
      fc.oneof(someBooking(id, week), fc.constant(programme.bookings[index] as Booking)),
    ).map((bookings) => ({ bookings })),
    all(VERSIONS, (id) => someVersion(id)).map((versions) => ({ versions })),
    all(FILMS, (id) => someFilm(id, week)).map((films) => ({ films })),
    all(['0', '1', '2'], (_, index) => someKey(index, week)).map((keys) => ({ keys })),
    fc.subarray([...VERSIONS]).map((approvedVersionIds) => ({ approvedVersionIds })),
    someRules.map((rules) => ({ venue: { ...programme.venue, rules } })),
    all(ROOMS, (id, index) => someRoom(id, index, week)).map((rooms) => ({ rooms })),
    fc.constant({ bookings: programme.bookings.slice(1) }),
  );
