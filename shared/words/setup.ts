import type { Words } from './words.ts';

export const setupWords = {} as const satisfies Words;
