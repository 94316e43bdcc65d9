import { daysOfRow, type GridDay, spanFinder } from './gridDays.ts';
import { timesOf } from './gridTimes.ts';
import { normaliseHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawRow, RawSheet } from './sheet.ts';

const LOOK_AT_ROWS = 120;
/** The share of the cells under the days that must hold hours. */
const LEAST_TIMED = 0.5;

/** The row a grid's days stand in. */
export type Heading = { readonly row: RawRow; readonly days: readonly GridDay[] };

/** The first row that heads at least three columns with days and has hours below it. */
export function findHeading(
  sheet: RawSheet,
  given: number | null | undefined,
  leastTimed = LEAST_TIMED,
): Heading | undefined {
  const spanOf = spanFinder(sheet);
  const candidates =
    given === undefined || given === null
      ? sheet.rows.slice(0, LOOK_AT_ROWS)
      : sheet.rows.filter((row) => row.row === given);
  for (const row of candidates) {
    const days = daysOfRow(row, spanOf);
    if (days.length > 0 && holdsTimes(sheet, row, days, leastTimed)) return { row, days };
  }
  return undefined;
}

function holdsTimes(sheet: RawSheet, heading: RawRow, days: readonly GridDay[], leastTimed: number): boolean {
  const first = days[0]!.span.from - 1;
  const last = days.at(-1)!.span.to + 1;
  const at = sheet.rows.indexOf(heading);
  const cells = sheet.rows
    .slice(at + 1, at + 101)
    .flatMap((row) => row.cells.filter((cell) => cell.column >= first && cell.column <= last));
  const timed = cells.filter((cell) => timesOf(cell).length > 0).length;
  // What stands left of the first day is the title's, save where merged cells begin before their heading.
  const others = cells.filter((cell) => cell.column > first && timesOf(cell).length === 0).length;
  return timed >= 2 && timed >= (timed + others) * leastTimed;
}

/** The title's own column: the one headed so, else the one before the days with most text. */
export function titleColumn(sheet: RawSheet, heading: Heading): number | undefined {
  const named = heading.row.cells.find((cell) =>
    /^(?:film|films|titel|titre|title|movie|programma|titolo|titulo|pelicula)$/.test(
      normaliseHeader(cell.text),
    ),
  );
  if (named) return named.column;
  const before = new Map<number, number>();
  const firstDay = heading.days[0]!.span.from;
  for (const row of sheet.rows) {
    if (row.row <= heading.row.row) continue;
    for (const cell of row.cells) {
      if (cell.column >= firstDay || cell.kind !== 'text' || timesOf(cell).length > 0) continue;
      before.set(cell.column, (before.get(cell.column) ?? 0) + collapse(cell.text).length);
    }
  }
  return [...before].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}
