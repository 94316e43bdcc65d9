import { expect, test } from 'vitest';
import { ageAsTyped, parseTypedAge } from '../../../shared/listing/typedAge.ts';
import { LANGS } from '../../../shared/words/words.ts';

test('an age range is read as it is typed', () => {
  const typed = ['6-12', '6 – 12', '12+', '12-', '12', 'iedereen', 'Tous', '-', '08-10'];
  expect(typed.map(parseTypedAge)).toEqual(['6-12', '6-12', '12-', '12-', '12-', '-', '-', '-', '8-10']);
});

test('what is no age range is refused', () => {
  expect(['', '12-6', 'kids', '123', '6-'.repeat(2)].map(parseTypedAge)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('an age range is read back as it is shown, in every language', () => {
  for (const lang of LANGS) {
    expect(['-', '6-', '6-12'].map((range) => parseTypedAge(ageAsTyped(range, lang)))).toEqual([
      '-',
      '6-',
      '6-12',
    ]);
  }
});
