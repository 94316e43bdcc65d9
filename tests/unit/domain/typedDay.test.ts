import { expect, test } from 'vitest';
import { parseTypedDay } from '../../../shared/domain/typedDay.ts';

const around = { shown: '2026-12-09', weekFrom: '2026-12-09', today: '2026-11-29' };
const read = (...typed: readonly string[]) => typed.map((each) => parseTypedDay(each, around));

test('a day to go to is read however it is written', () => {
  const typed = [
    '24/12/2026',
    '24/12',
    '24-12-26',
    '24.12.2026',
    '24 dec',
    '24 décembre 2026',
    '2026-12-24',
    '24',
  ];
  expect(read(...typed)).toEqual(typed.map(() => '2026-12-24'));
});

test('a day without a year lies around the days on screen, not around today', () => {
  expect(parseTypedDay('14/5', { ...around, shown: '2029-06-01' })).toBe('2029-05-14');
  expect(read('1/6', '1er février')).toEqual(['2027-06-01', '2027-02-01']);
});

test('a weekday is the one of the week on screen, in three languages', () => {
  expect(read('do', 'jeu', 'Thu', 'dinsdag', 'mardi')).toEqual([
    '2026-12-10',
    '2026-12-10',
    '2026-12-10',
    '2026-12-15',
    '2026-12-15',
  ]);
});

test('today and the days beside it have their names', () => {
  expect(read('vandaag', 'aujourd’hui', "aujourd'hui", 'Today')).toEqual(Array(4).fill('2026-11-29'));
  expect(read('morgen', 'demain', 'tomorrow')).toEqual(Array(3).fill('2026-11-30'));
  expect(read('gisteren', 'hier', 'overmorgen', 'après-demain')).toEqual([
    '2026-11-28',
    '2026-11-28',
    '2026-12-01',
    '2026-12-01',
  ]);
});

test('what is no day leads nowhere', () => {
  const typed = ['', ' ', 'onzin', '31/02/2027', '12/24/2026', '241226', 'week 3', '32', '0', '24/13'];
  expect(read(...typed)).toEqual(typed.map(() => null));
});
