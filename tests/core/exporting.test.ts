import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportHouse, exportTable } from '../../electron/core/exporting.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { setUpSample } from '../../electron/core/settingUp.ts';
import type { ExportRequest } from '../../shared/contract/exports.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { understandSheet } from '../../shared/import/understand.ts';
import { openTestCore, type TestCore } from '../support/core.ts';

let house: TestCore;
beforeEach(() => {
  house = openTestCore({ isWorking: false });
  if (!setUpSample(house.core, 'nl').ok) throw new Error('no sample season');
});
afterEach(() => house.close());

const request = (changes: Partial<ExportRequest>): ExportRequest => ({
  kind: 'films',
  columns: [],
  query: '',
  status: 'all',
  language: 'nl',
  format: 'xlsx',
  ...changes,
});
const count = (sql: string): number =>
  house.core.db.sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n ?? -1;

test('all films leave, a line a version, with the columns and the language asked for', () => {
  const table = exportTable(house.core, request({ columns: ['year', 'title'], language: 'fr' }));
  expect(table.head).toEqual(['Année', 'Titre']);
  expect(table.rows).toHaveLength(count('versions'));
  expect(table.rows).toContainEqual([2023, 'Anatomie d’une chute']);
});

test('bookings leave by status, screenings by days', () => {
  expect(exportTable(house.core, request({ kind: 'bookings', status: 'option' })).rows).toHaveLength(
    count("bookings WHERE status = 'option'"),
  );
  const days = { from: '2026-11-04', to: '2026-11-10' };
  const table = exportTable(
    house.core,
    request({ kind: 'screenings', ...days, columns: ['date', 'time', 'title', 'room', 'price'] }),
  );
  expect(table.rows).toHaveLength(count(`screenings WHERE day BETWEEN '${days.from}' AND '${days.to}'`));
  expect(table.rows[0]).toEqual([
    { day: expect.stringMatching(/^2026-11-0/) },
    { time: expect.stringMatching(/^\d\d:\d\d$/) },
    expect.any(String),
    expect.stringMatching(/^Zaal \d$/),
    { cents: expect.any(Number) },
  ]);
});

test.each(['xlsx', 'csv'] as const)(
  'bookings taken out as %s and dropped again are the same films',
  async (format) => {
    const { file, rows } = exportHouse(house.core, request({ kind: 'bookings', format }));
    const book = readWorkbook(new Uint8Array(await file.arrayBuffer()), `boekingen.${format}`);
    if (!book.ok) throw new Error(book.error.code);
    const [sheet] = book.value.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const understood = understandSheet(sheet);
    expect(understood.rows).toHaveLength(rows);
    const plan = planImport(
      house.core,
      {
        fileName: `boekingen.${format}`,
        fileSha256: 'x',
        sheet: null,
        headerSignature: understood.headerSignature,
        columns: {},
        answers: {},
        distributorId: null,
      },
      understood.rows,
      [],
    );
    expect(plan.counts).toMatchObject({ newFilms: 0, rejected: 0 });
  },
);
