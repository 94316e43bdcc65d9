import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { mappingSchema } from '../import/senders.ts';
import { noInput, type Outcome } from './common.ts';

/** How sheets of one shape are read: remembered per header signature. */
export type SenderProfile = {
  readonly id: string;
  readonly name: string;
  readonly headerSignature: string;
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly distributorId: string | null;
};

/** A known sender, and what it was used for; imports taken back are not counted. */
export type KnownSender = SenderProfile & {
  readonly imports: number;
  readonly lastImportedAtMs: number | null;
};

/** Of one shape of sheet: what is remembered here, and what a file says otherwise. */
export type SenderClash = {
  readonly headerSignature: string;
  readonly here: string;
  readonly inFile: string;
};
export type SendersTaken =
  /** Nothing was written: these must be chosen between first. */
  | { readonly kind: 'asks'; readonly clashes: readonly SenderClash[] }
  | { readonly kind: 'taken'; readonly added: number; readonly replaced: number; readonly kept: number };

const MOST_TEXT = 20_000_000;

/** The shapes of sheets that are known, as `imports.profiles`. Every change is one step of undo. */
export const sendersContract = {
  /** By name. */
  list: oc.input(noInput).output(type<readonly KnownSender[]>()),
  rename: oc
    .input(z.object({ profileId: idSchema, name: z.string().trim().min(1).max(200) }))
    .output(type<Outcome<null>>()),
  /** What its columns mean, or whose lists they are. */
  update: oc
    .input(
      z.object({
        profileId: idSchema,
        columns: mappingSchema.optional(),
        distributorId: idSchema.nullable().optional(),
      }),
    )
    .output(type<Outcome<null>>()),
  /** Forgets it: its next list is guessed, and makes nothing gone. What was imported stays. */
  remove: oc.input(z.object({ profileId: idSchema })).output(type<Outcome<null>>()),
  /** The text of a file with these senders, all where none is named. */
  exportAll: oc.input(z.object({ profileIds: z.array(idSchema).max(2_000) })).output(type<string>()),
  /**
   * Takes the senders of such a file in. Asks where a shape is known here otherwise and `keep` does not say which of the two
   * stays; refused with `notSenders`.
   */
  importAll: oc
    .input(
      z.object({ text: z.string().max(MOST_TEXT), keep: z.record(z.string(), z.enum(['here', 'file'])) }),
    )
    .output(type<Outcome<SendersTaken>>()),
};
