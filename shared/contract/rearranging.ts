import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { BADGES, priceSchema, type Screening } from '../domain/screening.ts';
import { idSchema } from '../ids.ts';
import { localDateSchema } from '../time.ts';
import type { Outcome } from './common.ts';
import { publicNoteSchema, scenarioIdSchema, slotSchema } from './slot.ts';

const screeningIds = z.array(idSchema).min(1).max(2_000);

/** What can be changed of several screenings at once; what is left out stays as each has it. */
export const bulkPatchSchema = z
  .object({
    addBadges: z.array(z.enum(BADGES)),
    removeBadges: z.array(z.enum(BADGES)),
    /** The price all pay; each keeps its own other tariffs. Null is the house's own price again, without tariffs. */
    baseCents: priceSchema.shape.baseCents.nullable(),
    strandId: idSchema.nullable(),
    isSoldOut: z.boolean(),
    /** Only the languages given are changed; an empty text takes one away. */
    publicNote: publicNoteSchema,
    notes: z.string().max(5_000),
  })
  .partial();
export type BulkPatch = Readonly<z.infer<typeof bulkPatchSchema>>;

/** Verbs on two or more screenings, each one step. */
export const rearrangingContract = {
  /** A booking in several slots. */
  placeAll: oc
    .input(
      z.object({
        bookingId: idSchema,
        slots: z.array(slotSchema).min(1).max(400),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<readonly Screening[]>>()),
  /** Two screenings take each other's slot. */
  swap: oc
    .input(z.object({ screeningIds: z.tuple([idSchema, idSchema]), scenarioId: scenarioIdSchema }))
    .output(type<Outcome<null>>()),
  /** Copies of screenings in other slots. */
  duplicateAll: oc
    .input(
      z.object({
        copies: z
          .array(z.object({ screeningId: idSchema, slot: slotSchema }))
          .min(1)
          .max(2_000),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<readonly Screening[]>>()),
  /** Two screenings become a double bill in the slot of the first. */
  join: oc
    .input(z.object({ screeningIds: z.tuple([idSchema, idSchema]), scenarioId: scenarioIdSchema }))
    .output(type<Outcome<Screening>>()),
  /** A double bill becomes screenings of their own. Refused with `notADoubleBill`. */
  split: oc
    .input(z.object({ screeningId: idSchema, scenarioId: scenarioIdSchema }))
    .output(type<Outcome<readonly Screening[]>>()),
  updateAll: oc
    .input(z.object({ screeningIds, patch: bulkPatchSchema, scenarioId: scenarioIdSchema }))
    .output(type<Outcome<null>>()),
  /**
   * Locks programme days, or unlocks them: on a locked one nothing is placed, moved, cancelled or removed. Refused with
   * `lockIsReal` from within a scenario.
   */
  lockDays: oc
    .input(
      z.object({
        days: z.array(localDateSchema).min(1).max(400),
        isLocked: z.boolean(),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<null>>()),
};
