import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { insertRow, tables } from '../../db/index.ts';
import { BACKUPS_KEPT, backUp, backUpIfDue, listBackups } from '../../electron/core/backups.ts';
import { verifyFile } from '../../electron/core/verifying.ts';
import { ok } from '../../shared/result.ts';
import { makeFilm } from '../support/builders.ts';
import { openTestCore } from '../support/core.ts';

const DAY_MS = 86_400_000;

test('a copy is made at start when there is none, and again only once the last is older than a day', () => {
  const { core, clock, dataDir, close } = openTestCore();
  const stamp = () => {
    const [newest] = listBackups(dataDir);
    // A file's time is the machine's; the test's clock is laid on it.
    if (newest !== undefined) utimesSync(newest.file, clock.ms / 1_000, clock.ms / 1_000);
  };
  backUpIfDue(core);
  stamp();
  clock.ms += DAY_MS - 1_000;
  backUpIfDue(core);
  expect(listBackups(dataDir)).toHaveLength(1);
  clock.ms += 2_000;
  backUpIfDue(core);
  expect(listBackups(dataDir)).toHaveLength(2);
  close();
});

test('the newest ten copies are kept', () => {
  const { core, clock, dataDir, close } = openTestCore();
  const made = Array.from({ length: BACKUPS_KEPT + 3 }, () => {
    clock.ms += 1_000;
    return backUp(core, 'asked');
  });
  expect(listBackups(dataDir).map((each) => each.file)).toEqual(made.toReversed().slice(0, BACKUPS_KEPT));
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(BACKUPS_KEPT);
  close();
});

test('a copy holds all that was written, and its search finds the same films', () => {
  const { core, close } = openTestCore();
  const film = makeFilm({ originalTitle: 'Cléo de 5 à 7' });
  core.write({ kind: 'addFilm', facts: {} }, (db) => {
    insertRow(db, tables.films, film);
    return ok(null);
  });
  const copy = new Database(backUp(core, 'asked'), { readonly: true });
  expect(copy.prepare('SELECT id FROM films').all()).toEqual([{ id: film.id }]);
  const found = copy
    .prepare(
      "SELECT film_search.film_id AS id FROM films_fts JOIN film_search ON film_search.id = films_fts.rowid WHERE films_fts MATCH 'cleo'",
    )
    .all();
  expect(found).toEqual([{ id: film.id }]);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  close();
});

test('verify says what is wrong with a file', () => {
  const { core, close } = openTestCore();
  expect(verifyFile(core)).toEqual({ isSound: true, problems: [] });
  const { sqlite } = core.db;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec("INSERT INTO versions (id, film_id) VALUES ('v', 'nobody')");
  const { isSound, problems } = verifyFile(core);
  expect([isSound, problems.join()]).toEqual([false, expect.stringContaining('versions')]);
  close();
});
