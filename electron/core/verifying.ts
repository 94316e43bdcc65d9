import type { Core } from './context.ts';

/** Whether the file is whole: SQLite's own check, every reference, and the search index against the films. */
export function verifyFile(core: Core): { readonly isSound: boolean; readonly problems: readonly string[] } {
  const { sqlite } = core.db;
  const integrity = (sqlite.pragma('integrity_check') as readonly { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const references = (
    sqlite.pragma('foreign_key_check') as readonly { table: string; rowid: number; parent: string }[]
  ).map((row) => `${row.table} ${row.rowid} → ${row.parent}`);
  const problems = [...integrity, ...references, ...searchProblems(core)];
  return { isSound: problems.length === 0, problems };
}

function searchProblems(core: Core): readonly string[] {
  try {
    core.db.sqlite.prepare("INSERT INTO films_fts(films_fts, rank) VALUES ('integrity-check', 1)").run();
    return [];
  } catch (error) {
    return [`films_fts: ${error instanceof Error ? error.message : String(error)}`];
  }
}
