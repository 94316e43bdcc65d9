import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { type ImportPlan, type ImportRun, importChoiceSchema } from '../import/plan.ts';
import { normalisedRowSchema } from '../import/row.ts';
import { noInput, type Outcome } from './common.ts';

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

/** How sheets of one shape are read: remembered per header signature. */
export type SenderProfile = {
  readonly id: string;
  readonly name: string;
  readonly headerSignature: string;
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly distributorId: string | null;
};

const rows = z.array(normalisedRowSchema).max(200_000);
const choices = z.array(importChoiceSchema).max(200_000).default([]);

export const importsContract = {
  profileFor: oc.input(z.object({ headerSignature: z.string() })).output(type<SenderProfile | null>()),
  /** What taking over these rows would do; changes nothing. */
  plan: oc.input(z.object({ source: importSourceSchema, rows, choices })).output(type<ImportPlan>()),
  /** Backs up, then takes over in one transaction; refused where the programme changed since the plan. */
  apply: oc
    .input(
      z.object({
        source: importSourceSchema,
        rows,
        choices,
        token: z.string(),
      }),
    )
    .output(type<Outcome<ImportRun>>()),
  /** Takes a whole import back as one step. */
  takeBack: oc.input(z.object({ importRunId: idSchema })).output(type<Outcome<null>>()),
  runs: oc.input(noInput).output(type<readonly ImportRun[]>()),
};
