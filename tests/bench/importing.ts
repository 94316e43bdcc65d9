import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { read, utils, write } from 'xlsx';
import { insertRow, tables } from '../../db/index.ts';
import { applyImport } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { chooseSheet, understandSheet } from '../../shared/import/understand.ts';
import { ok } from '../../shared/result.ts';
import { makeRoom, makeVenue } from '../support/builders.ts';
import { openTestCore } from '../support/core.ts';
import { type Bench, compare, type Figure, time } from './measure.ts';

const ROWS = 50_000;
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
const line = (index: number): readonly (string | number)[] => [
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

/** A line-up of 50,000 films in the shape a Belgian distributor sends, as the bytes of an xlsx. */
function makeSheet(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    HEADERS,
    ...Array.from({ length: ROWS }, (_, index) => [...line(index)]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Aanbod');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

function openHouse() {
  const test = openTestCore({ isWorking: false });
  const venue = makeVenue();
  test.core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, makeRoom({ venueId: venue.id }));
    return ok(null);
  });
  return test;
}

function understand(bytes: Uint8Array) {
  const book = readWorkbook(bytes, 'aanbod.xlsx');
  if (!book.ok) throw new Error(book.error.code);
  const sheet = book.value.sheets[chooseSheet(book.value)];
  if (sheet === undefined) throw new Error('no sheet');
  return understandSheet(sheet);
}

type Row = Record<string, unknown>;

/** The rows an import wrote, table by table, for writing the same again without us. */
function writtenRows(
  sqlite: Database.Database,
): readonly { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }[] {
  return ['films', 'versions', 'bookings'].map((table) => {
    const rows = sqlite.prepare<[], Row>(`SELECT * FROM ${table}`).all();
    return { table, columns: Object.keys(rows[0] ?? {}), rows };
  });
}

/** Raw better-sqlite3: prepared inserts of the same rows into the same tables, with their indexes and triggers, in one transaction. */
function rawInsert(written: ReturnType<typeof writtenRows>): Promise<number> {
  const target = openTestCore({ isWorking: false });
  const { sqlite } = target.core.db;
  sqlite.pragma('foreign_keys = OFF');
  const run = sqlite.transaction(() => {
    for (const { table, columns, rows } of written) {
      const insert = sqlite.prepare(
        `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
      );
      for (const row of rows) insert.run(row);
    }
  });
  return time(() => run.immediate()).finally(() => target.close());
}

async function benchApply(bytes: Uint8Array): Promise<Figure> {
  const understood = understand(bytes);
  const source: ImportSource = {
    fileName: 'aanbod.xlsx',
    fileSha256: randomUUID().replaceAll('-', ''),
    sheet: 'Aanbod',
    headerSignature: understood.headerSignature,
    columns: Object.fromEntries(
      Object.entries(understood.columns).map(([field, column]) => [field, [...column.columns]]),
    ),
    answers: {},
    distributorId: null,
  };
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const house = openHouse();
    const plan = planImport(house.core, source, understood.rows, []);
    ours.push(
      await time(() => {
        const applied = applyImport(house.core, plan);
        if (!applied.ok) throw new Error(applied.error.code);
      }),
    );
    const written = writtenRows(house.core.db.sqlite);
    if (written.some((each) => each.rows.length !== ROWS)) throw new Error('not every row was taken over');
    raw.push(await rawInsert(written));
    house.close();
  }
  const [value, baselineValue] = [
    ours.toSorted((a, b) => a - b)[1] ?? 0,
    raw.toSorted((a, b) => a - b)[1] ?? 0,
  ];
  return {
    name: 'import.apply',
    ratio: value / baselineValue,
    limit: 3,
    value,
    unit: 'ms',
    baseline: 'raw better-sqlite3 inserting the same 3 × 50,000 rows',
    baselineValue,
  };
}

/** From bytes to the whole preview, and from the preview into the file, of 50,000 rows × 15 columns. */
export const benchImport: Bench = async () => {
  const bytes = makeSheet();
  const house = openHouse();
  const preview = () => {
    const understood = understand(bytes);
    const source: ImportSource = {
      fileName: 'a.xlsx',
      fileSha256: '',
      sheet: 'Aanbod',
      headerSignature: understood.headerSignature,
      columns: {},
      answers: {},
      distributorId: null,
    };
    const plan = planImport(house.core, source, understood.rows, []);
    if (plan.counts.new !== ROWS) throw new Error(`${plan.counts.new} new rows`);
  };
  const raw = () => {
    const book = read(bytes, { type: 'array', dense: true });
    utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  };
  const { value, baselineValue } = await compare(preview, raw, 3);
  house.close();
  return [
    {
      name: 'import.preview',
      ratio: value / baselineValue,
      limit: 1.6,
      value,
      unit: 'ms',
      baseline: 'SheetJS reading the same file to rows',
      baselineValue,
    },
    await benchApply(bytes),
  ];
};
