import type { Id } from '../ids.ts';
import type { Lang } from '../words/words.ts';
import type { Terms } from './terms.ts';

export type Contact = {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
};

/** Who licenses films to the house. */
export type Distributor = {
  readonly id: Id;
  readonly name: string;
  readonly language: Lang;
  readonly contacts: readonly Contact[];
  readonly defaultTerms: Terms;
  readonly returnsLayout: string | null;
  readonly notes: string;
};
