import { collapse } from '../plainText.ts';
import { doubtful, nothing, problem, type Reading, read, saysNothing } from './reading.ts';

const YEAR = /^(18[89]\d|19\d{2}|20\d{2}|21[0-4]\d)$/;
const SPAN = /^(18[89]\d|19\d{2}|20\d{2})\s*[-–/]\s*(?:\d{2,4})?$/;
const INSIDE = /(?<!\d)(18[89]\d|19\d{2}|20\d{2})(?!\d)/;

/** A year of making; of `2024-2025` the first, as a doubtful one. */
export function readYear(source: string): Reading<number> {
  const text = collapse(source);
  if (saysNothing(text)) return nothing;
  const year = YEAR.exec(text);
  if (year) return read(Number(year[1]));
  const other = SPAN.exec(text) ?? (text.length <= 16 ? INSIDE.exec(text) : null);
  return other ? doubtful(Number(other[1])) : problem('notAYear');
}

/** A whole number of shows, alone or in words: `6`, `max. 6`, `6 vertoningen`. */
export function readCount(source: string): Reading<number> {
  const text = collapse(source);
  if (saysNothing(text) || /^(?:onbeperkt|illimit[ée]|unlimited|unbegrenzt)/i.test(text)) return nothing;
  const count =
    /^(?:max(?:imum)?\.?\s*)?(\d{1,3})(?:[.,]0+)?(?:\s*(?:x|vertoning(?:en)?|voorstelling(?:en)?|s[ée]ances?|shows?|screenings?|vorstellungen|projections?))?$/i.exec(
      text,
    );
  return count ? read(Number(count[1])) : problem('notACount');
}
