import { exact, type HeaderMatch, normaliseHeader } from './headerIndex.ts';

const WEEK_MARK =
  /(?<![a-z])(?:(?:week|wk|semaine|sem|woche|wo|kw|settimana|semana|w|s)\s*(?:nr?\s|no\s)?(\d{1,2})|(\d{1,2})\s*(?:e|de|ste|ere|re|er|eme|st|nd|rd|th)?\s*(?:week|wk|semaine|sem|woche|settimana|semana))(?![a-z\d])/;

/** The week of a run that a header is of: 2 of `Voorwaarden wk 2`, `% 2e week`, `Part 2ème semaine`. */
export function weekOfHeader(text: string): number | undefined {
  const found = WEEK_MARK.exec(normaliseHeader(text));
  const week = Number(found?.[1] ?? found?.[2]);
  return week >= 1 && week <= MOST_WEEKS ? week : undefined;
}
/** No run is agreed on for longer; `Terms week 42` is of the calendar. */
const MOST_WEEKS = 12;

/** `3e week en volgende`, `vanaf week 3`: the last share of a deal goes on anyway. */
const AND_AFTER =
  /\b(?:vanaf|en verder|(?:en )?volgenden?|ev|e v|a partir de(?: la)?|(?:et )?suivantes?|et plus|ab(?: der)?|(?:und )?folgende|ff|and (?:after|following|onwards)|onwards?|from)\b/g;

/** What a header says beside the week it is of: nothing in `1e week`, `% 2e week` and `Semaine 3 et suivantes`. */
const besideWeek = (text: string): string =>
  normaliseHeader(normaliseHeader(text).replace(WEEK_MARK, ' ').replace(AND_AFTER, ' '));

/** True of a header that names a week of a run and nothing else: `1re semaine`, `2. Woche`, `week 3`. */
export const isBareWeek = (text: string): boolean =>
  weekOfHeader(text) !== undefined && besideWeek(text) === '';

/** A deal for each week of the run, in a column of its own; nothing where the header says no deal beside its week. */
export function withoutWeek(text: string): HeaderMatch[] | undefined {
  if (weekOfHeader(text) === undefined) return undefined;
  const rest = besideWeek(text);
  if (rest === '') return text.includes('%') ? [{ field: 'terms', score: 0.95 }] : undefined;
  const terms = exact(rest, 0.95).filter((match) => match.field === 'terms');
  return terms.length > 0 ? terms : undefined;
}
