import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRow, readAllFilms, readRooms, tables, toBooking } from '../../db/index.ts';
import { listBackups } from '../../electron/core/backups.ts';
import { confirmBookingNow, updateBooking } from '../../electron/core/booking.ts';
import { updateFilm, updateVersion } from '../../electron/core/films.ts';
import { applyImport, listImportRuns, profileFor, takeBackImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { lockDays } from '../../electron/core/locking.ts';
import { placeBooking } from '../../electron/core/planning.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import { NO_TERMS } from '../../shared/domain/terms.ts';
import type { ImportChoice } from '../../shared/import/plan.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { type NormalisedRow, normalisedRowSchema } from '../../shared/import/row.ts';
import { chooseSheet, understandSheet } from '../../shared/import/understand.ts';
import { ok } from '../../shared/result.ts';
import { makeRoom, makeVenue } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { choiceFor, makeRow } from '../support/importing.ts';

let house: TestCore;
const venue = makeVenue();
const room = makeRoom({ venueId: venue.id, name: 'Zaal 1' });

beforeEach(() => {
  house = openTestCore();
  house.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, room);
    return ok(null);
  });
});
afterEach(() => house.close());

const FIXTURE = resolve(import.meta.dirname, '../fixtures/import/lineup-oktober.xlsx');

/** The line-up a Belgian distributor sends, as the screen would hand it to the core. */
function readLineUp(): { readonly source: ImportSource; readonly rows: readonly NormalisedRow[] } {
  const read = readWorkbook(readFileSync(FIXTURE), 'lineup-oktober.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  const understood = understandSheet(read.value.sheets[chooseSheet(read.value)]!);
  const columns = Object.fromEntries(
    Object.entries(understood.columns).map(([field, { columns: own }]) => [field, [...own]]),
  );
  const { headerSignature, sheet } = understood;
  return {
    source: makeSource({ fileName: 'lineup-oktober.xlsx', sheet, headerSignature, columns }),
    rows: understood.rows.map((row) => normalisedRowSchema.parse(row)),
  };
}

const makeSource = (changes: Partial<ImportSource> = {}): ImportSource => ({
  fileName: 'aanbod.xlsx',
  fileSha256: 'a'.repeat(64),
  sheet: 'Aanbod',
  headerSignature: 'titel|vanaf|tot|voorwaarden',
  columns: { title: [0], windowFrom: [1], windowTo: [2], terms: [3] },
  answers: {},
  distributorId: null,
  ...changes,
});

/** Plans, then applies that plan; a refusal fails the test. */
function takeOver(
  rows: readonly NormalisedRow[],
  source: ImportSource = makeSource(),
  choices: readonly ImportChoice[] = [],
) {
  const plan = planImport(house.core, source, rows, choices);
  const run = applyImport(house.core, plan);
  if (!run.ok) throw new Error(run.error.code);
  house.clock.ms += 60_000;
  return { plan, run: run.value };
}

const KEPT_APART = new Set([
  'activity_steps',
  'activity_changes',
  'films_fts',
  'film_search',
  '__drizzle_migrations',
]);

/** Every row of every table but the journal's. */
function readEverything(): Record<string, unknown[]> {
  const { sqlite } = house.core.db;
  const names = sqlite
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .all()
    .map((row) => row.name)
    .filter((name) => !KEPT_APART.has(name) && !name.startsWith('films_fts') && !name.startsWith('sqlite_'));
  return Object.fromEntries(
    names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]),
  );
}

const bookingsNow = () => house.core.db.orm.select().from(tables.bookings).all().map(toBooking);
const versionsNow = () => house.core.db.orm.select().from(tables.versions).all();
const counts = (changes: object) => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  conflict: 0,
  gone: 0,
  rejected: 0,
  newFilms: 0,
  newBookings: 0,
  newScreenings: 0,
  changedFields: 0,
  questions: 0,
  ...changes,
});

