import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { localDateSchema, localDateTimeSchema } from '../time.ts';
import { langSchema } from './common.ts';

/** Where a screening goes: a room and a start, or only a programme day while the time is to be decided. */
export const slotSchema = z.object({
  roomId: idSchema.nullable(),
  day: localDateSchema,
  startsAt: localDateTimeSchema.nullable(),
});
export type Placement = Readonly<z.infer<typeof slotSchema>>;

/** What the public reads beside a date, per language; an empty text is none. */
export const publicNoteSchema = z.partialRecord(langSchema, z.string().trim().max(500));

/** The scenario a verb or a reading is meant for; the real programme where it is left out. */
export const scenarioIdSchema = idSchema.nullish();
