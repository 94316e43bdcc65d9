import { readFileSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { MOST_BYTES } from '../../shared/import/reading/limits.ts';
import type { ReadOptions } from '../../shared/import/reading/readWorkbook.ts';
import {
  type FileRefusal,
  type RawSheet,
  type RawWorkbook,
  refusalSentence,
} from '../../shared/import/sheet.ts';
import { chooseSheet } from '../../shared/import/understand.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { formatWords } from '../../shared/words/format.ts';
import { importReadingWords } from '../../shared/words/import-reading.ts';
import { terminalLang } from '../hosts/refusals.ts';
import { type CommandRefusal, refuseCommand } from './answering.ts';
import { delimiterArgument, encodingArgument, quoteArgument } from './parsing.ts';

export type SheetFile = { readonly workbook: RawWorkbook; readonly bytes: Uint8Array };

/** Gives a command its sender's file, and how that is to be read where what is detected is wrong. */
export const withReadingOptions = (command: Command): Command =>
  command
    .argument('<file>', 'xlsx, xlsm, xlsb, xls, ods, csv, tsv or a saved web page')
    .option('--sheet <name>', 'the sheet of this name or number (from 1)')
    .option('--password <password>', 'of an encrypted file')
    .option('--encoding <name>', 'of a text file, as windows-1252', encodingArgument)
    .option('--delimiter <sign>', 'of a text file: one sign, or tab or aligned', delimiterArgument)
    .option('--quote <kind>', 'of a text file: double, single or none', quoteArgument);

/** Reads a sender's file into plain cells, by the same code as the screen. */
export async function readSheetFile(
  file: string,
  options: ReadOptions,
): Promise<Result<SheetFile, CommandRefusal>> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return refuseCommand('fileNotThere', { file });
  const bytes = bytesOf(file, found);
  if (!bytes.ok) return refused(bytes.error, file);
  const { readWorkbook } = await import('../../shared/import/reading/readWorkbook.ts');
  const read = readWorkbook(bytes.value, basename(file), options);
  return read.ok ? ok({ workbook: read.value, bytes: bytes.value }) : refused(read.error, file);
}

/** The bytes of a file that stayed the same while they were read. */
function bytesOf(file: string, before: Stats): Result<Uint8Array, FileRefusal> {
  if (before.isDirectory()) return err({ code: 'folder' });
  // A pipe has no size, and what comes out of it no second time.
  if (!before.isFile()) return err({ code: 'unreadable' });
  if (before.size > MOST_BYTES) return err({ code: 'tooLarge', what: 'file', limit: MOST_BYTES });
  try {
    const bytes = readFileSync(file);
    const after = statSync(file);
    const isSame = after.mtimeMs === before.mtimeMs && after.size === before.size && after.ino === before.ino;
    return isSame && bytes.length === before.size ? ok(bytes) : err({ code: 'changed' });
  } catch {
    return err({ code: 'unreadable' });
  }
}

function refused(refusal: FileRefusal, file: string): Result<never, CommandRefusal> {
  const { name, facts } = refusalSentence(refusal, basename(file));
  const lang = terminalLang();
  const sentence = formatWords(importReadingWords[`importReading.file.${name}`][lang], lang, facts);
  return err({ code: refusal.code, facts, sentence });
}

/** The sheet asked for by name or by number from 1, else the one that most likely holds the table. */
export function pickSheet(
  workbook: RawWorkbook,
  asked: string | undefined,
): Result<RawSheet, CommandRefusal> {
  const { sheets } = workbook;
  const sheet =
    asked === undefined
      ? sheets[chooseSheet(workbook)]
      : (sheets.find((each) => each.name === asked) ?? sheets[Number(asked) - 1]);
  if (sheet !== undefined) return ok(sheet);
  const names = sheets.map((each, index) => each.name ?? String(index + 1)).join(', ');
  return refuseCommand('sheetNotThere', { file: workbook.fileName, sheet: asked ?? '', sheets: names });
}
