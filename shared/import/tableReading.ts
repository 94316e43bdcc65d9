import { carryDates, datesOfSections, type PlacedRow } from './carriedDates.ts';
import { carryTitles } from './carriedTitles.ts';
import type { DateHints } from './cells/dateColumn.ts';
import { prepareReading } from './columnReaders.ts';
import { type ColumnGuess, type ColumnMapping, guessColumns, type TableColumn } from './columns.ts';
import { contextOf } from './context.ts';
import { withDittos } from './dittos.ts';
import { doubtQuestions } from './doubtQuestions.ts';
import { FIELD_NAMES } from './fields.ts';
import { writesDayFirst } from './headerIndex.ts';
import { findMakerRows, type MakerRows, withMakers } from './makerRows.ts';
import { withMergedCells } from './mergedCells.ts';
import { collapse } from './plainText.ts';
import { datesAsReleases, datesAsWindows, pricesAsTerms } from './releaseLists.ts';
import { type SortedRows, saysNoFilm, sortRows, type TableShape } from './rowKinds.ts';
import { readRow } from './rowReading.ts';
import { laterPlace, placeOfSection, type SectionPlace } from './sectionPlace.ts';
import { valuesOfSections } from './sectionValues.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import { findTable, headerSignature, sampleColumns, type Table } from './table.ts';
import { showsOfTable } from './tableShows.ts';
import { columnsOfTicks, findTicks, type Ticks } from './tickColumns.ts';
import { windowsOfTicks } from './tickWindows.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

export type TableOptions = {
  readonly mapping?: ColumnMapping;
  readonly headerRow?: number | null;
  readonly answers?: ColumnAnswers;
  /** What the sheet's own heading says, for a table further down that has none. */
  readonly context?: Readonly<Record<string, string>>;
};

const LOOK_AT_ROWS = 100;
const MOST_HEADING = 120;

/** The columns of a table: as shown and remembered (`guess`), as its cells are read (`read`), and those that tick its weeks. */
type TableColumns = {
  readonly sampled: readonly TableColumn[];
  readonly guess: ColumnGuess;
  readonly read: ColumnGuess;
  readonly ticks: Ticks | undefined;
};

function columnsOf(
  sheet: RawSheet,
  table: Table,
  rows: readonly RawRow[],
  options: TableOptions,
  hints: DateHints,
  year: string | undefined,
): TableColumns {
  const { mapping } = options;
  const all = sampleColumns(table.headers, rows, sheet.hiddenColumns);
  const ticks = findTicks(sheet.rows, table, all, hints, { mapping, year });
  const ticked = ticks === undefined ? undefined : columnsOfTicks(ticks);
  const sampled = ticked === undefined ? all : all.filter(({ column }) => !ticked.columns.includes(column));
  const hasHeader = table.headerRow !== null;
  const guessed = guessColumns(
    sampled,
    hasHeader,
    ticked && mapping?.windowFrom ? { ...mapping, windowFrom: [] } : mapping,
  );
  const windowed =
    ticked === undefined || guessed.windowFrom !== undefined ? guessed : { ...guessed, windowFrom: ticked };
  const guess =
    mapping === undefined
      ? pricesAsTerms(datesAsWindows(datesAsReleases(windowed, headingsOf(sheet, table))))
      : windowed;
  const { windowFrom: _ticks, ...others } = guess;
  return { sampled, guess, read: guess.windowFrom === ticked ? others : guess, ticks };
}

/** What is known of a table before its rows are read. */
type Known = {
  readonly table: Table;
  readonly rows: readonly RawRow[];
  readonly columns: TableColumns;
  readonly makers: MakerRows | undefined;
  readonly hints: DateHints;
  readonly year: string | undefined;
};

/** Reads the films of a table, and gives each what the rows above and below it say; every step may have a question. */
function readFilms(sorted: SortedRows, { table, rows, columns, makers, hints, year }: Known) {
  const guess = makers === undefined ? columns.read : withoutMaker(columns.read, makers.column);
  const reading = prepareReading([...sorted.films, ...sorted.later], table.headers, guess, hints, year);
  const readAll = (list: SortedRows['films']): PlacedRow[] =>
    list.map(({ row, section, place }) => ({
      row: readRow(row, section, reading),
      ...(place ? { place } : {}),
    }));
  const sectioned = valuesOfSections(readAll(sorted.films), sorted.skipped, guess);
  const dated = datesOfSections(sectioned.rows, columns.guess, hints);
  const titled = carryTitles(dated.rows, guess);
  const carried = carryDates(titled.rows, guess);
  const made = withMakers(carried.rows, makers, table.headers);
  const windowed = windowsOfTicks(made.rows, rows, columns.ticks);
  const later = withMakers(
    readAll(sorted.later).map(({ row }) => row),
    makers,
    table.headers,
  );
  return {
    found: windowed.rows,
    later: windowsOfTicks(later.rows, rows, columns.ticks).rows,
    screenings: showsOfTable(
      sorted.films.map((film) => film.row),
      windowed.rows,
      table.headers,
      guess,
      hints,
    ),
    asked: [reading, sectioned, dated, titled, carried, made, windowed].flatMap(({ questions }) => questions),
  };
}

