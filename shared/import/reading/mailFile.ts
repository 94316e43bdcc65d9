import type { RawSheet, RawWorkbook } from '../sheet.ts';
import { encodingNamed, type TextForm } from '../textForm.ts';
import { htmlEncoding, tablesOfHtml } from './htmlFile.ts';
import { Refused } from './limits.ts';
import { type MailPage, pagesOfMail } from './mailParts.ts';

const hasColumns = (sheet: RawSheet): boolean => sheet.rows.some((row) => row.cells.length >= 2);

function tablesOf({ bytes, charset }: MailPage, form: TextForm): readonly RawSheet[] {
  const told = charset === undefined ? undefined : encodingNamed(charset);
  return tablesOfHtml(bytes, form.encoding ?? told ?? htmlEncoding(bytes)).filter(hasColumns);
}

// Excel lists the names of its sheets in the first page, in the order of the pages that follow.
const namesIn = (page: MailPage | undefined): readonly string[] =>
  [...new TextDecoder('latin1').decode(page?.bytes).matchAll(/<x:Name>([^<]{1,40})<\/x:Name>/g)].map(
    ([, name]) => name!,
  );

/**
 * Reads the tables of a saved mail, or of a workbook Excel saved as one file (.mht, and "xls" that are one).
 *
 * @throws Refused when there is no table in it, or too much.
 */
export function readMailFile(bytes: Uint8Array, fileName: string, form: TextForm): RawWorkbook {
  const pages = pagesOfMail(bytes);
  const sheets = pages.flatMap((page) => tablesOf(page, form));
  if (sheets.length === 0) throw new Refused({ code: 'otherFormat', form: 'mail' });
  const names = namesIn(pages[0]);
  const isNamed = names.length === sheets.length && names.length > 1;
  const named = isNamed ? sheets.map((sheet, at) => ({ ...sheet, name: names[at]! })) : sheets;
  return { fileName, kind: 'html', sheets: named, encoding: null, delimiter: null, quote: null };
}
