import { cellAddress } from './address.ts';
import type { Dial } from './cells/times.ts';
import { splitTitleCell } from './cells/titles.ts';
import { namesVersion } from './cells/versionTails.ts';
import { weekNamed } from './context.ts';
import { fieldReader } from './fieldReaders.ts';
import { kindOf } from './fields.ts';
import type { DayContext, GridDay, Span } from './gridDays.ts';
import { dateOfDay, dayAbove, spanFinder } from './gridDays.ts';
import { type Heading, headingAt } from './gridHeading.ts';
import { roomOf, startsOnly, timesOf } from './gridTimes.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import { namesRoom, placeOfSection } from './sectionPlace.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { repeatsHeader } from './table.ts';
import type { GridScreening, SkippedRow } from './understanding.ts';

const TITLE_SUFFIX = /\s*-\s*\d{1,3}\s*min\.?\s*(?:\([^()]*\))?\s*$/i;

/** A film of a grid: the row its title stands in, its shows, and its cells beside the days. */
export type GridFilm = {
  readonly row: RawRow;
  readonly title: RawCell;
  readonly screenings: GridScreening[];
  readonly others: RawCell[];
  /** A line of its own for a version, below the title: `NL gesproken`. */
  readonly version?: string;
};

export type Walked = { readonly films: readonly GridFilm[]; readonly skipped: readonly SkippedRow[] };

/** What is known where a show's cell stands: the headings above it and the week they are of. */
type Place = {
  readonly title: number;
  readonly runtimeColumn: number | undefined;
  /** Columns headed by a field of the film: `1h59` under "Durée" is no hour, however near the days. */
  readonly fieldColumns: ReadonlySet<number>;
  readonly roomColumn: number | undefined;
  readonly spanOf: (row: number, column: number) => Span;
  readonly dial: Dial;
  days: readonly GridDay[];
  week: DayContext;
  room: string | undefined;
};

const columnFor = (heading: Heading, field: 'runtimeMinutes' | 'room'): number | undefined =>
  heading.row.cells.find((cell) => matchHeader(collapse(cell.text))[0]?.field === field)?.column;

function fieldColumns({ row, second, days }: Heading): ReadonlySet<number> {
  const isDay = (column: number): boolean =>
    days.some(({ span }) => column >= span.from && column <= span.to);
  const cells = [row, ...(second ? [second] : [])].flatMap((each) => each.cells);
  return new Set(
    cells.flatMap((cell) => {
      const best = isDay(cell.column) ? undefined : matchHeader(collapse(cell.text))[0];
      return best && best.score >= SURE_FIELD && kindOf(best.field) !== 'time' ? [cell.column] : [];
    }),
  );
}
const SURE_FIELD = 0.9;

/** Walks down a grid: films with their shows; rows without a title go on with the film above. */
export function walkFilms(
  sheet: RawSheet,
  heading: Heading,
  title: number,
  week: DayContext,
  dial: Dial,
): Walked {
  const headers = new Map(heading.row.cells.map((cell) => [cell.column, collapse(cell.text)]));
  const place: Place = {
    title,
    runtimeColumn: columnFor(heading, 'runtimeMinutes'),
    fieldColumns: fieldColumns(heading),
    roomColumn: columnFor(heading, 'room'),
    spanOf: spanFinder(sheet),
    dial,
    days: heading.days,
    week,
    room: undefined,
  };
  const films: GridFilm[] = [];
  const skipped: SkippedRow[] = [];
  let second = heading.second?.row;
  for (const row of sheet.rows) {
    if (row.row <= heading.row.row || row.row === second) continue;
    const passed = passOver(sheet, row, headers, place);
    if (passed) {
      second = passed.second ?? second;
      skipped.push({ row: row.row, reason: passed.reason, text: collapse(row.cells[0]?.text ?? '') });
      continue;
    }
    const titled = row.cells.find((cell) => cell.column === title && timesOf(cell).length !== 1);
    if (titled) films.push(filmOf(row, titled, films));
    const film = films.at(-1);
    if (film) addShows(film, row, place);
    else skipped.push({ row: row.row, reason: 'note', text: collapse(row.cells[0]?.text ?? '') });
  }
  const lineless = films.filter((film) => film.screenings.length === 0);
  skipped.push(
    ...lineless.map((film) => ({
      row: film.row.row,
      reason: 'note' as const,
      text: collapse(film.title.text).slice(0, 200),
    })),
  );
  return { films: films.filter((film) => film.screenings.length > 0), skipped };
}

