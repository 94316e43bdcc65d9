import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, insertScreenings, readScreeningsBetween, tables, toBookingRow } from '../../db/index.ts';
import { lockDays } from '../../electron/core/locking.ts';
import { applyPattern, readPattern } from '../../electron/core/patterns.ts';
import { removeScreenings, setScreeningState } from '../../electron/core/planning.ts';
import { historyState, undo } from '../../electron/core/restoring.ts';
import { createScenario } from '../../electron/core/scenarios.ts';
import type { PatternQuery } from '../../shared/contract/programmePlanning.ts';
import { ok } from '../../shared/result.ts';
import {
  makeBooking,
  makeFilm,
  makeId,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let test_: TestCore;
const venue = makeVenue();
const rooms = [makeRoom({ venueId: venue.id }), makeRoom({ venueId: venue.id, name: 'Zaal 2' })] as const;
const film = makeFilm({ rating: { age: '12', icons: [], other: null } });
const version = makeVersion({ filmId: film.id, runtimeMin: 100 });
const booking = makeBooking({ versionId: version.id, windowTo: '2026-11-20' });
const WEEK = '2026-11-04';
const show = (startsAt: string, roomId = rooms[0].id) =>
  makeScreening({
    bookingId: booking.id,
    versionId: version.id,
    roomId,
    startsAt,
    ticketUrl: 'https://t.example',
  });
const early = show('2026-11-05T20:00');
const late = show('2026-11-07T00:30', rooms[1].id);

beforeEach(() => {
  test_ = openTestCore();
  test_.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    for (const room of rooms) insertRow(db, tables.rooms, room);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    insertScreenings(db, [early, late], test_.core.newId);
    return ok(null);
  });
});
afterEach(() => test_.close());

const query = (changes: Partial<PatternQuery> = {}): PatternQuery => ({
  pick: { kind: 'daysAndRooms', days: ['2026-11-05', '2026-11-06'], roomIds: rooms.map((room) => room.id) },
  sourceFrom: WEEK,
  targetWeeks: ['2026-11-11', '2026-11-18'],
  ticks: {},
  ...changes,
});
const planned = (asked = query()) =>
  readPattern(test_.core, asked).copies.map(({ screening, state, isTicked, conflicts }) => [
    screening.startsAt,
    state,
    isTicked,
    conflicts.map((each) => each.code),
  ]);
const tickedKeys = (asked = query()) =>
  readPattern(test_.core, asked).copies.flatMap((each) => (each.isTicked ? [each.key] : []));
const starts = () => readScreeningsBetween(test_.core.db, WEEK, '2026-12-31').map((each) => each.startsAt);

test('a week copied to two weeks shows every screening, with the ones after the licence told and not ticked', () => {
  expect(planned()).toEqual([
    ['2026-11-12T20:00', 'new', true, []],
    ['2026-11-14T00:30', 'new', true, []],
    ['2026-11-19T20:00', 'new', true, []],
    // The programme day is the 20th, the licence's last.
    ['2026-11-21T00:30', 'new', true, []],
  ]);
  const later = query({ targetWeeks: ['2026-11-25'] });
  expect(planned(later).map((each) => each.slice(1))).toEqual([
    ['new', false, ['afterWindow']],
    ['new', false, ['afterWindow']],
  ]);
});

test('applied it is one step; applied again it makes nothing; undone, all of it is gone', () => {
  const keys = tickedKeys();
  expect(applyPattern(test_.core, query(), keys)).toEqual({ ok: true, value: { made: 4, left: 0 } });
  expect(historyState(test_.core).undo).toMatchObject({
    kind: 'copyPattern',
    facts: { count: 4, weeks: 2 },
  });
  expect(starts()).toHaveLength(6);
  expect(planned().map((each) => each[1])).toEqual(Array(4).fill('alreadyThere'));
  expect(applyPattern(test_.core, query(), keys)).toEqual({ ok: true, value: { made: 0, left: 4 } });
  expect(starts()).toHaveLength(6);
  undo(test_.core);
  expect(starts()).toEqual([early.startsAt, late.startsAt]);
});

