import { carryDates, datesOfSections, type PlacedRow } from './carriedDates.ts';
import { carryTitles } from './carriedTitles.ts';
import type { DateHints } from './cells/dateColumn.ts';
import { type ColumnGuess, type ColumnMapping, guessColumns, type TableColumn } from './columns.ts';
import { contextOf } from './context.ts';
import { doubtQuestions } from './doubtQuestions.ts';
import { FIELD_NAMES } from './fields.ts';
import { languageOfHeaders } from './headers.ts';
import { withMergedCells } from './mergedCells.ts';
import { collapse } from './plainText.ts';
import { datesAsReleases, datesAsWindows, pricesAsTerms } from './releaseLists.ts';
import { type SortedRows, sortRows, type TableShape } from './rowKinds.ts';
import { prepareReading, readRow } from './rowReading.ts';
import { laterPlace, placeOfSection, type SectionPlace } from './sectionPlace.ts';
import { valuesOfSections } from './sectionValues.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import { findTable, headerSignature, sampleColumns, type Table } from './table.ts';
import { showsOfTable } from './tableShows.ts';
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

/** Reads one table: its header, its columns, every row below. */
export function readTable(sheet: RawSheet, options: TableOptions): SheetUnderstanding {
  const table = findTable(sheet, options.headerRow);
  const rows = withMergedCells(sheet, table.below);
  const sampled = sampleColumns(table.headers, rows, sheet.hiddenColumns);
  const guessed = guessColumns(sampled, table.headerRow !== null, options.mapping);
  const guess =
    options.mapping === undefined
      ? pricesAsTerms(datesAsWindows(datesAsReleases(guessed, headingsOf(sheet, table))))
      : guessed;
  const sorted = sortRows(rows, shapeOf(sheet, table, sampled, guess, rows), leadOf(table, sheet.name));
  const context = { ...options.context, ...contextOf(table.above, sheet.name) };
  const hints = dateHints(table, context, options.answers ?? {});
  const films = [...sorted.films, ...sorted.later];
  const reading = prepareReading(films, table.headers, guess, hints, context.year);
  const readAll = (list: SortedRows['films']): PlacedRow[] =>
    list.map(({ row, section, place }) => ({
      row: readRow(row, section, reading),
      ...(place ? { place } : {}),
    }));
  const sectioned = valuesOfSections(readAll(sorted.films), sorted.skipped, guess);
  const dated = datesOfSections(sectioned.rows, guess, hints);
  const titled = carryTitles(dated.rows, guess);
  const { rows: found, questions } = carryDates(titled.rows, guess);
  const screenings = showsOfTable(
    sorted.films.map((film) => film.row),
    found,
    table.headers,
    guess,
    hints,
  );
  const asked = [
    ...reading.questions,
    ...sectioned.questions,
    ...dated.questions,
    ...titled.questions,
    ...questions,
  ];
  return {
    sheet: sheet.name,
    headerRow: table.headerRow,
    layout: 'table',
    columns: guess,
    dataRows: found.length,
    rows: found,
    laterRows: readAll(sorted.later).map(({ row }) => row),
    skippedRows: sorted.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: found.filter((row) => row.problems !== undefined).flatMap((row) => row.problems ?? []),
    questions: [...asked, ...doubtQuestions(found, guess, asked)],
    context,
    ...(screenings.length > 0 ? { screenings } : {}),
    headerSignature: headerSignature(table),
  };
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

// A heading over the whole table names its month; its year is used, but asked about.
function monthOnly(text: string): SectionPlace | undefined {
  const month = placeOfSection(text)?.dates?.month;
  return month === undefined ? undefined : { dates: { month } };
}

const DAY_FIRST: ReadonlySet<string> = new Set(['nl', 'fr', 'de', 'es', 'it', 'tr']);

function dateHints(
  table: Table,
  context: Readonly<Record<string, string>>,
  answers: ColumnAnswers,
): DateHints {
  const language = languageOfHeaders([...table.headers.values()]);
  return {
    year: answers.year,
    dateOrder: answers.dateOrder,
    contextYear: context.year === undefined ? undefined : Number(context.year),
    seasonFrom: context.season === undefined ? undefined : Number(context.season.slice(0, 4)),
    isDayFirstLanguage: language !== undefined && DAY_FIRST.has(language),
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
  const counts = visible.map((row) => row.cells.length).toSorted((one, other) => one - other);
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
