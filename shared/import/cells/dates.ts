import { addDays, type LocalDate, weekdayOf } from '../../time.ts';
import { collapse } from '../plainText.ts';
import { monthNamed, weekdayNamed } from './calendarWords.ts';

/** The order of a date written in figures; `ymd` is only ever asked about two-figure years. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as its text says it, before the column has settled what order its figures stand in. */
export type DateGuess =
  | {
      readonly kind: 'whole';
      readonly iso: LocalDate;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'figures';
      readonly parts: readonly [number, number, number];
      readonly separator: string;
      readonly hasShortYear: boolean;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'pair';
      readonly parts: readonly [number, number];
      readonly separator: string;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'yearless';
      readonly day: number;
      readonly month: number;
      readonly weekday?: number;
    }
  | { readonly kind: 'week'; readonly week: number; readonly year?: number }
  /** A day whose month stands in a heading above it. */
  | { readonly kind: 'day'; readonly day: number; readonly weekday?: number }
  | { readonly kind: 'vague' }
  | { readonly kind: 'impossible' };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const ISO_CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}.*)$/;
const COMPACT = /^(?:((?:19|20)\d{2})([01]\d)([0-3]\d)|([0-3]\d)([01]\d)(20\d{2}))$/;
const FIGURES = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?['’]?(\d{4}|\d{2})$/;
const PAIR = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})[./]?$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:er|ste|de|e|st|nd|rd|th|\.|º|°)?[\s./-]*(?:de |of )?([\p{L}]{3,12})\.?(?:[\s.,/'’-]*(?:de |del )?(\d{4}|\d{2}))?$/iu;
const NAMED_MONTH_FIRST = /^([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th|\.)?(?:,?\s+['’]?(\d{4}|\d{2}))?$/iu;
const PART_OF =
  '(?:begin|eind(?:e)?|midden|mid|half|d[ée]but|courant|fin|mi|early|late|end(?: of)?|anfang|mitte|ende|principios de|finales de|inizio|fine)';
const MONTH_ONLY = new RegExp(
  String.raw`^(?:${PART_OF}[\s-]+)?([\p{L}]{3,12})\.?(?:[\s/-]+(?:de )?['’]?(\d{4}|\d{2}))?$`,
  'iu',
);
const WEEK =
  /^(?:wk|weken|week|weeks?|wknr|sem|semaines?|semana|settimana|sett|kw|woche|w|s)\.?[\s°#]*(\d{1,2})(?:\s*(?:[-–+&]|en|et)\s*\d{1,2})?(?:\s*[-/,]?\s*['’]?(\d{4}|\d{2}))?(?:\s*\(.*\))?$/i;
const YEAR_WEEK = /^(\d{4})[\s/-]*(?:w|wk|s|kw)[\s.-]*(\d{1,2})$/i;
const SEASON =
  'lente|zomer|herfst|najaar|voorjaar|winter|printemps|[ée]t[ée]|automne|rentr[ée]e|hiver|spring|summer|autumn|fall|fr[üu]hjahr|fr[üu]hling|sommer|herbst|primavera|verano|oto[ñn]o|invierno|estate|autunno|inverno|kerst(?:mis)?|no[ëe]l|christmas|xmas|weihnachten|pasen|p[âa]ques|easter|ostern';
const HALF_YEAR = /^[sh][12]\s?[-/]?\s?(?:['’]\d{2}|\d{4})$/i;
const MONTH_OF_YEAR =
  /^(?:(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:19|20)\d{2}|(?:19|20)\d{2}\s?[/.-]\s?(?:0?[1-9]|1[0-2]))$/;
/** `eerste helft maart`, `2e quinzaine de mars`, `laatste week van maart`: a month, and a part of it. */
const PART_OF_MONTH =
  /^(?:(?:\d(?:e|de|ste|er|[èe]re|[èe]me|st|nd|rd|th|\.)?|eerste|tweede|derde|laatste|premi[eè]re|deuxi[eè]me|seconde|derni[eè]re|first|second|third|last|erste|zweite|letzte)\s+(?:helft|week|weken|moiti[ée]|quinzaine|semaine|half|weeks?|h[äa]lfte|woche)|(?:courant|in de loop van|im laufe des?))\s+(?:(?:van|de|d'|of|des|in)\s*)?([\p{L}]{3,12})\.?(?:\s+(?:\d{4}|['’]\d{2}))?$/iu;
const MONTHS_SPAN =
  /^([\p{L}]{3,12})\.?(?:\s+\d{4})?\s*(?:-|–|\/|t\/m|tot(?: en met)?|tem|[àa]|au|bis|to|en|et|and|und|of|ou|or)\s*([\p{L}]{3,12})\.?(?:\s+(?:de )?\d{4})?$/iu;
const VAGUE = new RegExp(
  String.raw`^(?:(?:${PART_OF}[\s-]+)?(?:(?:[qtkh]|tri(?:m)?\.?)\s?[1-4](?:[\s/-]*['’]?\d{2,4})?|[1-4][qk](?:[\s/-]*['’]?\d{2,4})?|(?:eerste|tweede|premier|second|first|erstes|zweites) (?:helft|jaarhelft|semestre|half|halbjahr)(?: (?:van |of )?['’]?\d{2,4})?|[1-4](?:st|nd|rd|th|ste|de|er|ère|[èe]me|e|°|\.)? ?(?:kwartaal|trimestre|trimester|quarter|quartal|semestre|semester|helft|half|jaarhelft|halbjahr)(?:\s*(?:van |of )?['’]?\d{2,4})?|(?:${SEASON})(?:\s?[-/]\s?(?:${SEASON}))?(?:[\s/]*['’]?\d{2,4}(?:\s?[-/]\s?['’]?\d{2,4})?)?|\d{4})|\d{4}\s?-?\s?[qtkh]\s?[1-4])$`,
  'iu',
);
/** Words before a day that add nothing to it: `vanaf 14/10`, `dès le 14/10`, `w/c 5 October`. */
const BEFORE =
  /^(?:vanaf|v\.?a\.?f?\.?|sinds|per|op|le|du|d[eè]s(?: le)?|[àa] p(?:artir|\.) d[ue]l?|au|il|dal|from|since|on|as of|am|ab(?: dem)?|vom|week van|week of|week commencing|week beginning|w\/c|wc|w\/b|semaine du|sem\. du|woche vom|sortie|release|start|van|the|desde(?: el)?|el)\s*:?\s+/iu;
/** The country a date is for: `24/03/2026 (BE)`, `BE: 24/03/2026`. */
const COUNTRY_AROUND =
  /^(?:(?:BE|NL|FR|LU|BENELUX|BELUX|België|Belgique|Vlaanderen|Wallonie)\s?[:=]\s?(.*\d.*)|(.*\d.*?)\s?(?:[([](?:BE|NL|FR|LU|Benelux|Belux|België|Belgique)[)\]]|(?<=\d )(?:BE|NL|FR|LU)))$/u;
const LEADING_WEEKDAY =
  /^(?:le |op |on |am |the )?([\p{L}]{2,11})(?:\.,?\s*|,\s*|\s+|(?=\d))(?:(?:the|le|den|el|il) )?(?=\S)/u;
const TRAILING_WEEKDAY = /^(.*\d.*?)[\s,]*[([]?\s*([\p{L}]{2,11})\.?\s*[)\]]?$/u;
const CLOCK =
  /(?<![\d.:])(?:\d{1,2}\s?(?:[:.uhH]\s?[0-5]\d(?!\d|\.\d)|uur\b|uhr\b|[uh](?![\p{L}])|[ap]\.?m\b\.?)|noon\b|midi\b|middag\b|minuit\b|midnight\b|middernacht\b)/giu;
const BEFORE_CLOCK =
  /^(.*?\S)(?:\s*[,;|–-]\s*|\s+)(?:(?:om|à|at|um|a las|alle(?: ore)?|ore|uur|@|te|de)\s*:?\s*)?$/iu;

/** Two-figure years: 00–69 are of this century, as Excel reads them. */
export const wholeYear = (year: number): number =>
  year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day, or nothing where the calendar has none (31 April, 29 February 2026). */
export function dateFrom(year: number, month: number, day: number): LocalDate | undefined {
  const days = MONTH_DAYS[month - 1];
  if (!days || day < 1 || day > days || year < 1870 || year > 2199) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const whole = (year: number, month: number, day: number, weekday?: number): DateGuess => {
  const iso = dateFrom(year, month, day);
  return iso ? { kind: 'whole', iso, weekday } : { kind: 'impossible' };
};

function guessNamed(text: string, weekday?: number): DateGuess | undefined {
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : NAMED_MONTH_FIRST.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return undefined;
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [found[2], found[1], found[3]];
  const month = monthNamed(word ?? '');
  if (!month) return undefined;
  if (year) return whole(wholeYear(Number(year)), month, Number(day), weekday);
  return dateFrom(2024, month, Number(day))
    ? { kind: 'yearless', day: Number(day), month, weekday }
    : { kind: 'impossible' };
}

const namesMonth = (word: string | undefined): boolean => monthNamed(word ?? '') !== undefined;

function guessVague(text: string): DateGuess | undefined {
  // "S12" is a week, "S1 2026" half a year.
  if (HALF_YEAR.test(text) || MONTH_OF_YEAR.test(text)) return { kind: 'vague' };
  const week = WEEK.exec(text);
  if (week) return weekGuess(week[1], week[2]);
  const yearWeek = YEAR_WEEK.exec(text);
  if (yearWeek) return weekGuess(yearWeek[2], yearWeek[1]);
  const month = MONTH_ONLY.exec(text);
  if (month && namesMonth(month[1])) return { kind: 'vague' };
  if (namesMonth(PART_OF_MONTH.exec(text)?.[1])) return { kind: 'vague' };
  const months = MONTHS_SPAN.exec(text);
  if (months && namesMonth(months[1]) && namesMonth(months[2])) return { kind: 'vague' };
  return VAGUE.test(text) ? { kind: 'vague' } : undefined;
}

function weekGuess(week: string | undefined, year: string | undefined): DateGuess | undefined {
  const number = Number(week);
  if (number < 1 || number > 53) return undefined;
  return { kind: 'week', week: number, ...(year ? { year: wholeYear(Number(year)) } : {}) };
}

// "50/45" is a deal and "60/40" too; "31/11" is a day, though November has none.
const mayBeDay = (one: number, other: number): boolean =>
  Math.max(one, other) <= 31 && Math.min(one, other) <= 12;

function guessFigures(text: string, weekday: number | undefined): DateGuess | undefined {
  const iso = ISO.exec(text);
  if (iso) return whole(Number(iso[1]), Number(iso[2]), Number(iso[3]), weekday);
  const figures = FIGURES.exec(text);
  if (figures) {
    const parts = [Number(figures[1]), Number(figures[3]), Number(figures[4])] as const;
    const separator = figures[2] ?? '';
    if ((figures[4] ?? '').length === 2 && Math.max(parts[0], parts[1]) > 31) return undefined;
    return { kind: 'figures', parts, separator, hasShortYear: (figures[4] ?? '').length === 2, weekday };
  }
  const pair = PAIR.exec(text);
  if (pair && mayBeDay(Number(pair[1]), Number(pair[3])))
    return { kind: 'pair', parts: [Number(pair[1]), Number(pair[3])], separator: pair[2] ?? '', weekday };
  const compact = COMPACT.exec(text);
  if (!compact) return undefined;
  const [year, month, day] = compact[1]
    ? [compact[1], compact[2], compact[3]]
    : [compact[6], compact[5], compact[4]];
  const day8 = whole(Number(year), Number(month), Number(day), weekday);
  return day8.kind === 'whole' ? day8 : undefined;
}

const guessPlain = (text: string, weekday?: number): DateGuess | undefined =>
  guessFigures(text, weekday) ?? guessNamed(text, weekday);

/** `wo 14`: a weekday and the number of its day; the month stands elsewhere. */
function guessDayOnly(text: string, weekday: number | undefined): DateGuess | undefined {
  const day = Number(/^(\d{1,2})(?:er|e|st|nd|rd|th|\.)?$/.exec(text)?.[1] ?? 0);
  return weekday !== undefined && day >= 1 && day <= 31 ? { kind: 'day', day, weekday } : undefined;
}

function withWeekday(text: string): DateGuess | undefined {
  const leading = LEADING_WEEKDAY.exec(text);
  const first = leading && weekdayNamed(leading[1] ?? '');
  if (leading && first) {
    const rest = text.slice(leading[0].length);
    const found = guessPlain(rest, first) ?? guessDayOnly(rest, first);
    if (found) return found;
  }
  const trailing = TRAILING_WEEKDAY.exec(text);
  const last = trailing && weekdayNamed(trailing[2] ?? '');
  return trailing && last ? guessPlain((trailing[1] ?? '').replace(/[\s,([-]+$/, ''), last) : undefined;
}

// "sortie le 24 mars", "release vanaf wo 24/3": two of them, no more.
const withoutWordsBefore = (text: string): string => text.replace(BEFORE, '').replace(BEFORE, '');

const guessBare = (text: string): DateGuess | undefined =>
  guessPlain(text) ?? withWeekday(text) ?? guessVague(text);

/** A day's text and the hour behind it: `wo 14/10/2026 om 20u30`, `Wed 14 Oct, 7.45pm`. */
export function splitClock(text: string): { readonly day: string; readonly clock?: string } {
  const iso = ISO_CLOCK.exec(text);
  if (iso) return { day: iso[1] ?? '', clock: iso[2] ?? '' };
  // In "wo 24.03 om 20.30 uur" the first figures that look like an hour are the day: the next place is tried then.
  for (const found of text.matchAll(CLOCK)) {
    const before = BEFORE_CLOCK.exec(text.slice(0, found.index))?.[1];
    if (before !== undefined && guessBare(before)) return { day: before, clock: text.slice(found.index) };
  }
  return { day: text };
}

/** What a text says about a day, or nothing when it says none. Figures are not ordered yet: see `settleDates`. */
export function guessDate(source: string): DateGuess | undefined {
  const text = collapse(source);
  if (text === '' || text.length > 60) return undefined;
  const found = guessBare(text);
  if (found) return found;
  const bare = withoutWordsBefore(text).replace(COUNTRY_AROUND, '$1$2');
  const { day } = splitClock(bare);
  return day === text ? undefined : guessBare(day);
}

/** The Wednesday of an ISO week: films start on it in Belgium and France. */
export function wednesdayOfWeek(year: number, week: number): LocalDate {
  const fourth: LocalDate = `${year}-01-04`;
  return addDays(fourth, (week - 1) * 7 + 3 - weekdayOf(fourth));
}