/** A line that names a version alone goes on with the film whose title stands above it. */
function filmOf(row: RawRow, titled: RawCell, films: readonly GridFilm[]): GridFilm {
  const text = collapse(titled.text).replace(/^\((.*)\)$/u, '$1');
  const parent = films.findLast((film) => film.version === undefined);
  return parent !== undefined && row.cells.length > 1 && namesVersion(text)
    ? { row, title: parent.title, version: text, screenings: [], others: [] }
    : { row, title: titled, screenings: [], others: [] };
}

type Passed = { readonly reason: SkippedRow['reason']; readonly second?: number };

/** A row that is no film: hidden, a heading said again, a week or a room for the rows under it. */
function passOver(
  sheet: RawSheet,
  row: RawRow,
  headers: ReadonlyMap<number, string>,
  place: Place,
): Passed | undefined {
  if (row.isHidden) return { reason: 'hidden' };
  const again = headingAt(sheet, row);
  if (again) {
    place.days = again.days;
    return { reason: 'repeatedHeader', ...(again.second ? { second: again.second.row } : {}) };
  }
  if (repeatsHeader(row, headers)) return { reason: 'repeatedHeader' };
  if (row.cells.length > 2 || row.cells.some((cell) => timesOf(cell).length > 0)) return undefined;
  const text = row.cells.map((cell) => collapse(cell.text)).join(' ');
  const week = weekNamed(text);
  if (week) {
    place.week = { ...place.week, weekStart: week.weekStart };
    return { reason: 'section' };
  }
  const section = row.cells.length === 1 ? placeOfSection(text) : undefined;
  if (section?.room === undefined) return undefined;
  place.room = section.room;
  return { reason: 'section' };
}

function addShows(film: GridFilm, row: RawRow, place: Place): void {
  const { title, runtimeColumn, fieldColumns: fields, days, spanOf, week, dial } = place;
  const first = days[0]!.span.from - 2;
  const runtime = splitTitleCell(film.title.text).runtimeMinutes ?? runtimeBeside(film.row, runtimeColumn);
  const room = roomBeside(row, film.row, place);
  for (const cell of row.cells) {
    if (cell.column === title) continue;
    const times =
      cell.column >= first && !fields.has(cell.column) ? startsOnly(cell, timesOf(cell, dial), runtime) : [];
    const day = times.length > 0 ? dayAbove(spanOf(row.row, cell.column), days) : undefined;
    if (!day) {
      film.others.push(cell);
      continue;
    }
    const date = dateOfDay(day, week);
    const own = roomOf(cell) ?? room;
    for (const time of times) {
      film.screenings.push({
        row: row.row,
        film: film.row.row,
        address: cellAddress(row.row, cell.column),
        title: screeningTitle(film.title.text),
        ...(date === undefined ? {} : { date }),
        ...(day.weekday === undefined ? {} : { weekday: day.weekday }),
        time,
        ...(own === undefined ? {} : { room: own }),
      });
    }
  }
}

/** The room of a line of hours: its own cell, the film's, or the heading's. */
function roomBeside(
  row: RawRow,
  filmRow: RawRow,
  { roomColumn, room, title, days }: Place,
): string | undefined {
  const at = (line: RawRow): string | undefined => {
    const cell = line.cells.find((one) =>
      roomColumn === undefined
        ? one.column !== title && one.column < days[0]!.span.from && namesRoom(one.text)
        : one.column === roomColumn,
    );
    return cell && collapse(cell.text);
  };
  return at(row) ?? at(filmRow) ?? room;
}

function runtimeBeside(row: RawRow, column: number | undefined): number | undefined {
  const cell = row.cells.find((one) => one.column === column);
  return cell && fieldReader('runtimeMinutes', '')(cell).values.runtimeMinutes;
}

// Running time and rating are the film's; "2D OV-FR-DE" stays, for it tells two lines of one film apart.
const screeningTitle = (cell: string): string =>
  TITLE_SUFFIX.test(cell) ? splitTitleCell(cell).title : cell.trim();
