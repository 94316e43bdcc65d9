import type { Outcome } from '../../shared/contract/common.ts';
import { type ImportSource, MOST_ROWS } from '../../shared/contract/imports.ts';
import type { Id } from '../../shared/ids.ts';
import type { ImportChoice, PlanFilter } from '../../shared/import/plan.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import type { PlannedImport } from './importPlanning.ts';

/** Lists open at once, over all pages. */
export const MOST_SESSIONS = 24;
/** Characters of all open lists together, as they are sent: what four lists of 50,000 full rows hold. */
export const MOST_CHARACTERS = 120_000_000;
/** A list nobody asked about for so long is let go; the page sends it anew when it is looked at again. */
export const IDLE_MS = 15 * 60_000;

/** A plan as pages are cut from it: `indices` holds, per filter asked for, which rows it shows. */
export type KeptPlan = {
  readonly token: string;
  readonly planned: PlannedImport;
  readonly indices: Map<PlanFilter, readonly number[]>;
  /** The session's own state when it was reckoned. */
  readonly revision: number;
};

/** One list under comparison, in memory only. */
export type ImportSession = {
  readonly id: Id;
  readonly source: ImportSource;
  readonly rows: NormalisedRow[];
  readonly choices: Map<number, ImportChoice>;
  distributorId: Id | null;
  characters: number;
  /** Rises with rows, ticks and each call for a plan: a plan of an older state is not taken over. */
  revision: number;
  plan: KeptPlan | null;
  plansMade: number;
  isStopped: boolean;
  /** Ends the call that holds the session open. */
  readonly end: () => void;
  readonly idle: NodeJS.Timeout;
};

const sessionsOf = new WeakMap<Core, Map<Id, ImportSession>>();

function all(core: Core): Map<Id, ImportSession> {
  const known = sessionsOf.get(core);
  if (known !== undefined) return known;
  const sessions = new Map<Id, ImportSession>();
  sessionsOf.set(core, sessions);
  return sessions;
}

/** How many lists are under comparison now. */
export const countSessions = (core: Core): number => all(core).size;

/**
 * Opens a session and answers its id; it is there until the caller stops listening, its wire closes, or nobody has asked
 * about it for a quarter of an hour. Refused with `tooManyImports`.
 */
export async function* openSession(
  core: Core,
  source: ImportSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome<{ readonly sessionId: Id }>, void, void> {
  const sessions = all(core);
  if (sessions.size >= MOST_SESSIONS) {
    yield refuse('tooManyImports', { limit: MOST_SESSIONS });
    return;
  }
  const ended = Promise.withResolvers<void>();
  const session = newSession(core.newId(), source, ended.resolve);
  signal?.addEventListener('abort', session.end, { once: true });
  sessions.set(session.id, session);
  try {
    yield ok({ sessionId: session.id });
    await ended.promise;
  } finally {
    clearTimeout(session.idle);
    sessions.delete(session.id);
    // A plan that is being reckoned for it finds out and ends.
    session.revision += 1;
  }
}

const newSession = (id: Id, source: ImportSource, end: () => void): ImportSession => ({
  id,
  source,
  rows: [],
  choices: new Map(),
  distributorId: source.distributorId,
  characters: 0,
  revision: 0,
  plan: null,
  plansMade: 0,
  isStopped: false,
  end,
  idle: setTimeout(end, IDLE_MS).unref(),
});

/** The session of this id; refused with `importForgotten` where it has gone. */
export function findSession(core: Core, sessionId: Id): Outcome<ImportSession> {
  const session = all(core).get(sessionId);
  if (session === undefined) return refuse('importForgotten');
  session.idle.refresh();
  return ok(session);
}

/**
 * Lays rows behind those that are there; `characters` is how long they were when they were sent. Refused: a gap or an overlap
 * (`importForgotten`), too many (`importTooLarge`).
 */
export function appendRows(
  core: Core,
  sessionId: Id,
  from: number,
  { rows, characters }: { readonly rows: readonly NormalisedRow[]; readonly characters: number },
): Outcome<null> {
  const found = findSession(core, sessionId);
  if (!found.ok) return found;
  const session = found.value;
  if (session.rows.length !== from) return refuse('importForgotten');
  const held = [...all(core).values()].reduce((sum, each) => sum + each.characters, 0);
  if (from + rows.length > MOST_ROWS || held + characters > MOST_CHARACTERS)
    return refuse('importTooLarge', { limit: MOST_ROWS });
  for (const row of rows) session.rows.push(row);
  session.characters += characters;
  session.revision += 1;
  return ok(null);
}

/** Keeps what the user ticked, row by row. */
export function chooseRows(core: Core, sessionId: Id, choices: readonly ImportChoice[]): Outcome<null> {
  const found = findSession(core, sessionId);
  if (!found.ok) return found;
  for (const choice of choices) found.value.choices.set(choice.row, choice);
  if (choices.length > 0) found.value.revision += 1;
  return ok(null);
}