test('what is made is a planned screening without a ticket link, and only what was ticked is made', () => {
  const [first] = tickedKeys();
  applyPattern(test_.core, query(), [first ?? '']);
  const [copy, ...others] = readScreeningsBetween(test_.core.db, '2026-11-11', '2026-12-31');
  expect(others).toEqual([]);
  expect(copy).toEqual({
    ...early,
    id: copy?.id,
    day: '2026-11-12',
    startsAt: '2026-11-12T20:00',
    ticketUrl: null,
  });
});

test('a copy the house cancelled is not made a second time', () => {
  applyPattern(test_.core, query(), tickedKeys());
  const made = readScreeningsBetween(test_.core.db, '2026-11-12', '2026-11-12');
  setScreeningState(
    test_.core,
    made.map((each) => each.id),
    'cancelled',
    {},
  );
  expect(planned().map((each) => each[1])).toEqual(Array(4).fill('alreadyThere'));
});

test('a day that was locked after the preview is left out, the rest is made', () => {
  const keys = tickedKeys();
  lockDays(test_.core, ['2026-11-12'], true);
  expect(planned()[0]).toEqual(['2026-11-12T20:00', 'lockedDay', false, []]);
  expect(applyPattern(test_.core, query(), keys)).toEqual({ ok: true, value: { made: 3, left: 1 } });
});

test('a pattern whose source was removed meanwhile is refused, and nothing is made', () => {
  const keys = tickedKeys();
  removeScreenings(test_.core, [early.id]);
  expect(applyPattern(test_.core, query(), keys)).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(starts()).toEqual([late.startsAt]);
});

test('screenings chosen one by one are a pattern too; nothing chosen is none', () => {
  const chosen = query({ pick: { kind: 'screenings', ids: [late.id, makeId()] } });
  expect(planned(chosen).map((each) => each[0])).toEqual(['2026-11-14T00:30', '2026-11-21T00:30']);
  expect(planned(query({ pick: { kind: 'screenings', ids: [] } }))).toEqual([]);
  expect(planned(query({ targetWeeks: [] }))).toEqual([]);
});

test('the preview names what a copy is in the way of', () => {
  const other = makeScreening({
    bookingId: booking.id,
    versionId: version.id,
    roomId: rooms[0].id,
    startsAt: '2026-11-12T21:00',
  });
  test_.core.write({ kind: 'placeScreening', facts: {} }, (db) => {
    insertScreenings(db, [other], test_.core.newId);
    return ok(null);
  });
  const { copies, named } = readPattern(test_.core, query({ targetWeeks: ['2026-11-11'] }));
  expect(copies[0]?.conflicts.map((each) => [each.code, each.otherId])).toEqual([['roomClash', other.id]]);
  expect(named.screenings.map((each) => each.id)).toEqual([other.id, ...copies.map((each) => each.key)]);
  expect(named.films).toEqual([film]);
});

test('in a scenario the copies lie in the scenario, a locked day is no bar, and its days are the bound', () => {
  const scenario = createScenario(test_.core, 'without the premiere', WEEK, '2026-11-17');
  if (!scenario.ok) throw new Error(scenario.error.code);
  lockDays(test_.core, ['2026-11-12'], true);
  const asked = query({ targetWeeks: ['2026-11-11'], scenarioId: scenario.value.id });
  expect(applyPattern(test_.core, asked, tickedKeys(asked))).toEqual({
    ok: true,
    value: { made: 2, left: 0 },
  });
  expect(starts()).toEqual([early.startsAt, late.startsAt]);
  expect(planned(asked).map((each) => each[1])).toEqual(['alreadyThere', 'alreadyThere']);
  const further = query({ targetWeeks: ['2026-11-18'], scenarioId: scenario.value.id });
  expect(applyPattern(test_.core, further, tickedKeys(further))).toMatchObject({
    ok: false,
    error: { code: 'outsideScenario' },
  });
});
