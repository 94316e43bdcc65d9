import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  moneyAsTyped,
  parseTypedMoney,
  parseTypedShares,
  sharesAsTyped,
} from '../../shared/domain/typedTerms.ts';

test('shares by week are read with slashes, spaces or percent signs', () => {
  const typed = ['50/45/40', '50 45 40', '50 % / 45 % / 40 %', '37,5', ''];
  expect(typed.map(parseTypedShares)).toEqual([
    [5_000, 4_500, 4_000],
    [5_000, 4_500, 4_000],
    [5_000, 4_500, 4_000],
    [3_750],
    [],
  ]);
});

test('a share over a hundred percent or a word is no share', () => {
  expect(['101', '50/x', '-'].map(parseTypedShares)).toEqual([null, null, []]);
});

test('an amount is read in the Belgian and the English way', () => {
  const typed = ['150', '9,5', '9.50', '€ 1.250,00', '1 250 €', '1,250.00', 'EUR 175'];
  expect(typed.map(parseTypedMoney)).toEqual([15_000, 950, 950, 125_000, 125_000, 125_000, 17_500]);
  expect(['', 'gratis', '1,2,3', '9,505'].map(parseTypedMoney)).toEqual([null, null, null, 950_500]);
});

property.prop([fc.integer({ min: 0, max: 99_999_999 })])('money is read back as it is shown', (cents) => {
  expect(parseTypedMoney(moneyAsTyped(cents))).toBe(cents);
});

property.prop([fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 8 })])(
  'shares are read back as they are shown',
  (shares) => {
    expect(parseTypedShares(sharesAsTyped(shares))).toEqual(shares);
  },
);
