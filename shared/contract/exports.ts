import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { EXPORT_KINDS } from '../export/columns.ts';
import { EXPORT_FORMATS } from '../export/table.ts';
import { localDateSchema, localTimeSchema } from '../time.ts';
import { type Binary, langSchema } from './common.ts';

const how = { language: langSchema, format: z.enum(EXPORT_FORMATS) };
const cellSchema = z.union([
  z.string().max(40_000),
  z.number(),
  z.null(),
  z.object({ day: localDateSchema }),
  z.object({ time: localTimeSchema }),
  z.object({ cents: z.number().int() }),
]);

export const exportRequestSchema = z.object({
  kind: z.enum(EXPORT_KINDS),
  /** Keys of columns, in the order wanted; all where none is named. */
  columns: z.array(z.string().max(60)).max(60),
  /** Words a film must hold; empty for all. */
  query: z.string().max(300).default(''),
  status: z.enum(['all', 'option', 'confirmed', 'cancelled']).default('all'),
  /** Programme days, for screenings; open where left out. */
  from: localDateSchema.nullish(),
  to: localDateSchema.nullish(),
  ...how,
});
export type ExportRequest = Readonly<z.infer<typeof exportRequestSchema>>;

export const exportsContract = {
  /** Films, bookings or screenings as a file. */
  house: oc.input(exportRequestSchema).output(type<{ readonly file: Binary; readonly rows: number }>()),
  /** A table as it stands on the screen, as a file. */
  table: oc
    .input(
      z.object({
        name: z.string().max(200),
        head: z.array(z.string().max(2_000)).min(1).max(400),
        rows: z.array(z.array(cellSchema).max(400)).max(200_000),
        ...how,
      }),
    )
    .output(type<Binary>()),
  /** An empty line-up for a sender to fill in, as xlsx. */
  template: oc.input(z.object({ language: langSchema })).output(type<Binary>()),
};
