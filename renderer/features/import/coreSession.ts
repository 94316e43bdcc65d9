import type { Outcome } from '../../../shared/contract/common.ts';
import {
  type ApplyEvent,
  type ImportSource,
  ROWS_AT_ONCE,
  TEXT_AT_ONCE,
} from '../../../shared/contract/imports.ts';
import type { ExportFormat, ExportTable } from '../../../shared/export/table.ts';
import type { ImportChoice, ImportRun, PlannedRow, PlanSummary } from '../../../shared/import/plan.ts';
import type { NormalisedRow } from '../../../shared/import/row.ts';
import { err, ok } from '../../../shared/result.ts';
import { saidOf } from '../../../shared/words/importedRow.ts';
import type { Lang } from '../../../shared/words/words.ts';
import type { WorkerWire } from '../../api/workerWire.ts';
import type { PlanLine, PlanPage } from './messages.ts';
import type { ProgressTeller } from './progress.ts';

/** The list as the core has it. It is sent when a plan is first asked for, and again wherever the core has lost it. */
export type CoreSession = {
  plan(
    source: ImportSource,
    rows: readonly NormalisedRow[],
    signal: AbortSignal,
  ): Promise<Outcome<PlanSummary> | null>;
  planRows(page: PlanPage): Promise<readonly PlanLine[] | null>;
  choose(choices: readonly ImportChoice[]): Promise<void>;
  /** Ticks belong to one sheet: another one begins without, in a session of its own. */
  forgetChoices(): void;
  apply(token: string, signal: AbortSignal): Promise<Outcome<ImportRun> | null>;
  /** All rejected rows of the plan of this token, also once it was taken over; null where there is a newer plan by now. */
  rejected(token: string): Promise<readonly PlannedRow[] | null>;
  /** A table as a file. */
  fileOf(table: ExportTable, format: ExportFormat, language: Lang): Promise<Blob>;
  /** Lets the core forget the list. */
  end(): void;
};

const REJECTED_AT_ONCE = 1_000;

type Opened = {
  readonly id: string;
  readonly wire: WorkerWire;
  readonly rows: readonly NormalisedRow[];
  readonly close: () => void;
};

export function makeCoreSession(openWire: () => Promise<WorkerWire>, { tell }: ProgressTeller): CoreSession {
  const choices = new Map<number, ImportChoice>();
  // A plan waits for the ticks that were set before it.
  let choosing: Promise<unknown> = Promise.resolve();
  let wire: Promise<WorkerWire> | null = null;
  let opened: Opened | null = null;
  // The core forgets a list once it is taken over; what it refused is still to be had.
  let refused: { readonly token: string; readonly rows: readonly PlannedRow[] } | null = null;

  const end = () => {
    opened?.close();
    opened = null;
  };

  const wireNow = (): Promise<WorkerWire> => {
    wire ??= openWire().then(
      (open) => {
        void open.closed.then(() => {
          wire = null;
          if (opened?.wire === open) opened = null;
        });
        return open;
      },
      (error: unknown) => {
        wire = null;
        throw error;
      },
    );
    return wire;
  };

  /** The session for these rows, sent where it is not there yet. */
  const sessionFor = async (
    source: ImportSource,
    rows: readonly NormalisedRow[],
    signal: AbortSignal,
  ): Promise<Outcome<Opened> | null> => {
    if (opened?.rows === rows) return ok(opened);
    end();
    const overWire = await wireNow();
    const held = new AbortController();
    const sessions = await overWire.client.imports.open({ source }, { signal: held.signal });
    const first = await sessions.next();
    if (first.done === true) return null;
    if (!first.value.ok) return first.value;
    const { sessionId } = first.value.value;
    const session: Opened = { id: sessionId, wire: overWire, rows, close: () => held.abort() };
    opened = session;
    void untilEnded(sessions).then(() => {
      if (opened === session) opened = null;
    });
    const refused = await send(session, choices, signal, tell);
    if (refused === null) return ok(session);
    end();
    return refused === 'stopped' ? null : refused;
  };

  const plan: CoreSession['plan'] = async (source, rows, signal) => {
    // Once more where the core had forgotten the list since.
    for (let isRetried = false; ; isRetried = true) {
      await choosing;
      const session = await sessionFor(source, rows, signal);
      if (session === null || !session.ok) return session;
      const outcome = await planned(session.value, source.distributorId, signal, tell);
      if (outcome === null && signal.aborted) return null;
      const isForgotten = outcome === null || (!outcome.ok && outcome.error.code === 'importForgotten');
      if (!isForgotten || isRetried) return outcome;
      end();
    }
  };

  const rejected: CoreSession['rejected'] = async (token) => {
    if (refused?.token === token) return refused.rows;
    if (opened === null) return null;
    const rows = await rejectedOf(opened, token);
    if (rows !== null) refused = { token, rows };
    return rows;
  };

  const fileOf: CoreSession['fileOf'] = async ({ name, head, rows }, format, language) => {
    const { client } = await wireNow();
    const table = { name, head: [...head], rows: rows.map((row) => [...row]), format, language };
    return (await client.exports.table(table)) as Blob;
  };

  return {
    plan,
    end,
    rejected,
    fileOf,
    planRows: async ({ token, filter, from, count }) => {
      if (opened === null) return null;
      const { wire: open, id: sessionId, rows } = opened;
      const page = await open.client.imports.rows({ sessionId, token, filter, from, count });
      if (!page.ok) return null;
      return page.value.map(({ at, ...planned }) => {
        const sent = rows[at];
        const said = sent === undefined ? null : saidOf(sent.values);
        return { planned, choice: choices.get(planned.row) ?? null, said };
      });
    },
    choose: async (changed) => {
      for (const choice of changed) choices.set(choice.row, choice);
      const session = opened;
      if (session === null) return;
      // A wire that broke loses nothing: all ticks are sent with the next session.
      choosing = choosing.then(() => sendChoices(session, changed)).catch(() => {});
      await choosing;
    },
    forgetChoices: () => choices.clear(),
    apply: async (token, signal) => {
      if (opened === null) return err({ code: 'importForgotten', facts: {} });
      const session = opened;
      await rejected(token);
      const taken = await takeOver(session, token, signal, tell);
      if (taken?.ok === true) end();
      return taken;
    },
  };
}

