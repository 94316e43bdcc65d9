import { type DateGuess, dateFrom, guessDate } from './cells/dates.ts';
import { readFlag } from './cells/flags.ts';
import { saysNothing } from './cells/reading.ts';
import { saysNoShow } from './gridCells.ts';
import { collapse } from './plainText.ts';

/** One title of a cell, and the day its own words say. */
export type MatrixTitle = {
  readonly text: string;
  /** `12/03`, `wo 12 maart`; with the day it is of the month the head names. */
  readonly date?: { readonly text: string; readonly day?: number };
};

const BULLET = /^[-–—•·*▪►]\s*/u;
const MOST_WORDS = 4;
const NUMBERED = /^(\d{1,2})(?:\s*[:|–—-]\s*|\.\s*|\s+)(?=\S*\p{L})/u;
const BEHIND = /^(.*[^\s,])\s*(?:[([]([^()[\]]*\d[^()[\]]*)[)\]]|(?:\s[-–—]\s*|,\s*|\s)(\d[^()[\]]*))$/u;
/** A line that goes on with the title above it: `(VO st NL)`, `+ Q&A`. */
const GOES_ON = /^[([+&]/u;

/** The day of the head's month a date is, in whichever order its figures stand; nothing for a day of another month. */
function dayOfMonth(guess: DateGuess, month: number): number | undefined {
  if (guess.kind === 'yearless') return guess.month === month ? guess.day : undefined;
  if (guess.kind === 'day') return guess.day;
  if (guess.kind !== 'pair') return undefined;
  const [first, second] = guess.parts;
  const day = second === month ? first : first === month ? second : undefined;
  return day !== undefined && dateFrom(2024, month, day) ? day : undefined;
}

/** What the head of a cell says: the month it is, or the one its day or week is in. */
export type CellHead = { readonly month?: number; readonly near?: number };

// Under "28/10" stands a film of 3 November, hardly one of 9/11.
const isNear = (guess: DateGuess, near: number | undefined): boolean =>
  near === undefined ||
  dayOfMonth(guess, near) !== undefined ||
  dayOfMonth(guess, (near % MONTHS) + 1) !== undefined;
const MONTHS = 12;

/** A date in the words of a cell, where it can be one under its head. */
function dateIn(text: string, { month, near }: CellHead): MatrixTitle['date'] | undefined {
  const guess = guessDate(text);
  if (guess === undefined || !/\d/.test(text)) return undefined;
  if (guess.kind === 'whole' || guess.kind === 'figures' || guess.kind === 'week') return { text };
  if (guess.kind !== 'pair' && guess.kind !== 'yearless' && guess.kind !== 'day') return undefined;
  if (month === undefined) return guess.kind !== 'day' && isNear(guess, near) ? { text } : undefined;
  const day = dayOfMonth(guess, month);
  return day === undefined ? undefined : { text, day };
}

// "wo 12/03: Close", "12 maart Close": as many words as make a date, and a title behind them.
function datedInFront(line: string, head: CellHead): MatrixTitle | undefined {
  const words = [...line.matchAll(/\S+/gu)];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const last = words[count - 1]!;
    const front = line.slice(0, last.index + last[0].length).replace(/[:.,|–—-]+$/u, '');
    const date = dateIn(front.trim(), head);
    const text = line.slice(front.length).replace(/^[\s:.,|–—-]+/u, '');
    if (date && /[\p{L}\d]/u.test(text)) return { text, date };
  }
  return undefined;
}

function datedBehind(line: string, head: CellHead): MatrixTitle | undefined {
  const found = BEHIND.exec(line);
  const date = found && dateIn((found[2] ?? found[3] ?? '').trim(), head);
  return found && date ? { text: (found[1] ?? '').replace(/[\s,–—-]+$/u, ''), date } : undefined;
}

function numbered(line: string): MatrixTitle | undefined {
  const found = NUMBERED.exec(line);
  const day = Number(found?.[1] ?? 0);
  return found && day >= 1 && day <= 31
    ? { text: line.slice(found[0].length).trim(), date: { text: found[1]!, day } }
    : undefined;
}

/** How the cells of a calendar are read: by their head, and by their sender's habit of a figure before each title. */
export type CellHabits = { readonly head: CellHead; readonly isNumbered: boolean };

const readLine = (line: string, { head, isNumbered }: CellHabits): MatrixTitle =>
  datedInFront(line, head) ??
  datedBehind(line, head) ??
  (isNumbered && head.month !== undefined ? numbered(line) : undefined) ?? { text: line };

const linesOf = (source: string): readonly string[] =>
  source
    .split(/\r?\n|\s*[;•]\s+/u)
    .map((line) => collapse(line).replace(BULLET, '').trim())
    .filter((line) => line !== '' && !saysNothing(line) && !saysNoShow(line));

const LEAST_NUMBERED = 0.8;

/** Whether the figure before nearly every title is its day: a single `12 Monkeys` is a title. */
export function areNumbered(cells: readonly string[]): boolean {
  const lines = cells.flatMap(linesOf);
  return lines.length >= 3 && lines.filter((line) => numbered(line)).length >= lines.length * LEAST_NUMBERED;
}

/**
 * The titles of a cell of a release calendar, a line each: `12/03 Close`, `Close (12/03)`, `wo 12 maart: Close`.
 *
 * A date of another month than the head's belongs to the title, and the figures of one may stand in either order.
 * A line with a date alone dates the next one; a line in brackets goes on with the title above it.
 */
export function titlesIn(source: string, habits: CellHabits): readonly MatrixTitle[] {
  const titles: MatrixTitle[] = [];
  let waiting: MatrixTitle['date'];
  for (const line of linesOf(source)) {
    const alone = dateIn(line, habits.head);
    const last = titles.at(-1);
    if (alone) waiting = alone;
    else if (GOES_ON.test(line) && last)
      titles[titles.length - 1] = { ...last, text: `${last.text} ${line}` };
    else {
      const title = readLine(line, habits);
      titles.push(title.date === undefined && waiting ? { ...title, date: waiting } : title);
    }
  }
  return titles;
}

const LONGEST = 160;
const OTHER = /[%€]|https?:|^\D{0,4}\d{1,2}\s?[:uh]\s?\d{2}\b/iu;

/** True of a text that may be a title: words, no tick, no deal and no hour. */
export const mayBeTitle = ({ text }: MatrixTitle): boolean =>
  text.length <= LONGEST && /\p{L}{2}/u.test(text) && readFlag(text) === undefined && !OTHER.test(text);
