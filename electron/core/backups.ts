import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Core } from './context.ts';

export const BACKUPS_KEPT = 10;
const DAY_MS = 86_400_000;

const folderOf = (dataDir: string): string => join(dataDir, 'backups');

/** The copies there are, newest first. */
export function listBackups(dataDir: string): readonly { readonly file: string; readonly atMs: number }[] {
  try {
    return readdirSync(folderOf(dataDir))
      .filter((name) => /^affiche-.*\.sqlite$/.test(name))
      .map((name) => ({
        file: join(folderOf(dataDir), name),
        atMs: Math.trunc(statSync(join(folderOf(dataDir), name)).mtimeMs),
      }))
      .sort((left, right) => (left.file < right.file ? 1 : -1));
  } catch {
    // No folder yet: no copy yet.
    return [];
  }
}

/** Copies the whole file while it is in use (`VACUUM INTO`) and keeps the newest ten. */
export function backUpFile(
  sqlite: Database.Database,
  dataDir: string,
  nowMs: number,
  reason: 'daily' | 'migration' | 'import' | 'asked',
): string {
  mkdirSync(folderOf(dataDir), { recursive: true });
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, '-');
  const file = join(folderOf(dataDir), `affiche-${stamp}-${reason}.sqlite`);
  rmSync(file, { force: true });
  sqlite.prepare('VACUUM INTO ?').run(file);
  for (const old of listBackups(dataDir).slice(BACKUPS_KEPT)) rmSync(old.file, { force: true });
  return file;
}

export const backUp = (core: Core, reason: 'daily' | 'import' | 'asked'): string => {
  const file = backUpFile(core.db.sqlite, core.options.dataDir, core.now(), reason);
  core.announcer.announce(['backups']);
  return file;
};

/** Takes a copy away again: what it was made for did not happen. */
export function dropBackUp(core: Core, file: string): void {
  rmSync(file, { force: true });
  core.announcer.announce(['backups']);
}

/** A copy at start-up, when the last is older than a day. */
export function backUpIfDue(core: Core): void {
  const [newest] = listBackups(core.options.dataDir);
  if (newest === undefined || core.now() - newest.atMs > DAY_MS) backUp(core, 'daily');
}
