import type { Booking } from '../domain/booking.ts';
import type { Version } from '../domain/film.ts';
import type { Id } from '../ids.ts';
import { isEmpty, isSameValue, readField } from './fieldAccess.ts';
import { type ImportMemory, pair } from './importMemory.ts';
import type { RowValues } from './row.ts';
import { versionIdentitySaid } from './rowFields.ts';
import type { WorkingProgramme } from './workingProgramme.ts';

/** Where a thing's earlier row has gone from the sender's list and one new row stands in its place: that row is it. */
function successor(
  earlier: ReadonlySet<string>,
  inFile: ReadonlySet<string>,
  find: (key: string) => Id | undefined,
  isFree: (id: Id) => boolean,
): Id | undefined {
  for (const key of earlier) {
    const id = inFile.has(key) ? undefined : find(key);
    if (id !== undefined && isFree(id)) return id;
  }
  return undefined;
}

export type KeysOfFile = {
  /** Version keys by film key. */
  readonly versions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Booking keys by film and version key. */
  readonly bookings: ReadonlyMap<string, ReadonlySet<string>>;
};
export type Identity = {
  readonly values: RowValues;
  readonly filmKey: string;
  readonly versionKey: string;
  readonly bookingKey: string;
  readonly profileId: Id | null;
  /** The sender calls it off: then nothing of the house may be taken for its new shape. */
  readonly isCalledOff: boolean;
};
const NONE: ReadonlySet<string> = new Set();

/**
 * The version of a film a row speaks of: the one its words stood for last time, else one that is just so, else one that
 * leaves open what the row says. Undefined where it is another version.
 */
export function findVersion(
  working: WorkingProgramme,
  memory: ImportMemory,
  filmId: Id,
  keys: () => KeysOfFile,
  { values, filmKey, versionKey, profileId, isCalledOff }: Identity,
): Version | undefined {
  const own = working.versionsOf(filmId);
  if (own.length === 0) return undefined;
  const known =
    memory.versionByKey.get(pair(filmId, versionKey)) ?? working.takenAs('film', filmId, versionKey);
  const remembered = own.find((version) => version.id === known);
  if (remembered !== undefined || versionKey === '') return remembered ?? own[0];
  const said = versionIdentitySaid(values);
  const fits = (version: Version, mayBeOpen: boolean) =>
    said.every(({ field, value }) => {
      const now = readField(version, field);
      return isSameValue(field, now, value) || (mayBeOpen && isEmpty(now));
    });
  const same = own.find((version) => fits(version, false)) ?? own.find((version) => fits(version, true));
  if (same !== undefined || isCalledOff) return same;
  const earlier = memory.keysOfSender.get(pair(profileId ?? '', filmId));
  if (earlier?.size !== 1) return undefined;
  const inFile = keys().versions.get(filmKey) ?? NONE;
  if (inFile.size !== 1) return undefined;
  const find = (key: string) => memory.versionByKey.get(pair(filmId, key));
  const id = successor(earlier, inFile, find, (each) => !working.isNew('version', each));
  return own.find((version) => version.id === id);
}

const overlaps = (booking: Booking, from: string | undefined, to: string | undefined): boolean =>
  (booking.windowTo === null || from === undefined || from <= booking.windowTo) &&
  (booking.windowFrom === null || to === undefined || booking.windowFrom <= to);

/**
 * The booking of a version a row speaks of. A moved window is the same booking when the sender's earlier one has gone from
 * his list; a window that overlaps a booking made by hand is that booking, and its differences are conflicts.
 */
export function findBooking(
  working: WorkingProgramme,
  memory: ImportMemory,
  version: Version,
  distributorId: Id | null,
  keys: () => KeysOfFile,
  { values, filmKey, versionKey, bookingKey, profileId, isCalledOff }: Identity,
): Booking | undefined {
  const own = working.bookingsOf(version.id);
  if (own.length === 0) return undefined;
  const known =
    memory.bookingByKey.get(pair(version.id, bookingKey)) ??
    working.takenAs('version', version.id, bookingKey);
  const remembered = own.find((booking) => booking.id === known);
  if (remembered !== undefined) return remembered;
  const { windowFrom, windowTo } = values;
  const mayBe = own.filter(
    (booking) =>
      (working.bookingKeyUsed(booking.id) ?? bookingKey) === bookingKey &&
      (booking.distributorId === null || distributorId === null || booking.distributorId === distributorId),
  );
  const same = mayBe.find(
    (booking) =>
      booking.status.kind !== 'cancelled' &&
      (windowFrom === undefined || booking.windowFrom === windowFrom) &&
      (windowTo === undefined || booking.windowTo === windowTo),
  );
  if (same !== undefined || isCalledOff) return same;
  const earlier = memory.keysOfSender.get(pair(profileId ?? '', version.id)) ?? NONE;
  const inFile = earlier.size === 0 ? NONE : (keys().bookings.get(pair(filmKey, versionKey)) ?? NONE);
  const find = (key: string) => memory.bookingByKey.get(pair(version.id, key));
  const isFree = (id: Id) => mayBe.some((booking) => booking.id === id);
  const moved = successor(earlier, inFile, find, isFree);
  if (moved !== undefined) return own.find((booking) => booking.id === moved);
  return mayBe.find(
    (booking) => booking.status.kind !== 'cancelled' && overlaps(booking, windowFrom, windowTo),
  );
}
