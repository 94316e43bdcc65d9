import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
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

property.prop([fc.array(screening, { maxLength: 40 })])(
  'a season that has travelled is what it was',
  (screenings) => {
    const season: SeasonProgramme = {
      from: FROM,
      to: '2027-08-31',
      screenings,
      bookings: ids.map((id) => ({
        id,
        filmId: `film ${id}`,
        status: { kind: 'option', rank: 1, expiresOn: null },
        distributorId: null,
        isApproved: false,
      })),
      films: [],
    };
    expect(unpackSeason(packSeason(season))).toEqual(season);
  },
);
