import { expect, test } from 'vitest';
import { insertRows, tables } from '../../db/index.ts';
import { searchFilms } from '../../electron/core/films.ts';
import { ok } from '../../shared/result.ts';
import { makeFilm } from '../support/builders.ts';
import { openTestCore } from '../support/core.ts';

const films = [
  makeFilm({ originalTitle: 'Straume', titles: { nl: 'Bries' }, directors: ['Gints Zilbalodis'] }),
  makeFilm({
    originalTitle: 'Cléo de 5 à 7',
    titles: { nl: 'Cléo van 5 tot 7' },
    directors: ['Agnès Varda'],
  }),
  makeFilm({ originalTitle: 'Aftersun', directors: ['Charlotte Wells'], cast: ['Paul Mescal'] }),
];

function open() {
  const opened = openTestCore();
  opened.core.write({ kind: 'import', facts: {} }, (db) => {
    insertRows(db, tables.films, films);
    return ok(null);
  });
  const find = (query: string, lang: 'nl' | 'fr' = 'nl') =>
    searchFilms(opened.core, query, 50, 0, lang).rows.map((row) => row.film.originalTitle);
  return { ...opened, find };
}

test('films stand by their title in the reader’s language', () => {
  const { find, close } = open();
  expect(find('')).toEqual(['Aftersun', 'Straume', 'Cléo de 5 à 7']);
  expect(find('', 'fr')).toEqual(['Aftersun', 'Cléo de 5 à 7', 'Straume']);
  close();
});

test('films are found by any title, maker or player, without accents, from the first letters on', () => {
  const { find, close } = open();
  expect([
    find('bries'),
    find('cleo'),
    find('varda'),
    find('mesc'),
    find('van 5 varda'),
    find('hamaguchi'),
  ]).toEqual([['Straume'], ['Cléo de 5 à 7'], ['Cléo de 5 à 7'], ['Aftersun'], ['Cléo de 5 à 7'], []]);
  close();
});

test('nothing typed is read as query syntax', () => {
  const { find, close } = open();
  for (const typed of ['"', 'AND OR', 'titles:flow', '*', "' OR 1=1 --", 'NEAR(', '((', '-flow'])
    expect(() => find(typed)).not.toThrow();
  close();
});
