import { cellAddress } from './address.ts';
import { splitTitleCell } from './cells/titles.ts';
import { type ColumnGuess, type FieldColumns, guessColumns, type TableColumn } from './columns.ts';
import { contextOf, weekNamed } from './context.ts';
import { fieldReader } from './fieldReaders.ts';
import type { FieldName } from './fields.ts';
import { dateOfDay, dayAbove, daysOfRow, type GridDay, type Span, spanFinder } from './gridDays.ts';
import { findHeading, type Heading, titleColumn } from './gridHeading.ts';
import { startsOnly, timesOf } from './gridTimes.ts';
import { matchHeader, normaliseHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { repeatsHeader } from './table.ts';
import type {
  ColumnAnswers,
  ColumnQuestion,
  GridScreening,
  SheetUnderstanding,
  SkippedRow,
} from './understanding.ts';

const TITLE_SUFFIX = /\s*-\s*\d{1,3}\s*min\.?\s*(?:\([^()]*\))?\s*$/i;

type Film = {
  readonly row: RawRow;
  readonly title: RawCell;
  readonly screenings: GridScreening[];
  readonly others: RawCell[];
};

type Walk = {
  readonly films: readonly Film[];
  readonly skipped: readonly SkippedRow[];
};

/** Walks down a grid: films with their shows; rows without a title go on with the film above. */
function walkFilms(
  sheet: RawSheet,
  heading: Heading,
  title: number,
  weekStart: string | undefined,
  year: number | undefined,
): Walk {
  const spanOf = spanFinder(sheet);
  const headers = new Map(heading.row.cells.map((cell) => [cell.column, collapse(cell.text)]));
  const films: Film[] = [];
  const skipped: SkippedRow[] = [];
  const runtimeColumn = heading.row.cells.find(
    (cell) => matchHeader(collapse(cell.text))[0]?.field === 'runtimeMinutes',
  )?.column;
  let days = heading.days;
  let week = weekStart;
  for (const row of sheet.rows) {
    if (row.row <= heading.row.row) continue;
    const text = collapse(row.cells[0]?.text ?? '');
    if (row.isHidden) {
      skipped.push({ row: row.row, reason: 'hidden', text });
      continue;
    }
    const newDays = daysOfRow(row, spanOf);
    if (newDays.length > 0 || repeatsHeader(row, headers)) {
      if (newDays.length > 0) days = newDays;
      skipped.push({ row: row.row, reason: 'repeatedHeader', text });
      continue;
    }
    const named = row.cells.length === 1 ? weekNamed(text) : undefined;
    if (named) {
      week = named.weekStart;
      skipped.push({ row: row.row, reason: 'section', text });
      continue;
    }
    const titled = row.cells.find((cell) => cell.column === title && timesOf(cell).length !== 1);
    if (titled) films.push({ row, title: titled, screenings: [], others: [] });
    const film = films.at(-1);
    if (film) addShows(film, row, { title, runtimeColumn, days, spanOf, week, year });
    else skipped.push({ row: row.row, reason: 'note', text });
  }
  const shown = films.filter((film) => film.screenings.length > 0);
  const lineless = films.filter((film) => film.screenings.length === 0);
  skipped.push(
    ...lineless.map((film) => ({
      row: film.row.row,
      reason: 'note' as const,
      text: collapse(film.title.text).slice(0, 200),
    })),
  );
  return { films: shown, skipped };
}

/** What is known where a show's cell stands: the headings above it and the week they are of. */
type Place = {
  readonly title: number;
  readonly runtimeColumn: number | undefined;
  readonly days: readonly GridDay[];
  readonly spanOf: (row: number, column: number) => Span;
  readonly week: string | undefined;
  readonly year: number | undefined;
};

function addShows(film: Film, row: RawRow, { title, runtimeColumn, days, spanOf, week, year }: Place): void {
  const first = days[0]!.span.from - 2;
  const runtime = splitTitleCell(film.title.text).runtimeMinutes ?? runtimeBeside(film.row, runtimeColumn);
  for (const cell of row.cells) {
    if (cell.column === title) continue;
    const times = cell.column >= first ? startsOnly(cell, timesOf(cell), runtime) : [];
    const day = times.length > 0 ? dayAbove(spanOf(row.row, cell.column), days) : undefined;
    if (!day) {
      film.others.push(cell);
      continue;
    }
    const date = dateOfDay(day, week, year);
    for (const time of times) {
      film.screenings.push({
        row: row.row,
        address: cellAddress(row.row, cell.column),
        title: screeningTitle(film.title.text),
        ...(date === undefined ? {} : { date }),
        ...(day.weekday === undefined ? {} : { weekday: day.weekday }),
        time,
      });
    }
  }
}

function runtimeBeside(row: RawRow, column: number | undefined): number | undefined {
  const cell = row.cells.find((one) => one.column === column);
  return cell && fieldReader('runtimeMinutes', '')(cell).values.runtimeMinutes;
}

// Running time and rating are the film's; "2D OV-FR-DE" stays, for it tells two lines of one film apart.
const screeningTitle = (cell: string): string =>
  TITLE_SUFFIX.test(cell) ? splitTitleCell(cell).title : cell.trim();

type OtherFields = { readonly guess: ColumnGuess; readonly values: ReadonlyMap<number, Partial<RowValues>> };

/** Columns beside the days: running time, rating and the like, by their headers or their cells. */
function readOtherColumns(heading: Heading, films: readonly Film[]): OtherFields {
  const headers = new Map(heading.row.cells.map((cell) => [cell.column, collapse(cell.text)]));
  const columns = new Map<number, { cells: RawCell[]; rows: number[] }>();
  for (const film of films) {
    for (const cell of film.others) {
      const column = columns.get(cell.column) ?? { cells: [], rows: [] };
      columns.set(cell.column, column);
      column.cells.push(cell);
      column.rows.push(film.row.row);
    }
  }
  const all: TableColumn[] = [...columns].map(([column, found]) => ({
    column,
    header: headers.get(column) ?? '',
    filled: found.cells.length,
    ...found,
  }));
  const guess = guessColumns(all, true, { title: [], screeningDate: [], screeningTime: [] });
  const values = new Map<number, Partial<RowValues>>();
  for (const [field, found] of Object.entries(guess) as [FieldName, FieldColumns][]) {
    const column = all.find((one) => one.column === found.columns[0]);
    const read = fieldReader(field, found.headers[0] ?? '');
    column?.cells.forEach((cell, index) => {
      const row = column.rows[index]!;
      values.set(row, { ...values.get(row), ...read(cell).values });
    });
  }
  return { guess, values };
}

function rowOf(film: Film, title: number, others: Partial<RowValues> | undefined): NormalisedRow {
  const { spokenLanguage, subtitles, ...parts } = splitTitleCell(film.title.text);
  const languages = {
    ...(spokenLanguage
      ? { spokenLanguage, spokenLanguages: spokenLanguage.toLowerCase().split(/[\s,]+/) }
      : {}),
    ...(subtitles ? { subtitles, subtitleLanguages: subtitles.toLowerCase().split(/[\s,]+/) } : {}),
  };
  const first = film.screenings[0]!;
  return {
    row: film.row.row,
    values: {
      ...parts,
      ...languages,
      ...others,
      ...(first.date ? { screeningDate: first.date } : {}),
      screeningTime: first.time,
    },
    raw: { title: { text: film.title.text, address: cellAddress(film.row.row, title) } },
    doubts: first.date ? [] : ['screeningDate'],
  };
}

const columnsGuessed = (heading: Heading, title: number, guess: ColumnGuess): ColumnGuess => ({
  title: {
    columns: [title],
    headers: [collapse(heading.row.cells.find((cell) => cell.column === title)?.text ?? '')],
    confidence: 0.9,
  },
  ...guess,
  screeningTime: {
    columns: heading.days.map((day) => day.column),
    headers: heading.days.map((day) => day.header),
    confidence: 0.9,
  },
});

function weekQuestion(
  heading: Heading,
  films: readonly Film[],
  suggestion: string | undefined,
): ColumnQuestion[] {
  const open = films.flatMap((film) => film.screenings.filter((show) => show.date === undefined));
  if (open.length === 0) return [];
  const kind = heading.days.some((day) => day.monthDay) ? 'year' : 'weekStart';
  const examples = open.slice(0, 4).map((show) => ({ text: show.time, address: show.address }));
  return [
    {
      kind,
      field: 'screeningDate',
      header: heading.days[0]!.header,
      count: open.length,
      examples,
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

/**
 * Reads a weekly grid, films down and days across, cells full of hours; nothing when the sheet is no grid.
 *
 * The week comes from the headings' own dates, a date span above the grid, or the user's answer; without one the
 * shows keep their weekday and a question asks for the week.
 */
export function understandGrid(
  sheet: RawSheet,
  answers: ColumnAnswers,
  headerRow: number | null | undefined,
  suggestion?: string,
  leastTimed?: number,
): SheetUnderstanding | undefined {
  if (headerRow === null) return undefined;
  const heading = findHeading(sheet, headerRow, leastTimed);
  const title = heading && titleColumn(sheet, heading);
  if (!heading || title === undefined) return undefined;
  const context = gridContext(sheet, heading);
  const year = answers.year ?? (context.year === undefined ? undefined : Number(context.year));
  const { films, skipped } = walkFilms(sheet, heading, title, answers.weekStart ?? context.weekStart, year);
  if (films.length === 0) return undefined;
  const others = readOtherColumns(heading, films);
  return {
    sheet: sheet.name,
    headerRow: heading.row.row,
    layout: 'grid',
    columns: columnsGuessed(heading, title, others.guess),
    dataRows: films.length,
    rows: films.map((film) => rowOf(film, title, others.values.get(film.row.row))),
    laterRows: [],
    skippedRows: skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: [],
    questions: weekQuestion(heading, films, suggestion ?? context.weekStart),
    context,
    screenings: films.flatMap((film) => film.screenings),
    headerSignature: heading.row.cells.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}

function gridContext(sheet: RawSheet, heading: Heading): Record<string, string> {
  const above = sheet.rows.filter((row) => row.row < heading.row.row);
  const context = contextOf(above, sheet.name);
  const cinema = above
    .flatMap((row) => row.cells.map((cell) => collapse(cell.text)))
    .find(
      (text) =>
        text.length < 60 && /\b(?:cin[eé](?:ma)?|kino|bioscoop|filmhuis|theat(?:er|re)|movies)\b/i.test(text),
    );
  return cinema ? { ...context, cinema } : context;
}
