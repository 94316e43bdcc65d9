import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toKeyShape } from '../../../shared/import/keyShape.ts';
import { readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import { chooseSheet, understandSheet } from '../../../shared/import/understand.ts';
import type { ColumnAnswers } from '../../../shared/import/understanding.ts';
import { openWorkbook } from './support.ts';

/** The answer key of one real file; see the README beside the samples. */
type AnswerKey = {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly dataRows: number;
  readonly layout?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  readonly samples: readonly Readonly<Record<string, unknown>>[];
  readonly otherSheets?: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly dataRows: number;
  }[];
  readonly runtimeSum?: number;
  readonly screeningCount?: number;
  readonly screenings?: readonly (readonly [number, string, string, string])[];
  readonly context?: Readonly<Record<string, unknown>>;
};

const samples = resolve(import.meta.dirname, '../../../../shared/samples');
const isHere = existsSync(samples);
if (!isHere) console.log('The real sheets are not here: their answer keys were not tried.');

const names = isHere
  ? readdirSync(resolve(samples, 'expected')).map((file) => file.replace(/\.json$/, ''))
  : [];
const sheetFiles = isHere ? readdirSync(resolve(samples, 'sheets')) : [];
const pathOf = (name: string): string =>
  resolve(samples, 'sheets', sheetFiles.find((file) => file.startsWith(`${name}.`)) ?? name);
const keyFor = (name: string): AnswerKey =>
  JSON.parse(readFileSync(resolve(samples, 'expected', `${name}.json`), 'utf8')) as AnswerKey;

/** What a key takes from outside the file: the user's answer to the question the importer asks. */
const ANSWERS: Readonly<Record<string, ColumnAnswers>> = {
  'boston-arthouse-showtimes': { year: 2024 },
  'scala-diekirch-horaires': { weekStart: '2025-07-16' },
};

const columnName = (told: string | readonly string[]): string | readonly string[] =>
  typeof told === 'string' ? told.replace(/ \(no header text\)$/, '').trim() : told;

const keyed = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).filter(([field]) => !field.startsWith('_') && !field.startsWith('screening')),
  );

const tables = names.filter((name) => name !== 'password-protected');

describe.runIf(isHere)('the real sheets give their answer keys', () => {
  test.each(tables)('%s', (name) => {
    const key = keyFor(name);
    const workbook = openWorkbook(pathOf(name));
    const understood = understandSheet(workbook.sheets[chooseSheet(workbook)]!, { answers: ANSWERS[name] });
    const shape = toKeyShape(understood);
    expect({ sheet: shape.sheet, headerRow: shape.headerRow, dataRows: shape.dataRows }).toEqual({
      sheet: key.sheet,
      headerRow: key.headerRow,
      dataRows: key.dataRows,
    });
    const columns = Object.fromEntries(
      Object.keys(key.columns).map((field) => [field, shape.columns[field as keyof typeof shape.columns]]),
    );
    expect(columns).toEqual(
      Object.fromEntries(Object.entries(key.columns).map(([field, told]) => [field, columnName(told)])),
    );
    const isGrid = key.layout !== undefined;
    const rows = new Map(shape.rows.map((row) => [row._row, row]));
    for (const sample of key.samples) {
      const wanted = isGrid
        ? keyed(sample)
        : Object.fromEntries(Object.entries(sample).filter(([field]) => !field.startsWith('_')));
      expect(rows.get(sample._row as number)).toMatchObject(wanted);
    }
    if (key.delimiter) expect(workbook.delimiter).toBe(key.delimiter);
    if (key.encoding) expect(workbook.encoding).toBe(key.encoding);
    if (key.screenings) expect(shape.screenings).toEqual(key.screenings);
    if (key.runtimeSum !== undefined) {
      expect(understood.rows.reduce((sum, row) => sum + (row.values.runtimeMinutes ?? 0), 0)).toBe(
        key.runtimeSum,
      );
    }
  });

  test.each(tables.filter((name) => keyFor(name).otherSheets !== undefined))(
    'every sheet of %s has its table found',
    (name) => {
      const wanted = keyFor(name).otherSheets!.map(({ sheet, headerRow, dataRows }) => ({
        sheet,
        headerRow,
        dataRows,
      }));
      const sheets = new Map(openWorkbook(pathOf(name)).sheets.map((sheet) => [sheet.name, sheet]));
      const found = wanted.map(({ sheet }) => {
        const { headerRow, dataRows } = understandSheet(sheets.get(sheet)!);
        return { sheet, headerRow, dataRows };
      });
      expect(found).toEqual(wanted);
    },
  );

  test('an encrypted workbook is refused as one', () => {
    const path = pathOf('password-protected');
    expect(readWorkbook(readFileSync(path), 'password-protected.xlsx')).toEqual({
      ok: false,
      error: { code: 'encrypted' },
    });
  });
});

describe.runIf(isHere)('what the keys take from outside the file is asked, not guessed', () => {
  test('dates without a year stay open until the user names it', () => {
    const workbook = openWorkbook(pathOf('boston-arthouse-showtimes'));
    const understood = understandSheet(workbook.sheets[0]!);
    expect(understood.rows.every((row) => row.values.screeningDate === undefined)).toBe(true);
    expect(understood.questions.map(({ kind, field, count }) => ({ kind, field, count }))).toEqual([
      { kind: 'year', field: 'screeningDate', count: 199 },
    ]);
  });

  test('an impossible date is a problem with its address, a date of two readings a doubt', () => {
    const workbook = openWorkbook(pathOf('agec-european-releases'));
    const understood = understandSheet(workbook.sheets[0]!);
    expect(understood.problems.find((problem) => problem.code === 'impossibleDate')).toMatchObject({
      address: 'F1815',
      text: '13/23/2018',
      severity: 'reject',
    });
    const doubtful = understood.rows.find((row) => row.row === 1506);
    expect(doubtful).toMatchObject({ values: { releaseDate: '2021-10-24' }, doubts: ['releaseDate'] });
    expect(understood.questions.map((question) => question.kind)).toEqual(['dateOrder']);
  });
});
