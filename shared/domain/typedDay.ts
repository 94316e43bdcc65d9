import { addDays, type LocalDate, localDateSchema } from '../time.ts';
import { parseTypedDate } from './typedDate.ts';
import { parseTypedWeekday } from './typedSlot.ts';

type Around = {
  /** The day on screen: a day without a year is the next such one, counted from four months before it. */
  readonly shown: LocalDate;
  /** First day of the cinema week on screen: a weekday typed alone falls in it. */
  readonly weekFrom: LocalDate;
  readonly today: LocalDate;
};

// How far from today each word is, in nl, fr and en.
const DAYS_AWAY: readonly (readonly [RegExp, number])[] = [
  [/^(eergisteren|avant-hier)$/, -2],
  [/^(gisteren|hier|yesterday)$/, -1],
  [/^(vandaag|nu|aujourd['’]?hui|today|now)$/, 0],
  [/^(morgen|demain|tomorrow)$/, 1],
  [/^(overmorgen|apr[eè]s-demain)$/, 2],
];

/** `24`: that day of the month on screen; null where the month has no such day. */
function dayOfShownMonth(text: string, shown: LocalDate): LocalDate | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  return localDateSchema.safeParse(`${shown.slice(0, 8)}${text.padStart(2, '0')}`).data ?? null;
}

/**
 * A day to go to, as one types it in nl, fr or en: a date however it is written (`24/12`, `24 dec 2026`), a weekday of the
 * week on screen, a day of the month on screen (`24`), or how it is called from here (`morgen`, `demain`, `today`); null for
 * anything else.
 */
export function parseTypedDay(typed: string, { shown, weekFrom, today }: Around): LocalDate | null {
  const text = typed.trim().toLowerCase();
  const away = DAYS_AWAY.find(([pattern]) => pattern.test(text))?.[1];
  if (away !== undefined) return addDays(today, away);
  return parseTypedWeekday(text, weekFrom) ?? dayOfShownMonth(text, shown) ?? parseTypedDate(typed, shown);
}
