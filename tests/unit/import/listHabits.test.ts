import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawCell, RawSheet } from '../../../shared/import/sheet.ts';
import { understandSheet } from '../../../shared/import/understand.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';
import { understandText } from './support.ts';

/** Habits of senders that reach over more than one cell: "idem", days written once, lists beside each other. */
type Marked = Pick<RawCell, 'text' | 'href' | 'isStruck'>;
type Cell = string | Marked | null;

const sheetOf = (rows: readonly (readonly Cell[])[], name = 'Lijst'): RawSheet => ({
  name,
  columnCount: Math.max(...rows.map((row) => row.length)),
  merges: [],
  hiddenColumns: [],
  rows: rows.flatMap((cells, index) => {
    const filled = cells.flatMap((cell, column): RawCell[] => {
      if (cell === null) return [];
      return [{ column, kind: 'text', ...(typeof cell === 'string' ? { text: cell } : cell) }];
    });
    return filled.length === 0 ? [] : [{ row: index + 1, cells: filled }];
  }),
});

const understand = (rows: readonly (readonly Cell[])[], name?: string): SheetUnderstanding =>
  understandSheet(sheetOf(rows, name));
const asked = ({ questions }: SheetUnderstanding): readonly string[] =>
  questions.map(({ kind, field, count }) => `${kind} ${field} ${count}`);

describe('a sign for "as above" stands for what is above it', () => {
  const agenda = understand([
    ['Datum', 'Uur', 'Film', 'Zaal', 'Verdeler'],
    ['wo 7/10/2026', '14u30', 'Flow', 'Zaal 1', 'Periscoop'],
    ['"', '20u00', 'Stilte', 'idem', '″'],
    ['do 8/10/2026', '19u30', 'Het Meer', 'Zaal 2', 'Lumière'],
    ['id.', '22u00', 'Nachtrit', 'Id.', '-"-'],
  ]);

  test('days, rooms and names', () => {
    expect(
      agenda.rows.map(({ values }) => [values.screeningDate, values.title, values.room, values.distributor]),
    ).toEqual([
      ['2026-10-07', 'Flow', 'Zaal 1', 'Periscoop'],
      ['2026-10-07', 'Stilte', 'Zaal 1', 'Periscoop'],
      ['2026-10-08', 'Het Meer', 'Zaal 2', 'Lumière'],
      ['2026-10-08', 'Nachtrit', 'Zaal 2', 'Lumière'],
    ]);
  });

  test('in doubt, asked about once a column, with the sender’s own sign', () => {
    expect(asked(agenda)).toEqual(['doubtful screeningDate 2', 'doubtful room 2', 'doubtful distributor 2']);
    expect(agenda.rows[1]!.raw.screeningDate).toEqual({ text: '"', address: 'A3' });
    expect(agenda.problems).toEqual([]);
  });

  test('with nothing above it, it is what it says', () => {
    const { rows } = understand([
      ['Titel', 'Jaar', 'Opmerking'],
      ['Flow', '2024', 'idem'],
      ['Stilte', '2025', null],
    ]);
    expect(rows[0]!.values.notes).toBe('idem');
  });
});

describe('a release calendar writes each day once', () => {
  const calendar = (rows: readonly (readonly Cell[])[]): SheetUnderstanding =>
    understand([['Release calendar 2026'], ['Date', 'Title', 'Distributor', 'Genre'], ...rows]);

  test('the films below it are of that day, in doubt', () => {
    const read = calendar([
      ['7/10/2026', 'Flow', 'Periscoop', 'Animation'],
      [null, 'Silence', 'Cinéart', 'Drama'],
      ['14/10/2026', 'Night Ride', 'Lumière', 'Thriller'],
    ]);
    expect(read.rows.map(({ values, doubts }) => [values.releaseDate, doubts])).toEqual([
      ['2026-10-07', []],
      ['2026-10-07', ['releaseDate']],
      ['2026-10-14', []],
    ]);
    expect(asked(read)).toEqual(['carriedDates releaseDate 1']);
  });

  test('films at its end have no day yet', () => {
    const read = calendar([
      ['7/10/2026', 'Flow', 'Periscoop', 'Animation'],
      ['14/10/2026', 'Night Ride', 'Lumière', 'Thriller'],
      [null, 'Someday', 'Cinéart', 'Drama'],
    ]);
    expect(read.rows[2]!.values.releaseDate).toBeUndefined();
  });
});

test('lists of another kind beside each other are both read', () => {
  const { rows } = understand([
    ['NIEUW', null, null, null, 'REPERTOIRE'],
    ['Titel', 'Release', 'Duur', null, 'Titel', 'Jaar', 'Huur'],
    ['Flow', '14/10/2026', "85'", null, 'Rosetta', '1999', '€ 100'],
    ['Stilte', '21/10/2026', "92'", null, 'Daens', '1992', '€ 125'],
  ]);
  expect(rows.map(({ values }) => [values.title, values.releaseDate, values.year])).toEqual([
    ['Flow', '2026-10-14', undefined],
    ['Stilte', '2026-10-21', undefined],
    ['Rosetta', undefined, 1999],
    ['Daens', undefined, 1992],
  ]);
  expect(rows[2]!.values.terms).toMatchObject({ flatFeeCents: 10_000 });
});

