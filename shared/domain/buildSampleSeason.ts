import type { Id, NewId } from '../ids.ts';
import { addDays, cinemaWeekOf, type LocalDate, momentOn, PROGRAMME_DAY_STARTS } from '../time.ts';
import { LANGS } from '../words/words.ts';
import type { Booking } from './booking.ts';
import type { Distributor } from './distributor.ts';
import type { Film, Version } from './film.ts';
import type { Room, Venue } from './house.ts';
import {
  SAMPLE_WEEKS,
  type SampleBooking,
  type SampleFilm,
  type SampleScreening,
  type SampleSeason,
  type SampleStill,
  type SampleStrand,
} from './sampleSeason.ts';
import type { Price, Screening } from './screening.ts';
import { EMPTY_TEMPLATE, type Strand } from './strand.ts';
import { type FilmImage, TEXT_LENGTHS, type Text } from './text.ts';

/** The sample season as rows, all of them new. */
export type SampleRows = {
  readonly venue: Venue;
  readonly rooms: readonly Room[];
  readonly distributors: readonly Distributor[];
  readonly strands: readonly Strand[];
  readonly films: readonly Film[];
  readonly versions: readonly Version[];
  readonly bookings: readonly Booking[];
  readonly screenings: readonly Screening[];
  readonly texts: readonly Text[];
  readonly images: readonly FilmImage[];
};

export type BuildOptions = {
  readonly today: LocalDate;
  readonly nowMs: number;
  readonly newId: NewId;
  /** What the bytes of a still are; the core has them, this function does not. */
  readonly bytesOf: (still: SampleStill) => Pick<FilmImage, 'sha256' | 'mime'>;
};

/**
 * The sample season from `today` on.
 *
 * Week 0 is the cinema week `today` falls in. What the data put there on days already gone comes back in the week after the
 * tenth, so that every screening is still to come and the season lasts ten weeks whatever the weekday: in the same booking
 * where all of it is gone, else as a return run with a booking of its own.
 */
