import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readStrands } from '../../db/house.ts';
import { appliedMigrations, knownMigrations } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';

const REAL = resolve(import.meta.dirname, '../../db/migrations');
const scratch = () => mkdtempSync(join(tmpdir(), 'affiche-migrate-'));

const open = (file: string, migrationsFolder: string, backUps: string[] = []) =>
  openDatabase({ file, migrationsFolder, backUpTo: (_sqlite, reason) => void backUps.push(reason) });

/** The real migrations with one more behind them. */
function withMigration(sql: string): string {
  const folder = join(scratch(), 'migrations');
  cpSync(REAL, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  const when = Math.max(...knownMigrations(REAL)) + 1_000;
  journal.entries.push({
    idx: journal.entries.length,
    version: '6',
    when,
    tag: '9999_next',
    breakpoints: true,
  });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_next.sql'), sql);
  return folder;
}

// A booking with a screening and its item: parents whose children a rebuild could take with it.
function fill(file: string): void {
  const sqlite = new Database(file);
  sqlite.exec(`
    INSERT INTO films (id, original_title) VALUES ('f', 'Invasion');
    INSERT INTO versions (id, film_id) VALUES ('v', 'f');
    INSERT INTO bookings (id, version_id, status, terms) VALUES ('b', 'v', 'option', '{}');
    INSERT INTO screenings (id, booking_id, version_id, day) VALUES ('s', 'b', 'v', '2026-11-05');
    INSERT INTO screening_items (id, screening_id, position, kind) VALUES ('i', 's', 0, 'feature');`);
  sqlite.close();
}
const count = (file: string, table: string): number => {
  const sqlite = new Database(file);
  const row = sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get();
  sqlite.close();
  return row?.n ?? -1;
};

test('the moments of the migrations rise, so that none is skipped in silence', () => {
  const moments = knownMigrations(REAL);
  expect(moments).toEqual([...new Set(moments)].toSorted((left, right) => left - right));
  expect(moments.length).toBeGreaterThan(1);
});

test('every migration file stands in the journal', () => {
  const tags = JSON.parse(readFileSync(join(REAL, 'meta/_journal.json'), 'utf8')).entries.map(
    (entry: { tag: string }) => `${entry.tag}.sql`,
  );
  expect(
    readdirSync(REAL)
      .filter((name) => name.endsWith('.sql'))
      .toSorted(),
  ).toEqual(tags.toSorted());
});

test('a new file gets every migration, foreign keys on, strict tables, and no backup of nothing', () => {
  const file = join(scratch(), 'a.sqlite');
  const backUps: string[] = [];
  const opened = open(file, REAL, backUps);
  if (!opened.ok) throw new Error(opened.error.code);
  const { sqlite } = opened.value;
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(appliedMigrations(sqlite)).toEqual(knownMigrations(REAL));
  const loose = (
    sqlite.pragma('table_list') as { name: string; type: string; strict: number; schema: string }[]
  )
    .filter((table) => table.schema === 'main' && table.type === 'table' && table.strict === 0)
    .map((table) => table.name)
    .filter((name) => !name.startsWith('sqlite_') && !name.startsWith('__drizzle'));
  expect(loose).toEqual([]);
  expect(backUps).toEqual([]);
  sqlite.close();
});

test('a rebuild of a parent table keeps its children', () => {
  const file = join(scratch(), 'a.sqlite');
  const first = open(file, REAL);
  if (first.ok) first.value.sqlite.close();
  fill(file);
  const columns =
    'id, booking_id, version_id, room_id, day, starts_at, state, state_reason, is_sold_out, price, ticket_url, badges, strand_id, notes';
  const rebuild = withMigration(`PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_screenings (id text PRIMARY KEY NOT NULL, booking_id text NOT NULL, version_id text NOT NULL, room_id text, day text NOT NULL, starts_at text, state text, state_reason text, is_sold_out integer, price text, ticket_url text, badges text, strand_id text, notes text);--> statement-breakpoint
INSERT INTO __new_screenings SELECT ${columns} FROM screenings;--> statement-breakpoint
DROP TABLE screenings;--> statement-breakpoint
ALTER TABLE __new_screenings RENAME TO screenings;--> statement-breakpoint
PRAGMA foreign_keys=ON;`);
  const backUps: string[] = [];
  const again = open(file, rebuild, backUps);
  if (!again.ok) throw new Error(again.error.code);
  again.value.sqlite.close();
  expect({ screenings: count(file, 'screenings'), items: count(file, 'screening_items'), backUps }).toEqual({
    screenings: 1,
    items: 1,
    backUps: ['migration'],
  });
  expect(existsSync(`${file}.before-migration`)).toBe(false);
});

/** The migrations as they were up to `last`, as an earlier program knew them. */
function migrationsUntil(last: string): string {
  const folder = join(scratch(), 'migrations');
  cpSync(REAL, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  const at = journal.entries.findIndex((each: { tag: string }) => each.tag === last);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at + 1) }));
  return folder;
}

