import type { Words } from './words.ts';

export const plannerWords = {} as const satisfies Words;
