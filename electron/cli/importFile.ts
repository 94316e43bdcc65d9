import { createHash } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { columnsToKeep, importableRows } from '../../shared/import/importableRows.ts';
import type { ReadOptions } from '../../shared/import/reading/readWorkbook.ts';
import { type ColumnMapping, understandSheet } from '../../shared/import/understand.ts';
import { columnAnswersSchema } from '../../shared/import/understanding.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from '../core/context.ts';
import { type Answer, printAnswer, refusedByCore } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { dayArgument } from './parsing.ts';
import { pickSheet, readSheetFile, type SheetFile, withReadingOptions } from './sheetFile.ts';

type Options = HouseOptions &
  ReadOptions & {
    readonly sheet?: string;
    readonly plan?: true;
    readonly year?: number;
    readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
    readonly weekStart?: LocalDate;
  };

/** `import FILE`: takes a sender's sheet over as one step; `--plan` only says what that would do. */
export function addImport(program: Command): void {
  withReadingOptions(withDataOption(program.command('import')))
    .description('take a line-up over into the programme, as one step that can be undone')
    .option('--plan', 'only say what it would do; changes nothing')
    .option('--year <year>', 'the year of dates without one', yearArgument)
    .addOption(new Option('--date-order <order>', 'how 03/04/2026 is meant').choices(['dmy', 'mdy', 'ymd']))
    .option('--week-start <day>', 'first day of a weekly grid, as 2026-10-14', dayArgument)
    .action(async (file: string, options: Options) => printAnswer(await importFile(file, options)));
}

function yearArgument(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('expected a year such as 2026');
  return Number(text);
}

async function importFile(file: string, options: Options): Promise<Answer> {
  const read = await readSheetFile(file, options);
  if (!read.ok) return read;
  return inHouse(options, (core) => importInto(core, read.value, options), { isWriting: !options.plan });
}

async function importInto(core: Core, file: SheetFile, options: Options): Promise<Answer> {
  const { applyImport, profileFor } = await import('../core/importing.ts');
  const { planImport } = await import('../core/importPlanning.ts');
  const sheet = pickSheet(file.workbook, options.sheet);
  if (!sheet.ok) return sheet;
  const { fileName } = file.workbook;
  const { year, dateOrder, weekStart } = options;
  const given = { ...(year && { year }), ...(dateOrder && { dateOrder }), ...(weekStart && { weekStart }) };
  const first = understandSheet(sheet.value, { fileName, answers: given });
  // A sender whose sheets the user has corrected before is read as corrected.
  const profile = profileFor(core, first.headerSignature);
  const answers = { ...columnAnswersSchema.parse(profile?.answers ?? {}), ...given };
  const mapping = profile === null ? undefined : (profile.columns as ColumnMapping);
  const understood =
    mapping === undefined || first.layout === 'grid'
      ? understandSheet(sheet.value, { fileName, answers })
      : understandSheet(sheet.value, { fileName, answers, mapping });
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
