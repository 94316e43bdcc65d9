import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Proposal } from '../domain/generate/propose.ts';
import type { PlannedCopy } from '../domain/pattern.ts';
import type { BookedFilms } from '../domain/planned.ts';
import type { Programme } from '../domain/programme.ts';
import type { Screening } from '../domain/screening.ts';
import { idSchema } from '../ids.ts';
import { localDateSchema, localTimeSchema } from '../time.ts';
import type { Outcome } from './common.ts';
import { scenarioIdSchema, slotSchema } from './slot.ts';

const pickSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('daysAndRooms'),
    days: z.array(localDateSchema).max(60),
    roomIds: z.array(idSchema.nullable()).max(60),
  }),
  z.object({ kind: z.literal('screenings'), ids: z.array(idSchema).max(2_000) }),
]);

export const patternQuerySchema = z.object({
  pick: pickSchema,
  /** The day of the source that falls on the first day of each target week. */
  sourceFrom: localDateSchema,
  /** First days of the weeks to copy into. */
  targetWeeks: z.array(localDateSchema).max(60),
  /** What was ticked or unticked by hand, by a copy's key. */
  ticks: z.record(z.string().max(80), z.boolean()),
  scenarioId: scenarioIdSchema,
});
export type PatternQuery = Readonly<z.infer<typeof patternQuerySchema>>;

/** What a pattern would make, and the part of the programme its films, rooms and conflicts are named from. */
export type PatternPlan = { readonly copies: readonly PlannedCopy[]; readonly named: Programme };

/** How many copies were made, and how many were left: they stood there by then, or their day had been locked. */
export type PatternApplied = { readonly made: number; readonly left: number };

const bookingWishesSchema = z.object({
  bookingId: idSchema,
  shows: z.number().int().min(0).max(70),
  beforeCount: z.number().int().min(0).max(70),
  beforeTime: localTimeSchema,
  isOncePerDay: z.boolean(),
  isSpread: z.boolean(),
  roomIds: z.array(idSchema).max(60),
  earliest: localTimeSchema.nullable(),
  latest: localTimeSchema.nullable(),
});

/** A screening as it is proposed: which booking, where. */
const proposedShowSchema = z.object({ bookingId: idSchema, slot: slotSchema });
export type ProposedShow = Readonly<z.infer<typeof proposedShowSchema>>;

export const weekQuerySchema = z.object({
  wishes: z.object({
    weekFrom: localDateSchema,
    hasOneStartAMinute: z.boolean(),
    bookings: z.array(bookingWishesSchema).max(200),
  }),
  kept: z.array(proposedShowSchema.extend({ id: z.string().max(200) })).max(500),
  avoided: z
    .array(z.object({ bookingId: idSchema, day: localDateSchema, roomId: idSchema.nullable() }))
    .max(2_000),
  scenarioId: scenarioIdSchema,
});
export type WeekQuery = Readonly<z.infer<typeof weekQuerySchema>>;

/** A proposal, with the bookings it is for: with no screening in the week yet, the programme shown lacks them. */
export type WeekProposal = Proposal & { readonly known: BookedFilms };

/** Making many screenings at once: looked at first, then made as one step. */
export const planningContract = {
  /** Every screening a pattern would make in the target weeks; nothing is written. */
  planPattern: oc.input(patternQuerySchema).output(type<PatternPlan>()),
  /** Makes the copies with these keys, planned anew: what stands there by now is not made again. */
  applyPattern: oc
    .input(patternQuerySchema.extend({ keys: z.array(z.string().max(80)).max(5_000) }))
    .output(type<Outcome<PatternApplied>>()),
  /** Shows for some bookings in a cinema week; nothing is written. */
  proposeWeek: oc.input(weekQuerySchema).output(type<WeekProposal>()),
  /** Makes proposed screenings, all or none; one that stands there by now is not made again. */
  applyProposal: oc
    .input(z.object({ shows: z.array(proposedShowSchema).min(1).max(500), scenarioId: scenarioIdSchema }))
    .output(type<Outcome<readonly Screening[]>>()),
};
