import type { Lang } from '../../../shared/words/words.ts';
import { SITE_TIME_ZONE } from '../site.ts';

const LOCALES: Readonly<Record<Lang, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** A calendar day in the site's zone, `2026-11-05`. */
export type DayKey = string;

const keyFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: SITE_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
export const dayOf = (moment: string | number): DayKey => keyFormat.format(new Date(moment));

export const isDayKey = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T12:00:00Z`)) &&
  shiftDay(text, 0) === text;

export const shiftDay = (day: DayKey, days: number): DayKey =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const formatDay = (lang: Lang, day: DayKey, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', ...options }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** `donderdag 5 november 2026` */
export const longDay = (lang: Lang, day: DayKey): string =>
  formatDay(lang, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');
/** `do 5 nov 2026` */
export const cardDay = (lang: Lang, day: DayKey): string =>
  formatDay(lang, day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(
    ',',
    '',
  );
/** `do`, `5`, `nov`: the pieces of a day in the strip. */
export const dayPieces = (lang: Lang, day: DayKey) => ({
  weekday: formatDay(lang, day, { weekday: 'short' }),
  number: Number(day.slice(8)),
  month: formatDay(lang, day, { month: 'short' }),
});

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: SITE_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An hour as the language writes it: `19u45`, `19 h 45`, `19:45`. */
export function hourOf(lang: Lang, moment: string): string {
  const [hours = '', minutes = ''] = clockFormat.format(new Date(moment)).split(':');
  if (lang === 'en') return `${hours}:${minutes}`;
  const hour = String(Number(hours));
  if (lang === 'nl') return minutes === '00' ? `${hour}u` : `${hour}u${minutes}`;
  return minutes === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
}

export const euros = (lang: Lang, amount: number): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'currency', currency: 'EUR' }).format(amount);
