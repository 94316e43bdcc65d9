import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../time.ts';
import type { FieldColumns } from './columns.ts';
import type { FieldName } from './fields.ts';
import { type CellProblem, fieldNameSchema, type NormalisedRow, rawTextSchema } from './row.ts';

/** Something only the user knows about a column, asked once for all its cells. */
export const columnQuestionSchema = z.object({
  kind: z.enum([
    'year',
    'dateOrder',
    'weekStart',
    'vagueDates',
    'weekNumbers',
    'carriedDates',
    'carriedTitles',
    'titleParts',
    'makerRows',
    'tickGaps',
    'distributors',
    'doubtful',
  ]),
  field: fieldNameSchema,
  header: z.string(),
  /** How many cells wait for the answer. */
  count: z.number().int().nonnegative(),
  examples: z.array(rawTextSchema),
  /** What the sheet itself or the file's name suggests; never taken without asking. */
  suggestion: z.string().optional(),
});
export type ColumnQuestion = z.infer<typeof columnQuestionSchema>;

/** What the user answered to the questions of a sheet. */
export const columnAnswersSchema = z.object({
  year: z.number().int().optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  weekStart: localDateSchema.optional(),
});
export type ColumnAnswers = z.infer<typeof columnAnswersSchema>;

/** One start time of a screening grid. */
export const gridScreeningSchema = z.object({
  /** The row (1-based) of its cell in the sender's own sheet. */
  row: z.number().int().positive(),
  /** The `row` of its film. */
  film: z.number().int().positive(),
  address: z.string(),
  title: z.string(),
  /** Absent until the user says which week the sheet is of. */
  date: localDateSchema.optional(),
  /** 1 (Monday) – 7, as its column says. */
  weekday: z.number().int().min(1).max(7).optional(),
  /** Absent where a list names a day alone: a day may be known while its hour is not. */
  time: localTimeSchema.optional(),
  room: z.string().optional(),
});
export type GridScreening = z.infer<typeof gridScreeningSchema>;

/** A row that is no film, and why it was passed over. */
export const skippedRowSchema = z.object({
  row: z.number().int().positive(),
  reason: z.enum(['section', 'total', 'note', 'repeatedHeader', 'placeholder', 'hidden', 'outside']),
  text: z.string(),
});
export type SkippedRow = z.infer<typeof skippedRowSchema>;

/** Everything the importer made of one sheet. Plain values: it can be sent, stored and compared. */
export type SheetUnderstanding = {
  readonly sheet: string | null;
  /** 1-based; null when the table has no header. */
  readonly headerRow: number | null;
  readonly layout: 'table' | 'grid';
  readonly columns: Readonly<Partial<Record<FieldName, FieldColumns>>>;
  /** What stands before the rows of a table on its side, by field: it has no columns of fields. */
  readonly labels?: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** Films of the table: the rows less headings, totals, notes, hidden and repeated header rows. */
  readonly dataRows: number;
  readonly rows: readonly NormalisedRow[];
  /** Films of a second list below, behind a block of notes: offered, not counted. */
  readonly laterRows: readonly NormalisedRow[];
  readonly skippedRows: readonly SkippedRow[];
  readonly hiddenColumns: readonly number[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly ColumnQuestion[];
  /** What the sheet's own heading says: `heading`, `year`, `weekStart`, `weekEnd`, `cinema`. */
  readonly context: Readonly<Record<string, string>>;
  readonly screenings?: readonly GridScreening[];
  /** Tells one sender's shape from another, to remember the mapping by. */
  readonly headerSignature: string;
};
