import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ColumnAnswers } from '../../../shared/import/understanding.ts';
import type { AnswerKey } from '../../fixtures/import/make/fixture.ts';
import { columnsAsked, expectSample, shapeOf } from './answerKeys.ts';
import { fixturePath, openWorkbook } from './support.ts';

/** Sheets of our own making, in the shapes Belgian distributors, festivals and houses send; see `tests/fixtures/import/make`. */
type Keyed = AnswerKey & { readonly file: string };

const keys = readdirSync(fixturePath('expected')).map(
  (file) => JSON.parse(readFileSync(fixturePath(`expected/${file}`), 'utf8')) as Keyed,
);

test.each(keys.map((key) => [key.file, key] as const))('%s gives its answer key', (file, key) => {
  const workbook = openWorkbook(fixturePath(file));
  const answers = (key.answers ?? {}) as ColumnAnswers;
  const shape = shapeOf(workbook, { answers, fileName: file }, key.all);
  expect({
    sheet: shape.sheet,
    headerRow: shape.headerRow,
    dataRows: shape.dataRows,
    layout: shape.layout,
    columns: columnsAsked(shape, key.columns),
  }).toEqual({
    sheet: key.sheet,
    headerRow: key.headerRow,
    dataRows: key.dataRows,
    layout: key.layout ?? 'table',
    columns: key.columns,
  });
  for (const sample of key.samples) expectSample(shape, sample);
  if (key.screenings) expect(shape.screenings).toEqual(key.screenings);
  if (key.questions)
    expect(shape.questions.map(({ kind, field }) => `${kind} ${field}`)).toEqual(key.questions);
  if (key.problems)
    expect(shape.problems.map(({ address, code }) => `${address} ${code}`)).toEqual(key.problems);
  if (key.encoding) expect(workbook.encoding).toBe(key.encoding);
  if (key.delimiter) expect(workbook.delimiter).toBe(key.delimiter);
});

test('every value of a row can be traced to the cell it was read from', () => {
  for (const key of keys) {
    const shape = shapeOf(
      openWorkbook(fixturePath(key.file)),
      { answers: (key.answers ?? {}) as ColumnAnswers },
      key.all,
    );
    for (const row of shape.rows) {
      const raw = row._raw as Readonly<Record<string, { text: string; address: string }>> | undefined;
      for (const [field, { text, address }] of Object.entries(raw ?? {}))
        expect({ field, text, address }).toEqual({
          field,
          text: expect.any(String),
          address: expect.stringMatching(/^[A-Z]{1,3}\d+$/),
        });
    }
  }
});
