import { type GuessedDates, guessDates } from './cells/dateSpans.ts';
import { collapse } from './plainText.ts';
import type { RawCell, RawRow } from './sheet.ts';

const MOST_LENGTH = 40;
/** The number of a week before its days: `wk 12 (18/03 - 24/03)`. */
const WEEK_BEFORE = /^(?:wk|week|sem(?:aine)?|kw|woche|w|s)\.?\s*\d{1,2}\s*[:(–—-]?\s*(.*\d.*?)\)?$/iu;

const isWhole = (cell: RawCell): boolean => cell.kind === 'date' && (cell.iso ?? '').length >= 10;

/** The words of a heading that say its days: those behind a week's number say more than the number. */
export function daysSaid(text: string): string {
  const behind = WEEK_BEFORE.exec(collapse(text))?.[1];
  return behind !== undefined && guessDates(behind).end !== undefined ? behind : collapse(text);
}

/** The days a heading stands for: a week of the calendar, a day, a span of days; nothing for other words, nor for a month. */
export function calendarHead(cell: RawCell): GuessedDates | undefined {
  if (isWhole(cell)) return { start: { kind: 'whole', iso: cell.iso!.slice(0, 10) }, isOpen: false };
  if (cell.kind !== 'text' || cell.text.length > MOST_LENGTH) return undefined;
  const found = guessDates(daysSaid(cell.text));
  const kind = found.start?.kind;
  return kind === undefined || kind === 'vague' || kind === 'day' || kind === 'impossible'
    ? undefined
    : found;
}

/** How many cells of a row head the weeks or the days of a calendar. */
export const countCalendarHeads = ({ cells }: RawRow): number =>
  cells.filter((cell) => calendarHead(cell) !== undefined).length;
