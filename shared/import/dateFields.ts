import type { LocalDate } from '../time.ts';
import { cellAddress } from './address.ts';
import {
  type DateColumn,
  type DateHints,
  type DatePlace,
  isYearless,
  settleDates,
} from './cells/dateColumn.ts';
import { type GuessedDates, guessDates } from './cells/dateSpans.ts';
import type { DateGuess } from './cells/dates.ts';
import { doubtful, nothing, problem, type Reading } from './cells/reading.ts';
import { dayOfSerial } from './cells/serials.ts';
import { readShowList } from './cells/showLists.ts';
import type { TableColumn } from './columns.ts';
import type { FieldName } from './fields.ts';
import type { RawCell } from './sheet.ts';
import type { ColumnQuestion } from './understanding.ts';

/** One date field of a table, settled: reads its cells, and knows what must be asked. */
export type DateField = {
  /** The day of a cell; `row` (1-based) tells which heading it stands under. */
  readonly read: (cell: RawCell, row: number) => Reading<LocalDate>;
  /** The end of a cell that holds a span: `14/10 - 20/10/2026`; or of one that names a last day alone. */
  readonly readEnd: (cell: RawCell, row: number) => Reading<LocalDate>;
  /** The day of a guess taken from a part of a cell. */
  readonly settle: (guess: DateGuess, row: number) => Reading<LocalDate>;
  readonly questions: readonly ColumnQuestion[];
};

/** What the headings above the rows say of their dates, by row; nothing where there are no such headings. */
export type DatePlaces = ReadonlyMap<number, DatePlace> | undefined;

const EXAMPLES = 4;

function isoOf(cell: RawCell): LocalDate | undefined {
  return cell.kind === 'date' && cell.iso !== undefined && cell.iso.length >= 10
    ? cell.iso.slice(0, 10)
    : undefined;
}

// A list of shows has its own days and hours; its first stands for the row.
function firstOf(field: FieldName, text: string): GuessedDates | undefined {
  const [first] = field === 'screeningDate' ? readShowList(text) : [];
  return first && { start: first.guess, isOpen: false };
}

const BARE_DAY = /^(\d{1,2})(?:er|e|st|nd|rd|th|\.)?$/;

