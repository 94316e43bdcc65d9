import { cellAddress, columnLetters } from './address.ts';
import { type DateHints, orderProven } from './cells/dateColumn.ts';
import { guessDate } from './cells/dates.ts';
import { readTime } from './cells/times.ts';
import type { ColumnGuess, TableColumn } from './columns.ts';
import { type DateField, dateField } from './dateFields.ts';
import { type CellOutcome, fieldReader } from './fieldReaders.ts';
import { FIELD_NAMES, type FieldKind, type FieldName, kindOf } from './fields.ts';
import { collapse } from './plainText.ts';
import type { CellProblem, NormalisedRow, RowValues } from './row.ts';
import type { RawCell, RawRow } from './sheet.ts';
import { wholeColumns } from './table.ts';
import type { ColumnQuestion } from './understanding.ts';

type ColumnReader = {
  readonly field: FieldName;
  readonly letters: string;
  /** True of fields whose value is the text itself, unless something was mended: such a text is not kept twice. */
  readonly mayBeText: boolean;
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

// Some hundred cells of each date column prove an order for the columns that prove none.
const PROOFS = 300;

function sheetOrder(columns: readonly TableColumn[]): 'dmy' | 'mdy' | undefined {
  const texts = columns.flatMap((column) => column.cells.slice(0, PROOFS)).map((cell) => cell.text);
  const guesses = [...new Set(texts)].map((text) => guessDate(text)).filter((guess) => guess !== undefined);
  return orderProven(guesses);
}

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

/** Readies a reader for every column that holds a field; date columns are settled from all their cells first. */
export function prepareReading(
  rows: readonly RawRow[],
  headers: ReadonlyMap<number, string>,
  guess: ColumnGuess,
  hints: DateHints,
  year: string | undefined,
): Preparation {
  const readers: (ColumnReader | undefined)[] = [];
  const questions: ColumnQuestion[] = [];
  const dated = FIELD_NAMES.filter((field) => kindOf(field) === 'date').flatMap(
    (field) => guess[field]?.columns ?? [],
  );
  const columns = wholeColumns(headers, rows, new Set(dated));
  const sheetHints = { ...hints, sheetOrder: sheetOrder([...columns.values()]) };
  for (const field of FIELD_NAMES) {
    for (const column of guess[field]?.columns ?? []) {
      const letters = columnLetters(column);
      if (kindOf(field) !== 'date') {
        readers[column] = {
          field,
          letters,
          mayBeText: TEXT_KINDS.has(kindOf(field)),
          read: fieldReader(field, headers.get(column) ?? ''),
        };
        continue;
      }
      const dates = dateField(field, columns.get(column)!, sheetHints, year);
      questions.push(...dates.questions);
      readers[column] = { field, letters, mayBeText: false, read: dateReader(field, dates, guess) };
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

const HOUR_BEHIND = /\d{4}[\s,T–-]+(?:om |à |at |um )?(\d{1,2}\s?(?:[:.uh]\s?\d{2}|u|h|uhr|am|pm).*)$/i;

// "14/10/2026 20:00" in one cell gives the day and the hour.
function hourBeside(cell: RawCell): Partial<RowValues> {
  if (cell.iso && cell.iso.length > 10) return { screeningTime: cell.iso.slice(11, 16) };
  const behind = cell.kind === 'text' ? HOUR_BEHIND.exec(collapse(cell.text)) : null;
  const time = behind ? readTime(behind[1] ?? '') : undefined;
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
    const before = raw[field];
    if (before !== undefined) raw[field] = { text: `${before.text} | ${cell.text}`, address: before.address };
    else if (!reader.mayBeText || values[field] !== cell.text) raw[field] = { text: cell.text, address };
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
  if (
    JOINED_WITH[field] === undefined &&
    found.externalId === undefined &&
    field !== 'terms' &&
    field !== 'version'
  ) {
    // The way of nearly every cell, 750,000 times in a big sheet: no merging to think of.
    for (const key in found) (into as Record<string, unknown>)[key] = found[key as keyof RowValues];
    return;
  }
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
