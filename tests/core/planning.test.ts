import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, insertScreening, readScreening, tables, toBookingRow } from '../../db/index.ts';
import {
  moveScreenings,
  placeBooking,
  removeScreenings,
  setScreeningState,
  updateScreeningFields,
} from '../../electron/core/planning.ts';
import { readProgramme, readShelf } from '../../electron/core/programming.ts';
import { historyState, redo, undo } from '../../electron/core/restoring.ts';
import { neededThisWeek } from '../../shared/domain/programme.ts';
import type { ScreeningState } from '../../shared/domain/screening.ts';
import type { PerLang } from '../../shared/listing/listing.ts';
import { ok } from '../../shared/result.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let test_: TestCore;
const venue = makeVenue({ preProgrammeMin: 10 });
const room = makeRoom({ venueId: venue.id });
const film = makeFilm();
const version = makeVersion({ filmId: film.id });
const booking = makeBooking({
  versionId: version.id,
  windowFrom: '2026-11-04',
  windowTo: '2026-11-24',
  maxShows: 2,
});
const AT_EIGHT = { roomId: room.id, day: '2026-11-05', startsAt: '2026-11-05T20:00' };

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

const place = (slot = AT_EIGHT) => {
  const placed = placeBooking(test_.core, booking.id, slot);
  if (!placed.ok) throw new Error(placed.error.code);
  return placed.value;
};
const dump = () => ({
  screenings: test_.core.db.sqlite.prepare('SELECT * FROM screenings ORDER BY id').all(),
  items: test_.core.db.sqlite
    .prepare(
      'SELECT screening_id, position, kind, title, duration_min, version_id FROM screening_items ORDER BY screening_id, position',
    )
    .all(),
});

test('a placed booking starts with the house pre-programme and then the film', () => {
  const screening = place();
  expect(readScreening(test_.core.db, screening.id)).toEqual(screening);
  expect(screening.items).toEqual([
    { kind: 'preProgramme', title: '', durationMin: 10, versionId: null, bookingId: null },
    { kind: 'feature', title: '', durationMin: null, versionId: version.id, bookingId: null },
  ]);
});

test('a show after midnight belongs to the programme day before, whatever day was passed', () => {
  expect(place({ roomId: room.id, day: '2026-11-06', startsAt: '2026-11-06T00:10' }).day).toBe('2026-11-05');
});

test('placing into a room that is gone is refused and writes nothing', () => {
  const before = dump();
  expect(placeBooking(test_.core, booking.id, { ...AT_EIGHT, roomId: makeRoom().id })).toEqual({
    ok: false,
    error: { code: 'gone', facts: {} },
  });
  expect(dump()).toEqual(before);
});

test('moving many is all or none', () => {
  const screening = place();
  const before = dump();
  const outcome = moveScreenings(test_.core, [
    { screeningId: screening.id, slot: { ...AT_EIGHT, startsAt: '2026-11-05T21:00' } },
    { screeningId: makeScreening().id, slot: AT_EIGHT },
  ]);
  expect(outcome.ok).toBe(false);
  expect(dump()).toEqual(before);
});

test('every verb of the planner is undone and done again, also by another process', () => {
  const states = [dump()];
  const keep = () => states.push(dump());
  const screening = place();
  keep();
  moveScreenings(test_.core, [
    { screeningId: screening.id, slot: { ...AT_EIGHT, startsAt: '2026-11-05T21:15' } },
  ]);
  keep();
  updateScreeningFields(test_.core, screening.id, {
    items: [
      ...screening.items,
      { kind: 'qa', title: 'Nagesprek', durationMin: 30, versionId: null, bookingId: null },
    ],
    badges: ['guest'],
  });
  keep();
  setScreeningState(test_.core, [screening.id], 'cancelled', { nl: 'ziekte' });
  keep();
  removeScreenings(test_.core, [screening.id]);
  keep();
  for (let at = states.length - 2; at >= 0; at -= 1) {
    expect(undo(test_.core).ok).toBe(true);
    expect(dump()).toEqual(states[at]);
  }
  // A second program on the same file knows the same history.
  const later = openTestCore({ dataDir: test_.dataDir, clock: test_.clock });
  for (const state of states.slice(1)) {
    expect(redo(later.core).ok).toBe(true);
    expect(dump()).toEqual(state);
  }
  expect(redo(later.core)).toEqual({ ok: false, error: { code: 'nothingToRedo', facts: {} } });
  later.close();
});

