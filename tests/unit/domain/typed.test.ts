import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleIn } from '../../../shared/domain/film.ts';
import { parseTypedMoney } from '../../../shared/domain/typedMoney.ts';
import { parseTypedSlot, parseTypedSlots } from '../../../shared/domain/typedSlot.ts';
import { parseTypedTime } from '../../../shared/domain/typedTime.ts';
import { formatTime } from '../../../shared/words/dates.ts';
import { LANGS } from '../../../shared/words/words.ts';

describe('an hour as typed', () => {
  test.each([
    ['19', '19:00'],
    ['1945', '19:45'],
    ['945', '09:45'],
    ['19u45', '19:45'],
    ['19h45', '19:45'],
    ['19:45', '19:45'],
    ['19.45', '19:45'],
    ['19 h 45', '19:45'],
    ['19u', '19:00'],
    ['0u10', '00:10'],
    ['7.45pm', '19:45'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['9', '09:00'],
  ])('%s is %s', (typed, expected) => expect(parseTypedTime(typed)).toBe(expected));
  test.each(['', '24', '25:30', '19u60', 'acht', '19u4', '13pm', '0am', '12345', '-1'])(
    '%s is no hour',
    (typed) => expect(parseTypedTime(typed)).toBeNull(),
  );
  test('what is shown can be typed back, in each language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(...LANGS), (minute, lang) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(parseTypedTime(formatTime(time, lang))).toBe(time);
      }),
    );
  });
});

describe('a slot as typed', () => {
  const rooms = [
    { id: 'one', name: 'Zaal 1' },
    { id: 'two', name: 'Zaal 2' },
    { id: 'salon', name: 'Grote Salon' },
  ];
  const now = { roomId: 'one', day: '2026-11-04', startsAt: '2026-11-04T20:00' };
  const read = (typed: string) =>
    parseTypedSlot(typed, { now, weekFrom: '2026-11-04', rooms, programmeDayStartsAt: '06:00' });
  test.each([
    ['do 19u45 z2', { roomId: 'two', day: '2026-11-05', startsAt: '2026-11-05T19:45' }],
    ['do 19u45 zaal 2', { roomId: 'two', day: '2026-11-05', startsAt: '2026-11-05T19:45' }],
    ['je 19h45 s2', { roomId: 'two', day: '2026-11-05', startsAt: '2026-11-05T19:45' }],
    ['thu 19:45 room 2', { roomId: 'two', day: '2026-11-05', startsAt: '2026-11-05T19:45' }],
    ['do 19u45 2', { roomId: 'two', day: '2026-11-05', startsAt: '2026-11-05T19:45' }],
    ['di', { roomId: 'one', day: '2026-11-10', startsAt: '2026-11-10T20:00' }],
    ['2015', { roomId: 'one', day: '2026-11-04', startsAt: '2026-11-04T20:15' }],
    ['z2', { roomId: 'two', day: '2026-11-04', startsAt: '2026-11-04T20:00' }],
    ['salon 17', { roomId: 'salon', day: '2026-11-04', startsAt: '2026-11-04T17:00' }],
    ['14/11 20:15', { roomId: 'one', day: '2026-11-14', startsAt: '2026-11-14T20:15' }],
    ['2/1', { roomId: 'one', day: '2027-01-02', startsAt: '2027-01-02T20:00' }],
    ['vr 0u10', { roomId: 'one', day: '2026-11-06', startsAt: '2026-11-07T00:10' }],
    ['za ?', { roomId: 'one', day: '2026-11-07', startsAt: null }],
  ])('%s', (typed, expected) => expect(read(typed)).toEqual(expected));
  test.each([
    ['', { code: 'empty' }],
    ['do 25u', { code: 'unreadable', word: '25u' }],
    ['zaal 9', { code: 'unknownRoom', word: '9' }],
    ['20u 9', { code: 'unknownRoom', word: '9' }],
    ['31/02', { code: 'unreadable', word: '31/02' }],
  ])('%s is refused with the word to blame', (typed, expected) => expect(read(typed)).toEqual(expected));
  const readAll = (typed: string) => {
    const slots = parseTypedSlots(typed, {
      now,
      weekFrom: '2026-11-04',
      rooms,
      programmeDayStartsAt: '06:00',
    });
    return 'code' in slots ? slots : slots.map((each) => `${each.startsAt ?? each.day} ${each.roomId}`);
  };
  test.each([
    ['do1945z2', ['2026-11-05T19:45 two']],
    ['thr2', ['2026-11-05T20:00 two']],
    ['jes2', ['2026-11-05T20:00 two']],
    ['dozaal2', ['2026-11-05T20:00 two']],
    ['vr20r2', ['2026-11-06T20:00 two']],
    ['sam19h45s2', ['2026-11-07T19:45 two']],
    ['wo do vr 20', ['2026-11-04T20:00 one', '2026-11-05T20:00 one', '2026-11-06T20:00 one']],
    [
      'vr-zo 14 20 z2',
      ['06T14', '06T20', '07T14', '07T20', '08T14', '08T20'].map((each) => `2026-11-${each}:00 two`),
    ],
    ['wo 20 z2, za zo 15', ['2026-11-04T20:00 two', '2026-11-07T15:00 two', '2026-11-08T15:00 two']],
    ['wo 20 z1, wo z2', ['2026-11-04T20:00 one', '2026-11-04T20:00 two']],
    ['za ?, zo 0u10 z2', ['2026-11-07 one', '2026-11-09T00:10 two']],
    ['wo wo 20', ['2026-11-04T20:00 one']],
    ['wo-di 20', ['04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-11-${day}T20:00 one`)],
  ])('%s is several slots', (typed, expected) => expect(readAll(typed)).toEqual(expected));
  test('where one slot is meant, several are refused; a span against the week is unreadable', () => {
    expect(read('do vr 20')).toEqual({ code: 'several' });
    expect(readAll('di-wo 20')).toEqual({ code: 'unreadable', word: 'di-wo' });
  });
  test('nothing typed breaks it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        expect(read(typed)).toBeTypeOf('object');
      }),
    );
  });
});

describe('an amount as typed', () => {
  test.each([
    ['9', 900],
    ['9,5', 950],
    ['9.50', 950],
    ['€ 1.250,00', 125_000],
    ['1,250.00', 125_000],
    ['0', 0],
  ])('%s', (typed, cents) => expect(parseTypedMoney(typed)).toBe(cents));
  test.each(['', 'gratis', '-5', '9,5555', '9,5,5'])('%s is none', (typed) =>
    expect(parseTypedMoney(typed)).toBeNull(),
  );
});

describe('the title shown', () => {
  const drive = { originalTitle: 'ドライブ・マイ・カー', titles: { nl: 'Drive My Car' } };
  const cleo = { originalTitle: 'Cléo de 5 à 7', titles: { nl: 'Cléo van 5 tot 7' } };
  test.each([
    [cleo, 'nl', 'Cléo van 5 tot 7'],
    [cleo, 'fr', 'Cléo de 5 à 7'],
    [drive, 'fr', 'Drive My Car'],
    [{ originalTitle: '8½', titles: {} }, 'nl', '8½'],
    [{ originalTitle: '기생충', titles: {} }, 'nl', '기생충'],
  ] as const)('%o in %s is %s', (film, lang, title) => expect(titleIn(film, lang)).toBe(title));
});
