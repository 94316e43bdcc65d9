import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawCell, RawSheet } from '../../../shared/import/sheet.ts';
import { chooseSheet, understandSheet } from '../../../shared/import/understand.ts';
import { withPart } from '../../support/zips.ts';
import { fixturePath, openWorkbook } from './support.ts';

/** One line-up as another program saves it in each of its formats; see `make.py` beside the files. */
const FORMATS = ['xlsx', 'xlsm', 'xls', 'ods', 'fods', 'xml', 'html'] as const;
type Format = (typeof FORMATS)[number];
const sheetOf = (format: Format): RawSheet => openWorkbook(fixturePath(`office/aanbod.${format}`)).sheets[0]!;
const cellAt = (sheet: RawSheet, row: number, column: number): RawCell | undefined =>
  sheet.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column);

/** A page is all text; its hidden rows and columns are left out by the program that writes it. */
const isPage = (format: Format): boolean => format === 'html';

describe.each(FORMATS)('a line-up saved as %s', (format) => {
  const sheet = sheetOf(format);

  test('gives its films, days, hours and shares', () => {
    const workbook = openWorkbook(fixturePath(`office/aanbod.${format}`));
    const { rows } = understandSheet(workbook.sheets[chooseSheet(workbook)]!);
    expect(
      rows.map(({ values }) => [values.title, values.directors, values.runtimeMinutes, values.windowFrom]),
    ).toEqual([
      ['Close', ['Lukas Dhont'], 104, '2026-10-14'],
      ['Le Havre', ['Aki Kaurismäki'], 93, '2026-10-21'],
      ['Persona', ['Ingmar Bergman'], 83, '2026-10-28'],
      ['Stalker', ['Andrej Tarkovski'], 162, '2026-11-04'],
    ]);
    expect(rows.map(({ values }) => values.screeningTime)).toEqual(['19:45', '14:00', '20:30', '20:00']);
  });

  test('shows percentages and money with their signs, never with another’s', () => {
    expect(cellAt(sheet, 4, 5)!.text).toMatch(/^40[.,]0?0?%$/);
    expect(cellAt(sheet, 5, 5)!.text).toMatch(/^45[.,]50?%$/);
    expect(cellAt(sheet, 5, 6)!.text).toMatch(/^€ 1[.,]250[.,]00$/);
    if (!isPage(format))
      expect([cellAt(sheet, 5, 5)!.number, cellAt(sheet, 5, 6)!.number]).toEqual([0.455, 1250]);
  });

  test('keeps the address behind a cell and the comment beside it', () => {
    expect(cellAt(sheet, 4, 7)).toMatchObject({ text: 'website', href: 'https://example.org/close' });
    expect(cellAt(sheet, 4, 0)).toMatchObject({ text: 'Close', comment: 'Enkel met inleiding' });
  });

  test('puts what is written beside a title with the notes of its row', () => {
    const [row] = understandSheet(sheet).rows;
    expect(row!.values.notes).toBe('Eerste regel Tweede regel · Enkel met inleiding');
  });

  test('keeps line breaks and rich text as text', () => {
    expect(cellAt(sheet, 4, 8)!.text).toBe('Eerste regel\nTweede regel');
  });

  test('takes a formula’s stored result, and marks one that failed', () => {
    expect(cellAt(sheet, 5, 2)!.text).toBe('93');
    expect(cellAt(sheet, 5, 8)).toMatchObject({ kind: 'error', text: '#N/A' });
    expect(cellAt(sheet, 6, 8)).toMatchObject({ kind: 'error', text: '#DIV/0!' });
  });

  test('marks what is struck through', () => {
    expect(cellAt(sheet, 7, 0)).toMatchObject({ text: 'Stalker', isStruck: true });
    expect(cellAt(sheet, 6, 0)!.isStruck).toBeUndefined();
  });

  test('knows its merged title and its last row', () => {
    expect(sheet.merges).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 3 }]);
    expect(sheet.rows.at(-1)!.row).toBe(isPage(format) ? 7 : 8);
  });
});

describe.each(FORMATS.filter((format) => !isPage(format)))('a line-up saved as %s', (format) => {
  test('says which rows are hidden', () => {
    expect(
      sheetOf(format)
        .rows.filter((row) => row.isHidden)
        .map((row) => row.row),
    ).toEqual([8]);
  });

  test('says which columns are hidden, where its writer did', () => {
    expect(sheetOf(format).hiddenColumns).toEqual(format === 'xml' ? [] : [9]);
  });
});

test('a sheet out of sight is said to be in OpenDocument too', () => {
  const ods = new Uint8Array(readFileSync(fixturePath('office/aanbod.ods')));
  const hidden = withPart(ods, 'content.xml', (xml) =>
    xml.replace('table:display="true"', 'table:display="false"'),
  );
  const read = readWorkbook(hidden, 'aanbod.ods');
  expect(read.ok && read.value.sheets.map((sheet) => sheet.isHidden)).toEqual([true]);
});

test('dates of every format are one and the same moment', () => {
  const kinds = FORMATS.filter((format) => !isPage(format)).map((format) => {
    const sheet = sheetOf(format);
    return [3, 4, 5, 6, 7, 8].map((row) => [cellAt(sheet, row, 3)?.iso, cellAt(sheet, row, 4)?.iso]);
  });
  for (const moments of kinds) expect(moments).toEqual(kinds[0]);
});

test('what a file is named says nothing about what it is', () => {
  const kinds = FORMATS.map((format) => {
    const read = readWorkbook(readFileSync(fixturePath(`office/aanbod.${format}`)), 'lijst.csv');
    return read.ok ? read.value.kind : read.error.code;
  });
  expect(kinds).toEqual(['xlsx', 'xlsx', 'xls', 'ods', 'ods', 'xml', 'html']);
});
