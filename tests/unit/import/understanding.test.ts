import { describe, expect, test } from 'vitest';
import { matchHeader } from '../../../shared/import/headers.ts';
import { rawCellOf } from '../../../shared/import/rawCell.ts';
import { keyOf, understandText } from './support.ts';

const columnsOf = (text: string): Readonly<Record<string, unknown>> => keyOf(understandText(text)).columns;

describe('columns are known by their headers', () => {
  test('in English', () => {
    expect(
      columnsOf(
        'Title,Director(s),Country/ies,Prod. year,RT,Cert,UK release date,Available from,Available until,Terms,MG\nClose,Lukas Dhont,BE/FR,2022,104,12A,03/02/2023,14/10/2026,29/12/2026,35%,£75\n',
      ),
    ).toEqual({
      title: 'Title',
      director: 'Director(s)',
      country: 'Country/ies',
      year: 'Prod. year',
      runtimeMinutes: 'RT',
      rating: 'Cert',
      releaseDate: 'UK release date',
      windowFrom: 'Available from',
      windowTo: 'Available until',
      terms: ['Terms', 'MG'],
    });
  });

  test('in German, with country and year in one column', () => {
    const { rows, columns } = keyOf(
      understandText(
        'Titel;Originaltitel;Regie;Land/Jahr;Länge;FSK;Kinostart D;Verleih\nParasite;Gisaengchung;Bong Joon-ho;KOR 2019;132 Min.;16;17.10.2019;Verleih am Park\n',
      ),
    );
    expect(columns).toMatchObject({ country: 'Land/Jahr', runtimeMinutes: 'Länge', rating: 'FSK' });
    expect(rows[0]).toMatchObject({ countryCodes: ['KR'], year: 2019, releaseDate: '2019-10-17' });
  });

  test('in Italian and Spanish', () => {
    expect(
      columnsOf(
        "Titolo;Regia;Paese;Anno;Durata;Uscita;Distribuzione\nEO;Jerzy Skolimowski;Polonia;2022;88';22/12/2022;Distribuzione Uno\n",
      ),
    ).toMatchObject({
      title: 'Titolo',
      director: 'Regia',
      releaseDate: 'Uscita',
      distributor: 'Distribuzione',
    });
    expect(
      columnsOf(
        'Película;Dirección;País;Año;Duración;Estreno;Idioma\nRoma;Alfonso Cuarón;México;2018;135 min;14/12/2018;Español\n',
      ),
    ).toMatchObject({ title: 'Película', country: 'País', year: 'Año', spokenLanguage: 'Idioma' });
  });

  test('without case, accents, dashes, line feeds or endings', () => {
    for (const header of ['REALISATEUR', 'Réalisateur(s)', 'réalisateur ', 'Réali\u00adsateur']) {
      expect(matchHeader(header.replace('\u00ad', ''))[0]?.field).toBe('director');
    }
    expect(matchHeader('Release\nDate')[0]?.field).toBe('releaseDate');
    expect(matchHeader('release_date')[0]?.field).toBe('releaseDate');
    expect(matchHeader('Duur (min.)')[0]?.field).toBe('runtimeMinutes');
  });

  test('a title per language beside the main one', () => {
    expect(
      columnsOf(
        "Titel NL;Titre FR;Original title;Regie\nAnatomie van een val;Anatomie d'une chute;Anatomie d'une chute;Justine Triet\n",
      ),
    ).toEqual({ title: 'Titel NL', titleFr: 'Titre FR', originalTitle: 'Original title', director: 'Regie' });
  });
});

