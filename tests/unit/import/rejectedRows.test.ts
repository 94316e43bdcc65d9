import { expect, test } from 'vitest';
import type { ExportFormat, ExportTable } from '../../../shared/export/table.ts';
import { writeTable, writeXlsx } from '../../../shared/export/writing/writeTable.ts';
import { importableRows } from '../../../shared/import/importableRows.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { rejectedTable } from '../../../shared/import/rejectedRows.ts';
import type { RawSheet } from '../../../shared/import/sheet.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import { problemSentence } from '../../../shared/words/importProblem.ts';
import { say } from '../../../shared/words/index.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { makeSnapshot, makeSource, reckonRows } from '../../support/importing.ts';

function read(bytes: Uint8Array, fileName: string): RawSheet {
  const book = readWorkbook(bytes, fileName);
  if (!book.ok || book.value.sheets[0] === undefined) throw new Error('not read');
  return book.value.sheets[0];
}

function planOf(sheet: RawSheet) {
  const understood = understandSheet(sheet);
  const source = makeSource({ headerSignature: understood.headerSignature });
  return { understood, rows: reckonRows(importableRows(understood), makeSnapshot(), source).rows };
}

const table = (rows: ExportTable['rows']): ExportTable => ({
  name: 'Aanbod',
  head: ['Titel', 'Regie', 'Vanaf', 'Opmerking', 'Duur'],
  rows,
});
const SENT: ExportTable['rows'] = [
  ['Close', 'Lukas Dhont', { day: '2026-10-14' }, '', '1u45'],
  ['', 'Chantal Akerman', { day: '2026-04-03' }, '=SUM(A1)', '3u21'],
  ['Bird', 'Andrea Arnold', { day: '2026-10-21' }, '', '1u59'],
  ['', 'Andrea Arnold', { day: '2026-05-03' }, '-', '1u59'],
];

function rejectedOf(sheet: RawSheet, lang: Lang): ExportTable {
  const { understood, rows } = planOf(sheet);
  return rejectedTable(sheet, understood, rows, {
    name: say(lang, 'export.rejected'),
    why: say(lang, 'export.why'),
    sentenceOf: (problem) => problemSentence(lang, problem),
  });
}

test('rejected rows leave as their sender wrote them, with the reason in a last column', () => {
  expect(rejectedOf(read(writeXlsx([table(SENT)]), 'aanbod.xlsx'), 'en')).toEqual({
    name: 'rejected rows',
    head: ['Titel', 'Regie', 'Vanaf', 'Opmerking', 'Duur', 'Affiche: why'],
    rows: [
      [
        null,
        'Chantal Akerman',
        { day: '2026-04-03' },
        '=SUM(A1)',
        '3u21',
        'A2: this row has no title. Fill it in or leave the row out.',
      ],
      [
        null,
        'Andrea Arnold',
        { day: '2026-05-03' },
        '-',
        '1u59',
        'A3: this row has no title. Fill it in or leave the row out.',
      ],
    ],
  });
});

const FORMATS = LANGS.flatMap((lang) =>
  (['xlsx', 'csv'] as const).map((format): [Lang, ExportFormat] => [lang, format]),
);

test.each(FORMATS)('mended and dropped again, they are understood and accepted: %s %s', (lang, format) => {
  const sent = read(writeXlsx([table(SENT)]), 'aanbod.xlsx');
  const rejected = rejectedOf(sent, lang);
  const titles = ['Jeanne Dielman', 'Fish Tank'];
  const mended = { ...rejected, rows: rejected.rows.map((row, at) => [titles[at] ?? '', ...row.slice(1)]) };
  const again = read(writeTable(mended, format, lang), `mended.${format}`);
  const { understood, rows } = planOf(again);
  expect(understood.headerSignature).toBe(understandSheet(sent).headerSignature);
  expect(rows.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Jeanne Dielman', 'new'],
    ['Fish Tank', 'new'],
  ]);
  expect(understood.rows.map(({ values }) => values)).toMatchObject([
    { directors: ['Chantal Akerman'], windowFrom: '2026-04-03', runtimeMinutes: 201 },
    { directors: ['Andrea Arnold'], windowFrom: '2026-05-03', runtimeMinutes: 119 },
  ]);
});

test('an address in a reason names the cell of the file it stands in', () => {
  const sheet = read(writeXlsx([table(SENT)]), 'aanbod.xlsx');
  const { understood, rows } = planOf(sheet);
  const problem = {
    code: 'impossibleDate',
    address: 'C5',
    facts: { field: 'windowFrom', text: '31/02' },
    severity: 'reject' as const,
  };
  const planned = rows.map((row) => (row.row === 5 ? { ...row, problems: [problem] } : row));
  const why = rejectedTable(sheet, understood, planned, {
    name: 'x',
    why: 'why',
    sentenceOf: ({ address }) => `${address}`,
  }).rows.map((row) => row.at(-1));
  expect(why.at(-1)).toBe('C3');
});
