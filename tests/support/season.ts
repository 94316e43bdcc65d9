import { readVenue, toBookingRow } from '../../db/index.ts';
import type { Core } from '../../electron/core/context.ts';
import { newBooking } from '../../shared/domain/booking.ts';
import { newFilm, newVersion } from '../../shared/domain/film.ts';
import type { Room } from '../../shared/domain/house.ts';
import { newScreening } from '../../shared/domain/screening.ts';
import { seasonOf } from '../../shared/domain/season.ts';
import { EMPTY_TEMPLATE, type Strand } from '../../shared/domain/strand.ts';
import type { Id } from '../../shared/ids.ts';
import { addDays, addMinutes, atTime, daysBetween, type LocalDate, weekdayOf } from '../../shared/time.ts';
import { makeRoom, makeVenue } from './builders.ts';
import { houseWriters } from './houseWriters.ts';

export type SeededSeason = {
  readonly rooms: readonly Room[];
  readonly strands: readonly Strand[];
  /** First and last day of the season around today. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** All screenings in the file, the archive's included. */
  readonly screeningCount: number;
};

/** A film of up to 125 minutes and the room's 20 fit between any two; each room begins a little later than the one before. */
const HOURS = ['19:45', '16:00', '13:15', '22:15', '10:30'] as const;
const WORDS = ['Nacht', 'Zee', 'Lumière', 'Straße', 'Ciel', 'Garden', 'Żal', 'Café', 'Winter', 'Orfeo'];
const LONG =
  'De lange en bijna onuitspreekbare titel van een film die niet ophoudt voor hij 120 tekens lang is, en dan nog net even';
const STRANDS = [
  ['Cinema voor senioren', 2],
  ['De Andere Film', 4],
  ['Kinderen eerst', 6],
  ['Klassiekers', 7],
  ['Docs op donderdag', 4],
  ['Nachtfilm', 5],
  ['Met gast', 1],
  ['Kortfilm', 3],
] as const;
/** How full a weekday is beside another, Monday first. */
const FULLNESS = [0.5, 0.9, 1.1, 1, 1.2, 1.6, 1.7] as const;

type Writers = ReturnType<typeof houseWriters>;
const titleOf = (index: number): string =>
  index % 12 === 0
    ? `${LONG} ${index}`.slice(0, 120)
    : `${WORDS[index % WORDS.length]} ${WORDS[Math.floor(index / 10) % WORDS.length]} ${index}`;

/** Days of a season with how many screenings each gets, `count` in all. */
function shareOut(from: LocalDate, to: LocalDate, count: number): readonly (readonly [LocalDate, number])[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const fullness = days.map((day) => FULLNESS[weekdayOf(day) - 1] ?? 1);
  const all = fullness.reduce((sum, each) => sum + each, 0);
  let [given, due] = [0, 0];
  return days.map((day, index) => {
    due += (count * (fullness[index] ?? 1)) / all;
    const now = index === days.length - 1 ? count - given : Math.round(due) - given;
    given += now;
    return [day, now] as const;
  });
}

type House = { readonly rooms: readonly Room[]; readonly strands: readonly Strand[] };
type Booked = { readonly id: Id; readonly versionId: Id };

/** One film with a version and a booking whose window is the season's. */
function writeBooking(core: Core, write: Writers, index: number, from: LocalDate, to: LocalDate): Booked {
  const film = { ...newFilm(core.newId(), titleOf(index)), directors: [`Regisseur ${index % 40}`] };
  const version = { ...newVersion(core.newId(), film.id), runtimeMin: 80 + (index % 10) * 5 };
  const status =
    index % 9 === 0
      ? ({ kind: 'option', rank: 1 + (index % 2), expiresOn: null } as const)
      : ({ kind: 'confirmed', confirmedOn: from, heldRank: 1 } as const);
  const booking = { ...newBooking(core.newId(), version.id, status), windowFrom: from, windowTo: to };
  write.film(film);
  write.version(version);
  write.booking(toBookingRow(booking));
  return { id: booking.id, versionId: version.id };
}

