import type { Words } from './words.ts';

export const filmsWords = {} as const satisfies Words;
