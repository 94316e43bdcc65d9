import { type LocalDate, type LocalDateTime, type LocalTime, timeOf, weekdayOf } from '../time.ts';
import type { Lang } from './words.ts';

// Written out, not asked of the system: two machines' language data differ in dots and spaces, and print must not.
const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const WEEKDAYS_SHORT: Readonly<Record<Lang, readonly string[]>> = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  fr: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const MONTHS_SHORT: Readonly<Record<Lang, readonly string[]>> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  fr: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const NARROW = '\u202f';
const part = (list: readonly string[], index: number): string => list[index] ?? '';
const dayNumber = (date: LocalDate): number => Number(date.slice(8, 10));
const monthIndex = (date: LocalDate): number => Number(date.slice(5, 7)) - 1;

export const weekdayName = (date: LocalDate, lang: Lang): string => part(WEEKDAYS[lang], weekdayOf(date) - 1);
export const weekdayShort = (date: LocalDate, lang: Lang): string =>
  part(WEEKDAYS_SHORT[lang], weekdayOf(date) - 1);
/** Name of ISO weekday 1–7. */
export const nameOfWeekday = (weekday: number, lang: Lang): string => part(WEEKDAYS[lang], weekday - 1);
export const monthName = (date: LocalDate, lang: Lang): string => part(MONTHS[lang], monthIndex(date));

/** An hour as each language writes it: `19u45`, `19 h 45`, `19:45` (domain.md, Conventions). */
export function formatTime(time: LocalTime, lang: Lang): string {
  const hour = String(Number(time.slice(0, 2)));
  const minute = time.slice(3, 5);
  if (lang === 'nl') return `${hour}u${minute}`;
  if (lang === 'fr') return minute === '00' ? `${hour}${NARROW}h` : `${hour}${NARROW}h${NARROW}${minute}`;
  return `${time.slice(0, 2)}:${minute}`;
}

/** A day in a list: `wo 27 aug`, `mar 8 nov`, `Wed 27 Aug`. */
export const formatDay = (date: LocalDate, lang: Lang): string =>
  `${weekdayShort(date, lang)} ${dayNumber(date)} ${part(MONTHS_SHORT[lang], monthIndex(date))}`;

/** A day where its weekday is plain or of no weight: `27 aug`, `8 nov`, `27 Aug`. */
export const formatDayAndMonth = (date: LocalDate, lang: Lang): string =>
  `${dayNumber(date)} ${part(MONTHS_SHORT[lang], monthIndex(date))}`;

/** A day in full: `woensdag 27 augustus`, `mardi 8 novembre`, `Wednesday 27 August`; the first of a month is `1er` in French. */
export const formatDayLong = (date: LocalDate, lang: Lang): string => {
  const day = lang === 'fr' && dayNumber(date) === 1 ? '1er' : String(dayNumber(date));
  return `${weekdayName(date, lang)} ${day} ${monthName(date, lang)}`;
};

export const formatDayWithYear = (date: LocalDate, lang: Lang): string =>
  `${formatDay(date, lang)} ${date.slice(0, 4)}`;

/** A moment: `wo 27 aug 19u45`, `mar 8 nov à 18 h 30`, `Wed 27 Aug, 19:45`. */
export function formatMoment(at: LocalDateTime, lang: Lang): string {
  const between = { nl: ' ', fr: ' à ', en: ', ' } as const;
  return `${formatDay(at.slice(0, 10), lang)}${between[lang]}${formatTime(timeOf(at), lang)}`;
}

/** Two days and what lies between: `wo 14 – di 20 okt 2026`, with the month and year named once where they are shared. */
export function formatSpan(from: LocalDate, to: LocalDate, lang: Lang): string {
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = isSameMonth
    ? `${weekdayShort(from, lang)} ${dayNumber(from)}`
    : isSameYear
      ? formatDay(from, lang)
      : formatDayWithYear(from, lang);
  return `${start} – ${formatDayWithYear(to, lang)}`;
}

/** A length: `1u45`, `1 h 45`, `1 h 45`; under an hour in minutes. */
export function formatLength(minutes: number, lang: Lang): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = String(minutes % 60).padStart(2, '0');
  return lang === 'nl' ? `${Math.floor(minutes / 60)}u${rest}` : `${Math.floor(minutes / 60)} h ${rest}`;
}

/** Euro cents: `€ 9,50`, `9,50 €`, `€9.50`. */
export function formatMoney(cents: number, lang: Lang): string {
  const euros = (cents / 100).toFixed(2);
  if (lang === 'en') return `€${euros}`;
  return lang === 'nl' ? `€ ${euros.replace('.', ',')}` : `${euros.replace('.', ',')} €`;
}
