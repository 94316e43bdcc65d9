import { expect, test } from 'vitest';
import { parseTypedMoment } from '../../../shared/domain/typedMoment.ts';

test.each([
  ['5 nov 20u00', '2026-11-05T20:00'],
  ['do 5/11 20 h 30', '2026-11-05T20:30'],
  ['jeu 5 novembre 2026 20 h', '2026-11-05T20:00'],
  ['2026-11-05 20:30', '2026-11-05T20:30'],
  ['5-11-2026 7.45pm', '2026-11-05T19:45'],
  ['Thu 5 Nov 1945', '2026-11-05T19:45'],
  ['5 nov', null],
  ['20u00', null],
  ['5 nov 25u00', null],
  ['', null],
])('“%s” is read as %s', (typed, expected) => {
  expect(parseTypedMoment(typed, '2026-11-03')).toBe(expected);
});
