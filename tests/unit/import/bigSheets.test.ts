import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { utils, type WorkSheet, write } from 'xlsx';
import { type ReadSheets, readExcelParts } from '../../../shared/import/reading/excelFile.ts';
import { listZip, unpackEntry } from '../../../shared/import/reading/zipGuard.ts';
import { fixturePath } from './support.ts';

/** The parts of an xlsx; null where it is locked or otherwise no plain one. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const entries = listZip(bytes);
  if (!entries.ok) return null;
  return new Map(
    entries.value
      .filter(({ name }) => /\.(?:xml|rels)$|^\[Content_Types\]/.test(name))
      .map((entry) => [entry.name, unpackEntry(bytes, entry)]),
  );
}

const byOurselves = (parts: ReadonlyMap<string, Uint8Array>): ReadSheets => readExcelParts(parts, 0);
const byTheLibrary = (parts: ReadonlyMap<string, Uint8Array>): ReadSheets =>
  readExcelParts(parts, Number.POSITIVE_INFINITY);

const samples = resolve(import.meta.dirname, '../../../../shared/samples/sheets');
const files = [fixturePath('.'), fixturePath('office'), ...(existsSync(samples) ? [samples] : [])].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => /\.xls[xm]$/.test(name) && !/^(?:password|beveiligd)/.test(name))
      .map((name) => join(folder, name)),
);

test.for(files.map((file) => [basename(file), file] as const))(
  '%s says the same cell by cell',
  ([, file]) => {
    const parts = partsOf(new Uint8Array(readFileSync(file)));
    if (parts === null) throw new Error('no plain workbook');
    expect(byOurselves(parts)).toEqual(byTheLibrary(parts));
  },
);

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    ' ',
    '<&>"\'',
    'a_x000D_b',
    '_x005F_',
    'Ça & là',
    '&amp;amp',
    'één\r\ntwee',
    '=1+1',
    '\u{1F3AC}',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
);
const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 12 });

function workbookOf(rows: readonly (readonly unknown[])[], isShared: boolean): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: false },
  );
  sheet['!rows'] = rows.map((_, index) => ({ hidden: index % 5 === 3 }));
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  if (sheet.A1) sheet.A1.l = { Target: 'https://example.org/film' };
  if (sheet.B2) sheet.B2.c = [{ a: 'Afzender', t: 'geen kopie' }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Aanbod');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Titel'], [1]]), 'Tweede');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: isShared }) as ArrayBuffer);
}

propertyTest.prop([table, fc.boolean()])(
  'any table a program writes says the same as through the workbook library',
  (rows, isShared) => {
    const parts = partsOf(workbookOf(rows, isShared));
    if (parts === null) throw new Error('no plain workbook');
    // The library undoes escapes of a formula's text twice: such texts are compared where they are shared.
    fc.pre(isShared || !JSON.stringify(rows).includes('&'));
    expect(byOurselves(parts)).toEqual(byTheLibrary(parts));
  },
);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const withSheetData = (inside: string, root = 'worksheet'): ReadonlyMap<string, Uint8Array> => {
  const parts = new Map(partsOf(workbookOf([['Titel']], false)) ?? []);
  const xmlns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  parts.set('xl/worksheets/sheet1.xml', encode(`<?xml version="1.0"?><${root} ${xmlns}>${inside}</${root}>`));
  return parts;
};
const rowsIn = (inside: string) =>
  byOurselves(withSheetData(`<sheetData>${inside}</sheetData>`)).sheets[0]?.rows;

test('what only some programs write is left to the library: no addresses, prefixes, rows out of order, rich text', () => {
  for (const inside of [
    '<row><c t="str"><v>Bird</v></c></row>',
    '<row r="2"><c r="A2" t="str"><v>Bird</v></c></row><row r="1"><c r="A1" t="str"><v>Titel</v></c></row>',
    '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Bi</t></r><r><t>rd</t></r></is></c></row>',
    '<row r="1"><c r="A1" t="d"><v>2026-10-14T00:00:00Z</v></c></row>',
    "<row r='1'><c r='A1'><v>7</v></c></row>",
    '<row r="1"><c r="A1" t="str"><v><![CDATA[Bird]]></v></c></row>',
    '<row r="1"><!-- a note --><c r="A1"><v>7</v></c></row>',
  ]) {
    const parts = withSheetData(`<sheetData>${inside}</sheetData>`);
    expect(byOurselves(parts)).toEqual(byTheLibrary(parts));
    expect(byOurselves(parts).sheets[0]?.rows.length).toBeGreaterThan(0);
  }
});

test('a formula without a result is told as by the workbook library, one that came to nothing too', () => {
  const parts = withSheetData(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1&lt;2</f></c><c r="C1"><f>A1</f><v></v></c>' +
      '<c r="D1"><f t="shared" si="0"/><v/></c><c r="E1" t="str"><f>A1</f><v> </v></c></row></sheetData>',
  );
  expect(byOurselves(parts)).toEqual(byTheLibrary(parts));
  expect(byOurselves(parts).sheets[0]?.rows[0]?.cells.map((each) => each.text)).toEqual([
    '1',
    '=A1<2',
    '=A1',
    '=…',
  ]);
});

test('a formula counts by its stored result, and a cell of style alone is none', () => {
  expect(
    rowsIn(
      '<row r="3" spans="1:4" ht="15"><c r="A3" t="str"><f>A1&amp;B1</f><v>Bird &amp; Co</v></c>' +
        '<c r="B3" s="1"/><c r="C3"><f t="shared" si="0"/><v>1.5E3</v></c><c r="D3" t="b"><v>1</v></c>' +
        '<c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="inlineStr"><is><t xml:space="preserve"> twee </t></is></c></row>',
    ),
  ).toEqual([
    {
      row: 3,
      cells: [
        { column: 0, kind: 'text', text: 'Bird & Co' },
        { column: 2, kind: 'number', text: '1500', number: 1_500 },
        { column: 3, kind: 'boolean', text: 'TRUE' },
        { column: 4, kind: 'error', text: '#N/A' },
        { column: 5, kind: 'text', text: ' twee ' },
      ],
    },
  ]);
});
