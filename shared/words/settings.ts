import type { Words } from './words.ts';

export const settingsWords = {} as const satisfies Words;
