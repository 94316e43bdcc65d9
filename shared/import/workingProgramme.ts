import type { Booking } from '../domain/booking.ts';
import type { Film, Version } from '../domain/film.ts';
import type { Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { type FieldValue, isSameValue } from './fieldAccess.ts';
import type { ImportedValues } from './importMemory.ts';
import { none } from './joined.ts';
import type { FilmIndex } from './match.ts';
import type { ImportWrites, ProgrammeSnapshot } from './programmeSnapshot.ts';
import { nameKey } from './titleKey.ts';

type Screened = Pick<Screening, 'bookingId' | 'roomId' | 'day' | 'startsAt' | 'state'>;

/** The first row of the file that says something of a field: the rows below it cannot contradict it. */
export type Claim = { readonly row: number; readonly value: FieldValue };

/** What the words of this file stand for within one film or version. Nearly every one has a single word: a map is made for the second. */
type Taken = { readonly key: string; id: Id; others: Map<string, Id> | null };

/** What a row was taken for: its film, and where it has them its version and booking, each with the words it was known by. */
export type TakenRow = {
  readonly row: number;
  readonly filmId: Id;
  readonly versionId: Id | null;
  readonly versionKey: string;
  readonly bookingId: Id | null;
  readonly bookingKey: string;
};

type Kind = 'film' | 'version' | 'booking';

/** The programme as it will stand after the rows so far: rows of one file are compared with each other through it. */
export type WorkingProgramme = {
  readonly index: FilmIndex;
  /** What rows so far said of a field; the first one counts. */
  claimOf(kind: Kind, id: Id, field: string): Claim | undefined;
  claim(kind: Kind, id: Id, row: number, said: Readonly<Record<string, FieldValue>>): void;
  /** Rows by film key: a film a file names twice is one film. */
  readonly filmsOfFile: Map<string, { readonly filmId: Id; readonly row: number }>;
  /** The first row about a film. */
  firstRowOf(filmId: Id): number | undefined;
  /** The version or booking that equal words stood for in this file, within a film or a version. */
  takenAs(owner: 'film' | 'version', ownerId: Id, key: string): Id | undefined;
  /** The words a booking is known by in this file. */
  bookingKeyUsed(bookingId: Id): string | undefined;
  /** Keeps what a row was taken for. */
  take(taken: TakenRow): void;
  film(id: Id): Film | undefined;
  version(id: Id): Version | undefined;
  booking(id: Id): Booking | undefined;
  isNew(kind: Kind, id: Id): boolean;
  versionsOf(filmId: Id): readonly Version[];
  bookingsOf(versionId: Id): readonly Booking[];
  screeningsOf(bookingId: Id): readonly Screened[];
  distributorId(name: string): Id | undefined;
  /** Empty for none. */
  distributorName(id: string | null): string;
  hasSynopsis(filmId: Id, language: string): boolean;
  putFilm(film: Film): void;
  putVersion(version: Version): void;
  putBooking(booking: Booking): void;
  putScreening(screening: Screening): void;
  putDistributor(distributor: { readonly id: Id; readonly name: string }): void;
  putSynopsis(synopsis: ImportWrites['synopses'][number]): void;
  keepRow(row: ImportWrites['imported'][number]): void;
  writes(): Omit<ImportWrites, 'listed'>;
};

const pushTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

// Oldest first, whatever order the rows came in: a film's first version is the same one in every plan.
const byId = <T extends { readonly id: Id }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

type Claims = {
  readonly row: number;
  readonly first: Readonly<Record<string, FieldValue>>;
  later: Map<string, Claim> | null;
};

/**
 * Everything known of one thing, in one place: a list of 50,000 rows makes 150,000 of them, and a map for each fact apart
 * would be looked into a million times.
 */
type Place<T> = {
  readonly before: T | undefined;
  now: T | undefined;
  /** Most things are spoken of by one row: its words are kept as they are, and only what others add goes into a map. */
  claims: Claims | undefined;
  /** A film's versions, a version's bookings. */
  parts: Id[] | undefined;
  taken: Taken | undefined;
  /** A film's first row. */
  firstRow: number | undefined;
  /** The words a booking is known by. */
  keyUsed: string | undefined;
};

const placeOf = <T>(before: T | undefined): Place<T> => ({
  before,
  now: before,
  claims: undefined,
  parts: undefined,
  taken: undefined,
  firstRow: undefined,
  keyUsed: undefined,
});

/** One kind of thing: as it is now, beside what it was. */
function makeShelf<T extends { readonly id: Id }>(rows: readonly T[]) {
  const places = new Map<Id, Place<T>>();
  for (const row of rows) places.set(row.id, placeOf(row));
  const at = (id: Id): Place<T> => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const made = placeOf<T>(undefined);
    places.set(id, made);
    return made;
  };
  return {
    at,
    find: (id: Id): Place<T> | undefined => places.get(id),
    get: (id: Id): T | undefined => places.get(id)?.now,
    isNew: (id: Id): boolean => {
      const place = places.get(id);
      return place !== undefined && place.before === undefined && place.now !== undefined;
    },
    added: (): readonly T[] => {
      const added: T[] = [];
      for (const { before, now } of places.values())
        if (before === undefined && now !== undefined) added.push(now);
      return added;
    },
    changed: (): readonly (readonly [T, T])[] => {
      const changed: (readonly [T, T])[] = [];
      for (const { before, now } of places.values())
        if (before !== undefined && now !== undefined && now !== before) changed.push([before, now]);
      return changed;
    },
  };
}

