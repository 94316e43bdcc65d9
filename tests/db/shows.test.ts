import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, expect } from 'vitest';
import { countScreenings, readRuns, readScreeningsBetween, tables, toBookingRow } from '../../db/index.ts';
import { rowWriter } from '../../db/inserting.ts';
import { bookingsOf, type Screening } from '../../shared/domain/screening.ts';
import { makeBooking, makeFilm, makeScreening, makeVersion } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

const FROM = '2026-11-03';
const TO = '2026-11-05';
const film = makeFilm();
const version = makeVersion({ filmId: film.id });
const bookings = Array.from({ length: 4 }, () => makeBooking({ versionId: version.id }));

let house: TestCore;
beforeAll(() => {
  house = openTestCore({ isWorking: false });
  const { sqlite } = house.core.db;
  rowWriter(sqlite, tables.films)(film);
  rowWriter(sqlite, tables.versions)(version);
  for (const booking of bookings) rowWriter(sqlite, tables.bookings)(toBookingRow(booking));
});
afterAll(() => house.close());

function keep(screenings: readonly Screening[]): void {
  const { sqlite } = house.core.db;
  sqlite.exec('DELETE FROM screening_items; DELETE FROM screenings');
  for (const { items, ...row } of screenings) {
    rowWriter(sqlite, tables.screenings)(row);
    items.forEach((part, position) => {
      const id = house.core.newId();
      rowWriter(sqlite, tables.screeningItems)({ id, screeningId: row.id, position, ...part });
    });
  }
}

const bookingId = fc.constantFrom(...bookings.map((each) => each.id));
const screening = fc
  .record({
    bookingId,
    // What plays in it under other bookings, or under its own once more.
    others: fc.array(fc.option(bookingId), { maxLength: 3 }),
    day: fc.constantFrom('2026-11-01', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09'),
    hour: fc.option(fc.constantFrom('14:00', '20:00')),
    state: fc.constantFrom('planned', 'planned', 'cancelled', 'postponed'),
  })
  .map(({ others, hour, day, ...rest }) => {
    const startsAt = hour === null ? null : (`${day}T${hour}` as const);
    const bare = makeScreening({ ...rest, versionId: version.id, day, startsAt });
    const [part] = bare.items;
    const more = others.flatMap((other) => (part === undefined ? [] : [{ ...part, bookingId: other }]));
    return { ...bare, items: [...bare.items, ...more] };
  });

property.prop([fc.array(screening, { maxLength: 12 }), fc.subarray(bookings)])(
  'the shows of bookings are those one finds by looking at every screening',
  (screenings, asked) => {
    keep(screenings);
    const ids = asked.map((each) => each.id);
    const { db } = house.core;
    const showsOf = (id: string) =>
      screenings.filter((each) => each.state === 'planned' && bookingsOf(each).includes(id));
    const runs = readRuns(db, ids);
    const counts = countScreenings(db, ids, FROM, TO);
    expect(Object.keys(runs).every((id) => ids.includes(id))).toBe(true);
    for (const id of ids) {
      const shows = showsOf(id);
      const order = (runs[id] ?? []).map(({ day, startsAt }) => `${day} ${startsAt ?? ''}`);
      expect(order).toEqual(order.toSorted());
      expect((runs[id] ?? []).map((each) => each.id).sort()).toEqual(shows.map((each) => each.id).sort());
      const within = shows.filter((each) => FROM <= each.day && each.day <= TO).length;
      expect(counts.get(id) ?? { all: 0, within: 0 }).toEqual({ all: shows.length, within });
    }
    expect(new Set(readScreeningsBetween(db, FROM, TO))).toEqual(
      new Set(screenings.filter((each) => FROM <= each.day && each.day <= TO)),
    );
  },
);