const bird = makeRow(4, {
  title: 'Bird',
  directors: ['Andrea Arnold'],
  year: 2024,
  runtimeMinutes: 119,
  spokenLanguages: ['en'],
  subtitleLanguages: ['nl'],
  countryCodes: ['GB', 'FR'],
  genre: 'drama',
  rating: '12',
  distributor: 'Lumière',
  windowFrom: '2026-10-14',
  windowTo: '2026-11-10',
  maxShows: 4,
  optionExpires: '2026-10-01',
  terms: { shareBp: [4000], minimumGuaranteeCents: 15_000, minimumPer: 'run', raw: '40% min € 150,00' },
  notes: 'kopie gedeeld met Aalst',
});

test('a row of a line-up becomes a film, a version and an option with its window, deal and expiry', () => {
  const { plan, run } = takeOver([bird]);
  const [film] = readAllFilms(house.core.db);
  const [version] = versionsNow();
  const [distributor] = house.core.db.orm.select().from(tables.distributors).all();
  expect(plan.counts).toEqual(counts({ new: 1, newFilms: 1, newBookings: 1 }));
  expect(film).toEqual({
    id: film?.id,
    originalTitle: 'Bird',
    otherTitles: [],
    pictureUrl: null,
    titles: {},
    directors: ['Andrea Arnold'],
    cast: [],
    countries: ['GB', 'FR'],
    year: 2024,
    genres: ['drama'],
    themeId: null,
    rating: { age: '12', icons: [], other: null },
    releaseDate: null,
    externalIds: {},
    website: null,
    trailerUrl: null,
    notes: '',
  });
  expect(version).toMatchObject({
    filmId: film?.id,
    spokenLanguages: ['en'],
    subtitleLanguages: ['nl'],
    runtimeMin: 119,
  });
  expect(distributor?.name).toBe('Lumière');
  expect(bookingsNow()).toEqual([
    {
      id: bookingsNow()[0]?.id,
      versionId: version?.id,
      distributorId: distributor?.id,
      status: { kind: 'option', rank: 1, expiresOn: '2026-10-01' },
      windowFrom: '2026-10-14',
      windowTo: '2026-11-10',
      maxShows: 4,
      minShowsPerWeek: null,
      terms: {
        ...NO_TERMS,
        shareBpByWeek: [4000],
        minimumGuaranteeCents: 15_000,
        asWritten: '40% min € 150,00',
      },
      sharedCopyWith: null,
      isAnnouncementForbidden: false,
      needsKey: false,
      partnerStarts: [],
      embargoUntil: null,
      notes: 'kopie gedeeld met Aalst',
      importRunId: run.id,
    },
  ]);
});

test('the line-up imported twice plans only what is unchanged, and the second time writes nothing but the run', () => {
  const { source, rows } = readLineUp();
  const first = takeOver(rows, source);
  expect(first.plan.counts.new).toBeGreaterThan(0);
  const before = readEverything();
  const again = takeOver(rows, source);
  expect(again.plan.counts).toEqual(
    counts({ unchanged: rows.length - first.plan.counts.rejected, rejected: first.plan.counts.rejected }),
  );
  expect({ ...readEverything(), import_runs: [] }).toEqual({ ...before, import_runs: [] });
});

test('an import taken back leaves the file as it was before', () => {
  takeOver([bird]);
  const before = readEverything();
  const { source, rows } = readLineUp();
  const { run } = takeOver(rows, source);
  expect(readEverything()).not.toEqual(before);
  expect(takeBackImport(house.core, run.id)).toEqual(ok(null));
  expect(readEverything()).toEqual(before);
  expect(listImportRuns(house.core).map(({ fileName, isTakenBack }) => ({ fileName, isTakenBack }))).toEqual([
    { fileName: 'lineup-oktober.xlsx', isTakenBack: true },
    { fileName: 'aanbod.xlsx', isTakenBack: false },
  ]);
});

test('an import is one step of undo and redo', () => {
  const before = readEverything();
  takeOver([bird, makeRow(5, { title: 'Invasion', windowFrom: '2026-10-14' })]);
  const after = readEverything();
  expect(undo(house.core).ok).toBe(true);
  expect(readEverything()).toEqual(before);
  expect(redo(house.core).ok).toBe(true);
  expect(readEverything()).toEqual(after);
  expect(listImportRuns(house.core)[0]?.isTakenBack).toBe(false);
});

