import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, readAllFilms, tables } from '../../db/index.ts';
import { listBackups } from '../../electron/core/backups.ts';
import { updateFilm } from '../../electron/core/films.ts';
import { listImportRuns } from '../../electron/core/importing.ts';
import { countSessions, MOST_SESSIONS } from '../../electron/core/importSessions.ts';
import { importsRoutes } from '../../electron/core/routes/imports.ts';
import {
  type ApplyEvent,
  type ImportSource,
  type PlanEvent,
  ROWS_AT_ONCE,
} from '../../shared/contract/imports.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { ok } from '../../shared/result.ts';
import { makeRoom, makeVenue } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { choiceFor, makeRow } from '../support/importing.ts';

let house: TestCore;
let hangUp: AbortController;
const venue = makeVenue();

beforeEach(() => {
  house = openTestCore();
  hangUp = new AbortController();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, makeRoom({ venueId: venue.id, name: 'Zaal 1' }));
    return ok(null);
  });
});
afterEach(async () => {
  hangUp.abort();
  await settled();
  house.close();
});

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const context = () => ({ context: { core: house.core, workers: undefined as never } });
const source: ImportSource = {
  fileName: 'aanbod.xlsx',
  fileSha256: 'a'.repeat(64),
  sheet: 'Aanbod',
  headerSignature: 'titel|vanaf|tot',
  columns: { title: [0], windowFrom: [1], windowTo: [2] },
  answers: {},
  distributorId: null,
};
const film = (row: number, title: string) =>
  makeRow(row, { title, windowFrom: '2026-10-14', windowTo: '2026-11-10' });

/** Opens a session as a page's worker does; it lasts until `signal` aborts. */
async function open(signal = hangUp.signal): Promise<string> {
  const events = await call(importsRoutes.open, { source }, { ...context(), signal });
  const first = await events.next();
  if (first.done === true || !first.value.ok) throw new Error(JSON.stringify(first.value));
  void events.next();
  return first.value.value.sessionId;
}

async function openWith(rows: readonly NormalisedRow[]): Promise<string> {
  const sessionId = await open();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    expect(
      await call(importsRoutes.append, { sessionId, from, rows: JSON.stringify(part) }, context()),
    ).toEqual(ok(null));
  }
  return sessionId;
}

const longList = (count: number) =>
  Array.from({ length: count }, (_, index) => film(index + 2, `De lange film ${index} van ${index}`));

async function last<T>(events: AsyncIterable<T>): Promise<T | undefined> {
  let known: T | undefined;
  for await (const event of events) known = event;
  return known;
}

const plan = async (sessionId: string): Promise<PlanEvent | undefined> =>
  last(await call(importsRoutes.plan, { sessionId, distributorId: null }, context()));
async function tokenOf(sessionId: string): Promise<string> {
  const event = await plan(sessionId);
  if (event?.kind !== 'planned') throw new Error(event?.kind);
  return event.plan.token;
}
const apply = async (sessionId: string, token: string): Promise<ApplyEvent | undefined> =>
  last(await call(importsRoutes.apply, { sessionId, token }, context()));

const everything = () => ({
  films: readAllFilms(house.core.db).map((each) => each.originalTitle),
  runs: listImportRuns(house.core).length,
  backups: listBackups(house.dataDir).length,
});
const NOTHING = { films: [], runs: 0, backups: 0 };

test('a list is sent in parts, planned, looked at by the page and taken over', async () => {
  const sessionId = await open();
  const rows = Array.from({ length: 5 }, (_, index) => film(index + 2, `Film ${'abcde'[index]}`));
  await call(importsRoutes.append, { sessionId, from: 0, rows: JSON.stringify(rows.slice(0, 3)) }, context());
  await call(
    importsRoutes.append,
    { sessionId, from: 3, rows: JSON.stringify([...rows.slice(3), makeRow(9, {})]) },
    context(),
  );
  const planned = await plan(sessionId);
  if (planned?.kind !== 'planned') throw new Error(planned?.kind);
  expect(planned.plan.filters).toEqual({
    all: 6,
    new: 5,
    changed: 0,
    unchanged: 0,
    conflict: 0,
    gone: 0,
    rejected: 1,
    question: 0,
  });
  const { token } = planned.plan;
  const page = (filter: 'all' | 'rejected', from: number) =>
    call(importsRoutes.rows, { sessionId, token, filter, from, count: 2 }, context());
  // Each says which of the rows sent it is: the rows of a grid share the sender's number.
  expect(await page('all', 4)).toMatchObject({
    ok: true,
    value: [
      { row: 6, at: 4 },
      { row: 9, at: 5 },
    ],
  });
  expect(await page('rejected', 0)).toMatchObject({ ok: true, value: [{ row: 9, at: 5 }] });
  expect(everything()).toEqual(NOTHING);
  expect(await apply(sessionId, token)).toMatchObject({
    kind: 'done',
    run: { fileName: 'aanbod.xlsx', isTakenBack: false },
  });
  expect(everything()).toMatchObject({ runs: 1, backups: 1 });
  expect(everything().films).toHaveLength(5);
});

