import type { Words } from './words.ts';

export const listingsWords = {} as const satisfies Words;
