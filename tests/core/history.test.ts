import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, tables, toBookingRow } from '../../db/index.ts';
import { historyOfScreening, programmeChangesSince } from '../../electron/core/history.ts';
import {
  moveScreenings,
  placeBooking,
  removeScreenings,
  updateScreeningFields,
} from '../../electron/core/planning.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { ok } from '../../shared/result.ts';
import { makeBooking, makeFilm, makeRoom, makeVenue, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let house: TestCore;
const venue = makeVenue();
const room = makeRoom({ venueId: venue.id });
const film = makeFilm({ originalTitle: 'Invasion' });
const version = makeVersion({ filmId: film.id });
const booking = makeBooking({ versionId: version.id });

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(null);
  });
});
afterEach(() => house.close());

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const at = (time: string) => ({ roomId: room.id, day: '2026-11-05', startsAt: `2026-11-05T${time}` });
const place = (time: string) => done(placeBooking(house.core, booking.id, at(time)));
const move = (id: string, time: string) =>
  done(moveScreenings(house.core, [{ screeningId: id, slot: at(time) }]));
const since = (ms: number) =>
  programmeChangesSince(house.core, ms).map(({ kind, film: title, startsAt, fields }) => ({
    kind,
    title,
    startsAt,
    fields: fields.map((each) => [each.field, each.before, each.after]),
  }));

test('a screening’s history tells each step with its fields, its parts too, newest first', () => {
  const { id, items } = place('20:00');
  place('14:00');
  move(id, '20:15');
  done(
    updateScreeningFields(house.core, id, {
      items: [...items, { kind: 'qa', title: '', durationMin: 20, versionId: null, bookingId: null }],
    }),
  );
  done(undo(house.core));
  expect(
    historyOfScreening(house.core, id).map(({ step, op, fields, isUndone }) => [
      step.kind,
      step.undoes !== null,
      isUndone,
      op,
      fields.map((each) => [each.field, each.before, each.after]),
    ]),
  ).toEqual([
    ['changeScreening', true, false, 'update', [['items', null, null]]],
    ['changeScreening', false, true, 'update', [['items', null, null]]],
    ['moveScreening', false, false, 'update', [['startsAt', '2026-11-05T20:00', '2026-11-05T20:15']]],
    ['placeScreening', false, false, 'insert', [['items', null, null]]],
  ]);
});

test('since a moment, each screening is told once as what became of it, whatever lay between', () => {
  const kept = place('14:00');
  const moved = place('17:00');
  const gone = place('20:00');
  const { now } = house.core;
  house.clock.ms += 60_000;
  const moment = now();
  move(moved.id, '17:30');
  move(moved.id, '18:00');
  done(removeScreenings(house.core, [gone.id]));
  place('22:00');
  const fleeting = place('23:00');
  done(removeScreenings(house.core, [fleeting.id]));
  move(kept.id, '14:30');
  done(undo(house.core));
  expect(since(moment)).toEqual([
    { kind: 'added', title: 'Invasion', startsAt: '2026-11-05T22:00', fields: [] },
    { kind: 'removed', title: 'Invasion', startsAt: '2026-11-05T20:00', fields: [] },
    {
      kind: 'moved',
      title: 'Invasion',
      startsAt: '2026-11-05T18:00',
      fields: [['startsAt', '2026-11-05T17:00', '2026-11-05T18:00']],
    },
  ]);
  done(redo(house.core));
  expect(since(moment).map((each) => each.kind)).toContain('moved');
  expect(since(now() + 1)).toEqual([]);
});
