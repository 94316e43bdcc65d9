import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import {
  type ImportRun,
  importChoiceSchema,
  PLAN_FILTERS,
  type PlacedRow,
  type PlanSummary,
} from '../import/plan.ts';
import { normalisedRowSchema } from '../import/row.ts';
import type { Refusal } from '../refusal.ts';
import { noInput, type Outcome } from './common.ts';
import { type SenderProfile, sendersContract } from './senders.ts';

export const importSourceSchema = z.object({
  fileName: z.string().max(500),
  fileSha256: z.string().max(64),
  sheet: z.string().max(300).nullable(),
  headerSignature: z.string().max(20_000),
  columns: z.record(z.string(), z.array(z.number().int())),
  answers: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  distributorId: idSchema.nullable(),
});
export type ImportSource = z.infer<typeof importSourceSchema>;

/** Rows and choices travel a part at a time, so that neither wire nor core is held. */
export const ROWS_AT_ONCE = 1_000;
/** Characters of JSON in one part; a sender's longest cells make their parts shorter. */
export const TEXT_AT_ONCE = 4_000_000;
const MOST_TEXT_AT_ONCE = 64_000_000;
export const MOST_ROWS = 200_000;
const MOST_LINES_SHOWN = 1_000;

/** Rows as JSON: taken apart and put together once, by the two that know them, and not by the wire in between. */
const rowsText = z
  .string()
  .max(MOST_TEXT_AT_ONCE)
  .transform((text, context) => {
    try {
      return { rows: JSON.parse(text) as unknown, characters: text.length };
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ rows: z.array(normalisedRowSchema).max(ROWS_AT_ONCE), characters: z.number() }));

const sessionId = idSchema;
const place = z.number().int().min(0).max(MOST_ROWS);

/** What a plan says while it is reckoned; `planned` or `refused` ends it. */
export type PlanEvent =
  | { readonly kind: 'comparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'planned'; readonly plan: PlanSummary }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What taking over says: it can be stopped until `taking`. */
export type ApplyEvent =
  | { readonly kind: 'backingUp' }
  | { readonly kind: 'taking' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly run: ImportRun }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * A list under comparison lives in the core as a session: its rows are sent once, ticks as they are set, and pages of the plan
 * are fetched. A session changes nothing of the programme until `apply`, and is gone with the wire that opened it.
 */
export const importsContract = {
  profileFor: oc.input(z.object({ headerSignature: z.string() })).output(type<SenderProfile | null>()),
  /** Opens a session and says its id; it lasts as long as it is listened to. */
  open: oc
    .input(z.object({ source: importSourceSchema }))
    .output(eventIterator(type<Outcome<{ readonly sessionId: string }>>())),
  /** Lays rows behind those that are there; `from` is how many those must be. */
  append: oc.input(z.object({ sessionId, from: place, rows: rowsText })).output(type<Outcome<null>>()),
  /** What the user ticked, of the rows named; the others keep their ticks. */
  choose: oc
    .input(z.object({ sessionId, choices: z.array(importChoiceSchema).max(ROWS_AT_ONCE) }))
    .output(type<Outcome<null>>()),
  /** What taking over as chosen would do; changes nothing. A newer plan of the session ends an older one without an answer. */
  plan: oc
    .input(z.object({ sessionId, distributorId: idSchema.nullable() }))
    .output(eventIterator(type<PlanEvent>())),
  /** Rows of a plan, from a place of its filter on; refused with `planChanged` where the session has another plan by now. */
  rows: oc
    .input(
      z.object({
        sessionId,
        token: z.string(),
        filter: z.enum(PLAN_FILTERS),
        from: place,
        count: z.number().int().min(1).max(MOST_LINES_SHOWN),
      }),
    )
    .output(type<Outcome<readonly PlacedRow[]>>()),
  /** Backs up, then takes over in one transaction; refused where the programme changed since the plan. */
  apply: oc.input(z.object({ sessionId, token: z.string() })).output(eventIterator(type<ApplyEvent>())),
  /** Stops taking over, as long as the transaction has not begun: `apply` then answers `stopped`. */
  stop: oc.input(z.object({ sessionId })).output(type<Outcome<null>>()),
  /** Takes a whole import back as one step. */
  takeBack: oc.input(z.object({ importRunId: idSchema })).output(type<Outcome<null>>()),
  runs: oc.input(noInput).output(type<readonly ImportRun[]>()),
  profiles: sendersContract,
};
