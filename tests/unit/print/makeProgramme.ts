import type { Booking } from '../../../shared/domain/booking.ts';
import type { Film, Version } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { newScreening, type Screening } from '../../../shared/domain/screening.ts';
import { EMPTY_TEMPLATE } from '../../../shared/domain/strand.ts';
import { makeBooking, makeFilm, makeVersion } from '../../support/builders.ts';

/** One showing: its film, deal and screening, of which a test says only what matters. */
export type Showing = {
  readonly title?: string;
  readonly day?: string;
  /** `20:30`; null while to be decided. */
  readonly time?: string | null;
  readonly film?: Partial<Film>;
  readonly version?: Partial<Version>;
  readonly booking?: Partial<Booking>;
  readonly screening?: Partial<Screening>;
};

const film = (id: string, showing: Showing): Film =>
  makeFilm({
    id,
    originalTitle: showing.title ?? 'The Invasion',
    genres: [],
    themeId: null,
    ...showing.film,
  });

/** The programme of Wednesday 14 to Tuesday 20 October 2026 with these showings, each of a film of its own. */
export function makeProgramme(showings: readonly Showing[]): Programme {
  const made = showings.map((showing, index) => {
    const id = String(index + 1);
    const day = showing.day ?? '2026-10-14';
    const time = showing.time === undefined ? '19:45' : showing.time;
    const version = makeVersion({ id: `v${id}`, filmId: `f${id}`, ...showing.version });
    const booking = makeBooking({ id: `b${id}`, versionId: version.id, ...showing.booking });
    const screening: Screening = {
      ...newScreening(
        `s${id}`,
        booking,
        { roomId: 'r1', day, startsAt: time === null ? null : `${day}T${time}` },
        10,
      ),
      ...showing.screening,
    };
    return { film: film(`f${id}`, showing), version, booking, screening };
  });
  const room = (id: string, name: string, position: number) => ({
    id,
    venueId: 'venue',
    name,
    position,
    seats: 100,
    turnaroundMin: 20,
    formats: [],
    serverThumbprint: null,
    archivedOn: null,
    closures: [],
  });
  return {
    from: '2026-10-14',
    to: '2026-10-20',
    today: '2026-10-12',
    venue: {
      id: 'venue',
      name: 'Cinema Test',
      street: 'Kaai 1',
      postcode: '9000',
      city: 'Gent',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      houseLanguage: 'nl',
      cinemaWeekStartsOn: 3,
      programmeDayStartsAt: '06:00',
      snapMin: 5,
      preProgrammeMin: 10,
      website: 'https://cinema.example',
      email: null,
      phone: null,
      basePriceCents: null,
      listingPlaces: {},
      rules: {},
    },
    rooms: [room('r1', 'Zaal 1', 0), room('r2', 'Zaal 2', 1)],
    screenings: made.map((each) => each.screening),
    bookings: made.map((each) => each.booking),
    versions: made.map((each) => each.version),
    films: made.map((each) => each.film),
    strands: [
      {
        id: 'strand',
        names: { nl: 'Nagloed', fr: 'Rémanence' },
        tint: 9,
        recurrences: [],
        exceptions: [],
        template: EMPTY_TEMPLATE,
        archivedOn: null,
      },
    ],
    distributors: [],
    overrides: [],
    runs: {},
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
  };
}
