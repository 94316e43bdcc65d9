import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { columnsToKeep, importableRows } from '../../shared/import/importableRows.ts';
import type { ReadOptions } from '../../shared/import/reading/readWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../shared/import/sheet.ts';
import {
  type ColumnMapping,
  type SheetUnderstanding,
  sheetsOfSameShape,
  type UnderstandOptions,
  understandSheet,
} from '../../shared/import/understand.ts';
import { columnAnswersSchema } from '../../shared/import/understanding.ts';
import { understandSheets } from '../../shared/import/understandSheets.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from '../core/context.ts';
import { type Answer, printAnswer, refusedByCore } from './answering.ts';
import { type AnswerOptions, answersOf, withAnswerOptions } from './columnAnswers.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { pickSheet, readSheetFile, type SheetFile, withReadingOptions } from './sheetFile.ts';

type Options = HouseOptions &
  ReadOptions &
  AnswerOptions & { readonly sheet?: string; readonly all?: true; readonly plan?: true };

/** `import FILE`: takes a sender's sheet over as one step; `--plan` only says what that would do. */
export function addImport(program: Command): void {
  withAnswerOptions(withReadingOptions(withDataOption(program.command('import'))))
    .description('take a line-up over into the programme, as one step that can be undone')
    .option('--all', 'every sheet of the same shape, as one list')
    .option('--plan', 'only say what it would do; changes nothing')
    .action(async (file: string, options: Options) => printAnswer(await importFile(file, options)));
}

async function importFile(file: string, options: Options): Promise<Answer> {
  const read = await readSheetFile(file, options);
  if (!read.ok) return read;
  return inHouse(options, (core) => importInto(core, read.value, options), { isWriting: !options.plan });
}

/** Reads the sheet, or with it all sheets of its shape. */
function understanderOf(
  workbook: RawWorkbook,
  sheet: RawSheet,
  takesAll: boolean,
): (options: UnderstandOptions) => SheetUnderstanding {
  const same = takesAll ? sheetsOfSameShape(workbook, workbook.sheets.indexOf(sheet)) : [];
  if (same.length < 2) return (options) => understandSheet(sheet, options);
  return (options) =>
    understandSheets(
      same.map((at) => workbook.sheets[at]!),
      options,
    );
}

async function importInto(core: Core, file: SheetFile, options: Options): Promise<Answer> {
  const { applyImport, profileFor } = await import('../core/importing.ts');
  const { planImport } = await import('../core/importPlanning.ts');
  const sheet = pickSheet(file.workbook, options.sheet);
  if (!sheet.ok) return sheet;
  const { fileName } = file.workbook;
  const given = answersOf(options);
  const understand = understanderOf(file.workbook, sheet.value, options.all === true);
  const first = understand({ fileName, answers: given });
  // A sender whose sheets the user has corrected before is read as corrected.
  const profile = profileFor(core, first.headerSignature);
  const answers = { ...columnAnswersSchema.parse(profile?.answers ?? {}), ...given };
  const mapping = profile === null ? undefined : (profile.columns as ColumnMapping);
  const understood =
    mapping === undefined || first.layout === 'grid'
      ? understand({ fileName, answers })
      : understand({ fileName, answers, mapping });
  const source = {
    fileName,
    fileSha256: createHash('sha256').update(file.bytes).digest('hex'),
    sheet: understood.sheet,
    headerSignature: understood.headerSignature,
    columns: columnsToKeep(understood),
    answers,
    distributorId: profile?.distributorId ?? null,
  };
  const rows = importableRows(understood);
  const plan = planImport(core, source, rows, []);
  const said = {
    fileName,
    sheet: understood.sheet,
    dataRows: understood.dataRows,
    counts: plan.counts,
    questions: understood.questions,
    rejected: plan.rows.filter((row) => row.outcome === 'rejected' || row.outcome === 'conflict'),
  };
  if (options.plan) return ok({ ...said, run: null });
  const applied = applyImport(core, plan);
  return applied.ok ? ok({ ...said, run: applied.value }) : refusedByCore(applied.error);
}
