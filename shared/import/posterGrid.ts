import { cellAddress } from './address.ts';
import { splitNames } from './cells/names.ts';
import { type Dial, dialOf } from './cells/times.ts';
import { namesPersons } from './cells/titleParts.ts';
import type { ColumnGuess } from './columns.ts';
import { weekNamed } from './context.ts';
import {
  type Axes,
  type AxisKind,
  axesAt,
  axisOfRow,
  type ColumnHead,
  type Head,
  headOf,
  hourOf,
  reach,
} from './gridAxes.ts';
import { type CellShow, showsIn } from './gridCells.ts';
import { dialQuestion, type GridContext, gridContext, weekQuestion } from './gridContext.ts';
import { type DayContext, dateOfDay, numbersOfRow, type Span, spanFinder } from './gridDays.ts';
import { matchHeader, normaliseHeader } from './headers.ts';
import { collapse, fold } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { placeOf } from './rowPlace.ts';
import { placeOfSection } from './sectionPlace.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { valuesBeside } from './titleCells.ts';
import { readTitleCell } from './titleHabits.ts';
import type { ColumnAnswers, GridScreening, SheetUnderstanding, SkippedRow } from './understanding.ts';

const LOOK_AT_ROWS = 60;
const MOST_ROWS = 2_000;
const PROBED_ROWS = 80;
const LEAST_TITLED = 0.5;
const LEAST_TIMED = 0.75;
const LEAST_SHOWS = 2;
const FLAG = /^(?:x|✓|✔|●|•|ja|oui|yes|v)$/i;

/** A show of a poster as its cell and the headings around it say it. */
type Show = {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly head: Head;
  readonly week: DayContext;
};

type Heads = { readonly columns: readonly ColumnHead[]; readonly second: readonly ColumnHead[] };

const headsOf = ({ first, second }: Axes): Heads => ({
  columns: reach(first),
  second: second ? reach(second) : [],
});

const headAt = (heads: readonly ColumnHead[], column: number): Head =>
  heads.find(({ span }) => column >= span.from && column <= span.to)?.head ?? {};

/** What the walk down a poster remembers from row to row. */
type Walk = {
  heads: Heads;
  row: Head;
  section: Head;
  week: DayContext;
  readonly dial: Dial;
  readonly hours: Map<number, string>;
  readonly shows: Show[];
  readonly skipped: SkippedRow[];
  titled: number;
  timeless: number;
  others: number;
};

const firstColumn = ({ columns }: Heads): number => Math.min(...columns.map(({ span }) => span.from));
const lastColumn = ({ columns }: Heads): number => Math.max(...columns.map(({ span }) => span.to));

const joinHeads = (...heads: readonly Head[]): Head => Object.assign({}, ...heads.map(said));
const said = (head: Head): Head =>
  Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)) as Head;

function skip(walk: Walk, row: RawRow, reason: SkippedRow['reason']): void {
  walk.skipped.push({ row: row.row, reason, text: collapse(row.cells[0]?.text ?? '').slice(0, 200) });
}

/** A row of one cell that speaks of all rows under it: a week, a day, a room. */
function readSection(walk: Walk, row: RawRow, isInShows: boolean): boolean {
  if (row.cells.length > 2) return false;
  const text = row.cells.map((cell) => collapse(cell.text)).join(' ');
  if (row.cells.length === 2 && !/\d/.test(text)) return false;
  const week = weekNamed(text);
  const place = placeOfSection(text);
  if (isInShows && !week && place?.room === undefined) return false;
  if (hourOf(row.cells[0]!) !== undefined) return false;
  if (week && !(place?.day && !/week|semaine|woche|programma/i.test(text))) {
    walk.week = { ...walk.week, weekStart: week.weekStart };
  } else if (place?.room !== undefined) walk.section = { ...walk.section, room: place.room };
  else if (row.cells.length === 1 && place?.dates?.month !== undefined && !place.day)
    walk.week = { year: place.dates.year ?? walk.week.year, month: place.dates.month };
  else return false;
  walk.hours.clear();
  skip(walk, row, 'section');
  return true;
}

