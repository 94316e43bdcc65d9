import { changesOf, isUndone, recentSteps, redoTarget, revertChange, undoTarget } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { HistoryState } from '../../shared/contract/system.ts';
import type { Change, Step } from '../../shared/domain/activity.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';

// A house once set up stays: taking that back would leave a program without a venue, and all that was done since astray.
const NEVER_UNDONE: ReadonlySet<string> = new Set(['setUpSample', 'setUpEmpty']);

function nextUndo(core: Core): Step | undefined {
  const target = undoTarget(core.db);
  return target === undefined || NEVER_UNDONE.has(target.kind) ? undefined : target;
}

export const historyState = (core: Core): HistoryState => ({
  undo: nextUndo(core) ?? null,
  redo: redoTarget(core.db) ?? null,
});

/** The newest steps, each with whether it stands undone. */
export const listHistory = (core: Core, limit: number, sinceMs: number) =>
  recentSteps(core.db, limit, sinceMs).map((step) => ({ ...step, isUndone: isUndone(core.db, step.id) }));

/** Takes the newest standing step back, whole. Refused where a field of it was changed by a later step that still stands. */
export function undo(core: Core): Outcome<Step> {
  const target = nextUndo(core);
  return target === undefined ? refuse('nothingToUndo') : undoStep(core, target);
}

/** Takes one step back, as a step of its own. */
export function undoStep(core: Core, target: Step): Outcome<Step> {
  if (NEVER_UNDONE.has(target.kind)) return refuse('nothingToUndo');
  return revert(core, target, { undoes: target.id }, changesOf(core.db, target.id));
}

/** Does the step undone last again, as long as nothing new was done since. */
export function redo(core: Core): Outcome<Step> {
  const target = redoTarget(core.db);
  if (target === undefined) return refuse('nothingToRedo');
  const undoOf = recentUndoOf(core, target.id);
  if (undoOf === undefined) return refuse('nothingToRedo');
  return revert(core, target, { redoes: target.id }, changesOf(core.db, undoOf));
}

function revert(
  core: Core,
  target: Step,
  link: { readonly undoes?: Id; readonly redoes?: Id },
  changes: readonly Change[],
): Outcome<Step> {
  try {
    return core.write({ kind: target.kind, facts: target.facts, ...link }, (db) => {
      for (const change of changes.toReversed()) {
        const refusal = revertChange(db, change, change.entity === 'import_runs' ? ['profileId'] : []);
        if (refusal !== null && !isOfSender(target, change))
          return refuse('changedSince', { entity: refusal.entity });
      }
      return ok(target);
    });
  } catch (error) {
    // What the outbox keeps of a listing is not undone; a version it leans on stays.
    if (isReferenced(error)) return refuse('changedSince', { entity: target.kind });
    throw error;
  }
}

// How a sender is read, and that an import was its, is the user's to change or forget: no import stands for that alone.
const isOfSender = (target: Step, { entity, op }: Change): boolean =>
  (target.kind === 'import' && entity === 'sender_profiles') || (entity === 'import_runs' && op === 'update');

const isReferenced = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

function recentUndoOf(core: Core, stepId: Id): Id | undefined {
  const row = core.db.sqlite
    .prepare<[string], { id: string }>(
      'SELECT id FROM activity_steps WHERE undoes = ? ORDER BY hlc DESC LIMIT 1',
    )
    .get(stepId);
  return row?.id;
}
