import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { columnsOf, EXPORT_KINDS, type ExportKind } from '../../shared/export/columns.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/table.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from '../core/context.ts';
import { type Answer, printAnswer, refuseCommand } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { dayArgument, langArgument } from './parsing.ts';

type Options = HouseOptions & {
  readonly lang: Lang;
  readonly format: ExportFormat;
  readonly columns?: readonly string[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly out: string;
};

const formatArgument = (text: string): ExportFormat => {
  const format = EXPORT_FORMATS.find((each) => each === text);
  if (format === undefined) throw new InvalidArgumentError(EXPORT_FORMATS.join(' or '));
  return format;
};

const columnsArgument =
  (kind: ExportKind) =>
  (text: string): readonly string[] => {
    const known = columnsOf(kind).map((column) => column.key);
    const chosen = text.split(',').map((key) => key.trim());
    const strange = chosen.find((key) => !known.includes(key));
    if (strange !== undefined) throw new InvalidArgumentError(`${strange} is none of ${known.join(', ')}`);
    return chosen;
  };

/** `export films|bookings|screenings --out FILE`: a table of the house as xlsx or csv. */
export function addExport(program: Command): void {
  const group = program.command('export').description('write a table of the house to a file');
  for (const kind of EXPORT_KINDS) {
    const command = withDataOption(group.command(kind))
      .description(`all ${kind}`)
      .requiredOption('--out <file>', 'the file to write')
      .option('--format <format>', 'xlsx or csv', formatArgument, 'xlsx')
      .option('--lang <lang>', 'nl, fr or en', langArgument, 'nl')
      .option(
        '--columns <keys>',
        'keys of columns in the order wanted, parted by commas',
        columnsArgument(kind),
      );
    if (kind === 'screenings')
      command
        .option('--from <day>', 'first programme day', dayArgument)
        .option('--to <day>', 'last programme day', dayArgument);
    command.action(async (options: Options) =>
      printAnswer(await inHouse(options, (core) => writeExport(core, kind, options))),
    );
  }
}

async function writeExport(core: Core, kind: ExportKind, options: Options): Promise<Answer> {
  const { exportHouse } = await import('../core/exporting.ts');
  const { lang, format, columns = [], from, to, out } = options;
  const made = exportHouse(core, {
    kind,
    columns: [...columns],
    query: '',
    status: 'all',
    from,
    to,
    language: lang,
    format,
  });
  const file = resolve(out);
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    return refuseCommand('cannotWrite', { file, reason: error instanceof Error ? error.message : '' });
  }
  return ok({ file, rows: made.rows, bytes: bytes.length });
}