describe('columns are known by their cells', () => {
  test('"Start" is a date or an hour, as its cells say', () => {
    expect(columnsOf('Titel;Start\nClose;14/10/2026\nEO;21/10/2026\n')).toHaveProperty(
      'releaseDate',
      'Start',
    );
    expect(columnsOf('Titel;Start\nClose;19u45\nEO;20u00\n')).toHaveProperty('screeningTime', 'Start');
  });

  test('a table without headers', () => {
    const { headerRow, columns } = keyOf(
      understandText(
        'Stalker;Andrej Tarkovski;1979;162;Rusland\nClose;Lukas Dhont;2022;104;België\nParasite;Bong Joon-ho;2019;132;Zuid-Korea\n',
      ),
    );
    expect(headerRow).toBeNull();
    expect(columns).toEqual({
      title: '#1',
      director: '#2',
      year: '#3',
      runtimeMinutes: '#4',
      country: '#5',
    });
  });

  test("a user's own mapping stands, and its columns are not given away", () => {
    const text = 'Titel;Wie;Wanneer\nClose;Lukas Dhont;14/10/2026\n';
    const understood = understandText(text, {
      mapping: { director: [1], releaseDate: [2], screeningDate: [] },
    });
    expect(understood.columns.director).toEqual({ columns: [1], headers: ['Wie'], confidence: 1 });
    expect(understood.columns.screeningDate).toBeUndefined();
    expect(understood.rows[0]!.values).toMatchObject({ director: 'Lukas Dhont', releaseDate: '2026-10-14' });
  });

  test("a user's own header row stands", () => {
    const understood = understandText('Titel;Jaar\nFilm;Jaar\nClose;2022\n', { headerRow: 2 });
    expect(understood.headerRow).toBe(2);
    expect(understood.rows.map((row) => row.values.title)).toEqual(['Close']);
  });
});

describe('the table is found wherever it is', () => {
  test('under lines that name the sender, above notes and totals', () => {
    const understood = understandText(
      'Verdeler;Filmhuis Distributie\nDatum;01/10/2026\n\nTitel;Regie;Land;Release\nClose;Lukas Dhont;België;14/10/2026\nParasite;Bong Joon-ho;Zuid-Korea;21/10/2026\nTotaal;2;;\n\n* alle prijzen excl. 6 % btw\n',
    );
    expect(understood).toMatchObject({ headerRow: 4, dataRows: 2 });
    expect(understood.context.distributor).toBe('Filmhuis Distributie');
    expect(understood.skippedRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '7 total',
      '9 note',
    ]);
  });

  test('headings of days give their date to the hours below them', () => {
    const { rows } = understandText(
      'Uur;Film;Zaal;Taal\nwoensdag 14 oktober 2026;;;\n14u30;Close;Zaal 1;FR\n20u;Stalker;Zaal 2;RU\ndonderdag 15 oktober 2026;;;\n20u15;Close;Zaal 1;FR\n19u45;Parasite;Zaal 2;KO\n',
    );
    expect(rows.map(({ values }) => [values.title, values.screeningDate, values.screeningTime])).toEqual([
      ['Close', '2026-10-14', '14:30'],
      ['Stalker', '2026-10-14', '20:00'],
      ['Close', '2026-10-15', '20:15'],
      ['Parasite', '2026-10-15', '19:45'],
    ]);
    expect(rows[2]!.raw.screeningDate).toEqual({ text: 'donderdag 15 oktober 2026', address: 'A5' });
  });

  test('a day written once for several hours is carried down, and asked about', () => {
    const understood = understandText(
      'Datum;Uur;Film;Zaal\nwo 14/10/2026;14u30;Close;1\n;20u00;Stalker;2\ndo 15/10/2026;20u15;Close;1\n',
    );
    expect(understood.rows[1]).toMatchObject({
      values: { screeningDate: '2026-10-14' },
      doubts: ['screeningDate'],
    });
    expect(understood.questions).toMatchObject([{ kind: 'carriedDates', field: 'screeningDate', count: 1 }]);
  });

  test('a row without a title is a problem with its place', () => {
    expect(understandText('Titel;Regie\n;Lukas Dhont\nStalker;Andrej Tarkovski\n').problems).toMatchObject([
      { row: 2, address: 'A2', code: 'missingTitle', severity: 'reject' },
    ]);
  });
});

