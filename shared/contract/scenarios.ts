import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Film, Version } from '../domain/film.ts';
import type { PromotionChange } from '../domain/promotion.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Difference, DifferenceKind } from '../domain/scenarios.ts';
import { idSchema } from '../ids.ts';
import { daysBetween, localDateSchema } from '../time.ts';
import { noInput, type Outcome } from './common.ts';

/** A scenario and how much of the real programme it changes. */
export type ScenarioEntry = {
  readonly scenario: Scenario;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
};

/** What the differences are about, so that they can be named wherever they fall. */
type Named = { readonly films: readonly Film[]; readonly versions: readonly Version[] };

/** Two programmes beside each other; null is the real one. */
export type ScenarioComparison = Named & {
  readonly left: Scenario | null;
  readonly right: Scenario;
  /** By day and hour. */
  readonly differences: readonly Difference[];
};

/** What promoting would do. `stamp` names exactly this state of the programme and the scenario. */
export type Promotion = Named & {
  readonly scenario: Scenario;
  readonly changes: readonly PromotionChange[];
  readonly stamp: string;
};

const nameSchema = z.string().trim().min(1).max(100);
const daysAre = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  from <= to && daysBetween(from, to) < 400;
const ofScenario = z.object({ scenarioId: idSchema });

export const scenariosContract = {
  /** Every scenario, oldest first. */
  list: oc.input(noInput).output(type<readonly ScenarioEntry[]>()),
  /** A new scenario over the programme days `from`–`to` (both included; at most 400). */
  create: oc
    .input(z.object({ name: nameSchema, from: localDateSchema, to: localDateSchema }).refine(daysAre))
    .output(type<Outcome<Scenario>>()),
  rename: oc.input(z.object({ scenarioId: idSchema, name: nameSchema })).output(type<Outcome<Scenario>>()),
  /** Other days. Refused with `scenarioHolds` where changes would lie outside them. */
  changeDays: oc
    .input(z.object({ scenarioId: idSchema, from: localDateSchema, to: localDateSchema }).refine(daysAre))
    .output(type<Outcome<Scenario>>()),
  duplicate: oc.input(z.object({ scenarioId: idSchema, name: nameSchema })).output(type<Outcome<Scenario>>()),
  /** How the programme of `rightId` differs from that of `leftId` (null: the real one). */
  compare: oc
    .input(z.object({ leftId: idSchema.nullable(), rightId: idSchema }))
    .output(type<Outcome<ScenarioComparison>>()),
  /** Takes single changes of a scenario back: there it is as the real programme again. */
  takeBack: oc
    .input(z.object({ scenarioId: idSchema, screeningIds: z.array(idSchema).min(1).max(2_000) }))
    .output(type<Outcome<null>>()),
  /** What promoting would do now, with what changed in the real programme since. */
  promotion: oc.input(ofScenario).output(type<Outcome<Promotion>>()),
  /**
   * Makes the scenario's changes in the real programme and removes the scenario, as one step.
   *
   * Refused with `promotionChanged` where anything is no longer as the preview of that `stamp` told.
   */
  promote: oc
    .input(
      z.object({
        scenarioId: idSchema,
        choices: z.record(idSchema, z.enum(['mine', 'theirs'])),
        stamp: z.string().max(100),
      }),
    )
    .output(type<Outcome<{ readonly count: number }>>()),
  /** Removes a scenario with all it holds; the real programme stays as it is. */
  discard: oc.input(ofScenario).output(type<Outcome<null>>()),
};