/** The headings beside the shows: a day holds until the next, an hour for its own row. */
function readRowHead(walk: Walk, cells: readonly RawCell[], spanOf: (column: number) => Span): void {
  const heads = cells
    .filter((cell) => spanOf(cell.column).to < firstColumn(walk.heads) + 1)
    .flatMap((cell) => headOf(cell) ?? []);
  const found = joinHeads(...heads);
  const { time: _time, ...kept } = walk.row;
  if (found.day || found.room) walk.hours.clear();
  walk.row = { ...kept, ...said(found) };
}

const NUMBERED = /^\s*([1-9]|[12]\d|3[01])(?:er|\.)?\s*(?:\n|$)/;

// A month's calendar: `14` on the first line of the cell, its shows below.
function numberedDay(cell: RawCell, head: Head): Head | undefined {
  const number = NUMBERED.exec(cell.text);
  const { day } = head;
  if (!number || day?.weekday === undefined || day.date !== undefined || day.monthDay !== undefined)
    return undefined;
  return { ...head, day: { ...day, dayNumber: Number(number[1]) } };
}

/** Reads one cell among the shows; an hour alone waits for the title beside or below it. */
function readShows(walk: Walk, source: RawCell, row: number): void {
  const above = joinHeads(
    walk.section,
    walk.row,
    headAt(walk.heads.columns, source.column),
    headAt(walk.heads.second, source.column),
  );
  const numbered = numberedDay(source, above);
  const head = numbered ?? above;
  const cell = numbered
    ? { ...source, kind: 'text' as const, text: source.text.replace(NUMBERED, '') }
    : source;
  if (cell.text.trim() === '') return;
  const isUnder = ({ span }: ColumnHead): boolean => cell.column >= span.from && cell.column <= span.to;
  const group = walk.heads.second.length > 0 ? cell.column : walk.heads.columns.findIndex(isUnder);
  const hour = hourOf(cell);
  if (hour !== undefined) {
    walk.hours.set(group, hour);
    return;
  }
  if (cell.kind !== 'text') {
    walk.others += 1;
    return;
  }
  if (FLAG.test(collapse(cell.text))) return;
  const shows = showsIn(cell.text, walk.dial);
  const waiting = walk.hours.get(group);
  walk.hours.delete(group);
  for (const show of shows) {
    walk.titled += 1;
    const time = show.time ?? head.time ?? waiting;
    if (time === undefined || head.day === undefined) walk.timeless += 1;
    else walk.shows.push(showAt(show, time, head, { row, column: cell.column, week: walk.week }));
  }
}

const showAt = (
  show: CellShow,
  time: string,
  head: Head,
  place: Pick<Show, 'row' | 'column' | 'week'>,
): Show => ({
  ...place,
  title: show.title,
  head: { ...head, time, ...(show.room === undefined ? {} : { room: show.room }) },
});

function walkRows(sheet: RawSheet, from: number, axes: Axes, week: DayContext, most: number): Walk {
  const finder = spanFinder(sheet);
  const walk: Walk = {
    heads: headsOf(axes),
    row: {},
    section: {},
    week,
    dial: dialOf(sheet.rows.slice(from, from + most).flatMap((row) => row.cells.map((cell) => cell.text))),
    hours: new Map(),
    shows: [],
    skipped: [],
    titled: 0,
    timeless: 0,
    others: 0,
  };
  const rows = sheet.rows;
  for (let at = from; at < Math.min(rows.length, from + most); at += 1) {
    const row = rows[at]!;
    if (row.isHidden) skip(walk, row, 'hidden');
    else {
      const again = readHeadsAgain(walk, rows, at, axes, finder);
      if (again > 0) at += again - 1;
      else readRow(walk, row, finder);
    }
  }
  return walk;
}

