import type { ImportSource } from '../../shared/contract/imports.ts';
import { columnsToKeep } from '../../shared/import/importableRows.ts';
import type { ImportChoice } from '../../shared/import/plan.ts';
import { type PlanSource, type ReckonedImport, reckonImport } from '../../shared/import/planning.ts';
import type { ImportWrites, ProgrammeSnapshot } from '../../shared/import/programmeSnapshot.ts';
import type { NormalisedRow, RowValues } from '../../shared/import/row.ts';
import type { SheetUnderstanding } from '../../shared/import/understanding.ts';
import { makeId } from './builders.ts';

/** A house with nothing in it yet. */
export const makeSnapshot = (changes: Partial<ProgrammeSnapshot> = {}): ProgrammeSnapshot => ({
  films: [],
  versions: [],
  bookings: [],
  screenings: [],
  synopses: [],
  distributors: [],
  rooms: [],
  strands: [],
  dayStartsAt: '06:00',
  lockedDays: new Set(),
  preProgrammeMin: 0,
  houseLanguage: 'nl',
  lastImported: [],
  ...changes,
});

export const makeSource = (changes: Partial<PlanSource> = {}): PlanSource => ({
  columns: {},
  headerSignature: 'titel|regisseur|jaar',
  distributorId: null,
  profileId: 'profile-1',
  lastList: [],
  ...changes,
});

/** A sheet that was understood, as the source of an import without a sender. */
export const sourceOf = (understood: SheetUnderstanding, fileName: string): ImportSource => ({
  fileName,
  fileSha256: '',
  sheet: understood.sheet,
  headerSignature: understood.headerSignature,
  columns: columnsToKeep(understood),
  answers: {},
  distributorId: null,
});

/** A row of a sender's sheet, as the reader understood it. */
export const makeRow = (
  row: number,
  values: RowValues,
  changes: Partial<NormalisedRow> = {},
): NormalisedRow => ({
  row,
  values,
  raw: {},
  doubts: [],
  ...changes,
});

export const reckonRows = (
  rows: readonly NormalisedRow[],
  snapshot: ProgrammeSnapshot = makeSnapshot(),
  source: PlanSource = makeSource(),
  choices: readonly ImportChoice[] = [],
): ReckonedImport => reckonImport(rows, snapshot, source, choices, makeId);

const patched = <T extends { readonly id: string }>(
  rows: readonly T[],
  patches: readonly { readonly id: string; readonly patch: Partial<T> }[],
): readonly T[] => {
  const byId = new Map(patches.map(({ id, patch }) => [id, patch]));
  return rows.map((row) => ({ ...row, ...byId.get(row.id) }));
};

/** The programme once the writes are in it: what the database would hold. */
export function afterWrites(
  snapshot: ProgrammeSnapshot,
  writes: ImportWrites,
  profileId = 'profile-1',
): ProgrammeSnapshot {
  const changed = new Map(writes.changedBookings.map((booking) => [booking.id, booking]));
  return {
    ...snapshot,
    films: [...patched(snapshot.films, writes.filmPatches), ...writes.films],
    versions: [...patched(snapshot.versions, writes.versionPatches), ...writes.versions],
    bookings: [...snapshot.bookings.map((booking) => changed.get(booking.id) ?? booking), ...writes.bookings],
    screenings: [...snapshot.screenings, ...writes.screenings],
    synopses: [
      ...snapshot.synopses,
      ...writes.synopses.map(({ ownerId, language }) => ({ filmId: ownerId, language })),
    ],
    distributors: [...snapshot.distributors, ...writes.distributors],
    lastImported: [
      ...snapshot.lastImported,
      ...writes.imported.map(({ filmId, bookingId, values }) => ({ filmId, bookingId, profileId, values })),
    ],
  };
}

export const choiceFor = (row: number, changes: Partial<ImportChoice> = {}): ImportChoice => ({
  row,
  isSkipped: false,
  skippedFields: [],
  forcedFields: [],
  ...changes,
});
