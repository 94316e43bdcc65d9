import { atTime, type LocalDate, type LocalDateTime } from '../time.ts';
import { parseTypedDate } from './typedDate.ts';
import { parseTypedTime } from './typedTime.ts';

/**
 * A day and an hour as a programmer types them: `5 nov 20u00`, `do 5/11 20 h 30`, `2026-11-05 20:30`; null where either is
 * missing or cannot be read.
 */
export function parseTypedMoment(typed: string, today: LocalDate): LocalDateTime | null {
  const words = typed.trim().split(/\s+/);
  // `20 h 30` is three words, and `30` alone would be read as an hour: the longest that is one goes first.
  for (const count of [3, 2, 1]) {
    const time = parseTypedTime(words.slice(-count).join(' '));
    const date = words.length > count ? parseTypedDate(words.slice(0, -count).join(' '), today) : null;
    if (time !== null && date !== null) return atTime(date, time);
  }
  return null;
}