describe('what a title’s cell carries with it', () => {
  const { rows } = understand([
    ['Titel', 'Jaar', 'Regie', 'Duur'],
    [{ text: 'Flow', href: 'https://vimeo.com/1' }, '2024', 'Gints Zilbalodis', "85'"],
    [{ text: 'Stilte', href: 'https://example.org/stilte' }, '2025', 'Jan Claes', "92'"],
    [{ text: 'Nachtrit', isStruck: true }, '2023', 'Mia Wouters', "100'"],
  ]);

  test('the trailer behind it, and no other link', () => {
    expect(rows.map(({ values }) => values.trailerUrl)).toEqual([
      'https://vimeo.com/1',
      undefined,
      undefined,
    ]);
  });

  test('a pen through the title alone calls the film off', () => {
    expect(rows.map(({ isStruck }) => isStruck)).toEqual([undefined, undefined, true]);
  });
});

test('headings and notes that outnumber the films of a short list are still headings and notes', () => {
  const read = understand([
    ['Titel', 'Regie', 'Release', 'Duur'],
    ['OKTOBER'],
    ['Stilte', 'Jan Claes', '21/10/2026', "92'"],
    ['NOVEMBER'],
    ['Het Meer¹', 'Paolo Verdi', '4/11/2026', "118'"],
    ['Totaal: 2 titels'],
    ['* onder voorbehoud'],
    ['¹ enkel op DCP'],
  ]);
  expect(read.rows.map(({ values, section }) => [values.title, section])).toEqual([
    ['Stilte', 'OKTOBER'],
    ['Het Meer', 'NOVEMBER'],
  ]);
});

test('surnames before a comma are turned, in doubt, with what was written', () => {
  const read = understand([
    ['Titel', 'Regie', 'Jaar'],
    ['Flow', 'Zilbalodis, Gints', '2024'],
    ['Stilte', 'Claes, Jan', '2025'],
    ['Rosetta', 'un film de Luc Dardenne', '1999'],
  ]);
  expect(read.rows.map(({ values }) => values.directors)).toEqual([
    ['Gints Zilbalodis'],
    ['Jan Claes'],
    ['Luc Dardenne'],
  ]);
  expect(read.questions).toMatchObject([
    {
      kind: 'doubtful',
      field: 'director',
      count: 2,
      examples: [{ text: 'Zilbalodis, Gints', address: 'B2' }, {}],
    },
  ]);
});

test('one column of rooms holds for every show of its row', () => {
  const { screenings } = understand([
    ['Film', 'Screening 1', 'Screening 2', 'Venue'],
    ['Flow', 'Wed 7 Oct 2026, 20:00', 'Sat 10 Oct 2026, 14:30', 'KASK'],
    ['Stilte', 'Thu 8 Oct 2026, 9.15pm', 'Sun 11 Oct 2026, 11am', 'Sphinx'],
  ]);
  expect(screenings?.map(({ date, time, room }) => [date, time, room])).toEqual([
    ['2026-10-07', '20:00', 'KASK'],
    ['2026-10-10', '14:30', 'KASK'],
    ['2026-10-08', '21:15', 'Sphinx'],
    ['2026-10-11', '11:00', 'Sphinx'],
  ]);
});

test.each([
  ['14u en 20u15', ['14:00', '20:15']],
  ['14u00 - 15u25', ['14:00']],
  ['van 14u tot 16u', ['14:00']],
])('the hours %s', (hours, wanted) => {
  const { rows, screenings } = understand([
    ['Dag', 'Film', 'Aanvang'],
    ['di 22/9/2026', 'Flow', hours],
    ['di 29/9/2026', 'Stilte', '11u / 20u15'],
  ]);
  const shows = screenings?.filter(({ title }) => title === 'Flow').map(({ time }) => time);
  expect(shows ?? [rows[0]!.values.screeningTime]).toEqual(wanted);
});

test('"Van - tot" over hours is when a show begins, over days when a licence does', () => {
  const hours = understand([
    ['Dag', 'Van - tot', 'Film'],
    ['wo 7/10/2026', '14u00 - 15u25', 'Flow'],
    ['wo 7/10/2026', '20u00 - 21u32', 'Stilte'],
  ]);
  expect(hours.rows.map(({ values }) => values.screeningTime)).toEqual(['14:00', '20:00']);
  const days = understand([
    ['Film', 'Van - tot', 'Huur'],
    ['Flow', '14/10/2026 - 20/10/2026', '€ 150'],
    ['Stilte', '21/10/2026 - 27/10/2026', '€ 150'],
  ]);
  expect(days.rows.map(({ values }) => [values.windowFrom, values.windowTo])).toEqual([
    ['2026-10-14', '2026-10-20'],
    ['2026-10-21', '2026-10-27'],
  ]);
});

