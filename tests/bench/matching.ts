import { reckonImport } from '../../shared/import/planning.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import { makeFilm, makeId } from '../support/builders.ts';
import { makeRow, makeSnapshot, makeSource } from '../support/importing.ts';
import { compare, type Figure } from './measure.ts';

const FILMS = 20_000;
const FIRST = [
  'Nacht',
  'Licht',
  'Rivier',
  'Winter',
  'Stilte',
  'Dochter',
  'Zomer',
  'Tuin',
  'Storm',
  'Eiland',
  'Brief',
];
const SECOND = [
  'wachter',
  'schrijver',
  'reiziger',
  'vogel',
  'spiegel',
  'kamer',
  'muziek',
  'herinnering',
  'belofte',
];
const THIRD = [
  'in Gent',
  'van de zee',
  'zonder naam',
  'op zondag',
  'uit het noorden',
  'na de oorlog',
  'van glas',
];

/** Titles as lists have them: no two the same, many with words in common. */
const titleOf = (seed: number): string =>
  `${FIRST[seed % 11]} ${SECOND[Math.floor(seed / 11) % 9]} ${THIRD[Math.floor(seed / 99) % 7]} ${seed}`;
const directorOf = (seed: number): string => `Regisseur ${seed % 3_000}`;
const yearOf = (seed: number): number => 1950 + (seed % 76);

/** Of three rows one is a film of the house, one is one of its films misspelt, and one the house does not know. */
function rowOf(index: number): NormalisedRow {
  const known = (index * 13) % FILMS;
  const seed = index % 3 === 2 ? FILMS + index : known;
  const title = titleOf(seed);
  return makeRow(index + 2, {
    title: index % 3 === 1 ? title.replace('e', 'ee') : title,
    directors: [directorOf(seed)],
    year: yearOf(seed),
    windowFrom: '2026-10-14',
    windowTo: '2026-11-30',
  });
}

/** Comparing 50,000 rows with a house of 20,000 films, against comparing 10,000: 5.0 is linear. */
export async function benchMatching(): Promise<Figure> {
  const films = Array.from({ length: FILMS }, (_, seed) =>
    makeFilm({ originalTitle: titleOf(seed), directors: [directorOf(seed)], year: yearOf(seed) }),
  );
  const snapshot = makeSnapshot({ films });
  const rows = Array.from({ length: 50_000 }, (_, index) => rowOf(index));
  const few = rows.slice(0, 10_000);
  const source = makeSource({ columns: { title: [0], windowFrom: [1] } });
  const { value, baselineValue } = await compare(
    () => reckonImport(rows, snapshot, source, [], makeId),
    () => reckonImport(few, snapshot, source, [], makeId),
    5,
  );
  return {
    name: 'import.match.growth',
    ratio: value / baselineValue,
    limit: 6,
    value,
    unit: 'ms',
    baseline: '10,000 rows against the same 20,000 films (5.0 = linear)',
    baselineValue,
  };
}
