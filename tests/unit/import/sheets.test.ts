import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { duplicateRows } from '../../../shared/import/duplicateRows.ts';
import { importableRows } from '../../../shared/import/importableRows.ts';
import { senderRow } from '../../../shared/import/rowPlace.ts';
import { chooseSheet, holdsTable, sheetsOfSameShape } from '../../../shared/import/understand.ts';
import type { ColumnAnswers } from '../../../shared/import/understanding.ts';
import { sheetOfPlace, understandSheets } from '../../../shared/import/understandSheets.ts';
import type { AnswerKey } from '../../fixtures/import/make/fixture.ts';
import { fixturePath, openWorkbook, understandText } from './support.ts';

describe('sheets of one shape are one list', () => {
  const workbook = openWorkbook(fixturePath('maandbladen.xlsx'));
  const same = sheetsOfSameShape(workbook, chooseSheet(workbook));
  const joined = understandSheets(same.map((at) => workbook.sheets[at]!));

  test('a column more makes no other shape; a menu and a list of contacts are none', () => {
    expect(same.map((at) => workbook.sheets[at]!.name)).toEqual([
      'Oktober 2026',
      'November 2026',
      'Januari 2027',
    ]);
    expect(workbook.sheets.filter((sheet) => !holdsTable(sheet)).map((sheet) => sheet.name)).toEqual([
      'Inhoud',
      'Contacten',
    ]);
  });

  test('every row has a number of its own, and keeps its sender’s', () => {
    expect(new Set(joined.rows.map((row) => row.row)).size).toBe(joined.rows.length);
    expect(joined.rows.map(({ row, sheet }) => [senderRow(row), sheet, sheetOfPlace(row)])).toEqual([
      [2, 'Oktober 2026', 0],
      [3, 'Oktober 2026', 0],
      [2, 'November 2026', 1],
      [2, 'Januari 2027', 2],
      [3, 'Januari 2027', 2],
    ]);
  });
});

const grids = readdirSync(fixturePath('expected'))
  .map(
    (file) =>
      JSON.parse(readFileSync(fixturePath(`expected/${file}`), 'utf8')) as AnswerKey & { file: string },
  )
  .filter((key) => key.screenings !== undefined);

describe('every show goes to the core with its film', () => {
  test.each(grids.map((key) => [key.file, key] as const))('%s', (file, key) => {
    const workbook = openWorkbook(fixturePath(file));
    const best = chooseSheet(workbook);
    const sheets = key.all ? sheetsOfSameShape(workbook, best) : [best];
    const understood = understandSheets(
      sheets.map((at) => workbook.sheets[at]!),
      { answers: (key.answers ?? {}) as ColumnAnswers },
    );
    const rows = importableRows(understood);
    // An hour nobody gave a day goes with its film, and is no show yet.
    const shows = rows.flatMap(({ values }) =>
      values.screeningDate === undefined ? [] : [`${values.screeningDate} ${values.screeningTime}`],
    );
    const dated = key.screenings!.filter(([, , date]) => date !== null);
    expect(shows.toSorted()).toEqual(dated.map(([, , date, time]) => `${date} ${time}`).sort());
    expect(rows.every(({ values }) => values.title !== undefined && values.title !== '')).toBe(true);
  });
});

describe('a film named twice in a list is told', () => {
  test('in capitals, by its original title, with its article behind', () => {
    const { rows } = understandText(
      'Titel;Originele titel;Regie;Jaar\nDe zoon;Le Fils;Luc Dardenne;2002\nGirl;;Lukas Dhont;2018\nFils, Le;;Luc Dardenne;2002\nGIRL;;L. Dhont;2018\n',
    );
    expect(duplicateRows(rows)).toEqual([
      { row: 4, sameAs: 2, title: 'Le Fils' },
      { row: 5, sameAs: 3, title: 'GIRL' },
    ]);
  });

  test('two films of one title are two, and a film that plays twice is one list of shows', () => {
    const { rows } = understandText('Titel;Jaar\nNosferatu;1922\nNosferatu;2024\n');
    expect(duplicateRows(rows)).toEqual([]);
    const shows = understandText('Film;Datum;Uur\nGirl;14/10/2026;20u\nGirl;15/10/2026;20u\n');
    expect(duplicateRows(shows.rows)).toEqual([]);
  });
});
