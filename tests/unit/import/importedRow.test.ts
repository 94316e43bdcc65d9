import { expect, test } from 'vitest';
import { rowOfAddress } from '../../../shared/import/address.ts';
import type { PlannedEntity } from '../../../shared/import/plan.ts';
import { importedRowInShort, saidOf } from '../../../shared/words/importedRow.ts';

const ROW = {
  title: 'Bird',
  directors: ['Andrea Arnold'],
  year: 2024,
  runtimeMinutes: 119,
  releaseDate: '2026-10-14',
  windowFrom: '2026-10-14',
  windowTo: '2026-11-24',
  maxShows: 6,
  terms: { raw: '50/45/40 %, min. € 150' },
  screeningDate: '2026-10-16',
  screeningTime: '19:45',
  room: 'Zaal 2',
  synopsis: 'Bailey woont met haar vader en haar broer in een kraakpand.',
};
const said = saidOf(ROW);

test('a row says of a new film, a new option and a show what tells them apart', () => {
  const made: readonly PlannedEntity[] = ['film', 'booking', 'screening'];
  expect(importedRowInShort(said, made, 'nl')).toBe(
    'vr 16 okt 2026  19u45  Zaal 2 · Andrea Arnold · 2024 · 119 min · release wo 14 okt 2026 · ' +
      'wo 14 okt – di 24 nov 2026 · max. 6 vertoningen · 50/45/40 %, min. € 150',
  );
});

test('what the house has already is not told again: of a known film only the show', () => {
  expect(importedRowInShort(said, ['note'], 'fr')).toBe('ven 16 oct 2026  19\u202fh\u202f45  Zaal 2');
  expect(importedRowInShort({ ...said, room: undefined, screeningTime: undefined }, [], 'en')).toBe(
    'Fri 16 Oct 2026',
  );
});

test('a row that says nothing more than its title tells nothing', () => {
  expect(importedRowInShort(saidOf({ title: 'Bird' }), ['film', 'booking'], 'nl')).toBe('');
});

test('a licence open on one side says which', () => {
  expect(importedRowInShort(saidOf({ windowFrom: '2026-10-14' }), ['booking'], 'nl')).toBe(
    'vanaf wo 14 okt 2026',
  );
  expect(importedRowInShort(saidOf({ windowTo: '2026-11-24' }), ['booking'], 'en')).toBe(
    'until Tue 24 Nov 2026',
  );
});

test('the row of an address is the one the sender sees', () => {
  expect(['C14', 'AA2', 'Blad1!C14', ''].map(rowOfAddress)).toEqual([14, 2, null, null]);
});
