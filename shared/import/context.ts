import { addDays } from '../time.ts';
import { dateFrom, guessDate, wholeYear } from './cells/dates.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawRow } from './sheet.ts';

const YEAR = /(?<!\d)(20[0-4]\d)(?!\d)/g;
const BETWEEN = /\s*(?:–|—|→|\s-\s|\bt\/m\b|\btot(?: en met)?\b|\btem\b|\bau\b|\bbis\b|\bto\b|\buntil\b)\s*/i;
const BEFORE_DATE =
  /^(?:.*?\b(?:van|du|from|vom|week(?: van)?|semaine du|programma|programme|wk\.?)\s*:?\s+)/i;

/** The one year the texts name; nothing when they name none, or several. */
export function yearNamed(texts: readonly string[]): number | undefined {
  const years = new Set(texts.flatMap((text) => [...text.matchAll(YEAR)].map((match) => Number(match[1]))));
  return years.size === 1 ? [...years][0] : undefined;
}

export type WeekSpan = { readonly weekStart: string; readonly weekEnd: string };

/** A span of whole dates in a heading: `Wednesday, 28 May 2025 - Tuesday, 03 June 2025`, `28/05 - 03/06/2025`. */
export function weekNamed(text: string): WeekSpan | undefined {
  const parts = collapse(text).replace(BEFORE_DATE, '').split(BETWEEN);
  if (parts.length !== 2) return undefined;
  const end = guessDate(parts[1] ?? '');
  const start = guessDate(parts[0] ?? '');
  const last =
    end?.kind === 'figures' && end.parts[2] > 1000
      ? isoOf(end.parts[2], end.parts[1], end.parts[0])
      : end?.kind === 'whole'
        ? end.iso
        : undefined;
  if (!start || !last) return undefined;
  const first = startOf(start, last);
  return first && first <= last && addDays(first, 31) >= last
    ? { weekStart: first, weekEnd: last }
    : undefined;
}

const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

// "28 mei - 3 juni 2025" and "28 december - 3 januari 2026": the year stands behind the last day.
function startOf(start: NonNullable<ReturnType<typeof guessDate>>, last: string): string | undefined {
  if (start.kind === 'whole') return start.iso;
  if (start.kind === 'figures') return isoOf(start.parts[2], start.parts[1], start.parts[0]);
  const [month, day] =
    start.kind === 'yearless'
      ? [start.month, start.day]
      : start.kind === 'pair'
        ? [start.parts[1], start.parts[0]]
        : [0, 0];
  if (month === 0) return undefined;
  const year = Number(last.slice(0, 4));
  const sameYear = isoOf(year, month, day);
  return sameYear <= last ? sameYear : isoOf(year - 1, month, day);
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

/** What stands above a table: its heading, and a week or a year if it names one. */
export function contextOf(above: readonly RawRow[], sheetName: string | null): Record<string, string> {
  const texts = above
    .flatMap((row) => row.cells.map((cell) => collapse(cell.text)))
    .filter((text) => text !== '');
  const context: Record<string, string> = {};
  const heading = texts.find((text) => /\p{L}{3}/u.test(text));
  if (heading) context.heading = heading.slice(0, 300);
  const week = texts.map(weekNamed).find((found) => found !== undefined);
  if (week) Object.assign(context, week);
  const distributor = above.map(distributorOf).find((name) => name !== undefined);
  if (distributor) context.distributor = distributor;
  const year = yearNamed(texts) ?? yearNamed([sheetName ?? '']);
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