test('only the ticks that changed travel; the others stay as they were', async () => {
  const sessionId = await openWith([film(2, 'Bird'), film(3, 'Invasion'), film(4, 'Kneecap')]);
  const choose = (row: number, isSkipped: boolean) =>
    call(importsRoutes.choose, { sessionId, choices: [choiceFor(row, { isSkipped })] }, context());
  await choose(2, true);
  await choose(3, true);
  await choose(2, false);
  expect(await apply(sessionId, await tokenOf(sessionId))).toMatchObject({ kind: 'done' });
  expect(everything().films.toSorted()).toEqual(['Bird', 'Kneecap']);
});

test('a list is forgotten with the wire that brought it, and leaves nothing behind', async () => {
  const wire = new AbortController();
  const sessionId = await open(wire.signal);
  await call(
    importsRoutes.append,
    { sessionId, from: 0, rows: JSON.stringify([film(2, 'Bird')]) },
    context(),
  );
  await plan(sessionId);
  expect(countSessions(house.core)).toBe(1);
  wire.abort();
  await settled();
  expect(countSessions(house.core)).toBe(0);
  expect(await plan(sessionId)).toEqual({ kind: 'refused', refusal: { code: 'importForgotten', facts: {} } });
  expect(everything()).toEqual(NOTHING);
});

test('a plan that is stopped half-way says nothing more and changes nothing', async () => {
  const rows = longList(2_000);
  const sessionId = await openWith(rows);
  const stop = new AbortController();
  const events = await call(
    importsRoutes.plan,
    { sessionId, distributorId: null },
    { ...context(), signal: stop.signal },
  );
  const said: PlanEvent[] = [];
  for await (const event of events) {
    said.push(event);
    stop.abort();
  }
  expect(said.map((event) => event.kind)).toEqual(['comparing']);
  expect(everything()).toEqual(NOTHING);
  expect(await plan(sessionId)).toMatchObject({ kind: 'planned', plan: { counts: { new: 2_000 } } });
});

test('while a long list is compared, the core answers others', async () => {
  const rows = longList(10_000);
  const sessionId = await openWith(rows);
  let turns = 0;
  let isPlanned = false;
  const count = () => {
    turns += 1;
    if (!isPlanned) setImmediate(count);
  };
  setImmediate(count);
  await plan(sessionId);
  isPlanned = true;
  expect(turns).toBeGreaterThan(5);
});

test('a programme that changes while a list is compared is the one it is compared with', async () => {
  const first = await openWith([film(2, 'Bird')]);
  await apply(first, await tokenOf(first));
  const rows = longList(2_000);
  const sessionId = await openWith([...rows.slice(0, 1_999), film(9_999, 'Kneecap')]);
  const events = await call(importsRoutes.plan, { sessionId, distributorId: null }, context());
  await events.next();
  updateFilm(house.core, readAllFilms(house.core.db)[0]!.id, { originalTitle: 'Kneecap' });
  expect(await last(events)).toMatchObject({ kind: 'planned', plan: { counts: { newFilms: 1_999 } } });
});

test('taking over is refused where programme, ticks or rows changed since the plan, and leaves no copy', async () => {
  const first = await openWith([film(2, 'Bird')]);
  await apply(first, await tokenOf(first));
  const before = everything();
  const changes = [
    async () => void updateFilm(house.core, readAllFilms(house.core.db)[0]!.id, { year: 2024 }),
    (sessionId: string) =>
      call(importsRoutes.choose, { sessionId, choices: [choiceFor(2, { isSkipped: true })] }, context()),
    (sessionId: string) =>
      call(
        importsRoutes.append,
        { sessionId, from: 1, rows: JSON.stringify([film(7, 'Kneecap')]) },
        context(),
      ),
  ];
  for (const change of changes) {
    const sessionId = await openWith([film(2, 'Invasion')]);
    const token = await tokenOf(sessionId);
    await change(sessionId);
    expect(await apply(sessionId, token)).toEqual({
      kind: 'refused',
      refusal: { code: 'planChanged', facts: {} },
    });
  }
  expect(everything()).toEqual(before);
});

