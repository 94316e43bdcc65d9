import type { FileRefusal } from '../sheet.ts';

/** The biggest file we open; the biggest line-up we know is under 1 MB. */
export const MOST_BYTES = 200_000_000;

/** The most filled cells we read of one workbook; many times what the biggest line-up has. */
export const MOST_CELLS = 6_000_000;

/** Excel's own last row and column: what lies beyond is no sheet's. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_383;

/** Stops reading from deep inside a parser; `readWorkbook` makes a value of it, once. */
export class Refused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What is refused of a workbook of more filled cells than we read. */
export const TOO_MANY_CELLS: FileRefusal = { code: 'tooLarge', what: 'cells', limit: MOST_CELLS };
