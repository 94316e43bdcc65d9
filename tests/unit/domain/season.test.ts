import { expect, test } from 'vitest';
import {
  BAND_SLOTS,
  bandsOf,
  daysOfSeason,
  gapOn,
  playedKeys,
  type SeasonScreening,
  seasonOf,
  weeksOfSeason,
} from '../../../shared/domain/season.ts';
import { addDays, daysFrom, type LocalDate } from '../../../shared/time.ts';
import { makeId, makeRoom } from '../../support/builders.ts';

const WEDNESDAY = 3;
const show = (day: LocalDate, changes: Partial<SeasonScreening> = {}): SeasonScreening => ({
  id: makeId(),
  day,
  startsAt: `${day}T20:00`,
  roomId: null,
  strandId: null,
  bookingId: makeId(),
  state: 'planned',
  ...changes,
});
const weekly = (from: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, week) => addDays(from, week * 7));

test('a season runs from September to June around the day shown, the summer after it included', () => {
  const season = { name: null, from: '2026-09-01', to: '2027-06-30', until: '2027-08-31' };
  expect(seasonOf('2026-09-01', [])).toEqual(season);
  expect(seasonOf('2027-02-14', [])).toEqual(season);
  expect(seasonOf('2027-07-20', [])).toEqual(season);
  expect(seasonOf('2027-09-01', []).from).toBe('2027-09-01');
});

test('a season the house has named itself comes before that', () => {
  const own = { id: makeId(), name: 'Seizoen 26–27', from: '2026-09-16', to: '2027-05-30' };
  expect(seasonOf('2026-12-01', [own])).toEqual({
    name: 'Seizoen 26–27',
    from: '2026-09-16',
    to: '2027-05-30',
    until: '2027-05-30',
  });
  expect(seasonOf('2027-06-10', [own]).name).toBeNull();
});

test('a season is drawn in whole cinema weeks, on into the summer only as far as something plays', () => {
  const season = seasonOf('2026-11-05', []);
  expect(daysOfSeason(season, WEDNESDAY)).toEqual({ from: '2026-08-26', to: '2027-08-31' });
  const weeks = weeksOfSeason(season, [], WEDNESDAY);
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([45, '2026-08-26', '2027-06-30']);
  expect(weeksOfSeason(season, ['2027-07-21', '2027-10-01'], WEDNESDAY).at(-1)).toBe('2027-07-21');
  expect(weeksOfSeason(season, [], 1)[0]).toBe('2026-08-31');
});

test('a weekday that plays every week leaves a gap where it does not', () => {
  const days = weekly('2026-10-06', 8).filter((day) => day !== '2026-10-27');
  const played = playedKeys(days.map((day) => show(day)));
  const range = { from: '2026-09-02', to: '2027-06-29' };
  const rooms = [makeRoom()];
  expect(gapOn('2026-10-27', played, rooms, range)).toEqual({ isWholeDay: true, roomIds: [] });
  expect(gapOn('2026-10-28', played, rooms, range)).toEqual({ isWholeDay: false, roomIds: [] });
});

test('one room without its evening is a gap of that room, unless it is closed; a matinee does not fill an evening', () => {
  const [one, two] = [makeRoom({ name: 'Zaal 1' }), makeRoom({ name: 'Zaal 2' })];
  const days = weekly('2026-10-06', 5);
  const screenings = days.flatMap((day) => [
    show(day, { roomId: one.id }),
    show(day, { roomId: two.id, startsAt: day === '2026-10-20' ? `${day}T14:00` : `${day}T20:30` }),
  ]);
  const played = playedKeys(screenings);
  const range = { from: '2026-09-02', to: '2027-06-29' };
  expect(gapOn('2026-10-20', played, [one, two], range)).toEqual({ isWholeDay: false, roomIds: [two.id] });
  const closed = { ...two, closures: [{ from: '2026-10-19', to: '2026-10-25', reason: 'werken' }] };
  expect(gapOn('2026-10-20', played, [one, closed], range).roomIds).toEqual([]);
});

