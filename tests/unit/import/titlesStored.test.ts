import { describe, expect, test } from 'vitest';
import type { RowValues } from '../../../shared/import/row.ts';
import { makeFilm } from '../../support/builders.ts';
import { afterWrites, makeRow, makeSnapshot, makeSource, reckonRows } from '../../support/importing.ts';

const rowsOf = (...values: RowValues[]) => values.map((each, index) => makeRow(index + 2, each));
const STILL = 'https://voorbeeld.be/still.jpg';

describe('what a list says of a film beside its three languages is kept', () => {
  test('a German title is one of its other titles, a picture a link', () => {
    const { writes } = reckonRows(
      rowsOf({ title: 'Bin-jip', titleDe: 'Leere Häuser', titleFr: 'Locataires', imageUrl: STILL }),
    );
    expect(writes.films).toMatchObject([
      {
        originalTitle: 'Bin-jip',
        titles: { fr: 'Locataires' },
        otherTitles: ['Leere Häuser'],
        pictureUrl: STILL,
      },
    ]);
  });

  test('a path in the sender’s own folders is no picture', () => {
    const { writes } = reckonRows(rowsOf({ title: 'Bin-jip', imageUrl: 'resources/bin_jip.jpg' }));
    expect(writes.films[0]?.pictureUrl).toBeNull();
  });

  test('the title of a German list is no Dutch one', () => {
    const source = makeSource({ headerSignature: 'filmtitel|originaltitel|regie|verleih|kinostart' });
    const { writes } = reckonRows(
      rowsOf({ title: 'Leere Häuser', originalTitle: 'Bin-jip' }),
      makeSnapshot(),
      source,
    );
    expect(writes.films).toMatchObject([
      { originalTitle: 'Bin-jip', titles: {}, otherTitles: ['Leere Häuser'] },
    ]);
  });

  test('the same list again changes nothing', () => {
    const rows = rowsOf({ title: 'Bin-jip', titleDe: 'Leere Häuser', imageUrl: STILL });
    const first = reckonRows(rows);
    const house = afterWrites(makeSnapshot(), first.writes);
    expect(reckonRows(rows, house).rows.map(({ outcome }) => outcome)).toEqual(['unchanged']);
  });

  test('a name the house gave a film stays beside the sender’s', () => {
    const known = makeFilm({
      originalTitle: 'Bin-jip',
      titles: {},
      otherTitles: ['Lege huizen'],
      year: 2004,
    });
    const { rows, writes } = reckonRows(
      rowsOf({ title: 'Bin-jip', titleDe: 'Leere Häuser', year: 2004 }),
      makeSnapshot({ films: [known] }),
    );
    expect(rows[0]?.changes).toMatchObject([{ field: 'otherTitles', isConflicting: false, isTaken: true }]);
    expect(JSON.stringify(writes)).toContain('["Lege huizen","Leere Häuser"]');
  });

  test('two rows with a name each give the film both', () => {
    const { rows, writes } = reckonRows(
      rowsOf(
        { title: 'Bin-jip', titleDe: 'Leere Häuser', spokenLanguages: ['ko'] },
        { title: 'Bin-jip', titleDe: 'Die leeren Häuser', spokenLanguages: ['de'] },
      ),
    );
    expect(writes.films[0]?.otherTitles).toEqual(['Leere Häuser', 'Die leeren Häuser']);
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
  });

  test('a film is found by another of its titles, and not called otherwise for it', () => {
    const known = makeFilm({
      originalTitle: 'Bin-jip',
      titles: {},
      otherTitles: ['Leere Häuser'],
      year: 2004,
    });
    const { rows } = reckonRows(
      rowsOf({ title: 'Leere Häuser', year: 2004 }),
      makeSnapshot({ films: [known] }),
    );
    expect(rows[0]).toMatchObject({ match: { filmId: known.id, isCertain: true }, outcome: 'unchanged' });
  });
});