function claimIn(place: Place<unknown>, row: number, said: Readonly<Record<string, FieldValue>>): void {
  const { claims } = place;
  if (claims === undefined) {
    place.claims = { row, first: said, later: null };
    return;
  }
  for (const [field, value] of Object.entries(said)) {
    claims.later ??= new Map();
    claims.later.set(field, { row, value });
  }
}

function claimedIn({ claims }: Place<unknown>, field: string): Claim | undefined {
  if (claims === undefined) return undefined;
  const value = claims.first[field];
  return value === undefined ? claims.later?.get(field) : { row: claims.row, value };
}

function takeIn(place: Place<unknown>, key: string, id: Id): void {
  const { taken } = place;
  if (taken === undefined) place.taken = { key, id, others: null };
  else if (taken.key === key) taken.id = id;
  else {
    taken.others ??= new Map();
    taken.others.set(key, id);
  }
}

const takenIn = (place: Place<unknown> | undefined, key: string): Id | undefined =>
  place?.taken?.key === key ? place.taken.id : place?.taken?.others?.get(key);

const addPart = (place: Place<unknown>, id: Id): void => {
  if (place.parts === undefined) place.parts = [id];
  else place.parts.push(id);
};

const patchOf = <T extends { readonly id: Id }>([old, row]: readonly [T, T]) => ({
  id: row.id,
  patch: Object.fromEntries(
    (Object.keys(row) as (keyof T)[]).filter((key) => row[key] !== old[key]).map((key) => [key, row[key]]),
  ) as Partial<T>,
});

