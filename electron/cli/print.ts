import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from '../core/context.ts';
import { type Answer, printAnswer, refuseCommand, refusedByCore } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { dayArgument, langArgument } from './parsing.ts';

type Options = HouseOptions & { readonly week: LocalDate; readonly lang: Lang; readonly out: string };

/** `print weekly --week DAY --lang LANG --out FILE`: the weekly sheet as PDF. */
export function addPrint(program: Command): void {
  const print = program.command('print').description('make printed matter');
  withDataOption(print.command('weekly'))
    .description('the weekly sheet as PDF')
    .requiredOption('--week <day>', 'any day of the cinema week, as 2026-10-14', dayArgument)
    .requiredOption('--lang <lang>', 'nl, fr or en', langArgument)
    .requiredOption('--out <file>', 'the PDF to write')
    .action(async (options: Options) =>
      printAnswer(await inHouse(options, (core) => printWeekly(core, options))),
    );
}

async function printWeekly(core: Core, { week, lang, out }: Options): Promise<Answer> {
  const { weeklyPage, weeklyPdf } = await import('../core/printing.ts');
  const pdf = await weeklyPdf(core, week, lang);
  if (!pdf.ok) return refusedByCore(pdf.error);
  const file = resolve(out);
  const bytes = new Uint8Array(await pdf.value.arrayBuffer());
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    return refuseCommand('cannotWrite', { file, reason: error instanceof Error ? error.message : '' });
  }
  const { title, leftOut, leftOutBecause } = weeklyPage(core, week, lang);
  return ok({ file, title, bytes: bytes.length, leftOut, leftOutBecause });
}
