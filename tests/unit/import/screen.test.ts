import { describe, expect, test } from 'vitest';
import {
  mappingNow,
  NO_CHOICE,
  withField,
  withQuestions,
} from '../../../renderer/features/import/openFile.ts';
import { marksOf, shownRow, summarise } from '../../../renderer/features/import/shownRows.ts';
import { withMeaning } from '../../../shared/import/columnMapping.ts';
import { columnsToKeep, importableRows } from '../../../shared/import/importableRows.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { understandSheet } from '../../../shared/import/understand.ts';

const LIST = [
  'Line-up oktober;;;',
  'Titel;Regie;Vanaf;Nota',
  'Bird;Andrea Arnold;14/10;vraag kopie',
  'Flow;Gints Zilbalodis;99/99/2026;',
].join('\n');

function readList(options: Parameters<typeof understandSheet>[1] = {}) {
  const read = readWorkbook(new TextEncoder().encode(LIST), 'lijst.csv');
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value.sheets[0]!;
  const understood = understandSheet(sheet, options);
  return { sheet, understood, summary: summarise(sheet, understood, [0]) };
}

describe('a column that gets another meaning', () => {
  test('leaves all other columns as they were', () => {
    const { summary } = readList();
    expect(withMeaning(mappingNow({ summary, mapping: null }), 1, 'originalTitle')).toEqual({
      title: [0],
      director: [],
      originalTitle: [1],
      windowFrom: [2],
      notes: [3],
    });
  });

  test('takes the meaning from the column that had it', () => {
    expect(withMeaning(mappingNow({ summary: readList().summary, mapping: null }), 3, 'title')).toMatchObject(
      { title: [3], notes: [] },
    );
  });

  test('joins the notes, which several columns may fill', () => {
    expect(withMeaning(mappingNow({ summary: readList().summary, mapping: null }), 1, 'notes')).toMatchObject(
      { notes: [1, 3], director: [] },
    );
  });

  test('is read anew at once, and nothing else is guessed again', () => {
    const { summary } = readList();
    const { understood } = readList({
      mapping: withMeaning(mappingNow({ summary, mapping: null }), 1, null),
    });
    expect(columnsToKeep(understood)).toEqual({ title: [0], windowFrom: [2], notes: [3] });
    expect(understood.rows.map((row) => row.values.director)).toEqual([undefined, undefined]);
  });
});

test('the table shows each row for what it is, with doubtful and unreadable cells marked', () => {
  const { sheet, understood } = readList();
  const rows = sheet.rows.map((row) => shownRow(row, marksOf(understood)));
  expect(rows.map((row) => row.kind)).toEqual(['above', 'header', 'film', 'film']);
  expect(rows[2]?.cells.map(({ text, isDoubtful, problem }) => ({ text, isDoubtful, problem }))).toEqual([
    { text: 'Bird', isDoubtful: false, problem: null },
    { text: 'Andrea Arnold', isDoubtful: false, problem: null },
    { text: '14/10', isDoubtful: true, problem: null },
    { text: 'vraag kopie', isDoubtful: false, problem: null },
  ]);
  expect(rows[3]?.cells[2]).toMatchObject({ text: '99/99/2026', problem: 'impossibleDate' });
});

test('an answered question stays while its column is read, and goes with it', () => {
  const { summary } = readList();
  const asked = withQuestions([], summary);
  expect(asked.map((question) => question.kind)).toEqual(['year']);
  const answered = readList({ answers: { year: 2026 } }).summary;
  expect(withQuestions(asked, answered).map((question) => question.kind)).toEqual(['year']);
  const without = readList({ mapping: withMeaning(mappingNow({ summary, mapping: null }), 2, null) }).summary;
  expect(withQuestions(asked, without)).toEqual([]);
});

test('a field is ticked off when it would be taken, and ticked on when it is a conflict', () => {
  const choice = NO_CHOICE(3);
  const off = withField(choice, 'film.year', false, false);
  expect(off).toEqual({ ...choice, skippedFields: ['film.year'] });
  expect(withField(off, 'film.year', false, true)).toEqual(choice);
  expect(withField(choice, 'film.year', true, true)).toEqual({ ...choice, forcedFields: ['film.year'] });
});

test('a film of a weekly grid goes to the core once for each start time whose day is known', () => {
  const { understood } = readList({ answers: { year: 2026 } });
  const show = { row: 3, film: 3, address: 'F3', title: 'Bird', time: '20:15' };
  const grid = {
    ...understood,
    rows: understood.rows.slice(0, 1),
    screenings: [
      { ...show, date: '2026-10-14', room: 'Zaal 1' },
      { ...show, date: '2026-10-15' },
      { ...show, weekday: 5 },
    ],
  };
  expect(
    importableRows(grid).map(({ row, values }) => [row, values.title, values.screeningDate, values.room]),
  ).toEqual([
    [3, 'Bird', '2026-10-14', 'Zaal 1'],
    [3, 'Bird', '2026-10-15', undefined],
  ]);
});
