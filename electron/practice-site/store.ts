import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type SiteDb = Database.Database;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS events (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  workflow_status TEXT NOT NULL,
  available_from TEXT,
  creator TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  production_id TEXT REFERENCES productions(id),
  moderation_note TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS events_by_status ON events(workflow_status);
CREATE TABLE IF NOT EXISTS productions (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS places (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, street TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
  UNIQUE (name, postcode, city)
) STRICT;
CREATE TABLE IF NOT EXISTS organizers (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS images (
  id TEXT PRIMARY KEY, mime TEXT NOT NULL, bytes BLOB NOT NULL, description TEXT NOT NULL,
  copyright_holder TEXT NOT NULL, language TEXT NOT NULL, creator TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS tokens (
  token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, email TEXT NOT NULL, client_id TEXT NOT NULL,
  scope TEXT NOT NULL, expires_ms INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS codes (
  code_hash TEXT PRIMARY KEY, client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL, code_challenge TEXT NOT NULL,
  email TEXT NOT NULL, scope TEXT NOT NULL, nonce TEXT, expires_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * Opens the site's own file in `folder`, making both where they are missing.
 * Write-ahead logging: a killed process loses nothing it has answered for.
 */
export function openStore(folder: string): SiteDb {
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'practice-site.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('busy_timeout = 5000');
  db.pragma('foreign_keys = ON');
  db.exec(SCHEMA);
  return db;
}

export const readSetting = (db: SiteDb, key: string): string | null =>
  (db.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key) as string | undefined) ?? null;

export const writeSetting = (db: SiteDb, key: string, value: string): void => {
  db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
};

/** Empties the site; places, organizers and logins stay unless `everything`. */
export function clearStore(db: SiteDb, everything: boolean): void {
  const tables = [
    'events',
    'productions',
    'images',
    ...(everything ? ['places', 'organizers', 'tokens', 'codes'] : []),
  ];
  db.transaction(() => {
    for (const table of tables) db.exec(`DELETE FROM ${table}`);
  }).immediate();
}
