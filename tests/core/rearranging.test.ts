import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, readScreening, tables, toBookingRow } from '../../db/index.ts';
import { lockDays } from '../../electron/core/locking.ts';
import {
  duplicateScreening,
  moveScreenings,
  placeBooking,
  removeScreenings,
  setScreeningState,
  updateScreeningFields,
} from '../../electron/core/planning.ts';
import { readProgramme } from '../../electron/core/programming.ts';
import {
  duplicateScreenings,
  joinScreenings,
  splitScreening,
  swapScreenings,
  updateScreenings,
} from '../../electron/core/rearranging.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import { ok } from '../../shared/result.ts';
import { makeBooking, makeFilm, makeRoom, makeVenue, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let house: TestCore;
const venue = makeVenue();
const rooms = [
  makeRoom({ venueId: venue.id, turnaroundMin: 20 }),
  makeRoom({ venueId: venue.id, position: 1 }),
];
const [one, two] = rooms.map((room) => room.id) as [string, string];
const films = [makeFilm({ originalTitle: 'Alien' }), makeFilm({ originalTitle: 'Aliens' })];
const versions = films.map((film, index) => makeVersion({ filmId: film.id, runtimeMin: 100 + index * 20 }));
const bookings = versions.map((version) => makeBooking({ versionId: version.id, maxShows: 3 }));
const [alien, aliens] = bookings.map((booking) => booking.id) as [string, string];
const FRIDAY = '2026-11-06';
const SATURDAY = '2026-11-07';

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    for (const room of rooms) insertRow(db, tables.rooms, room);
    for (const film of films) insertRow(db, tables.films, film);
    for (const version of versions) insertRow(db, tables.versions, version);
    for (const booking of bookings) insertRow(db, tables.bookings, toBookingRow(booking));
    return ok(null);
  });
});
afterEach(() => house.close());

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const place = (bookingId: string, roomId: string, day: string, time: string) =>
  done(placeBooking(house.core, bookingId, { roomId, day, startsAt: `${day}T${time}` }));
const slotOf = (id: string) => {
  const screening = readScreening(house.core.db, id);
  return screening && [screening.roomId, screening.startsAt];
};
const dump = () => [
  house.core.db.sqlite.prepare('SELECT * FROM screenings ORDER BY id').all(),
  house.core.db.sqlite
    .prepare('SELECT screening_id, position, kind, version_id, booking_id FROM screening_items ORDER BY 1, 2')
    .all(),
  house.core.db.sqlite.prepare('SELECT day FROM locked_days ORDER BY day').all(),
];
/** What was done comes back whole by undo and again by redo. */
function expectUndoable(before: unknown): void {
  const after = dump();
  done(undo(house.core));
  expect(dump()).toEqual(before);
  done(redo(house.core));
  expect(dump()).toEqual(after);
}

test('two screenings take each other’s room, day and hour', () => {
  const friday = place(alien, one, FRIDAY, '20:00');
  const saturday = place(aliens, two, SATURDAY, '14:00');
  const before = dump();
  done(swapScreenings(house.core, [friday.id, saturday.id]));
  expect([slotOf(friday.id), slotOf(saturday.id)]).toEqual([
    [two, '2026-11-07T14:00'],
    [one, '2026-11-06T20:00'],
  ]);
  expect(readScreening(house.core.db, friday.id)?.day).toBe(SATURDAY);
  expectUndoable(before);
});

test('a screening is not swapped with itself or with one that is gone', () => {
  const { id } = place(alien, one, FRIDAY, '20:00');
  const before = dump();
  expect(swapScreenings(house.core, [id, id])).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(swapScreenings(house.core, [id, venue.id])).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(dump()).toEqual(before);
});

test('a double bill counts as a show of both bookings, and split again each stands for itself', () => {
  const late = place(aliens, two, FRIDAY, '22:00');
  const early = place(alien, one, FRIDAY, '19:00');
  const before = dump();
  const bill = done(joinScreenings(house.core, [late.id, early.id]));
  expect(bill.id).toBe(early.id);
  expect(readScreening(house.core.db, late.id)).toBeUndefined();
  const { runs } = readProgramme(house.core, FRIDAY, FRIDAY);
  expect([runs[alien]?.map((each) => each.id), runs[aliens]?.map((each) => each.id)]).toEqual([
    [early.id],
    [early.id],
  ]);
  expectUndoable(before);

  const joined = dump();
  const [kept, parted] = done(splitScreening(house.core, bill.id));
  expect([kept?.bookingId, slotOf(kept?.id ?? '')]).toEqual([alien, [one, '2026-11-06T19:00']]);
  // 100 minutes of film and 20 of turnaround later, in the same room.
  expect([parted?.bookingId, slotOf(parted?.id ?? '')]).toEqual([aliens, [one, '2026-11-06T21:00']]);
  expectUndoable(joined);
  expect(splitScreening(house.core, bill.id)).toMatchObject({ ok: false, error: { code: 'notADoubleBill' } });
});

