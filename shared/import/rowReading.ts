import { cellAddress, columnLetters } from './address.ts';
import { type DateHints, orderProven } from './cells/dateColumn.ts';
import { guessDate, splitClock } from './cells/dates.ts';
import { errorCode } from './cells/reading.ts';
import { writesSeconds } from './cells/runtimes.ts';
import { readShowList } from './cells/showLists.ts';
import { joinTerms } from './cells/terms.ts';
import { dialOf, readTime } from './cells/times.ts';
import { readExtras } from './cells/titleParts.ts';
import type { ColumnGuess, TableColumn } from './columns.ts';
import { compositeReader, fieldsOfColumns } from './compositeColumns.ts';
import { type DateField, dateField } from './dateFields.ts';
import { type CellOutcome, fieldReader } from './fieldReaders.ts';
import { FIELD_NAMES, type FieldKind, type FieldName, kindOf } from './fields.ts';
import { collapse } from './plainText.ts';
import type { CellProblem, NormalisedRow, RowValues } from './row.ts';
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
type Preparation = {
  /** Indexed by column. */
  readonly readers: readonly (ColumnReader | undefined)[];
  readonly questions: readonly ColumnQuestion[];
  readonly needsTitle: boolean;
};

const REJECTING: ReadonlySet<string> = new Set([
  'missingTitle',
  'impossibleDate',
  'notATime',
  'impossibleTime',
]);

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

// "Fritz Lang, DE 1931, 117', VO st FR": a credits line gives what no column of its own does.
function creditsReader(read: ColumnReader['read']): ColumnReader['read'] {
  return (cell, row) => {
    const found = read(cell, row);
    const text = collapse(cell.text);
    const credits = text.length <= MOST_CREDITS && /\d/.test(text) ? readExtras(text) : undefined;
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

/** Reads one row: its typed values, what each cell said and where, its doubts and its problems. */
export function readRow(
  row: RawRow,
  section: string | undefined,
  { readers, needsTitle }: Preparation,
): NormalisedRow {
  const values: RowValues = {};
  const raw: NormalisedRow['raw'] = {};
  const doubts: FieldName[] = [];
  let derived: CellOutcome['derived'];
  let problems: CellProblem[] | undefined;
  const comments: string[] = [];
  let struck = 0;
  for (const cell of row.cells) {
    const reader = readers[cell.column];
    if (cell.isStruck) struck += 1;
    if (reader === undefined) continue;
    if (cell.comment !== undefined) comments.push(collapse(cell.comment));
    const { field } = reader;
    const address = reader.letters + row.row;
    const found = reader.read(cell, row.row);
    mergeValues(values, found.values, field);
    const before = raw[field];
    if (before !== undefined) raw[field] = { text: `${before.text} | ${cell.text}`, address: before.address };
    else if (!reader.mayBeText || values[field] !== cell.text) raw[field] = { text: cell.text, address };
    if (found.derived) derived = { ...found.derived, ...derived };
    if (found.isDoubtful && !doubts.includes(field)) doubts.push(field);
    if (found.problem) {
      problems ??= [];
      problems.push({
        row: row.row,
        field,
        address,
        text: shortened(cell.text),
        code: found.problem,
        severity: severityOf(found.problem, field),
      });
    }
  }
  if (derived) fillIn(values, derived);
  if (comments.length > 0) values.notes = withComments(values.notes, comments);
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

const MOST_NOTES = 2_000;

/** What the sender wrote beside the cells of a row stands with its notes, once. */
function withComments(notes: string | undefined, comments: readonly string[]): string {
  const said = notes === undefined ? [] : [notes];
  for (const comment of comments) if (!said.some((each) => each.includes(comment))) said.push(comment);
  return said.join(' · ').slice(0, MOST_NOTES);
}

// What the title's cell says beside the title gives way to a column of its own.
function fillIn(values: RowValues, derived: Partial<RowValues>): void {
  // The occasion a title names stands beside the sender's own notes.
  if (derived.notes !== undefined && values.notes !== undefined)
    values.notes = withComments(values.notes, [derived.notes]);
  for (const key in derived) {
    const name = key as keyof RowValues;
    if (values[name] === undefined) (values as Record<string, unknown>)[name] = derived[name];
  }
}

// A release in words ("na de zomer") costs its cell; a showtime without a day costs its row.
const severityOf = (code: CellProblem['code'], field: FieldName): CellProblem['severity'] =>
  REJECTING.has(code) || (code === 'notADate' && field === 'screeningDate') ? 'reject' : 'warn';
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

const JOINED_WITH: Readonly<Partial<Record<FieldName, string>>> = {
  notes: ' · ',
  subtitles: ', ',
  spokenLanguage: ', ',
  format: ', ',
};

function mergeValues(into: RowValues, found: Partial<RowValues>, field: FieldName): void {
  const isMet =
    into[field] !== undefined ||
    (found.subtitleLanguages !== undefined && into.subtitleLanguages !== undefined) ||
    (found.spokenLanguages !== undefined && into.spokenLanguages !== undefined) ||
    (found.externalId !== undefined && into.externalId !== undefined) ||
    (found.terms !== undefined && into.terms !== undefined);
  if (!isMet) {
    // The way of nearly every cell, 750,000 times in a big sheet: no merging to think of.
    for (const key in found) (into as Record<string, unknown>)[key] = found[key as keyof RowValues];
    return;
  }
  const before = into[field];
  const { externalId, terms, subtitleLanguages, spokenLanguages } = into;
  Object.assign(into, found);
  const joint = JOINED_WITH[field];
  if (joint !== undefined && typeof before === 'string') {
    const after = found[field];
    Object.assign(into, {
      [field]: typeof after === 'string' && after !== before ? before + joint + after : before,
    });
  }
  if (subtitleLanguages && found.subtitleLanguages)
    into.subtitleLanguages = [...new Set([...subtitleLanguages, ...found.subtitleLanguages])];
  if (spokenLanguages && found.spokenLanguages)
    into.spokenLanguages = [...new Set([...spokenLanguages, ...found.spokenLanguages])];
  if (externalId && found.externalId) into.externalId = { ...externalId, ...found.externalId };
  if (terms && found.terms) into.terms = joinTerms(terms, found.terms);
}
