import { describe, expect, test } from 'vitest';
import { understandSheet } from '../../../shared/import/understand.ts';
import type { ColumnAnswers, SheetUnderstanding } from '../../../shared/import/understanding.ts';
import { sheetOf, understandText } from './support.ts';

const IN_2026: { readonly answers: ColumnAnswers } = { answers: { year: 2026 } };

const windowsOf = ({ rows }: SheetUnderstanding) =>
  rows.map(({ values }) => [values.title, values.windowFrom, values.windowTo]);
const asked = ({ questions }: SheetUnderstanding) => questions.map(({ kind, field }) => `${kind} ${field}`);

describe('ticks under the weeks a film is available make the window of its licence', () => {
  test.each([
    ['wk 42;wk 43;wk 44', 'x'],
    ['KW 42;KW 43;KW 44', '●'],
    ['S42;S43;S44', '✓'],
    ['week 42;week 43;week 44', 'ja'],
    ['Semaine 42;Semaine 43;Semaine 44', 'oui'],
    ['W42;W43;W44', '1'],
    ['wk 42 (14/10-20/10);wk 43 (21/10-27/10);wk 44 (28/10-03/11)', 'x'],
    ['14/10-20/10;21/10-27/10;28/10-03/11', 'x'],
    ['14 - 20 oktober;21 - 27 oktober;28 oktober - 3 november', 'X'],
  ])('%s', (heads, tick) => {
    const understood = understandText(
      `Titel;Regie;${heads}\nClose;Lukas Dhont;${tick};${tick};\nRosie;Patrice Toye;;${tick};${tick}\nDaens;Stijn Coninx;;;\n`,
      IN_2026,
    );
    expect(windowsOf(understood)).toEqual([
      ['Close', '2026-10-14', '2026-10-27'],
      ['Rosie', '2026-10-21', '2026-11-03'],
      ['Daens', undefined, undefined],
    ]);
    expect(understood.columns.windowFrom?.columns).toEqual([2, 3, 4]);
  });

  test('each end says which week and which tick it was read from', () => {
    const { rows } = understandText(
      'Titel;Regie;wk 42;wk 43\nClose;Lukas Dhont;x;ja\nRosie;P. Toye;;x\n',
      IN_2026,
    );
    expect(rows[0]!.raw).toEqual({
      windowFrom: { text: 'wk 42: x', address: 'C2' },
      windowTo: { text: 'wk 43: ja', address: 'D2' },
    });
  });

  test('the numbers of weeks are asked about once, for all their columns', () => {
    const { questions } = understandText('Titel;wk 42;wk 43\nClose;x;x\nRosie;;x\n', IN_2026);
    expect(questions).toEqual([
      {
        kind: 'weekNumbers',
        field: 'windowFrom',
        header: 'wk 42',
        count: 2,
        examples: [
          { text: 'wk 42', address: 'B1' },
          { text: 'wk 43', address: 'C1' },
        ],
      },
    ]);
  });

  test('weeks without a year stay open until the user names it', () => {
    const understood = understandText('Titel;KW 42;KW 43\nClose;x;x\nRosie;;x\n');
    expect(windowsOf(understood)).toEqual([
      ['Close', undefined, undefined],
      ['Rosie', undefined, undefined],
    ]);
    expect(asked(understood)).toEqual(['year windowFrom']);
  });

  test('weeks go on past New Year', () => {
    expect(
      windowsOf(
        understandText(
          'Titel;Regie;wk 52;wk 53;wk 1;wk 2\nClose;L. Dhont;x;x;x;\nRosie;P. Toye;;;x;x\n',
          IN_2026,
        ),
      ),
    ).toEqual([
      ['Close', '2026-12-23', '2027-01-12'],
      ['Rosie', '2027-01-06', '2027-01-19'],
    ]);
  });

  test('a gap is asked about, and what was ticked stays in the notes', () => {
    const understood = understandText(
      'Titel;Regie;wk 42;wk 43;wk 44;wk 45;wk 46\nClose;L. Dhont;x;x;;x;\nRosie;P. Toye;x;;;;x\nBird;A. Arnold;;x;x;;\n',
      IN_2026,
    );
    expect(windowsOf(understood)).toEqual([
      ['Close', '2026-10-14', '2026-11-10'],
      ['Rosie', '2026-10-14', '2026-11-17'],
      ['Bird', '2026-10-21', '2026-11-03'],
    ]);
    expect(understood.rows.map(({ values, doubts }) => [values.notes, doubts.includes('windowTo')])).toEqual([
      ['wk 42 – wk 43, wk 45', true],
      ['wk 42, wk 46', true],
      [undefined, false],
    ]);
    expect(understood.questions).toContainEqual({
      kind: 'tickGaps',
      field: 'windowTo',
      header: 'wk 42',
      count: 2,
      examples: [
        { text: 'wk 42 – wk 43, wk 45', address: 'C2' },
        { text: 'wk 42, wk 46', address: 'C3' },
      ],
    });
  });

  test('a tick with a question mark is a doubt, other words are notes and no tick', () => {
    const understood = understandText(
      'Titel;Regie;wk 42;wk 43;wk 44\nClose;L. Dhont;x;x?;\nRosie;P. Toye;x;x;VF\nBird;A. Arnold;-;x;x\n',
      IN_2026,
    );
    expect(understood.rows.map(({ values, doubts }) => [values.windowTo, values.notes, doubts])).toEqual([
      ['2026-10-27', undefined, ['windowFrom', 'windowTo']],
      ['2026-10-27', 'wk 44: VF', ['windowFrom']],
      ['2026-11-03', undefined, ['windowFrom']],
    ]);
  });

  test('a column headed by one day reaches to the next one, in doubt', () => {
    const understood = understandSheet(
      sheetOf([
        ['Titel', { iso: '2026-10-14', shown: '14/10' }, { iso: '2026-10-21', shown: '21/10' }],
        ['Close', 'x', 'x'],
        ['Rosie', null, true],
      ]),
    );
    expect(windowsOf(understood)).toEqual([
      ['Close', '2026-10-14', '2026-10-27'],
      ['Rosie', '2026-10-21', '2026-10-27'],
    ]);
    expect(asked(understood)).toEqual(['doubtful windowTo']);
  });

  test('weeks under a heading of their own, merged or not, by number alone or not', () => {
    const heads = [
      [['Titel', 'Regie', 'Beschikbaar', null], [null, null, 'wk 42', 'wk 43'], ['C1:D1']],
      [['Titel', 'Regie', 'Beschikbaar', null], [null, null, 'wk 42', 'wk 43'], []],
      [['Titel', 'Regie', 'Week', null], [null, null, 42, 43], ['C1:D1']],
      [['Titel', 'Regie', 'KW', null], [null, null, 42, 43], []],
    ] as const;
    for (const [top, under, merges] of heads) {
      const understood = understandSheet(
        sheetOf(
          [top, under, ['Close', 'Lukas Dhont', 'x', null], ['Rosie', 'Patrice Toye', 'x', 'x']],
          merges,
        ),
        IN_2026,
      );
      expect([top[2], windowsOf(understood)]).toEqual([
        top[2],
        [
          ['Close', '2026-10-14', '2026-10-20'],
          ['Rosie', '2026-10-14', '2026-10-27'],
        ],
      ]);
    }
  });

  test('weeks under their months, and a list between headings and a legend', () => {
    const understood = understandText(
      'Titel;Regie;oktober;;;november;\n;;wk 42;wk 43;wk 44;wk 45;wk 46\nREPERTOIRE;;;;;;\nClose;Lukas Dhont;x;x;;;\nRosie;Patrice Toye;;;x;x;x\n\nx = beschikbaar;;;;;;\n',
      IN_2026,
    );
    expect(windowsOf(understood)).toEqual([
      ['Close', '2026-10-14', '2026-10-27'],
      ['Rosie', '2026-10-28', '2026-11-17'],
    ]);
  });

  test('a window in columns of its own says more: the ticks are noted', () => {
    const { rows } = understandText(
      'Titel;Vanaf;Tot;wk 42;wk 43\nClose;14/10/2026;29/12/2026;x;x\nRosie;14/10/2026;29/12/2026;;x\n',
      IN_2026,
    );
    expect(rows.map(({ values }) => [values.windowFrom, values.windowTo, values.notes])).toEqual([
      ['2026-10-14', '2026-12-29', 'wk 42 – wk 43'],
      ['2026-10-14', '2026-12-29', 'wk 43'],
    ]);
  });

  test('the columns an import remembers are read as ticks again, unless the user took them away', () => {
    const text = 'Titel;Regie;wk 42;wk 43\nClose;L. Dhont;x;x\nRosie;P. Toye;;x\n';
    const kept = { title: [0], director: [1], windowFrom: [2, 3] };
    expect(windowsOf(understandText(text, { ...IN_2026, mapping: kept }))).toEqual(
      windowsOf(understandText(text, IN_2026)),
    );
    expect(windowsOf(understandText(text, { ...IN_2026, mapping: { ...kept, windowFrom: [] } }))).toEqual([
      ['Close', undefined, undefined],
      ['Rosie', undefined, undefined],
    ]);
  });

  test.each([
    ['ticks under formats', 'Titel;Regie;DCP;Blu-ray\nClose;L. Dhont;x;x\nRosie;P. Toye;;x\n'],
    ['deals under weeks', 'Titel;Regie;wk 1;wk 2\nClose;L. Dhont;50%;45%\nRosie;P. Toye;50%;40%\n'],
    ['hours under days', 'Film;wo 14/10;do 15/10;vr 16/10\nClose;20u;20u;20u\nRosie;17u;;17u\n'],
  ])('%s are no window', (_what, text) => {
    expect(understandText(text, IN_2026).rows.some(({ values }) => values.windowFrom !== undefined)).toBe(
      false,
    );
  });
});
