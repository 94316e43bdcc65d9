import type { Command } from 'commander';
import { toKeyShape } from '../../shared/import/keyShape.ts';
import type { ReadOptions } from '../../shared/import/reading/readWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../shared/import/sheet.ts';
import { understandSheet } from '../../shared/import/understand.ts';
import { ok } from '../../shared/result.ts';
import { type Answer, printAnswer } from './answering.ts';
import { pickSheet, readSheetFile, withReadingOptions } from './sheetFile.ts';

type Options = ReadOptions & { readonly sheet?: string; readonly all?: true };

/** `read-sheet FILE`: what the importer understands of a sheet; opens no house. */
export function addReadSheet(program: Command): void {
  withReadingOptions(program.command('read-sheet'))
    .description('print what the importer understood of a file')
    .option('--all', 'every sheet, as a list in `sheets`')
    .action(async (file: string, options: Options) => printAnswer(await readSheet(file, options)));
}

async function readSheet(file: string, options: Options): Promise<Answer> {
  const read = await readSheetFile(file, options);
  if (!read.ok) return read;
  const { workbook } = read.value;
  const { fileName, kind, encoding, delimiter, quote } = workbook;
  const facts = { fileName, kind, encoding, delimiter, quote };
  if (options.all)
    return ok({ ...facts, sheets: workbook.sheets.map((sheet) => understood(sheet, workbook)) });
  const sheet = pickSheet(workbook, options.sheet);
  return sheet.ok ? ok({ ...facts, ...understood(sheet.value, workbook) }) : sheet;
}

const understood = (sheet: RawSheet, { fileName }: RawWorkbook) =>
  toKeyShape(understandSheet(sheet, { fileName }));
