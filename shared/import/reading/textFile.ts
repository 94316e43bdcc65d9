import Papa from 'papaparse';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../sheet.ts';
import { ALIGNED, DELIMITERS, ENCODINGS, type Quote, type TextForm } from '../textForm.ts';
import { alignedFields, alignedShare } from './alignedText.ts';
import { decodeText, detectEncoding } from './encoding.ts';
import { LAST_COLUMN, MOST_CELLS, Refused, TOO_MANY_CELLS } from './limits.ts';
import { detectQuote, hasSpacedQuotes, looseFields } from './quotes.ts';
import { isBlank } from './sheetBuilder.ts';
import { textCell } from './textCell.ts';

const SAMPLE = 200_000;
const SAMPLE_LINES = 60;
/** Fields, empty ones included, before a text is parted: a file of delimiters alone would fill the memory. */
const MOST_FIELDS = MOST_CELLS * 5;

type Fields = readonly (readonly string[])[];

// The right delimiter gives most rows the same width; title rows without one and prose with commas do not count against it.
function evenness(rows: Fields): number {
  const filled = rows.filter((row) => row.some((field) => field.trim() !== ''));
  const widths = new Map<number, number>();
  for (const row of filled) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of widths) {
    if (width > 1) score = Math.max(score, (count / filled.length) * Math.min(width, 12) ** 0.5);
  }
  return score;
}

const parted = (sample: string, delimiter: string): Fields =>
  Papa.parse<string[]>(sample, { delimiter, newline: '\n', skipEmptyLines: 'greedy', preview: SAMPLE_LINES })
    .data;

const TOLD = /^"?sep=(.)"?\n/i;
/** Aligned columns must be plainer than any delimiter: two blanks also part sentences. */
const LEAST_ALIGNED = 0.6;

/** What parts the fields: the sign that parts the first lines most evenly; Excel's own `sep=` line decides. */
export function detectDelimiter(text: string): string {
  const told = TOLD.exec(text)?.[1];
  if (told) return told;
  const sample = text.slice(0, SAMPLE);
  const signs = DELIMITERS.filter((delimiter) => delimiter !== ALIGNED);
  const scores = signs.map((delimiter) => evenness(parted(sample, delimiter)));
  const best = Math.max(...scores);
  const lines = sample.split('\n', SAMPLE_LINES).join('\n');
  const aligned = alignedShare(lines) >= LEAST_ALIGNED ? evenness(alignedFields(lines)) : 0;
  if (aligned > best) return ALIGNED;
  return best > 0 ? (signs[scores.indexOf(best)] ?? ',') : ',';
}

function rawRow(fields: readonly string[], row: number): RawRow {
  const cells: RawCell[] = [];
  for (let column = 0; column < fields.length && column <= LAST_COLUMN; column += 1) {
    const text = fields[column]!;
    if (!isBlank(text)) cells.push(textCell(column, text));
  }
  return { row, cells };
}

/** The line under the head of a table drawn with bars: `|-----|:---:|`, `+-----+-----+`. */
const isRule = (fields: readonly string[]): boolean => {
  const drawn = fields.map((field) => field.trim()).filter((field) => field !== '');
  return drawn.length > 0 && drawn.every((field) => /^(?::?-{2,}:?|:?={2,}:?|\+[-=+]{2,}\+?)$/.test(field));
};

// Stars around a whole field make it bold where such tables are written.
const withoutStars = (field: string): string => field.replace(/^\s*(\*\*|__)(.+)\1\s*$/u, '$2');

function countFields(text: string, delimiter: string): number {
  const sign = delimiter.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === sign || code === 10) count += 1;
  }
  return count;
}

function fieldsOf(text: string, delimiter: string, quote: Quote): Fields {
  if (delimiter === ALIGNED) return alignedFields(text);
  if (countFields(text, delimiter) > MOST_FIELDS) throw new Refused(TOO_MANY_CELLS);
  if (quote === '' || hasSpacedQuotes(text, delimiter, quote)) return looseFields(text, delimiter, quote);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar: quote,
    skipEmptyLines: false,
  });
  // A stray quote makes one field of everything up to the next: then quotes are taken with care.
  return errors.some((error) => error.type === 'Quotes') ? looseFields(text, delimiter, quote) : data;
}

/**
 * A text as one sheet without a name; rows are numbered as a spreadsheet program would show them.
 *
 * @throws Refused when it has more filled cells than we read.
 */
export function sheetOfText(text: string, delimiter: string, quote: Quote = '"'): RawSheet {
  const source = text.replace(TOLD, '');
  const shift = source.length === text.length ? 1 : 2;
  const rows: RawRow[] = [];
  let cells = 0;
  let columnCount = 0;
  const isDrawn = delimiter === '|';
  for (const [index, fields] of fieldsOf(source, delimiter, quote).entries()) {
    if (isDrawn && isRule(fields)) continue;
    const row = rawRow(isDrawn ? fields.map(withoutStars) : fields, index + shift);
    if (row.cells.length === 0) continue;
    cells += row.cells.length;
    if (cells > MOST_CELLS) throw new Refused(TOO_MANY_CELLS);
    columnCount = Math.max(columnCount, row.cells.at(-1)!.column + 1);
    rows.push(row);
  }
  return { name: null, rows, columnCount, merges: [], hiddenColumns: [] };
}

/** Line ends as one sign, whatever system wrote them; a file may mix them. */
export const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;

/**
 * Reads csv, tsv and their like; encoding, delimiter and quote are detected, or as the user corrected them.
 *
 * @throws Refused when it has more filled cells than we read.
 */
export function readTextFile(bytes: Uint8Array, fileName: string, form: TextForm): RawWorkbook {
  const encoding = form.encoding ?? detectEncoding(bytes);
  if (!ENCODINGS.includes(encoding)) throw new Refused({ code: 'broken', detail: encoding });
  const text = withPlainLineEnds(decodeText(bytes, encoding).replaceAll('\0', ''));
  return workbookOfText(text, fileName, encoding, form);
}

/** A text, decoded already, as a workbook of one sheet. */
export function workbookOfText(
  text: string,
  fileName: string,
  encoding: string | null,
  form: TextForm,
): RawWorkbook {
  const delimiter = form.delimiter ?? detectDelimiter(text);
  const quote = form.quote ?? (delimiter === ALIGNED ? '' : detectQuote(text, delimiter));
  const sheet = sheetOfText(text, delimiter, quote);
  return { fileName, kind: 'text', sheets: [sheet], encoding, delimiter, quote };
}
