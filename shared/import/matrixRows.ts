import type { DateHints } from './cells/dateColumn.ts';
import { type DateField, dateField } from './dateFields.ts';
import { askedWhere, laidColumn } from './laidColumn.ts';
import type { Origin } from './matrixGrid.ts';
import { placesOfHeads } from './matrixHeads.ts';
import type { Matrix, MatrixEntry } from './matrixWalk.ts';
import { collapse } from './plainText.ts';
import type { CellProblem, NormalisedRow, RawText } from './row.ts';
import { placeOf, senderRow } from './rowPlace.ts';
import type { RawCell } from './sheet.ts';
import { type TitleColumn, titleReader } from './titleCells.ts';
import type { ColumnQuestion } from './understanding.ts';

const EXAMPLES = 4;

export type MatrixReading = {
  readonly origin: Origin;
  readonly hints: DateHints;
  /** Whether a header says that the labels are distributors. */
  readonly isSaid: boolean;
  /** The year that is likely, to suggest. */
  readonly year: string | undefined;
};

const textCell = (text: string): RawCell => ({ column: 0, kind: 'text', text });

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
// Any month would do: its own words stay in `raw`, the column of dates only learns that no day is known.
const NO_DAY = textCell(MONTHS[0]!);

/** The cell of dates a title has: its own day (of the month above it), else the day or the week of its head, else a month alone. */
function dateCell({ title, head }: MatrixEntry): RawCell {
  const { date } = title;
  if (date === undefined) return head.day ?? NO_DAY;
  return textCell(
    date.day === undefined || head.month === undefined ? date.text : `${date.day} ${MONTHS[head.month - 1]}`,
  );
}

const titleAt = ({ row, cell, title }: MatrixEntry, { addressOf }: Origin): RawText => ({
  text: title.text,
  address: addressOf(row, cell.column),
});

const dateAt = ({ row, cell, title, head }: MatrixEntry, { addressOf }: Origin): RawText =>
  title.date
    ? { text: title.date.text, address: addressOf(row, cell.column) }
    : { text: collapse(head.cell.text), address: addressOf(head.row, head.cell.column) };

type Dated = {
  readonly dateOf: (entry: MatrixEntry) => ReturnType<DateField['read']>;
  readonly questions: readonly ColumnQuestion[];
};

/** Settles the dates of all titles together, in the order of their heads: that is how a calendar passes New Year. */
function settleDates({ heads, entries }: Matrix, { origin, hints, year }: MatrixReading): Dated {
  const order = new Map(heads.map((head, index) => [head, index]));
  const inOrder = entries.toSorted((one, other) => order.get(one.head)! - order.get(other.head)!);
  const byHead = placesOfHeads(heads);
  const places = new Map(inOrder.map(({ head }, index) => [index, byHead.get(head)!]));
  const cells = inOrder.map(dateCell);
  const field = dateField(
    'releaseDate',
    laidColumn(cells, collapse(heads[0]!.cell.text)),
    hints,
    year,
    places,
  );
  const indexOf = new Map(inOrder.map((entry, index) => [entry, index]));
  return {
    dateOf: (entry) => field.read(dateCell(entry), indexOf.get(entry)!),
    questions: askedWhere(field.questions, (index) => dateAt(inOrder[index]!, origin)),
  };
}

function rowOf(
  entry: MatrixEntry,
  place: number,
  titles: TitleColumn,
  dates: Dated,
  { origin, isSaid }: MatrixReading,
): NormalisedRow {
  const found = titles.read(textCell(entry.title.text));
  const date = dates.dateOf(entry);
  const { label, head } = entry;
  const release = dateAt(entry, origin);
  const isOpen = date.kind !== 'problem' && date.isDoubtful === true;
  const problems: readonly CellProblem[] =
    date.kind === 'problem'
      ? [{ row: place, field: 'releaseDate', ...release, code: date.code, severity: 'warn' }]
      : [];
  return {
    row: place,
    values: {
      ...found.derived,
      ...found.values,
      ...(label ? { distributor: collapse(label.cell.text) } : {}),
      ...(date.kind === 'value' ? { releaseDate: date.value } : {}),
    },
    raw: {
      title: titleAt(entry, origin),
      releaseDate: release,
      ...(label
        ? { distributor: { text: label.cell.text, address: origin.addressOf(label.row, label.cell.column) } }
        : {}),
    },
    doubts: [
      ...(found.isDoubtful ? (['title'] as const) : []),
      ...(isOpen ? (['releaseDate'] as const) : []),
      ...(label && !isSaid ? (['distributor'] as const) : []),
    ],
    // The month a film is released in stays with it, where no day is known.
    ...(head.day === undefined ? { section: collapse(head.cell.text) } : {}),
    ...(entry.cell.isStruck ? { isStruck: true } : {}),
    ...(problems.length > 0 ? { problems: [...problems] } : {}),
  };
}

function distributorQuestion(rows: readonly NormalisedRow[]): readonly ColumnQuestion[] {
  const doubted = rows.filter((row) => row.doubts.includes('distributor'));
  if (doubted.length === 0) return [];
  const labels = new Map(
    doubted.flatMap(({ raw }) => raw.distributor ?? []).map((one) => [one.address, one]),
  );
  const examples = [...labels.values()].slice(0, EXAMPLES);
  return [{ kind: 'distributors', field: 'distributor', header: '', count: doubted.length, examples }];
}

/** A row for each title of a release calendar, with its distributor and its release; titles of one row have numbers of their own. */
export function rowsOfMatrix(
  matrix: Matrix,
  reading: MatrixReading,
): { readonly rows: readonly NormalisedRow[]; readonly questions: readonly ColumnQuestion[] } {
  const { origin } = reading;
  const { entries } = matrix;
  const titles = titleReader(
    laidColumn(
      entries.map(({ title }) => textCell(title.text)),
      '',
    ),
    {},
  );
  const dates = settleDates(matrix, reading);
  const parts = new Map<number, number>();
  const rows = entries.map((entry) => {
    const row = origin.rowOf(entry.row, entry.cell.column);
    const part = parts.get(row) ?? 0;
    parts.set(row, part + 1);
    return rowOf(entry, placeOf(part, row), titles, dates, reading);
  });
  const inOrder = rows.toSorted(
    (one, other) => senderRow(one.row) - senderRow(other.row) || one.row - other.row,
  );
  return {
    rows: inOrder,
    questions: [
      ...dates.questions,
      ...askedWhere(titles.questions, (index) => titleAt(entries[index]!, origin)),
      ...distributorQuestion(rows),
    ],
  };
}
