import { cellAddress, columnLetters } from './address.ts';
import type { DateHints } from './cells/dateColumn.ts';
import { readTime } from './cells/times.ts';
import { type ColumnGuess, type ColumnMapping, guessColumns, type TableColumn } from './columns.ts';
import { contextOf, weekOfFileName } from './context.ts';
import { type DateField, dateField } from './dateFields.ts';
import { type CellOutcome, fieldReader } from './fieldReaders.ts';
import { FIELD_NAMES, type FieldName, kindOf } from './fields.ts';
import { understandGrid } from './grid.ts';
import { languageOfHeaders } from './headers.ts';
import { collapse } from './plainText.ts';
import type { CellProblem, NormalisedRow, RowValues } from './row.ts';
import { type SortedRows, sortRows, type TableShape } from './rowKinds.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { columnsOf, findTable, headerSignature, type Table } from './table.ts';
import type { ColumnAnswers, ColumnQuestion, SheetUnderstanding } from './understanding.ts';

export { chooseSheet } from './chooseSheet.ts';
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
  const grid =
    options.mapping === undefined
      ? understandGrid(sheet, options.answers ?? {}, options.headerRow, weekOfFileName(options.fileName))
      : undefined;
  return grid ?? understandTable(sheet, options);
}

function understandTable(sheet: RawSheet, options: UnderstandOptions): SheetUnderstanding {
  const table = findTable(sheet, options.headerRow);
  const rows = withMergedCells(sheet, table.below);
  const all = columnsOf(table.headers, rows, sheet.hiddenColumns);
  const guess = guessColumns(all, table.headerRow !== null, options.mapping);
  const sorted = sortRows(rows, shapeOf(sheet, table, all, guess, rows));
  const context = contextOf(table.above, sheet.name);
  const films = columnsOf(
    table.headers,
    [...sorted.films, ...sorted.later].map((film) => film.row),
    sheet.hiddenColumns,
  );
  const hints = dateHints(table, context, options.answers ?? {});
  const reading = prepareReading(films, guess, hints, context.year);
  const readAll = (list: SortedRows['films']): NormalisedRow[] =>
    list.map((film) => readRow(film.row, film.section, reading));
  const found = readAll(sorted.films);
  return {
    sheet: sheet.name,
    headerRow: table.headerRow,
    layout: 'table',
    columns: guess,
    dataRows: found.length,
    rows: found,
    laterRows: readAll(sorted.later),
    skippedRows: sorted.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: found.flatMap((row) => row.problems ?? []),
    questions: reading.questions,
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
    isDayFirstLanguage: language !== undefined && DAY_FIRST.has(language),
  };
}