test('a show after midnight fills the evening before, and a cancelled one leaves a gap', () => {
  const room = makeRoom();
  const days = weekly('2026-10-06', 5);
  const with3rd = (third: Partial<SeasonScreening>) =>
    playedKeys(days.map((day) => show(day, { roomId: room.id, ...(day === '2026-10-20' ? third : {}) })));
  const range = { from: '2026-09-02', to: '2027-06-29' };
  const late = with3rd({ startsAt: '2026-10-21T00:10' });
  expect(gapOn('2026-10-20', late, [room], range).roomIds).toEqual([]);
  expect(gapOn('2026-10-20', with3rd({ state: 'cancelled' }), [room], range).isWholeDay).toBe(true);
});

test('at the edge of the season the weeks there are must all play', () => {
  const range = { from: '2026-09-02', to: '2027-06-29' };
  const rooms = [makeRoom()];
  const two = playedKeys(['2026-09-15', '2026-09-22'].map((day) => show(day)));
  expect(gapOn('2026-09-08', two, rooms, range).isWholeDay).toBe(true);
  const one = playedKeys([show('2026-09-15')]);
  expect(gapOn('2026-09-08', one, rooms, range).isWholeDay).toBe(false);
});

test('a strand runs down its weekday as one band, a week it is left out shown as missing', () => {
  const strandId = makeId();
  const days = weekly('2026-09-08', 5).filter((day) => day !== '2026-09-22');
  const bands = bandsOf(
    days.map((day) => show(day, { strandId })),
    '2026-09-02',
  );
  expect([...bands]).toEqual([
    ['2026-09-08', [{ strandId, slot: 0, isMissing: false }]],
    ['2026-09-15', [{ strandId, slot: 0, isMissing: false }]],
    ['2026-09-22', [{ strandId, slot: 0, isMissing: true }]],
    ['2026-09-29', [{ strandId, slot: 0, isMissing: false }]],
    ['2026-10-06', [{ strandId, slot: 0, isMissing: false }]],
  ]);
});

test('two strands on one weekday keep a place each; a strand that comes back months later begins anew', () => {
  const [seniors, classics] = [makeId(), makeId()];
  const bands = bandsOf(
    [
      ...weekly('2026-09-08', 3).map((day) => show(day, { strandId: seniors })),
      ...weekly('2026-09-15', 3).map((day) => show(day, { strandId: classics })),
      show('2027-03-02', { strandId: seniors }),
    ],
    '2026-09-02',
  );
  expect(bands.get('2026-09-15')).toEqual([
    { strandId: seniors, slot: 0, isMissing: false },
    { strandId: classics, slot: 1, isMissing: false },
  ]);
  expect(bands.get('2027-03-02')).toBeUndefined();
});

test('a strand’s band goes on through the weeks its recurrence gives and nothing fills', () => {
  const strandId = makeId();
  const [first = '', ...later] = weekly('2026-09-08', 3);
  const bands = bandsOf(
    [show(first, { strandId })],
    '2026-09-02',
    later.map((day) => ({ day, strandId })),
  );
  expect([...bands].map(([day, [band]]) => [day, band?.isMissing])).toEqual([
    ['2026-09-08', false],
    ['2026-09-15', true],
    ['2026-09-22', true],
  ]);
});

test('no more bands stand side by side than there are places', () => {
  const strands = Array.from({ length: BAND_SLOTS + 2 }, makeId);
  const bands = bandsOf(
    strands.flatMap((strandId) => weekly('2026-09-08', 2).map((day) => show(day, { strandId }))),
    '2026-09-02',
  );
  expect(bands.get('2026-09-08')?.map((band) => band.slot)).toEqual([0, 1, 2, 3]);
});

test('a strand on two weekdays has a band in each', () => {
  const strandId = makeId();
  const days = daysFrom('2026-09-02', 14).filter((_, index) => index % 7 < 2);
  const bands = bandsOf(
    days.map((day) => show(day, { strandId })),
    '2026-09-02',
  );
  expect([...bands.keys()]).toEqual(['2026-09-02', '2026-09-09', '2026-09-03', '2026-09-10']);
});
