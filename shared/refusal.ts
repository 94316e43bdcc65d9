import { type Err, err } from './result.ts';
import type { refusalWords } from './words/refusals.ts';

/** What may be refused; each code has its sentence `refusal.<code>` in `shared/words/refusals.ts`. */
export type RefusalCode = keyof typeof refusalWords extends `refusal.${infer Code}` ? Code : never;

/** An expected refusal: which rule, and the facts its sentence is made of. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export const refuse = (code: RefusalCode, facts: Refusal['facts'] = {}): Err<Refusal> => err({ code, facts });