/** Films that run side by side, and how often each is shown before the next ones come. */
const SIDE_BY_SIDE = 24;
const SHOWS = 8;
const MARGIN_DAYS = 10;
const bookingAt = (at: number): number =>
  Math.floor(at / (SIDE_BY_SIDE * SHOWS)) * SIDE_BY_SIDE + (at % SIDE_BY_SIDE);

/** The first and last day each booking plays, as `bookingAt` shares the screenings out. */
function bookingsOf(
  days: readonly (readonly [LocalDate, number])[],
): readonly { readonly from: LocalDate; readonly to: LocalDate }[] {
  const runs: { from: LocalDate; to: LocalDate }[] = [];
  let at = 0;
  for (const [day, many] of days)
    for (let index = 0; index < many; index += 1) {
      const run = runs[bookingAt(at)];
      if (run === undefined) runs[bookingAt(at)] = { from: day, to: day };
      else run.to = day;
      at += 1;
    }
  return runs;
}

/** The screenings of one season: the evenings of all rooms first, then the other hours. */
function writeSeason(core: Core, write: Writers, house: House, from: LocalDate, count: number): LocalDate {
  const to = addDays(from, 302);
  const days = shareOut(from, to, count);
  const bookings = bookingsOf(days).map((run, index) =>
    writeBooking(core, write, index, addDays(run.from, -MARGIN_DAYS), addDays(run.to, MARGIN_DAYS)),
  );
  let at = 0;
  for (const [day, many] of days) {
    for (let index = 0; index < many; index += 1) {
      const room = house.rooms[index % house.rooms.length];
      const hour = HOURS[Math.floor(index / house.rooms.length) % HOURS.length] ?? '19:45';
      const booking = bookings[bookingAt(at)];
      at += 1;
      if (room === undefined || booking === undefined) continue;
      const onDay = house.strands.filter((_, each) => STRANDS[each]?.[1] === weekdayOf(day));
      const { items, ...row } = newScreening(
        core.newId(),
        booking,
        { roomId: room.id, day, startsAt: addMinutes(atTime(day, hour), room.position * 5) },
        0,
      );
      write.screening({ ...row, strandId: onDay[index]?.id ?? null });
      items.forEach((part, position) => {
        write.item({ id: core.newId(), screeningId: row.id, position, ...part });
      });
    }
  }
  return to;
}

/**
 * A house of `rooms` rooms with `screenings` screenings in the season around today, and as many in each of `archiveYears`
 * seasons before it: every twelfth title has 120 characters, every ninth booking is an option, eight strands keep to
 * their weekday. Always the same; written straight into the tables in one write, without journal, so that 50,000 rows
 * take seconds.
 */
export function seedSeason(
  core: Core,
  asked: { readonly screenings: number; readonly rooms: number; readonly archiveYears?: number },
): SeededSeason {
  const { from } = seasonOf(core.today(), []);
  const venue = readVenue(core.db) ?? makeVenue({ id: core.newId() });
  const rooms = Array.from({ length: asked.rooms }, (_, index) =>
    makeRoom({ id: core.newId(), venueId: venue.id, name: `Zaal ${index + 1}`, position: index }),
  );
  const strands = STRANDS.map(
    ([name], index): Strand => ({
      id: core.newId(),
      names: { nl: name },
      tint: index,
      recurrences: [],
      exceptions: [],
      template: EMPTY_TEMPLATE,
      archivedOn: null,
    }),
  );
  const write = houseWriters(core.db);
  const seasons = (asked.archiveYears ?? 0) + 1;
  const to = core.writeUnjournaled(['venues', 'rooms', 'strands', 'films', 'screenings'], () => {
    if (readVenue(core.db) === undefined) write.venue(venue);
    for (const room of rooms) write.room(room);
    for (const strand of strands) write.strand(strand);
    for (let back = 1; back < seasons; back += 1) {
      const year = Number(from.slice(0, 4)) - back;
      writeSeason(core, write, { rooms, strands }, `${year}${from.slice(4)}`, asked.screenings);
    }
    return writeSeason(core, write, { rooms, strands }, from, asked.screenings);
  });
  return { rooms, strands, from, to, screeningCount: asked.screenings * seasons };
}
