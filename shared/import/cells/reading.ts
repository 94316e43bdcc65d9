/** Why the text of a cell is not what its column holds; each has a sentence in `shared/words/import-reading.ts`. */
export type CellProblemCode =
  | 'missingTitle'
  | 'notADate'
  | 'impossibleDate'
  | 'notATime'
  | 'impossibleTime'
  | 'notARuntime'
  | 'notAYear'
  | 'notAPrice'
  | 'notACount'
  | 'errorValue'
  | 'noResult'
  | 'tooLong';

/** What a cell says: a value (perhaps doubtful), nothing, or something its column cannot hold. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly isDoubtful?: boolean }
  | { readonly kind: 'nothing'; readonly isDoubtful?: boolean }
  | { readonly kind: 'problem'; readonly code: CellProblemCode };

export const read = <T>(value: T): Reading<T> => ({ kind: 'value', value });
export const doubtful = <T>(value: T): Reading<T> => ({
  kind: 'value',
  value,
  isDoubtful: true,
});
export const nothing: Reading<never> = { kind: 'nothing' };
export const openQuestion: Reading<never> = {
  kind: 'nothing',
  isDoubtful: true,
};
export const problem = (code: CellProblemCode): Reading<never> => ({
  kind: 'problem',
  code,
});

/** Why an error stands in a cell: its formula failed, or was never reckoned. */
export const errorCode = (cell: { readonly isFormula?: boolean }): 'noResult' | 'errorValue' =>
  cell.isFormula === true ? 'noResult' : 'errorValue';

const OPEN_WORDS =
  /^(?:-+|–|—|\?+|\.+|\/+|n\/?a|n\.?v\.?t\.?|tb[acd]\.?|t\.?b\.?[acd]\.?|n\.?n\.?b\.?|n\.?t\.?b\.?|[àa]\.? ?c\.|àc|(?:nog )?te (?:bepalen|bevestigen)|(?:nog )?(?:niet|onbekend)(?: bekend| bepaald)?|[aà] (?:confirmer|d[ée]terminer|d[ée]finir)|inconnue?|geen|aucune?|none|null|nan|unknown|k\.?\s?a\.?|offen|noch offen|folgt|s\.?o\.?)$/i;

/** True of words that say "not known yet" or "none": `TBC`, `n/a`, `te bepalen`, `-`. */
export const saysNothing = (text: string): boolean =>
  text === '' || (text.length < 24 && OPEN_WORDS.test(text));