test('a new step forgets what could be done again', () => {
  const screening = place();
  undo(test_.core);
  expect(historyState(test_.core).redo?.kind).toBe('placeScreening');
  place({ ...AT_EIGHT, startsAt: '2026-11-05T17:00' });
  expect(historyState(test_.core).redo).toBeNull();
  expect(readScreening(test_.core.db, screening.id)).toBeUndefined();
});

test('undo refuses where the same field was changed behind its back, and changes nothing', () => {
  const screening = place();
  moveScreenings(test_.core, [
    { screeningId: screening.id, slot: { ...AT_EIGHT, startsAt: '2026-11-05T21:15' } },
  ]);
  test_.core.db.sqlite
    .prepare("UPDATE screenings SET starts_at = '2026-11-05T22:00' WHERE id = ?")
    .run(screening.id);
  const before = dump();
  expect(undo(test_.core)).toMatchObject({ ok: false, error: { code: 'changedSince' } });
  expect(dump()).toEqual(before);
});

test('setting up is not undone into a house without a name', () => {
  expect(historyState(test_.core).undo).toBeNull();
});

test('the programme of a week brings the whole run of its bookings', () => {
  const inWeek = place();
  const later = place({ roomId: room.id, day: '2026-11-20', startsAt: '2026-11-20T20:00' });
  const programme = readProgramme(test_.core, '2026-11-04', '2026-11-10');
  expect(programme.screenings.map((each) => each.id)).toEqual([inWeek.id]);
  expect(programme.runs[booking.id]?.map((each) => each.id)).toEqual([inWeek.id, later.id]);
});

test('the shelf counts what is placed in all and this week', () => {
  place();
  place({ roomId: room.id, day: '2026-11-20', startsAt: '2026-11-20T20:00' });
  expect(
    readShelf(test_.core, '2026-11-04').map(({ placedCount, placedThisWeek }) => ({
      placedCount,
      placedThisWeek,
    })),
  ).toEqual([{ placedCount: 2, placedThisWeek: 1 }]);
  expect(readShelf(test_.core, '2026-12-02')).toEqual([]);
  const [asked] = readShelf(test_.core, '2026-11-04');
  const deal = (minShowsPerWeek: number | null) =>
    asked === undefined ? -1 : neededThisWeek({ ...asked, booking: { ...asked.booking, minShowsPerWeek } });
  expect([deal(null), deal(1), deal(5)]).toEqual([0, 0, 5 - (asked?.placedThisWeek ?? 0)]);
});

test('a step without a change leaves no trace in the journal', () => {
  const screening = place();
  const before = test_.core.db.sqlite.prepare('SELECT count(*) AS n FROM activity_steps').get();
  updateScreeningFields(test_.core, screening.id, { badges: [] });
  expect(test_.core.db.sqlite.prepare('SELECT count(*) AS n FROM activity_steps').get()).toEqual(before);
});

test('a screening deleted takes its items, and undo brings them all back', () => {
  const shorts = makeScreening({
    bookingId: booking.id,
    versionId: version.id,
    roomId: room.id,
    items: Array.from({ length: 6 }, (_, index) => ({
      kind: 'short' as const,
      title: `Kort ${index}`,
      durationMin: 7,
      versionId: null,
      bookingId: null,
    })),
  });
  test_.core.write({ kind: 'placeScreening', facts: {} }, (db) => {
    insertScreening(db, shorts, test_.core.newId);
    return ok(null);
  });
  removeScreenings(test_.core, [shorts.id]);
  expect(dump()).toEqual({ screenings: [], items: [] });
  undo(test_.core);
  expect(readScreening(test_.core.db, shorts.id)).toEqual(shorts);
});

test('a reason is changed by language: cancelling again loses none, an empty one goes, restoring takes all away', () => {
  const one = place();
  const reasonOf = () => readScreening(test_.core.db, one.id)?.stateReason;
  const set = (state: ScreeningState, reason: PerLang) => {
    setScreeningState(test_.core, [one.id], state, reason);
    return reasonOf();
  };
  expect(set('cancelled', {})).toEqual({});
  expect(set('cancelled', { nl: 'ziek' })).toEqual({ nl: 'ziek' });
  expect(set('cancelled', { fr: 'malade' })).toEqual({ nl: 'ziek', fr: 'malade' });
  expect(set('cancelled', {})).toEqual({ nl: 'ziek', fr: 'malade' });
  expect(set('postponed', {})).toEqual({ nl: 'ziek', fr: 'malade' });
  expect(set('postponed', { nl: '' })).toEqual({ fr: 'malade' });
  expect(set('planned', {})).toEqual({});
});
