import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { err, ok, type Result } from '../shared/result.ts';
import { type MigrateRefusal, migrateFile } from './migrate.ts';
import * as schema from './schema/index.ts';

export type Orm = BetterSQLite3Database<typeof schema>;
/** A handle that may only be read from. */
export type ReadDb = { readonly orm: Orm; readonly sqlite: Database.Database };

export type OpenRefusal = MigrateRefusal | { readonly code: 'notADatabase' };

export type OpenOptions = {
  readonly file: string;
  readonly migrationsFolder: string;
  /** Where copies go before a migration; null keeps none (a file in memory). */
  readonly backUpTo: ((sqlite: Database.Database, reason: 'migration') => void) | null;
};

/**
 * Opens the house's one file, brings its tables up to date and sets what every connection needs.
 *
 * Refused: a file written by a newer Affiche, a file whose references break under a migration (the file is then as it was),
 * and a file that is no SQLite database.
 */
export function openDatabase(options: OpenOptions): Result<ReadDb, OpenRefusal> {
  const isNew = options.file === ':memory:' || !existsSync(options.file);
  const sqlite = new Database(options.file);
  try {
    sqlite.pragma('journal_mode = WAL');
  } catch {
    sqlite.close();
    return err({ code: 'notADatabase' });
  }
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('trusted_schema = OFF');
  const orm = drizzle(sqlite, { schema });
  const migrated = migrateFile(sqlite, orm, options, isNew);
  if (!migrated.ok) {
    sqlite.close();
    return migrated;
  }
  return ok({ orm, sqlite });
}
