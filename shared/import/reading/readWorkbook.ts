import { err, ok, type Result } from '../../result.ts';
import type { FileRefusal, RawWorkbook } from '../sheet.ts';
import type { TextForm } from '../textForm.ts';
import { readCompoundFile } from './compoundFile.ts';
import { type ReadSheets, readOldExcel } from './excelFile.ts';
import { readHtmlFile } from './htmlFile.ts';
import { MOST_BYTES, Refused } from './limits.ts';
import { readMailFile } from './mailFile.ts';
import { readOds } from './odsFile.ts';
import { readPastedFile } from './readPasted.ts';
import { foreignFormOf, sniffForm } from './sniff.ts';
import { readTextFile } from './textFile.ts';
import { readXmlWorkbook } from './xmlFile.ts';
import { readZipFile } from './zipFile.ts';

/** A password, and of text files and pages how they are to be read, where the user corrects what was detected. */
export type ReadOptions = TextForm & { readonly password?: string };

/**
 * Turns a file into plain cells, or says why it cannot be read.
 *
 * Its content decides what it is, not its name. Runs in a Web Worker and in Node alike; never throws for a bad file, and
 * reads the same of the same bytes.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Result<RawWorkbook, FileRefusal> {
  if (bytes.byteLength > MOST_BYTES) return err({ code: 'tooLarge', what: 'file', limit: MOST_BYTES });
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return err({ code: 'empty' });
  try {
    const workbook = readForm(bytes, fileName, options);
    return workbook.sheets.every((sheet) => sheet.rows.length === 0) ? err({ code: 'empty' }) : ok(workbook);
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    const detail = error instanceof Error ? error.message : String(error);
    return err({ code: 'broken', detail: detail.slice(0, 200) });
  }
}

const asWorkbook = (fileName: string, { kind, sheets }: ReadSheets): RawWorkbook => ({
  fileName,
  kind,
  sheets,
  encoding: null,
  delimiter: null,
  quote: null,
});

function readForm(bytes: Uint8Array, fileName: string, options: ReadOptions): RawWorkbook {
  const foreign = foreignFormOf(bytes);
  if (foreign === 'mail') return readMailFile(bytes, fileName, options);
  if (foreign !== undefined) throw new Refused({ code: 'otherFormat', form: foreign });
  switch (sniffForm(bytes)) {
    case 'zip':
      return asWorkbook(fileName, readZipFile(bytes, options.password));
    case 'compound':
      return asWorkbook(fileName, readCompoundFile(bytes, options.password));
    case 'biff':
      return asWorkbook(fileName, readOldExcel(bytes, options.password));
    case 'xmlWorkbook':
      return asWorkbook(fileName, { kind: 'xml', sheets: readXmlWorkbook(bytes) });
    case 'flatOds':
      return asWorkbook(fileName, { kind: 'ods', sheets: readOds([bytes]) });
    case 'html':
      return readHtmlFile(bytes, fileName, options);
    case 'pasted':
      return readPastedFile(bytes, fileName, options);
    case 'text':
      return readTextFile(bytes, fileName, options);
    case 'binary':
      throw new Refused({ code: 'unknownFormat' });
  }
}
