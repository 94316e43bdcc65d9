import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, readRooms, tables, toBookingRow } from '../../db/index.ts';
import { addKeys, assignKey, keysOfVersion, removeKey } from '../../electron/core/keys.ts';
import { placeBooking } from '../../electron/core/planning.ts';
import { readProgramme } from '../../electron/core/programming.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { findConflicts } from '../../shared/domain/conflicts.ts';
import { ok } from '../../shared/result.ts';
import { makeBooking, makeFilm, makeRoom, makeVenue, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let house: TestCore;
const venue = makeVenue();
const rooms = [makeRoom({ venueId: venue.id }), makeRoom({ venueId: venue.id, name: 'Zaal 2', position: 1 })];
const [one, two] = rooms.map((room) => room.id) as [string, string];
const film = makeFilm();
const version = makeVersion({ filmId: film.id, runtimeMin: 120 });
const booking = makeBooking({ versionId: version.id, needsKey: true });
const key = (changes: object = {}) => ({
  contentTitle: 'Invasion_FTR',
  cplId: '0d6f3ae2-5bd0-4c1c-9e67-6ad6f3ca0a11',
  recipient: 'server-1',
  notBeforeMs: Date.parse('2026-11-04T00:00:00+01:00'),
  notAfterMs: Date.parse('2026-11-06T22:00:00+01:00'),
  fileName: 'zaal1.xml',
  ...changes,
});

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    for (const room of rooms) insertRow(db, tables.rooms, room);
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
const place = (roomId: string, startsAt: string) =>
  done(placeBooking(house.core, booking.id, { roomId, day: startsAt.slice(0, 10), startsAt }));
const keyConflicts = () =>
  findConflicts(readProgramme(house.core, '2026-11-04', '2026-11-10'))
    .map((each) => each.code)
    .filter((code) => code.startsWith('key'));
const reach = () =>
  keysOfVersion(house.core, version.id).map(({ roomId, covered, uncovered }) => [roomId, covered, uncovered]);

test('a key given to a room covers what plays there within its window, and its server is known from then', () => {
  place(one, '2026-11-04T20:00');
  place(one, '2026-11-06T21:00');
  place(two, '2026-11-05T20:00');
  expect(keyConflicts()).toContain('keyMissing');
  expect(done(addKeys(house.core, version.id, [key()]))).toEqual({ added: 1, known: 0 });
  expect(reach()).toEqual([[null, 0, 0]]);
  const [held] = keysOfVersion(house.core, version.id);
  done(assignKey(house.core, held?.id ?? '', one));
  // 21:00 and two hours: the key ends at 22:00.
  expect(reach()).toEqual([[one, 1, 1]]);
  expect(keyConflicts()).toContain('keyEndsDuring');
  expect(readRooms(house.core.db).map((room) => room.serverThumbprint)).toEqual(['server-1', null]);
  const next = key({ notAfterMs: Date.parse('2026-11-10T23:00:00+01:00'), fileName: 'later.xml' });
  expect(done(addKeys(house.core, version.id, [key(), next, next]))).toEqual({ added: 1, known: 2 });
  expect(reach()).toEqual([
    [one, 1, 1],
    [one, 2, 0],
  ]);
});

test('a server moved to another room takes its name along, and each step can be taken back', () => {
  done(addKeys(house.core, version.id, [key()]));
  const id = keysOfVersion(house.core, version.id)[0]?.id ?? '';
  done(assignKey(house.core, id, one));
  done(assignKey(house.core, id, two));
  const names = () => readRooms(house.core.db).map((room) => room.serverThumbprint);
  expect(names()).toEqual([null, 'server-1']);
  done(undo(house.core));
  expect(names()).toEqual(['server-1', null]);
  done(redo(house.core));
  done(removeKey(house.core, id));
  expect(keysOfVersion(house.core, version.id)).toEqual([]);
  done(undo(house.core));
  expect(reach()).toEqual([[two, 0, 0]]);
  expect(removeKey(house.core, venue.id)).toMatchObject({ error: { code: 'gone' } });
});
