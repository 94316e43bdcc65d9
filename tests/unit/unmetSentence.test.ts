import { expect, test } from 'vitest';
import type { UnmetCode, UnmetWish } from '../../shared/domain/generate/unmet.ts';
import { unmetSentence } from '../../shared/words/unmetSentence.ts';

const unmet = (code: UnmetCode, facts: UnmetWish['facts']): UnmetWish => ({ code, bookingId: '', facts });

test('a wish that is not met is said with its numbers, days and hours', () => {
  const few = unmet('tooFewShows', { placed: 3, wanted: 5, because: 'days' });
  expect(unmetSentence(few, 'nl')).toBe('3 van 5 vertoningen: meer dagen zijn er niet.');
  const early = unmet('tooFewBefore', { placed: 0, wanted: 1, time: '19:00' });
  expect(unmetSentence(early, 'nl')).toBe('0 van 1 vóór 19u00.');
  expect(unmetSentence(unmet('twiceADay', { count: 2, day: '2026-11-06' }), 'en')).toBe(
    '2 times on Fri 6 Nov.',
  );
  expect(unmetSentence(unmet('sameMinute', { at: '2026-11-06T20:00' }), 'fr')).toBe(
    'Deux salles commencent ven 6 nov à 20\u202fh.',
  );
});

test('the rules that left no place are named in each language', () => {
  const facts = { placed: 3, wanted: 5, because: 'rules', rules: 'roomClash ratingLateSlot wishedHours' };
  expect(
    (['nl', 'fr', 'en'] as const).map((lang) => unmetSentence(unmet('tooFewShows', facts), lang)),
  ).toEqual([
    '3 van 5 vertoningen: er is geen plaats meer; in de weg staat: de zaal is bezet, te laat voor deze leeftijd, buiten de gevraagde uren.',
    '3 séances sur 5\u00a0: plus de place, à cause de\u00a0: la salle est occupée, trop tard pour cet âge, en dehors des heures demandées.',
    '3 of 5 screenings: no place is left; in the way: the room is taken, too late for this age, outside the hours asked for.',
  ]);
});

test('hours are said as far as they were asked for', () => {
  const outside = (earliest: string, latest: string) =>
    unmetSentence(unmet('outsideHours', { count: 1, earliest, latest }), 'en');
  expect(outside('10:00', 'none')).toBe('1 screening starts before 10:00.');
  expect(outside('none', '16:00')).toBe('1 screening starts after 16:00.');
  expect(outside('10:00', '16:00')).toBe('1 screening starts before 10:00 or after 16:00.');
});
