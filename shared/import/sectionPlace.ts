import { monthNamed } from './cells/calendarWords.ts';
import type { DatePlace } from './cells/dateColumn.ts';
import { guessDates } from './cells/dateSpans.ts';
import type { DateGuess } from './cells/dates.ts';
import { type WeekSpan, weekNamed } from './context.ts';
import { matchHeader } from './headers.ts';
import { collapse, fold } from './plainText.ts';

/** What a heading between the rows says of the rows under it. */
export type SectionPlace = {
  readonly dates?: DatePlace;
  /** The day the heading is: `woensdag 14 oktober 2026`, `w/c Friday 2 October`. */
  readonly day?: DateGuess;
  /** Where that day stands. */
  readonly dayAt?: HeadingCell;
  readonly room?: string;
  readonly distributor?: string;
};
/** The text of a heading and its row (1-based). */
export type HeadingCell = { readonly text: string; readonly row: number };

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const NOISE =
  /\b(?:agenda|filmagenda|kalender|calendrier|calendar|vertoningen|voorstellingen|screenings|seances|s[eé]ances|uurrooster|horaires?|spielplan|cartelera|programmatie|programmation|planning|overzicht|filmprogramma|film|releases?|release-?schema|uitbreng|uitbrengingen|sorties?|nouveaut[eé]s?|nieuw|nieuwe|films|filme|maand|mois|month|monat|programma|programme|programm|week of|week commencing|w\/c|starts?|kinostarts?|premi[eè]res?|en|in|van|de|du|d'|pour|vanaf|juist|uscite|estrenos|release schedule|openers|opening)\b/g;
const ROOM =
  /^(?:(?:zaal|salle|room|screen|saal|sala|auditorium|studio|scherm|[eé]cran|kino|cinema|theat(?:er|re)|foyer|box|grote zaal|kleine zaal|grande salle|petite salle)(?:\s+(?:nr\.?|n°)?\s*[\p{L}\d'’-]{1,20}){0,3}|(?:grote|kleine|grande|petite|blauwe|rode) (?:zaal|salle))$/iu;

const readings = new Map<string, SectionPlace | null>();
const MOST_READINGS = 5_000;

/** True of the name of a room: `Zaal 2`, `Petite salle`, `Screen 3`. */
export const namesRoom = (text: string): boolean => text.length <= 40 && ROOM.test(collapse(text));

/** What a heading says: a day, a month, a year, a room, a distributor; nothing where it says none of them. */
export function placeOfSection(source: string): SectionPlace | undefined {
  const known = readings.get(source);
  if (known !== undefined) return known ?? undefined;
  if (readings.size >= MOST_READINGS) readings.clear();
  const found = readPlace(collapse(source).replace(/\s*:$/, ''));
  readings.set(source, found ?? null);
  return found;
}

function readPlace(text: string): SectionPlace | undefined {
  if (text.length > 90) return undefined;
  if (namesRoom(text)) return { room: text };
  const labelled = /^([^:]{3,30})\s*[:–-]\s+(.{2,60})$/.exec(text);
  const field = labelled && matchHeader(labelled[1] ?? '')[0];
  if (field && field.score >= 0.9) {
    const value = (labelled[2] ?? '').trim();
    if (field.field === 'distributor') return { distributor: value };
    if (field.field === 'room') return { room: value };
    return readPlace(value);
  }
  return readDates(text);
}

function readDates(text: string): SectionPlace | undefined {
  const day = dayOf(text) ?? dayOf(text.replace(/^\P{L}*\p{L}[\p{L}/]*\s*:?\s+/u, ''));
  // "WEEK 42 (14/10 - 20/10/2026)": the days between the brackets say more than the number.
  const span = day === undefined || day.kind === 'week' ? weekNamed(text) : undefined;
  if (day && !span) return { day, dates: placeOfDay(day) };
  if (span) return { day: { kind: 'whole', iso: span.weekStart }, ...yearOf(span) };
  return readMonth(text);
}

// A week within one year says the year of the days under it; one over New Year does not.
const yearOf = ({ weekStart, weekEnd }: WeekSpan): Pick<SectionPlace, 'dates'> =>
  weekStart.slice(0, 4) === weekEnd.slice(0, 4) ? { dates: { year: Number(weekStart.slice(0, 4)) } } : {};

const dayOf = (text: string): DateGuess | undefined => {
  const { start, end } = guessDates(text);
  return end === undefined && start && start.kind !== 'vague' && start.kind !== 'day' ? start : undefined;
};

const placeOfDay = (day: DateGuess): DatePlace =>
  day.kind === 'whole'
    ? { year: Number(day.iso.slice(0, 4)), month: Number(day.iso.slice(5, 7)) }
    : day.kind === 'yearless'
      ? { month: day.month }
      : {};

// "RELEASES OKTOBER 2026": a month and perhaps a year, and nothing else that means anything.
function readMonth(text: string): SectionPlace | undefined {
  const year = YEAR.exec(text)?.[1];
  const words = fold(text)
    .replace(YEAR, ' ')
    .replace(NOISE, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const months = new Set(words.map((word) => (word.length >= 3 ? monthNamed(word) : undefined)));
  const [month] = months;
  if (months.size === 1 && month !== undefined)
    return { dates: { month, ...(year ? { year: Number(year) } : {}) } };
  return words.length === 0 && year ? { dates: { year: Number(year) } } : undefined;
}

/** The headings above a row, the nearest of each kind: a month keeps the year named before it, and passes New Year with it. */
export function laterPlace(
  before: SectionPlace | undefined,
  next: SectionPlace,
  at: HeadingCell,
): SectionPlace {
  const { dates } = next;
  const year = dates?.month === undefined ? undefined : yearAfter(before?.dates, dates.month);
  return {
    ...before,
    ...(dates ? { day: undefined } : {}),
    ...next,
    ...(next.day ? { dayAt: at } : {}),
    ...(dates && dates.year === undefined && year !== undefined ? { dates: { ...dates, year } } : {}),
  };
}

function yearAfter(before: DatePlace | undefined, month: number): number | undefined {
  if (before?.year === undefined) return undefined;
  return before.month !== undefined && month < before.month - 5 ? before.year + 1 : before.year;
}
