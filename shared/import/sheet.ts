import { z } from 'zod';

/** What a cell held before anybody interpreted it. `date` cells carry the wall-clock ISO text, never a zone. */
export const rawCellSchema = z.object({
  /** 0-based column. */
  column: z.number().int().nonnegative(),
  kind: z.enum(['text', 'number', 'date', 'boolean', 'error']),
  /** The text as the sender sees it on screen (formatted), never trimmed of meaning. */
  text: z.string(),
  /** The stored number of a `number` or `date` cell. */
  number: z.number().optional(),
  /** `2026-10-14`, `2026-10-14T19:45` or `19:45` of a `date` cell. */
  iso: z.string().optional(),
  href: z.string().optional(),
  comment: z.string().optional(),
  isStruck: z.boolean().optional(),
  /** The sender's sign for "as above" (`"`, `idem`), where the rest of the cell is what stands above it. */
  ditto: z.string().optional(),
  /** An `error` cell that is a formula nobody reckoned: `text` is the formula, its result was never stored. */
  isFormula: z.boolean().optional(),
});
export type RawCell = z.infer<typeof rawCellSchema>;

export const rawRowSchema = z.object({
  /** 1-based row number in the sender's own sheet. */
  row: z.number().int().positive(),
  cells: z.array(rawCellSchema),
  isHidden: z.boolean().optional(),
});
export type RawRow = z.infer<typeof rawRowSchema>;

/** One sheet (or one text table) as plain cells with addresses; empty cells and empty rows are absent. */
export const rawSheetSchema = z.object({
  name: z.string().nullable(),
  rows: z.array(rawRowSchema),
  columnCount: z.number().int().nonnegative(),
  /** Merged ranges, 1-based rows and 0-based columns, ends included. */
  merges: z.array(
    z.object({
      fromRow: z.number(),
      toRow: z.number(),
      fromColumn: z.number(),
      toColumn: z.number(),
    }),
  ),
  hiddenColumns: z.array(z.number()),
  /** The sender put the whole sheet out of sight. */
  isHidden: z.boolean().optional(),
});
export type RawSheet = z.infer<typeof rawSheetSchema>;

export type RawWorkbook = {
  readonly fileName: string;
  readonly kind: WorkbookKind;
  readonly sheets: readonly RawSheet[];
  /** How a text was read; null of what is no text. Names as in `textForm.ts`, so that the user can correct them. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
};
/** `html`: a table of a web page, whatever its name; `xml`: Excel's XML of 2003. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'html' | 'xml' | 'text';

/** What a file is instead of a table, where that can be told: the remedy differs. */
export type ForeignForm = 'pdf' | 'document' | 'picture' | 'archive' | 'numbers' | 'mail';

/** Why a file cannot be read; each has a sentence with a remedy in `shared/words/import-reading.ts`. */
export type FileRefusal =
  | { readonly code: 'empty' }
  /** A password is wanted; `wrongPassword`: the one given does not open it. */
  | { readonly code: 'encrypted' }
  | { readonly code: 'wrongPassword' }
  | { readonly code: 'unknownEncryption' }
  | { readonly code: 'broken'; readonly detail: string }
  | { readonly code: 'unknownFormat' }
  | { readonly code: 'otherFormat'; readonly form: ForeignForm }
  /** It declares XML entities, which only attacks do. */
  | { readonly code: 'entities' }
  | {
      readonly code: 'tooLarge';
      readonly what: 'file' | 'bytes' | 'cells' | 'ratio' | 'entries';
      readonly limit: number;
    }
  /** It was written to while it was read. */
  | { readonly code: 'changed' }
  /** It is gone, on a drive that is gone, or not ours to read. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'folder' }
  | { readonly code: 'noTable' };

/** The name of a refusal's sentence under `importReading.file.`, and what fills its blanks. */
export const refusalSentence = (
  refusal: FileRefusal,
  fileName: string,
): { readonly name: RefusalName; readonly facts: Readonly<Record<string, string | number>> } => {
  if (refusal.code === 'tooLarge')
    return { name: `tooLarge.${refusal.what}`, facts: { fileName, limit: refusal.limit } };
  if (refusal.code === 'otherFormat') return { name: `otherFormat.${refusal.form}`, facts: { fileName } };
  return { name: refusal.code, facts: { fileName } };
};
type TooLarge = Extract<FileRefusal, { code: 'tooLarge' }>['what'];
export type RefusalName =
  | Exclude<FileRefusal['code'], 'tooLarge' | 'otherFormat'>
  | `tooLarge.${TooLarge}`
  | `otherFormat.${ForeignForm}`;
