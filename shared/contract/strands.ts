import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { BADGES, priceSchema, type Screening, screeningItemSchema } from '../domain/screening.ts';
import { STRAND_TINTS, type Strand } from '../domain/strand.ts';
import { TEMPLATE_PARTS, type TemplatePart } from '../domain/strandTemplate.ts';
import { type Id, idSchema } from '../ids.ts';
import { localDateSchema, localTimeSchema, weekdaySchema } from '../time.ts';
import { langSchema, noInput, type Outcome } from './common.ts';
import { scenarioIdSchema } from './programme.ts';

const namesSchema = z
  .partialRecord(langSchema, z.string().trim().min(1).max(200))
  .refine((names) => Object.keys(names).length > 0);

const ruleFields = {
  weekdays: z.array(weekdaySchema).min(1).max(7),
  time: localTimeSchema.nullable(),
  roomId: idSchema.nullable(),
  skipsSchoolHolidays: z.boolean(),
};
const recurrenceSchema = z.object({
  ...ruleFields,
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
});
const rulePatchSchema = z.object(ruleFields).partial();

/** A part around the film has minutes of its own; the film's place in between has none. */
const templateItemsSchema = z
  .array(screeningItemSchema)
  .max(20)
  .refine((items) => items.every((each) => each.versionId === null && each.bookingId === null))
  .refine((items) => items.every((each) => each.kind === 'feature' || each.durationMin !== null))
  .refine((items) => items.length === 0 || items.filter((each) => each.kind === 'feature').length === 1);

const templatePatchSchema = z
  .object({
    price: priceSchema.nullable(),
    badges: z.array(z.enum(BADGES)),
    items: templateItemsSchema,
    texts: z.partialRecord(langSchema, z.string().max(500)),
    wantsAudioDescription: z.boolean(),
    wantsSdh: z.boolean(),
  })
  .partial();

const strandPatchSchema = z
  .object({
    names: namesSchema,
    tint: z
      .number()
      .int()
      .min(0)
      .max(STRAND_TINTS - 1),
    recurrences: z.array(recurrenceSchema).max(100),
    template: templatePatchSchema,
  })
  .partial();
export type StrandPatch = Readonly<z.infer<typeof strandPatchSchema>>;

const slotSchema = z.object({
  day: localDateSchema,
  time: localTimeSchema.nullable(),
  roomId: idSchema.nullable(),
});
const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('this'), day: localDateSchema, instead: slotSchema }),
  z.object({ kind: z.literal('skip'), day: localDateSchema }),
  z.object({ kind: z.literal('restore'), day: localDateSchema }),
  z.object({
    kind: z.literal('following'),
    from: localDateSchema,
    day: localDateSchema.nullable(),
    patch: rulePatchSchema,
  }),
  z.object({ kind: z.literal('all'), day: localDateSchema.nullable(), patch: rulePatchSchema }),
  z.object({ kind: z.literal('end'), from: localDateSchema }),
]);

/** Planned screenings of a strand that lack something of its template. */
export type TemplateReach = {
  /** How many there are in all, those that lack nothing included. */
  readonly count: number;
  readonly lacking: readonly { readonly screeningId: Id; readonly parts: readonly TemplatePart[] }[];
};

const partsSchema = z.array(z.enum(TEMPLATE_PARTS)).max(TEMPLATE_PARTS.length);

export const strandsContract = {
  /** Every strand, archived ones included, by the house's name of it. */
  list: oc.input(noInput).output(type<readonly Strand[]>()),
  add: oc.input(z.object({ names: namesSchema })).output(type<Outcome<Strand>>()),
  update: oc
    .input(z.object({ strandId: idSchema, patch: strandPatchSchema }))
    .output(type<Outcome<Strand>>()),
  /**
   * Changes when it falls: one occasion, all from a day on, or all. `applyParts` of its template are laid on its planned
   * screenings from `applyFrom` on in the same step.
   */
  edit: oc
    .input(
      z.object({
        strandId: idSchema,
        edit: editSchema,
        applyParts: partsSchema.default([]),
        applyFrom: localDateSchema.nullable().default(null),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<Strand>>()),
  /** Archived, it falls no more from today on; what plays in it stays. */
  archive: oc
    .input(z.object({ strandId: idSchema, isArchived: z.boolean() }))
    .output(type<Outcome<Strand>>()),
  /** What laying the template on the planned screenings from a day on would change. */
  reach: oc
    .input(z.object({ strandId: idSchema, from: localDateSchema, scenarioId: scenarioIdSchema }))
    .output(type<TemplateReach>()),
  /** Lays parts of the template on the planned screenings from a day on, as one step. */
  applyTemplate: oc
    .input(
      z.object({
        strandId: idSchema,
        from: localDateSchema,
        parts: partsSchema.min(1),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<{ readonly count: number }>>()),
  /** Puts a booking, or a screening that is there, in the occasion of a day, with the template: one step. */
  fill: oc
    .input(
      z.object({
        strandId: idSchema,
        day: localDateSchema,
        by: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('booking'), bookingId: idSchema }),
          z.object({ kind: z.literal('screening'), screeningId: idSchema }),
        ]),
        scenarioId: scenarioIdSchema,
      }),
    )
    .output(type<Outcome<Screening>>()),
};
