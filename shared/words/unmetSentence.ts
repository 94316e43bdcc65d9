import { HINDRANCES } from '../domain/generate/hindrances.ts';
import type { UnmetWish } from '../domain/generate/unmet.ts';
import { formatDay, formatMoment, formatTime } from './dates.ts';
import { formatWords } from './format.ts';
import { hindranceWords } from './hindrances.ts';
import { planningWords } from './planning.ts';
import type { Lang } from './words.ts';

/** A fact as it is said: days, hours and moments in the reader's way. */
function readable(value: string | number, lang: Lang): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return formatMoment(value, lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, lang);
  return /^\d{2}:\d{2}$/.test(value) ? formatTime(value, lang) : value;
}

const ruleNames = (codes: string, lang: Lang): string =>
  codes
    .split(' ')
    .flatMap((code) => {
      const word = HINDRANCES.find((each) => each === code);
      return word === undefined ? [] : [hindranceWords[`hindrance.${word}`][lang]];
    })
    .join(', ');

/** A wish that is not met as a sentence in `lang`; which film it is about stands before it. */
export const unmetSentence = ({ code, facts }: UnmetWish, lang: Lang): string =>
  formatWords(
    planningWords[`unmet.${code}`][lang],
    lang,
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [
        key,
        key === 'rules' ? ruleNames(String(value), lang) : readable(value, lang),
      ]),
    ),
  );
