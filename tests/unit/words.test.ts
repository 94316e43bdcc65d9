import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import {
  formatDay,
  formatDayLong,
  formatMoment,
  formatMoney,
  formatSpan,
  formatTime,
} from '../../shared/words/dates.ts';
import { say, words } from '../../shared/words/index.ts';
import { LANGS } from '../../shared/words/words.ts';

type Element = {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Record<string, { readonly value: readonly Element[] }>;
};

/** Names of the blanks of a message, those inside plurals included. */
function blanks(message: string): readonly string[] {
  const collect = (elements: readonly Element[]): string[] =>
    elements.flatMap((each) => [
      // 0 is plain text, 7 the plural's own #.
      ...(each.type === 0 || each.type === 7 ? [] : [String(each.value)]),
      ...Object.values(each.options ?? {}).flatMap((option) => collect(option.value)),
    ]);
  return [...new Set(collect(parse(message) as readonly Element[]))].toSorted();
}

test('every sentence is there in three languages, well formed, with the same blanks', () => {
  const wrong = Object.entries(words).flatMap(([key, sentence]) => {
    const empty = LANGS.filter((lang) => sentence[lang].trim() === '');
    const expected = blanks(sentence.nl);
    const differing = LANGS.filter((lang) => blanks(sentence[lang]).join() !== expected.join());
    return empty.length + differing.length === 0 ? [] : [{ key, empty, differing }];
  });
  expect(wrong).toEqual([]);
});

test('in French no line begins with a sign that belongs to the word before it', () => {
  expect(say('fr', 'import.match.maybe', { title: 'Le Havre' })).toBe(
    'Est-ce «\u00a0Le Havre\u00a0» de vos films\u00a0?',
  );
  expect(say('nl', 'import.match.maybe', { title: 'Le Havre' })).toBe('Is dit “Le Havre” uit uw films?');
});

test('days and hours are written as each language writes them', () => {
  const at = '2026-11-08T20:00';
  expect(LANGS.map((lang) => formatMoment(at, lang))).toEqual([
    'zo 8 nov 20u00',
    'dim 8 nov à 20\u202fh',
    'Sun 8 Nov, 20:00',
  ]);
  expect(LANGS.map((lang) => formatTime('18:30', lang))).toEqual(['18u30', '18\u202fh\u202f30', '18:30']);
  expect(LANGS.map((lang) => formatDay('2026-08-27', lang))).toEqual([
    'do 27 aug',
    'jeu 27 août',
    'Thu 27 Aug',
  ]);
  expect(formatDayLong('2026-11-01', 'fr')).toBe('dimanche 1er novembre');
  expect(LANGS.map((lang) => formatSpan('2026-10-14', '2026-10-20', lang))).toEqual([
    'wo 14 – di 20 okt 2026',
    'mer 14 – mar 20 oct 2026',
    'Wed 14 – Tue 20 Oct 2026',
  ]);
  expect(LANGS.map((lang) => formatMoney(950, lang))).toEqual(['€ 9,50', '9,50 €', '€9.50']);
});
