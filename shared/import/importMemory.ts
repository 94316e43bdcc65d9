import type { Id } from '../ids.ts';
import type { FieldValue } from './fieldAccess.ts';

/** What a row said when it was taken over, and what it was taken for. */
export type ImportedValues = {
  readonly filmKey: string;
  readonly versionKey: string | null;
  readonly bookingKey: string | null;
  readonly versionId: Id | null;
  readonly film: Readonly<Record<string, FieldValue>>;
  readonly version: Readonly<Record<string, FieldValue>>;
  readonly booking: Readonly<Record<string, FieldValue>>;
};
export type LastImported = {
  readonly filmId: Id;
  readonly bookingId: Id | null;
  readonly profileId: Id | null;
  readonly values: ImportedValues;
};

/** What earlier imports said: the third side of the comparison, and which rows were taken for what. */
export type ImportMemory = {
  readonly filmByKey: ReadonlyMap<string, Id>;
  /** By film and version key. */
  readonly versionByKey: ReadonlyMap<string, Id>;
  /** By version and booking key. */
  readonly bookingByKey: ReadonlyMap<string, Id>;
  /** Last said, per field, of a film, version or booking. */
  readonly saidOf: ReadonlyMap<Id, Readonly<Record<string, FieldValue>>>;
  /** Version keys one sender has used of a film, by `sender|film`; booking keys by `sender|version`. */
  readonly keysOfSender: ReadonlyMap<string, ReadonlySet<string>>;
};

export const pair = (id: Id, key: string): string => `${id}/${key}`;

/** Folds earlier imports, oldest first, into what was said last. */
export function rememberImports(imported: readonly LastImported[]): ImportMemory {
  const steps = rememberInSteps(imported);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const ROWS_A_STEP = 500;

/** The same a few rows at a time, for a program that has other things to do in between. */
export function* rememberInSteps(
  imported: readonly LastImported[],
): Generator<undefined, ImportMemory, undefined> {
  const filmByKey = new Map<string, Id>();
  const versionByKey = new Map<string, Id>();
  const bookingByKey = new Map<string, Id>();
  const saidOf = new Map<Id, Record<string, FieldValue>>();
  const keysOfSender = new Map<string, Set<string>>();
  const lay = (id: Id, fields: Readonly<Record<string, FieldValue>>) => {
    const known = saidOf.get(id);
    if (known === undefined) saidOf.set(id, { ...fields });
    else Object.assign(known, fields);
  };
  const note = (owner: string, key: string) => {
    const keys = keysOfSender.get(owner);
    if (keys === undefined) keysOfSender.set(owner, new Set([key]));
    else keys.add(key);
  };
  for (const [at, { filmId, bookingId, profileId, values }] of imported.entries()) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    filmByKey.set(values.filmKey, filmId);
    lay(filmId, values.film);
    const { versionId, versionKey, bookingKey } = values;
    if (versionId === null || versionKey === null) continue;
    versionByKey.set(pair(filmId, versionKey), versionId);
    lay(versionId, values.version);
    note(pair(profileId ?? '', filmId), versionKey);
    if (bookingId === null || bookingKey === null) continue;
    bookingByKey.set(pair(versionId, bookingKey), bookingId);
    lay(bookingId, values.booking);
    note(pair(profileId ?? '', versionId), bookingKey);
  }
  return { filmByKey, versionByKey, bookingByKey, saidOf, keysOfSender };
}
