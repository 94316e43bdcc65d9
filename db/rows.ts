import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb } from './open.ts';

type Reader = (values: readonly (string | number | null)[]) => readonly Record<string, unknown>[];

const readers = new WeakMap<Database.Database, Map<string, Reader>>();

function makeReader(sqlite: Database.Database, table: SQLiteTable, rest: string): Reader {
  const name = getTableName(table);
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${name}"."${column.name}"`).join(', ');
  const select = sqlite.prepare<unknown[], unknown[]>(`SELECT ${names} FROM ${rest}`).raw();
  return (values) =>
    select.all(...values).map((raw) => {
      const row: Record<string, unknown> = {};
      for (const [at, [key, column]] of columns.entries()) {
        const value = raw[at];
        row[key] = value === null ? null : column.mapFromDriverValue(value);
      }
      return row;
    });
}

/**
 * Whole rows of a table; `rest` is what stands after FROM, with a `?` for each value.
 *
 * The statement is prepared once for each connection. Drizzle builds it anew for every call, which cost more than SQLite's own
 * work in reading a month of the programme; names and conversions still come from drizzle's columns (see `rowWriter`).
 */
export function readRows<T extends SQLiteTable>(
  { sqlite }: ReadDb,
  table: T,
  rest: string,
  values: readonly (string | number | null)[],
): readonly T['$inferSelect'][] {
  const ofFile = readers.get(sqlite) ?? new Map<string, Reader>();
  readers.set(sqlite, ofFile);
  let reader = ofFile.get(rest);
  if (reader === undefined) {
    reader = makeReader(sqlite, table, rest);
    ofFile.set(rest, reader);
  }
  return reader(values) as readonly T['$inferSelect'][];
}

/** Ids as one value for `json_each`, in their order and each once: a list of any length is then the same statement. */
export const idList = (ids: readonly string[]): string => JSON.stringify([...new Set(ids)].sort());

/**
 * Rows that have one of the ids in `column`, in the order of those ids. `CROSS JOIN` goes from the ids to the rows whatever
 * figures SQLite keeps on its tables: a statement left to choose may walk all there ever was.
 */
export const readRowsBy = <T extends SQLiteTable>(
  db: ReadDb,
  table: T,
  column: string,
  ids: readonly string[],
): readonly T['$inferSelect'][] => {
  const name = getTableName(table);
  return readRows(
    db,
    table,
    `json_each(?) AS asked CROSS JOIN "${name}" ON "${name}"."${column}" = asked.value`,
    [idList(ids)],
  );
};