/** Reads one table: its header, its columns, every row below. */
export function readTable(sheet: RawSheet, options: TableOptions): SheetUnderstanding {
  const table = findTable(sheet, options.headerRow);
  const context = { ...options.context, ...contextOf(table.above, sheet.name) };
  const hints = dateHints(table, context, options.answers ?? {});
  const makers = findMakerRows(table.below, table.headers, options.mapping);
  const rows = withDittos(withMergedCells(sheet, makers?.films ?? table.below));
  const columns = columnsOf(sheet, table, rows, options, hints, context.year);
  const shape = shapeOf(sheet, table, columns.sampled, columns.guess, rows);
  const sorted = sortRows(rows, shape, leadOf(table, sheet.name));
  const known: Known = { table, rows, columns, makers, hints, year: context.year };
  const { found, later, screenings, asked } = readFilms(sorted, known);
  return {
    sheet: sheet.name,
    headerRow: table.headerRow,
    layout: 'table',
    columns: columns.guess,
    dataRows: found.length,
    rows: found,
    laterRows: later,
    skippedRows: sorted.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: found.filter((row) => row.problems !== undefined).flatMap((row) => row.problems ?? []),
    questions: [...asked, ...doubtQuestions(found, columns.guess, asked)],
    context,
    ...(screenings.length > 0 ? { screenings } : {}),
    headerSignature: headerSignature(table),
  };
}

// "Titel / regisseur" over makers on rows of their own: the cells of the other rows are titles and no more.
function withoutMaker(guess: ColumnGuess, column: number): ColumnGuess {
  const { director, ...others } = guess;
  return director?.columns.includes(column) ? others : guess;
}

// Loose texts above the table and between its rows, and the sheet's name.
const headingsOf = (sheet: RawSheet, table: Table): readonly string[] => [
  sheet.name ?? '',
  ...[...table.above, ...table.below.slice(0, LOOK_AT_ROWS)].flatMap((row) =>
    row.cells.length === 1 ? [collapse(row.cells[0]!.text).slice(0, MOST_HEADING)] : [],
  ),
];

/** What the heading right above the header says of the rows before the first heading between them. */
function leadOf(table: Table, sheetName: string | null): SectionPlace | undefined {
  const row = table.above.at(-1);
  const top = table.headerRows[0] ?? table.below[0]?.row;
  if (row?.cells.length !== 1 || top === undefined || top - row.row > 2) return monthOnly(sheetName ?? '');
  const text = collapse(row.cells[0]!.text);
  const place = placeOfSection(text);
  const isOneOfMany = table.below.some(
    (each) => each.cells.length === 1 && placeOfSection(each.cells[0]!.text)?.dates?.month !== undefined,
  );
  if (isOneOfMany) return place && laterPlace(undefined, place, { text, row: row.row });
  return monthOnly(text) ?? monthOnly(sheetName ?? '');
}

// A heading over the whole table names its month; its year is used, but asked about. A sheet may be a room's: "Zaal 2".
function monthOnly(text: string): SectionPlace | undefined {
  const place = placeOfSection(text);
  const month = place?.dates?.month;
  if (month !== undefined) return { dates: { month } };
  return place?.room !== undefined && PLAINLY_ROOM.test(text) ? { room: place.room } : undefined;
}
const PLAINLY_ROOM = /\s\d|^(?:grote|kleine|grande|petite|gro(?:ß|ss)er|kleiner)\s/iu;

function dateHints(
  table: Table,
  context: Readonly<Record<string, string>>,
  answers: ColumnAnswers,
): DateHints {
  return {
    year: answers.year,
    dateOrder: answers.dateOrder,
    contextYear: context.year === undefined ? undefined : Number(context.year),
    seasonFrom: context.season === undefined ? undefined : Number(context.season.slice(0, 4)),
    isDayFirstLanguage: writesDayFirst([...table.headers.values()]),
  };
}

function shapeOf(
  sheet: RawSheet,
  table: Table,
  columns: readonly TableColumn[],
  guess: ColumnGuess,
  rows: readonly RawRow[],
): TableShape {
  const visible = rows.filter((row) => !row.isHidden);
  // Headings and notes may outnumber the films of a short list.
  const counts = visible
    .filter((row) => !saysNoFilm(row))
    .map((row) => row.cells.length)
    .toSorted((one, other) => one - other);
  const known = new Set(FIELD_NAMES.flatMap((field) => guess[field]?.columns ?? []));
  return {
    headers: table.headers,
    headerLines: table.headerLines,
    titleColumns: (guess.title ?? guess.originalTitle)?.columns ?? [],
    knownColumns: known,
    fullColumns: columns
      .filter((column) => column.filled >= visible.length * 0.9)
      .map((column) => column.column),
    usualCells: counts[Math.floor(counts.length / 2)] ?? 0,
    mergedRows: new Set(
      sheet.merges
        .filter((merge) => merge.fromRow === merge.toRow && merge.toColumn - merge.fromColumn >= 3)
        .map((merge) => merge.fromRow),
    ),
    titledByMerge: new Set(
      sheet.merges.flatMap((merge) =>
        Array.from({ length: merge.toRow - merge.fromRow }, (_, index) => merge.fromRow + index + 1),
      ),
    ),
  };
}
