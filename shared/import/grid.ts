import { cellAddress } from './address.ts';
import { type Dial, dialOf } from './cells/times.ts';
import { splitTitleCell } from './cells/titles.ts';
import { readVersionTail } from './cells/versionTails.ts';
import { type ColumnGuess, type FieldColumns, guessColumns, type TableColumn } from './columns.ts';
import { fieldReader } from './fieldReaders.ts';
import type { FieldName } from './fields.ts';
import { dialQuestion, gridContext, weekQuestion } from './gridContext.ts';
import { findHeading, type Heading, titleColumn } from './gridHeading.ts';
import { type GridFilm, walkFilms } from './gridWalk.ts';
import { normaliseHeader } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { valuesBeside } from './titleCells.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

type OtherFields = { readonly guess: ColumnGuess; readonly values: ReadonlyMap<number, Partial<RowValues>> };

const headersOf = ({ row, second }: Heading): ReadonlyMap<number, string> =>
  new Map([...(second?.cells ?? []), ...row.cells].map((cell) => [cell.column, collapse(cell.text)]));

/** Columns beside the days: running time, rating and the like, by their headers or their cells. */
function readOtherColumns(heading: Heading, films: readonly GridFilm[]): OtherFields {
  const headers = headersOf(heading);
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
      // The first line of a film speaks for it: a room of its second line is that line's own.
      values.set(row, { ...read(cell).values, ...values.get(row) });
    });
  }
  return { guess, values };
}

function rowOf(film: GridFilm, title: number, others: Partial<RowValues> | undefined): NormalisedRow {
  const { version } = film;
  const parts = {
    ...splitTitleCell(film.title.text),
    ...(version === undefined ? {} : readVersionTail(version)),
  };
  const first = film.screenings[0]!;
  return {
    row: film.row.row,
    values: {
      title: parts.title,
      ...valuesBeside(parts),
      ...others,
      ...(first.date ? { screeningDate: first.date } : {}),
      ...(first.time === undefined ? {} : { screeningTime: first.time }),
      ...(first.room === undefined ? {} : { room: first.room }),
    },
    raw: { title: { text: film.title.text, address: cellAddress(film.row.row, title) } },
    doubts: first.date ? [] : ['screeningDate'],
  };
}

const columnsGuessed = (heading: Heading, title: number, guess: ColumnGuess): ColumnGuess => ({
  title: { columns: [title], headers: [headersOf(heading).get(title) ?? ''], confidence: 0.9 },
  ...guess,
  screeningTime: {
    columns: heading.days.map((day) => day.column),
    headers: heading.days.map((day) => day.header),
    confidence: 0.9,
  },
});

// Weekdays above, and below them the dates beside "Film" and "Zaal": those are the headers.
function headerRowOf({ row, second, days }: Heading): number {
  const names = (one: RawRow): boolean =>
    one.cells.some(
      (cell) =>
        !days.some(({ span }) => cell.column >= span.from && cell.column <= span.to) &&
        (matchHeader(collapse(cell.text))[0]?.score ?? 0) >= 0.9,
    );
  return second && names(second) && !names(row) ? second.row : row.row;
}

const dialUnder = (sheet: RawSheet, { row, days }: Heading): Dial =>
  dialOf(
    sheet.rows
      .filter((below) => below.row > row.row)
      .flatMap((below) =>
        below.cells.filter((cell) => cell.column >= days[0]!.span.from).map((cell) => cell.text),
      ),
  );

/**
 * Reads a weekly grid, films down and days across, cells full of hours; nothing when the sheet is no grid.
 *
 * The week comes from the headings' own dates, a date span above the grid, or the user's answer; without one the
 * shows keep their weekday and a question asks for the week. `heading` is what stands above beside the sheet's own rows.
 */
export function understandGrid(
  sheet: RawSheet,
  answers: ColumnAnswers,
  headerRow: number | null | undefined,
  suggestion?: string,
  leastTimed?: number,
  heading: readonly RawRow[] = [],
): SheetUnderstanding | undefined {
  if (headerRow === null) return undefined;
  const days = findHeading(sheet, headerRow, leastTimed);
  const title = days && titleColumn(sheet, days);
  if (!days || title === undefined) return undefined;
  const above = [...heading, ...sheet.rows.filter((row) => row.row < days.row.row)];
  const context = gridContext(sheet, above, answers, days.days[0]);
  const dial = dialUnder(sheet, days);
  const { films, skipped } = walkFilms(sheet, days, title, context.days, dial);
  if (films.length === 0) return undefined;
  const others = readOtherColumns(days, films);
  const screenings = films.flatMap((film) => film.screenings);
  return {
    sheet: sheet.name,
    headerRow: headerRowOf(days),
    layout: 'grid',
    columns: columnsGuessed(days, title, others.guess),
    dataRows: films.length,
    rows: films.map((film) => rowOf(film, title, others.values.get(film.row.row))),
    laterRows: [],
    skippedRows: skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: [],
    questions: [
      ...weekQuestion(days.days, screenings, context, suggestion),
      ...dialQuestion(dial, screenings),
    ],
    context: context.shown,
    screenings,
    headerSignature: days.row.cells.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}
