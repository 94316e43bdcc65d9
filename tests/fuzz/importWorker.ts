import { parentPort, workerData } from 'node:worker_threads';
import { planImport } from '../../electron/core/importPlanning.ts';
import { importableRows } from '../../shared/import/importableRows.ts';
import { readExcelParts } from '../../shared/import/reading/excelFile.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { normalisedRowSchema } from '../../shared/import/row.ts';
import { type FileRefusal, rawSheetSchema, refusalSentence } from '../../shared/import/sheet.ts';
import { chooseSheet, understandSheet } from '../../shared/import/understand.ts';
import { importReadingWords } from '../../shared/words/import-reading.ts';
import { openTestCore } from '../support/core.ts';
import { sourceOf } from '../support/importing.ts';
import { partsOf } from '../support/zips.ts';
import { damaged } from './damage.ts';
import { throwDice } from './dice.ts';
import { seedFiles } from './seeds.ts';

/** What became of one damaged file; `wrong` says what must never be. */
export type CaseEnd =
  | { readonly kind: 'read'; readonly rows: number }
  | { readonly kind: 'refused'; readonly code: FileRefusal['code'] }
  | { readonly kind: 'wrong'; readonly why: string };

const { dataDir, seed } = workerData as { readonly dataDir: string; readonly seed: number };
const seeds = seedFiles();
const { core, close } = openTestCore({ dataDir, isWorking: false });
// The workbook library tells the console of every record it does not know.
console.error = () => {};

const MOST_ROWS = 400;

/** The cells of big sheets are read another way, which small damaged ones never come to: here all are big. */
function tryAsBig(bytes: Uint8Array): void {
  try {
    const xml = partsOf(bytes).filter((part) => /\.(?:xml|rels)$/.test(part.name));
    readExcelParts(new Map(xml.map((part) => [part.name, part.content])), 1);
  } catch {
    // Whether it can be read at all is tried below; here it must only come to an end.
  }
}

function tryCase(number: number): CaseEnd {
  const dice = throwDice(seed + number);
  const chosen = seeds[number % seeds.length]!;
  const bytes = damaged(chosen, dice, seeds);
  if (chosen.form === 'zip' && number % 2 === 0) tryAsBig(bytes);
  const options = chosen.password === undefined ? {} : { password: chosen.password };
  const read = readWorkbook(bytes, chosen.name, options);
  const isSame =
    number % 8 !== 0 || JSON.stringify(readWorkbook(bytes, chosen.name, options)) === JSON.stringify(read);
  if (!isSame) return { kind: 'wrong', why: 'the same bytes were read twice, and gave two things' };
  if (!read.ok) {
    const { name } = refusalSentence(read.error, chosen.name);
    if (importReadingWords[`importReading.file.${name}`] === undefined)
      return { kind: 'wrong', why: `no sentence for ${name}` };
    return { kind: 'refused', code: read.error.code };
  }
  let planned = 0;
  const best = chooseSheet(read.value);
  for (const [index, sheet] of read.value.sheets.slice(0, 6).entries()) {
    if (!rawSheetSchema.safeParse(sheet).success) return { kind: 'wrong', why: 'a sheet out of shape' };
    const understood = understandSheet(sheet, { fileName: chosen.name });
    const rows = importableRows(understood).slice(0, MOST_ROWS);
    const strange = rows.find((row) => !normalisedRowSchema.safeParse(row).success);
    if (strange !== undefined) return { kind: 'wrong', why: `row ${strange.row} does not cross to the core` };
    if (index !== best) continue;
    const source = sourceOf(understood, chosen.name);
    planned = planImport(core, source, rows, []).rows.length;
  }
  return { kind: 'read', rows: planned };
}

parentPort!.on('message', (number: number | 'close') => {
  if (number === 'close') {
    close();
    parentPort!.postMessage('closed');
    return;
  }
  try {
    parentPort!.postMessage({ number, end: tryCase(number) });
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort!.postMessage({ number, end: { kind: 'wrong', why } satisfies CaseEnd });
  }
});
parentPort!.postMessage('ready');
