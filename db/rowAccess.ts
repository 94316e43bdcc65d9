import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Row = Record<string, unknown> & { id: string };
export type RowAccess = {
  read(id: string): Row | undefined;
  /** Answers how many rows went: one, or none where it was gone. */
  delete(id: string): number;
};

const kept = new WeakMap<Database.Database, Map<SQLiteTable, RowAccess>>();

/**
 * Prepared reading and deleting of one row by its id, kept per connection: taking back an import of 50,000 rows reads and
 * deletes each of them (see `rowWriter` for why not through drizzle).
 */
export function rowAccess(sqlite: Database.Database, table: SQLiteTable): RowAccess {
  const ofFile = kept.get(sqlite) ?? new Map<SQLiteTable, RowAccess>();
  kept.set(sqlite, ofFile);
  const known = ofFile.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table));
  const name = getTableName(table);
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const select = sqlite.prepare<[string], unknown[]>(`SELECT ${names} FROM "${name}" WHERE id = ?`).raw();
  const remove = sqlite.prepare<[string]>(`DELETE FROM "${name}" WHERE id = ?`);
  const access: RowAccess = {
    read: (id) => {
      const values = select.get(id);
      if (values === undefined) return undefined;
      const row: Record<string, unknown> = {};
      columns.forEach(([key, column], at) => {
        const value = values[at];
        row[key] = value === null ? null : column.mapFromDriverValue(value);
      });
      return row as Row;
    },
    delete: (id) => remove.run(id).changes,
  };
  ofFile.set(table, access);
  return access;
}
