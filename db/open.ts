import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { err, ok, type Result } from '../shared/result.ts';
import { appliedMigrations, knownMigrations, type MigrateRefusal, migrateFile } from './migrate.ts';
import * as schema from './schema/index.ts';

export type Orm = BetterSQLite3Database<typeof schema>;
/** A handle that may only be read from. */
export type ReadDb = { readonly orm: Orm; readonly sqlite: Database.Database };

export type OpenRefusal = MigrateRefusal | { readonly code: 'notADatabase' | 'beingUpdated' };

export type OpenOptions = {
  readonly file: string;
  readonly migrationsFolder: string;
  /** Only looked at: never migrated, and whatever tries to write fails. */
  readonly isReadOnly?: boolean;
  /** Where copies go before a migration; null keeps none (a file in memory). */
  readonly backUpTo: ((sqlite: Database.Database, reason: 'migration') => void) | null;
};

/** Why a file cannot be looked at as it is: of another age than this program. */
function refuseUnready(sqlite: Database.Database, { migrationsFolder }: OpenOptions): OpenRefusal | null {
  const known = Math.max(0, ...knownMigrations(migrationsFolder));
  const newest = Math.max(0, ...appliedMigrations(sqlite));
  if (newest > known) return { code: 'fileIsNewer', knownUntil: known, fileIsAt: newest };
  return newest < known ? { code: 'beingUpdated' } : null;
}

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
  if (options.isReadOnly === true) {
    const unready = refuseUnready(sqlite, options);
    if (unready !== null) {
      sqlite.close();
      return err(unready);
    }
    sqlite.pragma('query_only = ON');
    return ok({ orm, sqlite });
  }
  const migrated = migrateFile(sqlite, orm, options, isNew);
  if (!migrated.ok) {
    sqlite.close();
    return migrated;
  }
  return ok({ orm, sqlite });
}
