import { createHash } from 'node:crypto';
import {
  countLeaningOn,
  insertRow,
  insertRows,
  insertScreenings,
  isUndone,
  programmeState,
  readAllBookingRows,
  readAllFilms,
  readAllVersions,
  readDistributors,
  readImportRuns,
  readLastImported,
  readProfile,
  readRooms,
  readShownTimes,
  readStep,
  readStrands,
  readSynopsisPlaces,
  readVenue,
  tables,
  toBooking,
  toBookingRow,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ImportSource, SenderProfile } from '../../shared/contract/imports.ts';
import { NO_TERMS } from '../../shared/domain/terms.ts';
import type { Id } from '../../shared/ids.ts';
import type { ImportChoice, ImportPlan, ImportRun } from '../../shared/import/plan.ts';
import { type ReckonedImport, reckonImport } from '../../shared/import/planning.ts';
import type { ImportWrites, ProgrammeSnapshot } from '../../shared/import/programmeSnapshot.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { PROGRAMME_DAY_STARTS } from '../../shared/time.ts';
import { backUp } from './backups.ts';
import type { Core } from './context.ts';
import { undoStep } from './restoring.ts';

const RUNS_SHOWN = 100;

/** How sheets with these headers were read last; null for a shape never seen. */
export const profileFor = (core: Core, headerSignature: string): SenderProfile | null =>
  readProfile(core.db, headerSignature) ?? null;

function readSnapshot(core: Core): ProgrammeSnapshot {
  const { db } = core;
  const venue = readVenue(db);
  return {
    films: readAllFilms(db),
    versions: readAllVersions(db),
    bookings: readAllBookingRows(db).map(toBooking),
    screenings: readShownTimes(db),
    synopses: readSynopsisPlaces(db),
    distributors: readDistributors(db),
    rooms: readRooms(db).filter((room) => room.archivedOn === null),
    strands: readStrands(db),
    dayStartsAt: venue?.programmeDayStartsAt ?? PROGRAMME_DAY_STARTS,
    preProgrammeMin: venue?.preProgrammeMin ?? 0,
    houseLanguage: venue?.houseLanguage ?? 'nl',
    lastImported: readLastImported(db),
  };
}

type Reckoned = ReckonedImport & { readonly token: string; readonly fingerprint: string };

const FORGOTTEN_AFTER_MS = 300_000;
// What is applied is nearly always what was shown a moment ago; a plan of 50,000 rows is not reckoned twice for it.
const lastReckoned = new WeakMap<Core, Reckoned>();

function reckon(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
): Reckoned {
  const token = programmeState(core.db);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([source, rows, choices]))
    .digest('hex');
  const last = lastReckoned.get(core);
  if (last?.token === token && last.fingerprint === fingerprint) return last;
  const reckoned = { ...reckonAnew(core, source, rows, choices), token, fingerprint };
  lastReckoned.set(core, reckoned);
  setTimeout(() => {
    if (lastReckoned.get(core) === reckoned) lastReckoned.delete(core);
  }, FORGOTTEN_AFTER_MS).unref();
  return reckoned;
}

function reckonAnew(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
): ReckonedImport {
  const profileId = readProfile(core.db, source.headerSignature)?.id ?? null;
  return reckonImport(rows, readSnapshot(core), { ...source, profileId }, choices, core.newId);
}

/** What taking over these rows would do; changes nothing. */
export function planImport(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
): ImportPlan {
  const { rows: planned, counts, token } = reckon(core, source, rows, choices);
  return { token, rows: planned, counts };
}

/**
 * Backs the file up, then takes the rows over in one step and remembers how the sheet was read.
 *
 * Refused with `planChanged` where the programme is no longer the one `token` was given for.
 */
