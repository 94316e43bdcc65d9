import { afterEach, expect, test } from 'vitest';
import {
  readAllFilms,
  readImageBytes,
  readImages,
  readRooms,
  readScreeningsBetween,
  readSetting,
  readTextsOf,
  readVenue,
} from '../../db/index.ts';
import type { Core } from '../../electron/core/context.ts';
import { updateVenue } from '../../electron/core/house.ts';
import { readProgramme } from '../../electron/core/programming.ts';
import { historyState, undo } from '../../electron/core/restoring.ts';
import { setUpEmpty, setUpSample } from '../../electron/core/settingUp.ts';
import { verifyFile } from '../../electron/core/verifying.ts';
import { preferencesPatchSchema } from '../../shared/contract/system.ts';
import { findConflicts } from '../../shared/domain/conflicts.ts';
import { addDays } from '../../shared/time.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

const opened: TestCore[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

function coreOn(day: string): Core {
  const test = openTestCore({ now: Date.parse(`${day}T12:00:00Z`) });
  opened.push(test);
  return test.core;
}

const nothing = { ok: true, value: null };
const HOUSE = {
  venueName: 'Cinema Test',
  city: 'Gent',
  language: 'fr' as const,
  cinemaWeekStartsOn: 4 as const,
  rooms: [
    { name: 'Grote zaal', seats: 120 },
    { name: 'Kelder', seats: null },
  ],
};

// A Wednesday, on which the cinema week begins; a Sunday in its middle; the Tuesday on which it ends; a leap day.
for (const day of ['2026-10-14', '2026-11-22', '2026-12-29', '2028-02-29']) {
  test(`the sample season set up on ${day} is forty films and 120 screenings in the ten weeks from that day on`, () => {
    const core = coreOn(day);
    expect(setUpSample(core, 'nl')).toEqual(nothing);
    const all = readScreeningsBetween(core.db, '0000-01-01', '9999-12-31');
    expect(readAllFilms(core.db)).toHaveLength(40);
    expect(all).toHaveLength(120);
    expect(all.filter((each) => each.day < day || each.day > addDays(day, 69))).toEqual([]);
    expect(verifyFile(core)).toEqual({ isSound: true, problems: [] });
  });

  test(`the sample season set up on ${day} has two deliberate conflicts and no other`, () => {
    const core = coreOn(day);
    setUpSample(core, 'nl');
    const programme = readProgramme(core, day, addDays(day, 69));
    const titleOf = (screeningId: string) => {
      const screening = programme.screenings.find((each) => each.id === screeningId);
      const version = programme.versions.find((each) => each.id === screening?.versionId);
      return programme.films.find((each) => each.id === version?.filmId)?.originalTitle;
    };
    const conflicts = findConflicts(programme);
    const asked = conflicts.filter(({ severity }) => severity !== 'hint');
    expect(asked.map((each) => [each.code, each.severity, titleOf(each.screeningId)])).toEqual([
      ['roomClash', 'error', 'Anatomie d’une chute'],
      ['roomClash', 'error', 'Gisaengchung'],
      ['afterWindow', 'error', 'Aftersun'],
    ]);
    // A hint is a word in passing; the season has none but its public holidays.
    const hints = conflicts.filter(({ severity }) => severity === 'hint');
    expect(hints.filter(({ code }) => code !== 'publicHoliday')).toEqual([]);
  });
}

test('the sample season comes with its texts, pictures and prices', () => {
  const core = coreOn('2026-11-22');
  setUpSample(core, 'fr');
  const films = readAllFilms(core.db);
  const filmIds = films.map((film) => film.id);
  const images = readImages(core.db, filmIds);
  expect(images).toHaveLength(12);
  expect(images.filter((image) => readImageBytes(core.db, image.sha256) === null)).toEqual([]);
  const texts = readTextsOf(core.db, 'film', filmIds);
  const languages = Object.groupBy(
    texts.filter((text) => text.length === 'teaser'),
    (text) => text.language,
  );
  expect([languages.nl?.length, languages.fr?.length, languages.en?.length]).toEqual([40, 32, 35]);
  expect(texts.filter((text) => text.language === 'nl' && text.sourceLanguage !== null)).toEqual([]);
  const prices = readScreeningsBetween(core.db, '0000-01-01', '9999-12-31').map(
    (each) => each.price?.baseCents,
  );
  expect([...new Set(prices)].sort()).toEqual([500, 600, 700, 900]);
  expect(readSetting(core.db, 'preferences')).toMatchObject({ language: 'fr' });
});

test('the sample season is there within a second', () => {
  const core = coreOn('2026-11-22');
  const before = performance.now();
  setUpSample(core, 'nl');
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('an empty house has its name, its week and its rooms in their order', () => {
  const core = coreOn('2026-11-22');
  expect(setUpEmpty(core, HOUSE)).toEqual(nothing);
  expect(readVenue(core.db)).toMatchObject({
    name: 'Cinema Test',
    city: 'Gent',
    houseLanguage: 'fr',
    cinemaWeekStartsOn: 4,
  });
  expect(readRooms(core.db).map(({ name, seats, position }) => [name, seats, position])).toEqual([
    ['Grote zaal', 120, 0],
    ['Kelder', null, 1],
  ]);
  expect(readAllFilms(core.db)).toEqual([]);
});

test('a house is set up once', () => {
  const core = coreOn('2026-11-22');
  setUpEmpty(core, HOUSE);
  const refused = { ok: false, error: { code: 'alreadySetUp', facts: {} } };
  expect(setUpSample(core, 'nl')).toEqual(refused);
  expect(setUpEmpty(core, HOUSE)).toEqual(refused);
});

test('undo stops at the set-up: the house stays', () => {
  const core = coreOn('2026-11-22');
  setUpEmpty(core, HOUSE);
  updateVenue(core, { city: 'Brugge' });
  expect(undo(core).ok).toBe(true);
  expect(readVenue(core.db)?.city).toBe('Gent');
  expect(historyState(core).undo).toBeNull();
  expect(undo(core)).toEqual({ ok: false, error: { code: 'nothingToUndo', facts: {} } });
  expect(readVenue(core.db)?.name).toBe('Cinema Test');
});

test('changing one preference speaks of no other', () => {
  expect(preferencesPatchSchema.parse({ language: 'fr' })).toEqual({ language: 'fr' });
});
