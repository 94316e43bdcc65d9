import { err, type Result } from '../../result.ts';
import type { FileRefusal, RawWorkbook } from '../sheet.ts';
import type { Encoding } from './encoding.ts';
import { readPlainWorkbook, readZipWorkbook } from './excelFile.ts';
import { sniffForm } from './sniff.ts';
import { readTextFile } from './textFile.ts';

export type ReadOptions = {
  readonly password?: string;
  /** Of text files, where the user corrects what was detected. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
};

/** The biggest file we open; the biggest line-up we know is under 1 MB. */
export const MOST_BYTES = 200_000_000;

/**
 * Turns a file into plain cells, or says why it cannot be read.
 *
 * Its content decides what it is, not its name. Runs in a Web Worker and in Node alike; never throws for a bad file.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Result<RawWorkbook, FileRefusal> {
  if (bytes.byteLength > MOST_BYTES) return err({ code: 'tooLarge', what: 'bytes', limit: MOST_BYTES });
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return err({ code: 'empty' });
  switch (sniffForm(bytes)) {
    case 'zip':
      return readZipWorkbook(bytes, fileName);
    case 'compound':
    case 'biff':
    case 'markup':
      return readPlainWorkbook(bytes, fileName, options.password);
    case 'text':
      return readTextFile(bytes, fileName, options);
    case 'binary':
      return err({ code: 'unknownFormat' });
  }
}
