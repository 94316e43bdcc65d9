import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { fieldIn } from './columnMapping.ts';
import type { ColumnMapping } from './columns.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';
import { matchHeader } from './headers.ts';
import { columnAnswersSchema } from './understanding.ts';

export const MOST_COLUMN = 16_383;
const MOST_SENDERS = 2_000;

/** Which columns (0-based) hold which field; an empty list: none does, and none is guessed. */
export const mappingSchema = z.partialRecord(
  z.enum(FIELD_NAMES),
  z.array(z.number().int().min(0).max(MOST_COLUMN)).max(50),
);

/** A sender as it travels from one house to another: its distributor by name, ids mean nothing elsewhere. */
export const travellingSenderSchema = z.object({
  name: z.string().trim().min(1).max(200),
  headerSignature: z.string().max(20_000),
  columns: mappingSchema,
  answers: columnAnswersSchema.pick({ dateOrder: true }).default({}),
  distributor: z.string().trim().min(1).max(300).nullable().default(null),
});
export type TravellingSender = Readonly<z.infer<typeof travellingSenderSchema>>;

const senderFileSchema = z.object({
  afficheSenders: z.literal(1),
  senders: z.array(travellingSenderSchema).min(1).max(MOST_SENDERS),
});

/** Senders as the text of a file, to be kept or given to another house. */
export const writeSenderFile = (senders: readonly TravellingSender[]): string =>
  `${JSON.stringify({ afficheSenders: 1, senders }, null, 2)}\n`;

/** The senders of such a file, the last of each shape; `notSenders` for any other text. */
export function readSenderFile(
  text: string,
): Result<readonly TravellingSender[], { readonly code: 'notSenders' }> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ code: 'notSenders' });
  }
  const read = senderFileSchema.safeParse(value);
  if (!read.success) return err({ code: 'notSenders' });
  return ok([...new Map(read.data.senders.map((sender) => [sender.headerSignature, sender])).values()]);
}

/** A column as a sender's sheet has it: its header as compared (null: it has none), and what it is read as. */
export type SenderColumn = {
  readonly column: number;
  readonly header: string | null;
  readonly field: FieldName | undefined;
};

// Columns without a header that may stand between two with one.
const MOST_GAPS = 12;
const GAP_COSTS = 0.01;

/**
 * A remembered shape's columns, left to right.
 *
 * The signature has the headers in order but not where each stands: they are laid on the columns so that most headers name the
 * field their column is read as, with as few columns without a header between them as possible.
 */
export function columnsOfSender(headerSignature: string, mapping: ColumnMapping): readonly SenderColumn[] {
  const headers = headerSignature.split('|').filter((header) => header !== '');
  const headerAt = new Map(placesOf(headers, mapping).map((column, at) => [column, headers[at] ?? null]));
  const used = Object.values(mapping).flat();
  const all = [...new Set([...headerAt.keys(), ...used])].toSorted((one, other) => one - other);
  return all.map((column) => ({
    column,
    header: headerAt.get(column) ?? null,
    field: fieldIn(mapping, column),
  }));
}

type Path = { readonly score: number; readonly places: readonly number[] };
const bestOf = (paths: readonly Path[]): Path =>
  paths.reduce((best, path) => (path.score > best.score ? path : best));

/** The column of each header; `paths` holds the best way so far for each number of columns without a header passed by. */
function placesOf(headers: readonly string[], mapping: ColumnMapping): readonly number[] {
  const fits = (header: string, column: number): number =>
    matchHeader(header).some(({ field }) => mapping[field]?.includes(column)) ? 1 : 0;
  let paths: readonly Path[] = Array.from({ length: MOST_GAPS + 1 }, (_, gaps) => ({
    score: gaps === 0 ? 0 : Number.NEGATIVE_INFINITY,
    places: [],
  }));
  for (const [at, header] of headers.entries()) {
    const before = paths;
    paths = before.map((_, gaps) => {
      const ways = before.slice(0, gaps + 1);
      const best = bestOf(
        ways.map(({ score, places }, less) => ({ score: score - (gaps - less) * GAP_COSTS, places })),
      );
      const column = at + gaps;
      return { score: best.score + fits(header, column), places: [...best.places, column] };
    });
  }
  return bestOf(paths).places;
}
