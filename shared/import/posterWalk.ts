import { dialOf } from './cells/times.ts';
import { weekNamed } from './context.ts';
import { type Axes, axesAt, axisOfRow, type Head, headOf, hourOf } from './gridAxes.ts';
import { type DayContext, numbersOfRow, type Span, spanFinder } from './gridDays.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import { readShows, type Walk } from './posterCells.ts';
import { dayNumberOf, firstColumn, headsOf, joinHeads, lastColumn, said } from './posterHeads.ts';
import { placeOfSection } from './sectionPlace.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import type { SkippedRow } from './understanding.ts';

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
  const isDay = place?.day !== undefined && row.cells.length === 1;
  if (isInShows && !week && place?.room === undefined && !isDay) return false;
  if (hourOf(row.cells[0]!) !== undefined) return false;
  if (week && !(place?.day && !/week|semaine|woche|programma/i.test(text))) {
    walk.week = { ...walk.week, weekStart: week.weekStart };
  } else if (place?.room !== undefined) walk.section = { ...walk.section, room: place.room };
  else if (readDaySection(walk, row)) walk.row = {};
  else if (row.cells.length === 1 && place?.dates?.month !== undefined && !place.day)
    walk.week = { year: place.dates.year ?? walk.week.year, month: place.dates.month };
  else return false;
  walk.hours.clear();
  skip(walk, row, 'section');
  return true;
}

/** A day alone in its row, where no heading of a column is one: `Zondag 18 oktober` above its rooms. */
function readDaySection(walk: Walk, row: RawRow): boolean {
  const isHeaded = [...walk.heads.columns, ...walk.heads.second].some(({ head }) => head.day !== undefined);
  const day = isHeaded || row.cells.length > 1 ? undefined : headOf(row.cells[0]!)?.day;
  if (day) walk.section = { ...walk.section, day };
  return day !== undefined;
}

/** The headings beside the shows: a day holds until the next, an hour for its own row. */
function readRowHead(walk: Walk, cells: readonly RawCell[], spanOf: (column: number) => Span): void {
  const heads = cells
    .filter((cell) => spanOf(cell.column).to < firstColumn(walk.heads) + 1)
    .flatMap((cell) => headOf(cell) ?? []);
  const found = numberedBeside(joinHeads(...heads), cells, walk.week);
  const { time: _time, ...kept } = walk.row;
  if (found.day || found.room) walk.hours.clear();
  walk.row = { ...kept, ...said(found) };
}

// `do` · `1`: a weekday and its number in cells of their own; a number alone where the month is known.
function numberedBeside(head: Head, cells: readonly RawCell[], { month, weekStart }: DayContext): Head {
  const { day } = head;
  if (day && (day.weekday === undefined || day.date || day.monthDay || day.dayNumber !== undefined))
    return head;
  if (!day && month === undefined && weekStart === undefined) return head;
  const number = cells.map(dayNumberOf).find((found) => found !== undefined);
  if (number === undefined) return head;
  return { ...head, day: { ...day, dayNumber: number, header: `${day?.header ?? ''} ${number}`.trim() } };
}

/** Walks down a poster from a row on, past at most so many rows; `section` is what the sheet's own heading says of all of them. */
export function walkRows(
  sheet: RawSheet,
  from: number,
  axes: Axes,
  week: DayContext,
  most: number,
  section: Head = {},
): Walk {
  const finder = spanFinder(sheet);
  const walk: Walk = {
    heads: headsOf(axes),
    row: {},
    section,
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
    else if (namesFields(row)) skip(walk, row, 'repeatedHeader');
    else {
      const again = readHeadsAgain(walk, rows, at, axes, finder);
      if (again > 0) at += again - 1;
      else readRow(walk, row, finder);
    }
  }
  return walk;
}

/** True of a list's own header among the shows: `Uur · Film · Uur · Film`. */
export const namesFields = (row: RawRow): boolean =>
  row.cells.length >= 2 &&
  row.cells.every(
    (cell) => cell.kind === 'text' && (matchHeader(collapse(cell.text))[0]?.score ?? 0) >= SURE_HEADER,
  );
const SURE_HEADER = 0.98;

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