test("a field the user edited since the last import is a conflict where the sender's word changed", () => {
  takeOver([bird]);
  const [version] = versionsNow();
  const [booking] = bookingsNow();
  updateVersion(house.core, version!.id, { runtimeMin: 121 });
  updateBooking(house.core, booking!.id, { maxShows: 6 });
  const next = makeRow(4, { ...bird.values, runtimeMinutes: 118, windowTo: '2026-11-17' });
  const plan = planImport(house.core, makeSource(), [next], []);
  expect(plan.rows[0]).toMatchObject({
    outcome: 'conflict',
    creates: [],
    changes: [
      { entity: 'version', field: 'runtimeMin', from: '121', to: '118', isConflicting: true, isTaken: false },
      {
        entity: 'booking',
        field: 'windowTo',
        from: '2026-11-10',
        to: '2026-11-17',
        isConflicting: false,
        isTaken: true,
      },
    ],
  });
  takeOver([next]);
  expect(versionsNow()[0]?.runtimeMin).toBe(121);
  expect(bookingsNow()[0]).toMatchObject({ windowTo: '2026-11-17', maxShows: 6 });
});

test('a conflict that is ticked takes the word of the file', () => {
  takeOver([bird]);
  updateVersion(house.core, versionsNow()[0]!.id, { runtimeMin: 121 });
  const next = makeRow(4, { ...bird.values, runtimeMinutes: 118 });
  const forced = [choiceFor(4, { forcedFields: ['version.runtimeMin'] })];
  const { plan } = takeOver([next], makeSource(), forced);
  expect(plan.counts).toEqual(counts({ changed: 1, changedFields: 1 }));
  expect(versionsNow()[0]?.runtimeMin).toBe(118);
});

test('what the user edited stays when the same list comes again', () => {
  takeOver([bird]);
  updateFilm(house.core, readAllFilms(house.core.db)[0]!.id, { year: 2023, genres: ['tragikomedie'] });
  confirmBookingNow(house.core, bookingsNow()[0]!.id);
  expect(takeOver([bird]).plan.counts).toEqual(counts({ unchanged: 1 }));
  expect(readAllFilms(house.core.db)[0]).toMatchObject({ year: 2023, genres: ['tragikomedie'] });
  expect(bookingsNow()).toHaveLength(1);
});

test('a moved window says how many screenings it leaves outside', () => {
  takeOver([bird]);
  const slot = { roomId: room.id, day: '2026-10-15', startsAt: '2026-10-15T20:15' };
  placeBooking(house.core, bookingsNow()[0]!.id, slot);
  const later = makeRow(4, { ...bird.values, windowFrom: '2026-10-28' });
  const [row] = planImport(house.core, makeSource(), [later], []).rows;
  expect(row?.problems).toEqual([
    { code: 'screeningsOutsideWindow', address: null, facts: { count: 1 }, severity: 'warn' },
  ]);
});

test('apply is refused where the programme changed since the plan, and changes nothing', () => {
  takeOver([bird]);
  const next = [makeRow(4, { ...bird.values, maxShows: 9 })];
  const plan = planImport(house.core, makeSource(), next, []);
  updateBooking(house.core, bookingsNow()[0]!.id, { notes: 'gebeld' });
  const before = readEverything();
  const backups = listBackups(house.dataDir);
  expect(applyImport(house.core, plan)).toEqual({
    ok: false,
    error: { code: 'planChanged', facts: {} },
  });
  expect(readEverything()).toEqual(before);
  expect(listBackups(house.dataDir)).toEqual(backups);
});

test('planning changes nothing, and an import is preceded by a backup', () => {
  const before = readEverything();
  planImport(house.core, makeSource(), [bird], []);
  expect(readEverything()).toEqual(before);
  takeOver([bird]);
  expect(listBackups(house.dataDir).map(({ file }) => /-(\w+)\.sqlite$/.exec(file)?.[1])).toEqual(['import']);
});

