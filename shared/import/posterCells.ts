import type { Dial } from './cells/times.ts';
import { type ColumnHead, type Head, hourOf } from './gridAxes.ts';
import { type CellShow, showsIn } from './gridCells.ts';
import type { DayContext } from './gridDays.ts';
import { collapse } from './plainText.ts';
import { type Heads, headAt, joinHeads } from './posterHeads.ts';
import type { RawCell } from './sheet.ts';
import type { SkippedRow } from './understanding.ts';

const FLAG = /^(?:x|✓|✔|●|•|ja|oui|yes|v)$/i;

/** A show of a poster as its cell and the headings around it say it. */
export type Show = {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly head: Head;
  readonly week: DayContext;
};

/** What the walk down a poster remembers from row to row. */
export type Walk = {
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
export function readShows(walk: Walk, source: RawCell, row: number): void {
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
