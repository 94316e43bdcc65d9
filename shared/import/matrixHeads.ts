import { daysBetween } from '../time.ts';
import { calendarHead, daysSaid } from './calendarHeads.ts';
import { monthNamed } from './cells/calendarWords.ts';
import type { DatePlace } from './cells/dateColumn.ts';
import { dateFrom, guessDate, wholeYear } from './cells/dates.ts';
import type { Span } from './gridDays.ts';
import { collapse } from './plainText.ts';
import { placeOfSection } from './sectionPlace.ts';
import type { RawCell, RawRow } from './sheet.ts';

/** What heads a column of a release calendar: a month, a day or a week, or a part of a year nobody has a day for. */
export type MatrixHead = {
  readonly row: number;
  readonly cell: RawCell;
  readonly span: Span;
  /** The month it is, and its year where it says one; a day or a week has none. */
  readonly month?: number;
  readonly year?: number;
  /** The day or the week as a cell of dates. */
  readonly day?: RawCell;
};

type Meaning = Pick<MatrixHead, 'month' | 'year' | 'day'>;

const LEAST_HEADS = 2;
const MOST_LENGTH = 40;
const MOST_BESIDE = 3;
const YEAR_ALONE = /^(?:19|20)\d{2}$/;
const MONTH_FIGURES = /^(\p{L}{3,12})\.?[\s/'’-]*(\d{2})$/u;
const LEAST_YEAR = 24;

// "mrt/27" of a spreadsheet is stored as a day: what is shown says that the month is meant.
function meaningOf(cell: RawCell): Meaning | undefined {
  if (cell.text.length > MOST_LENGTH) return undefined;
  const text = collapse(cell.text);
  const guess = guessDate(text);
  if (cell.kind === 'date' && guess?.kind === 'vague' && cell.iso)
    return { month: Number(cell.iso.slice(5, 7)), year: Number(cell.iso.slice(0, 4)) };
  const head = calendarHead(cell);
  if (head?.start) return { day: cell.kind === 'text' ? { ...cell, text: daysSaid(text) } : cell };
  if (cell.kind !== 'text' || YEAR_ALONE.test(text)) return undefined;
  const place = placeOfSection(text)?.dates;
  if (place?.month !== undefined) return { month: place.month, ...(place.year ? { year: place.year } : {}) };
  return guess?.kind === 'vague' ? {} : undefined;
}

// "jan 27 · feb 27 · mrt 27": the same figures behind each month are its year, not a day.
function yearsBehind(cells: readonly RawCell[]): ReadonlyMap<RawCell, Meaning> {
  const found = cells.flatMap((cell) => {
    if (cell.text.length > MOST_LENGTH) return [];
    const [, word = '', figures = ''] = MONTH_FIGURES.exec(collapse(cell.text)) ?? [];
    const month = cell.kind === 'text' ? monthNamed(word) : undefined;
    return month === undefined ? [] : [{ cell, month, figures: Number(figures) }];
  });
  const years = new Set(found.map(({ figures }) => figures));
  const areYears =
    found.length > years.size && years.size <= 2 && [...years].every((one) => one >= LEAST_YEAR);
  return new Map(
    areYears ? found.map(({ cell, month, figures }) => [cell, { month, year: wholeYear(figures) }]) : [],
  );
}

/** A row of heads: what it says of its columns, and the cells that stand before them. */
export type HeadRow = { readonly heads: readonly MatrixHead[]; readonly before: readonly RawCell[] };

type Meant = { readonly cell: RawCell; readonly meaning: Meaning };

// Called for every row of a sheet: most are known to be none by their first cells.
function meaningsOf(
  cells: readonly RawCell[],
): Omit<HeadRow, 'heads'> & { readonly found: readonly Meant[] } {
  const years = yearsBehind(cells);
  const found: Meant[] = [];
  const before: RawCell[] = [];
  for (const cell of cells) {
    const meaning = years.get(cell) ?? meaningOf(cell);
    if (meaning) found.push({ cell, meaning });
    else before.push(cell);
    if (before.length > MOST_BESIDE) break;
  }
  return { found, before };
}

/** The heads of a row where all of its cells are months, weeks or days, save a few before the first; nothing for another row. */
export function matrixHeads(
  row: RawRow,
  spanOf: (row: number, column: number) => Span,
  width: number,
): HeadRow | undefined {
  const { found, before } = meaningsOf(row.cells);
  const first = found[0]?.cell.column ?? 0;
  const different = new Set(found.map(({ cell }) => cell.text)).size;
  if (different < LEAST_HEADS || different < found.length || before.length > MOST_BESIDE) return undefined;
  if (first === 0 || before.some((cell) => cell.column > first)) return undefined;
  const heads = headsOf(found, (cell) => spanOf(row.row, cell.column), row.row, width);
  return isDaily(heads) ? undefined : { heads, before };
}

/** A head that is merged over no columns reaches to the next: a month has a column for each of its weeks. */
function headsOf(
  found: readonly Meant[],
  spanOf: (cell: RawCell) => Span,
  row: number,
  width: number,
): readonly MatrixHead[] {
  const isWide = found.some(
    ({ cell }, index) => cell.column > (found[index - 1]?.cell.column ?? cell.column) + 1,
  );
  return found.map(({ cell, meaning }, index): MatrixHead => {
    const own = spanOf(cell);
    const next = found[index + 1]?.cell.column ?? (isWide ? width : own.to + 1);
    return { row, cell, span: { from: cell.column, to: Math.max(own.to, next - 1) }, ...meaning };
  });
}

const dayAt = ({ day }: MatrixHead): string | undefined => {
  const guess = day && calendarHead(day)?.start;
  if (guess?.kind === 'whole') return guess.iso;
  if (guess?.kind === 'pair') return dateFrom(2024, guess.parts[1], guess.parts[0]);
  if (guess?.kind === 'figures') return dateFrom(wholeYear(guess.parts[2]), guess.parts[1], guess.parts[0]);
  return guess?.kind === 'yearless' ? dateFrom(2024, guess.month, guess.day) : undefined;
};
const LEAST_STEP = 5;

// The days of a week over titles are a programme, no calendar of releases.
function isDaily(heads: readonly MatrixHead[]): boolean {
  const days = heads.map(dayAt);
  return days.some((day, index) => {
    const before = days[index - 1];
    const step = before === undefined || day === undefined ? LEAST_STEP : daysBetween(before, day);
    return step > 0 && step < LEAST_STEP;
  });
}

/** The month a head is, or the one its day or its week begins in. */
export const monthOf = (head: MatrixHead): number | undefined => {
  if (head.month !== undefined) return head.month;
  const guess = head.day && calendarHead(head.day)?.start;
  if (guess?.kind === 'whole') return Number(guess.iso.slice(5, 7));
  if (guess?.kind === 'pair' || guess?.kind === 'figures') return guess.parts[1];
  if (guess?.kind === 'yearless') return guess.month;
  return guess?.kind === 'week' ? Math.min(12, Math.ceil(guess.week / 4.35)) : undefined;
};

/** What the heads say of the dates under them: the year goes on from head to head, and past New Year with the months. */
export function placesOfHeads(heads: readonly MatrixHead[]): ReadonlyMap<MatrixHead, DatePlace> {
  const places = new Map<MatrixHead, DatePlace>();
  let year: number | undefined;
  let isNextYear = false;
  let before: number | undefined;
  for (const head of heads) {
    const month = monthOf(head);
    const hasTurned = before !== undefined && month !== undefined && month < before;
    if (head.year !== undefined) year = head.year;
    else if (hasTurned && year !== undefined) year += 1;
    else if (hasTurned) isNextYear = true;
    before = month ?? before;
    places.set(head, {
      ...(head.month === undefined ? {} : { month: head.month }),
      ...(year === undefined ? {} : { year }),
      ...(isNextYear && year === undefined ? { isNextYear: true } : {}),
    });
  }
  return places;
}