/** A working copy of the programme; the snapshot itself stays as it is. `index` holds the snapshot's films. */
export function makeWorkingProgramme(snapshot: ProgrammeSnapshot, index: FilmIndex): WorkingProgramme {
  const films = makeShelf(snapshot.films);
  const versions = makeShelf(snapshot.versions);
  const bookings = makeShelf(snapshot.bookings);
  for (const version of snapshot.versions.toSorted(byId)) addPart(films.at(version.filmId), version.id);
  for (const booking of snapshot.bookings.toSorted(byId)) addPart(versions.at(booking.versionId), booking.id);
  const shelves = { film: films, version: versions, booking: bookings };
  const screened = new Map<Id, Screened[]>();
  for (const each of snapshot.screenings) pushTo(screened, each.bookingId, each);
  const distributors = new Map(snapshot.distributors.map((each) => [nameKey(each.name), each.id]));
  const distributorNames = new Map(snapshot.distributors.map((each) => [each.id, each.name]));
  const synopses = new Set(snapshot.synopses.map((each) => `${each.filmId}/${each.language}`));
  const added = {
    screenings: [] as Screening[],
    distributors: [] as { id: Id; name: string }[],
    synopses: [] as ImportWrites['synopses'][number][],
    imported: [] as ImportWrites['imported'][number][],
  };
  return {
    index,
    claimOf: (kind, id, field) => {
      const place = shelves[kind].find(id);
      return place === undefined ? undefined : claimedIn(place, field);
    },
    claim: (kind, id, row, said) => claimIn(shelves[kind].at(id), row, said),
    filmsOfFile: new Map(),
    firstRowOf: (filmId) => films.find(filmId)?.firstRow,
    takenAs: (owner, ownerId, key) => takenIn(shelves[owner].find(ownerId), key),
    bookingKeyUsed: (bookingId) => bookings.find(bookingId)?.keyUsed,
    take: ({ row, filmId, versionId, versionKey, bookingId, bookingKey }) => {
      const film = films.at(filmId);
      film.firstRow ??= row;
      if (versionId === null) return;
      takeIn(film, versionKey, versionId);
      if (bookingId === null) return;
      takeIn(versions.at(versionId), bookingKey, bookingId);
      bookings.at(bookingId).keyUsed = bookingKey;
    },
    film: films.get,
    version: versions.get,
    booking: bookings.get,
    isNew: (kind, id) => shelves[kind].isNew(id),
    versionsOf: (filmId) => films.find(filmId)?.parts?.flatMap((id) => versions.get(id) ?? []) ?? none(),
    bookingsOf: (versionId) =>
      versions.find(versionId)?.parts?.flatMap((id) => bookings.get(id) ?? []) ?? none(),
    screeningsOf: (bookingId) => screened.get(bookingId) ?? [],
    distributorId: (name) => distributors.get(nameKey(name)),
    distributorName: (id) => (id === null ? '' : (distributorNames.get(id) ?? '')),
    hasSynopsis: (filmId, language) => synopses.has(`${filmId}/${language}`),
    putFilm: (film) => {
      films.at(film.id).now = film;
    },
    putVersion: (version) => {
      const place = versions.at(version.id);
      if (place.now === undefined) addPart(films.at(version.filmId), version.id);
      place.now = version;
    },
    putBooking: (booking) => {
      const place = bookings.at(booking.id);
      if (place.now === undefined) addPart(versions.at(booking.versionId), booking.id);
      place.now = booking;
    },
    putScreening: (screening) => {
      pushTo(screened, screening.bookingId, screening);
      added.screenings.push(screening);
    },
    putDistributor: (distributor) => {
      distributors.set(nameKey(distributor.name), distributor.id);
      distributorNames.set(distributor.id, distributor.name);
      added.distributors.push(distributor);
    },
    putSynopsis: (synopsis) => {
      synopses.add(`${synopsis.ownerId}/${synopsis.language}`);
      added.synopses.push(synopsis);
    },
    keepRow: (row) => void added.imported.push(row),
    writes: () => ({
      ...added,
      films: films.added(),
      filmPatches: films.changed().map(patchOf),
      versions: versions.added(),
      versionPatches: versions.changed().map(patchOf),
      bookings: bookings.added(),
      changedBookings: bookings.changed().map(([, row]) => row),
    }),
  };
}

/** Whether a row's words are already remembered: then nothing need be kept of it. */
export const isRemembered = (
  said: ImportedValues['film'],
  known: Readonly<Record<string, FieldValue>> | undefined,
): boolean =>
  Object.entries(said).every(
    ([field, value]) =>
      known !== undefined && field in known && isSameValue(field, value, known[field] ?? null),
  );
