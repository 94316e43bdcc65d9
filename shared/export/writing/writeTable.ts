import Papa from 'papaparse';
import { type CellObject, utils, write } from 'xlsx';
import { daysBetween } from '../../time.ts';
import type { Lang } from '../../words/words.ts';
import { asPlainText, type ExportCell, type ExportFormat, type ExportTable } from '../table.ts';

/** Excel counts days from here: 1 January 1900 is 1, and it believes in 29 February 1900. */
const DAY_ZERO = '1899-12-30';
const MOST_NAME = 31;
const WIDEST = 60;

/** The bytes of a table as a file that Excel, LibreOffice and Affiche itself read back. */
export const writeTable = (table: ExportTable, format: ExportFormat, lang: Lang): Uint8Array =>
  format === 'csv' ? writeCsv(table, lang) : writeXlsx([table]);

const fraction = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1_440;

function xlsxCell(cell: ExportCell): CellObject | null {
  if (cell === null || cell === '') return null;
  // A cell of text is text, whatever it begins with: no spreadsheet reckons it.
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if ('day' in cell) return { t: 'n', v: daysBetween(DAY_ZERO, cell.day), z: 'dd/mm/yyyy' };
  if ('time' in cell) return { t: 'n', v: fraction(cell.time), z: 'hh:mm' };
  return { t: 'n', v: cell.cents / 100, z: '#,##0.00' };
}

/** As wide as what stands in it, within reason. */
const widthsOf = ({ head, rows }: ExportTable) =>
  head.map((label, at) => {
    const longest = rows
      .slice(0, 500)
      .reduce(
        (most, row) => Math.max(most, typeof row[at] === 'string' ? (row[at] as string).length : 10),
        0,
      );
    return { wch: Math.min(WIDEST, Math.max(label.length, longest) + 2) };
  });

/** A name Excel takes: no signs of its own formulas, 31 characters, and none twice. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const name = wanted.replaceAll(/[\\/?*[\]:']/g, ' ').trim() || 'Affiche';
  const isTaken = (each: string) => taken.some((other) => other.toLowerCase() === each.toLowerCase());
  for (let nth = 1; ; nth += 1) {
    const tail = nth === 1 ? '' : ` ${nth}`;
    const tried = name.slice(0, MOST_NAME - tail.length) + tail;
    if (!isTaken(tried)) return tried;
  }
}

/** One sheet a table; names shortened and made different where a workbook asks for it. */
export function writeXlsx(tables: readonly ExportTable[]): Uint8Array {
  const book = utils.book_new();
  for (const table of tables) {
    const sheet = utils.aoa_to_sheet([[...table.head], ...table.rows.map((row) => row.map(xlsxCell))]);
    sheet['!cols'] = widthsOf(table);
    if (table.rows.length > 0 && sheet['!ref'] !== undefined) sheet['!autofilter'] = { ref: sheet['!ref'] };
    utils.book_append_sheet(book, sheet, sheetName(table.name, book.SheetNames));
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function csvText(cell: ExportCell, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return asPlainText(cell);
  const decimal = (text: string) => (lang === 'en' ? text : text.replace('.', ','));
  if (typeof cell === 'number') return decimal(String(cell));
  if ('day' in cell) return cell.day.split('-').reverse().join('/');
  if ('time' in cell) return cell.time;
  return decimal((cell.cents / 100).toFixed(2));
}

/** UTF-8 with its mark and semicolons, as Excel in Belgium opens by itself; commas and points in English. */
function writeCsv({ head, rows }: ExportTable, lang: Lang): Uint8Array {
  const text = Papa.unparse(
    [head.map(asPlainText), ...rows.map((row) => row.map((cell) => csvText(cell, lang)))],
    { delimiter: lang === 'en' ? ',' : ';', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
