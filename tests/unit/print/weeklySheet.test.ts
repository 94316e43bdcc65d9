import { expect, test } from 'vitest';
import { weeklySheet } from '../../../shared/print/weeklySheet.ts';
import { makeProgramme, type Showing } from './makeProgramme.ts';

const sheetOf = (showings: readonly Showing[], lang: 'nl' | 'fr' | 'en' = 'nl') =>
  weeklySheet(makeProgramme(showings), lang);
const titles = (showings: readonly Showing[]) =>
  sheetOf(showings).days.flatMap(({ day, lines }) => lines.map((line) => [day, line.time, line.title]));

test('a line says when, until when, what, where and whose', () => {
  const [first] = sheetOf([
    {
      title: 'Invasion',
      screening: { strandId: 'strand', badges: ['premiere'] },
      version: { subtitleLanguages: ['nl', 'en'] },
      film: { rating: { age: '12', icons: ['violence'], other: null } },
    },
  ]).days;
  expect(first).toEqual({
    day: '2026-10-14',
    lines: [
      {
        screeningId: 's1',
        time: '19:45',
        ends: '22:20',
        nightOf: null,
        title: 'Invasion',
        originalTitle: null,
        room: 'Zaal 1',
        strand: 'Nagloed',
        credits:
          'Sergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens gesproken, Nederlands en Engels ondertiteld',
        marks: [
          { kind: 'badge', badge: 'premiere' },
          { kind: 'englishSubtitles' },
          { kind: 'rating', age: '12', icons: ['violence'] },
        ],
        state: 'planned',
        reason: null,
        note: null,
      },
    ],
  });
});

test('the week is printed by day and hour, days without a screening included', () => {
  const sheet = sheetOf([
    { title: 'Late', day: '2026-10-15', time: '22:00' },
    { title: 'Early', day: '2026-10-15', time: '14:00' },
    { title: 'First', day: '2026-10-14' },
  ]);
  expect(sheet.days.map(({ day, lines }) => [day, ...lines.map((line) => line.title)])).toEqual([
    ['2026-10-14', 'First'],
    ['2026-10-15', 'Early', 'Late'],
    ['2026-10-16'],
    ['2026-10-17'],
    ['2026-10-18'],
    ['2026-10-19'],
    ['2026-10-20'],
  ]);
});

test('a screening whose time is to be decided is printed as a day only, last of its day', () => {
  expect(titles([{ title: 'Later', time: null }, { title: 'Now' }])).toEqual([
    ['2026-10-14', '19:45', 'Now'],
    ['2026-10-14', null, 'Later'],
  ]);
});

test('a show at ten past midnight stands under the evening before, and says which night', () => {
  const [wednesday, thursday] = sheetOf([
    { title: 'Night', screening: { startsAt: '2026-10-15T00:10' } },
    { title: 'Evening' },
  ]).days;
  expect(wednesday?.lines.map(({ title, time, nightOf }) => [title, time, nightOf])).toEqual([
    ['Evening', '19:45', null],
    ['Night', '00:10', '2026-10-15'],
  ]);
  expect(thursday?.lines).toEqual([]);
});

test('drafts are never printed, and each is told with its reason', () => {
  const sheet = sheetOf([
    { title: 'Option', booking: { status: { kind: 'option', rank: 1, expiresOn: '2026-10-30' } } },
    { title: 'Cancelled deal', booking: { status: { kind: 'cancelled', reason: '' } } },
    { title: 'Secret', booking: { isAnnouncementForbidden: true } },
    { title: 'Embargo', booking: { embargoUntil: '2026-10-13' }, time: null },
    { title: 'Agreed' },
  ]);
  expect(sheet.days.flatMap(({ lines }) => lines.map((line) => line.title))).toEqual(['Agreed']);
  expect(sheet.leftOut.map(({ title, reason, until }) => [title, reason, until])).toEqual([
    ['Option', 'option', null],
    ['Cancelled deal', 'bookingCancelled', null],
    ['Secret', 'announcementForbidden', null],
    ['Embargo', 'embargo', '2026-10-13'],
  ]);
});

test('an embargo that ends today no longer keeps a title off the sheet', () => {
  expect(sheetOf([{ booking: { embargoUntil: '2026-10-12' } }]).leftOut).toEqual([]);
});

test('a cancelled screening stays on the sheet with its reason, so that nobody comes for nothing', () => {
  const [day] = sheetOf([
    { title: 'Straume', screening: { state: 'cancelled', stateReason: { nl: 'Kopie niet aangekomen' } } },
  ]).days;
  expect(day?.lines.map(({ title, state, reason }) => [title, state, reason])).toEqual([
    ['Straume', 'cancelled', 'Kopie niet aangekomen'],
  ]);
});

test('a screening’s own line is printed in the language of the sheet, and not where it does not take place', () => {
  const publicNote = { nl: ' Met inleiding. ', fr: 'Avec introduction.' };
  const notes = (lang: 'nl' | 'fr' | 'en') =>
    sheetOf(
      [{ screening: { publicNote } }, { screening: { publicNote, state: 'cancelled' } }],
      lang,
    ).days.flatMap(({ lines }) => lines.map(({ note }) => note));
  expect([notes('nl'), notes('fr'), notes('en')]).toEqual([
    ['Met inleiding.', null],
    ['Avec introduction.', null],
    [null, null],
  ]);
});

test('screenings of the days around the week are not on its sheet', () => {
  expect(titles([{ day: '2026-10-13' }, { day: '2026-10-21' }])).toEqual([]);
});

test('a translated title carries the original, and a strand without a name in that language its house name', () => {
  const [day] = sheetOf(
    [{ title: 'The Third Man', film: { titles: { en: 'Third Man' } }, screening: { strandId: 'strand' } }],
    'en',
  ).days;
  expect(day?.lines.map(({ title, originalTitle, strand }) => [title, originalTitle, strand])).toEqual([
    ['Third Man', 'The Third Man', 'Nagloed'],
  ]);
});

test('audio description is marked when the version has it, whoever forgot the badge', () => {
  const [day] = sheetOf([{ version: { hasAudioDescription: true } }]).days;
  expect(day?.lines[0]?.marks).toEqual([{ kind: 'badge', badge: 'audioDescription' }]);
});
