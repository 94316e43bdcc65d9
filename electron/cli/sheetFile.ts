import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RawSheet, RawWorkbook } from '../../shared/import/sheet.ts';
import { chooseSheet } from '../../shared/import/understand.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { formatWords } from '../../shared/words/format.ts';
import { importReadingWords } from '../../shared/words/import-reading.ts';
import { terminalLang } from '../hosts/refusals.ts';
import { type CommandRefusal, refuseCommand } from './answering.ts';

export type SheetFile = { readonly workbook: RawWorkbook; readonly bytes: Uint8Array };

/** Reads a sender's file into plain cells, by the same code as the screen. */
export async function readSheetFile(
  file: string,
  password: string | undefined,
): Promise<Result<SheetFile, CommandRefusal>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return refuseCommand('fileNotThere', { file });
  }
  const { readWorkbook } = await import('../../shared/import/reading/readWorkbook.ts');
  const read = readWorkbook(bytes, basename(file), password === undefined ? {} : { password });
  if (read.ok) return ok({ workbook: read.value, bytes });
  const refusal = read.error;
  const name = refusal.code === 'tooLarge' ? (`tooLarge.${refusal.what}` as const) : refusal.code;
  const lang = terminalLang();
  const facts = {
    fileName: basename(file),
    ...(refusal.code === 'tooLarge' ? { limit: refusal.limit } : {}),
  };
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
