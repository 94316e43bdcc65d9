import { toBookingRow } from '../../db/index.ts';
import type { Core } from '../../electron/core/context.ts';
import type { Booking } from '../../shared/domain/booking.ts';
import { newFilm, newVersion, type Version } from '../../shared/domain/film.ts';
import type { Room } from '../../shared/domain/house.ts';
import type { Screening, ScreeningItem } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { addMinutes, type LocalDateTime } from '../../shared/time.ts';
import { makeBooking, makeRoom, makeScreening, makeVenue } from './builders.ts';
import { houseWriters } from './houseWriters.ts';

/** A title of exactly 120 characters. */
export const LONG_TITLE =
  'De lange en bijna onuitspreekbare titel van een film die niet ophoudt voor hij 120 tekens lang is, en dan toch nog even.';

/** A day of ten rooms with three screenings each. */
export const FULL_DAY = '2027-01-14';

export type HardHouse = {
  readonly rooms: readonly Room[];
  /** Of the film whose booking has three screenings, the last on 22 May 2027. */
  readonly shortened: { readonly filmId: Id; readonly booking: Booking };
};

type Shown = Pick<Booking, 'id' | 'versionId'> & { readonly filmId: Id };

/**
 * A house of ten rooms and all that is hard in a programme, each in a cinema week of its own:
 * 21 October 2026 and 24 March 2027 the nights on which the clocks change; 4 November a show across midnight, one across 06:00
 * with another after it, six shorts in 45 minutes and a film of seven hours with two intervals; 13 January 2027 a day of thirty
 * screenings; 3 February a closed room with something in it; 17 February a title of 120 characters, with an hour, without, and
 * as an option; 12 May a booking of three screenings.
 *
 * Rooms 1 and 2 need twenty minutes between films, the others none.
 */
export function seedHardHouse(core: Core): HardHouse {
  const write = writersOf(core);
  const venue = makeVenue({ id: core.newId() });
  const rooms = Array.from({ length: 10 }, (_, index) =>
    makeRoom({
      id: core.newId(),
      venueId: venue.id,
      name: `Zaal ${index + 1}`,
      position: index,
      turnaroundMin: index < 2 ? 20 : 0,
      closures: index === 9 ? [{ from: '2027-02-01', to: '2027-02-28', reason: 'schilders' }] : [],
    }),
  );
  return core.writeUnjournaled(['venues', 'rooms', 'films', 'screenings'], () => {
    write.venue(venue);
    for (const room of rooms) write.room(room);
    writeNights(write, rooms);
    writeClockChanges(write, rooms);
    writeFullDay(write, rooms);
    const closed = write.booked('In de gesloten zaal', { runtimeMin: 95 });
    write.show(closed, rooms[9], '2027-02-05T20:00');
    writeLongTitle(write, rooms);
    const shortened = write.booked(
      'Ingekort',
      { runtimeMin: 100 },
      { windowFrom: '2027-05-01', windowTo: '2027-05-31' },
    );
    for (const [day, room] of [
      ['2027-05-13', rooms[0]],
      ['2027-05-15', rooms[1]],
      ['2027-05-18', rooms[0]],
    ] as const)
      write.show(shortened, room, `${day}T20:00`);
    return { rooms, shortened: { filmId: shortened.filmId, booking: shortened.booking } };
  });
}

type Rooms = readonly (Room | undefined)[];
type Writers = ReturnType<typeof writersOf>;

function writersOf(core: Core) {
  const rows = houseWriters(core.db);
  const film = (title: string, changes: Partial<Version> = {}) => {
    const made = {
      ...newFilm(core.newId(), title),
      directors: ['Chantal Akerman'],
      countries: ['BE'],
      year: 1975,
    };
    const version = {
      ...newVersion(core.newId(), made.id),
      spokenLanguages: ['fr'],
      subtitleLanguages: ['nl'],
      ...changes,
    };
    rows.film(made);
    rows.version(version);
    return { filmId: made.id, versionId: version.id };
  };
  const booked = (title: string, version: Partial<Version>, changes: Partial<Booking> = {}) => {
    const { filmId, versionId } = film(title, version);
    const booking = makeBooking({ ...changes, id: core.newId(), versionId });
    rows.booking(toBookingRow(booking));
    return { id: booking.id, versionId, filmId, booking };
  };
  const show = (
    { id: bookingId, versionId }: Shown,
    room: Room | undefined,
    startsAt: LocalDateTime | null,
    changes: Partial<Screening> = {},
  ) => {
    const { items, ...row } = makeScreening({
      ...changes,
      id: core.newId(),
      bookingId,
      versionId,
      roomId: room?.id ?? null,
      startsAt,
      items: changes.items ?? [item('feature', null, versionId)],
    });
    rows.screening(row);
    items.forEach((each, position) => {
      rows.item({ id: core.newId(), screeningId: row.id, position, ...each });
    });
  };
  return {
    venue: rows.venue,
    room: rows.room,
    film,
    booked,
    show,
  };
}

