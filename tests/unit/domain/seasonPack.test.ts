import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { SeasonProgramme } from '../../../shared/domain/season.ts';
import { packSeason, unpackSeason } from '../../../shared/domain/seasonPack.ts';
import { addDays, addMinutes } from '../../../shared/time.ts';

const FROM = '2026-08-26';
const ids = ['a', 'b', 'c'] as const;
const screening = fc
  .record({
    id: fc.uuid(),
    after: fc.integer({ min: 0, max: 370 }),
    // From 06:00 to 06:00 the next morning, as a programme day runs.
    minutes: fc.option(fc.integer({ min: 360, max: 1_799 }), { nil: null }),
    roomId: fc.option(fc.constantFrom(...ids), { nil: null }),
    strandId: fc.option(fc.constantFrom(...ids), { nil: null }),
    bookingId: fc.constantFrom(...ids),
    state: fc.constantFrom('planned', 'cancelled', 'postponed'),
  })
  .map(({ after, minutes, ...rest }) => {
    const day = addDays(FROM, after);
    return { ...rest, day, startsAt: minutes === null ? null : addMinutes(`${day}T00:00`, minutes) };
  });

const booking = fc.record({
  filmId: fc.constantFrom('film-1', 'film-2'),
  status: fc.constantFrom('option', 'confirmed', 'cancelled'),
  distributorId: fc.option(fc.constantFrom('distributor-1', 'distributor-2'), { nil: null }),
  isApproved: fc.boolean(),
});
const film = fc.record({
  originalTitle: fc.string(),
  titles: fc.record({ nl: fc.string(), fr: fc.string() }, { requiredKeys: [] }),
  directors: fc.array(fc.string()),
});

property.prop([
  fc.array(screening, { maxLength: 40 }),
  fc.tuple(booking, booking, booking),
  fc.tuple(film, film),
])('a season that has travelled is what it was', (screenings, bookings, films) => {
  const season: SeasonProgramme = {
    from: FROM,
    to: '2027-08-31',
    screenings,
    bookings: bookings.map((each, index) => ({ id: ids[index] ?? '', ...each })),
    films: films.map((each, index) => ({ id: `film-${index + 1}`, ...each })),
  };
  expect(unpackSeason(packSeason(season))).toEqual(season);
});

test('a season with nothing in it travels too', () => {
  const season = { from: FROM, to: FROM, screenings: [], bookings: [], films: [] };
  expect(unpackSeason(packSeason(season))).toEqual(season);
});
