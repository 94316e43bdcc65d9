import { expect, test } from 'vitest';
import {
  easterSunday,
  type HolidaySpan,
  holidaysBetween,
  publicHoliday,
  schoolHoliday,
  schoolHolidaysKnownUntil,
} from '../../../shared/domain/holidays.ts';
import type { HolidayCommunity } from '../../../shared/domain/rules.ts';

const schoolSpans = (from: string, to: string, community: HolidayCommunity) =>
  holidaysBetween(from, to, community)
    .filter((span) => span.kind === 'school')
    .map((span) => `${span.code} ${span.from} ${span.to}`);

const publicDays = (year: number) =>
  holidaysBetween(`${year}-01-01`, `${year}-12-31`, null).map((span) => `${span.from} ${span.code}`);

test('Easter falls where the calendars say', () => {
  expect([2019, 2024, 2025, 2026, 2027, 2028, 2029, 2038].map(easterSunday)).toEqual([
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2038-04-25',
  ]);
});

test('Belgium has ten legal holidays a year, seven of them on fixed days', () => {
  expect(publicDays(2026)).toEqual([
    '2026-01-01 newYear',
    '2026-04-06 easterMonday',
    '2026-05-01 labourDay',
    '2026-05-14 ascension',
    '2026-05-25 whitMonday',
    '2026-07-21 nationalDay',
    '2026-08-15 assumption',
    '2026-11-01 allSaints',
    '2026-11-11 armistice',
    '2026-12-25 christmasDay',
  ]);
});

test.each([
  [2025, ['2025-04-21 easterMonday', '2025-05-29 ascension', '2025-06-09 whitMonday']],
  [2027, ['2027-03-29 easterMonday', '2027-05-06 ascension', '2027-05-17 whitMonday']],
  [2028, ['2028-04-17 easterMonday', '2028-05-25 ascension', '2028-06-05 whitMonday']],
])('the moving holidays of %i follow Easter', (year, moving) => {
  expect(publicDays(year).filter((day) => /easterMonday|ascension|whitMonday/.test(day))).toEqual(moving);
  expect(publicDays(year)).toHaveLength(10);
});

test('an ordinary day is no holiday', () => {
  expect([publicHoliday('2026-11-02'), publicHoliday('2026-12-26')]).toEqual([null, null]);
});

test('Flemish schools close as their government published for 2025 to 2029', () => {
  expect(schoolSpans('2025-09-01', '2029-06-30', 'flemish')).toEqual([
    'autumn 2025-10-27 2025-11-02',
    'christmas 2025-12-22 2026-01-04',
    'carnival 2026-02-16 2026-02-22',
    'easter 2026-04-06 2026-04-19',
    'summer 2026-07-01 2026-08-31',
    'autumn 2026-11-02 2026-11-08',
    'christmas 2026-12-21 2027-01-03',
    'carnival 2027-02-08 2027-02-14',
    'easter 2027-03-29 2027-04-11',
    'summer 2027-07-01 2027-08-31',
    'autumn 2027-11-01 2027-11-07',
    'christmas 2027-12-27 2028-01-09',
    'carnival 2028-02-28 2028-03-05',
    'easter 2028-04-03 2028-04-17',
    'summer 2028-07-01 2028-08-31',
    'autumn 2028-10-30 2028-11-05',
    'christmas 2028-12-25 2029-01-07',
    'carnival 2029-02-12 2029-02-18',
    'easter 2029-04-02 2029-04-15',
  ]);
});

test('the Easter holiday of Flemish schools takes the Monday after Easter along when Easter is late', () => {
  expect(schoolSpans('2025-04-01', '2025-04-30', 'flemish')).toEqual(['easter 2025-04-07 2025-04-21']);
  expect(schoolSpans('2022-04-01', '2022-04-30', 'flemish')).toEqual(['easter 2022-04-04 2022-04-18']);
  expect(schoolSpans('2024-03-25', '2024-04-30', 'flemish')).toEqual(['easter 2024-04-01 2024-04-14']);
});

test('French-speaking schools have their own calendar, decided up to the summer of 2028', () => {
  expect(schoolSpans('2026-09-01', '2027-06-30', 'french')).toEqual([
    'autumn 2026-10-19 2026-11-01',
    'christmas 2026-12-21 2027-01-03',
    'carnival 2027-02-22 2027-03-07',
    'spring 2027-04-26 2027-05-09',
  ]);
  expect(schoolHolidaysKnownUntil('french')).toBe('2028-08-27');
  expect(schoolSpans('2028-09-01', '2029-06-30', 'french')).toEqual([]);
});

test('schools of the German-speaking community are known up to the summer of 2027', () => {
  expect(schoolSpans('2026-09-01', '2027-06-30', 'german')).toEqual([
    'autumn 2026-11-02 2026-11-08',
    'christmas 2026-12-21 2027-01-03',
    'carnival 2027-02-08 2027-02-14',
    'easter 2027-03-29 2027-04-11',
  ]);
  expect(schoolHolidaysKnownUntil('german')).toBe('2027-08-31');
  expect(schoolHolidaysKnownUntil('flemish')).toBeNull();
});

test('one day is a holiday in one community and a school day in another', () => {
  const day = '2027-02-24';
  expect(schoolHoliday(day, 'french')).toBe('carnival');
  expect(schoolHoliday(day, 'flemish')).toBeNull();
  expect(schoolHoliday('2027-01-02', 'flemish')).toBe('christmas');
  expect(schoolHoliday('2027-01-04', 'flemish')).toBeNull();
});

test('public and school holidays come together by their first day, a school holiday whole', () => {
  const expected: readonly HolidaySpan[] = [
    { kind: 'school', code: 'christmas', from: '2026-12-21', to: '2027-01-03' },
    { kind: 'public', code: 'christmasDay', from: '2026-12-25', to: '2026-12-25' },
    { kind: 'public', code: 'newYear', from: '2027-01-01', to: '2027-01-01' },
  ];
  expect(holidaysBetween('2026-12-24', '2027-01-02', 'flemish')).toEqual(expected);
});

test('a house that keeps no school holidays sees the public ones alone', () => {
  expect(holidaysBetween('2026-12-24', '2026-12-26', null)).toEqual([
    { kind: 'public', code: 'christmasDay', from: '2026-12-25', to: '2026-12-25' },
  ]);
});

test('tables of decided school holidays stand in order and start on a Monday, the summer apart', () => {
  for (const community of ['french', 'german'] as const) {
    const spans = holidaysBetween('2023-09-01', '2028-08-31', community).filter(
      (span) => span.kind === 'school',
    );
    for (const [index, span] of spans.entries()) {
      expect(span.from <= span.to && span.from > (spans[index - 1]?.to ?? '')).toBe(true);
      if (span.code !== 'summer') expect(new Date(`${span.from}T12:00Z`).getUTCDay()).toBe(1);
    }
  }
});