/** Page by page; null where the session has another plan by now. */
async function rejectedOf({ wire, id: sessionId }: Opened, token: string) {
  const { imports } = wire.client;
  const rows: PlannedRow[] = [];
  for (;;) {
    const part = { filter: 'rejected' as const, from: rows.length, count: REJECTED_AT_ONCE };
    const page = await imports.rows({ sessionId, token, ...part });
    if (!page.ok) return null;
    rows.push(...page.value);
    if (page.value.length < REJECTED_AT_ONCE) return rows;
  }
}

async function untilEnded(sessions: AsyncIterator<unknown>): Promise<void> {
  try {
    while ((await sessions.next()).done !== true);
  } catch {
    // The wire broke, or we let go ourselves.
  }
}

const channel = new MessageChannel();

/** Lets what was said go out, and what was said meanwhile come in; a timer would wait four milliseconds. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

/** As many rows from a place on as go at once: few where their cells are long. */
function partOf(rows: readonly NormalisedRow[], from: number) {
  for (let count = ROWS_AT_ONCE; ; count = Math.ceil(count / 4)) {
    const text = JSON.stringify(rows.slice(from, from + count));
    if (text.length <= TEXT_AT_ONCE || count === 1) return { text, count };
  }
}

/** Sends rows and ticks part by part; null when all is there. */
async function send(
  session: Opened,
  choices: ReadonlyMap<number, ImportChoice>,
  signal: AbortSignal,
  tell: ProgressTeller['tell'],
) {
  const { wire, id: sessionId, rows } = session;
  const { imports } = wire.client;
  let answered: Promise<Outcome<null>> = Promise.resolve(ok(null));
  for (let from = 0; from < rows.length; ) {
    tell('sending', from, rows.length);
    // One part is read by the core while the next is written here.
    const { text, count } = partOf(rows, from);
    const outcome = await answered;
    if (!outcome.ok) return outcome;
    if (signal.aborted) return 'stopped' as const;
    answered = imports.append({ sessionId, from, rows: text });
    from += count;
    await breathe();
  }
  const outcome = await answered;
  if (!outcome.ok) return outcome;
  // Taken only now: what was ticked while the rows were under way is among them.
  const refused = await sendChoices(session, [...choices.values()]);
  if (refused !== null) return refused;
  return signal.aborted ? ('stopped' as const) : null;
}

async function sendChoices({ wire, id: sessionId }: Opened, choices: readonly ImportChoice[]) {
  for (let from = 0; from < choices.length; from += ROWS_AT_ONCE) {
    const part = choices.slice(from, from + ROWS_AT_ONCE);
    const outcome = await wire.client.imports.choose({ sessionId, choices: part });
    if (!outcome.ok) return outcome;
  }
  return null;
}

async function planned(
  { wire, id: sessionId, rows }: Opened,
  distributorId: string | null,
  signal: AbortSignal,
  tell: ProgressTeller['tell'],
): Promise<Outcome<PlanSummary> | null> {
  tell('comparing', 0, rows.length);
  try {
    const events = await wire.client.imports.plan({ sessionId, distributorId }, { signal });
    for await (const event of events) {
      if (event.kind === 'planned') return ok(event.plan);
      if (event.kind === 'refused') return err(event.refusal);
      tell('comparing', event.done, event.total);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return null;
}

async function takeOver(
  { wire, id: sessionId }: Opened,
  token: string,
  signal: AbortSignal,
  tell: ProgressTeller['tell'],
): Promise<Outcome<ImportRun> | null> {
  const { imports } = wire.client;
  // The answer is waited for in any case: whether there was still time to stop is the core's to say.
  signal.addEventListener('abort', () => void imports.stop({ sessionId }), { once: true });
  tell('backingUp');
  for await (const event of await imports.apply({ sessionId, token })) {
    const answer = answerOf(event);
    if (answer !== undefined) return answer;
    if (event.kind === 'taking') tell('taking');
  }
  return err({ code: 'importForgotten', facts: {} });
}

function answerOf(event: ApplyEvent): Outcome<ImportRun> | null | undefined {
  if (event.kind === 'done') return ok(event.run);
  if (event.kind === 'refused') return err(event.refusal);
  return event.kind === 'stopped' ? null : undefined;
}
