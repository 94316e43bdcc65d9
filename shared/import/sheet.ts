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
});
export type RawSheet = z.infer<typeof rawSheetSchema>;

export type RawWorkbook = {
  readonly fileName: string;
  readonly kind: 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'text';
  readonly sheets: readonly RawSheet[];
  /** Of text files only. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
};

/** Why a file cannot be read; each has a sentence with a remedy in `shared/words/import.ts`. */
export type FileRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'broken'; readonly detail: string }
  | { readonly code: 'unknownFormat' }
  | {
      readonly code: 'tooLarge';
      readonly what: 'bytes' | 'cells' | 'ratio' | 'entries';
      readonly limit: number;
    }
  | { readonly code: 'noTable' };
