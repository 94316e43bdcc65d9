import type { Words } from './words.ts';

export const printWords = {} as const satisfies Words;
