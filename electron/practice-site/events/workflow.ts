import type { WorkflowStatus } from '../../../shared/listing/event.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { StoredEvent } from '../eventStore.ts';
import type { Reply } from '../http.ts';
import { invalidData, problem } from '../problem.ts';
import { isoSeconds } from './document.ts';

/** Who moves it: the one who sent it, or the site's own people. */
export type Mover = 'creator' | 'moderator';

const NEXT: Readonly<Record<WorkflowStatus, readonly WorkflowStatus[]>> = {
  DRAFT: ['READY_FOR_VALIDATION', 'DELETED'],
  READY_FOR_VALIDATION: ['APPROVED', 'REJECTED', 'DELETED'],
  APPROVED: ['DELETED'],
  REJECTED: ['DELETED'],
  DELETED: [],
};

const invalidTransition = (from: WorkflowStatus, to: WorkflowStatus): Reply =>
  problem('uitdatabank/invalid-workflow-status-transition', {
    detail: `Cannot transition from workflowStatus "${from}" to "${to}".`,
  });

type Move = { readonly workflowStatus: WorkflowStatus; readonly availableFrom: string | undefined };

/**
 * The event moved on. The same status again is no move. The day it may appear is set once, when it is published
 * (now, unless a later one is given); another day later on is refused.
 */
export function moveWorkflow(
  event: StoredEvent,
  move: Move,
  mover: Mover,
  nowMs: number,
): Result<StoredEvent, Reply> {
  const { workflowStatus: from } = event;
  const { workflowStatus: to, availableFrom: wanted } = move;
  if (from !== to && !NEXT[from].includes(to)) return err(invalidTransition(from, to));
  if (from !== to && (to === 'APPROVED' || to === 'REJECTED') && mover === 'creator')
    return err(
      problem('auth/forbidden', {
        detail: 'You do not have the permission "AANBOD_MODEREREN" for this event.',
      }),
    );
  const visible = chooseVisibility(event, wanted, to === 'READY_FOR_VALIDATION', nowMs);
  return visible.ok ? ok({ ...event, workflowStatus: to, availableFrom: visible.value }) : visible;
}

function chooseVisibility(
  event: StoredEvent,
  wanted: string | undefined,
  publishing: boolean,
  nowMs: number,
): Result<string | null, Reply> {
  const set = event.availableFrom;
  if (set !== null) {
    if (wanted === undefined || Date.parse(wanted) === Date.parse(set)) return ok(set);
    return err(
      invalidData({ jsonPointer: '/availableFrom', error: `availableFrom was already set to ${set}` }),
    );
  }
  if (wanted !== undefined) return ok(Date.parse(wanted) > nowMs ? wanted : isoSeconds(nowMs));
  return ok(publishing ? isoSeconds(nowMs) : null);
}
