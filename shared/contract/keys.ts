import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Key } from '../domain/key.ts';
import { idSchema } from '../ids.ts';
import type { Outcome } from './common.ts';

/** What of a KDM the window sends: its plain facts, never the key itself. */
export const keyFactsSchema = z
  .object({
    contentTitle: z.string().max(500),
    cplId: z.string().max(100),
    recipient: z.string().max(500),
    notBeforeMs: z.number().int(),
    notAfterMs: z.number().int(),
    fileName: z.string().max(500),
  })
  .refine(({ notBeforeMs, notAfterMs }) => notBeforeMs < notAfterMs);

/** A key with the screenings of its version in its room, by whether it opens them from first to last minute. */
export type KeyWithReach = Key & { readonly covered: number; readonly uncovered: number };

export const keysContract = {
  ofVersion: oc.input(z.object({ versionId: idSchema })).output(type<readonly KeyWithReach[]>()),
  /** Keeps the keys that are not kept yet, each for the room its server is known to stand in; says how many were new. */
  add: oc
    .input(z.object({ versionId: idSchema, keys: z.array(keyFactsSchema).min(1).max(500) }))
    .output(type<Outcome<{ readonly added: number; readonly known: number }>>()),
  /** Says which room a key is for; its server is remembered, so that the next key finds the room by itself. */
  assign: oc.input(z.object({ keyId: idSchema, roomId: idSchema.nullable() })).output(type<Outcome<null>>()),
  remove: oc.input(z.object({ keyId: idSchema })).output(type<Outcome<null>>()),
};
