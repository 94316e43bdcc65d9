import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPlainText, type ExportTable, withoutGuard } from '../../shared/export/table.ts';
import { importTemplate, TEMPLATE_COLUMNS } from '../../shared/export/template.ts';
import { writeTable, writeXlsx } from '../../shared/export/writing/writeTable.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { understandSheet } from '../../shared/import/understand.ts';
import { LANGS } from '../../shared/words/words.ts';

/** The texts of a file's first sheet, as our own import reads them. */
function textsOf(bytes: Uint8Array, fileName: string): readonly (readonly string[])[] {
  const book = readWorkbook(bytes, fileName);
  if (!book.ok) throw new Error(book.error.code);
  const [sheet] = book.value.sheets;
  return (sheet?.rows ?? []).map((row) => {
    const texts: string[] = [];
    for (const cell of row.cells) texts[cell.column] = cell.text;
    return Array.from(texts, (text) => text ?? '');
  });
}

const FORMULAS = [
  '=HYPERLINK("http://x","klik")',
  '+32 51 00 00',
  '-5',
  '@SUM(A1)',
  '\tx',
  "=cmd|' /C calc'!A0",
];
const table = (rows: ExportTable['rows']): ExportTable => ({ name: 'films', head: ['Titel', 'Jaar'], rows });

describe('what leaves the house', () => {
  test.each(['csv', 'xlsx'] as const)('is never reckoned by a spreadsheet: %s', (format) => {
    const texts = textsOf(
      writeTable(table(FORMULAS.map((text) => [text, 2026])), format, 'nl'),
      `a.${format}`,
    );
    expect(texts.slice(1).map(([text]) => text)).toEqual(
      FORMULAS.map((text) => (format === 'csv' ? asPlainText(text) : text)),
    );
  });

  test('is written as Excel in each language opens it', () => {
    const rows: ExportTable['rows'] = [
      ['Été; "ici"', 1.5],
      [{ day: '2026-11-05' }, { time: '19:45' }],
      [{ cents: 125_050 }, null],
    ];
    const decode = (lang: 'nl' | 'en') =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTable(table(rows), 'csv', lang));
    expect(decode('nl')).toBe('\uFEFFTitel;Jaar\r\n"Été; ""ici""";1,5\r\n05/11/2026;19:45\r\n1250,50;\r\n');
    expect(decode('en')).toBe('\uFEFFTitel,Jaar\r\n"Été; ""ici""",1.5\r\n05/11/2026,19:45\r\n1250.50,\r\n');
  });

  test('keeps days and hours as days and hours in a workbook, and gives sheets names Excel takes', () => {
    const long = {
      ...table([[{ day: '2026-11-05' }, { time: '19:45' }]]),
      name: 'Week [47]: wo/di, een heel lange naam voor een blad',
    };
    const book = readWorkbook(writeXlsx([long, long]), 'a.xlsx');
    if (!book.ok) throw new Error(book.error.code);
    expect(book.value.sheets.map((sheet) => sheet.name?.length)).toEqual([31, 31]);
    expect(new Set(book.value.sheets.map((sheet) => sheet.name)).size).toBe(2);
    const cells = book.value.sheets[0]?.rows[1]?.cells ?? [];
    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '05/11/2026'],
      ['date', '19:45'],
    ]);
  });

  prop.prop([fc.string()])('a guarded text comes back whole', (text) => {
    expect(withoutGuard(asPlainText(text))).toBe(/^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);
  });
});

test.each(LANGS)('every column of the %s template is understood without any help', (lang) => {
  const [lineUp, help] = importTemplate(lang);
  if (lineUp === undefined || help === undefined) throw new Error('no template');
  const examples = help.rows.map((row) => row[1] ?? null);
  const filled = { ...lineUp, rows: [examples] };
  const book = readWorkbook(writeXlsx([filled, help]), 'aanbod.xlsx');
  if (!book.ok) throw new Error(book.error.code);
  const [sheet] = book.value.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const understood = understandSheet(sheet);
  const fields: Record<string, string> = { director: 'director', runtime: 'runtimeMinutes' };
  expect(
    TEMPLATE_COLUMNS.filter((key, at) => {
      const field = (fields[key] ?? key) as keyof typeof understood.columns;
      return understood.columns[field]?.columns[0] !== at;
    }),
  ).toEqual([]);
  expect(understood.questions).toEqual([]);
});
