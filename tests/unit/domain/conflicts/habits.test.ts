import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../../shared/domain/conflicts.ts';
import type { Film } from '../../../../shared/domain/film.ts';
import { WEIGHED_KINDS, type Weight } from '../../../../shared/domain/rules.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { makeRoom, makeVenue } from '../../../support/builders.ts';
import {
  at,
  booking,
  film,
  lasting,
  otherAt,
  otherVersion,
  programmeOf,
  roomOne,
  roomTwo,
  told,
  version,
} from './house.ts';

type More = Parameters<typeof programmeOf>[1];
const inHouse = (screenings: readonly Screening[], more: More = {}) => told(programmeOf(screenings, more));

describe('two rooms', () => {
  test('that start at the same minute are told to both, once each, however many there are', () => {
    const three = makeRoom({ name: 'Zaal 3', position: 2 });
    const shows = [
      at('2026-11-05T20:00'),
      otherAt('2026-11-05T20:00'),
      otherAt('2026-11-05T20:00', { roomId: three.id, versionId: 'unknown' }),
    ];
    const found = findConflicts(programmeOf(shows, { rooms: [roomOne, roomTwo, three] }));
    expect(
      found.map(({ code, screeningId, facts }) => [code, screeningId, facts.roomId, facts.count]),
    ).toEqual([
      ['sameMinute', shows[0]?.id, roomTwo.id, 2],
      ['sameMinute', shows[1]?.id, roomOne.id, 2],
      ['sameMinute', shows[2]?.id, roomOne.id, 2],
    ]);
  });
  test('that start a minute apart are well', () => {
    expect(inHouse([at('2026-11-05T20:00'), otherAt('2026-11-05T20:01')])).toEqual([]);
  });
  test('with the same film, in whatever version, are told within the hour and not at the hour', () => {
    const dubbed = { ...otherVersion, filmId: film.id };
    const twice = (startsAt: string, more: More = {}) =>
      inHouse([at('2026-11-05T20:00'), otherAt(startsAt)], { versions: [version, dubbed], ...more });
    expect(
      twice('2026-11-05T20:59').map(([code, , facts]) => [code, (facts as { minutes: number }).minutes]),
    ).toEqual([
      ['sameFilmWithinHour', 59],
      ['sameFilmWithinHour', 59],
    ]);
    expect(twice('2026-11-05T21:00')).toEqual([]);
    expect(twice('2026-11-05T21:00', { rules: { sameFilmGapMin: 90 } })).toHaveLength(2);
  });
  test('meet over midnight too', () => {
    const same = { versionId: version.id, bookingId: booking.id };
    expect(
      inHouse([at('2026-11-05T23:40'), otherAt('2026-11-06T00:20', same)]).map(([code]) => code),
    ).toEqual(['sameFilmWithinHour', 'sameFilmWithinHour']);
  });
});

describe('the opening hours', () => {
  // Thursday 5 November from 14:00 to half past midnight; closed on Fridays.
  const openingHours = { 4: { from: '14:00', to: '00:30' }, 5: null } as const;
  const open = (startsAt: string | null, changes: Partial<Screening> = {}) =>
    inHouse([at(startsAt, changes)], { rules: { openingHours } });

  test('hold from the start to the end of a screening, past midnight', () => {
    expect(open('2026-11-05T14:00')).toEqual([]);
    expect(open('2026-11-05T22:50')).toEqual([]);
    const facts = { hours: 'open', opensAt: '14:00', closesAt: '00:30' };
    expect(open('2026-11-05T13:59')).toEqual([['outsideOpeningHours', 'warning', facts]]);
    expect(open('2026-11-05T22:51')).toEqual([['outsideOpeningHours', 'warning', facts]]);
  });
  test('are those of the evening a show after midnight belongs to', () => {
    expect(open('2026-11-06T00:10', lasting(20))).toEqual([]);
  });
  test('of a closed day leave nothing, hour or no hour', () => {
    const facts = { hours: 'closed', weekday: 5 };
    expect(open('2026-11-06T20:00')).toEqual([['outsideOpeningHours', 'warning', facts]]);
    expect(open(null, { day: '2026-11-06' })).toHaveLength(1);
  });
  test('that nobody gave are not held against anything', () => {
    expect(open('2026-11-07T04:00')).toHaveLength(1);
    expect(open('2026-11-08T04:00')).toEqual([]);
  });
  test('that end when they begin last the whole day round', () => {
    const rules = { openingHours: { 4: { from: '10:00', to: '10:00' } } };
    expect(inHouse([at('2026-11-06T05:30')], { rules })).toEqual([]);
  });
});

