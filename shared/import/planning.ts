import type { NewId } from '../ids.ts';
import type { Lang } from '../words/words.ts';
import { planGone } from './gone.ts';
import { languageOfHeaders } from './headerIndex.ts';
import type { Identity, KeysOfFile } from './identify.ts';
import { type ImportMemory, pair, rememberImports } from './importMemory.ts';
import { makeFilmIndex } from './match.ts';
import {
  type ImportChoice,
  type ImportCounts,
  LOCKED_SHOW,
  type PlannedRow,
  type RowOutcome,
} from './plan.ts';
import { type PlanContext, planRow } from './planRow.ts';
import type { ImportWrites, ProgrammeSnapshot } from './programmeSnapshot.ts';
import type { NormalisedRow } from './row.ts';
import { bookingKeyOf, filmKeyOf, isCancelledRow, isOfferSheet, versionKeyOf } from './rowFields.ts';
import { makeWorkingProgramme } from './workingProgramme.ts';

/** Where the rows come from, as far as the plan depends on it. */
export type PlanSource = {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly headerSignature: string;
  /** Who sent the list, where its rows do not say. */
  readonly distributorId: string | null;
  /** How the sender's earlier lists are known. */
  readonly profileId: string | null;
  /** What stood on the sender's last list, as `listedAs` says it. */
  readonly lastList: readonly string[];
};

export type ReckonedImport = {
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
  readonly writes: ImportWrites;
};

/** How far a plan is: rows compared, of all rows. */
export type PlanProgress = { readonly done: number; readonly total: number };

// Small enough that a slice stays within a few milliseconds, large enough that stopping costs nothing.
const ROWS_A_STEP = 32;
const FILMS_A_STEP = 200;
const IDENTITIES_A_STEP = 500;

/**
 * What taking these rows over would do to the programme: per row for the preview, and as the writes that do it.
 *
 * Pure, and linear in rows. The same rows against the programme those writes leave give nothing but `unchanged`.
 */
export function reckonImport(
  rows: readonly NormalisedRow[],
  snapshot: ProgrammeSnapshot,
  source: PlanSource,
  choices: readonly ImportChoice[],
  newId: NewId,
): ReckonedImport {
  const memory = rememberImports(snapshot.lastImported);
  const steps = reckonInSteps({ rows, snapshot, memory, source, choices }, newId);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** All a plan is made of: the rows, what they are compared with, and what the user ticked. */
export type PlanList = {
  readonly rows: readonly NormalisedRow[];
  readonly snapshot: ProgrammeSnapshot;
  /** What the earlier imports of `snapshot` said. */
  readonly memory: ImportMemory;
  readonly source: PlanSource;
  readonly choices: readonly ImportChoice[];
};

/** The same a few rows at a time, for a program that has other things to do in between; each step says how far it is. */
export function* reckonInSteps(
  list: PlanList,
  newId: NewId,
): Generator<PlanProgress, ReckonedImport, undefined> {
  const { rows } = list;
  const total = rows.length;
  const { context, identities } = yield* contextInSteps(list, newId);
  const planned: PlannedRow[] = new Array(total);
  let done = 0;
  // What a sender calls off is reckoned last: whether it stands elsewhere in his list must not depend on the order of rows.
  for (const isLast of [false, true])
    for (let at = 0; at < total; at += 1) {
      const identity = identities[at]!;
      if (identity.isCalledOff !== isLast) continue;
      planned[at] = planRow(rows[at]!, identity, context);
      done += 1;
      if (done % ROWS_A_STEP === 0) yield { done, total };
    }
  planned.push(...planGone(context));
  yield { done: total, total };
  const writes = { ...context.working.writes(), listed: [...context.listed] };
  return { rows: planned, counts: countRows(planned, writes, context.choices), writes };
}

function* contextInSteps(
  { rows, snapshot, memory, source, choices }: PlanList,
  newId: NewId,
): Generator<
  PlanProgress,
  { readonly context: PlanContext; readonly identities: readonly Identity[] },
  undefined
> {
  const start = { done: 0, total: rows.length };
  const index = makeFilmIndex([]);
  for (const [at, film] of snapshot.films.entries()) {
    index.add(film);
    if (at % FILMS_A_STEP === 0) yield start;
  }
  const working = makeWorkingProgramme(snapshot, index);
  yield start;
  const senderName = working.distributorName(source.distributorId);
  // In the order of the rows: a map by row would cost more than what it holds.
  const identities: Identity[] = [];
  for (const row of rows) {
    identities.push(identityOf(row, senderName, source.profileId));
    if (identities.length % IDENTITIES_A_STEP === 0) yield start;
  }
  const context: PlanContext = {
    snapshot,
    working,
    memory,
    keys: lazily(() => keysOfFile(identities)),
    choices: new Map(choices.map((choice) => [choice.row, choice])),
    isOffer: isOfferSheet(source.columns),
    source,
    titleLanguage: titleLanguageOf(source, snapshot),
    hasForeignTitles: hasForeignTitles(source),
    newId,
    listed: new Set(),
  };
  return { context, identities };
}

// Titles of a list without a language of their own are in that of its headers, else in the house's.
function titleLanguageOf(source: PlanSource, snapshot: ProgrammeSnapshot): Lang {
  const language = languageOfHeaders(source.headerSignature.split('|'));
  return language === 'nl' || language === 'fr' || language === 'en' ? language : snapshot.houseLanguage;
}

const FOREIGN: ReadonlySet<string | undefined> = new Set(['de', 'es', 'it', 'tr']);

const hasForeignTitles = (source: PlanSource): boolean =>
  FOREIGN.has(languageOfHeaders(source.headerSignature.split('|')));

// Only a list whose earlier rows have gone asks for it.
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function keysOfFile(identities: Iterable<Identity>): KeysOfFile {
  const versions = new Map<string, Set<string>>();
  const bookings = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, owner: string, key: string) => {
    const known = map.get(owner);
    if (known === undefined) map.set(owner, new Set([key]));
    else known.add(key);
  };
  for (const { filmKey, versionKey, bookingKey } of identities) {
    note(versions, filmKey, versionKey);
    note(bookings, pair(filmKey, versionKey), bookingKey);
  }
  return { versions, bookings };
}

const identityOf = (row: NormalisedRow, senderName: string, profileId: string | null): Identity => ({
  values: row.values,
  filmKey: filmKeyOf(row.values),
  versionKey: versionKeyOf(row.values),
  bookingKey: bookingKeyOf(row.values, row.values.distributor ?? senderName),
  profileId,
  isCalledOff: isCancelledRow(row),
});

function countRows(
  rows: readonly PlannedRow[],
  writes: ImportWrites,
  choices: ReadonlyMap<number, ImportChoice>,
): ImportCounts {
  const outcomes: Record<RowOutcome, number> = {
    new: 0,
    changed: 0,
    unchanged: 0,
    conflict: 0,
    gone: 0,
    rejected: 0,
  };
  let changedFields = 0;
  let questions = 0;
  for (const row of rows) {
    if (row.isSkipped) continue;
    outcomes[row.outcome] += 1;
    changedFields += row.changes.filter((change) => change.isTaken && change.field !== LOCKED_SHOW).length;
    if (row.match?.isCertain === false && choices.get(row.row)?.filmId === undefined) questions += 1;
  }
  return {
    ...outcomes,
    newFilms: writes.films.length,
    newBookings: writes.bookings.length,
    newScreenings: writes.screenings.length,
    changedFields,
    questions,
  };
}
