import { read, set_cptable, type WorkBook } from 'xlsx';
import * as cptable from 'xlsx/dist/cpexcel.full.mjs';
import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal, RawWorkbook } from '../sheet.ts';
import { rawSheetOf } from './excelCells.ts';
import { markStruckCells } from './struckCells.ts';

// Old .xls files name a code page; without these tables their accents are lost.
set_cptable(cptable);

const KINDS: Readonly<Record<string, RawWorkbook['kind']>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xlsb: 'xlsb',
  ods: 'ods',
  fods: 'ods',
  biff8: 'xls',
  biff5: 'xls',
  biff4: 'xls',
  biff3: 'xls',
  biff2: 'xls',
  xls: 'xls',
  xlml: 'xls',
};

/** The most cells we read of one workbook; three times what the biggest line-up has. */
export const MOST_CELLS = 6_000_000;

function readWithSheetJs(bytes: Uint8Array, password: string | undefined): WorkBook {
  return read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellStyles: true,
    bookFiles: true,
    ...(password === undefined ? {} : { password }),
  });
}

const isPasswordError = (message: string): boolean => /password|encrypt|ECMA-376/i.test(message);

/** Reads a workbook of any of the Excel and OpenDocument kinds. Formulas keep their stored results; macros never run. */
export function readExcel(
  bytes: Uint8Array,
  fileName: string,
  password?: string,
): Result<RawWorkbook, FileRefusal> {
  let book: WorkBook;
  try {
    book = readWithSheetJs(bytes, password);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return isPasswordError(detail) ? err({ code: 'encrypted' }) : err({ code: 'broken', detail });
  }
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet && sheet['!type'] !== 'chart' ? [rawSheetOf(name, sheet, date1904)] : [];
  });
  const cells = sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((count, row) => count + row.cells.length, 0),
    0,
  );
  if (cells > MOST_CELLS) return err({ code: 'tooLarge', what: 'cells', limit: MOST_CELLS });
  if (cells === 0) return err({ code: 'empty' });
  const kind = KINDS[book.bookType ?? 'xlsx'] ?? 'xlsx';
  if (kind === 'xlsx') markStruckCells(book, sheets);
  return ok({ fileName, kind, sheets, encoding: null, delimiter: null });
}