test('an import is not taken back once a screening leans on it', () => {
  const { run } = takeOver([bird]);
  const slot = { roomId: room.id, day: '2026-10-15', startsAt: '2026-10-15T20:15' };
  placeBooking(house.core, bookingsNow()[0]!.id, slot);
  const before = readEverything();
  expect(takeBackImport(house.core, run.id)).toEqual({
    ok: false,
    error: { code: 'importInUse', facts: { count: 1 } },
  });
  expect(readEverything()).toEqual(before);
});

test('an import is not taken back over what the user changed in it since', () => {
  const { run } = takeOver([bird]);
  updateFilm(house.core, readAllFilms(house.core.db)[0]!.id, { year: 2023 });
  const outcome = takeBackImport(house.core, run.id);
  expect(outcome).toEqual({ ok: false, error: { code: 'changedSince', facts: { entity: 'films' } } });
});

test('how a sender is read is remembered with the import, and forgotten when it is taken back', () => {
  const source = makeSource({ answers: { dateOrder: 'dmy' } });
  const { run } = takeOver([bird], source);
  expect(profileFor(house.core, source.headerSignature)).toEqual({
    id: profileFor(house.core, source.headerSignature)?.id,
    name: 'aanbod',
    headerSignature: source.headerSignature,
    columns: source.columns,
    answers: { dateOrder: 'dmy' },
    distributorId: null,
  });
  takeBackImport(house.core, run.id);
  expect(profileFor(house.core, source.headerSignature)).toBeNull();
});

