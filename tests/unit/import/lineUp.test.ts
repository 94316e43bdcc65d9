import { describe, expect, test } from 'vitest';
import { normalisedRowSchema } from '../../../shared/import/row.ts';
import { keyOf, understandFixture } from './support.ts';

describe("a Belgian distributor's line-up", () => {
  const understood = understandFixture('lineup-oktober.xlsx');

  test('has its columns found by their Dutch headers', () => {
    expect(keyOf(understood)).toMatchObject({
      sheet: 'Line-up',
      headerRow: 4,
      layout: 'table',
      dataRows: 13,
      columns: {
        title: 'Titel',
        originalTitle: 'Originele titel',
        director: 'Regie',
        country: 'Land',
        year: 'Jaar',
        runtimeMinutes: 'Duur',
        spokenLanguage: 'Gesproken taal',
        subtitles: 'Ondertiteling',
        releaseDate: 'Release',
        windowFrom: 'Vanaf',
        windowTo: 'Tot',
        terms: 'Voorwaarden',
        maxShows: 'Max. vertoningen',
        optionExpires: 'Optie tot',
        notes: 'Opmerkingen',
      },
      questions: [],
    });
  });

  test('gives a whole row with its raw texts and addresses', () => {
    const row = understood.rows[4]!;
    expect(row.values).toEqual({
      title: 'Toni Erdmann',
      director: 'Maren Ade',
      directors: ['Maren Ade'],
      country: 'Duitsland/Oostenrijk',
      countryCodes: ['DE', 'AT'],
      year: 2016,
      runtimeMinutes: 162,
      spokenLanguage: 'Duits, Engels',
      spokenLanguages: ['de', 'en'],
      subtitles: 'NL/FR',
      subtitleLanguages: ['nl', 'fr'],
      releaseDate: '2026-10-28',
      windowFrom: '2026-10-28',
      windowTo: '2026-12-29',
      terms: {
        shareBp: [5000, 4500, 4000],
        minimumGuaranteeCents: 125_000,
        minimumPer: 'run',
        raw: '50/45/40 min € 1.250,00',
      },
      maxShows: 12,
      optionExpires: '2026-10-16',
      notes: 'Minimum geldt voor de hele looptijd',
    });
    expect(row.raw.releaseDate).toEqual({ text: 'wo 28/10/2026', address: 'I9' });
    expect(row.doubts).toEqual([]);
  });

  test('reads the hours and the articles of the trade', () => {
    expect(understood.rows.map((row) => [row.values.title, row.values.runtimeMinutes]).slice(0, 3)).toEqual([
      ['De Dame van Shanghai', 87],
      ['Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles', 201],
      ['Close', 104],
    ]);
  });

  test('rejects the row whose window starts on a day that is not, and passes over the note below', () => {
    expect(understood.problems).toEqual([
      {
        row: 17,
        field: 'windowFrom',
        address: 'J17',
        text: '31/11/2026',
        code: 'impossibleDate',
        severity: 'reject',
      },
    ]);
    expect(understood.skippedRows.map(({ row, reason }) => ({ row, reason }))).toEqual([
      { row: 19, reason: 'note' },
    ]);
  });

  test('crosses a boundary as JSON and comes back the same', () => {
    for (const row of understood.rows) {
      expect(normalisedRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
    }
  });
});
