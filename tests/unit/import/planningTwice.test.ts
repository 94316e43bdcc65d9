import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { NormalisedRow, RowValues } from '../../../shared/import/row.ts';
import { makeBooking, makeFilm, makeVersion } from '../../support/builders.ts';
import { afterWrites, makeRow, makeSnapshot, makeSource, reckonRows } from '../../support/importing.ts';

const one = <T>(...values: T[]) => fc.constantFrom(...values);
const day = one('2026-10-14', '2026-10-20', '2026-11-02', '2027-01-05');
// Few words, so that rows meet: the hard cases are films, versions and bookings a file names more than once.
const title = one(
  'Invasion',
  'The Invasion',
  'Invasion, The',
  'Bird',
  'Birds',
  'Anora',
  'Ánora',
  'Anorra',
  'Rocky IV',
  'Rocky 4',
  'Dune',
);

const values: fc.Arbitrary<RowValues> = fc.record(
  {
    title: fc.oneof({ weight: 9, arbitrary: title }, fc.string({ maxLength: 12 })),
    originalTitle: title,
    titleFr: title,
    year: one(1997, 2023, 2024),
    directors: one(['Sergei Loznitsa'], ['Andrea Arnold'], ['Arnold Andrea'], ['Sean Baker']),
    runtimeMinutes: one(90, 119, 145),
    countryCodes: one(['UA'], ['GB', 'FR']),
    genre: one('drama', 'Drama, komedie'),
    rating: one('AL', '12', 'KT'),
    releaseDate: day,
    spokenLanguages: one(['en'], ['fr'], ['en', 'fr']),
    subtitleLanguages: one(['nl'], ['fr'], ['nl', 'fr'], []),
    format: one('DCP', '35mm', '4K'),
    distributor: one('Lumière', 'Lumiere', 'Cinéart'),
    windowFrom: day,
    windowTo: day,
    terms: one(
      { shareBp: [5000, 4500], raw: '50/45' },
      { flatFeeCents: 15000, raw: '€ 150' },
      { raw: 'te bespreken' },
    ),
    maxShows: one(1, 3),
    optionExpires: day,
    bookingStatus: one('option' as const, 'confirmed' as const, 'cancelled' as const),
    screeningDate: day,
    screeningTime: one('14:00', '20:15', '00:10'),
    room: one('Zaal 1', 'zaal 1', 'Elders'),
    price: one(8, 12.5),
    synopsis: fc.string({ maxLength: 20 }),
    externalId: one({ imdb: 'tt0000001' }, { imdb: 'tt0000002' }, { eidr: '10.5240/1' }),
    notes: one('enkel op woensdag', 'kopie gedeeld\nmet Aalst'),
  },
  { requiredKeys: ['title'] },
);
const row = fc.record({
  values,
  isStruck: fc.option(fc.boolean(), { nil: undefined }),
  hasTitle: one(true, true, true, true, false),
});
const file = fc
  .array(row, { maxLength: 14 })
  .map((rows): readonly NormalisedRow[] =>
    rows.map(({ values: { title: own, ...rest }, isStruck, hasTitle }, index) =>
      makeRow(index + 2, hasTitle ? { title: own, ...rest } : rest, isStruck === true ? { isStruck } : {}),
    ),
  );

const house = () => {
  const known = makeFilm({ originalTitle: 'Invasion', titles: { nl: 'De Invasie' }, year: 2024 });
  const other = makeFilm({ originalTitle: 'Anora', directors: ['Sean Baker'], year: null, countries: [] });
  const version = makeVersion({ filmId: known.id });
  return makeSnapshot({
    films: [known, other],
    versions: [version],
    bookings: [makeBooking({ versionId: version.id })],
    rooms: [{ id: 'room-1', name: 'Zaal 1' }],
    distributors: [{ id: 'lumiere', name: 'Lumière' }],
  });
};

const outcomes = (rows: ReturnType<typeof reckonRows>['rows']) =>
  rows.filter((each) => each.outcome !== 'unchanged' && each.outcome !== 'rejected');

const NOTHING = {
  distributors: [],
  films: [],
  filmPatches: [],
  versions: [],
  versionPatches: [],
  bookings: [],
  changedBookings: [],
  screenings: [],
  synopses: [],
  imported: [],
  listed: [],
};

for (const [where, start] of [
  ['an empty house', () => makeSnapshot({ rooms: [{ id: 'room-1', name: 'Zaal 1' }] })],
  ['a house with films and bookings', house],
] as const) {
  test.prop([file], { numRuns: 1_500 })(
    `the same file twice in ${where} plans only what is unchanged`,
    (rows) => {
      const snapshot = start();
      const after = afterWrites(snapshot, reckonRows(rows, snapshot).writes);
      const again = reckonRows(rows, after);
      expect(outcomes(again.rows)).toEqual([]);
      // What stood on the list is kept each time; nothing else is written.
      expect({ ...again.writes, listed: [] }).toEqual(NOTHING);
    },
  );

  test.prop([file], { numRuns: 300 })(
    `every row of a file in ${where} is answered, once and in its order`,
    (rows) => {
      const plan = reckonRows(rows, start());
      expect(plan.rows.map((each) => each.row)).toEqual(rows.map((each) => each.row));
    },
  );

  test.prop([file, file], { numRuns: 500 })(
    `a second file in ${where}, sent twice, plans only what is unchanged`,
    (first, second) => {
      const snapshot = start();
      const between = afterWrites(snapshot, reckonRows(first, snapshot).writes);
      const source = makeSource({ columns: { windowFrom: [3] } });
      const after = afterWrites(between, reckonRows(second, between, source).writes);
      expect(outcomes(reckonRows(second, after, source).rows)).toEqual([]);
    },
  );
}
