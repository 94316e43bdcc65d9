import Papa from 'papaparse';
import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal, RawCell, RawRow, RawSheet, RawWorkbook } from '../sheet.ts';
import { decodeText, detectEncoding, ENCODINGS, type Encoding } from './encoding.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 60;
const MOST_CELLS = 6_000_000;

type Width = { readonly delimiter: string; readonly score: number };

// The right delimiter gives most rows the same width; title rows without one and prose with commas do not count against it.
function widthOf(sample: string, delimiter: string): Width {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    skipEmptyLines: 'greedy',
    preview: SAMPLE_LINES,
  });
  const widths = new Map<number, number>();
  for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of widths) {
    if (width > 1) score = Math.max(score, (count / data.length) * Math.min(width, 12) ** 0.5);
  }
  return { delimiter, score };
}

/** `,`, `;`, tab or `|`: the one that parts the first lines most evenly; Excel's own `sep=` line decides. */
export function detectDelimiter(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told) return told;
  const sample = text.slice(0, 200_000);
  const best = DELIMITERS.map((delimiter) => widthOf(sample, delimiter)).toSorted(
    (one, other) => other.score - one.score,
  )[0]!;
  return best.score > 0 ? best.delimiter : ',';
}

const BLANK = /^\s*$/;

function rawRow(fields: readonly string[], row: number): RawRow {
  const cells: RawCell[] = [];
  for (let column = 0; column < fields.length; column += 1) {
    const text = fields[column]!;
    if (text === '' || (text.length < 12 && BLANK.test(text))) continue;
    cells.push({ column, kind: 'text', text });
  }
  return { row, cells };
}

export type TextOptions = { readonly encoding?: Encoding; readonly delimiter?: string };

/** A text as one sheet without a name; rows are numbered as a spreadsheet program would show them. */
export function sheetOfText(text: string, delimiter: string): Result<RawSheet, FileRefusal> {
  const source = text.replace(/^sep=.\r?\n/i, '');
  const { data } = Papa.parse<string[]>(source, { delimiter, skipEmptyLines: false });
  const shift = source.length === text.length ? 1 : 2;
  const rows: RawRow[] = [];
  let cells = 0;
  let columnCount = 0;
  for (let index = 0; index < data.length; index += 1) {
    const row = rawRow(data[index]!, index + shift);
    if (row.cells.length === 0) continue;
    cells += row.cells.length;
    columnCount = Math.max(columnCount, row.cells.at(-1)!.column + 1);
    rows.push(row);
  }
  if (cells > MOST_CELLS) return err({ code: 'tooLarge', what: 'cells', limit: MOST_CELLS });
  return ok({ name: null, rows, columnCount, merges: [], hiddenColumns: [] });
}

/** Reads csv, tsv and their like; encoding and delimiter are detected, or as the user corrected them. */
export function readTextFile(
  bytes: Uint8Array,
  fileName: string,
  options: TextOptions,
): Result<RawWorkbook, FileRefusal> {
  const encoding = options.encoding ?? detectEncoding(bytes);
  if (!ENCODINGS.includes(encoding)) return err({ code: 'broken', detail: encoding });
  const text = decodeText(bytes, encoding);
  const delimiter = options.delimiter ?? detectDelimiter(text);
  const sheet = sheetOfText(text, delimiter);
  if (!sheet.ok) return sheet;
  if (sheet.value.rows.length === 0) return err({ code: 'empty' });
  return ok({ fileName, kind: 'text', sheets: [sheet.value], encoding, delimiter });
}