// A cell merged over several rows stands for each of them: the film of three screenings is named once.
function withMergedCells(sheet: RawSheet, rows: readonly RawRow[]): readonly RawRow[] {
  const merges = sheet.merges.filter((merge) => merge.toRow > merge.fromRow);
  if (merges.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const added = new Map<number, RawCell[]>();
  for (const merge of merges) {
    const cell = byRow.get(merge.fromRow)?.cells.find((one) => one.column === merge.fromColumn);
    if (!cell) continue;
    for (let row = merge.fromRow + 1; row <= merge.toRow; row += 1) {
      if (byRow.has(row)) added.set(row, [...(added.get(row) ?? []), cell]);
    }
  }
  return rows.map((row) => {
    const cells = added.get(row.row);
    return cells
      ? { ...row, cells: [...row.cells, ...cells].toSorted((one, other) => one.column - other.column) }
      : row;
  });
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
      .filter((column) => column.cells.length >= visible.length * 0.9)
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

type ColumnReader = {
  readonly field: FieldName;
  readonly letters: string;
  readonly read: (cell: RawCell) => CellOutcome;
};
type Preparation = {
  /** Indexed by column. */
  readonly readers: readonly (ColumnReader | undefined)[];
  readonly questions: readonly ColumnQuestion[];
  readonly needsTitle: boolean;
};

const REJECTING: ReadonlySet<string> = new Set([
  'missingTitle',
  'notADate',
  'impossibleDate',
  'notATime',
  'impossibleTime',
]);

function prepareReading(
  columns: readonly TableColumn[],
  guess: ColumnGuess,
  hints: DateHints,
  year: string | undefined,
): Preparation {
  const readers: (ColumnReader | undefined)[] = [];
  const questions: ColumnQuestion[] = [];
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  for (const field of FIELD_NAMES) {
    for (const column of guess[field]?.columns ?? []) {
      const source = byColumn.get(column) ?? { column, header: '', cells: [], rows: [] };
      if (kindOf(field) !== 'date') {
        readers[column] = { field, letters: columnLetters(column), read: fieldReader(field, source.header) };
        continue;
      }
      const dates = dateField(field, source, hints, year);
      questions.push(...dates.questions);
      readers[column] = { field, letters: columnLetters(column), read: dateReader(field, dates, guess) };
    }
  }
  return { readers, questions, needsTitle: guess.title !== undefined || guess.originalTitle !== undefined };
}

function dateReader(field: FieldName, dates: DateField, guess: ColumnGuess): ColumnReader['read'] {
  return (cell) => {
    const reading =
      cell.kind === 'error' ? ({ kind: 'problem', code: 'errorValue' } as const) : dates.read(cell);
    if (reading.kind === 'problem') return { values: {}, problem: reading.code };
    if (reading.kind === 'nothing') return { values: {}, isDoubtful: reading.isDoubtful };
    const values: Partial<RowValues> = { [field]: reading.value };
    if (field === 'screeningDate' && guess.screeningTime === undefined)
      Object.assign(values, hourBeside(cell));
    if (field === 'windowFrom' && guess.windowTo === undefined) {
      const end = dates.readEnd(cell);
      if (end.kind === 'value') values.windowTo = end.value;
    }
    return reading.isDoubtful ? { values, isDoubtful: true } : { values };
  };
}

// "14/10/2026 20:00" in one cell gives the day and the hour.
function hourBeside(cell: RawCell): Partial<RowValues> {
  if (cell.iso && cell.iso.length > 10) return { screeningTime: cell.iso.slice(11, 16) };
  const behind =
    cell.kind === 'text'
      ? /[\s,T]+(\d{1,2}\s?[:.uh]\s?\d{2}.*|\d{1,2}\s?[uh].*)$/.exec(collapse(cell.text))
      : null;
  const time = behind ? readTime(behind[1] ?? '') : undefined;
  return time?.kind === 'value' ? { screeningTime: time.value } : {};
}

function readRow(
  row: RawRow,
  section: string | undefined,
  { readers, needsTitle }: Preparation,
): NormalisedRow {
  const values: RowValues = {};
  const raw: NormalisedRow['raw'] = {};
  const doubts: FieldName[] = [];
  let problems: CellProblem[] | undefined;
  let struck = 0;
  for (const cell of row.cells) {
    const reader = readers[cell.column];
    if (cell.isStruck) struck += 1;
    if (reader === undefined) continue;
    const { field } = reader;
    const address = reader.letters + row.row;
    const found = reader.read(cell);
    mergeValues(values, found.values, field);
    raw[field] =
      raw[field] === undefined
        ? { text: cell.text, address }
        : { text: `${raw[field].text} | ${cell.text}`, address: raw[field].address };
    if (found.isDoubtful && !doubts.includes(field)) doubts.push(field);
    if (found.problem) {
      problems ??= [];
      problems.push({
        row: row.row,
        field,
        address,
        text: shortened(cell.text),
        code: found.problem,
        severity: severityOf(found.problem),
      });
    }
  }
  if (values.title === undefined && needsTitle) {
    if (values.originalTitle !== undefined) values.title = values.originalTitle;
    else problems = [...(problems ?? []), missingTitle(row, readers)];
  }
  const normalised: NormalisedRow = { row: row.row, values, raw, doubts };
  if (problems) normalised.problems = problems;
  if (section !== undefined) normalised.section = section;
  if (struck > 0 && struck * 2 >= row.cells.length) normalised.isStruck = true;
  return normalised;
}

const severityOf = (code: CellProblem['code']): CellProblem['severity'] =>
  REJECTING.has(code) ? 'reject' : 'warn';
const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function missingTitle(row: RawRow, readers: Preparation['readers']): CellProblem {
  const column = readers.findIndex(
    (reader) => reader?.field === 'title' || reader?.field === 'originalTitle',
  );
  return {
    row: row.row,
    field: 'title',
    address: cellAddress(row.row, Math.max(0, column)),
    text: '',
    code: 'missingTitle',
    severity: 'reject',
  };
}

const JOINED_WITH: Readonly<Partial<Record<FieldName, string>>> = { notes: ' · ', subtitles: ', ' };

function mergeValues(into: RowValues, found: Partial<RowValues>, field: FieldName): void {
  const before = into[field];
  const { externalId } = into;
  const { terms } = into;
  const languages = into.subtitleLanguages;
  Object.assign(into, found);
  const joint = JOINED_WITH[field];
  if (joint !== undefined && typeof before === 'string') {
    const after = found[field];
    Object.assign(into, {
      [field]: typeof after === 'string' && after !== before ? before + joint + after : before,
    });
  }
  if (languages && found.subtitleLanguages)
    into.subtitleLanguages = [...new Set([...languages, ...found.subtitleLanguages])];
  if (externalId && found.externalId) into.externalId = { ...externalId, ...found.externalId };
  if (terms && found.terms)
    into.terms = { ...terms, ...found.terms, raw: `${terms.raw} · ${found.terms.raw}` };
}
