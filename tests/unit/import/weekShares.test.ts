import { describe, expect, test } from 'vitest';
import { understandText } from './support.ts';

const TITLED = 'Close;Lukas Dhont';

/** What a row says of its deal: the shares by week, its doubts and the columns the deal was read from. */
function dealOf(header: string, cells: string, more = '') {
  const { rows, columns } = understandText(`Titel;Regie;${header}\n${TITLED};${cells}\n${more}`);
  return {
    shareBp: rows[0]?.values.terms?.shareBp,
    doubts: rows[0]?.doubts,
    headers: columns.terms?.headers,
  };
}

describe('a deal of bare weeks is one sliding deal', () => {
  test.each([
    ['1e week;2e week;3e week', '50%;45%;40%'],
    ['1re semaine;2e semaine;3ème semaine', '50 %;45 %;40 %'],
    ['1. Woche;2. Woche;3. Woche', '50 %;45 %;40 %'],
    ['week 1;week 2;week 3', '50%;45%;40%'],
    ['Semaine n° 1;Semaine n° 2;Semaine n° 3', '50%;45%;40%'],
    ['1st week;2nd week;3rd week onwards', '50%;45%;40%'],
    ['Wk 1;Wk 2;Vanaf wk 3', '50%;45%;40%'],
    ['S1;S2;S3', '50%;45%;40%'],
    ['1e week;2e week;3e week en volgende', '0,5;0,45;0,4'],
  ])('%s', (header, cells) => {
    expect(dealOf(header, cells)).toEqual({
      shareBp: [5_000, 4_500, 4_000],
      doubts: [],
      headers: header.split(';'),
    });
  });

  test('it says where it was read, and joins the minimum beside it', () => {
    const { rows, questions } = understandText(
      'Titre;MG;1re semaine;2e semaine\nClose;150;50 %;45 %\nRosie;;45 %;\n',
    );
    expect(rows.map(({ values }) => values.terms)).toEqual([
      {
        minimumGuaranteeCents: 15_000,
        minimumPer: 'run',
        shareBp: [5_000, 4_500],
        fromWeek: 1,
        raw: 'MG: 150 · 1re semaine: 50 % · 2e semaine: 45 %',
      },
      { shareBp: [4_500], fromWeek: 1, raw: '1re semaine: 45 %' },
    ]);
    expect(rows[0]!.raw.terms).toEqual({ text: '150 | 50 % | 45 %', address: 'B2' });
    expect(questions).toEqual([]);
  });

  test('a table of titles and weeks alone has its header', () => {
    const { headerRow, rows } = understandText(
      'Title;week 1;week 2;week 3\nClose;50%;45%;40%\nRosie;45%;40%;35%\n',
    );
    expect([headerRow, rows.map(({ values }) => values.terms?.shareBp)]).toEqual([
      1,
      [
        [5_000, 4_500, 4_000],
        [4_500, 4_000, 3_500],
      ],
    ]);
  });

  test('weeks under one heading, not merged', () => {
    const { headerRow, rows } = understandText(
      'Titel;Release;Voorwaarden;;\n;;1e week;2e week;3e week\nClose;14/10/2026;50%;45%;40%\nRosie;21/10/2026;45%;40%;\n',
    );
    expect([headerRow, rows.map(({ values }) => values.terms?.shareBp)]).toEqual([
      2,
      [
        [5_000, 4_500, 4_000],
        [4_500, 4_000],
      ],
    ]);
  });

  test('a figure among percentages is one of them, in doubt', () => {
    const { rows } = understandText(
      'Titel;Regie;1e week;2e week\nClose;L. Dhont;50%;45%\nRosie;P. Toye;50;45\n',
    );
    expect(rows.map(({ values, doubts }) => [values.terms?.shareBp, doubts])).toEqual([
      [[5_000, 4_500], []],
      [[5_000, 4_500], ['terms']],
    ]);
  });

  test('falling figures without a sign are shares in doubt, asked about once', () => {
    const { rows, questions } = understandText(
      `Titel;Regie;1e week;2e week\n${TITLED};50;45\nRosie;Patrice Toye;45;40\n`,
    );
    expect(rows.map(({ values, doubts }) => [values.terms?.shareBp, doubts])).toEqual([
      [[5_000, 4_500], ['terms']],
      [[4_500, 4_000], ['terms']],
    ]);
    expect(questions.map(({ kind, field, count }) => [kind, field, count])).toEqual([
      ['doubtful', 'terms', 2],
    ]);
  });

  test.each([
    ['figures that rise', '1e week;2e week', '40;50', ''],
    ['numbers of shows', '1e week;2e week', '12;8', ''],
    ['admissions', '1e week;2e week', '1200;800', ''],
    ['weeks of the calendar', 'wk 42;wk 43', '50%;45%', ''],
    ['a run that does not begin with its first week', '2e week;3e week', '50%;45%', ''],
  ])('%s are none', (_what, header, cells, more) => {
    expect(dealOf(header, cells, more).shareBp).toBeUndefined();
  });
});
