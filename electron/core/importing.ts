import {
  changesOf,
  countLeaningOn,
  insertRow,
  insertRows,
  insertScreenings,
  isUndone,
  programmeState,
  readImportRuns,
  readLock,
  readProfile,
  readScreenings,
  readStep,
  tables,
  toBookingRow,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import type { SenderProfile } from '../../shared/contract/senders.ts';
import { NO_TERMS } from '../../shared/domain/terms.ts';
import type { Id } from '../../shared/ids.ts';
import type { ImportRun } from '../../shared/import/plan.ts';
import type { ImportWrites } from '../../shared/import/programmeSnapshot.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import { backUp } from './backups.ts';
import type { Core } from './context.ts';
import type { PlannedImport } from './importPlanning.ts';
import { undoStep } from './restoring.ts';

const RUNS_SHOWN = 100;

/** How sheets with these headers were read last; null for a shape never seen. */
export const profileFor = (core: Core, headerSignature: string): SenderProfile | null =>
  readProfile(core.db, headerSignature) ?? null;

/**
 * Takes a plan over in one step and remembers how the sheet was read. Back the file up first: `backUp(core, 'import')`.
 *
 * Refused with `planChanged` where the programme is no longer the one the plan was made for.
 */
export function writePlan(core: Core, { source, token, counts, writes }: PlannedImport): Outcome<ImportRun> {
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
    insertRow(db, tables.importRuns, {
      ...run,
      fileSha256: source.fileSha256,
      profileId,
      listed: writes.listed,
    });
    writeImport(core, db, run.id, writes);
    return ok({ ...run, stepId: db.step.stepId, isTakenBack: false });
  });
}

/** Backs the file up, then takes the plan over; refused with `planChanged` as `writePlan` is, and then nothing is copied. */
export function applyImport(core: Core, planned: PlannedImport): Outcome<ImportRun> {
  if (programmeState(core.db) !== planned.token) return refuse('planChanged');
  backUp(core, 'import');
  return writePlan(core, planned);
}

function keepProfile(core: Core, db: WriteDb, source: ImportSource): Id {
  const { headerSignature, columns, answers, distributorId } = source;
  const known = readProfile(db, headerSignature);
  if (known !== undefined) {
    // The name is the user's, and a list that names no distributor takes none away.
    const from = distributorId ?? known.distributorId;
    updateRow(db, tables.senderProfiles, known.id, { columns, answers, distributorId: from });
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
 * `importInUse` where screenings, texts or a later import lean on it, and `dayLocked` where a screening it made stands on a day
 * that is locked.
 */
export function takeBackImport(core: Core, importRunId: Id): Outcome<null> {
  const run = listImportRuns(core).find((each) => each.id === importRunId);
  const step = run?.stepId == null ? undefined : readStep(core.db, run.stepId);
  if (run === undefined || step === undefined || run.isTakenBack) return refuse('gone');
  const count = countLeaningOn(core.db, step.id);
  if (count > 0) return refuse('importInUse', { count });
  const day = lockedDayOf(core, step.id);
  if (day !== undefined) return refuse('dayLocked', { day });
  const undone = undoStep(core, step);
  return undone.ok ? ok(null) : undone;
}

/** A locked day on which a screening stands that the step touched. */
function lockedDayOf({ db }: Core, stepId: Id): LocalDate | undefined {
  const touched = changesOf(db, stepId).flatMap(({ entity, entityId }) =>
    entity === 'screenings' ? [entityId] : [],
  );
  return readScreenings(db, touched).find(({ day }) => readLock(db, day) !== undefined)?.day;
}
