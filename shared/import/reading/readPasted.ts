import { z } from 'zod';
import type { RawSheet, RawWorkbook } from '../sheet.ts';
import type { TextForm } from '../textForm.ts';
import { tablesOfHtml } from './htmlFile.ts';
import { Refused } from './limits.ts';
import { withPlainLineEnds, workbookOfText } from './textFile.ts';

const envelopeSchema = z.object({ affichePasted: z.literal(1), html: z.string(), text: z.string() });

/** What was copied from a mail, a web page or a sheet: its tables, else its text. */
export type Pasted = { readonly html: string; readonly text: string };

const hasColumns = (sheet: RawSheet): boolean => sheet.rows.some((row) => row.cells.length >= 2);

// An answered mail has its lines marked.
const withoutAnswerMarks = (text: string): string => {
  const lines = text.split('\n');
  const marked = lines.filter((line) => /^\s*>/.test(line)).length;
  return marked > lines.length / 2 ? lines.map((line) => line.replace(/^\s*>+ ?/, '')).join('\n') : text;
};

/**
 * A pasted table as a workbook.
 *
 * The tables of its HTML where it has any, each a sheet; else its text, parted by tabs, by another sign, or set in columns.
 *
 * @throws Refused when there is nothing in it, or too much.
 */
export function readPasted({ html, text }: Pasted, fileName: string, form: TextForm = {}): RawWorkbook {
  const tables = /<table[\s>]/i.test(html) ? tablesOfHtml(new TextEncoder().encode(html), 'utf-8') : [];
  const sheets = tables.filter(hasColumns);
  if (sheets.length > 0)
    return { fileName, kind: 'html', sheets, encoding: null, delimiter: null, quote: null };
  const plain = withoutAnswerMarks(withPlainLineEnds(text));
  if (plain.trim() === '') throw new Refused({ code: 'empty' });
  return workbookOfText(plain, fileName, null, form);
}

/** The same of the envelope a pasted table travels in. */
export function readPastedFile(bytes: Uint8Array, fileName: string, form: TextForm): RawWorkbook {
  const envelope = envelopeSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return readPasted(envelope, fileName, form);
}
