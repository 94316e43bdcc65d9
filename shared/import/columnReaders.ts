import { columnLetters } from './address.ts';
import { type DateHints, orderProven } from './cells/dateColumn.ts';
import { guessDate, splitClock } from './cells/dates.ts';
import { splitNames, writesSurnameFirst } from './cells/names.ts';
import { errorCode } from './cells/reading.ts';
import { writesSeconds } from './cells/runtimes.ts';
import { readShowList } from './cells/showLists.ts';
import { dialOf, readTime } from './cells/times.ts';
import { readExtras } from './cells/titleParts.ts';
import type { ColumnGuess, TableColumn } from './columns.ts';
import { compositeReader, fieldsOfColumns } from './compositeColumns.ts';
import { type DateField, dateField } from './dateFields.ts';
import { type CellOutcome, fieldReader } from './fieldReaders.ts';
import { FIELD_NAMES, type FieldKind, type FieldName, kindOf } from './fields.ts';
import { collapse } from './plainText.ts';
import type { RowValues } from './row.ts';
import type { FilmRow } from './rowKinds.ts';
import type { RawCell, RawRow } from './sheet.ts';
import { wholeColumns } from './table.ts';
import { titleReader, valuesBeside } from './titleCells.ts';
import type { ColumnQuestion } from './understanding.ts';

type ColumnReader = {
  readonly field: FieldName;
  readonly letters: string;
  /** True of fields whose value is the text itself, unless something was mended: such a text is not kept twice. */
  readonly mayBeText: boolean;
  readonly read: (cell: RawCell, row: number) => CellOutcome;
};
/** The readers of a table's columns, and what must be asked about them. */
export type Preparation = {
  /** Indexed by column. */
  readonly readers: readonly (ColumnReader | undefined)[];
  readonly questions: readonly ColumnQuestion[];
  readonly needsTitle: boolean;
};

// Some hundred cells of each date column prove an order for the columns that prove none.
const PROOFS = 300;

function sheetOrder(columns: readonly TableColumn[]): 'dmy' | 'mdy' | undefined {
  const texts = columns.flatMap((column) => column.cells.slice(0, PROOFS)).map((cell) => cell.text);
  const guesses = [...new Set(texts)].map((text) => guessDate(text)).filter((guess) => guess !== undefined);
  return orderProven(guesses);
}

const textsOf = (column: TableColumn): readonly string[] =>
  column.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));

const TEXT_KINDS: ReadonlySet<FieldKind> = new Set([
  'title',
  'text',
  'names',
  'country',
  'language',
  'rating',
  'link',
  'image',
]);

/** What the headings above the rows say of their dates, by row. */
function placesOf(films: readonly FilmRow[]) {
  const placed = films.filter((film) => film.place?.dates !== undefined);
  return placed.length === 0 ? undefined : new Map(placed.map(({ row, place }) => [row.row, place!.dates!]));
}

const SAMPLED_ROWS = 400;

/** Some hundred cells of a column, spread over the rows: enough to know the habits of its sender. */
function sampledColumn(rows: readonly RawRow[], column: number, header: string): TableColumn {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  const found = rows.flatMap((row, index) => {
    const cell = index % step === 0 ? row.cells.find((one) => one.column === column) : undefined;
    return cell ? [{ cell, row: row.row }] : [];
  });
  return {
    column,
    header,
    filled: found.length,
    cells: found.map(({ cell }) => cell),
    rows: found.map(({ row }) => row),
  };
}