/** A bare `7` is a day only under a heading that names its month. */
function dayUnder(text: string, place: DatePlace | undefined): DateGuess | undefined {
  const day = place?.month === undefined ? 0 : Number(BARE_DAY.exec(text.trim())?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { kind: 'day', day } : undefined;
}

const isOpen = (guess: DateGuess): boolean =>
  isYearless(guess) || guess.kind === 'vague' || guess.kind === 'week';

const doubtfulIf = <T>(isDoubtful: boolean | undefined, reading: Reading<T>): Reading<T> =>
  isDoubtful && reading.kind === 'value' ? doubtful(reading.value) : reading;

type Settling = {
  readonly guessOf: (text: string) => GuessedDates;
  readonly settled: DateColumn;
  readonly placeOf: (row: number) => DatePlace | undefined;
};

function readCell(cell: RawCell, row: number, { guessOf, settled, placeOf }: Settling): Reading<LocalDate> {
  const place = placeOf(row);
  const found = guessOf(cell.text);
  const start = found.start ?? dayUnder(cell.text, place);
  if (start) return doubtfulIf(found.isTentative, settled.settle(start, place));
  if (found.isOpen || found.end) return nothing;
  const serial = dayOfSerial(cell.text);
  return serial === undefined ? problem('notADate') : doubtful(serial);
}

/** Reads all cells of a date column at once, so that order and year are settled for the column. */
export function dateField(
  field: FieldName,
  column: TableColumn,
  hints: DateHints,
  suggestion?: string,
  places?: DatePlaces,
): DateField {
  const guessed = new Map<string, GuessedDates>();
  const guessOf = (text: string): GuessedDates => {
    const known = guessed.get(text);
    if (known) return known;
    const guess = firstOf(field, text) ?? guessDates(text);
    guessed.set(text, guess);
    return guess;
  };
  for (const cell of column.cells) {
    if (isoOf(cell) !== undefined) continue;
    guessOf(cell.text);
  }
  const all = [...guessed.values()]
    .flatMap(({ start, end }) => [start, end])
    .filter((guess) => guess !== undefined);
  const settled = settleDates(all, hints);
  const placeOf = placesOf(column, guessOf, all.some(isYearless), places);
  const settling: Settling = { guessOf, settled, placeOf };
  const cache = new Map<string, Reading<LocalDate>>();
  const read = (cell: RawCell, row: number): Reading<LocalDate> => {
    const iso = isoOf(cell);
    if (iso !== undefined) return { kind: 'value', value: iso };
    const place = placeOf(row);
    if (place !== undefined) return readCell(cell, row, settling);
    const known = cache.get(cell.text);
    if (known) return known;
    const reading = readCell(cell, row, settling);
    cache.set(cell.text, reading);
    return reading;
  };
  const readEnd = (cell: RawCell, row: number): Reading<LocalDate> => {
    const found = isoOf(cell) === undefined ? guessOf(cell.text) : undefined;
    return found?.end ? doubtfulIf(found.isTentative, settled.settle(found.end, placeOf(row))) : nothing;
  };
  const settle: DateField['settle'] = (guess, row) => settled.settle(guess, placeOf(row));
  const mayAsk =
    settled.needsOrder || all.some(isOpen) || [...guessed.values()].some((guess) => guess.isTentative);
  const questions = mayAsk ? questionsOf(field, column, settling, read, suggestion) : [];
  return { read, readEnd, settle, questions };
}

function monthOf(guess: DateGuess | undefined, place: DatePlace | undefined): number | undefined {
  if (guess?.kind === 'yearless') return guess.month;
  if (guess?.kind === 'pair') return guess.parts[1] <= 12 ? guess.parts[1] : undefined;
  if (guess?.kind === 'week') return Math.min(12, Math.ceil(guess.week / 4.35));
  return guess?.kind === 'day' ? place?.month : undefined;
}

/** The headings' places, and beside them whether a list in order of days has passed New Year. */
function placesOf(
  column: TableColumn,
  guessOf: (text: string) => GuessedDates,
  isOpen: boolean,
  places: DatePlaces,
): (row: number) => DatePlace | undefined {
  const given = (row: number): DatePlace | undefined => places?.get(row);
  if (!isOpen) return given;
  const months = column.cells.flatMap((cell, index) => {
    const row = column.rows[index]!;
    const place = given(row);
    const guess = guessOf(cell.text).start ?? dayUnder(cell.text, place);
    const month = place?.year === undefined ? monthOf(guess, place) : undefined;
    return month === undefined ? [] : [{ row, month }];
  });
  const turn = newYearIn(months);
  if (turn === undefined) return given;
  return (row) => (row >= turn ? { ...given(row), isNextYear: true } : given(row));
}

/** The row a list in order of months starts over at: 10, 11, 12, 1, 2. Nothing for a list in no such order. */
function newYearIn(months: readonly { readonly row: number; readonly month: number }[]): number | undefined {
  const drops = months.filter((one, index) => index > 0 && one.month < months[index - 1]!.month);
  const [drop] = drops;
  if (drop === undefined || drops.length > 1) return undefined;
  const before = months[months.indexOf(drop) - 1]!.month;
  return before >= 9 && drop.month <= 5 && months.at(-1)!.month < months[0]!.month ? drop.row : undefined;
}

function questionsOf(
  field: FieldName,
  column: TableColumn,
  { guessOf, settled }: Settling,
  read: DateField['read'],
  suggestion: string | undefined,
): readonly ColumnQuestion[] {
  const asked = { year: noneYet(), vague: noneYet(), week: noneYet() };
  for (const [index, cell] of column.cells.entries()) {
    if (isoOf(cell) !== undefined) continue;
    const row = column.rows[index]!;
    const reading = read(cell, row);
    if (reading.kind === 'problem' || !reading.isDoubtful) continue;
    const kind = guessOf(cell.text).start?.kind;
    const isWeek = kind === 'week' && reading.kind === 'value';
    const list = asked[kind === 'vague' ? 'vague' : isWeek ? 'week' : 'year'];
    list.count += 1;
    if (list.examples.length < EXAMPLES)
      list.examples.push({ text: cell.text, address: cellAddress(row, column.column) });
  }
  const ask = (kind: ColumnQuestion['kind'], list: Asked, isAsked: boolean): ColumnQuestion[] =>
    list.count > 0 && isAsked ? [{ kind, field, header: column.header, ...list }] : [];
  const years = ask('year', asked.year, settled.needsYear);
  return [
    ...(suggestion ? years.map((question) => ({ ...question, suggestion })) : years),
    ...ask('dateOrder', asked.year, settled.needsOrder),
    ...ask('weekNumbers', asked.week, true),
    ...ask('vagueDates', asked.vague, true),
  ];
}

type Asked = { count: number; readonly examples: { text: string; address: string }[] };
const noneYet = (): Asked => ({ count: 0, examples: [] });
