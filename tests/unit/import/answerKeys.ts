import { expect } from 'vitest';
import { type KeyShape, toKeyShape } from '../../../shared/import/keyShape.ts';
import type { RawWorkbook } from '../../../shared/import/sheet.ts';
import {
  chooseSheet,
  sheetsOfSameShape,
  type UnderstandOptions,
  understandSheet,
} from '../../../shared/import/understand.ts';
import { understandSheets } from '../../../shared/import/understandSheets.ts';

/** What the screen and the command line make of a workbook: its best sheet, or all sheets of that one's shape. */
export function shapeOf(workbook: RawWorkbook, options: UnderstandOptions, takesAll = false): KeyShape {
  const best = chooseSheet(workbook);
  if (!takesAll) return toKeyShape(understandSheet(workbook.sheets[best]!, options));
  const same = sheetsOfSameShape(workbook, best).map((at) => workbook.sheets[at]!);
  return toKeyShape(understandSheets(same, options));
}

/** The columns a key names, as understood. */
export const columnsAsked = (shape: KeyShape, asked: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.keys(asked).map((field) => [field, shape.columns[field as keyof typeof shape.columns]]),
  );

/** Compares a sample with its row: every value it names, `null` for one that must not be there. */
export function expectSample(shape: KeyShape, sample: Readonly<Record<string, unknown>>): void {
  const found = shape.rows.find(
    (row) =>
      row._row === sample._row &&
      (sample._sheet === undefined || row._sheet === sample._sheet) &&
      (sample.title === undefined ||
        shape.rows.filter((each) => each._row === row._row).length === 1 ||
        row.title === sample.title),
  );
  const wanted = Object.fromEntries(Object.entries(sample).filter(([, value]) => value !== null));
  const absent = Object.keys(sample).filter(
    (field) => sample[field] === null && found?.[field] !== undefined,
  );
  expect({ absent, ...found }).toMatchObject({ absent: [], ...wanted });
}
