import { expect, test } from 'vitest';
import { judgeField } from '../../../shared/import/compareFields.ts';
import type { PlannedRow } from '../../../shared/import/plan.ts';
import type { RowValues } from '../../../shared/import/row.ts';
import { makeBooking, makeFilm, makeVersion } from '../../support/builders.ts';
import {
  afterWrites,
  choiceFor,
  makeRow,
  makeSnapshot,
  makeSource,
  reckonRows,
} from '../../support/importing.ts';

const offer = makeSource({ columns: { title: [0], windowFrom: [1], windowTo: [2], terms: [3] } });
const rowsOf = (...values: RowValues[]) => values.map((each, index) => makeRow(index + 2, each));
const outcomes = (rows: readonly PlannedRow[]) => rows.map((row) => row.outcome);

test('a list of films without deals makes films and no bookings', () => {
  const { writes, counts } = reckonRows(rowsOf({ title: 'Bird', year: 2024, distributor: 'Lumière' }));
  expect(counts).toMatchObject({ new: 1, newFilms: 1, newBookings: 0 });
  expect(writes.bookings).toEqual([]);
  expect(writes.distributors).toEqual([]);
});

test('a title beside an original title is the title in the language of the headers', () => {
  const source = makeSource({ headerSignature: 'titre|titre original|realisateur' });
  const { writes } = reckonRows(
    rowsOf({ title: 'Le Voyage de Chihiro', originalTitle: 'Sen to Chihiro no kamikakushi' }),
    makeSnapshot(),
    source,
  );
  expect(writes.films.map(({ originalTitle, titles }) => ({ originalTitle, titles }))).toEqual([
    { originalTitle: 'Sen to Chihiro no kamikakushi', titles: { fr: 'Le Voyage de Chihiro' } },
  ]);
});

test('two versions of a film are two versions and two options', () => {
  const { writes } = reckonRows(
    rowsOf(
      { title: 'Flow', spokenLanguages: ['fr'], windowFrom: '2026-10-14' },
      { title: 'Flow', spokenLanguages: ['nl'], windowFrom: '2026-10-14' },
    ),
  );
  expect(writes.films).toHaveLength(1);
  expect(writes.versions.map((version) => version.spokenLanguages)).toEqual([['fr'], ['nl']]);
  expect(writes.bookings.map((booking) => booking.versionId)).toEqual(writes.versions.map(({ id }) => id));
});

test('a row that says nothing new of a film above it names that row', () => {
  const { rows } = reckonRows(rowsOf({ title: 'Bird', year: 2024 }, { title: 'BIRD', year: 2024 }));
  expect(rows[1]).toMatchObject({ outcome: 'unchanged', sameAsRow: 2, creates: [], problems: [] });
});

test('where rows of one file contradict each other the first one counts, and the other is told', () => {
  const { rows, writes } = reckonRows(
    rowsOf({ title: 'Bird', runtimeMinutes: 119 }, { title: 'Bird', runtimeMinutes: 121 }),
  );
  expect(writes.versions[0]?.runtimeMin).toBe(119);
  expect(rows[1]?.problems).toEqual([
    {
      code: 'contradictsRow',
      address: null,
      facts: { field: 'runtimeMin', said: '121', first: '119', row: 2 },
      severity: 'warn',
    },
  ]);
});

test('a doubtful match makes a film of its own unless the user says it is the same', () => {
  const known = makeFilm({ originalTitle: 'The Invasion', titles: {}, year: null, directors: [] });
  const house = makeSnapshot({ films: [known] });
  const rows = rowsOf({ title: 'Invasion' });
  const asked = reckonRows(rows, house);
  expect(asked.rows[0]).toMatchObject({
    outcome: 'new',
    match: { filmId: known.id, isCertain: false, reason: 'title' },
  });
  expect(asked.counts.questions).toBe(1);
  const same = reckonRows(rows, house, makeSource(), [choiceFor(2, { filmId: known.id })]);
  expect(same.writes.films).toEqual([]);
  expect(same.rows[0]?.match).toMatchObject({ filmId: known.id, reason: 'chosen', isCertain: true });
  expect(same.counts.questions).toBe(0);
});

