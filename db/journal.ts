import { eq, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change, Step } from '../shared/domain/activity.ts';
import { rowWriter } from './inserting.ts';
import type { ReadDb } from './open.ts';
import { rowAccess } from './rowAccess.ts';
import * as schema from './schema/index.ts';

/** A table whose every write goes through the journal; its rows have an `id`. */
type JournaledTable = SQLiteTable & { id: SQLiteColumn };

const JOURNALED = [
  schema.venues,
  schema.rooms,
  schema.distributors,
  schema.strands,
  schema.seasons,
  schema.settings,
  schema.films,
  schema.versions,
  schema.bookings,
  schema.screenings,
  schema.screeningItems,
  schema.conflictOverrides,
  schema.texts,
  schema.images,
  schema.listings,
  schema.approvals,
  schema.channels,
  schema.senderProfiles,
  schema.importRuns,
  schema.importedRows,
  schema.filmMerges,
  schema.filmsApart,
  schema.lockedDays,
  schema.scenarios,
  schema.scenarioScreenings,
  schema.keys,
] as const satisfies readonly JournaledTable[];

const BY_NAME: ReadonlyMap<string, JournaledTable> = new Map(
  JOURNALED.map((table) => [getTableName(table), table]),
);

/** A handle inside one step: all that is written through it can be undone. */
export type WriteDb = ReadDb & { readonly step: StepJournal };

/** Collects the changes of one step; the step itself is written with its first change. */
export class StepJournal {
  readonly touched = new Set<string>();
  readonly #db: ReadDb;
  readonly #step: Step;
  #seq = 0;

  constructor(db: ReadDb, step: Step) {
    this.#db = db;
    this.#step = step;
  }

  get isEmpty(): boolean {
    return this.#seq === 0;
  }

  get stepId(): string {
    return this.#step.id;
  }

  record(change: Change): void {
    if (this.#seq === 0) this.#db.orm.insert(schema.activitySteps).values(this.#step).run();
    this.touched.add(change.entity);
    rowWriter(
      this.#db.sqlite,
      schema.activityChanges,
    )({ stepId: this.#step.id, seq: this.#seq++, ...change });
  }
}

type Row = Record<string, unknown> & { id: string };

// Drizzle's row types do not survive a generic table; the three doors below are typed per table, this view is not.
const asTable = (table: JournaledTable) => table as typeof schema.films;

const readRow = (db: ReadDb, table: JournaledTable, id: string): Row | undefined =>
  rowAccess(db.sqlite, table).read(id);

/** Inserts rows into a journaled table. */
export function insertRows<T extends JournaledTable>(
  db: WriteDb,
  table: T,
  rows: readonly T['$inferInsert'][],
): void {
  const entity = getTableName(table);
  const write = rowWriter(db.sqlite, table);
  for (const row of rows) {
    const after = write(row);
    db.step.record({ entity, entityId: String(after.id), op: 'insert', before: null, after });
  }
}

export const insertRow = <T extends JournaledTable>(db: WriteDb, table: T, row: T['$inferInsert']): void =>
  insertRows(db, table, [row]);

/** Changes one row; writes nothing where nothing differs. Throws where the row is gone. */
export function updateRow<T extends JournaledTable>(
  db: WriteDb,
  table: T,
  id: string,
  patch: Partial<T['$inferInsert']>,
): void {
  const entity = getTableName(table);
  const before = readRow(db, table, id);
  if (before === undefined) throw new Error(`${entity} ${id} is gone`);
  const changed = Object.entries(patch).filter(
    ([key, value]) => value !== undefined && !isSame(before[key], value),
  );
  if (changed.length === 0) return;
  const after = Object.fromEntries(changed);
  const view = asTable(table);
  const { changes } = db.orm.update(view).set(after).where(eq(view.id, id)).run();
  if (changes !== 1) throw new Error(`${entity} ${id}: ${changes} rows changed`);
  db.step.record({
    entity,
    entityId: id,
    op: 'update',
    before: Object.fromEntries(changed.map(([key]) => [key, before[key] ?? null])),
    after,
  });
}

/** Deletes one row, keeping it whole in the journal. Throws where the row is gone. */
export function deleteRow(db: WriteDb, table: JournaledTable, id: string): void {
  const entity = getTableName(table);
  const before = readRow(db, table, id);
  if (before === undefined || rowAccess(db.sqlite, table).delete(id) !== 1)
    throw new Error(`${entity} ${id} is gone`);
  db.step.record({ entity, entityId: id, op: 'delete', before, after: null });
}

/** Whether two stored values are the same, whatever the order of an object's keys. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  // Most values are of one make, keys in one order: sorting them is for the others.
  const [one, other] = [JSON.stringify(left ?? null), JSON.stringify(right ?? null)];
  return one === other || stable(left ?? null) === stable(right ?? null);
}
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Why a change cannot be taken back: somebody changed the same thing since. */
export type RevertRefusal = {
  readonly code: 'changedSince';
  readonly entity: string;
  readonly entityId: string;
};

/**
 * Turns one change round and writes that as part of the present step; gives the refusal where the row is not as the change
 * left it, but for the fields that are `loose`. A refusal has written nothing.
 */
export function revertChange(
  db: WriteDb,
  change: Change,
  loose: readonly string[] = [],
): RevertRefusal | null {
  const table = BY_NAME.get(change.entity);
  if (table === undefined) throw new Error(`${change.entity} is not journaled`);
  const now = readRow(db, table, change.entityId);
  const refusal: RevertRefusal = {
    code: 'changedSince',
    entity: change.entity,
    entityId: change.entityId,
  };
  if (change.op === 'insert') {
    if (now === undefined || !holds(now, change.after, loose)) return refusal;
    deleteRow(db, table, change.entityId);
    return null;
  }
  if (change.op === 'delete') {
    if (now !== undefined) return refusal;
    insertRow(db, table, change.before as typeof table.$inferInsert);
    return null;
  }
  if (now === undefined || !holds(now, change.after, loose)) return refusal;
  updateRow(db, table, change.entityId, change.before as Partial<typeof table.$inferInsert>);
  return null;
}

const holds = (row: Row, values: Change['after'], loose: readonly string[]): boolean =>
  Object.entries(values ?? {}).every(([key, value]) => loose.includes(key) || isSame(row[key], value));
