import type { Booking } from '../domain/booking.ts';
import type { Film, Version } from '../domain/film.ts';
import type { Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { type FieldValue, isSameValue } from './fieldAccess.ts';
import type { ImportedValues } from './importMemory.ts';
import type { FilmIndex } from './match.ts';
import type { ImportWrites, ProgrammeSnapshot } from './programmeSnapshot.ts';
import { nameKey } from './titleKey.ts';

type Screened = Pick<Screening, 'bookingId' | 'roomId' | 'day' | 'startsAt' | 'state'>;

/** The first row of the file that says something of a field: the rows below it cannot contradict it. */
export type Claim = { readonly row: number; readonly value: FieldValue };

/** What the words of this file stand for, each within the film or version it is said of. */
export type Taken = {
  get(owner: Id, key: string): Id | undefined;
  set(owner: Id, key: string, id: Id): void;
};

type FirstTaken = { readonly key: string; id: Id; others: Map<string, Id> | null };

// Nearly every film has one version in a file, and that one booking: a map is made for the second.
function makeTaken(): Taken {
  const all = new Map<Id, FirstTaken>();
  return {
    get: (owner, key) => {
      const first = all.get(owner);
      return first?.key === key ? first.id : first?.others?.get(key);
    },
    set: (owner, key, id) => {
      const first = all.get(owner);
      if (first === undefined) all.set(owner, { key, id, others: null });
      else if (first.key === key) first.id = id;
      else {
        first.others ??= new Map();
        first.others.set(key, id);
      }
    },
  };
}

/** The programme as it will stand after the rows so far: rows of one file are compared with each other through it. */
export type WorkingProgramme = {
  readonly index: FilmIndex;
  /** What rows so far said of a field; the first one counts. */
  claimOf(id: Id, field: string): Claim | undefined;
  claim(id: Id, row: number, said: Readonly<Record<string, FieldValue>>): void;
  /** Rows by film key: a film a file names twice is one film. */
  readonly filmsOfFile: Map<string, { readonly filmId: Id; readonly row: number }>;
  /** The first row about each film. */
  readonly firstRowOf: Map<Id, number>;
  /** Versions by film and version key, bookings by version and booking key: equal words in one file mean one thing. */
  readonly takenAs: Taken;
  /** The words a booking is known by in this file. */
  readonly bookingKeysUsed: Map<Id, string>;
  film(id: Id): Film | undefined;
  version(id: Id): Version | undefined;
  booking(id: Id): Booking | undefined;
  isNew(id: Id): boolean;
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

const groupIds = <T extends { readonly id: Id }>(rows: readonly T[], ownerOf: (row: T) => Id) => {
  const groups = new Map<Id, Id[]>();
  for (const row of rows) pushTo(groups, ownerOf(row), row.id);
  return groups;
};

// Oldest first, whatever order the rows came in: a film's first version is the same one in every plan.
const byId = <T extends { readonly id: Id }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

/** One kind of thing: as it is now, with what is new or changed kept apart. */
function makeShelf<T extends { readonly id: Id }>(rows: readonly T[]) {
  const before = new Map<Id, T>();
  for (const row of rows) before.set(row.id, row);
  const now = new Map<Id, T>();
  return {
    get: (id: Id): T | undefined => now.get(id) ?? before.get(id),
    put: (row: T): void => void now.set(row.id, row),
    isNew: (id: Id): boolean => now.has(id) && !before.has(id),
    added: (): readonly T[] => [...now.values()].filter((row) => !before.has(row.id)),
    changed: (): readonly (readonly [T, T])[] =>
      [...now.values()].flatMap((row) => {
        const old = before.get(row.id);
        return old === undefined || old === row ? [] : [[old, row] as const];
      }),
  };
}

type Claims = {
  readonly row: number;
  readonly first: Readonly<Record<string, FieldValue>>;
  later: Map<string, Claim> | null;
};

// Most things are spoken of by one row: its words are kept as they are, and only what others add goes into a map.
function makeClaims() {
  const all = new Map<Id, Claims>();
  return {
    claimOf: (id: Id, field: string): Claim | undefined => {
      const claims = all.get(id);
      if (claims === undefined) return undefined;
      const value = claims.first[field];
      return value === undefined ? claims.later?.get(field) : { row: claims.row, value };
    },
    claim: (id: Id, row: number, said: Readonly<Record<string, FieldValue>>): void => {
      const claims = all.get(id);
      if (claims === undefined) {
        all.set(id, { row, first: said, later: null });
        return;
      }
      for (const [field, value] of Object.entries(said)) {
        claims.later ??= new Map();
        claims.later.set(field, { row, value });
      }
    },
  };
}

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
  const versionIds = groupIds(snapshot.versions.toSorted(byId), (version) => version.filmId);
  const bookingIds = groupIds(snapshot.bookings.toSorted(byId), (booking) => booking.versionId);
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
    ...makeClaims(),
    filmsOfFile: new Map(),
    firstRowOf: new Map(),
    takenAs: makeTaken(),
    bookingKeysUsed: new Map(),
    film: films.get,
    version: versions.get,
    booking: bookings.get,
    isNew: (id) => films.isNew(id) || versions.isNew(id) || bookings.isNew(id),
    versionsOf: (filmId) => (versionIds.get(filmId) ?? []).flatMap((id) => versions.get(id) ?? []),
    bookingsOf: (versionId) => (bookingIds.get(versionId) ?? []).flatMap((id) => bookings.get(id) ?? []),
    screeningsOf: (bookingId) => screened.get(bookingId) ?? [],
    distributorId: (name) => distributors.get(nameKey(name)),
    distributorName: (id) => (id === null ? '' : (distributorNames.get(id) ?? '')),
    hasSynopsis: (filmId, language) => synopses.has(`${filmId}/${language}`),
    putFilm: films.put,
    putVersion: (version) => {
      if (versions.get(version.id) === undefined) pushTo(versionIds, version.filmId, version.id);
      versions.put(version);
    },
    putBooking: (booking) => {
      if (bookings.get(booking.id) === undefined) pushTo(bookingIds, booking.versionId, booking.id);
      bookings.put(booking);
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