/** Readies a reader for every column that holds a field; date and title columns are settled from all their cells first. */
export function prepareReading(
  films: readonly FilmRow[],
  headers: ReadonlyMap<number, string>,
  guess: ColumnGuess,
  hints: DateHints,
  year: string | undefined,
): Preparation {
  const readers: (ColumnReader | undefined)[] = [];
  const questions: ColumnQuestion[] = [];
  const columnsOf = (fits: (field: FieldName) => boolean): readonly number[] =>
    FIELD_NAMES.filter(fits).flatMap((field) => guess[field]?.columns ?? []);
  const rows = films.map((film) => film.row);
  const dated = columnsOf((field) => kindOf(field) === 'date');
  const timed = columnsOf((field) => kindOf(field) === 'time');
  const columns = wholeColumns(headers, rows, new Set([...dated, ...timed]));
  const sheetHints = { ...hints, sheetOrder: sheetOrder(dated.map((column) => columns.get(column)!)) };
  const places = placesOf(films);
  for (const [column, fields] of fieldsOfColumns(guess)) {
    const field = fields[0]!;
    const header = headers.get(column) ?? '';
    const base = { field, letters: columnLetters(column), mayBeText: TEXT_KINDS.has(kindOf(field)) };
    if (fields.length > 1) {
      readers[column] = { ...base, mayBeText: false, read: compositeReader(fields, header) };
    } else if (kindOf(field) === 'date') {
      const dates = dateField(field, columns.get(column)!, sheetHints, year, places);
      questions.push(...dates.questions);
      readers[column] = { ...base, read: dateReader(field, dates, guess) };
    } else if (field === 'title') {
      const titles = titleReader(sampledColumn(rows, column, header), guess);
      questions.push(...titles.questions);
      readers[column] = { ...base, read: titles.read };
    } else if (field === 'director') {
      const isTurned = writesSurnameFirst(textsOf(sampledColumn(rows, column, header)));
      const read = fieldReader(field, header);
      readers[column] = { ...base, read: isTurned ? surnameFirstReader(read) : read };
    } else if (field === 'notes') {
      readers[column] = { ...base, read: creditsReader(fieldReader(field, header)) };
    } else {
      const dial = kindOf(field) === 'time' ? dialOf(textsOf(columns.get(column)!)) : undefined;
      const hasSeconds =
        kindOf(field) === 'runtime' && writesSeconds(sampledColumn(rows, column, header).cells);
      readers[column] = { ...base, read: fieldReader(field, header, dial, hasSeconds) };
    }
  }
  return { readers, questions, needsTitle: guess.title !== undefined || guess.originalTitle !== undefined };
}

// "Wouters, Mia" in most cells of a column: turned, in doubt, for "Ekoué, Hamé" are two.
function surnameFirstReader(read: ColumnReader['read']): ColumnReader['read'] {
  return (cell, row) => {
    const found = read(cell, row);
    const { director } = found.values;
    const turned = director?.includes(',') ? splitNames(director, true) : undefined;
    return turned ? { values: { ...found.values, directors: [...turned] }, isDoubtful: true } : found;
  };
}

// "Fritz Lang, DE 1931, 117', VO st FR": a credits line gives what no column of its own does.
function creditsReader(read: ColumnReader['read']): ColumnReader['read'] {
  return (cell, row) => {
    const found = read(cell, row);
    const text = collapse(cell.text);
    const lines = cell.text.trim().replaceAll(/\s*\n\s*/g, ' · ');
    const credits = text.length <= MOST_CREDITS && /\d/.test(text) ? readExtras(collapse(lines)) : undefined;
    const isCredits = credits !== undefined && Object.keys(credits).length >= LEAST_CREDITS;
    return credits === undefined || (credits.director === undefined && !isCredits)
      ? found
      : { ...found, derived: valuesBeside({ title: '', ...credits }) };
  };
}
const MOST_CREDITS = 160;
const LEAST_CREDITS = 3;

function dateReader(field: FieldName, dates: DateField, guess: ColumnGuess): ColumnReader['read'] {
  return (cell, row) => {
    const reading =
      cell.kind === 'error' ? ({ kind: 'problem', code: errorCode(cell) } as const) : dates.read(cell, row);
    if (reading.kind === 'problem') return { values: {}, problem: reading.code };
    const end =
      field === 'windowTo' || (field === 'windowFrom' && guess.windowTo === undefined)
        ? dates.readEnd(cell, row)
        : undefined;
    const isDoubtful = reading.isDoubtful || (end?.kind === 'value' && end.isDoubtful) || false;
    const values: Partial<RowValues> = {};
    if (reading.kind === 'value') Object.assign(values, { [field]: reading.value });
    if (end?.kind === 'value') values.windowTo = end.value;
    if (field === 'screeningDate' && guess.screeningTime === undefined)
      Object.assign(values, hourBeside(cell));
    return isDoubtful ? { values, isDoubtful } : { values };
  };
}

// "14/10/2026 20:00" in one cell gives the day and the hour.
function hourBeside(cell: RawCell): Partial<RowValues> {
  if (cell.iso && cell.iso.length > 10) return { screeningTime: cell.iso.slice(11, 16) };
  const [listed] = cell.kind === 'text' ? readShowList(cell.text) : [];
  if (listed?.times[0]) return { screeningTime: listed.times[0] };
  const { clock } = cell.kind === 'text' ? splitClock(collapse(cell.text)) : { clock: undefined };
  const time = clock === undefined ? undefined : readTime(clock);
  return time?.kind === 'value' ? { screeningTime: time.value } : {};
}
