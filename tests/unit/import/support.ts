import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type KeyShape, toKeyShape } from '../../../shared/import/keyShape.ts';
import { type ReadOptions, readWorkbook } from '../../../shared/import/reading/readWorkbook.ts';
import type { RawWorkbook } from '../../../shared/import/sheet.ts';
import { chooseSheet, type UnderstandOptions, understandSheet } from '../../../shared/import/understand.ts';
import type { SheetUnderstanding } from '../../../shared/import/understanding.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');

/** The workbook of a file; a refusal fails the test with its code. */
export function openWorkbook(path: string, options?: ReadOptions): RawWorkbook {
  const read = readWorkbook(readFileSync(path), path.split('/').at(-1) ?? path, options);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

export const fixturePath = (name: string): string => resolve(fixtures, name);

/** What the importer makes of a fixture's best sheet. */
export function understandFixture(name: string, options?: UnderstandOptions): SheetUnderstanding {
  const workbook = openWorkbook(fixturePath(name));
  return understandSheet(workbook.sheets[chooseSheet(workbook)]!, options);
}

export const keyOf = (understood: SheetUnderstanding): KeyShape => toKeyShape(understood);

/** A text table as the importer sees it. */
export function understandText(text: string, options?: UnderstandOptions): SheetUnderstanding {
  const read = readWorkbook(new TextEncoder().encode(text), 'pasted.csv');
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return understandSheet(read.value.sheets[0]!, options);
}
