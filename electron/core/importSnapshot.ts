import {
  pagesOfBookingRows,
  pagesOfFilms,
  pagesOfLastImported,
  pagesOfShownTimes,
  pagesOfSynopsisPlaces,
  pagesOfVersions,
  programmeState,
  type ReadDb,
  readDistributors,
  readLockedDays,
  readRooms,
  readStrands,
  readVenue,
  toBooking,
} from '../../db/index.ts';
import { type ImportMemory, rememberInSteps } from '../../shared/import/importMemory.ts';
import type { ProgrammeSnapshot } from '../../shared/import/programmeSnapshot.ts';
import { PROGRAMME_DAY_STARTS } from '../../shared/time.ts';
import type { Core } from './context.ts';

/** The programme a list is compared with, and what earlier imports said. `token` names its state. */
export type ComparedProgramme = {
  readonly token: string;
  readonly snapshot: ProgrammeSnapshot;
  readonly memory: ImportMemory;
};

// Ticks follow one another within seconds, and each asks for a plan: for so long the programme need not be read anew.
const KEPT_MS = 60_000;
const kept = new WeakMap<Core, { readonly programme: ComparedProgramme; readonly timer: NodeJS.Timeout }>();

/**
 * Reads the programme in steps of a few milliseconds; what was read a moment ago serves again where nothing has changed.
 * Where the programme is changed between two steps, it is read anew.
 */
export function* readComparedProgramme(core: Core): Generator<undefined, ComparedProgramme, undefined> {
  for (;;) {
    const token = programmeState(core.db);
    const known = kept.get(core);
    if (known?.programme.token === token) {
      known.timer.refresh();
      return known.programme;
    }
    const snapshot = yield* readSnapshot(core.db);
    const memory = yield* rememberInSteps(snapshot.lastImported);
    // What was read in several steps may be of two states.
    if (programmeState(core.db) !== token) continue;
    const programme = { token, snapshot, memory };
    clearTimeout(known?.timer);
    const timer = setTimeout(() => kept.delete(core), KEPT_MS).unref();
    kept.set(core, { programme, timer });
    return programme;
  }
}

function* readSnapshot(db: ReadDb): Generator<undefined, ProgrammeSnapshot, undefined> {
  const venue = readVenue(db);
  const bookings = yield* gather(pagesOfBookingRows(db));
  return {
    films: yield* gather(pagesOfFilms(db)),
    versions: yield* gather(pagesOfVersions(db)),
    bookings: bookings.map(toBooking),
    screenings: yield* gather(pagesOfShownTimes(db)),
    synopses: yield* gather(pagesOfSynopsisPlaces(db)),
    lastImported: yield* gather(pagesOfLastImported(db)),
    distributors: readDistributors(db),
    rooms: readRooms(db).filter((room) => room.archivedOn === null),
    strands: readStrands(db),
    lockedDays: new Set(readLockedDays(db, '0000-01-01', '9999-12-31')),
    dayStartsAt: venue?.programmeDayStartsAt ?? PROGRAMME_DAY_STARTS,
    preProgrammeMin: venue?.preProgrammeMin ?? 0,
    houseLanguage: venue?.houseLanguage ?? 'nl',
  };
}

function* gather<T>(pages: Iterable<readonly T[]>): Generator<undefined, readonly T[], undefined> {
  const all: T[] = [];
  for (const page of pages) {
    all.push(...page);
    yield;
  }
  return all;
}
