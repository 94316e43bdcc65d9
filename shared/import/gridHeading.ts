import { joinedDays } from './gridAxes.ts';
import { daysOfRow, type GridDay, spanFinder } from './gridDays.ts';
import { holdsTitle, timesOf } from './gridTimes.ts';
import { normaliseHeader } from './headerIndex.ts';
import { collapse } from './plainText.ts';
import { isTotal } from './rowKinds.ts';
import { namesRoom } from './sectionPlace.ts';
import type { RawRow, RawSheet } from './sheet.ts';

const LOOK_AT_ROWS = 120;
const MOST_TRIED = 20;
/** The share of the cells under the days that must hold hours. */
const LEAST_TIMED = 0.5;
/** A poster's cells hold titles beside their hours. */
const MOST_TITLED = 0.4;

/** The row a grid's days stand in; a second one where weekdays and dates stand apart. */
export type Heading = { readonly row: RawRow; readonly days: readonly GridDay[]; readonly second?: RawRow };

/** The first row that heads at least three columns with days and has hours below it. */
export function findHeading(
  sheet: RawSheet,
  given: number | null | undefined,
  leastTimed = LEAST_TIMED,
): Heading | undefined {
  const candidates =
    given === undefined || given === null
      ? sheet.rows.slice(0, LOOK_AT_ROWS)
      : sheet.rows.filter((row) => row.row === given);
  if (!holdsHours(sheet)) return undefined;
  let tried = 0;
  for (const row of candidates) {
    const heading = headingAt(sheet, row);
    if (heading && holdsTimes(sheet, heading, leastTimed)) return heading;
    tried += heading ? 1 : 0;
    // Every line of a list with three dates looks like a heading: what is not found soon is not there.
    if (tried >= MOST_TRIED) return undefined;
  }
  return undefined;
}

// A sheet without hours is no grid: not worth looking at each line for its days.
const holdsHours = (sheet: RawSheet): boolean => {
  let count = 0;
  for (const row of sheet.rows.slice(0, LOOK_AT_ROWS * 2))
    for (const cell of row.cells) {
      if (timesOf(cell).length > 0) count += 1;
      if (count >= 2) return true;
    }
  return false;
};

/** The heading a row is, with the row of dates or weekdays below it. */
export function headingAt(sheet: RawSheet, row: RawRow): Heading | undefined {
  const spanOf = spanFinder(sheet);
  const days = daysOfRow(row, spanOf);
  if (days.length === 0) return undefined;
  const next = sheet.rows[sheet.rows.indexOf(row) + 1];
  const joined = joinedDays(row, next, spanOf);
  return joined && next ? { row, days: joined, second: next } : { row, days };
}

function holdsTimes(sheet: RawSheet, { row, second, days }: Heading, leastTimed: number): boolean {
  const first = days[0]!.span.from - 1;
  const end = days.at(-1)!.span.to + 1;
  // "Nb séances" right of the days is no day's column.
  const last = row.cells.some((cell) => cell.column === end && collapse(cell.text) !== '') ? end - 1 : end;
  const at = sheet.rows.indexOf(second ?? row);
  const cells = sheet.rows
    .slice(at + 1, at + 101)
    .filter((below) => !isTotal(collapse(below.cells[0]?.text ?? '')))
    .flatMap((below) => below.cells.filter((cell) => cell.column >= first && cell.column <= last));
  const timed = cells.filter((cell) => timesOf(cell).length > 0);
  const titled = timed.filter(holdsTitle).length;
  // What stands left of the first day is the title's, save where merged cells begin before their heading.
  const others = cells.filter(
    (cell) => cell.column > first && timesOf(cell).length === 0 && !saysNoTime(cell.text),
  ).length;
  return (
    timed.length >= 2 &&
    timed.length >= (timed.length + others) * leastTimed &&
    titled <= timed.length * MOST_TITLED
  );
}

const saysNoTime = (text: string): boolean =>
  /^(?:[-–—x×/.*]+|rel[âa]che|geen .*|gesloten|ferm[ée])$/i.test(text.trim());

const TITLE_WORD =
  /^(?:film|films|filme|titel|titels|titre|titres|title|titles|movie|movies|programma|programme|titolo|titulo|pelicula|film titel|filmtitel)$/;

/** The title's own column: the one headed so, else the one before the days with most text. */
export function titleColumn(sheet: RawSheet, heading: Heading): number | undefined {
  const named = [heading.row, ...(heading.second ? [heading.second] : [])]
    .flatMap((row) => row.cells)
    .find((cell) =>
      collapse(cell.text)
        .split(/\s*[/|]\s*/)
        .every((part) => TITLE_WORD.test(normaliseHeader(part))),
    );
  if (named) return named.column;
  const before = new Map<number, number>();
  const firstDay = heading.days[0]!.span.from;
  for (const row of sheet.rows) {
    if (row.row <= heading.row.row) continue;
    for (const cell of row.cells) {
      if (cell.column >= firstDay || cell.kind !== 'text' || timesOf(cell).length > 0) continue;
      if (namesRoom(cell.text)) continue;
      before.set(cell.column, (before.get(cell.column) ?? 0) + collapse(cell.text).length);
    }
  }
  return [...before].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}
