import type { Words } from './words.ts';

export const copyWords = {} as const satisfies Words;
