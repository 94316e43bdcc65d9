import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import type { Result } from '../result.ts';

export type Outcome<T> = Result<T, Refusal>;
export const langSchema = z.enum(['nl', 'fr', 'en']);
export const perLangSchema = z.partialRecord(langSchema, z.string().max(20_000));
/** What an empty input looks like. */
export const noInput = z.undefined();

/** A Blob, as far as `shared` may know one (it compiles without the DOM). */
export type Binary = {
  readonly type: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
};
