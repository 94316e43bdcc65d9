import * as sheetJs from 'xlsx';
import { CFB, type ParsingOptions, read, set_cptable, type WorkBook } from 'xlsx';
import * as cptable from 'xlsx/dist/cpexcel.full.mjs';
import type { RawRow, RawSheet, WorkbookKind } from '../sheet.ts';
import { BIG_SHEET_BYTES, type Cuts, cutBigSheets, frameOf, readBigSheets } from './bigSheets.ts';
import { framedSheetOf, rawSheetOf } from './excelCells.ts';
import { MOST_CELLS, Refused, TOO_MANY_CELLS } from './limits.ts';
import { isLockedOldWorkbook, openOldWorkbook } from './locked/oldWorkbook.ts';
import { unlock } from './locked/package.ts';
import { markOldCells } from './oldMarks.ts';
import { cellsOnly, isWhole, viewOf } from './oldRecords.ts';
import { checkSheetXml } from './rangeGuards.ts';
import { markStruckBinary } from './struckBinary.ts';
import { markStruckCells } from './struckCells.ts';
import { addUnreckoned } from './unreckoned.ts';
import type { UnpackedParts } from './xlsxParts.ts';

// Old .xls files name a code page; without these tables their accents are lost.
set_cptable(cptable);

export type ReadSheets = { readonly kind: WorkbookKind; readonly sheets: readonly RawSheet[] };

// Formulas are left unread: their stored results are what the sender saw; one without is found by `addUnreckoned`.
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

/**
 * The sheets of an .xlsx, .xlsm or .xlsb from its unpacked parts. The cells of worksheets of at least `bigFrom` bytes are
 * read beside the library, which needs four times as long for them.
 *
 * @throws Refused when it has more cells than we read; an error of the library where it is damaged.
 */
export function readExcelParts(parts: UnpackedParts, bigFrom = BIG_SHEET_BYTES): ReadSheets {
  for (const [name, content] of parts) if (/worksheets\/[^/]*\.xml$/i.test(name)) checkSheetXml(content);
  const cuts = cutBigSheets(parts, bigFrom);
  let book = parseParts(parts, cuts);
  let big = readBigSheets(cuts, parts, book);
  if (big === null) {
    book = parseParts(parts, new Map());
    big = new Map();
  }
  const sheets = sheetsOf(book, big);
  if (book.bookType === 'xlsb') markStruckBinary(parts, sheets);
  else markStruckCells(parts, sheets, book.SheetNames);
  addUnreckoned(parts, sheets, book.SheetNames, big);
  return { kind: book.bookType === 'xlsb' ? 'xlsb' : 'xlsx', sheets };
}

function parseParts(parts: UnpackedParts, cuts: Cuts): WorkBook {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of parts) {
    const cut = cuts.get(name);
    const given = cut === undefined ? content : frameOf(cut);
    CFB.utils.cfb_add(container, name, given as unknown as number[], { unsafe: true });
  }
  return parseZip(container, { ...OPTIONS });
}

/**
 * The sheets of an .xls of any age, from its workbook stream.
 *
 * @throws Refused when it is locked, or has more cells than we read; an error of the library where it is damaged.
 */
export function readOldExcel(stream: Uint8Array, password: string | undefined): ReadSheets {
  const isLocked = isLockedOldWorkbook(stream);
  const open = isLocked ? unlock(password, (each) => openOldWorkbook(stream, each)) : stream;
  const book = read(contained(cellsOnly(open)), { ...OPTIONS, type: 'array' });
  const sheets = sheetsOf(book);
  // Of a workbook cut off before its cells nothing is left; it is not its sender who left it empty.
  if (sheets.every((sheet) => sheet.rows.length === 0) && !isWhole(viewOf(open)))
    throw new Refused({ code: 'broken', detail: 'truncated' });
  markOldCells(open, sheets, book.SheetNames);
  return { kind: 'xls', sheets };
}

function contained(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Workbook', stream as unknown as number[], { unsafe: true });
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as ArrayLike<number>);
}

/** `big` holds the rows of sheets that were read beside the library. */
function sheetsOf(book: WorkBook, big: ReadonlyMap<string, RawRow[]> = new Map()): readonly RawSheet[] {
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  let cells = 0;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const own = big.get(name);
    const raw = own === undefined ? rawSheetOf(name, sheet, date1904) : framedSheetOf(name, sheet, own);
    cells += raw.rows.reduce((count, row) => count + row.cells.length, 0);
    if (book.Workbook?.Sheets?.[index]?.Hidden) raw.isHidden = true;
    return [raw];
  });
  if (cells > MOST_CELLS) throw new Refused(TOO_MANY_CELLS);
  return sheets;
}