test('copies of several screenings are one step, planned and unsold', () => {
  const sold = place(alien, one, FRIDAY, '20:00');
  done(updateScreeningFields(house.core, sold.id, { isSoldOut: true, badges: ['guest'] }));
  const other = place(aliens, two, FRIDAY, '20:15');
  const before = dump();
  const copies = done(
    duplicateScreenings(house.core, [
      { screeningId: sold.id, slot: { roomId: one, day: SATURDAY, startsAt: '2026-11-07T20:00' } },
      { screeningId: other.id, slot: { roomId: two, day: SATURDAY, startsAt: null } },
    ]),
  );
  expect(
    copies.map(({ bookingId, startsAt, isSoldOut, badges }) => ({ bookingId, startsAt, isSoldOut, badges })),
  ).toEqual([
    { bookingId: alien, startsAt: '2026-11-07T20:00', isSoldOut: false, badges: ['guest'] },
    { bookingId: aliens, startsAt: null, isSoldOut: false, badges: [] },
  ]);
  expectUndoable(before);
});

test('several screenings are changed alike, each keeping what was not spoken of', () => {
  const ids = [place(alien, one, FRIDAY, '20:00').id, place(aliens, two, FRIDAY, '20:15').id];
  const tariffs = [{ name: { nl: 'Jongeren' }, cents: 450 }];
  const price = { baseCents: 900, tariffs };
  done(updateScreeningFields(house.core, ids[0] ?? '', { badges: ['kids'], notes: 'eigen noot', price }));
  const before = dump();
  done(updateScreenings(house.core, ids, { addBadges: ['sdh'], removeBadges: ['kids'], baseCents: 650 }));
  expect(
    ids.map((id) => readScreening(house.core.db, id)).map((each) => [each?.badges, each?.price, each?.notes]),
  ).toEqual([
    [['sdh'], { baseCents: 650, tariffs }, 'eigen noot'],
    [['sdh'], { baseCents: 650, tariffs: [] }, ''],
  ]);
  expectUndoable(before);
  done(updateScreenings(house.core, ids, { baseCents: null }));
  expect(ids.map((id) => readScreening(house.core.db, id)?.price)).toEqual([null, null]);
});

test('the line for the public is changed per language; an empty one goes', () => {
  const ids = [place(alien, one, FRIDAY, '20:00').id, place(aliens, two, FRIDAY, '20:15').id];
  done(updateScreeningFields(house.core, ids[0] ?? '', { publicNote: { nl: 'Oud.', fr: 'Vieux.', en: '' } }));
  expect(readScreening(house.core.db, ids[0] ?? '')?.publicNote).toEqual({ nl: 'Oud.', fr: 'Vieux.' });
  const before = dump();
  done(updateScreenings(house.core, ids, { publicNote: { nl: 'Met gast.', fr: '' } }));
  expect(ids.map((id) => readScreening(house.core.db, id)?.publicNote)).toEqual([
    { nl: 'Met gast.' },
    { nl: 'Met gast.' },
  ]);
  expectUndoable(before);
});

test('on a locked day nothing is placed, moved, cancelled, stretched or removed; price and notes may change', () => {
  const { id } = place(alien, one, FRIDAY, '20:00');
  const free = place(aliens, two, SATURDAY, '20:00');
  const unlocked = dump();
  done(lockDays(house.core, [FRIDAY, FRIDAY], true));
  expectUndoable(unlocked);
  expect(readProgramme(house.core, FRIDAY, SATURDAY).lockedDays).toEqual([FRIDAY]);
  const locked = dump();
  const onFriday = { roomId: two, day: FRIDAY, startsAt: '2026-11-06T15:00' };
  const onSaturday = { roomId: two, day: SATURDAY, startsAt: '2026-11-07T15:00' };
  const refused = { ok: false, error: { code: 'dayLocked', facts: { day: FRIDAY } } };
  expect(placeBooking(house.core, aliens, onFriday)).toEqual(refused);
  expect(moveScreenings(house.core, [{ screeningId: id, slot: onSaturday }])).toEqual(refused);
  expect(moveScreenings(house.core, [{ screeningId: free.id, slot: onFriday }])).toEqual(refused);
  // After midnight is still the evening before.
  expect(
    placeBooking(house.core, aliens, { roomId: two, day: SATURDAY, startsAt: '2026-11-07T01:00' }),
  ).toEqual(refused);
  expect(duplicateScreening(house.core, free.id, onFriday)).toEqual(refused);
  expect(swapScreenings(house.core, [free.id, id])).toEqual(refused);
  expect(joinScreenings(house.core, [free.id, id])).toEqual(refused);
  expect(removeScreenings(house.core, [free.id, id])).toEqual(refused);
  expect(setScreeningState(house.core, [id], 'cancelled', {})).toEqual(refused);
  expect(updateScreeningFields(house.core, id, { items: [] })).toEqual(refused);
  expect(dump()).toEqual(locked);

  expect(lockDays(house.core, [FRIDAY], false, 'a scenario')).toEqual({
    ok: false,
    error: { code: 'lockIsReal', facts: {} },
  });
  expect(dump()).toEqual(locked);

  done(updateScreeningFields(house.core, id, { notes: 'rode loper' }));
  done(lockDays(house.core, [FRIDAY], false));
  done(moveScreenings(house.core, [{ screeningId: id, slot: onSaturday }]));
  expect(slotOf(id)).toEqual([two, '2026-11-07T15:00']);
});
