import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Change, Step } from '../shared/domain/activity.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { activityChanges, activitySteps } from './schema/index.ts';

/** Changes of a step, first to last. */
export const changesOf = (db: ReadDb, stepId: Id): readonly Change[] =>
  db.orm
    .select({
      entity: activityChanges.entity,
      entityId: activityChanges.entityId,
      op: activityChanges.op,
      before: activityChanges.before,
      after: activityChanges.after,
    })
    .from(activityChanges)
    .where(eq(activityChanges.stepId, stepId))
    .orderBy(asc(activityChanges.seq))
    .all();

export const readStep = (db: ReadDb, stepId: Id): Step | undefined =>
  db.orm.select().from(activitySteps).where(eq(activitySteps.id, stepId)).get();

export const lastHlc = (db: ReadDb): string | null =>
  db.orm
    .select({ hlc: activitySteps.hlc })
    .from(activitySteps)
    .orderBy(desc(activitySteps.hlc))
    .limit(1)
    .get()?.hlc ?? null;

/** The newest `limit` steps, newest first. */
export const recentSteps = (db: ReadDb, limit: number, sinceMs = 0): readonly Step[] =>
  db.orm
    .select()
    .from(activitySteps)
    .where(sql`${activitySteps.atMs} >= ${sinceMs}`)
    .orderBy(desc(activitySteps.hlc))
    .limit(limit)
    .all();

// A step stands undone when the newest step that speaks of it is an undo.
const IS_UNDONE = sql`coalesce((
  SELECT later.undoes IS NOT NULL FROM activity_steps AS later
  WHERE later.undoes = activity_steps.id OR later.redoes = activity_steps.id
  ORDER BY later.hlc DESC LIMIT 1), 0)`;
const isPlain = and(isNull(activitySteps.undoes), isNull(activitySteps.redoes));

/** The step an undo would take back: the newest plain one that still stands. */
export const undoTarget = (db: ReadDb): Step | undefined =>
  db.orm
    .select()
    .from(activitySteps)
    .where(and(isPlain, sql`${IS_UNDONE} = 0`))
    .orderBy(desc(activitySteps.hlc))
    .limit(1)
    .get();

/** The step a redo would bring back: the one undone last, as long as nothing new was done since. */
export function redoTarget(db: ReadDb): Step | undefined {
  const newestPlain = db.orm
    .select({ hlc: activitySteps.hlc })
    .from(activitySteps)
    .where(isPlain)
    .orderBy(desc(activitySteps.hlc))
    .limit(1)
    .get();
  const undos = db.orm
    .select()
    .from(activitySteps)
    .where(
      and(sql`${activitySteps.undoes} IS NOT NULL`, sql`${activitySteps.hlc} > ${newestPlain?.hlc ?? ''}`),
    )
    .orderBy(desc(activitySteps.hlc))
    .all();
  for (const undo of undos) {
    const target = readStep(db, undo.undoes ?? '');
    if (target !== undefined && isUndone(db, target.id)) return target;
  }
  return undefined;
}

export const isUndone = (db: ReadDb, stepId: Id): boolean =>
  db.orm
    .select({ undone: sql<number>`${IS_UNDONE}` })
    .from(activitySteps)
    .where(eq(activitySteps.id, stepId))
    .get()?.undone === 1;