export function applyImport(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
  token: string,
): Outcome<ImportRun> {
  if (programmeState(core.db) !== token) return refuse('planChanged');
  const { counts, writes } = reckon(core, source, rows, choices);
  lastReckoned.delete(core);
  backUp(core, 'import');
  const run = {
    id: core.newId(),
    fileName: source.fileName,
    sheet: source.sheet,
    importedAtMs: core.now(),
    counts: { ...counts },
  };
  const facts = {
    fileName: source.fileName,
    films: counts.newFilms,
    bookings: counts.newBookings,
    changes: counts.changedFields,
  };
  return core.write({ kind: 'import', facts }, (db): Outcome<ImportRun> => {
    // Another process may have written since: now nobody can.
    if (programmeState(db) !== token) return refuse('planChanged');
    const profileId = keepProfile(core, db, source);
    insertRow(db, tables.importRuns, { ...run, fileSha256: source.fileSha256, profileId });
    writeImport(core, db, run.id, writes);
    return ok({ ...run, stepId: db.step.stepId, isTakenBack: false });
  });
}

function keepProfile(core: Core, db: WriteDb, source: ImportSource): Id {
  const { headerSignature, columns, answers, distributorId } = source;
  const known = readProfile(db, headerSignature);
  if (known !== undefined) {
    updateRow(db, tables.senderProfiles, known.id, { columns, answers, distributorId });
    return known.id;
  }
  const id = core.newId();
  const name = source.fileName.replace(/\.[^.]+$/, '');
  insertRow(db, tables.senderProfiles, { id, name, headerSignature, columns, answers, distributorId });
  return id;
}

function writeImport(core: Core, db: WriteDb, importRunId: Id, writes: ImportWrites): void {
  insertRows(
    db,
    tables.distributors,
    writes.distributors.map((distributor) => ({ ...distributor, defaultTerms: NO_TERMS })),
  );
  insertRows(db, tables.films, writes.films);
  for (const { id, patch } of writes.filmPatches) updateRow(db, tables.films, id, patch);
  insertRows(db, tables.versions, writes.versions);
  for (const { id, patch } of writes.versionPatches) updateRow(db, tables.versions, id, patch);
  const bookings = writes.bookings.map((booking) => toBookingRow({ ...booking, importRunId }));
  insertRows(db, tables.bookings, bookings);
  for (const booking of writes.changedBookings)
    updateRow(db, tables.bookings, booking.id, toBookingRow(booking));
  insertScreenings(db, writes.screenings, core.newId);
  const newText = { ownerKind: 'film' as const, length: 'long' as const, changedAtMs: core.now() };
  insertRows(
    db,
    tables.texts,
    writes.synopses.map((synopsis) => ({ ...newText, ...synopsis, id: core.newId() })),
  );
  insertRows(
    db,
    tables.importedRows,
    writes.imported.map((row) => ({ ...row, id: core.newId(), importRunId })),
  );
}

/** Every import there was, newest first; those taken back stay in the list and say so. */
export const listImportRuns = (core: Core): readonly ImportRun[] =>
  readImportRuns(core.db, RUNS_SHOWN).map((run) => ({
    id: run.id,
    fileName: run.fileName,
    sheet: run.sheet,
    importedAtMs: run.importedAtMs,
    counts: run.counts,
    stepId: run.stepId,
    isTakenBack: isUndone(core.db, run.stepId),
  }));

/**
 * Takes a whole import back as one step.
 *
 * Refused with `gone` where it is taken back already, `changedSince` where something it wrote was changed since, and
 * `importInUse` where screenings, texts or a later import lean on it.
 */
export function takeBackImport(core: Core, importRunId: Id): Outcome<null> {
  const run = listImportRuns(core).find((each) => each.id === importRunId);
  const step = run?.stepId == null ? undefined : readStep(core.db, run.stepId);
  if (run === undefined || step === undefined || run.isTakenBack) return refuse('gone');
  const count = countLeaningOn(core.db, step.id);
  if (count > 0) return refuse('importInUse', { count });
  const undone = undoStep(core, step);
  return undone.ok ? ok(null) : undone;
}