test('a fee is what its header says it is paid for', () => {
  const { rows } = understand([
    ['Titel', 'Prijs per vertoning'],
    ['Flow', '€ 150 excl. btw'],
    ['Stilte', '€ 300 per week'],
  ]);
  expect(rows.map(({ values }) => values.terms?.flatFeePer)).toEqual(['show', 'week']);
});

test('a price without tax is part of the deal beside its other columns', () => {
  const { rows } = understand([
    ['Titre', 'Année', 'Tarif (HT)', 'Min. garanti', '% 1re sem.', 'Dispo'],
    ['Silence', '2025', null, '150,00 €', '50 %', '1/12/2026'],
    ['Flow', '2024', '180 €', null, null, 'dispo'],
  ]);
  expect(rows.map(({ values }) => values.terms)).toMatchObject([
    { minimumGuaranteeCents: 15_000, shareBp: [5_000] },
    { flatFeeCents: 18_000 },
  ]);
});

test.each([
  ['Disponible', 'windowFrom', '1/12/2026'],
  ['Verfügbar', 'windowFrom', 'ab 1.12.2026'],
  ['Available', 'windowFrom', '1 Dec 2026'],
  ['Culturele centra tot', 'windowTo', '30/6/2027'],
  ['Max. vert.', 'maxShows', 'max. 3'],
  ['Nbre de séances', 'maxShows', '3'],
  ['Metteur en scène', 'director', 'Julien Duvivier'],
  ['Maker(s)', 'director', 'Jan Claes'],
  ['Sesión', 'screeningTime', '20:30 h'],
  ['Flat fee', 'terms', '€ 200,00'],
  ['Ond.', 'subtitles', 'NL'],
])('a column %s is %s', (header, field, text) => {
  const { columns } = understand([
    ['Film', 'Jaar', header],
    ['Flow', '2024', text],
    ['Stilte', '2025', text],
  ]);
  expect(Object.keys(columns)).toContain(field);
});

test('"Taalversie" over two headers is what the lower one says', () => {
  const { columns } = understand([
    ['Film', 'Jaar', 'Taalversie gesproken', 'Taalversie ondertitels'],
    ['Flow', '2024', 'Frans', 'NL'],
    ['Stilte', '2025', 'Nederlands', 'FR'],
  ]);
  expect([columns.spokenLanguage?.columns, columns.subtitles?.columns]).toEqual([[2], [3]]);
});

test('a sheet that is called after a room gives its shows that room', () => {
  const { rows } = understand(
    [
      ['Dag', 'Uur', 'Film'],
      ['wo 14/10/2026', '20:00', 'Stilte'],
      ['do 15/10/2026', '20:00', 'Flow'],
    ],
    'Zaal 2',
  );
  expect(rows.map(({ values }) => values.room)).toEqual(['Zaal 2', 'Zaal 2']);
});

test('the sections of a festival are no distributors', () => {
  const { rows, questions } = understand([
    ['Film', 'Director', 'Country', 'Length'],
    ['INTERNATIONAL COMPETITION'],
    ['Silence', 'Jan Claes', 'BE', '92 min'],
    ['CLASSICS'],
    ['M', 'Fritz Lang', 'DE', '117 min'],
  ]);
  expect(rows.map(({ values }) => values.distributor)).toEqual([undefined, undefined]);
  expect(questions).toEqual([]);
});

test('a table drawn with bars loses its lines and its stars', () => {
  const { rows, columns } = understandText(
    '| Datum | Uur | Film | Zaal |\n|-------|:---:|------|------|\n| wo 7/10/2026 | 20u | **Stilte** | 1 |\n| do 8/10/2026 | 20u | Flow | 2 |\n',
  );
  expect(columns.title?.headers).toEqual(['Film']);
  expect(rows.map(({ values }) => [values.title, values.screeningTime])).toEqual([
    ['Stilte', '20:00'],
    ['Flow', '20:00'],
  ]);
});

test('an hour in a workbook that counts from 1904 is no day of that year', () => {
  const sheet = utils.aoa_to_sheet([
    ['Film', 'Uur'],
    ['Stilte', null],
  ]);
  sheet.B2 = { t: 'n', v: 0.84375, z: 'hh:mm' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Lijst');
  book.Workbook = { WBProps: { date1904: true } };
  const read = readWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array, 'mac.xlsx');
  expect(read.ok && read.value.sheets[0]!.rows[1]!.cells[1]).toMatchObject({ kind: 'date', iso: '20:15' });
});
