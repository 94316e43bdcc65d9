import type { Booking } from '../../../shared/domain/booking.ts';
import type { Film, Version } from '../../../shared/domain/film.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { itemsForVersion, type Screening } from '../../../shared/domain/screening.ts';
import { NO_TERMS } from '../../../shared/domain/terms.ts';

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

const film = (id: string, showing: Showing): Film => ({
  id,
  originalTitle: showing.title ?? 'The Invasion',
  titles: {},
  directors: ['Sergei Loznitsa'],
  cast: [],
  countries: ['UA', 'NL', 'FR'],
  year: 2024,
  genres: [],
  themeId: null,
  rating: null,
  releaseDate: null,
  externalIds: {},
  website: null,
  trailerUrl: null,
  notes: '',
  ...showing.film,
});

/** The programme of Wednesday 14 to Tuesday 20 October 2026 with these showings, each of a film of its own. */
export function makeProgramme(showings: readonly Showing[]): Programme {
  const made = showings.map((showing, index) => {
    const id = String(index + 1);
    const day = showing.day ?? '2026-10-14';
    const time = showing.time === undefined ? '19:45' : showing.time;
    const version: Version = {
      id: `v${id}`,
      filmId: `f${id}`,
      spokenLanguages: ['uk'],
      subtitleLanguages: ['nl'],
      format: 'DCP 2K',
      runtimeMin: 145,
      hasAudioDescription: false,
      hasSdh: false,
      ...showing.version,
    };
    const booking: Booking = {
      id: `b${id}`,
      versionId: version.id,
      distributorId: null,
      status: { kind: 'confirmed', confirmedOn: '2026-09-01' },
      windowFrom: null,
      windowTo: null,
      maxShows: null,
      minShowsPerWeek: null,
      terms: NO_TERMS,
      sharedCopyWith: null,
      isAnnouncementForbidden: false,
      embargoUntil: null,
      notes: '',
      importRunId: null,
      ...showing.booking,
    };
    const screening: Screening = {
      id: `s${id}`,
      bookingId: booking.id,
      versionId: version.id,
      roomId: 'r1',
      day,
      startsAt: time === null ? null : `${day}T${time}`,
      items: itemsForVersion(version.id, 10),
      state: 'planned',
      stateReason: {},
      isSoldOut: false,
      price: null,
      ticketUrl: null,
      badges: [],
      strandId: null,
      notes: '',
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
        recurrence: null,
        template: { price: null, badges: [] },
      },
    ],
    distributors: [],
    overrides: [],
    runs: {},
  };
}
