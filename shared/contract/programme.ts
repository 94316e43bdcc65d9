import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Programme, ShelfEntry } from '../domain/programme.ts';
import { BADGES, priceSchema, type Screening, screeningItemSchema } from '../domain/screening.ts';
import type { PackedSeason } from '../domain/seasonPack.ts';
import type { Season } from '../domain/strand.ts';
import { type Id, idSchema } from '../ids.ts';
import { daysBetween, localDateSchema } from '../time.ts';
import { noInput, type Outcome, perLangSchema } from './common.ts';
import { planningContract } from './programmePlanning.ts';
import { rearrangingContract } from './rearranging.ts';
import { type Placement, publicNoteSchema, scenarioIdSchema, slotSchema } from './slot.ts';

export { type Placement, scenarioIdSchema, slotSchema };

const screeningPatchSchema = z
  .object({
    items: z.array(screeningItemSchema).min(1).max(60),
    badges: z.array(z.enum(BADGES)),
    price: priceSchema.nullable(),
    ticketUrl: z.url().max(2_000).nullable(),
    strandId: idSchema.nullable(),
    publicNote: publicNoteSchema,
    notes: z.string().max(5_000),
    isSoldOut: z.boolean(),
  })
  .partial();
export type ScreeningPatch = Readonly<z.infer<typeof screeningPatchSchema>>;

const seasonDaysSchema = z
  .object({ from: localDateSchema, to: localDateSchema, scenarioId: scenarioIdSchema })
  .refine(({ from, to }) => daysBetween(from, to) < 800);

export const programmeContract = {
  ...planningContract,
  ...rearrangingContract,
  /** The programme of the days `from`–`to` (programme days, both included; at most 400). */
  range: oc
    .input(z.object({ from: localDateSchema, to: localDateSchema, scenarioId: scenarioIdSchema }))
    .output(type<Programme>()),
  /** Bookings that can be placed in the cinema week that starts on `weekFrom`, or from it up to `to`; most pressing first. */
  shelf: oc
    .input(
      z.object({ weekFrom: localDateSchema, to: localDateSchema.optional(), scenarioId: scenarioIdSchema }),
    )
    .output(type<readonly ShelfEntry[]>()),
  place: oc
    .input(z.object({ bookingId: idSchema, slot: slotSchema, scenarioId: scenarioIdSchema }))
    .output(type<Outcome<Screening>>()),
  move: oc
    .input(
      z.object({
        moves: z
          .array(z.object({ screeningId: idSchema, slot: slotSchema }))
          .min(1)
          .max(2_000),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<null>>()),
  duplicate: oc
    .input(z.object({ screeningId: idSchema, slot: slotSchema, scenarioId: scenarioIdSchema }))
    .output(type<Outcome<Screening>>()),
  remove: oc
    .input(z.object({ screeningIds: z.array(idSchema).min(1).max(2_000), scenarioId: scenarioIdSchema }))
    .output(type<Outcome<null>>()),
  update: oc
    .input(z.object({ screeningId: idSchema, patch: screeningPatchSchema, scenarioId: scenarioIdSchema }))
    .output(type<Outcome<Screening>>()),
  setState: oc
    .input(
      z.object({
        screeningIds: z.array(idSchema).min(1).max(2_000),
        state: z.enum(['planned', 'cancelled', 'postponed']),
        reason: perLangSchema,
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<null>>()),
  /** Accepts a conflict with a reason; lapses when its facts change. An empty reason takes the acceptance back. */
  overrideConflict: oc
    .input(
      z.object({
        conflictKey: z.string().max(400),
        facts: z.string().max(4_000),
        reason: z.string().trim().max(1_000),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<null>>()),
  /** The house's own seasons, earliest first; empty where it has named none. */
  seasons: oc.input(noInput).output(type<readonly Season[]>()),
  /** The days of a season for the season view, packed (programme days, both included; at most 800). */
  season: oc.input(seasonDaysSchema).output(type<PackedSeason>()),
  /** Open conflicts of those days, counted per screening; screenings without any are left out. */
  seasonConflicts: oc.input(seasonDaysSchema).output(type<Readonly<Record<Id, number>>>()),
  /** First and last programme day with a screening; null in an empty house. */
  extent: oc.input(noInput).output(type<{ readonly from: string; readonly to: string } | null>()),
};
