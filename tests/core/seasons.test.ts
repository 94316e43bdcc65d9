import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, insertScreenings, tables, toBookingRow, updateRow } from '../../db/index.ts';
import { overrideConflict, removeScreenings } from '../../electron/core/planning.ts';
import { readProgramme, readShelf } from '../../electron/core/programming.ts';
import { countSeasonConflicts, readSeason } from '../../electron/core/seasons.ts';
import { factsText, findConflicts } from '../../shared/domain/conflicts.ts';
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
import { seedSeason } from '../support/season.ts';

let test_: TestCore;
beforeEach(() => {
  test_ = openTestCore();
});
afterEach(() => test_.close());

const FROM = '2026-09-02';
const TO = '2027-08-31';

function setUpClash() {
  const venue = makeVenue();
  const room = makeRoom({ venueId: venue.id });
  const film = makeFilm({ originalTitle: 'Invasion', titles: { fr: 'L’Invasion' } });
  const version = makeVersion({ filmId: film.id });
  const booking = makeBooking({ versionId: version.id });
  const shows = ['2026-11-05T20:00', '2026-11-05T21:00', '2025-11-05T20:00'].map((startsAt) =>
    makeScreening({ bookingId: booking.id, versionId: version.id, roomId: room.id, startsAt }),
  );
  test_.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    insertScreenings(db, shows, test_.core.newId);
    return ok(null);
  });
  return { shows, booking, film, version, room };
}

test('a season holds what plays in its days with booking and film, and nothing of the years before', () => {
  const { shows, booking, film } = setUpClash();
  const [first, second] = shows;
  const slim = (show: (typeof shows)[number] | undefined) => ({
    id: show?.id,
    day: '2026-11-05',
    startsAt: show?.startsAt,
    roomId: show?.roomId,
    strandId: null,
    bookingId: booking.id,
    state: 'planned',
  });
  expect(readSeason(test_.core, FROM, TO)).toEqual({
    from: FROM,
    to: TO,
    screenings: [slim(first), slim(second)],
    bookings: [
      {
        id: booking.id,
        status: booking.status.kind,
        distributorId: null,
        filmId: film.id,
        isApproved: false,
      },
    ],
    films: [
      { id: film.id, originalTitle: 'Invasion', titles: { fr: 'L’Invasion' }, directors: film.directors },
    ],
  });
});

test('conflicts of a season are counted per screening, and an accepted one no longer', () => {
  const { shows } = setUpClash();
  const [first, second] = shows;
  const before = countSeasonConflicts(test_.core, FROM, TO);
  expect(Object.keys(before).toSorted()).toEqual([first?.id, second?.id].toSorted());
  for (const conflict of findConflicts(readProgramme(test_.core, FROM, TO)))
    overrideConflict(test_.core, conflict.key, factsText(conflict), 'één operateur, afgesproken');
  expect(countSeasonConflicts(test_.core, FROM, TO)).toEqual({});
  removeScreenings(test_.core, [second?.id ?? '']);
  expect(countSeasonConflicts(test_.core, FROM, TO)).toEqual({});
});

test('the shelf of a month holds what opens in any of its weeks, and counts in all of them', () => {
  const { booking } = setUpClash();
  test_.core.write({ kind: 'changeBooking', facts: {} }, (db) => {
    updateRow(db, tables.bookings, booking.id, { windowFrom: '2026-11-20', windowTo: '2026-11-30' });
    return ok(null);
  });
  expect(readShelf(test_.core, '2026-11-04')).toEqual([]);
  const month = readShelf(test_.core, '2026-10-28', null, '2026-12-01');
  expect(month.map((each) => [each.booking.id, each.placedCount, each.placedThisWeek])).toEqual([
    [booking.id, 3, 2],
  ]);
});

test('a seeded house has as many screenings as asked for, in the season and in each year before it', () => {
  const season = seedSeason(test_.core, { screenings: 600, rooms: 3, archiveYears: 2 });
  const { screenings, films } = readSeason(test_.core, season.from, season.to);
  expect(screenings).toHaveLength(600);
  expect(season.screeningCount).toBe(1_800);
  expect(new Set(screenings.map((each) => each.roomId))).toEqual(
    new Set(season.rooms.map((room) => room.id)),
  );
  expect(Math.max(...films.map((film) => film.originalTitle.length))).toBe(120);
  expect(
    findConflicts(readProgramme(test_.core, season.from, season.to)).map((each) => each.code),
  ).not.toContain('roomClash');
});