test('what the user answered about a film is remembered for the next file', () => {
  const known = makeFilm({ originalTitle: 'The Invasion', titles: {}, year: null, directors: [] });
  const house = makeSnapshot({ films: [known] });
  const rows = rowsOf({ title: 'Invasion' });
  const answered = reckonRows(rows, house, makeSource(), [choiceFor(2, { filmId: known.id })]);
  const next = reckonRows(rows, afterWrites(house, answered.writes));
  expect(next.rows[0]).toMatchObject({
    outcome: 'unchanged',
    match: { filmId: known.id, reason: 'importedBefore' },
  });
});

test('a row left out writes nothing and is not counted, and keeps saying what it would have been', () => {
  const { rows, counts, writes } = reckonRows(
    rowsOf({ title: 'Bird' }, { title: 'Flow' }),
    makeSnapshot(),
    makeSource(),
    [choiceFor(2, { isSkipped: true })],
  );
  expect(rows[0]).toMatchObject({ outcome: 'new', isSkipped: true });
  expect(counts).toMatchObject({ new: 1, newFilms: 1 });
  expect(writes.films.map((film) => film.originalTitle)).toEqual(['Flow']);
});

test("the file's word fills what stands open, and never overwrites what the house wrote itself", () => {
  const known = makeFilm({
    originalTitle: 'Bird',
    titles: {},
    year: 2023,
    genres: [],
    directors: ['Andrea Arnold'],
  });
  const { rows, writes } = reckonRows(
    rowsOf({ title: 'Bird', year: 2024, genre: 'drama', directors: ['Andrea Arnold'] }),
    makeSnapshot({ films: [known] }),
  );
  expect(rows[0]?.changes).toEqual([
    { entity: 'film', field: 'year', from: '2023', to: '2024', isConflicting: true, isTaken: false },
    { entity: 'film', field: 'genres', from: '', to: 'drama', isConflicting: false, isTaken: true },
  ]);
  expect(writes.filmPatches).toEqual([{ id: known.id, patch: { genres: ['drama'] } }]);
});

test('a field that is not ticked is not written, and does not come back with the same file', () => {
  const known = makeFilm({ originalTitle: 'Bird', titles: {}, genres: [] });
  const house = makeSnapshot({ films: [known] });
  const rows = rowsOf({ title: 'Bird', genre: 'drama' });
  const first = reckonRows(rows, house, makeSource(), [choiceFor(2, { skippedFields: ['film.genres'] })]);
  expect(first.writes.filmPatches).toEqual([]);
  expect(outcomes(reckonRows(rows, afterWrites(house, first.writes)).rows)).toEqual(['unchanged']);
});

test('a moved window is the same option, moved; a second window beside it is a second option', () => {
  const first = rowsOf({ title: 'Bird', windowFrom: '2026-10-02', windowTo: '2026-11-01' });
  const house = makeSnapshot();
  const after = afterWrites(house, reckonRows(first, house, offer).writes);
  const moved = reckonRows(
    rowsOf({ title: 'Bird', windowFrom: '2026-12-16', windowTo: '2027-01-10' }),
    after,
    offer,
  );
  expect(moved.rows[0]?.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
    ['windowFrom', '2026-10-02', '2026-12-16'],
    ['windowTo', '2026-11-01', '2027-01-10'],
  ]);
  expect(moved.writes.bookings).toEqual([]);
  const both = reckonRows(
    rowsOf(
      { title: 'Bird', windowFrom: '2026-10-02', windowTo: '2026-11-01' },
      { title: 'Bird', windowFrom: '2026-12-16', windowTo: '2027-01-10' },
    ),
    after,
    offer,
  );
  expect(outcomes(both.rows)).toEqual(['unchanged', 'new']);
  expect(both.writes.changedBookings).toEqual([]);
});

test('an option the house made itself is met by the window that overlaps it; other terms are a conflict', () => {
  const film = makeFilm({ originalTitle: 'Bird', titles: {} });
  const version = makeVersion({ filmId: film.id });
  const booking = makeBooking({
    versionId: version.id,
    windowFrom: '2026-10-14',
    windowTo: '2026-11-10',
    terms: { ...makeBooking().terms, shareBpByWeek: [5000] },
  });
  const house = makeSnapshot({ films: [film], versions: [version], bookings: [booking] });
  const { rows, writes } = reckonRows(
    rowsOf({ title: 'Bird', windowFrom: '2026-10-14', terms: { shareBp: [4000], raw: '40%' } }),
    house,
    offer,
  );
  expect(rows[0]).toMatchObject({ outcome: 'conflict', creates: [] });
  expect(rows[0]?.changes).toEqual([
    { entity: 'booking', field: 'terms', from: '50%', to: '40%', isConflicting: true, isTaken: false },
  ]);
  expect(writes.changedBookings).toEqual([]);
});

