import type { Lang } from '../words/words.ts';

/** A field that stops a listing, or will look poor; the sentence is `guard.<code>`. */
export type GuardProblem = {
  readonly code: string;
  readonly severity: 'stop' | 'warn';
  readonly field:
    | 'name'
    | 'description'
    | 'screenings'
    | 'image'
    | 'price'
    | 'ticketUrl'
    | 'theme'
    | 'announcement'
    | 'ageRange'
    | 'place';
  readonly language: Lang | null;
  readonly facts: Readonly<Record<string, string | number>>;
};
