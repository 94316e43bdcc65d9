import { describe, expect, test } from 'vitest';
import { importableRows } from '../../../shared/import/importableRows.ts';
import { normalisedRowSchema } from '../../../shared/import/row.ts';
import { chooseSheet, understandSheet } from '../../../shared/import/understand.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';
import { sheetOf, understandText } from './support.ts';

const told = ({ rows }: SheetUnderstanding) =>
  rows.map(({ values }) => [values.distributor, values.title, values.releaseDate]);
const asked = ({ questions }: SheetUnderstanding) => questions.map(({ kind, field }) => `${kind} ${field}`);

const BY_MONTH =
  'Verdeler;januari 2027;februari 2027;maart 2027\nLumière;"06/01 Close\n20/01 Bird";;10/03 Flow\nCinéart;Daens;"Rosie\nHotel (VO st NL)";\nParadiso;;"17 februari: Blue Bird";"Small Gods (24/03)"\n';

describe('a calendar of releases gives each title its distributor and its release', () => {
  const understood = understandText(BY_MONTH);

  test('months across, distributors down, several titles in a cell', () => {
    expect(told(understood)).toEqual([
      ['Lumière', 'Close', '2027-01-06'],
      ['Lumière', 'Bird', '2027-01-20'],
      ['Lumière', 'Flow', '2027-03-10'],
      ['Cinéart', 'Daens', undefined],
      ['Cinéart', 'Rosie', undefined],
      ['Cinéart', 'Hotel', undefined],
      ['Paradiso', 'Blue Bird', '2027-02-17'],
      ['Paradiso', 'Small Gods', '2027-03-24'],
    ]);
    expect(understood).toMatchObject({ headerRow: 1, layout: 'grid', dataRows: 8, problems: [] });
    expect(understood.columns).toMatchObject({
      title: { columns: [1, 2, 3], headers: ['januari 2027', 'februari 2027', 'maart 2027'] },
      distributor: { columns: [0], headers: ['Verdeler'] },
    });
  });

  test('every value says where it stands', () => {
    expect(understood.rows[1]!.raw).toEqual({
      title: { text: 'Bird', address: 'B2' },
      releaseDate: { text: '20/01', address: 'B2' },
      distributor: { text: 'Lumière', address: 'A2' },
    });
    expect(understood.rows[3]).toMatchObject({
      raw: { releaseDate: { text: 'januari 2027', address: 'B1' } },
      doubts: ['releaseDate'],
      section: 'januari 2027',
    });
  });

  test('months alone are asked about once; what a title says beside itself is kept', () => {
    expect(asked(understood)).toEqual(['vagueDates releaseDate']);
    expect(understood.questions[0]).toMatchObject({ count: 3, header: 'januari 2027' });
    expect(understood.rows[5]!.values).toMatchObject({ title: 'Hotel', subtitleLanguages: ['nl'] });
  });

  test('its rows have numbers of their own and cross a boundary', () => {
    const rows = importableRows(understood);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(8);
    for (const row of understood.rows)
      expect(normalisedRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  test('the same on its side, a column for each distributor', () => {
    const onSide = understandText(
      'Maand;Lumière;Cinéart;Paradiso\njanuari 2027;"06/01 Close\n20/01 Bird";Daens;\nfebruari 2027;;"Rosie\nHotel (VO st NL)";17 februari: Blue Bird\nmaart 2027;10/03 Flow;;Small Gods (24/03)\n',
    );
    expect(told(onSide).toSorted()).toEqual(told(understood).toSorted());
    expect(onSide.rows.find(({ values }) => values.title === 'Blue Bird')!.raw).toEqual({
      title: { text: 'Blue Bird', address: 'D3' },
      releaseDate: { text: '17 februari', address: 'D3' },
      distributor: { text: 'Paradiso', address: 'D1' },
    });
    expect(asked(onSide)).toEqual(['vagueDates releaseDate', 'distributors distributor']);
  });

  test.each([
    ['dates', '14/10/2026;21/10/2026;28/10/2026', []],
    ['dates without a year', '14/10;21/10;28/10', []],
    ['weeks', 'wk 42;wk 43;wk 44', ['weekNumbers releaseDate']],
    ['weeks with their days', 'wk 42 (14/10 - 20/10);wk 43 (21/10 - 27/10);wk 44 (28/10 - 03/11)', []],
  ])('%s across', (_what, heads, questions) => {
    const found = understandText(
      `Distributeur;${heads}\nLumière;Close;Bird;\nCinéart;;"- Rosie\n- Daens";Hotel\n`,
      { answers: { year: 2026 } },
    );
    expect(told(found)).toEqual([
      ['Lumière', 'Close', '2026-10-14'],
      ['Lumière', 'Bird', '2026-10-21'],
      ['Cinéart', 'Rosie', '2026-10-21'],
      ['Cinéart', 'Daens', '2026-10-21'],
      ['Cinéart', 'Hotel', '2026-10-28'],
    ]);
    expect(asked(found).filter((question) => !question.startsWith('year'))).toEqual(questions);
  });

  test('months go on past New Year, and their year is asked where nobody says it', () => {
    const text =
      'Verleih;Okt.;Nov.;Dez.;Jan.;Feb.\nAlamode;14.10. Close;;;6.1. Bird;\nNeue Visionen;;"4.11. Rosie";"9.12. Daens";;3.2. Flow\n';
    expect(asked(understandText(text))).toEqual(['year releaseDate']);
    expect(told(understandText(text, { answers: { year: 2026 } }))).toEqual([
      ['Alamode', 'Close', '2026-10-14'],
      ['Alamode', 'Bird', '2027-01-06'],
      ['Neue Visionen', 'Rosie', '2026-11-04'],
      ['Neue Visionen', 'Daens', '2026-12-09'],
      ['Neue Visionen', 'Flow', '2027-02-03'],
    ]);
  });

  test('months a spreadsheet stores as days, merged over their weeks, under a heading', () => {
    const month = (iso: string, shown: string) => ({ iso, shown });
    const found = understandSheet(
      sheetOf(
        [
          ['Releases'],
          [],
          ['Distributeur', month('2027-01-01', 'jan/27'), null, month('2027-02-01', 'feb/27'), null],
          ['Lumière', '6/1 Close', '20/1 Bird', null, '17/2 Flow'],
          [null, null, '27/1 Toto', null, null],
          ['Cinéart', null, null, '3/2 Rosie', null],
          ['Totaal', null, '3', null, '2'],
        ],
        ['B3:C3', 'D3:E3'],
      ),
    );
    expect(told(found)).toEqual([
      ['Lumière', 'Close', '2027-01-06'],
      ['Lumière', 'Bird', '2027-01-20'],
      ['Lumière', 'Flow', '2027-02-17'],
      ['Lumière', 'Toto', '2027-01-27'],
      ['Cinéart', 'Rosie', '2027-02-03'],
    ]);
    expect(found.skippedRows).toEqual([{ row: 7, reason: 'total', text: 'Totaal' }]);
  });

  test('a figure before every title is its day, a figure before one belongs to it', () => {
    expect(
      told(
        understandText(
          'Label;jan 27;feb 27\nAlamode;"6 Close\n13 Bird";3 Zola\nBeta;"20. Toto";"10 Rosie\n17 Daens"\n',
        ),
      ),
    ).toContainEqual(['Beta', 'Toto', '2027-01-20']);
    expect(
      told(understandText('Label;jan 27;feb 27\nAlamode;12 Monkeys;Zola\nBeta;"Toto";"Rosie\nDaens"\n')),
    ).toContainEqual(['Alamode', '12 Monkeys', undefined]);
  });

  test.each([
    'januari 2027;06/01 Close',
    'januari 2027;06/01: Close',
    'januari 2027;6 januari - Close',
    'januari 2027;wo 6/1 Close',
    'januari 2027;Close (06/01)',
    'januari 2027;Close - 6 januari',
    'januari 2027;Close, 6/1',
    'januari 2027;Close 6/1',
    'januari 2027;06/01/2027 Close',
    '06/01/2027;Close',
    '30/12/2026;06/01/2027 Close',
    'week van 06/01/2027;Close',
  ])('%s', (column) => {
    const [head = '', cell = ''] = column.split(';');
    const found = understandText(
      `Verdeler;${head};februari 2027\nLumière;${cell};Bird\nCinéart;;"Rosie\nDaens"\n`,
    );
    expect(found.rows[0]!.values).toMatchObject({ title: 'Close', releaseDate: '2027-01-06' });
  });

  test('rows without a label are of the one above; on its side so are months without a name', () => {
    const found = understandText(
      'Maand;Lumière;Cinéart\noktober 2026;14/10 Close;21/10 Rosie\n;28/10 Bird;\nnovember 2026;4/11 Daens;\n;11/11 Flow;18/11 Zola\n',
    );
    expect(told(found)).toEqual([
      ['Lumière', 'Close', '2026-10-14'],
      ['Cinéart', 'Rosie', '2026-10-21'],
      ['Lumière', 'Bird', '2026-10-28'],
      ['Lumière', 'Daens', '2026-11-04'],
      ['Lumière', 'Flow', '2026-11-11'],
      ['Cinéart', 'Zola', '2026-11-18'],
    ]);
  });

  test('a date of another month belongs to its title; one that is no day is told', () => {
    const found = understandText(
      'Verdeler;januari 2027;februari 2027\nLumière;9/11 The Falling Man;31/02 Close\nCinéart;Rosie;30 februari Daens\n',
    );
    expect(told(found)[0]).toEqual(['Lumière', '9/11 The Falling Man', undefined]);
    expect(found.rows.map(({ values }) => values.releaseDate)).not.toContain('2027-02-31');
  });

  test('is chosen among sheets, and not taken for one where it is none', () => {
    const menu = sheetOf([['Inhoud'], ['Releases', 'blad 2']], [], 'Menu');
    const calendar = sheetOf(
      [
        ['Verdeler', 'januari', 'februari'],
        ['Lumière', 'Close', 'Bird'],
        ['Cinéart', 'Rosie', 'Daens'],
      ],
      [],
      'Releases 2027',
    );
    const workbook = {
      fileName: 'a.xlsx',
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      quote: null,
    } as const;
    expect(chooseSheet({ ...workbook, sheets: [menu, calendar] })).toBe(1);
  });

  test.each([
    [
      'films down with a version under each month',
      'Titel;januari;februari;maart\nClose;VO;VF;\nRosie;VO;;VO\nDaens;;VF;VO\n',
    ],
    [
      'a list by date',
      'Datum;Titel;Regie\n14/10/2026;Close;Lukas Dhont\n21/10/2026;Rosie;Patrice Toye\n28/10/2026;Daens;Stijn Coninx\n',
    ],
    [
      'rooms under days',
      'Zaal;14/10/2026;15/10/2026;16/10/2026\nZaal 1;Close;Rosie;Daens\nZaal 2;Bird;Flow;Zola\n',
    ],
    ['admissions by month', 'Verdeler;januari;februari\nLumière;1200;800\nCinéart;400;350\n'],
    [
      'states by month',
      'Verdeler;januari;februari;maart\nLumière;optie;bevestigd;optie\nCinéart;optie;optie;bevestigd\n',
    ],
    [
      'days of a week',
      'Reeks;14/10/2026;15/10/2026;16/10/2026\nKids;Flow;Totoro;Ponyo\nKlassiek;Stalker;Persona;Playtime\n',
    ],
  ])('%s is no calendar of releases', (_what, text) => {
    expect(understandText(text).layout).toBe('table');
  });
});
