import * as sheetJs from 'xlsx';
import { CFB, type ParsingOptions, read, set_cptable, type WorkBook } from 'xlsx';
import * as cptable from 'xlsx/dist/cpexcel.full.mjs';
import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal, RawWorkbook } from '../sheet.ts';
import { rawSheetOf } from './excelCells.ts';
import { markStruckCells } from './struckCells.ts';
import { checkZip, unpackEntry, type ZipEntry } from './zipGuard.ts';

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

/** The most cells we read of one workbook; many times what the biggest line-up has. */
export const MOST_CELLS = 6_000_000;

// Formulas are left unread: their stored results are what the sender saw, and a formula without one says nothing.
const OPTIONS: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellStyles: true,
  cellFormula: false,
  // The shown text of figures is made by `excelCells`, once for equal ones; of texts it is the text.
  cellText: false,
};

// The library exports it, its types forget it: a workbook from entries already unpacked.
const { parse_zip: parseZip } = sheetJs as unknown as {
  readonly parse_zip: (container: ReturnType<typeof CFB.utils.cfb_new>, options: ParsingOptions) => WorkBook;
};

// Pictures, macros and printer settings are never unpacked.
const WANTED = /\.(?:xml|rels|bin)$|^mimetype$|^\[Content_Types\]/i;
const UNWANTED =
  /(?:^|\/)(?:media|embeddings|printerSettings|thumbnails|pictures|drawings|charts)\/|vbaProject|thumbnail/i;

export type UnpackedParts = ReadonlyMap<string, Uint8Array>;

function unpack(bytes: Uint8Array, entries: readonly ZipEntry[]): UnpackedParts {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (WANTED.test(entry.name) && !UNWANTED.test(entry.name))
      parts.set(entry.name, unpackEntry(bytes, entry));
  }
  return parts;
}

function readParts(parts: UnpackedParts): WorkBook {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of parts)
    CFB.utils.cfb_add(container, name, content as unknown as number[], { unsafe: true });
  return parseZip(container, { ...OPTIONS });
}

const isPasswordError = (message: string): boolean => /password|encrypt|ECMA-376/i.test(message);

const refusalOf = (error: unknown): FileRefusal => {
  const detail = error instanceof Error ? error.message : String(error);
  return isPasswordError(detail) ? { code: 'encrypted' } : { code: 'broken', detail };
};

/** Reads an .xlsx, .xlsm, .xlsb or .ods; what it unpacks to is checked first, and bounded while unpacking. */
export function readZipWorkbook(bytes: Uint8Array, fileName: string): Result<RawWorkbook, FileRefusal> {
  const checked = checkZip(bytes);
  if (!checked.ok) return checked;
  try {
    const parts = unpack(bytes, checked.value);
    const repeats = repeatedCells(parts);
    if (repeats > MOST_CELLS) return err({ code: 'tooLarge', what: 'cells', limit: MOST_CELLS });
    return toRawWorkbook(readParts(parts), fileName, parts);
  } catch (error) {
    return err(refusalOf(error));
  }
}

/** Reads an .xls of any age, and the XML and HTML tables that are sent under its name. */
export function readPlainWorkbook(
  bytes: Uint8Array,
  fileName: string,
  password?: string,
): Result<RawWorkbook, FileRefusal> {
  try {
    const book = read(bytes, { ...OPTIONS, type: 'array', ...(password === undefined ? {} : { password }) });
    return toRawWorkbook(book, fileName, new Map());
  } catch (error) {
    return err(refusalOf(error));
  }
}

// OpenDocument writes equal neighbours once, with a number: "16,384 columns by 1,048,576 rows" is a line of text.
function repeatedCells(parts: UnpackedParts): number {
  const content = parts.get('content.xml');
  if (!content) return 0;
  const xml = new TextDecoder().decode(content);
  let total = 0;
  for (const row of xml.split(/<table:table-row/).slice(1)) {
    const rows = Number(/^[^>]*number-rows-repeated="(\d+)"/.exec(row)?.[1] ?? 1);
    let cells = 0;
    for (const [, attributes = '', closing] of row.matchAll(/<table:table-cell([^>]*?)(\/?)>/g)) {
      if (closing === '/' && !/office:(?:value|string-value|date-value|time-value)/.test(attributes))
        continue;
      cells += Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    }
    total += rows * cells;
  }
  return total;
}

function toRawWorkbook(
  book: WorkBook,
  fileName: string,
  parts: UnpackedParts,
): Result<RawWorkbook, FileRefusal> {
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  let cells = 0;
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const raw = rawSheetOf(name, sheet, date1904);
    cells += raw.rows.reduce((count, row) => count + row.cells.length, 0);
    return [raw];
  });
  if (cells > MOST_CELLS) return err({ code: 'tooLarge', what: 'cells', limit: MOST_CELLS });
  if (cells === 0) return err({ code: 'empty' });
  const kind = KINDS[book.bookType ?? ''] ?? (parts.size > 0 ? 'xlsx' : 'xls');
  if (parts.size > 0) markStruckCells(parts, sheets, book.SheetNames);
  return ok({ fileName, kind, sheets, encoding: null, delimiter: null });
}
