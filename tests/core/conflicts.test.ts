import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, insertScreening, tables, toBookingRow } from '../../db/index.ts';
import { removeBooking } from '../../electron/core/booking.ts';
import { setScreeningState } from '../../electron/core/planning.ts';
import { readProgramme, readShelf } from '../../electron/core/programming.ts';
import { findConflicts } from '../../shared/domain/conflicts.ts';
import type { Screening } from '../../shared/domain/screening.ts';
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

let house: TestCore;
const venue = makeVenue();
const room = makeRoom({ venueId: venue.id });
const films = [makeFilm(), makeFilm({ originalTitle: 'Flow' })] as const;
const versions = films.map((film) => makeVersion({ filmId: film.id, runtimeMin: 90 }));
const bookings = versions.map((version) => makeBooking({ versionId: version.id, maxShows: 1 }));
const [booking, second] = bookings as [(typeof bookings)[0], (typeof bookings)[0]];

/** A double bill: the first film under its own booking, the second under the other. */
const bill = (startsAt: string): Screening =>
  makeScreening({
    bookingId: booking.id,
    versionId: booking.versionId,
    roomId: room.id,
    startsAt,
    items: [booking, second].map((each) => ({
      kind: 'feature' as const,
      title: '',
      durationMin: null,
      versionId: each.versionId,
      bookingId: each === booking ? null : each.id,
    })),
  });

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    for (const film of films) insertRow(db, tables.films, film);
    for (const version of versions) insertRow(db, tables.versions, version);
    for (const each of bookings) insertRow(db, tables.bookings, toBookingRow(each));
    return ok(null);
  });
});
afterEach(() => house.close());

function put(...screenings: readonly Screening[]): void {
  house.core.write({ kind: 'placeScreening', facts: {} }, (db) => {
    for (const each of screenings) insertScreening(db, each, house.core.newId);
    return ok(null);
  });
}
const week = () => readProgramme(house.core, '2026-11-04', '2026-11-10');

test('a double bill is a show of both its bookings, in every count', () => {
  const [first, later] = [bill('2026-11-05T20:00'), bill('2026-11-20T20:00')];
  put(first, later);
  const { runs, bookings: known } = week();
  expect(known.map((each) => each.id).toSorted()).toEqual([booking.id, second.id].toSorted());
  expect([booking.id, second.id].map((id) => runs[id]?.map((each) => each.id))).toEqual([
    [first.id, later.id],
    [first.id, later.id],
  ]);
  const counts = readShelf(house.core, '2026-11-04').map((each) => [each.placedCount, each.placedThisWeek]);
  expect(counts).toEqual([
    [2, 1],
    [2, 1],
  ]);
  const nextWeeks = findConflicts(readProgramme(house.core, '2026-11-18', '2026-11-24'));
  expect(nextWeeks.flatMap(({ code, facts }) => (code === 'tooManyShows' ? [facts] : []))).toEqual([
    { number: 2, max: 1 },
    { bookingId: second.id, number: 2, max: 1 },
  ]);
});

test('a show that is called off or put off is counted nowhere', () => {
  const [off, postponed, on] = [bill('2026-11-05T20:00'), bill('2026-11-06T20:00'), bill('2026-11-07T20:00')];
  put(off, postponed, on);
  setScreeningState(house.core, [off.id], 'cancelled', {});
  setScreeningState(house.core, [postponed.id], 'postponed', {});
  const programme = week();
  expect(programme.runs[second.id]?.map((each) => each.id)).toEqual([on.id]);
  expect(readShelf(house.core, '2026-11-04').map((each) => each.placedCount)).toEqual([1, 1]);
  expect(findConflicts(programme).filter((each) => each.severity !== 'hint')).toEqual([]);
});

test('a booking that a double bill leans on is not removed', () => {
  put(bill('2026-11-05T20:00'));
  const refused = { ok: false, error: { code: 'inUse', facts: { count: 1 } } };
  expect([removeBooking(house.core, booking.id), removeBooking(house.core, second.id)]).toEqual([
    refused,
    refused,
  ]);
});
