import { listingStatusWords } from './listingStatuses.ts';
import type { Words } from './words.ts';

/** Listings: the public page, its fields, approving. */
export const listingsWords = {
  ...listingStatusWords,
} as const satisfies Words;
