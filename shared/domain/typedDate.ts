import { addDays, type LocalDate, localDateSchema } from '../time.ts';

// The shortest beginning that tells a month apart in nl, fr and en; `jui` alone could be June or July.
const MONTH_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^f[eé]?[bv]/, 2],
  [/^(maa|mrt|mar)/, 3],
  [/^(apr|avr)/, 4],
  [/^(mei|mai|may)/, 5],
  [/^(jun|juin)/, 6],
  [/^(jul|juil)/, 7],
  [/^(aug|aou)/, 8],
  [/^sep/, 9],
  [/^(okt|oct)/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];
const ALLOWED = /^[\d\p{L}\s./,-]+$/u;
/** How far back a day typed without a year may lie: a house looks ahead more than behind. */
const LOOKS_BACK_DAYS = 120;

const monthOf = (word: string): number | null =>
  MONTH_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

const fold = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\b1er\b/g, '1');

const asDate = (year: number, month: number, day: number): LocalDate | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return localDateSchema.safeParse(text).success ? text : null;
};

/**
 * A day as a programmer types it, in nl, fr or en: `14/10/2026`, `14-10-26`, `14.10`, `14 okt`, `wo 14 oktober 2026`,
 * `1er novembre`, `Oct 14`, `2026-10-14`; null for anything else.
 *
 * Without a year it is the next such day, counted from four months before `today` on. A weekday before it is read over.
 */
export function parseTypedDate(typed: string, today: LocalDate): LocalDate | null {
  const text = fold(typed);
  if (!ALLOWED.test(text)) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return asDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  const parsed = dayFirst(parts) ?? monthFirst(parts);
  if (parsed === null) return null;
  if (parsed.year === null) return nextSuchDay(parsed.month, parsed.day, today);
  return asDate(parsed.year, parsed.month, parsed.day);
}

type Parsed = { readonly day: number; readonly month: number; readonly year: number | null };

// `[weekday] 14 10|okt [2026]`
function dayFirst(parts: readonly string[]): Parsed | null {
  const [day = '', month = '', ...rest] = isWord(parts[0]) ? parts.slice(1) : parts;
  const monthNumber = isWord(month) ? monthOf(month) : Number(month);
  return monthNumber === null ? null : assemble(day, monthNumber, rest);
}

// `[weekday] oct 14 [2026]`
function monthFirst(parts: readonly string[]): Parsed | null {
  const [month = '', day = '', ...rest] = isWord(parts[1]) ? parts.slice(1) : parts;
  const monthNumber = isWord(month) ? monthOf(month) : null;
  return monthNumber === null ? null : assemble(day, monthNumber, rest);
}

function assemble(day: string, month: number, rest: readonly string[]): Parsed | null {
  const [year] = rest;
  if (rest.length > 1 || !/^\d{1,2}$/.test(day) || month < 1 || month > 12) return null;
  if (year === undefined) return { day: Number(day), month, year: null };
  if (!/^(\d{2}|\d{4})$/.test(year)) return null;
  return { day: Number(day), month, year: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

const isWord = (part: string | undefined): boolean => part !== undefined && /^\p{L}/u.test(part);

function nextSuchDay(month: number, day: number, today: LocalDate): LocalDate | null {
  const earliest = addDays(today, -LOOKS_BACK_DAYS);
  const firstYear = Number(earliest.slice(0, 4));
  // 29 February may be four years away.
  for (let year = firstYear; year <= firstYear + 8; year += 1) {
    const date = asDate(year, month, day);
    if (date !== null && date >= earliest) return date;
  }
  return null;
}