const item = (
  kind: ScreeningItem['kind'],
  durationMin: number | null,
  versionId: Id | null = null,
  title = '',
): ScreeningItem => ({ kind, title, durationMin, versionId, bookingId: null });

/** Lengths of six shorts, 45 minutes together. */
export const SHORTS = [5, 6, 7, 8, 9, 10] as const;

/** Across midnight, across 06:00, six shorts, seven hours: the week of 4 November 2026. */
function writeNights(write: Writers, [one, two, three, four]: Rooms): void {
  write.show(write.booked('Over middernacht', { runtimeMin: 145 }), one, '2026-11-06T22:50');
  write.show(write.booked('Tot de ochtend', { runtimeMin: 130 }), three, '2026-11-08T04:30');
  write.show(write.booked('Vroege vogels', { runtimeMin: 60 }), three, '2026-11-08T06:25');
  const films = SHORTS.map((runtimeMin, index) => write.film(`Kort ${index + 1}`, { runtimeMin }));
  const programme = write.booked('Zes korte', { runtimeMin: 45 });
  write.show(programme, two, '2026-11-07T18:00', {
    items: films.map(({ versionId }, index) => item('short', null, versionId, `Kort ${index + 1}`)),
  });
  const saga = write.booked('Zeven uur', { runtimeMin: 420 });
  write.show(saga, four, '2026-11-07T14:00', {
    items: [
      item('feature', 140, saga.versionId),
      item('interval', 20),
      item('feature', 140, saga.versionId),
      item('interval', 30),
      item('feature', 140, saga.versionId),
    ],
  });
}

/** What plays while the clocks go back, and while they go forward. */
function writeClockChanges(write: Writers, [, , three, four, five]: Rooms): void {
  const long = write.booked('Wintertijd', { runtimeMin: 150 });
  const next = write.booked('Na de klok', { runtimeMin: 60 });
  // Half past one summer time and 150 minutes: three o’clock winter time.
  write.show(long, three, '2026-10-25T01:30');
  write.show(next, three, '2026-10-25T03:00');
  write.show(write.booked('Te lang', { runtimeMin: 150 }), four, '2026-10-25T01:20');
  write.show(write.booked('Te vroeg', { runtimeMin: 60 }), four, '2026-10-25T02:45');
  const short = write.booked('Zomertijd', { runtimeMin: 60 });
  // Half past one winter time and an hour: half past three summer time.
  write.show(short, three, '2027-03-28T01:30');
  write.show(next, three, '2027-03-28T03:30');
  write.show(write.booked('Een uur', { runtimeMin: 60 }), four, '2027-03-28T01:35');
  write.show(write.booked('Te gauw', { runtimeMin: 60 }), four, '2027-03-28T03:25');
  write.show(write.booked('Bestaat niet', { runtimeMin: 60 }), five, '2027-03-28T02:15');
}

function writeFullDay(write: Writers, rooms: Rooms): void {
  rooms.forEach((room, index) => {
    const film = write.booked(`Film ${index + 1}`, { runtimeMin: 90 });
    for (const hour of ['14:00', '17:00', '20:00'])
      write.show(film, room, addMinutes(`${FULL_DAY}T${hour}`, index * 5));
  });
}

function writeLongTitle(write: Writers, [one, two]: Rooms): void {
  const film = write.booked(
    LONG_TITLE,
    { runtimeMin: 100 },
    { windowFrom: '2027-02-15', windowTo: '2027-03-15' },
  );
  write.show(film, one, '2027-02-18T20:00');
  write.show(film, one, null, { day: '2027-02-19' });
  // Too early after the first, for the sentences that name it.
  write.show(film, one, '2027-02-18T21:00');
  const option = write.booked(
    `${LONG_TITLE.slice(0, 116)} (2).`.slice(0, 120),
    { runtimeMin: 30 },
    {
      status: { kind: 'option', rank: 2, expiresOn: null },
      windowFrom: '2027-02-15',
      windowTo: '2027-03-15',
    },
  );
  write.show(option, two, '2027-02-18T18:00');
}
