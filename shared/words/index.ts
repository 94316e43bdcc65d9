import { commandWords } from './commands.ts';
import { conflictWords } from './conflicts.ts';
import { copyWords } from './copy.ts';
import { exportWords } from './exports.ts';
import { filmsWords } from './films.ts';
import { filterWords } from './filter.ts';
import { formatWords, type Values } from './format.ts';
import { frameWords } from './frame.ts';
import { hindranceWords } from './hindrances.ts';
import { historyWords } from './history.ts';
import { holidayWords } from './holidays.ts';
import { importWords } from './import.ts';
import { importReadingWords } from './import-reading.ts';
import { keyWords } from './keys.ts';
import { listingWords } from './listing.ts';
import { listingsWords } from './listings.ts';
import { mergingWords } from './merging.ts';
import { plannerWords } from './planner.ts';
import { planningWords } from './planning.ts';
import { planningRuleWords } from './planningRules.ts';
import { printWords } from './print.ts';
import { refusalWords } from './refusals.ts';
import { remedyWords } from './remedies.ts';
import { scenarioWords } from './scenarios.ts';
import { seasonWords } from './season.ts';
import { senderWords } from './senders.ts';
import { settingsWords } from './settings.ts';
import { setupWords } from './setup.ts';
import { stepWords } from './steps.ts';
import { strandsWords } from './strands.ts';
import { todayWords } from './today.ts';
import { togetherWords } from './together.ts';
import type { Lang } from './words.ts';

/** Every sentence shown, in three languages. */
export const words = {
  ...commandWords,
  ...conflictWords,
  ...copyWords,
  ...exportWords,
  ...filmsWords,
  ...filterWords,
  ...frameWords,
  ...historyWords,
  ...holidayWords,
  ...importReadingWords,
  ...importWords,
  ...keyWords,
  ...listingWords,
  ...listingsWords,
  ...mergingWords,
  ...plannerWords,
  ...hindranceWords,
  ...planningWords,
  ...planningRuleWords,
  ...printWords,
  ...refusalWords,
  ...remedyWords,
  ...scenarioWords,
  ...seasonWords,
  ...senderWords,
  ...settingsWords,
  ...setupWords,
  ...stepWords,
  ...strandsWords,
  ...todayWords,
  ...togetherWords,
} as const;

export type WordKey = keyof typeof words;

/** A sentence by its key. */
export const say = (lang: Lang, key: WordKey, values?: Values): string =>
  formatWords(words[key][lang], lang, values);

/** A sentence whose key is put together at run time (a step's kind, a refusal's code); the key itself where none is known. */
export function sayByCode(lang: Lang, key: string, values?: Values): string {
  return key in words ? say(lang, key as WordKey, values) : key;
}
