import type { Room } from '../../../../shared/domain/house.ts';
import type { Recurrence } from '../../../../shared/domain/strand.ts';
import { addDays, type Weekday } from '../../../../shared/time.ts';
import {
  formatDayWithYear,
  formatTime,
  nameOfWeekday,
  weekdayShort,
} from '../../../../shared/words/dates.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import type { Speak } from '../../../ui/words.tsx';
import { roomNameOf } from './emptySlots.ts';

// Any Monday serves: only its name is asked.
const A_MONDAY = '2026-06-01';
export const shortNameOf = (weekday: Weekday, lang: Lang): string =>
  weekdayShort(addDays(A_MONDAY, weekday - 1), lang);

/** A recurrence in words: `dinsdag 20u15, Zaal 1`; several weekdays by their short names. */
export function ruleInWords(
  { weekdays, time, roomId }: Recurrence,
  rooms: readonly Room[],
  { t, lang }: Pick<Speak, 't' | 'lang'>,
): string {
  const [only, second] = weekdays;
  const days =
    only !== undefined && second === undefined
      ? nameOfWeekday(only, lang)
      : weekdays.map((each) => shortNameOf(each, lang)).join(', ');
  return t('strands.rule', {
    days,
    time: time === null ? t('strands.undecided') : formatTime(time, lang),
    room: roomNameOf(roomId, rooms, t),
  });
}

/** Between which days it holds: `from Tue 1 Sep 2026 until Mon 31 May 2027`. */
export function spanInWords({ from, to }: Recurrence, { t, lang }: Pick<Speak, 't' | 'lang'>): string {
  if (from === null && to === null) return t('strands.always');
  const said = (day: string | null) => (day === null ? 'open' : formatDayWithYear(day, lang));
  return t('strands.ruleSpan', { from: said(from), to: said(to) }).trim();
}
