import { type Booking, newBooking } from '../../shared/domain/booking.ts';
import type { Film, Version } from '../../shared/domain/film.ts';
import { FORMATS, type Room, type Venue } from '../../shared/domain/house.ts';
import { newScreening, type Screening } from '../../shared/domain/screening.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Id } from '../../shared/ids.ts';
import type { PublicContent, PublicScreening } from '../../shared/listing/listing.ts';
import { type LocalDate, programmeDayOf } from '../../shared/time.ts';

let count = 0;
/** A new id in the shape the core makes; rising, so that what is built later sorts later. */
export const makeId = (): Id => {
  count += 1;
  return `01920000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
};

export const makeVenue = (changes: Partial<Venue> = {}): Venue => ({
  id: makeId(),
  name: 'Filmhuis De Lantaarn',
  street: 'Kaai 4',
  postcode: '8800',
  city: 'Roeselare',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  houseLanguage: 'nl',
  cinemaWeekStartsOn: 3,
  programmeDayStartsAt: '06:00',
  snapMin: 5,
  preProgrammeMin: 0,
  website: 'https://delantaarn.example',
  email: 'info@delantaarn.example',
  phone: '+32 51 00 00 00',
  basePriceCents: 1_000,
  listingPlaces: {},
  rules: {},
  ...changes,
});

export const makeRoom = (changes: Partial<Room> = {}): Room => ({
  id: makeId(),
  venueId: makeId(),
  name: 'Zaal 1',
  position: 0,
  seats: 120,
  turnaroundMin: 20,
  formats: [...FORMATS],
  serverThumbprint: null,
  archivedOn: null,
  closures: [],
  ...changes,
});

export const makeFilm = (changes: Partial<Film> = {}): Film => ({
  id: makeId(),
  originalTitle: 'Invasion',
  titles: {},
  directors: ['Sergei Loznitsa'],
  cast: [],
  countries: ['UA', 'NL', 'FR'],
  year: 2024,
  genres: ['documentaire'],
  themeId: '1.7.1.0.0',
  rating: null,
  releaseDate: null,
  otherTitles: [],
  pictureUrl: null,
  externalIds: {},
  website: null,
  trailerUrl: null,
  notes: '',
  ...changes,
});

export const makeVersion = (changes: Partial<Version> = {}): Version => ({
  id: makeId(),
  filmId: makeId(),
  spokenLanguages: ['uk'],
  subtitleLanguages: ['nl'],
  format: 'DCP 2K',
  runtimeMin: 145,
  hasAudioDescription: false,
  hasSdh: false,
  ...changes,
});

export const makeBooking = (changes: Partial<Booking> = {}): Booking => ({
  ...newBooking(makeId(), makeId(), { kind: 'confirmed', confirmedOn: '2026-09-01', heldRank: 1 }),
  ...changes,
});

/** A planned screening of one feature; `day` follows `startsAt` unless it is given. */
export function makeScreening(changes: Partial<Screening> = {}): Screening {
  const versionId = changes.versionId ?? makeId();
  const startsAt = changes.startsAt === undefined ? '2026-11-05T19:45' : changes.startsAt;
  const day: LocalDate = changes.day ?? (startsAt === null ? '2026-11-05' : programmeDayOf(startsAt));
  const booking = { id: makeId(), versionId };
  return {
    ...newScreening(makeId(), booking, { roomId: null, day, startsAt }, 0),
    ...changes,
    versionId,
    startsAt,
    day,
  };
}

export const makeText = (changes: Partial<Text> = {}): Text => ({
  id: makeId(),
  ownerKind: 'film',
  ownerId: makeId(),
  language: 'nl',
  length: 'teaser',
  body: 'Drie jaar oorlog, gezien door wie er woont.',
  revision: 1,
  sourceLanguage: null,
  sourceRevision: null,
  changedAtMs: 0,
  ...changes,
});

export const makePublicScreening = (changes: Partial<PublicScreening> = {}): PublicScreening => ({
  id: makeId(),
  startsAt: '2026-11-05T19:45',
  day: '2026-11-05',
  minutes: 145,
  state: 'planned',
  reason: {},
  isSoldOut: false,
  ticketUrl: null,
  ...changes,
});

/** Public content that the guard lets through, with one screening. */
export const makeContent = (changes: Partial<PublicContent> = {}): PublicContent => ({
  mainLanguage: 'nl',
  names: { nl: 'Invasion' },
  descriptions: { nl: 'Drie jaar oorlog.' },
  themeId: '1.7.1.0.0',
  price: null,
  ticketUrl: null,
  ageRange: null,
  labels: [],
  image: null,
  screenings: [makePublicScreening()],
  trailerUrl: null,
  contact: { website: null, email: null, phone: null },
  ...changes,
});