describe('holidays', () => {
  const week = { from: '2026-11-11', to: '2026-11-17' };
  test('are told by the programme day: a show after midnight is the evening before', () => {
    const shows = [at('2026-11-12T00:30'), at('2026-11-12T20:00')];
    expect(inHouse(shows, week)).toEqual([['publicHoliday', 'hint', { holiday: 'armistice' }]]);
  });
  test('of schools are those of the house’s community, and only where it wants to hear', () => {
    const rules = (community: 'flemish' | 'french' | null, schoolHoliday: Weight = 'hint') =>
      ({ community, weights: { schoolHoliday } }) as object;
    const autumn = (more: object) =>
      inHouse([at('2026-11-05T20:00')], { rules: more }).map(([code, , facts]) => [code, facts]);
    expect(autumn(rules('flemish'))).toEqual([['schoolHoliday', { school: 'autumn' }]]);
    expect(autumn(rules('flemish', 'off'))).toEqual([]);
    expect(autumn(rules(null))).toEqual([]);
    // The French community has been back at school since Monday the second.
    expect(autumn(rules('french'))).toEqual([]);
  });
  test('are Belgium’s: a house elsewhere is not told of them', () => {
    expect(inHouse([at('2026-11-11T20:00')], { ...week, venue: makeVenue({ country: 'NL' }) })).toEqual([]);
  });
});

describe('a film’s age', () => {
  const rated = (changes: Partial<Film>, startsAt: string | null, more: More = {}) =>
    inHouse([at(startsAt, { day: '2026-11-05' })], { films: [{ ...film, ...changes }], ...more });
  const age = (of: 'AL' | '6' | '9' | '16' | '18' | null) => ({
    rating: { age: of, icons: [], other: null },
  });

  test('for all or from six is late from nine in the evening', () => {
    expect(rated(age('6'), '2026-11-05T20:59')).toEqual([]);
    expect(rated(age('6'), '2026-11-05T21:00')).toEqual([
      ['ratingLateSlot', 'hint', { age: '6', hour: '21:00' }],
    ]);
    expect(rated(age('AL'), '2026-11-06T00:10')).toHaveLength(1);
    expect(rated(age('9'), '2026-11-06T00:10')).toEqual([]);
  });
  test('from sixteen is early before five in the afternoon', () => {
    expect(rated(age('18'), '2026-11-05T16:59')).toEqual([
      ['ratingEarlySlot', 'hint', { age: '18', hour: '17:00' }],
    ]);
    expect(rated(age('16'), '2026-11-05T17:00')).toEqual([]);
    expect(rated(age('16'), null)).toEqual([]);
  });
  test('is missed on a new release, by its release or else by its year', () => {
    const missing = (changes: Partial<Film>) => rated({ rating: null, ...changes }, '2026-11-05T20:00');
    expect(missing({ year: 2026 })).toEqual([['notClassified', 'hint', {}]]);
    expect(missing({ ...age(null), year: 2020 })).toHaveLength(1);
    expect(missing({ year: 2019 })).toEqual([]);
    expect(missing({ year: null })).toEqual([]);
    expect(missing({ year: 2019, releaseDate: '2020-01-08' })).toHaveLength(1);
    expect(missing({ year: 2020, releaseDate: '2020-01-07' })).toEqual([]);
    expect(
      rated({ rating: null, year: 2026 }, '2026-11-05T20:00', { venue: makeVenue({ country: 'FR' }) }),
    ).toEqual([]);
  });
  test('and habits are not held against a day gone by', () => {
    const shows = [at('2026-11-05T20:00'), otherAt('2026-11-05T20:00')];
    const rules = { openingHours: { 4: null } };
    const films = [{ ...film, rating: null }];
    expect(inHouse(shows, { today: '2026-11-06', rules, films })).toEqual([]);
  });
});

test('a kind weighs what the house lets it weigh, and is not found at all where it is off', () => {
  const shows = [at('2026-11-05T20:00'), otherAt('2026-11-05T20:00')];
  const weighing = (sameMinute: Weight) =>
    inHouse(shows, { rules: { weights: { sameMinute } } } as object).map(([, severity]) => severity);
  expect(['off', 'hint', 'warning', 'error'].map((weight) => weighing(weight as Weight))).toEqual([
    [],
    ['hint', 'hint'],
    ['warning', 'warning'],
    ['error', 'error'],
  ]);
  expect(new Set(WEIGHED_KINDS).size).toBe(WEIGHED_KINDS.length);
});

test('before its release a film is warned of', () => {
  const films = [{ ...film, releaseDate: '2026-11-18' }];
  expect(inHouse([at('2026-11-17T20:00'), at('2026-11-18T20:00')], { films, to: '2026-11-18' })).toEqual([
    ['beforeRelease', 'warning', { releaseDate: '2026-11-18' }],
  ]);
});