test('a file of 0.1.0 keeps the recurrence and template of its strands', () => {
  const file = join(scratch(), 'a.sqlite');
  const first = open(file, migrationsUntil('0001_film_search'));
  if (!first.ok) throw new Error(first.error.code);
  const recurrence = { weekdays: [2], time: '20:15', roomId: null, from: null, to: null };
  const template = { price: null, badges: ['kids'] };
  first.value.sqlite
    .prepare(
      "INSERT INTO strands (id, names, recurrence, template) VALUES ('s', '{}', ?, ?), ('none', '{}', NULL, ?)",
    )
    .run(JSON.stringify(recurrence), JSON.stringify(template), JSON.stringify(template));
  first.value.sqlite.close();
  const again = open(file, REAL);
  if (!again.ok) throw new Error(again.error.code);
  const whole = { ...template, items: [], texts: {}, wantsAudioDescription: false, wantsSdh: false };
  expect(readStrands(again.value)).toEqual([
    {
      id: 's',
      names: {},
      tint: 0,
      recurrences: [recurrence],
      exceptions: [],
      template: whole,
      archivedOn: null,
    },
    { id: 'none', names: {}, tint: 0, recurrences: [], exceptions: [], template: whole, archivedOn: null },
  ]);
  again.value.sqlite.close();
});

test('a migration that breaks a reference is refused and the file is as it was', () => {
  const file = join(scratch(), 'a.sqlite');
  const first = open(file, REAL);
  if (first.ok) first.value.sqlite.close();
  fill(file);
  const outcome = open(file, withMigration("DELETE FROM films WHERE id = 'f';"));
  expect(outcome).toEqual({ ok: false, error: { code: 'referencesBroken', tables: ['versions'] } });
  expect(count(file, 'films')).toBe(1);
  const reopened = open(file, REAL);
  expect(reopened.ok).toBe(true);
  if (reopened.ok) reopened.value.sqlite.close();
});

test('a migration that fails halfway leaves the file as it was', () => {
  const file = join(scratch(), 'a.sqlite');
  const first = open(file, REAL);
  if (first.ok) first.value.sqlite.close();
  fill(file);
  expect(() =>
    open(
      file,
      withMigration(
        "UPDATE films SET original_title = 'x';--> statement-breakpoint\nSELECT no_such_function();",
      ),
    ),
  ).toThrow();
  const sqlite = new Database(file);
  expect(sqlite.prepare('SELECT original_title AS title FROM films').all()).toEqual([{ title: 'Invasion' }]);
  sqlite.close();
});

test('a file of a newer program is refused untouched', () => {
  const file = join(scratch(), 'a.sqlite');
  const newer = open(file, withMigration('CREATE TABLE later (id text) STRICT;'));
  if (newer.ok) newer.value.sqlite.close();
  const before = readFileSync(file);
  const outcome = open(file, REAL);
  expect(outcome.ok ? 'opened' : outcome.error.code).toBe('fileIsNewer');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('what is no database is refused', () => {
  const file = join(scratch(), 'a.sqlite');
  writeFileSync(file, 'Beste, in bijlage onze line-up voor oktober.'.repeat(50));
  expect(open(file, REAL)).toEqual({ ok: false, error: { code: 'notADatabase' } });
});