/** Headings said again further down, for another week or another room; answers how many rows they take. */
function readHeadsAgain(
  walk: Walk,
  rows: readonly RawRow[],
  at: number,
  axes: Axes,
  finder: (row: number, column: number) => Span,
): number {
  const row = rows[at]!;
  if (axisOfRow(row, finder)?.kind !== axes.first.kind) return readNumbersAgain(walk, row);
  const again = axesAt(rows, at, finder)!;
  walk.heads = headsOf(again);
  walk.row = {};
  walk.hours.clear();
  for (const head of again.rows) skip(walk, head, 'repeatedHeader');
  return again.rows.length;
}

// A month's calendar: weekdays once, the days' numbers above each week.
function readNumbersAgain(walk: Walk, row: RawRow): number {
  const days = walk.heads.columns.flatMap(({ head, span, header }) =>
    head.day?.weekday === undefined || head.day.date !== undefined
      ? []
      : [{ ...head.day, column: span.from, span, header }],
  );
  const numbers = days.length < 5 ? [] : numbersOfRow(row, days);
  if (numbers.length === 0) return 0;
  walk.heads = {
    ...walk.heads,
    columns: numbers.map(({ span, header, weekday, dayNumber }) => ({
      span,
      header,
      head: { day: { weekday, dayNumber, header } },
    })),
  };
  walk.hours.clear();
  skip(walk, row, 'repeatedHeader');
  return 1;
}

function readRow(walk: Walk, row: RawRow, finder: (row: number, column: number) => Span): void {
  const first = firstColumn(walk.heads);
  const last = lastColumn(walk.heads);
  const isInShows = row.cells.some((cell) => cell.column >= first);
  if (readSection(walk, row, isInShows)) return;
  readRowHead(
    walk,
    row.cells.filter((cell) => cell.column < first),
    (column) => finder(row.row, column),
  );
  for (const cell of row.cells)
    if (cell.column >= first && cell.column <= last) readShows(walk, cell, row.row);
}

type Found = { readonly axes: Axes; readonly at: number; readonly walk: Walk; readonly context: GridContext };

// A list's own header among its hours ("Deuren · Start · Einde") is no row of titles.
const isHeaderWord = (title: string): boolean => (matchHeader(title)[0]?.score ?? 0) >= 0.98;
const MOST_HEADERS = 0.3;

function holds({ shows, titled, timeless, others }: Walk): boolean {
  const headers = shows.filter((show) => isHeaderWord(show.title)).length;
  if (headers > shows.length * MOST_HEADERS) return false;
  const isDated = shows.filter((show) => show.head.day !== undefined).length >= shows.length * LEAST_TIMED;
  return (
    shows.length >= LEAST_SHOWS &&
    isDated &&
    shows.length >= titled * LEAST_TIMED &&
    titled >= (titled + others) * LEAST_TITLED &&
    timeless <= titled * (1 - LEAST_TIMED)
  );
}

function findPoster(sheet: RawSheet, answers: ColumnAnswers): Found | undefined {
  const spanOf = spanFinder(sheet);
  const rows = sheet.rows;
  for (let at = 0; at < Math.min(rows.length, LOOK_AT_ROWS); at += 1) {
    const axes = axesAt(rows, at, spanOf);
    if (!axes) continue;
    const firstDay = axes.first.heads.find(({ head }) => head.day)?.head.day;
    const context = gridContext(sheet, rows.slice(0, at), answers, firstDay);
    const from = at + axes.rows.length;
    // A look at the first rows is enough to know: every line of a list with two dates would be tried.
    if (!holds(walkRows(sheet, from, axes, context.days, PROBED_ROWS))) continue;
    const walk = walkRows(sheet, from, axes, context.days, MOST_ROWS);
    if (holds(walk)) return { axes, at, walk, context };
  }
  return undefined;
}