test('taking over can be stopped until the transaction begins, and then leaves neither film nor copy', async () => {
  const sessionId = await openWith([film(2, 'Bird')]);
  const token = await tokenOf(sessionId);
  const said: string[] = [];
  for await (const event of await call(importsRoutes.apply, { sessionId, token }, context())) {
    said.push(event.kind);
    if (event.kind === 'backingUp') await call(importsRoutes.stop, { sessionId }, context());
  }
  expect(said).toEqual(['backingUp', 'stopped']);
  expect(everything()).toEqual(NOTHING);
  expect(await apply(sessionId, token)).toMatchObject({ kind: 'done' });
});

test('a window that only looks on may compare a list, and is refused when it would take it over', async () => {
  const sessionId = await openWith([film(2, 'Bird')]);
  const token = await tokenOf(sessionId);
  let isAllowed = false;
  const caller = { mayWrite: () => isAllowed, takePen: () => {} };
  const looking = { context: { ...context().context, caller } };
  const events = () => call(importsRoutes.apply, { sessionId, token }, looking);
  expect(await last(await events())).toEqual({ kind: 'refused', refusal: { code: 'readOnly', facts: {} } });
  isAllowed = true;
  const said: ApplyEvent['kind'][] = [];
  for await (const event of await events()) {
    said.push(event.kind);
    // The pen passes to another window at the last moment.
    if (event.kind === 'taking') isAllowed = false;
  }
  expect(said).toEqual(['backingUp', 'taking', 'refused']);
  expect(everything()).toEqual(NOTHING);
});

test('a page of a plan that is no longer there is refused', async () => {
  const sessionId = await openWith([film(2, 'Bird')]);
  const token = await tokenOf(sessionId);
  await call(importsRoutes.choose, { sessionId, choices: [choiceFor(2, { isSkipped: true })] }, context());
  const page = { sessionId, token, filter: 'all' as const, from: 0, count: 10 };
  // Until the next plan is there, the one on the screen can still be scrolled.
  expect(await call(importsRoutes.rows, page, context())).toMatchObject({ ok: true });
  await plan(sessionId);
  expect(await call(importsRoutes.rows, page, context())).toEqual({
    ok: false,
    error: { code: 'planChanged', facts: {} },
  });
});

test('the same list sent anew, read otherwise, has another plan by name', async () => {
  const first = await tokenOf(await openWith([film(2, 'Bird')]));
  expect(await tokenOf(await openWith([film(2, 'Bird'), film(3, 'Flow')]))).not.toBe(first);
});

test('the same plan asked for twice is reckoned once', async () => {
  const sessionId = await openWith([film(2, 'Bird')]);
  expect(await tokenOf(sessionId)).toBe(await tokenOf(sessionId));
});

test('lists are counted: too many at once, and too long a one, are refused', async () => {
  const sessionIds = await Promise.all(Array.from({ length: MOST_SESSIONS }, () => open()));
  await expect(open()).rejects.toThrow('tooManyImports');
  const [sessionId = ''] = sessionIds;
  const long = makeRow(2, { title: 'Bird', synopsis: 'x'.repeat(1_000_000) });
  const rows = JSON.stringify(Array.from({ length: 25 }, () => long));
  const append = (from: number) => call(importsRoutes.append, { sessionId, from, rows }, context());
  for (const from of [0, 25, 50, 75]) expect(await append(from)).toEqual(ok(null));
  expect(await append(100)).toEqual({
    ok: false,
    error: { code: 'importTooLarge', facts: { limit: 200_000 } },
  });
});

test('rows that leave a gap are refused', async () => {
  const sessionId = await open();
  expect(
    await call(
      importsRoutes.append,
      { sessionId, from: 3, rows: JSON.stringify([film(2, 'Bird')]) },
      context(),
    ),
  ).toEqual({
    ok: false,
    error: { code: 'importForgotten', facts: {} },
  });
});

test('rows that are not what they should be are turned away at the door, and change nothing', async () => {
  const sessionId = await open();
  const rows = [
    { row: 2 },
    { ...film(2, 'Bird'), row: 0 },
    { ...film(2, ''), values: { title: 7 } },
    'niets',
    null,
  ];
  const texts = [...rows.map((row) => JSON.stringify([row])), '[', '', '{}', JSON.stringify(longList(1_001))];
  for (const text of texts) {
    const input = { sessionId, from: 0, rows: text };
    await expect(call(importsRoutes.append, input, context())).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
  expect(await plan(sessionId)).toMatchObject({ kind: 'planned', plan: { filters: { all: 0 } } });
  expect(everything()).toEqual(NOTHING);
});

test('the routes list what was taken over', async () => {
  const sessionId = await openWith([film(2, 'Bird')]);
  const applied = await apply(sessionId, await tokenOf(sessionId));
  expect(await call(importsRoutes.runs, undefined, context())).toEqual([
    applied?.kind === 'done' ? applied.run : null,
  ]);
});
