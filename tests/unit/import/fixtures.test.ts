import { describe, expect, test } from 'vitest';
import { chooseSheet, sheetsOfSameShape, understandSheet } from '../../../shared/import/understand.ts';
import { fixturePath, keyOf, openWorkbook, understandFixture } from './support.ts';

describe('the shapes distributors send', () => {
  test('two merged header rows, bilingual, with a heading per month and a total below', () => {
    const understood = understandFixture('releases-bilingual-merged.xlsx');
    expect(keyOf(understood)).toMatchObject({
      headerRow: 3,
      dataRows: 3,
      columns: {
        title: 'Titre / Titel',
        director: 'Réalisateur / Regisseur',
        releaseDate: 'Sortie / Release FR',
        subtitles: ['Sous-titres / Ondertitels FR', 'Sous-titres / Ondertitels NL'],
        terms: 'Conditions / Voorwaarden',
      },
    });
    expect(
      understood.rows.map(({ section, values }) => [section, values.title, values.subtitleLanguages]),
    ).toEqual([
      ['OCTOBRE / OKTOBER', 'Le Havre', ['fr', 'nl']],
      ['OCTOBRE / OKTOBER', 'Persona', ['fr']],
      ['NOVEMBRE / NOVEMBER', 'Cold War', ['nl']],
    ]);
    expect(understood.skippedRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '4 section',
      '7 section',
      '9 total',
    ]);
  });

  test('hidden rows and columns are passed over, and said so', () => {
    const understood = understandFixture('beschikbaarheid-verborgen.xlsx');
    expect(understood.rows.map((row) => row.values.title)).toEqual(['Parasite', 'Perfect Days']);
    expect(understood.skippedRows).toEqual([{ row: 2, reason: 'hidden', text: 'Close' }]);
    expect(understood.hiddenColumns).toEqual([2]);
    expect(understood.rows[0]!.values.terms).toEqual({
      flatFeeCents: 125_000,
      flatFeePer: 'run',
      raw: '€ 1.250,00',
    });
  });

  test('struck-through lines are offered as cancelled, dates counted from 1904', () => {
    const { rows } = understandFixture('doorgestreept-1904.xlsx');
    expect(rows.map(({ values, isStruck }) => [values.title, values.windowFrom, isStruck])).toEqual([
      ['Close', '2026-10-14', true],
      ['Parasite', '2026-10-21', undefined],
    ]);
  });

  test('an old workbook keeps its accents; articles and first names are put back in front', () => {
    const workbook = openWorkbook(fixturePath('catalogue-patrimoine.xls'));
    expect(workbook.kind).toBe('xls');
    const { rows } = understandFixture('catalogue-patrimoine.xls');
    expect(rows.map(({ values }) => [values.title, values.directors, values.runtimeMinutes])).toEqual([
      ['La Règle du jeu', ['Jean Renoir'], 110],
      ['Le Voleur de bicyclette', ['Vittorio De Sica'], 89],
      ['L’Avventura', ['Michelangelo Antonioni'], 144],
      ['Sans toit ni loi', ['Agnès Varda'], 105],
    ]);
    expect(rows[2]!.values).toMatchObject({
      releaseDate: '2026-11-11',
      windowFrom: '2026-11-11',
      windowTo: '2026-12-31',
      subtitleLanguages: ['fr', 'nl'],
      terms: { flatFeeCents: 15_000, flatFeePer: 'show', isVatExcluded: true },
    });
  });

  test('the menu sheet is not the table; every month has its own', () => {
    const workbook = openWorkbook(fixturePath('aanbod-per-maand.ods'));
    expect(workbook.sheets[chooseSheet(workbook)]!.name).toBe('Oktober');
    const signatures = workbook.sheets.map((sheet) => understandSheet(sheet).headerSignature);
    expect(signatures[1]).toBe(signatures[2]);
    expect(understandSheet(workbook.sheets[2]!).rows[0]!.values).toMatchObject({
      title: 'Drive My Car',
      runtimeMinutes: 179,
      windowFrom: '2026-11-04',
    });
  });

  test('a weekly grid gives every show its date; a span as long as the film is its start and end', () => {
    const shape = keyOf(understandFixture('weekrooster.xlsb'));
    expect(shape).toMatchObject({ layout: 'weekly-grid', headerRow: 2, dataRows: 2, screeningCount: 10 });
    expect(shape.screenings).toEqual([
      [3, 'Close', '2026-10-14', '14:15'],
      [3, 'Close', '2026-10-14', '17:00'],
      [3, 'Close', '2026-10-14', '20:30'],
      [3, 'Close', '2026-10-15', '20:30'],
      [3, 'Close', '2026-10-17', '17:00'],
      [3, 'Close', '2026-10-18', '11:00'],
      [3, 'Close', '2026-10-20', '20:30'],
      [4, 'Stalker', '2026-10-14', '19:30'],
      [4, 'Stalker', '2026-10-16', '20:00'],
      [4, 'Stalker', '2026-10-18', '14:30'],
    ]);
  });
});

describe('text files in the encodings offices still use', () => {
  test('semicolons and Windows-1252, as Excel in Belgium saves', () => {
    const workbook = openWorkbook(fixturePath('excel-be-windows-1252.csv'));
    expect([workbook.encoding, workbook.delimiter]).toEqual(['windows-1252', ';']);
    const understood = understandFixture('excel-be-windows-1252.csv');
    expect(understood.rows.map(({ values }) => [values.title, values.screeningTime, values.price])).toEqual([
      ['Cléo de 5 à 7', '19:45', 9.5],
      ['Le Havre', '14:00', 7],
      ['De stilte; of het zwijgen', undefined, 0],
    ]);
    expect(understood.problems).toEqual([
      {
        row: 4,
        field: 'screeningTime',
        address: 'F4',
        text: '25u30',
        code: 'impossibleTime',
        severity: 'reject',
      },
    ]);
  });

  test('Mac Roman with its own line ends', () => {
    const workbook = openWorkbook(fixturePath('mac-roman.csv'));
    expect(workbook.encoding).toBe('macintosh');
    expect(understandFixture('mac-roman.csv').rows.map((row) => row.values.title)).toEqual([
      "L'Été dernier",
      'Cléo de 5 à 7',
    ]);
  });

  test('UTF-16 with tabs', () => {
    const workbook = openWorkbook(fixturePath('utf-16.tsv'));
    expect([workbook.encoding, workbook.delimiter]).toEqual(['utf-16le', '\t']);
    expect(understandFixture('utf-16.tsv').rows.map((row) => row.values.releaseDate)).toEqual([
      '2026-11-18',
      '2026-10-21',
    ]);
  });

  test('a detected encoding can be corrected', () => {
    const corrected = openWorkbook(fixturePath('mac-roman.csv'), { encoding: 'windows-1252' });
    expect(corrected.encoding).toBe('windows-1252');
    expect(corrected.sheets[0]!.rows[2]!.cells[0]!.text).not.toBe('Cléo de 5 à 7');
  });

  test('a table of a web page that calls itself .xls', () => {
    expect(understandFixture('webtabel.xls').rows.map((row) => row.values.title)).toEqual([
      'Persona',
      'Café & sigaretten',
    ]);
  });
});

test('the months of one list are known to be of one shape', () => {
  expect(sheetsOfSameShape(openWorkbook(fixturePath('aanbod-per-maand.ods')), 1)).toEqual([1, 2]);
});
