import { utils, write } from 'xlsx';
import { insertRow, tables } from '../../db/index.ts';
import { ok } from '../../shared/result.ts';
import { makeRoom, makeVenue } from '../support/builders.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

export const ROWS = 50_000;
const HEADERS = [
  'Titel',
  'Originele titel',
  'Regie',
  'Land',
  'Jaar',
  'Duur',
  'Gesproken taal',
  'Ondertiteling',
  'Release',
  'Vanaf',
  'Tot',
  'Voorwaarden',
  'Max. vertoningen',
  'Optie tot',
  'Opmerkingen',
];
const WORDS = [
  'Nacht',
  'Licht',
  'Rivier',
  'Huis',
  'Winter',
  'Stilte',
  'Dochter',
  'Brug',
  'Zomer',
  'Spoor',
  'Tuin',
  'Storm',
  'Eiland',
  'Brief',
  'Stad',
];

const word = (seed: number): string => WORDS[seed % WORDS.length] ?? '';
export const line = (index: number): readonly (string | number)[] => [
  `${word(index)} en ${word(index * 7 + 3)} ${index}`,
  `The ${word(index)} ${index}`,
  `Regisseur ${index % 4_000}`,
  index % 3 === 0 ? 'België/Frankrijk' : 'FR',
  1950 + (index % 76),
  `${1 + (index % 2)}u${String(index % 60).padStart(2, '0')}`,
  'Frans',
  index % 2 === 0 ? 'NL' : 'NL/FR',
  `wo ${14 + (index % 14)}/10/2026`,
  '14/10/2026',
  '30/11/2026',
  '40% min € 150,00',
  index % 9,
  '10/12/2026',
  index % 50 === 0 ? 'Print met een kras' : '',
];

/** A line-up of 50,000 films × 15 columns in the shape a Belgian distributor sends, as the bytes of an xlsx. */
export function makeSheet(): Uint8Array<ArrayBuffer> {
  const sheet = utils.aoa_to_sheet([
    HEADERS,
    ...Array.from({ length: ROWS }, (_, index) => [...line(index)]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Aanbod');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** A core on a file of its own, in a house with one room. */
export function openHouse(): TestCore {
  const test = openTestCore({ isWorking: false });
  const venue = makeVenue();
  test.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, makeRoom({ venueId: venue.id }));
    return ok(null);
  });
  return test;
}