/** The films of a poster's shows, in the order they come; each with a number of its own, though several share a row. */
function filmsOf(shows: readonly Show[], shown: readonly GridScreening[]): readonly NormalisedRow[] {
  const films = new Map<number, NormalisedRow>();
  shown.forEach((show, index) => {
    if (films.has(show.film)) return;
    const { title, column } = shows[index]!;
    films.set(show.film, filmRow(title, show, cellAddress(shows[index]!.row, column)));
  });
  return [...films.values()];
}

function filmRow(text: string, show: GridScreening, address: string): NormalisedRow {
  const [first = '', ...below] = text.split('\n');
  const behind = collapse(below.join(' '));
  const isMaker = below.length > 0 && namesPersons(behind);
  const parts = readTitleCell(isMaker ? first : text, { hasYear: false }, '');
  const values: RowValues = {
    title: parts.title,
    ...valuesBeside(parts),
    ...(isMaker ? { director: behind, directors: [...splitNames(behind)] } : {}),
    ...(show.date === undefined ? {} : { screeningDate: show.date }),
    ...(show.time === undefined ? {} : { screeningTime: show.time }),
    ...(show.room === undefined ? {} : { room: show.room }),
  };
  return {
    row: show.film,
    values,
    raw: { title: { text: collapse(text), address } },
    doubts: show.date === undefined ? ['screeningDate'] : [],
  };
}

function screeningsOf(shows: readonly Show[]): readonly GridScreening[] {
  const films = new Map<string, number>();
  const taken = new Map<number, number>();
  return shows.map(({ row, column, title, head, week }) => {
    const key = fold(title);
    let film = films.get(key);
    if (film === undefined) {
      const part = taken.get(row) ?? 0;
      taken.set(row, part + 1);
      film = placeOf(part, row);
      films.set(key, film);
    }
    const date = dateOfDay(head.day!, week);
    return {
      row,
      film,
      address: cellAddress(row, column),
      title: collapse(title),
      ...(date === undefined ? {} : { date }),
      ...(head.day!.weekday === undefined ? {} : { weekday: head.day!.weekday }),
      time: head.time!,
      ...(head.room === undefined ? {} : { room: head.room }),
    };
  });
}

const FIELDS = { day: 'screeningDate', time: 'screeningTime', room: 'room' } as const satisfies Record<
  AxisKind,
  string
>;

/** Which headings stood for days, hours and rooms. */
function columnsOf({ first, second }: Axes): ColumnGuess {
  return Object.fromEntries(
    [first, second].flatMap((axis) =>
      axis === undefined
        ? []
        : [
            [
              FIELDS[axis.kind],
              {
                columns: axis.heads.map(({ span }) => span.from),
                headers: axis.heads.map(({ header }) => header),
                confidence: 0.9,
              },
            ],
          ],
    ),
  );
}

/**
 * Reads a poster: days, hours or rooms in the headings, the titles in the cells. Nothing when the sheet is none.
 *
 * Days across and hours down, days down and hours or rooms across, hours in the cells beside their titles, months by the
 * calendar: what a heading does not say, the cell must.
 */
export function understandPoster(
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion?: string,
): SheetUnderstanding | undefined {
  const found = findPoster(sheet, answers);
  if (!found) return undefined;
  const { axes, at, walk, context } = found;
  const screenings = screeningsOf(walk.shows);
  const films = filmsOf(walk.shows, screenings);
  const days = [...new Map(walk.shows.map(({ head }) => [head.day!.header, head.day!])).values()];
  const questions = [
    ...weekQuestion(days, screenings, context, suggestion),
    ...dialQuestion(walk.dial, screenings),
  ];
  return {
    sheet: sheet.name,
    headerRow: axes.rows.at(-1)!.row,
    layout: 'grid',
    columns: columnsOf(axes),
    dataRows: films.length,
    rows: films,
    laterRows: [],
    skippedRows: walk.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: [],
    questions,
    context: context.shown,
    screenings,
    headerSignature: sheet.rows[at]!.cells.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}
