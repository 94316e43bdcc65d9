import { describe, expect, test } from 'vitest';
import { understandSheet } from '../../../shared/import/understand.ts';
import { sheetOf, understandText } from './support.ts';

const films = (text: string) => {
  const { rows, questions } = understandText(text);
  return {
    films: rows.map(({ row, values }) => [row, values.title, values.directors]),
    questions: questions.map(({ kind, field, count }) => `${kind} ${field} ${count}`),
  };
};

describe('a director on a row of his own under the title', () => {
  test('is the director of the film above, without a question where the header says so', () => {
    expect(
      films(
        'Titel / regisseur;Release;Voorwaarden\nClose;14/10/2026;50%\nLukas Dhont;;\nL’Enfant;21/10/2026;40%\nJean-Pierre et Luc Dardenne;;\nDaens;28/10/2026;40%\nStijn Coninx;;\n',
      ),
    ).toEqual({
      films: [
        [2, 'Close', ['Lukas Dhont']],
        [4, 'L’Enfant', ['Jean-Pierre Dardenne', 'Luc Dardenne']],
        [6, 'Daens', ['Stijn Coninx']],
      ],
      questions: [],
    });
  });

  test('keeps the words of his cell and where they stand', () => {
    const { rows } = understandText(
      'Titre / réalisateur;Sortie\nClose;14/10/2026\nDHONT Lukas;\nRosie;21/10/2026\nMadonna;\n',
    );
    expect(rows.map(({ values, raw, doubts }) => [values.directors, raw.director, doubts])).toEqual([
      [['Lukas Dhont'], { text: 'DHONT Lukas', address: 'A3' }, []],
      [['Madonna'], { text: 'Madonna', address: 'A5' }, []],
    ]);
  });

  test('is asked about once where the header names titles alone', () => {
    const text =
      'Film;Dispo;Conditions\nClose;14/10/2026;50%\nLukas Dhont;;\n\nRosie;21/10/2026;40%\nPatrice Toye, BE 1998, 97 min;;\nDaens;28/10/2026;40%\nStijn Coninx;;\n';
    expect(films(text)).toEqual({
      films: [
        [2, 'Close', ['Lukas Dhont']],
        [5, 'Rosie', ['Patrice Toye']],
        [7, 'Daens', ['Stijn Coninx']],
      ],
      questions: ['makerRows director 3'],
    });
    const { rows, questions } = understandText(text);
    expect(rows[1]!.values).toMatchObject({ year: 1998, runtimeMinutes: 97, countryCodes: ['BE'] });
    expect(questions[0]!.examples[0]).toEqual({ text: 'Lukas Dhont', address: 'A3' });
  });

  test('is told from the headings and the notes between the films, and from the word before him', () => {
    const understood = understandText(
      'Film / réal.;Sortie;MG\nOCTOBRE 2026;;\nClose;14/10/2026;150\nde Lukas Dhont;;\nRosie;21/10/2026;150\nde Patrice Toye;;\nNOVEMBRE 2026;;\nDaens;04/11/2026;150\nStijn Coninx;;\n\nTous les prix hors TVA\n',
    );
    expect(understood.rows.map(({ section, values }) => [section, values.title, values.director])).toEqual([
      ['OCTOBRE 2026', 'Close', 'Lukas Dhont'],
      ['OCTOBRE 2026', 'Rosie', 'Patrice Toye'],
      ['NOVEMBRE 2026', 'Daens', 'Stijn Coninx'],
    ]);
    expect(understood.skippedRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 section',
      '7 section',
      '11 note',
    ]);
  });

  test('is found under cells that are merged over both rows', () => {
    const { rows } = understandSheet(
      sheetOf(
        [
          ['Titel', 'Release', 'Verdeler'],
          ['Close', '14/10/2026', 'Lumière'],
          ['Lukas Dhont'],
          ['Rosie', '21/10/2026', 'Cinéart'],
          ['Patrice Toye'],
        ],
        ['B2:B3', 'C2:C3', 'B4:B5', 'C4:C5'],
      ),
    );
    expect(rows.map(({ values }) => [values.title, values.director, values.releaseDate])).toEqual([
      ['Close', 'Lukas Dhont', '2026-10-14'],
      ['Rosie', 'Patrice Toye', '2026-10-21'],
    ]);
  });

  test('a film without a deal among others stays a film', () => {
    expect(
      films('Titel;Release;Regie\nClose;14/10/2026;Lukas Dhont\nMax Manus;;\nRosie;21/10/2026;Patrice Toye\n')
        .films,
    ).toEqual([
      [2, 'Close', ['Lukas Dhont']],
      [3, 'Max Manus', undefined],
      [4, 'Rosie', ['Patrice Toye']],
    ]);
  });

  test('a director above his films is a heading, not the director of the film before', () => {
    const { rows } = understandText(
      'Titel;Jaar;Duur;Release\nChantal Akerman;;;\nJeanne Dielman;1975;201;14/10/2026\nAgnès Varda;;;\nCléo de 5 à 7;1962;90;21/10/2026\nLucrecia Martel;;;\nLa Ciénaga;2001;103;28/10/2026\n',
    );
    expect(rows.some(({ values }) => values.director !== undefined)).toBe(false);
  });

  test('the user may say that there is none', () => {
    const { rows } = understandText(
      'Film;Dispo\nClose;14/10/2026\nLukas Dhont;\nRosie;21/10/2026\nPatrice Toye;\n',
      { mapping: { title: [0], windowFrom: [1], director: [] } },
    );
    expect(rows.map(({ values }) => [values.title, values.director])).toContainEqual([
      'Lukas Dhont',
      undefined,
    ]);
  });
});
