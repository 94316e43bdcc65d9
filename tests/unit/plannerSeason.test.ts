import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../renderer/features/planner/filters/filter.ts';
import { makeSeason } from '../../renderer/features/planner/season/model.ts';
import { byMonth, topOfWeek, weeksNear } from '../../renderer/features/planner/season/months.ts';
import { placeAfter } from '../../renderer/features/planner/season/useSeasonPlace.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { type SeasonScreening, seasonOf, weeksOfSeason } from '../../shared/domain/season.ts';
import { addDays } from '../../shared/time.ts';
import { makeFilm, makeId, makeRoom, makeVenue } from '../support/builders.ts';

const WEEKS = weeksOfSeason(seasonOf('2026-11-05', []), [], 3);
const SIZES = { week: 40, month: 25 };

test('a week stands under the month that begins in it, the last one under the season’s last month', () => {
  const months = byMonth(WEEKS, '2027-06-30');
  expect(months.map(({ month, weeks }) => [month.slice(0, 7), weeks[0]?.week, weeks.length])).toEqual([
    ['2026-09', '2026-08-26', 5],
    ['2026-10', '2026-09-30', 4],
    ['2026-11', '2026-10-28', 4],
    ['2026-12', '2026-11-25', 5],
    ['2027-01', '2026-12-30', 4],
    ['2027-02', '2027-01-27', 4],
    ['2027-03', '2027-02-24', 5],
    ['2027-04', '2027-03-31', 4],
    ['2027-05', '2027-04-28', 4],
    ['2027-06', '2027-05-26', 6],
  ]);
});

property.prop([fc.integer({ min: 0, max: 44 }), fc.integer({ min: 200, max: 2_000 })])(
  'a week in sight is drawn, wherever one has scrolled',
  (index, height) => {
    const months = byMonth(WEEKS, '2027-06-30');
    const top = topOfWeek(months, index, SIZES) - 60;
    const near = weeksNear(months, { top, height, margin: 260 }, SIZES);
    expect(near.from <= index && index <= near.to).toBe(true);
  },
);

test('arrows go by day and week, to the head of the week and no further; Home and End to its ends', () => {
  const at = { day: '2026-11-05', isWeek: false };
  const go = (key: string, isCtrl = false) => placeAfter(key, isCtrl, at, WEEKS);
  expect(go('ArrowRight')).toEqual({ day: '2026-11-06', isWeek: false });
  expect(go('ArrowDown')).toEqual({ day: '2026-11-12', isWeek: false });
  expect(go('Home')).toEqual({ day: '2026-11-04', isWeek: false });
  expect(go('End')).toEqual({ day: '2026-11-10', isWeek: false });
  expect(go('Home', true)).toEqual({ day: '2026-08-27', isWeek: false });
  const first = { day: '2026-11-04', isWeek: false };
  expect(placeAfter('ArrowLeft', false, first, WEEKS)).toEqual({ day: '2026-11-04', isWeek: true });
  const head = { day: '2026-11-04', isWeek: true };
  expect(placeAfter('ArrowLeft', false, head, WEEKS)).toBeNull();
  expect(placeAfter('ArrowUp', false, head, WEEKS)).toEqual({ day: '2026-10-28', isWeek: true });
  expect(placeAfter('ArrowUp', false, { day: '2026-08-26', isWeek: false }, WEEKS)).toBeNull();
});

const venue = makeVenue();
const rooms = [makeRoom({ venueId: venue.id })];
const programme: Programme = {
  from: '2026-11-04',
  to: '2026-11-10',
  today: '2026-11-05',
  venue,
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
};

function seasonWith(days: readonly string[], filter = NO_FILTER) {
  const film = makeFilm({ originalTitle: 'Vermiglio', titles: { nl: 'De bruid van de bergen' } });
  const booking = {
    id: makeId(),
    status: 'option',
    distributorId: null,
    filmId: film.id,
    isApproved: false,
  } as const;
  const screenings = days.map(
    (day): SeasonScreening => ({
      id: makeId(),
      day,
      startsAt: `${day}T20:00`,
      roomId: rooms[0]?.id ?? null,
      strandId: null,
      bookingId: booking.id,
      state: 'planned',
    }),
  );
  return makeSeason({
    days: { from: '2026-08-26', to: '2027-08-31', screenings, bookings: [booking], films: [film] },
    season: seasonOf('2026-11-05', []),
    house: programme,
    conflicts: { [screenings[0]?.id ?? '']: 2 },
    filter,
    day: '2026-11-05',
    lang: 'nl',
  });
}

test('a season is laid out by day, with the reader’s title, its conflicts, months counted, holidays of the house’s community', () => {
  const model = seasonWith(['2026-11-05', '2026-11-30', '2026-12-01']);
  expect(
    model.byDay
      .get('2026-11-05')
      ?.map(({ title, isOption, conflictCount }) => [title, isOption, conflictCount]),
  ).toEqual([['De bruid van de bergen', true, 2]]);
  expect([...model.monthCounts]).toEqual([
    ['2026-11', 2],
    ['2026-12', 1],
  ]);
  expect(model.publicHolidays.get('2026-11-11')).toBe('armistice');
  expect(['2026-11-02', '2026-11-09'].map((day) => model.schoolHolidays.get(day))).toEqual([
    'autumn',
    undefined,
  ]);
  expect(model.weeks.at(-1)).toBe('2027-06-30');
});

test('a filter leaves out what it does not find, and the gaps stay those of everything', () => {
  const days = Array.from({ length: 8 }, (_, week) => addDays('2026-10-06', week * 7)).filter(
    (day) => day !== '2026-10-27',
  );
  const model = seasonWith(days, { ...NO_FILTER, text: 'nothing of the kind' });
  expect([model.shownCount, model.allCount]).toEqual([0, 7]);
  expect(model.gapOn('2026-10-20').isWholeDay).toBe(false);
  expect(model.gapOn('2026-10-27').isWholeDay).toBe(true);
});

test('summer shows are drawn after June, and a busier house gets taller rows', () => {
  expect(seasonWith(['2027-07-14']).weeks.at(-1)).toBe('2027-07-14');
  expect(seasonWith(['2026-11-05']).lines).toBe(2);
  const busy = new Array(4).fill('2026-11-05');
  expect(seasonWith(busy).lines).toBe(3);
  // Looking for something must not make the season jump.
  expect(seasonWith(busy, { ...NO_FILTER, text: 'nothing of the kind' }).lines).toBe(3);
});
