import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as pause } from 'node:timers/promises';
import { programmeState } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ApplyEvent, PlanEvent } from '../../shared/contract/imports.ts';
import type { Id } from '../../shared/ids.ts';
import {
  isInFilter,
  PLAN_FILTERS,
  type PlacedRow,
  type PlanFilter,
  type PlannedRow,
  type PlanSummary,
} from '../../shared/import/plan.ts';
import { type Refusal, refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { backUp, dropBackUp } from './backups.ts';
import { callerMayWrite } from './callers.ts';
import type { Core } from './context.ts';
import { writePlan } from './importing.ts';
import { planInSteps } from './importPlanning.ts';
import { findSession, type ImportSession, type KeptPlan } from './importSessions.ts';

// A drag in the planner must not feel that a list of 50,000 rows is being compared.
const SLICE_MS = 8;
const TOLD_EVERY_MS = 80;

/**
 * Reckons the session's plan, a slice at a time. Says nothing more where the session ended, got other rows or ticks, or was
 * asked for a newer plan. What is as it was at the last plan is not reckoned again.
 */
export async function* planSession(
  core: Core,
  sessionId: Id,
  distributorId: Id | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<PlanEvent, void, void> {
  const found = findSession(core, sessionId);
  if (!found.ok) return yield { kind: 'refused', refusal: found.error };
  const session = found.value;
  const { plan } = session;
  if (plan !== null && isCurrent(core, session, plan) && session.distributorId === distributorId)
    return yield { kind: 'planned', plan: summaryOf(plan) };
  session.revision += 1;
  session.distributorId = distributorId;
  const { revision } = session;
  const steps = planInSteps(core, {
    source: { ...session.source, distributorId },
    rows: session.rows,
    choices: [...session.choices.values()],
  });
  let toldAt = 0;
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) {
      session.plansMade += 1;
      // A list sent anew is another session: its plan is another than the one the page still shows.
      const token = `${step.value.token} ${session.id} ${session.plansMade}`;
      session.plan = { token, planned: step.value, indices: new Map(), revision };
      return yield { kind: 'planned', plan: summaryOf(session.plan) };
    }
    if (performance.now() - toldAt > TOLD_EVERY_MS) {
      toldAt = performance.now();
      yield { kind: 'comparing', ...step.value };
    }
    await pause();
    if (signal?.aborted === true || session.revision !== revision) return;
  }
}

const isCurrent = (core: Core, session: ImportSession, plan: KeptPlan): boolean =>
  plan.revision === session.revision && plan.planned.token === programmeState(core.db);

function summaryOf({ token, planned }: KeptPlan): PlanSummary {
  const filters = Object.fromEntries(PLAN_FILTERS.map((filter) => [filter, 0])) as Record<PlanFilter, number>;
  for (const row of planned.rows) {
    filters.all += 1;
    filters[row.outcome] += 1;
    if (isInFilter(row, 'question')) filters.question += 1;
  }
  return { token, counts: planned.counts, filters };
}

/** A page of the plan `token` names; refused with `planChanged` where the session has another by now. */
export function readPlanRows(
  core: Core,
  sessionId: Id,
  page: {
    readonly token: string;
    readonly filter: PlanFilter;
    readonly from: number;
    readonly count: number;
  },
): Outcome<readonly PlacedRow[]> {
  const found = findSession(core, sessionId);
  if (!found.ok) return found;
  const { plan } = found.value;
  if (plan === null || plan.token !== page.token) return refuse('planChanged');
  const { rows } = plan.planned;
  const to = page.from + page.count;
  const placed = (row: PlannedRow | undefined, at: number) => (row === undefined ? [] : [{ ...row, at }]);
  if (page.filter === 'all')
    return ok(rows.slice(page.from, to).flatMap((row, index) => placed(row, page.from + index)));
  const indices = plan.indices.get(page.filter) ?? indicesOf(rows, page.filter);
  plan.indices.set(page.filter, indices);
  return ok(indices.slice(page.from, to).flatMap((at) => placed(rows[at], at)));
}

const indicesOf = (rows: readonly PlannedRow[], filter: PlanFilter): readonly number[] =>
  rows.flatMap((row, index) => (isInFilter(row, filter) ? index : []));

/**
 * Takes the session's plan over: a backup, then one transaction. Between the two it can still be stopped, and then nothing is
 * left of it. Refused with `planChanged` where the plan is not that of the programme and the ticks as they are now, and with
 * `readOnly` to a window that only looks on.
 */
export function applySession(
  core: Core,
  sessionId: Id,
  token: string,
): AsyncGenerator<ApplyEvent, void, void> {
  const found = findSession(core, sessionId);
  if (!found.ok) return refusing(found.error);
  if (core.isReadOnly || !callerMayWrite()) return refusing(refuse('readOnly').error);
  const { plan } = found.value;
  if (plan === null || plan.token !== token || !isCurrent(core, found.value, plan))
    return refusing(refuse('planChanged').error);
  // The generator is run by whoever sends its answers: the window that called must be known to it all the same.
  return takingOver(core, found.value, plan, AsyncLocalStorage.snapshot());
}

async function* refusing(refusal: Refusal): AsyncGenerator<ApplyEvent, void, void> {
  yield { kind: 'refused', refusal };
}

async function* takingOver(
  core: Core,
  session: ImportSession,
  plan: KeptPlan,
  asCalled: <T>(act: () => T) => T,
): AsyncGenerator<ApplyEvent, void, void> {
  session.isStopped = false;
  yield { kind: 'backingUp' };
  // Twice: what came in while the core was busy is read in the first round and answered in the second.
  await pause();
  const copy = session.isStopped ? null : backUp(core, 'import');
  await pause();
  await pause();
  if (session.isStopped) {
    if (copy !== null) dropBackUp(core, copy);
    return yield { kind: 'stopped' };
  }
  yield { kind: 'taking' };
  const outcome = asCalled(() => writePlan(core, plan.planned));
  if (!outcome.ok) {
    if (copy !== null) dropBackUp(core, copy);
    return yield { kind: 'refused', refusal: outcome.error };
  }
  // Its rows have done their work; the session itself ends with the call that opened it.
  session.plan = null;
  yield { kind: 'done', run: outcome.value };
}

/** Stops taking over where the transaction has not begun. */
export function stopSession(core: Core, sessionId: Id): Outcome<null> {
  const found = findSession(core, sessionId);
  if (!found.ok) return found;
  found.value.isStopped = true;
  return ok(null);
}
