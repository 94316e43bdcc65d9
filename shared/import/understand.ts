import { carryDates, datesOfSections, type PlacedRow } from './carriedDates.ts';
import type { DateHints } from './cells/dateColumn.ts';
import { type ColumnGuess, type ColumnMapping, guessColumns, type TableColumn } from './columns.ts';
import { contextOf, weekOfFileName } from './context.ts';
import { doubtQuestions } from './doubtQuestions.ts';
import { FIELD_NAMES } from './fields.ts';
import { understandFlags } from './flagGrid.ts';
import { understandGrid } from './grid.ts';
import { languageOfHeaders } from './headers.ts';
import { withMergedCells } from './mergedCells.ts';
import { understandPoster } from './posterGrid.ts';
import { type SortedRows, sortRows, type TableShape } from './rowKinds.ts';
import { prepareReading, readRow } from './rowReading.ts';
import { valuesOfSections } from './sectionValues.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import { findTable, headerSignature, sampleColumns, type Table } from './table.ts';
import { understandTurnedGrid } from './turnedGrid.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

export { chooseSheet, sheetsOfSameShape } from './chooseSheet.ts';
export type { ColumnMapping } from './columns.ts';
export type { SheetUnderstanding } from './understanding.ts';

export type UnderstandOptions = {
  /** The user's own choice of columns, field by field; the others stay guessed. */
  readonly mapping?: ColumnMapping;
  /** The user's own choice of header row (1-based); null: the table has none. */
  readonly headerRow?: number | null;
  readonly answers?: ColumnAnswers;
  /** Only to suggest an answer: `Horaires_250716.xls` is likely of the week of 16 July 2025. */
  readonly fileName?: string;
};

/**
 * Makes films of a sheet: finds its table, guesses its columns, reads every row.
 *
 * Nothing is guessed in silence: what a cell leaves open is a doubt, asked about once per column in `questions`.
 * A weekly grid (films down, days across) gives `screenings` and layout `grid`.
 */
export function understandSheet(sheet: RawSheet, options: UnderstandOptions = {}): SheetUnderstanding {
  if (options.mapping !== undefined) return understandTable(sheet, options);
  const answers = options.answers ?? {};
  const suggestion = weekOfFileName(options.fileName);
  const wholeSheet = (read: GridReader): SheetUnderstanding | undefined =>
    options.headerRow === undefined ? read(sheet, answers, suggestion) : undefined;
  return (
    wholeSheet(understandFlags) ??
    understandGrid(sheet, answers, options.headerRow, suggestion) ??
    wholeSheet(understandTurnedGrid) ??
    wholeSheet(understandPoster) ??
    understandTable(sheet, options)
  );
}

type GridReader = (
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion: string | undefined,
) => SheetUnderstanding | undefined;

function understandTable(sheet: RawSheet, options: UnderstandOptions): SheetUnderstanding {
  const table = findTable(sheet, options.headerRow);
  const rows = withMergedCells(sheet, table.below);
  const sampled = sampleColumns(table.headers, rows, sheet.hiddenColumns);
  const guess = guessColumns(sampled, table.headerRow !== null, options.mapping);
  const sorted = sortRows(rows, shapeOf(sheet, table, sampled, guess, rows));
  const context = contextOf(table.above, sheet.name);
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
  const { rows: found, questions } = carryDates(dated.rows, guess);
  const asked = [...reading.questions, ...sectioned.questions, ...dated.questions, ...questions];
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
    headerSignature: headerSignature(table),
  };
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