describe('nothing is guessed in silence', () => {
  const american = 'Title,Date,Time\nClose,10/11/2026,7.45pm\nStalker,11/12/2026,8pm\n';

  test('day and month are asked about once per column, and the answer settles all', () => {
    const asked = understandText(american);
    expect(asked.questions).toMatchObject([{ kind: 'dateOrder', field: 'screeningDate', count: 2 }]);
    expect(asked.rows.every((row) => row.doubts.includes('screeningDate'))).toBe(true);
    const answered = understandText(american, { answers: { dateOrder: 'mdy' } });
    expect(answered.questions).toEqual([]);
    expect(answered.rows.map((row) => row.values.screeningDate)).toEqual(['2026-10-11', '2026-11-12']);
  });

  test('the other dates of the sheet are a proof', () => {
    const understood = understandText(
      'Title,Release date,Available until\nClose,03/02/2023,29/12/2026\nEO,04/02/2023,30/12/2026\n',
    );
    expect(understood.questions).toEqual([]);
    expect(understood.rows[0]!.values.releaseDate).toBe('2023-02-03');
  });

  test("a missing year is suggested from the sheet's heading, never taken without asking", () => {
    const understood = understandText('Programma 2026\nFilm;Datum;Uur\nClose;14/10;20u\nEO;21/10;20u\n');
    expect(understood.questions).toMatchObject([{ kind: 'year', count: 2, suggestion: '2026' }]);
    expect(understood.rows[0]).toMatchObject({
      values: { screeningDate: '2026-10-14' },
      doubts: ['screeningDate'],
    });
  });

  test('a grid without a week asks for it, and gives its shows their dates when told', () => {
    const grid = 'Film;wo;do;vr\nClose;20u;;17u30\nEO;14:15 / 20:30;19u;\n';
    const asked = understandText(grid, { fileName: 'weekrooster_261014.csv' });
    expect(asked.questions).toMatchObject([{ kind: 'weekStart', count: 5, suggestion: '2026-10-14' }]);
    expect(asked.screenings!.every((show) => show.date === undefined)).toBe(true);
    const told = understandText(grid, { answers: { weekStart: '2026-10-14' } });
    expect(told.screenings!.map(({ title, date, time }) => [title, date, time])).toEqual([
      ['Close', '2026-10-14', '20:00'],
      ['Close', '2026-10-16', '17:30'],
      ['EO', '2026-10-14', '14:15'],
      ['EO', '2026-10-14', '20:30'],
      ['EO', '2026-10-15', '19:00'],
    ]);
  });
});

test('every value can be traced to its cell, also where the text was taken over as it is', () => {
  const understood = understandText('Titel;Regie;Release\nClose;Lukas Dhont;14/10/2026\n');
  const row = understood.rows[0]!;
  expect([
    rawCellOf(row, 'title', understood.columns),
    rawCellOf(row, 'releaseDate', understood.columns),
    rawCellOf(row, 'notes', understood.columns),
  ]).toEqual([{ text: 'Close', address: 'A2' }, { text: '14/10/2026', address: 'C2' }, undefined]);
});

describe('grids that stand on their side', () => {
  test('days down, films across', () => {
    const understood = understandText(
      'Dag;Close;Stalker;EO\nwo 14/10/2026;20u;19u30;\ndo 15/10/2026;;19u30;14:15 / 20:30\nvr 16/10/2026;17u30;;20u\n',
    );
    expect(understood).toMatchObject({ layout: 'grid', headerRow: 1, dataRows: 3, questions: [] });
    expect(
      understood.screenings!.map(({ address, title, date, time }) => [address, title, date, time]),
    ).toEqual([
      ['B2', 'Close', '2026-10-14', '20:00'],
      ['B4', 'Close', '2026-10-16', '17:30'],
      ['C2', 'Stalker', '2026-10-14', '19:30'],
      ['C3', 'Stalker', '2026-10-15', '19:30'],
      ['D3', 'EO', '2026-10-15', '14:15'],
      ['D3', 'EO', '2026-10-15', '20:30'],
      ['D4', 'EO', '2026-10-16', '20:00'],
    ]);
    expect(understood.rows.map((row) => row.raw.title?.address)).toEqual(['B1', 'C1', 'D1']);
  });

  test('a list with a column of days and one of hours is no grid', () => {
    const list =
      'Datum;Film;Uur\nwo 14/10/2026;Close;20u\ndo 15/10/2026;Stalker;19u30\nvr 16/10/2026;EO;20u\n';
    expect(understandText(list)).toMatchObject({ layout: 'table', dataRows: 3 });
  });
});

test('a column of short films has its minutes and seconds, a column of long ones its hours', () => {
  const lengths = (list: readonly string[]) => {
    const { rows } = understandText(
      `Titel;Regie;Duur\n${list.map((text, at) => `Film ${at};Maker;${text}`).join('\n')}\n`,
    );
    return rows.map(({ values, doubts }) => [values.runtimeMinutes, doubts.includes('runtimeMinutes')]);
  };
  expect(lengths(['5:51', '12:30', '24:10', '3:20'])).toEqual([
    [6, true],
    [13, true],
    [24, true],
    [3, true],
  ]);
  expect(lengths(['1:45', '2:10', '4:12'])).toEqual([
    [105, false],
    [130, false],
    [252, true],
  ]);
});
