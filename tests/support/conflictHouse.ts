import { toBookingRow } from '../../db/index.ts';
import type { Core } from '../../electron/core/context.ts';
import type { Booking } from '../../shared/domain/booking.ts';
import { type Film, newFilm, newVersion, type Version } from '../../shared/domain/film.ts';
import { publicHoliday, schoolHoliday } from '../../shared/domain/holidays.ts';
import type { Room } from '../../shared/domain/house.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import {
  addDays,
  atTime,
  cinemaWeekOf,
  daysFrom,
  type LocalDate,
  type LocalDateTime,
  weekdayOf,
} from '../../shared/time.ts';
import { makeBooking, makeRoom, makeScreening, makeVenue } from './builders.ts';
import { LONG_TITLE } from './hardHouse.ts';
import { houseWriters } from './houseWriters.ts';

/** The first cinema week to come that holds a public holiday within a school holiday. */
export function holidayWeek(today: LocalDate): LocalDate {
  const day = daysFrom(addDays(today, 7), 400).find(
    (each) => publicHoliday(each) !== null && schoolHoliday(each, 'flemish') !== null,
  );
  return cinemaWeekOf(day ?? today, WEEK_STARTS_ON);
}

/** The Sunday of spring to come whose night lacks an hour; what plays then belongs to the evening before. */
export const skippedNight = (today: LocalDate): LocalDate =>
  daysFrom(addDays(today, 1), 400).find(
    (day) => day.slice(5, 7) === '03' && weekdayOf(day) === 7 && addDays(day, 7).slice(5, 7) === '04',
  ) ?? today;

const WEEK_STARTS_ON = 3;
const MS_PER_HOUR = 3_600_000;
/** A house that wants to hear of everything, however far off. */
const RULES = {
  openingHours: { 3: { from: '10:00', to: '23:30' }, 2: null },
  weights: { schoolHoliday: 'hint' },
  optionLeadDays: 500,
  keyLeadHours: 500 * 24,
} as const;

type Given = {
  readonly film?: Partial<Film>;
  readonly version?: Partial<Version>;
  readonly booking?: Partial<Booking>;
};

/**
 * A house in which every kind of conflict there is can be seen: all of them in one cinema week (`holidayWeek`), but for the hour
 * that is skipped (`skippedNight`). Three screenings overlap in its first room on the first day; a film of 120 characters is one
 * side of a clash.
 */
