import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Change, StepName } from '../../shared/domain/activity.ts';

/** One thing the user did. Append-only: an undo is a step of its own. */
export const activitySteps = sqliteTable(
  'activity_steps',
  {
    id: text().primaryKey(),
    atMs: integer('at_ms').notNull(),
    who: text().notNull(),
    deskId: text('desk_id').notNull(),
    hlc: text().notNull(),
    kind: text().notNull(),
    facts: text({ mode: 'json' }).$type<StepName['facts']>().notNull(),
    undoes: text(),
    redoes: text(),
  },
  (table) => [
    index('steps_by_hlc').on(table.hlc),
    index('steps_by_undoes').on(table.undoes),
    index('steps_by_redoes').on(table.redoes),
  ],
);

export const activityChanges = sqliteTable(
  'activity_changes',
  {
    stepId: text('step_id')
      .notNull()
      .references(() => activitySteps.id),
    seq: integer().notNull(),
    entity: text().notNull(),
    entityId: text('entity_id').notNull(),
    op: text().$type<Change['op']>().notNull(),
    before: text({ mode: 'json' }).$type<Change['before']>(),
    after: text({ mode: 'json' }).$type<Change['after']>(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.seq] }),
    index('changes_by_entity').on(table.entityId, table.stepId),
  ],
);
