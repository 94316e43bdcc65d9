import { z } from 'zod';

/**
 * What the house owes for a booking (domain.md, Terms). Shares are basis points by cinema week of the run, the last one
 * holding for all later weeks; amounts are cents, excl. VAT.
 */
export const termsSchema = z.object({
  shareBpByWeek: z.array(z.number().int().min(0).max(10_000)).default([]),
  minimumGuaranteeCents: z.number().int().nonnegative().nullable().default(null),
  minimumPer: z.enum(['run', 'show', 'visitor']).default('run'),
  flatFeeCents: z.number().int().nonnegative().nullable().default(null),
  flatFeePer: z.enum(['show', 'week', 'run']).default('show'),
  fixedCostsCents: z.number().int().nonnegative().default(0),
  /** The deal in the distributor's own words, as long as nobody has typed it over. */
  asWritten: z.string().default(''),
});
export type Terms = Readonly<z.infer<typeof termsSchema>>;
export const NO_TERMS: Terms = termsSchema.parse({});
