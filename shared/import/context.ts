import { addDays, type LocalDate } from '../time.ts';
import { guessDates } from './cells/dateSpans.ts';
import { type DateGuess, dateFrom, wholeYear } from './cells/dates.ts';
import { matchHeader } from './headers.ts';
import { collapse, fold } from './plainText.ts';
import type { RawRow } from './sheet.ts';

const YEAR = /(?<!\d)(20[0-4]\d)(?!\d)/g;
const SEASON = /(?<!\d)(20[0-4]\d)\s*[-–/]\s*(20[0-4]\d|\d{2})(?![\d/.-])/;

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(YEAR)].map((match) => Number(match[1]));

/** The one year the texts name; nothing when they name none, or several. */
export function yearNamed(texts: readonly string[]): number | undefined {
  const years = new Set(texts.flatMap(yearsIn));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The first year of a season: `Seizoen 2026-2027`, `Saison 2026/27`. */
export function seasonNamed(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = SEASON.exec(text);
    const from = Number(found?.[1] ?? 0);
    if (found && wholeYear(Number(found[2])) === from + 1) return from;
  }
  return undefined;
}

export type WeekSpan = { readonly weekStart: LocalDate; readonly weekEnd: LocalDate };

const LONGEST_DAYS = 40;
/** Where a day may begin in a heading: a figure or a word that is not inside another. */
const STARTS = /(?<![\p{L}\p{N}/.])(?=[\p{L}\p{N}])/gu;
const WEEK_WORD =
  /\b(?:\w*week|weekprogramma|semaine|sem|woche|spielwoche|settimana|semana|w\/c|programma(?:tie|tion)?|programm|programme|programacion|programmazione|screenings|vertoningen|seances|horaires?|uurrooster|agenda|playweek)\b/;

const wholeDay = (guess: DateGuess | undefined): LocalDate | undefined =>
  guess?.kind === 'whole'
    ? guess.iso
    : guess?.kind === 'figures' && !(guess.hasShortYear && guess.separator === ' ')
      ? dateFrom(wholeYear(guess.parts[2]), guess.parts[1], guess.parts[0])
      : undefined;

/** Each piece of a heading that may be a day or a span of days, longest first: with and without what follows a bracket. */
function* piecesOf(text: string): Generator<string> {
  for (const { index } of text.matchAll(STARTS)) {
    const rest = text.slice(index).replace(/[\s.!:]+$/, '');
    yield rest.replace(/[)\]]$/, '');
    const cut = rest.search(/[()[\]|:•·]|,\s*(?!\d{4})\D|\s[–-]\s(?=\p{L}{4,}(?!\s*\d))/u);
    if (cut > 3) yield rest.slice(0, cut).trim();
  }
}

/**
 * A span of whole dates in a heading: `Wednesday, 28 May 2025 - Tuesday, 03 June 2025`, `Programma van 14 t/m 20 oktober
 * 2026`; of a heading that names a week by its first day (`Week van 14 oktober 2026`) the seven days from it.
 */
export function weekNamed(source: string): WeekSpan | undefined {
  const text = collapse(source);
  if (text.length > 200 || !/\d/.test(text)) return undefined;
  let single: LocalDate | undefined;
  for (const piece of piecesOf(text)) {
    const { start, end } = guessDates(piece);
    const [first, last] = [wholeDay(start), wholeDay(end)];
    if (first && last && first <= last && addDays(first, LONGEST_DAYS) >= last)
      return { weekStart: first, weekEnd: last };
    if (end === undefined) single ??= first;
  }
  return single && WEEK_WORD.test(fold(text))
    ? { weekStart: single, weekEnd: addDays(single, 6) }
    : undefined;
}

/** A span whose year stands nowhere near it: `du 14 au 20 octobre`. */
export type OpenSpan = { readonly month: number; readonly day: number };

/** The first day of a week a heading names without its year. */
export function yearlessWeekNamed(source: string): OpenSpan | undefined {
  const text = collapse(source);
  if (text.length > 200 || !/\d/.test(text)) return undefined;
  for (const piece of piecesOf(text)) {
    const { start, end } = guessDates(piece);
    if (!end || !start) continue;
    if (start.kind === 'yearless') return { month: start.month, day: start.day };
    if (start.kind === 'pair' && start.parts[1] <= 12) return { month: start.parts[1], day: start.parts[0] };
  }
  return undefined;
}

const WEEK_NUMBER =
  /\b(?:week|wk|weeknr|filmweek|speelweek|semaine|sem|woche|kw|settimana|semana)\.?\s*(?:nr\.?|n°|no\.?)?\s*(\d{1,2})\b(?!\s*[/.-]\s*\d)/;

/** The number of the week a heading names: `Filmweek 42`. */
export function weekNumberNamed(source: string): number | undefined {
  const week = Number(WEEK_NUMBER.exec(fold(source))?.[1] ?? 0);
  return week >= 1 && week <= 53 ? week : undefined;
}

// "Verdeler: Filmhuis Distributie", in one cell or two.
function distributorOf(row: RawRow): string | undefined {
  const [label = '', name = ''] =
    row.cells.length === 1
      ? collapse(row.cells[0]!.text).split(/\s*:\s*/, 2)
      : row.cells.slice(0, 2).map((cell) => collapse(cell.text));
  const isNamed = matchHeader(label.replace(/:$/, ''))[0];
  return isNamed?.field === 'distributor' && isNamed.score >= 0.9 && name !== '' ? name : undefined;
}

/** What stands above a table: its heading, and a week, a season or a year if it names one. */
export function contextOf(above: readonly RawRow[], sheetName: string | null): Record<string, string> {
  const texts = above
    .flatMap((row) => row.cells.map((cell) => collapse(cell.text)))
    .filter((text) => text !== '');
  const context: Record<string, string> = {};
  const heading = texts.find((text) => /\p{L}{3}/u.test(text));
  if (heading) context.heading = heading.slice(0, 300);
  const named = [...texts, sheetName ?? ''];
  const week = named.map(weekNamed).find((found) => found !== undefined);
  if (week) Object.assign(context, week);
  const distributor = above.map(distributorOf).find((name) => name !== undefined);
  if (distributor) context.distributor = distributor;
  const season = seasonNamed(named);
  if (season !== undefined) context.season = `${season}-${season + 1}`;
  const year = season === undefined ? (yearNamed(texts) ?? yearNamed([sheetName ?? ''])) : undefined;
  if (year !== undefined) context.year = String(year);
  return context;
}

const DATE_IN_NAME = /(?<!\d)(?:(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})|(\d{2})(\d{2})(\d{2}))(?!\d)/;

/** The day a file's name mentions: `Horaires_Scala_250716.xls`, `week 2026-10-14.xlsx`. */
export function weekOfFileName(fileName: string | undefined): string | undefined {
  const found = fileName ? DATE_IN_NAME.exec(fileName) : null;
  if (!found) return undefined;
  const [year, month, day] = found[1] ? [found[1], found[2], found[3]] : [found[4], found[5], found[6]];
  return dateFrom(wholeYear(Number(year)), Number(month), Number(day));
}