test('a struck row calls off the option it once was, and makes none', () => {
  const house = makeSnapshot();
  const bird = { title: 'Bird', windowFrom: '2026-10-14' };
  const after = afterWrites(house, reckonRows(rowsOf(bird), house, offer).writes);
  const struck = reckonRows([makeRow(2, bird, { isStruck: true })], after, offer);
  expect(struck.rows[0]?.changes).toEqual([
    {
      entity: 'booking',
      field: 'status',
      from: 'option',
      to: 'cancelled',
      isConflicting: false,
      isTaken: true,
    },
  ]);
  const unknown = reckonRows([makeRow(2, bird, { isStruck: true })], house, offer);
  expect(unknown.rows[0]).toMatchObject({ outcome: 'rejected', problems: [{ code: 'calledOff' }] });
});

test('what a sender calls confirmed comes in as an option, and says so', () => {
  const { rows, writes } = reckonRows(rowsOf({ title: 'Bird', bookingStatus: 'confirmed' }));
  expect(writes.bookings.map((booking) => booking.status)).toEqual([
    { kind: 'option', rank: 1, expiresOn: null },
  ]);
  expect(rows[0]?.problems.map((problem) => problem.code)).toEqual(['confirmedBySender']);
});

test('a synopsis fills a text that is missing, in its own language, and replaces none', () => {
  const film = makeFilm({ originalTitle: 'Bird', titles: {} });
  const house = makeSnapshot({ films: [film], synopses: [{ filmId: film.id, language: 'nl' }] });
  const french =
    'Bailey vit avec son frère et son père dans un squat au nord du Kent, et cherche l’aventure pour elle.';
  const { writes } = reckonRows(
    rowsOf({ title: 'Bird', synopsis: french, synopsisNl: 'Bailey is twaalf.' }),
    house,
  );
  expect(writes.synopses).toEqual([{ ownerId: film.id, language: 'fr', body: french }]);
});

test('a changed release says how many screenings it leaves before it', () => {
  const film = makeFilm({ originalTitle: 'Bird', titles: {}, releaseDate: null });
  const version = makeVersion({ filmId: film.id });
  const booking = makeBooking({ versionId: version.id });
  const shown = (day: string, state: 'planned' | 'cancelled') => ({
    bookingId: booking.id,
    roomId: null,
    day,
    startsAt: null,
    state,
  });
  const house = makeSnapshot({
    films: [film],
    versions: [version],
    bookings: [booking],
    screenings: [
      shown('2026-10-05', 'planned'),
      shown('2026-10-06', 'cancelled'),
      shown('2026-10-20', 'planned'),
    ],
  });
  const { rows } = reckonRows(rowsOf({ title: 'Bird', releaseDate: '2026-10-16' }), house);
  expect(rows[0]?.problems).toEqual([
    {
      code: 'screeningsBeforeRelease',
      address: null,
      facts: { count: 1, day: '2026-10-16' },
      severity: 'warn',
    },
  ]);
});

test('three sides decide a field: what was imported last, what stands here, what the file says', () => {
  const sides = (last: number | undefined, now: number | null, file: number) =>
    judgeField('year', file, now, last);
  expect({
    'never said, open here': sides(undefined, null, 2024),
    'never said, written here': sides(undefined, 2023, 2024),
    'said before, left alone, said again': sides(2024, 2024, 2024),
    'said before, left alone, says otherwise': sides(2023, 2023, 2024),
    'said before, edited here, said again': sides(2024, 2020, 2024),
    'said before, edited here, says otherwise': sides(2023, 2020, 2024),
    'edited here to what the file now says': sides(2023, 2024, 2024),
    'said before, emptied here, says otherwise': sides(2023, null, 2024),
  }).toEqual({
    'never said, open here': 'take',
    'never said, written here': 'conflict',
    'said before, left alone, said again': 'same',
    'said before, left alone, says otherwise': 'take',
    'said before, edited here, said again': 'same',
    'said before, edited here, says otherwise': 'conflict',
    'edited here to what the file now says': 'same',
    'said before, emptied here, says otherwise': 'conflict',
  });
});