test('a showtime in a room of the house becomes a screening once; elsewhere it stays in the notes once', () => {
  const source = makeSource({ columns: { title: [0], screeningDate: [1], screeningTime: [2], room: [3] } });
  const show = (row: number, date: string, time: string, place: string) =>
    makeRow(row, { title: 'Bird', screeningDate: date, screeningTime: time, room: place });
  const rows = [
    show(2, '2026-11-05', '20:15', 'zaal 1'),
    show(3, '2026-11-06', '00:10', 'Zaal 1'),
    show(4, '2026-11-07', '15:00', 'Zaal 9'),
    show(5, '2026-11-05', '20:15', 'Zaal 1'),
  ];
  takeOver(rows, source);
  takeOver(rows, source);
  const screenings = house.core.db.orm.select().from(tables.screenings).all();
  expect(
    screenings
      .map(({ day, startsAt, roomId }) => ({ day, startsAt, roomId }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  ).toEqual([
    { day: '2026-11-05', startsAt: '2026-11-05T20:15', roomId: room.id },
    { day: '2026-11-05', startsAt: '2026-11-06T00:10', roomId: room.id },
  ]);
  expect(bookingsNow().map((booking) => booking.notes)).toEqual(['2026-11-07 · 15:00 · Zaal 9']);
});

test('a showtime on a locked day stays out until it is ticked, and an import is not taken back from one', () => {
  const source = makeSource({ columns: { title: [0], screeningDate: [1], screeningTime: [2], room: [3] } });
  const show = (row: number, date: string) =>
    makeRow(row, { title: 'Bird', screeningDate: date, screeningTime: '20:15', room: 'Zaal 1' });
  const rows = [show(2, '2026-11-05'), show(3, '2026-11-06')];
  const days = () =>
    house.core.db.orm
      .select()
      .from(tables.screenings)
      .all()
      .map((each) => each.day);
  lockDays(house.core, ['2026-11-06'], true);
  const first = takeOver(rows, source);
  expect(days()).toEqual(['2026-11-05']);
  expect(first.plan.rows.map(({ outcome }) => outcome)).toEqual(['new', 'conflict']);
  expect(first.plan.counts.changedFields).toBe(0);
  expect(bookingsNow().map((each) => each.notes)).toEqual(['']);

  // Asked again as long as it is out; ticked, it is placed on the day as it is.
  const forced = takeOver(rows, source, [choiceFor(3, { forcedFields: ['booking.lockedShow'] })]);
  expect(days().toSorted()).toEqual(['2026-11-05', '2026-11-06']);
  expect(takeOver(rows, source).plan.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect(takeBackImport(house.core, forced.run.id)).toEqual({
    ok: false,
    error: { code: 'dayLocked', facts: { day: '2026-11-06' } },
  });
  lockDays(house.core, ['2026-11-06'], false);
  expect(takeBackImport(house.core, forced.run.id)).toEqual(ok(null));
  expect(days()).toEqual(['2026-11-05']);
});

test('a rejected row takes nothing over and says which cell is to blame', () => {
  const broken = makeRow(
    14,
    { title: 'Bird' },
    {
      problems: [
        {
          row: 14,
          field: 'windowFrom',
          address: 'C14',
          text: '31/02/2026',
          code: 'impossibleDate',
          severity: 'reject',
        },
      ],
    },
  );
  const { plan } = takeOver([broken]);
  expect(plan.rows[0]).toMatchObject({
    outcome: 'rejected',
    problems: [
      {
        code: 'impossibleDate',
        address: 'C14',
        facts: { field: 'windowFrom', text: '31/02/2026' },
        severity: 'reject',
      },
    ],
  });
  expect(readAllFilms(house.core.db)).toEqual([]);
});

test('what is gone from the sender’s list is told with what it leaves behind, and ended only where it is ticked', () => {
  const invasion = makeRow(5, {
    title: 'Invasion',
    directors: ['Sergei Loznitsa'],
    windowFrom: '2026-10-14',
    maxShows: 3,
  });
  takeOver([bird, invasion]);
  const gone = bookingsNow().find((each) => each.maxShows === 3);
  const placed = placeBooking(house.core, gone!.id, {
    roomId: readRooms(house.core.db)[0]!.id,
    day: '2026-10-20',
    startsAt: '2026-10-20T20:00',
  });
  expect(placed.ok).toBe(true);
  const plan = planImport(house.core, makeSource(), [bird], []);
  expect(plan.counts).toEqual(counts({ unchanged: 1, gone: 1 }));
  expect(plan.rows.at(-1)).toMatchObject({
    row: -1,
    title: 'Invasion',
    outcome: 'gone',
    changes: [{ entity: 'booking', field: 'status', from: 'option', to: 'cancelled', isTaken: false }],
    problems: [{ code: 'screeningsWithoutBooking', facts: { count: 1 } }],
  });
  const before = bookingsNow();
  takeOver([bird]);
  expect(bookingsNow()).toEqual(before);

  // The list before this one has no Invasion: it is told once, not for ever.
  expect(planImport(house.core, makeSource(), [bird], []).counts).toEqual(counts({ unchanged: 1 }));
  takeOver([bird, invasion]);
  takeOver([bird], makeSource(), [choiceFor(-1, { forcedFields: ['booking.status'] })]);
  expect(bookingsNow().find((each) => each.id === gone!.id)?.status.kind).toBe('cancelled');
  expect(undo(house.core).ok).toBe(true);
  expect(bookingsNow().find((each) => each.id === gone!.id)?.status.kind).toBe('option');
});

test('another sender’s list makes nothing gone', () => {
  takeOver([bird]);
  const other = makeSource({ headerSignature: 'film|cineast' });
  expect(planImport(house.core, other, [makeRow(2, { title: 'Close' })], []).counts).toMatchObject({
    gone: 0,
  });
});

test('a longer film and a lower number of shows say what they do to the screenings that stand', () => {
  takeOver([bird]);
  const [booking] = bookingsNow();
  for (const day of ['2026-10-20', '2026-10-21', '2026-10-22'])
    placeBooking(house.core, booking!.id, { roomId: null, day, startsAt: `${day}T20:00` });
  const next = makeRow(4, {
    ...bird.values,
    runtimeMinutes: (bird.values.runtimeMinutes ?? 0) + 12,
    maxShows: 1,
  });
  const plan = planImport(house.core, makeSource(), [next], []);
  expect(plan.rows[0]?.problems.map(({ code, facts }) => [code, facts])).toEqual([
    ['screeningsLonger', { count: 3, minutes: 12 }],
    ['screeningsTooMany', { count: 2, max: '1' }],
  ]);
});
