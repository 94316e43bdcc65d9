import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRooms } from '../../db/index.ts';
import { tableFile } from '../../electron/core/exporting.ts';
import { applyImport, listImportRuns } from '../../electron/core/importing.ts';
import { planImport } from '../../electron/core/importPlanning.ts';
import { addKeys, assignKey, keysOfVersion } from '../../electron/core/keys.ts';
import { listListings } from '../../electron/core/listingViews.ts';
import { listSenders } from '../../electron/core/senderProfiles.ts';
import { setUpSample } from '../../electron/core/settingUp.ts';
import { readCopyBoard } from '../../electron/core/writing.ts';
import {
  COPY_COLUMNS,
  IMPORT_COLUMNS,
  KEY_COLUMNS,
  LISTING_COLUMNS,
  SENDER_COLUMNS,
} from '../../shared/export/listColumns.ts';
import { type ExportColumn, type ExportFormat, makeTable } from '../../shared/export/table.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { LANGS, type Lang } from '../../shared/words/words.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { makeRow, makeSource } from '../support/importing.ts';

const zone = 'Europe/Brussels';
const FORMULA = '=HYPERLINK("https://example.invalid")';
let house: TestCore;
beforeEach(() => {
  house = openTestCore({ isWorking: false });
  if (!setUpSample(house.core, 'nl').ok) throw new Error('no sample season');
});
afterEach(() => house.close());

/** Writes rows as the screen does, and reads the file back: a line for its head, and one for each row. */
async function readBack<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  format: ExportFormat,
  lang: Lang,
) {
  const file = tableFile(makeTable('tafel', columns, rows, [], lang), format, lang);
  const book = readWorkbook(new Uint8Array(await file.arrayBuffer()), `tafel.${format}`);
  if (!book.ok) throw new Error(book.error.code);
  return (book.value.sheets[0]?.rows ?? []).map((row) => {
    const texts: string[] = columns.map(() => '');
    for (const cell of row.cells) texts[cell.column] = cell.text;
    return texts;
  });
}

/** Every language and format: as many rows as there were, each under a head of its own. */
async function expectWhole<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]) {
  for (const lang of LANGS)
    for (const format of ['xlsx', 'csv'] as const) {
      const [head = [], ...lines] = await readBack(columns, rows, format, lang);
      expect([lang, format, new Set(head).size]).toEqual([lang, format, columns.length]);
      expect(head).not.toContain('');
      expect(lines).toHaveLength(rows.length);
    }
}

test('the copy desk leaves with the state of every text', async () => {
  const rows = readCopyBoard(house.core);
  expect(rows.length).toBeGreaterThan(5);
  await expectWhole(COPY_COLUMNS, rows);
  const [head = [], ...lines] = await readBack(COPY_COLUMNS, rows, 'csv', 'nl');
  expect(head.slice(0, 4)).toEqual(['Titel', 'Nodig vanaf', 'Nederlands: regel', 'Nederlands: teaser']);
  expect(new Set(lines.flatMap((line) => line.slice(2)))).toEqual(new Set(['geschreven', 'ontbreekt']));
});

test('the listings leave with our word and the site’s', async () => {
  const rows = listListings(house.core);
  expect(rows.length).toBeGreaterThan(5);
  await expectWhole(LISTING_COLUMNS, rows);
  const [head = [], first = []] = await readBack(LISTING_COLUMNS, rows, 'xlsx', 'en');
  expect(first[head.indexOf('Our word')]).toBe('draft');
  expect(first[head.indexOf('Screenings')]).toBe(String(rows[0]?.screeningCount));
});

test('senders and past imports leave, and a name that begins as a formula is text', async () => {
  const source = {
    ...makeSource(),
    fileName: FORMULA,
    fileSha256: 'a'.repeat(64),
    sheet: 'Aanbod',
    answers: {},
  };
  const rows = [makeRow(2, { title: 'Een nieuwe film' })];
  const columns = { title: [0] };
  const imported = applyImport(
    house.core,
    planImport(house.core, { ...source, columns, headerSignature: 'titel|regie' }, rows, []),
  );
  if (!imported.ok) throw new Error(imported.error.code);
  const senders = listSenders(house.core).map((each) => ({ ...each, zone, distributorName: null }));
  const runs = listImportRuns(house.core).map((run) => ({ ...run, zone }));
  await expectWhole(SENDER_COLUMNS, senders);
  await expectWhole(IMPORT_COLUMNS, runs);
  const [, inWorkbook = []] = await readBack(IMPORT_COLUMNS, runs, 'xlsx', 'en');
  const [head = [], inText = []] = await readBack(IMPORT_COLUMNS, runs, 'csv', 'en');
  expect([inWorkbook[0], inText[0]]).toEqual([FORMULA, `'${FORMULA}`]);
  expect(inText[head.indexOf('Films')]).toBe('1');
  expect((await readBack(SENDER_COLUMNS, senders, 'csv', 'en'))[1]?.at(-1)).toBe('titel | regie');
});

test('the keys of a version leave with their room and their window by the venue’s clock', async () => {
  const versionId =
    house.core.db.sqlite.prepare<[], { id: string }>('SELECT id FROM versions').get()?.id ?? '';
  const [room] = readRooms(house.core.db);
  const facts = {
    contentTitle: 'Invasion_FTR',
    cplId: '0d6f3ae2-5bd0-4c1c-9e67-6ad6f3ca0a11',
    recipient: 'server-1',
    notBeforeMs: Date.parse('2026-11-04T00:00:00+01:00'),
    notAfterMs: Date.parse('2026-11-06T22:00:00+01:00'),
    fileName: 'zaal1.xml',
  };
  if (!addKeys(house.core, versionId, [facts]).ok) throw new Error('no key');
  const [key] = keysOfVersion(house.core, versionId);
  assignKey(house.core, key?.id ?? '', room?.id ?? null);
  const lines = keysOfVersion(house.core, versionId).map((each) => ({
    ...each,
    zone,
    roomName: room?.name ?? null,
  }));
  await expectWhole(KEY_COLUMNS, lines);
  const [, line = []] = await readBack(KEY_COLUMNS, lines, 'csv', 'nl');
  expect(line.slice(0, 4)).toEqual(['Invasion_FTR', room?.name, '2026-11-04 00:00', '2026-11-06 22:00']);
});
