import {
  programmeState,
  type ReadDb,
  readAllBookingRows,
  readAllFilms,
  readAllVersions,
  readDistributors,
  readLastImported,
  readProfile,
  readRooms,
  readShownTimes,
  readStrands,
  readSynopsisPlaces,
  readVenue,
  toBooking,
} from '../../db/index.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import type { ImportChoice, ImportPlan } from '../../shared/import/plan.ts';
import { type PlanProgress, type ReckonedImport, reckonInSteps } from '../../shared/import/planning.ts';
import type { ProgrammeSnapshot } from '../../shared/import/programmeSnapshot.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { PROGRAMME_DAY_STARTS } from '../../shared/time.ts';
import type { Core } from './context.ts';

/** A plan with the writes that carry it out, and the state of the programme it holds for. */
export type PlannedImport = ImportPlan & Pick<ReckonedImport, 'writes'> & { readonly source: ImportSource };

/** What is compared: rows of a sheet, with what the user ticked of them. */
export type ImportList = {
  readonly source: ImportSource;
  readonly rows: readonly NormalisedRow[];
  readonly choices: readonly ImportChoice[];
};

/** What taking over these rows would do; changes nothing. */
export function planImport(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
): PlannedImport {
  const steps = planInSteps(core, { source, rows, choices });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps of a few milliseconds. Where the programme is changed in between, it is reckoned anew: what comes out
 * holds for the programme as it stands at that moment.
 */
export function* planInSteps(
  core: Core,
  { source, rows, choices }: ImportList,
): Generator<PlanProgress, PlannedImport, undefined> {
  for (;;) {
    const token = programmeState(core.db);
    const snapshot = yield* snapshotInSteps(core.db, rows.length);
    // What was read in several steps may be of two states.
    if (programmeState(core.db) !== token) continue;
    const profileId = readProfile(core.db, source.headerSignature)?.id ?? null;
    const from = { ...source, profileId };
    const reckoned = yield* reckonInSteps(rows, snapshot, from, choices, core.newId);
    if (programmeState(core.db) === token) return { token, source, ...reckoned };
  }
}

function* snapshotInSteps(db: ReadDb, total: number): Generator<PlanProgress, ProgrammeSnapshot, undefined> {
  const pause = { done: 0, total };
  const venue = readVenue(db);
  const films = readAllFilms(db);
  yield pause;
  const versions = readAllVersions(db);
  yield pause;
  const bookings = readAllBookingRows(db).map(toBooking);
  yield pause;
  const screenings = readShownTimes(db);
  yield pause;
  const lastImported = readLastImported(db);
  yield pause;
  return {
    films,
    versions,
    bookings,
    screenings,
    lastImported,
    synopses: readSynopsisPlaces(db),
    distributors: readDistributors(db),
    rooms: readRooms(db).filter((room) => room.archivedOn === null),
    strands: readStrands(db),
    dayStartsAt: venue?.programmeDayStartsAt ?? PROGRAMME_DAY_STARTS,
    preProgrammeMin: venue?.preProgrammeMin ?? 0,
    houseLanguage: venue?.houseLanguage ?? 'nl',
  };
}
