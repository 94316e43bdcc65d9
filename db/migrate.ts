import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { OpenOptions, Orm } from './open.ts';

export type MigrateRefusal =
  | {
      readonly code: 'fileIsNewer';
      readonly knownUntil: number;
      readonly fileIsAt: number;
    }
  | { readonly code: 'referencesBroken'; readonly tables: readonly string[] };

const journalSchema = z.object({
  entries: z.array(z.object({ when: z.number(), tag: z.string() })),
});

/** The moments (ms) of all migrations this program knows, as drizzle's journal gives them. */
export function knownMigrations(folder: string): readonly number[] {
  const journal = journalSchema.parse(
    JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')),
  );
  return journal.entries.map((entry) => entry.when);
}

/** Moments of the migrations already applied to a file; none for an empty one. */
export function appliedMigrations(sqlite: Database.Database): readonly number[] {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  const rows = sqlite.prepare('SELECT created_at AS at FROM __drizzle_migrations').all();
  return z
    .array(z.object({ at: z.coerce.number() }))
    .parse(rows)
    .map((row) => row.at);
}

/**
 * Brings a file up to date in the order that loses nothing: refuse a newer file, copy it, switch foreign keys off *outside*
 * any transaction, migrate, check every reference, switch them on.
 *
 * drizzle's migrator wraps all in one transaction, in which `PRAGMA foreign_keys=OFF` does nothing: a rebuilt parent table
 * would take its children with it.
 */
export function migrateFile(
  sqlite: Database.Database,
  orm: Orm,
  options: OpenOptions,
  isNew: boolean,
): Result<null, MigrateRefusal> {
  const known = knownMigrations(options.migrationsFolder);
  const applied = appliedMigrations(sqlite);
  const newest = Math.max(0, ...applied);
  if (newest > Math.max(0, ...known)) {
    return err({
      code: 'fileIsNewer',
      knownUntil: Math.max(0, ...known),
      fileIsAt: newest,
    });
  }
  const isPending = known.some((at) => at > newest);
  if (!isPending) {
    sqlite.pragma('foreign_keys = ON');
    return ok(null);
  }
  if (!isNew) options.backUpTo?.(sqlite, 'migration');
  const restore = isNew ? null : serialized(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  migrate(orm, { migrationsFolder: options.migrationsFolder });
  const broken = z.array(z.object({ table: z.string() })).parse(sqlite.pragma('foreign_key_check'));
  if (broken.length > 0) {
    restore?.layBack();
    return err({
      code: 'referencesBroken',
      tables: [...new Set(broken.map((row) => row.table))],
    });
  }
  sqlite.pragma('foreign_keys = ON');
  restore?.discard();
  return ok(null);
}

/** Takes a copy of the file beside it, with the ways to lay it back or throw it away. */
function serialized(sqlite: Database.Database): {
  layBack(): void;
  discard(): void;
} {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const file = sqlite.name;
  const copy = `${file}.before-migration`;
  copyFileSync(file, copy);
  const discard = () => rmSync(copy, { force: true });
  const layBack = () => {
    sqlite.close();
    for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
    copyFileSync(copy, file);
    discard();
  };
  return { layBack, discard };
}
