import type { Command } from 'commander';
import { toKeyShape } from '../../shared/import/keyShape.ts';
import type { ReadOptions } from '../../shared/import/reading/readWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../shared/import/sheet.ts';
import { holdsTable, sheetsOfSameShape, understandSheet } from '../../shared/import/understand.ts';
import { understandSheets } from '../../shared/import/understandSheets.ts';
import { ok } from '../../shared/result.ts';
import { type Answer, printAnswer } from './answering.ts';
import { type AnswerOptions, answersOf, withAnswerOptions } from './columnAnswers.ts';
import { pickSheet, readSheetFile, withReadingOptions } from './sheetFile.ts';

type Options = ReadOptions & AnswerOptions & { readonly sheet?: string; readonly all?: true };

/** `read-sheet FILE`: what the importer understands of a sheet; opens no house. */
export function addReadSheet(program: Command): void {
  withAnswerOptions(withReadingOptions(program.command('read-sheet')))
    .description('print what the importer understood of a file')
    .option('--all', 'all sheets of one shape as one list, and each sheet by itself in `sheets`')
    .action(async (file: string, options: Options) => printAnswer(await readSheet(file, options)));
}

async function readSheet(file: string, options: Options): Promise<Answer> {
  const read = await readSheetFile(file, options);
  if (!read.ok) return read;
  const { workbook } = read.value;
  const { fileName, kind, encoding, delimiter, quote } = workbook;
  const facts = { fileName, kind, encoding, delimiter, quote };
  const sheet = pickSheet(workbook, options.sheet);
  if (!sheet.ok) return sheet;
  const same = sheetsOfSameShape(workbook, workbook.sheets.indexOf(sheet.value));
  const understood = { fileName, answers: answersOf(options) };
  if (options.all) return ok({ ...facts, ...everySheet(workbook, same, understood) });
  return ok({
    ...facts,
    ...toKeyShape(understandSheet(sheet.value, understood)),
    sameShape: same.length > 1 ? namesOf(same.map((at) => workbook.sheets[at]!)) : [],
  });
}

const namesOf = (sheets: readonly RawSheet[]): readonly (string | null)[] => sheets.map((each) => each.name);

/** The sheets of one shape as one list, each sheet with a table by itself, and the names of those without one. */
function everySheet(
  { sheets }: RawWorkbook,
  same: readonly number[],
  options: Parameters<typeof understandSheet>[1],
) {
  const chosen = same.map((at) => sheets[at]!);
  const joined =
    chosen.length === 1 ? understandSheet(chosen[0]!, options) : understandSheets(chosen, options);
  const isRead = (sheet: RawSheet): boolean => chosen.includes(sheet) || holdsTable(sheet);
  return {
    ...toKeyShape(joined),
    sameShape: chosen.length > 1 ? namesOf(chosen) : [],
    sheets: sheets.filter(isRead).map((sheet) => toKeyShape(understandSheet(sheet, options))),
    ignoredSheets: namesOf(sheets.filter((sheet) => !isRead(sheet))),
  };
}
