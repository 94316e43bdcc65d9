import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseTypedDate } from '../../shared/domain/typedDate.ts';
import { addDays } from '../../shared/time.ts';
import { formatDayLong, formatDayWithYear } from '../../shared/words/dates.ts';
import { LANGS } from '../../shared/words/words.ts';

const TODAY = '2026-10-01';

test('a day is read however a programmer in Belgium types it', () => {
  const typed = [
    '14/10/2026',
    '14-10-26',
    '14.10.2026',
    '14/10',
    '14 okt',
    'wo 14 oktober 2026',
    'mer 14 octobre',
    'Wed 14 Oct 2026',
    'October 14, 2026',
    'Wed, Oct 14',
    '2026-10-14',
    ' 14  OKT. ',
  ];
  expect(typed.map((each) => parseTypedDate(each, TODAY))).toEqual(typed.map(() => '2026-10-14'));
});

test('a day without a year is the next one, or one of the last four months', () => {
  const days = ['30/9', '15/6', '1er mars', '31 mei', '29/2'].map((each) => parseTypedDate(each, TODAY));
  expect(days).toEqual(['2026-09-30', '2026-06-15', '2027-03-01', '2027-05-31', '2028-02-29']);
});

test('what is no day is refused', () => {
  const typed = [
    '',
    '14',
    '31/2/2026',
    '14/13',
    'okt',
    '14 jui',
    '14/10/2026 20u',
    '1/2/3',
    'morgen',
    '14/10/026',
  ];
  expect(typed.map((each) => parseTypedDate(each, TODAY))).toEqual(typed.map(() => null));
});

property.prop([fc.integer({ min: -4_000, max: 4_000 }), fc.constantFrom(...LANGS)])(
  'a day is read back from what the screen shows of it, in every language',
  (offset, lang) => {
    const date = addDays(TODAY, offset);
    expect(parseTypedDate(formatDayWithYear(date, lang), TODAY)).toBe(date);
    expect(parseTypedDate(`${formatDayLong(date, lang)} ${date.slice(0, 4)}`, TODAY)).toBe(date);
  },
);
