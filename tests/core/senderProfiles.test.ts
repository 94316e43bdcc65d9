import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, tables } from '../../db/index.ts';
import { applyImport, listImportRuns, profileFor, takeBackImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import {
  changeSender,
  exportSenders,
  importSenders,
  listSenders,
  removeSender,
  renameSender,
} from '../../electron/core/senderProfiles.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import { NO_TERMS } from '../../shared/domain/terms.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { ok } from '../../shared/result.ts';
import { makeVenue } from '../support/builders.ts';
import { openTestCore, TEST_NOW_MS, type TestCore } from '../support/core.ts';
import { makeRow } from '../support/importing.ts';

let house: TestCore;
const open: TestCore[] = [];

/** An empty house of its own. */
function openHouse(): TestCore {
  const opened = openTestCore();
  open.push(opened);
  opened.core.write({ kind: 'setUpEmpty', facts: { name: 'Casino' } }, (db) => {
    insertRow(db, tables.venues, makeVenue());
    return ok(null);
  });
  return opened;
}

function addDistributor({ core }: TestCore, id: string, name: string): void {
  const plain = { language: 'nl' as const, contacts: [], returnsLayout: null, notes: '' };
  core.write({ kind: 'addDistributor', facts: { name } }, (db) => {
    insertRow(db, tables.distributors, { id, name, ...plain, defaultTerms: NO_TERMS });
    return ok(null);
  });
}

beforeEach(() => {
  house = openHouse();
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const makeSource = (changes: Partial<ImportSource> = {}): ImportSource => ({
  fileName: 'aanbod oktober.xlsx',
  fileSha256: 'a'.repeat(64),
  sheet: 'Aanbod',
  headerSignature: 'titel|vanaf|tot',
  columns: { title: [0], windowFrom: [1], windowTo: [2] },
  answers: { dateOrder: 'dmy' },
  distributorId: null,
  ...changes,
});
const close = makeRow(2, { title: 'Close', windowFrom: '2026-10-14' });
const bird = makeRow(3, { title: 'Bird', windowFrom: '2026-10-14' });

function takeOver(rows: readonly NormalisedRow[], source: ImportSource = makeSource(), at: TestCore = house) {
  const run = applyImport(at.core, planImport(at.core, source, rows, []));
  if (!run.ok) throw new Error(run.error.code);
  at.clock.ms += 60_000;
  return run.value;
}
const only = () => {
  const [sender] = listSenders(house.core);
  if (sender === undefined) throw new Error('no sender');
  return sender;
};

test('a sender is known by its first file, with how often and when its lists came', () => {
  takeOver([close]);
  takeOver([close], makeSource({ fileName: 'aanbod november.xlsx' }));
  expect(listSenders(house.core)).toEqual([
    {
      id: only().id,
      name: 'aanbod oktober',
      headerSignature: 'titel|vanaf|tot',
      columns: { title: [0], windowFrom: [1], windowTo: [2] },
      answers: { dateOrder: 'dmy' },
      distributorId: null,
      imports: 2,
      lastImportedAtMs: TEST_NOW_MS + 60_000,
    },
  ]);
});

test('the name and the distributor the user gave a sender stay with its next list', () => {
  addDistributor(house, 'lumiere', 'Lumière');
  takeOver([close]);
  expect(renameSender(house.core, only().id, 'Lumière, maandlijst')).toEqual(ok(null));
  expect(changeSender(house.core, only().id, { distributorId: 'lumiere' })).toEqual(ok(null));
  takeOver([close], makeSource({ fileName: 'aanbod november.xlsx' }));
  expect(only()).toMatchObject({ name: 'Lumière, maandlijst', distributorId: 'lumiere', imports: 2 });
});

test('every change of a sender is one step of undo and redo', () => {
  takeOver([close]);
  const first = only();
  renameSender(house.core, first.id, 'Lumière');
  changeSender(house.core, first.id, { columns: { title: [0], releaseDate: [1] } });
  const changed = only();
  expect(changed).toMatchObject({ name: 'Lumière', columns: { title: [0], releaseDate: [1] } });
  expect(undo(house.core).ok && undo(house.core).ok).toBe(true);
  expect(only()).toEqual(first);
  expect(redo(house.core).ok && redo(house.core).ok).toBe(true);
  expect(only()).toEqual(changed);
});

test('a forgotten sender leaves its imports standing, and nothing of its next list is gone', () => {
  takeOver([close, bird]);
  const before = listSenders(house.core);
  expect(planImport(house.core, makeSource(), [close], []).counts.gone).toBe(1);
  expect(removeSender(house.core, only().id)).toEqual(ok(null));
  expect(profileFor(house.core, 'titel|vanaf|tot')).toBeNull();
  expect(listImportRuns(house.core)).toHaveLength(1);
  expect(planImport(house.core, makeSource(), [close], []).counts.gone).toBe(0);
  expect(undo(house.core).ok).toBe(true);
  expect(listSenders(house.core)).toEqual(before);
  expect(planImport(house.core, makeSource(), [close], []).counts.gone).toBe(1);
  expect(removeSender(house.core, 'nobody')).toEqual({ ok: false, error: { code: 'gone', facts: {} } });
});

test('an import is taken back also where its sender was renamed or forgotten since; what the user named stays', () => {
  const first = takeOver([close]);
  renameSender(house.core, only().id, 'Lumière');
  expect(takeBackImport(house.core, first.id)).toEqual(ok(null));
  expect(listSenders(house.core)).toMatchObject([{ name: 'Lumière', imports: 0, lastImportedAtMs: null }]);
  const second = takeOver([close]);
  removeSender(house.core, only().id);
  expect(takeBackImport(house.core, second.id)).toEqual(ok(null));
  expect(house.core.db.orm.select().from(tables.films).all()).toEqual([]);
  expect(house.core.db.orm.select().from(tables.importRuns).all()).toEqual([]);
});

test('senders travel to another house by file, their distributor by name', () => {
  addDistributor(house, 'lumiere', 'Lumière');
  takeOver([close], makeSource({ distributorId: 'lumiere' }));
  takeOver([close], makeSource({ fileName: 'Cineart.xlsx', headerSignature: 'film|sortie' }));
  const text = exportSenders(house.core, []);
  const other = openHouse();
  addDistributor(other, 'lum', 'LUMIERE');
  expect(importSenders(other.core, text, {})).toEqual(ok({ kind: 'taken', added: 2, replaced: 0, kept: 0 }));
  expect(
    listSenders(other.core).map(({ name, distributorId, answers }) => ({ name, distributorId, answers })),
  ).toEqual([
    { name: 'Cineart', distributorId: null, answers: { dateOrder: 'dmy' } },
    { name: 'aanbod oktober', distributorId: 'lum', answers: { dateOrder: 'dmy' } },
  ]);
  // The same file once more changes nothing.
  expect(importSenders(other.core, text, {})).toEqual(ok({ kind: 'taken', added: 0, replaced: 0, kept: 2 }));
  expect(undo(other.core).ok).toBe(true);
  expect(listSenders(other.core)).toEqual([]);
  const [, one] = listSenders(house.core);
  expect(JSON.parse(exportSenders(house.core, [one!.id])).senders).toHaveLength(1);
});

test('a shape known here otherwise is asked about, and only the one chosen stays', () => {
  takeOver([close]);
  const text = exportSenders(house.core, []);
  renameSender(house.core, only().id, 'Lumière');
  changeSender(house.core, only().id, { columns: { title: [0] } });
  const before = only();
  const asked = ok({
    kind: 'asks',
    clashes: [{ headerSignature: 'titel|vanaf|tot', here: 'Lumière', inFile: 'aanbod oktober' }],
  });
  expect(importSenders(house.core, text, {})).toEqual(asked);
  expect(only()).toEqual(before);
  expect(importSenders(house.core, text, { 'titel|vanaf|tot': 'here' })).toEqual(
    ok({ kind: 'taken', added: 0, replaced: 0, kept: 1 }),
  );
  expect(only()).toEqual(before);
  expect(importSenders(house.core, text, { 'titel|vanaf|tot': 'file' })).toEqual(
    ok({ kind: 'taken', added: 0, replaced: 1, kept: 0 }),
  );
  expect(only()).toEqual({
    ...before,
    name: 'aanbod oktober',
    columns: { title: [0], windowFrom: [1], windowTo: [2] },
  });
});

test.each([
  ['no text at all', ''],
  ['something else', '{"name":"affiche"}'],
  [
    'a sender without a name',
    '{"afficheSenders":1,"senders":[{"name":"","headerSignature":"a","columns":{}}]}',
  ],
  [
    'a column that cannot be',
    '{"afficheSenders":1,"senders":[{"name":"a","headerSignature":"a","columns":{"title":[-1]}}]}',
  ],
  [
    'a field nobody knows',
    '{"afficheSenders":1,"senders":[{"name":"a","headerSignature":"a","columns":{"admin":[1]}}]}',
  ],
  ['a sheet', 'titel;jaar\nClose;2022'],
])('a file of %s is refused and changes nothing', (_, text) => {
  takeOver([close]);
  const before = listSenders(house.core);
  expect(importSenders(house.core, text, {})).toEqual({
    ok: false,
    error: { code: 'notSenders', facts: {} },
  });
  expect(listSenders(house.core)).toEqual(before);
});