export function buildSampleSeason(season: SampleSeason, options: BuildOptions): SampleRows {
  const { newId, nowMs } = options;
  const house = makeHouse(season, newId);
  const distributors = new Map(season.distributors.map((each) => [each.key, makeDistributor(each, newId())]));
  const strands = new Map(
    season.strands.map((each) => [each.key, makeStrand(each, house.roomOf(each.room).id, newId())]),
  );
  const films = new Map(season.films.map((each) => [each.key, makeFilm(each, newId)]));
  const filmId = (key: string): Id => found(films, key).film.id;
  const runs = season.bookings.map((sample) =>
    placeRun(sample, {
      ...options,
      season,
      versionId: found(films, sample.film).version.id,
      distributorId: found(distributors, sample.distributor).id,
      roomOf: house.roomOf,
      strands,
      price: { baseCents: season.venue.basePriceCents, tariffs: season.venue.tariffs },
    }),
  );
  return {
    venue: house.venue,
    rooms: house.rooms,
    distributors: [...distributors.values()],
    strands: [...strands.values()],
    films: [...films.values()].map(({ film }) => film),
    versions: [...films.values()].map(({ version }) => version),
    bookings: runs.flatMap(({ bookings }) => bookings),
    screenings: runs.flatMap(({ screenings }) => screenings),
    texts: [
      ...season.texts.flatMap(({ film, ...bodies }) =>
        makeTexts('film', filmId(film), bodies, season.venue.houseLanguage, nowMs, newId),
      ),
      ...season.strands.flatMap(({ key, teasers }) =>
        makeTexts(
          'strand',
          found(strands, key).id,
          { teaser: teasers },
          season.venue.houseLanguage,
          nowMs,
          newId,
        ),
      ),
    ],
    images: season.stills.map((still) => ({
      id: newId(),
      filmId: filmId(still.film),
      ...options.bytesOf(still),
      fileName: still.file.slice(still.file.lastIndexOf('/') + 1),
      widthPx: still.widthPx,
      heightPx: still.heightPx,
      rightsHolder: still.rightsHolder,
      description: still.description,
      focalX: still.focalX,
      focalY: still.focalY,
      position: 0,
    })),
  };
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample season lacks ${String(key)}`);
  return value;
}

function makeHouse({ venue: sample }: SampleSeason, newId: NewId) {
  const { tariffs: _tariffs, vatBp: _vat, rooms: sampleRooms, ...rest } = sample;
  const venue: Venue = {
    ...rest,
    id: newId(),
    programmeDayStartsAt: PROGRAMME_DAY_STARTS,
    snapMin: 5,
    phone: null,
    listingPlaces: {},
    rules: {},
  };
  const rooms = new Map(
    sampleRooms.map(({ number, ...room }, position): [number, Room] => [
      number,
      {
        ...room,
        id: newId(),
        venueId: venue.id,
        position,
        serverThumbprint: null,
        archivedOn: null,
        closures: [],
      },
    ]),
  );
  return { venue, rooms: [...rooms.values()], roomOf: (number: number): Room => found(rooms, number) };
}

const makeDistributor = (
  { key: _key, contact, ...rest }: SampleSeason['distributors'][number],
  id: Id,
): Distributor => ({ ...rest, id, contacts: [{ name: '', phone: '', ...contact }], returnsLayout: null });

const makeStrand = (sample: SampleStrand, roomId: Id, id: Id): Strand => ({
  id,
  names: sample.names,
  tint: sample.tint,
  recurrences: [
    {
      weekdays: [sample.weekday],
      time: sample.time,
      roomId,
      from: null,
      to: null,
      skipsSchoolHolidays: false,
    },
  ],
  exceptions: [],
  template: {
    ...EMPTY_TEMPLATE,
    price: { baseCents: sample.priceCents, tariffs: [] },
    badges: sample.badges,
  },
  archivedOn: null,
});

function makeFilm(sample: SampleFilm, newId: NewId): { readonly film: Film; readonly version: Version } {
  const { key: _key, group: _group, imdbId, version, rating, ...rest } = sample;
  const film: Film = {
    ...rest,
    id: newId(),
    rating: { ...rating, other: null },
    releaseDate: null,
    otherTitles: [],
    pictureUrl: null,
    externalIds: imdbId === undefined ? {} : { imdb: imdbId },
    website: null,
    trailerUrl: null,
    notes: '',
  };
  return { film, version: { ...version, id: newId(), filmId: film.id, hasSdh: false } };
}

type RunOptions = BuildOptions & {
  readonly season: SampleSeason;
  readonly versionId: Id;
  readonly distributorId: Id;
  readonly roomOf: (number: number) => Room;
  readonly strands: ReadonlyMap<string, Strand>;
  readonly price: Price;
};

/** A booking with its screenings, and a second one for those of days gone by where others are still to come. */
function placeRun(
  sample: SampleBooking,
  options: RunOptions,
): { readonly bookings: readonly Booking[]; readonly screenings: readonly Screening[] } {
  const { season, today } = options;
  const start = cinemaWeekOf(today, season.venue.cinemaWeekStartsOn);
  const isGone = ({ week, day }: SampleScreening) => addDays(start, week * 7 + day) < today;
  const all = season.screenings.filter((each) => each.film === sample.film);
  const gone = all.filter(isGone);
  const window =
    all.length > 0 && gone.length === all.length ? { fromWeek: SAMPLE_WEEKS, weeks: 1 } : sample.window;
  const first = makeBooking({ ...sample, window }, start, options);
  const again =
    gone.length === 0 || gone.length === all.length
      ? null
      : makeBooking({ ...sample, window: { fromWeek: SAMPLE_WEEKS, weeks: 1 } }, start, options);
  return {
    bookings: again === null ? [first] : [first, again],
    screenings: all.map((each) =>
      isGone(each)
        ? makeScreening({ ...each, week: each.week + SAMPLE_WEEKS }, (again ?? first).id, start, options)
        : makeScreening(each, first.id, start, options),
    ),
  };
}

function makeBooking(
  sample: SampleBooking,
  start: LocalDate,
  { newId, today, versionId, distributorId }: RunOptions,
): Booking {
  const { status, window, embargoUntilDay } = sample;
  return {
    id: newId(),
    versionId,
    distributorId,
    status:
      status.kind === 'option'
        ? { kind: 'option', rank: status.rank, expiresOn: addDays(today, status.expiresInDays) }
        : { kind: 'confirmed', confirmedOn: addDays(today, -status.confirmedDaysAgo), heldRank: 1 },
    windowFrom: addDays(start, window.fromWeek * 7),
    windowTo: addDays(start, (window.fromWeek + window.weeks) * 7 - 1),
    maxShows: sample.maxShows,
    minShowsPerWeek: null,
    terms: sample.terms,
    sharedCopyWith: null,
    partnerStarts: [],
    needsKey: false,
    isAnnouncementForbidden: sample.isAnnouncementForbidden,
    embargoUntil: embargoUntilDay === undefined ? null : addDays(start, embargoUntilDay),
    notes: '',
    importRunId: null,
  };
}

function makeScreening(
  sample: SampleScreening,
  bookingId: Id,
  start: LocalDate,
  { newId, versionId, roomOf, strands, price }: RunOptions,
): Screening {
  const day = addDays(start, sample.week * 7 + sample.day);
  const strand = sample.strand === undefined ? undefined : found(strands, sample.strand);
  return {
    id: newId(),
    bookingId,
    versionId,
    roomId: roomOf(sample.room).id,
    day,
    startsAt: momentOn(day, sample.time),
    items: sample.items.map(({ kind, durationMin }) => ({
      kind,
      title: '',
      durationMin: durationMin ?? null,
      versionId: kind === 'feature' ? versionId : null,
      bookingId: null,
    })),
    state: 'planned',
    stateReason: {},
    isSoldOut: false,
    price: strand?.template.price ?? price,
    ticketUrl: null,
    badges: sample.badges,
    strandId: strand?.id ?? null,
    publicNote: {},
    notes: '',
  };
}

/** A text per language and length; where the house's own language has it, the others are translations of that. */
function makeTexts(
  ownerKind: 'film' | 'strand',
  ownerId: Id,
  bodies: Partial<Record<Text['length'], Partial<Record<Text['language'], string>> | undefined>>,
  houseLanguage: Text['language'],
  changedAtMs: number,
  newId: NewId,
): readonly Text[] {
  return TEXT_LENGTHS.flatMap((length) =>
    LANGS.flatMap((language): Text[] => {
      const body = bodies[length]?.[language];
      if (body === undefined) return [];
      const isTranslated = language !== houseLanguage && bodies[length]?.[houseLanguage] !== undefined;
      return [
        {
          id: newId(),
          ownerKind,
          ownerId,
          language,
          length,
          body,
          revision: 1,
          sourceLanguage: isTranslated ? houseLanguage : null,
          sourceRevision: isTranslated ? 1 : null,
          changedAtMs,
        },
      ];
    }),
  );
}