export function seedConflictHouse(core: Core): void {
  const today = core.today();
  const week = holidayWeek(today);
  const on = (days: number, hour: string): LocalDateTime => atTime(addDays(week, days), hour);
  const venue = makeVenue({ id: core.newId(), rules: RULES as never, cinemaWeekStartsOn: WEEK_STARTS_ON });
  const room = (position: number, name: string, changes: Partial<Room> = {}) =>
    makeRoom({ id: core.newId(), venueId: venue.id, position, name, ...changes });
  const closures = [{ from: week, to: addDays(week, 6), reason: 'schilderwerken' }];
  const big = room(0, 'Grote zaal');
  const small = room(1, 'Kleine zaal', { formats: ['DCP 2K'] });
  const shut = room(2, 'Zolderzaal', { closures });
  const gone = room(3, 'Oude zaal', { archivedOn: addDays(week, -7) });
  const write = writersOf(core);
  const { booked, show } = write;
  const play = (title: string, where: Room, startsAt: LocalDateTime, given: Given = {}) => {
    const made = booked(title, given);
    show(made, where, startsAt);
    return made;
  };
  core.writeUnjournaled(['venues', 'rooms', 'films', 'screenings', 'keys'], () => {
    write.venue(venue);
    for (const each of [big, small, shut, gone]) write.room(each);
    // Three over one another, one of them an option whose slot the others take.
    play(LONG_TITLE, big, on(0, '20:00'));
    play('Het wachtende kind', big, on(0, '20:40'), {
      booking: { status: { kind: 'option', rank: 1, expiresOn: null } },
    });
    play('La grande illusion', big, on(0, '21:10'), {
      booking: { status: { kind: 'confirmed', confirmedOn: today, heldRank: 2 } },
    });
    play('Te vroeg op', big, on(0, '08:30'));
    play('Krap na elkaar', big, on(1, '14:00'));
    play('Krap daarna', big, on(1, '15:50'));
    play('Bij de schilders', shut, on(1, '16:10'));
    play('In de oude zaal', gone, on(1, '16:20'));
    play('Op pellicule', small, on(1, '18:15'), { version: { format: '70mm' as never } });
    const print = booked('Eén kopie', { version: { format: '35mm' } });
    show(print, big, on(1, '20:00'));
    show(print, small, on(1, '21:15'));
    play('Gedeeld met het Zuid', big, on(2, '14:05'), {
      booking: { sharedCopyWith: 'Cinema Zuid', partnerStarts: [on(2, '14:30')] },
    });
    play('Geannuleerd', big, on(2, '16:30'), {
      booking: { status: { kind: 'cancelled', reason: 'failliet' } },
    });
    play('Nog niet van ons', big, on(2, '19:00'), { booking: { windowFrom: addDays(week, 5) } });
    play('Niet meer van ons', big, on(2, '21:35'), { booking: { windowTo: addDays(week, 1) } });
    const counted = booked('Eén vertoning', { booking: { maxShows: 1 } });
    show(counted, big, on(3, '12:00'));
    show(counted, big, on(4, '12:10'));
    play('Te weinig', big, on(3, '14:25'), { booking: { minShowsPerWeek: 3 } });
    play('Verlopen optie', big, on(3, '16:40'), {
      booking: { status: { kind: 'option', rank: 1, expiresOn: addDays(today, -1) } },
    });
    play('Komt nog uit', big, on(3, '19:10'), { film: { releaseDate: addDays(week, 20) } });
    play('Zonder sleutel', big, on(4, '14:35'), { booking: { needsKey: true } });
    const keyed = (title: string, at: LocalDateTime, key: { of: Room; from: number; to: number }) => {
      const made = play(title, big, at, { booking: { needsKey: true } });
      write.key({
        id: core.newId(),
        versionId: made.versionId,
        roomId: key.of.id,
        contentTitle: title,
        cplId: core.newId(),
        recipient: key.of.name,
        notBeforeMs: Date.parse(`${at}:00+01:00`) + key.from * MS_PER_HOUR,
        notAfterMs: Date.parse(`${at}:00+01:00`) + key.to * MS_PER_HOUR,
        receivedAtMs: 0,
        fileName: `${title}.xml`,
      });
    };
    keyed('Sleutel voor gisteren', on(4, '16:45'), { of: big, from: -48, to: -24 });
    keyed('Sleutel voor de kleine', on(4, '19:05'), { of: small, from: -24, to: 24 });
    keyed('Sleutel die afloopt', on(4, '21:20'), { of: big, from: -24, to: 1 });
    play('Tegelijk links', big, on(5, '14:00'));
    play('Tegelijk rechts', small, on(5, '14:00'));
    const twice = booked('Twee keer bijna', {});
    show(twice, big, on(5, '17:00'));
    show(twice, small, on(5, '17:25'));
    play('Voor kleuters', big, on(5, '21:30'), { film: { rating: { age: 'AL', icons: [], other: null } } });
    play('Voor volwassenen', small, on(5, '11:00'), {
      film: { rating: { age: '18', icons: [], other: null } },
    });
    play('Zonder leeftijd', big, on(5, '11:20'), { film: { rating: null, year: 2025 } });
    play('Zonder duur', big, on(3, '21:50'), { version: { runtimeMin: null } });
    play('Op een sluitingsdag', big, on(6, '20:00'));
    // A double bill whose second film is licensed for later.
    const [first, second] = [
      booked('Eerste van twee', {}),
      booked('Tweede van twee', { booking: { windowFrom: addDays(week, 30) } }),
    ];
    show(first, small, on(3, '15:15'), [first, second]);
    play('Bestaat niet', big, atTime(skippedNight(today), '02:15'));
  });
}

type Booked = { readonly id: Id; readonly versionId: Id };

function writersOf(core: Core) {
  const rows = houseWriters(core.db);
  const booked = (title: string, given: Given): Booked => {
    const film: Film = {
      ...newFilm(core.newId(), title),
      rating: { age: '12', icons: [], other: null },
      ...given.film,
    };
    const version = { ...newVersion(core.newId(), film.id), runtimeMin: 100, ...given.version };
    const booking = makeBooking({ ...given.booking, id: core.newId(), versionId: version.id });
    rows.film(film);
    rows.version(version);
    rows.booking(toBookingRow(booking));
    return { id: booking.id, versionId: version.id };
  };
  const show = (
    made: Booked,
    room: Room,
    startsAt: LocalDateTime,
    parts: readonly Booked[] = [made],
  ): void => {
    const { items: _items, ...row }: Screening = makeScreening({
      id: core.newId(),
      bookingId: made.id,
      versionId: made.versionId,
      roomId: room.id,
      startsAt,
    });
    rows.screening(row);
    parts.forEach(({ id, versionId }, position) => {
      rows.item({
        id: core.newId(),
        screeningId: row.id,
        position,
        kind: 'feature',
        title: '',
        durationMin: null,
        versionId,
        bookingId: id === made.id ? null : id,
      });
    });
  };
  return {
    venue: rows.venue,
    room: rows.room,
    key: rows.key,
    booked,
    show,
  };
}
