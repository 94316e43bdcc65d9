import type { Words } from './words.ts';

export const todayWords = {} as const satisfies Words;
