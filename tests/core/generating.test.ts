import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, insertScreenings, readScreeningsBetween, tables, toBookingRow } from '../../db/index.ts';
import { applyProposal, readProposal } from '../../electron/core/generating.ts';
import { lockDays } from '../../electron/core/locking.ts';
import { historyState, undo } from '../../electron/core/restoring.ts';
import { createScenario } from '../../electron/core/scenarios.ts';
import type { WeekQuery } from '../../shared/contract/programmePlanning.ts';
import { defaultWishes } from '../../shared/domain/generate/wishes.ts';
import { EMPTY_TEMPLATE, type Strand } from '../../shared/domain/strand.ts';
import { ok } from '../../shared/result.ts';
import { atTime, daysFrom, timeOf } from '../../shared/time.ts';
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
const WEEK = '2026-11-11';
const venue = makeVenue({ preProgrammeMin: 10 });
const room = makeRoom({ venueId: venue.id });
const film = makeFilm({ rating: { age: '12', icons: [], other: null } });
const version = makeVersion({ filmId: film.id, runtimeMin: 100 });
const booking = makeBooking({ versionId: version.id, minShowsPerWeek: 3 });

beforeEach(() => {
  test_ = openTestCore();
  test_.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(null);
  });
});
afterEach(() => test_.close());

const query = (changes: Partial<WeekQuery['wishes']['bookings'][number]> = {}): WeekQuery => ({
  wishes: {
    weekFrom: WEEK,
    hasOneStartAMinute: true,
    bookings: [
      { ...defaultWishes(booking, { placedCount: 0, placedThisWeek: 0 }, WEEK), roomIds: [], ...changes },
    ],
  },
  kept: [],
  avoided: [],
});
const proposed = (asked = query()) => readProposal(test_.core, asked);
const asShows = (asked = query()) =>
  proposed(asked).screenings.map(({ bookingId, roomId, day, startsAt }) => ({
    bookingId,
    slot: { roomId, day, startsAt },
  }));
const inWeek = () => readScreeningsBetween(test_.core.db, WEEK, '2026-11-17');

test('a booking that plays nowhere yet is proposed its deal’s minimum, and nothing is written', () => {
  const { screenings, unmet } = proposed();
  expect(screenings).toHaveLength(3);
  expect(unmet).toEqual([]);
  expect(inWeek()).toEqual([]);
});

test('the hours of the weeks before are the hours proposed', () => {
  test_.core.write({ kind: 'placeScreening', facts: {} }, (db) => {
    const before = daysFrom('2026-10-20', 14).map((day) =>
      makeScreening({
        bookingId: booking.id,
        versionId: version.id,
        roomId: room.id,
        startsAt: atTime(day, '18:10'),
      }),
    );
    insertScreenings(db, before, test_.core.newId);
    return ok(null);
  });
  expect(proposed().screenings.map((each) => timeOf(each.startsAt ?? ''))).toEqual([
    '18:10',
    '18:10',
    '18:10',
  ]);
});

test('a strand’s evening that is still open is left to it', () => {
  const strand: Strand = {
    id: makeId(),
    names: { nl: 'De Andere Film' },
    tint: 0,
    recurrences: [
      {
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        time: '20:00',
        roomId: room.id,
        from: null,
        to: null,
        skipsSchoolHolidays: false,
      },
    ],
    exceptions: [],
    template: EMPTY_TEMPLATE,
    archivedOn: null,
  };
  test_.core.write({ kind: 'addStrand', facts: {} }, (db) => {
    insertRow(db, tables.strands, strand);
    return ok(null);
  });
  const { screenings } = proposed(query({ shows: 7 }));
  expect(screenings).toHaveLength(7);
  for (const { startsAt } of screenings) {
    const time = timeOf(startsAt ?? '');
    expect(time <= '17:50' || time >= '22:20').toBe(true);
  }
});

test('applied, a proposal is one step; applied again it places nothing; undone, it is gone', () => {
  const shows = asShows();
  const applied = applyProposal(test_.core, shows);
  expect(applied).toMatchObject({ ok: true });
  expect(inWeek().map(({ roomId, day, startsAt }) => ({ roomId, day, startsAt }))).toEqual(
    shows.map((each) => each.slot),
  );
  expect(inWeek()[0]?.items.map((each) => [each.kind, each.durationMin])).toEqual([
    ['preProgramme', 10],
    ['feature', null],
  ]);
  expect(historyState(test_.core).undo).toMatchObject({
    kind: 'applyProposal',
    facts: { count: 3, films: 1, film: film.originalTitle },
  });
  expect(applyProposal(test_.core, shows)).toEqual({ ok: true, value: [] });
  expect(proposed().screenings).toEqual([]);
  undo(test_.core);
  expect(inWeek()).toEqual([]);
});

test('a day locked since, a room or a booking that is gone: nothing is placed', () => {
  const shows = asShows();
  const [first] = shows;
  if (first === undefined) throw new Error('nothing proposed');
  lockDays(test_.core, [first.slot.day], true);
  expect(applyProposal(test_.core, shows)).toEqual({
    ok: false,
    error: { code: 'dayLocked', facts: { day: first.slot.day } },
  });
  const elsewhere = { ...first, slot: { ...first.slot, roomId: makeId() } };
  const unknown = { ...first, bookingId: makeId() };
  for (const show of [elsewhere, unknown])
    expect(applyProposal(test_.core, [show])).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(inWeek()).toEqual([]);
});

test('in a scenario a proposal counts and places what stands there', () => {
  const scenario = createScenario(test_.core, 'busier', WEEK, '2026-11-17');
  if (!scenario.ok) throw new Error(scenario.error.code);
  const scenarioId = scenario.value.id;
  const shows = asShows();
  applyProposal(test_.core, shows, scenarioId);
  expect(inWeek()).toEqual([]);
  expect(proposed({ ...query(), scenarioId }).screenings).toEqual([]);
  expect(proposed().screenings).toHaveLength(3);
});
