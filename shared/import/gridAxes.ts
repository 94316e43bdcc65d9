import {
  type DayWords,
  dayOf,
  daysOfRow,
  type GridDay,
  joinDays,
  numbersOfRow,
  type Span,
} from './gridDays.ts';
import { timesOf } from './gridTimes.ts';
import { collapse } from './plainText.ts';
import { namesRoom } from './sectionPlace.ts';
import type { RawCell, RawRow } from './sheet.ts';

/** What a heading gives the cells under it or beside it. */
export type Head = {
  readonly day?: DayWords & { readonly header: string };
  readonly time?: string;
  readonly room?: string;
};

/** One heading of a column, with the columns it stands over. */
export type ColumnHead = { readonly span: Span; readonly head: Head; readonly header: string };
export type AxisKind = 'day' | 'time' | 'room';
export type ColumnAxis = { readonly kind: AxisKind; readonly heads: readonly ColumnHead[] };

type SpanOf = (row: number, column: number) => Span;

const BAND =
  /^\D{0,10}\d{1,2}\s?(?:[:.uh]\s?\d{2}|[uh]|am|pm|uur)?\s*(?:-|–|tot|à|bis|to)\s*\d{1,2}\s?(?:[:.uh]\s?\d{2}|[uh]|am|pm|uur)?\D{0,4}$/iu;
const ALONE =
  /^\D{0,8}\d{1,2}\s?(?:[:.uh]\s?\d{2}(?::\d{2})?\s?(?:u|h|uur|uhr)?|[uh]|uur|uhr|[ap]\.?m\.?)\s*$/iu;

/** The hour a cell is, and nothing else: `20u00`, `om 20:30`, `14:00-16:00`. */
export function hourOf(cell: RawCell): string | undefined {
  const times = timesOf(cell);
  if (cell.kind !== 'text') return times[0];
  const text = collapse(cell.text);
  if (times.length === 1) return ALONE.test(text) ? times[0] : undefined;
  return times.length === 2 && BAND.test(text) ? times[0] : undefined;
}

/** What a cell beside the shows says of its row. */
export function headOf(cell: RawCell): Head | undefined {
  const day = dayOf(cell);
  if (day) return { day: { ...day, header: collapse(cell.text) } };
  const time = hourOf(cell);
  if (time !== undefined) return { time };
  const text = collapse(cell.text);
  return namesRoom(text) ? { room: text } : undefined;
}

const dayHeads = (days: readonly GridDay[]): readonly ColumnHead[] =>
  days.map(({ span, header, column: _column, ...words }) => ({
    span,
    header,
    head: { day: { ...words, header } },
  }));

const MOST_OTHERS = 2;

/** The headings a row gives to columns, where it is a heading: days, hours that rise (under days: again and again), or rooms. */
export function axisOfRow(row: RawRow, spanOf: SpanOf, isSecond = false): ColumnAxis | undefined {
  const days = daysOfRow(row, spanOf);
  if (days.length > 0 && row.cells.length - days.length <= MOST_OTHERS)
    return { kind: 'day', heads: dayHeads(days) };
  const hours = headsBy(row, spanOf, (cell) => {
    const time = hourOf(cell);
    return time === undefined ? undefined : { time };
  });
  const isBesideCorner = row.cells.length - hours.length <= 1;
  if (hours.length >= 2 && (isSecond || (rises(hours) && isBesideCorner)))
    return { kind: 'time', heads: hours };
  const rooms = headsBy(row, spanOf, (cell) =>
    namesRoom(cell.text) ? { room: collapse(cell.text) } : undefined,
  );
  return rooms.length >= 2 ? { kind: 'room', heads: rooms } : undefined;
}

function headsBy(
  row: RawRow,
  spanOf: SpanOf,
  read: (cell: RawCell) => Head | undefined,
): readonly ColumnHead[] {
  const heads = row.cells.flatMap((cell): ColumnHead[] => {
    const head = read(cell);
    return head ? [{ span: spanOf(row.row, cell.column), head, header: collapse(cell.text) }] : [];
  });
  return row.cells.length - heads.length <= MOST_OTHERS && new Set(heads.map((one) => one.header)).size >= 2
    ? heads
    : [];
}

const rises = (heads: readonly ColumnHead[]): boolean =>
  heads.every((one, index) => index === 0 || (one.head.time ?? '') >= (heads[index - 1]!.head.time ?? ''));

/** The headings of a grid: one row of them or two, and the row (index) the shows begin behind. */
export type Axes = {
  readonly kinds: ReadonlySet<AxisKind>;
  readonly first: ColumnAxis;
  readonly second?: ColumnAxis;
  readonly rows: readonly RawRow[];
};

/** Reads the headings that begin at a row: days over rooms, days over hours, weekdays over dates. */
export function axesAt(rows: readonly RawRow[], at: number, spanOf: SpanOf): Axes | undefined {
  const row = rows[at]!;
  const first = axisOfRow(row, spanOf);
  if (!first) return undefined;
  const next = rows[at + 1];
  if (!next || next.row > row.row + 2) return { kinds: new Set([first.kind]), first, rows: [row] };
  const below = axisOfRow(next, spanOf, true);
  if (first.kind === 'day' && (below?.kind === 'day' || below === undefined)) {
    const joined = joinedDays(row, next, spanOf);
    if (joined)
      return { kinds: new Set(['day']), first: { kind: 'day', heads: dayHeads(joined) }, rows: [row, next] };
  }
  if (below && below.kind !== first.kind && below.heads.length >= first.heads.length)
    return { kinds: new Set([first.kind, below.kind]), first, second: below, rows: [row, next] };
  return { kinds: new Set([first.kind]), first, rows: [row] };
}

/** Weekdays in one row and their dates in the next, or the other way round. */
export function joinedDays(
  row: RawRow,
  next: RawRow | undefined,
  spanOf: SpanOf,
): readonly GridDay[] | undefined {
  const days = daysOfRow(row, spanOf);
  if (days.length === 0 || !next || next.row > row.row + 2) return undefined;
  const dated = daysOfRow(next, spanOf);
  if (dated.length > 0) {
    const saysSame =
      dated.every(
        (day) =>
          day.weekday !== undefined &&
          day.date === undefined &&
          day.monthDay === undefined &&
          day.dayNumber === undefined,
      ) &&
      days.every((day) => day.weekday !== undefined && day.date === undefined && day.monthDay === undefined);
    return saysSame ? undefined : joinDays(days, dated);
  }
  const numbers = days.every(
    (day) => day.dayNumber === undefined && day.date === undefined && day.monthDay === undefined,
  )
    ? numbersOfRow(next, days)
    : [];
  return numbers.length > 0 ? joinDays(days, numbers) : undefined;
}

/** The columns a heading reaches over: its merged ones, or all up to the next heading. */
export function reach(axis: ColumnAxis): readonly ColumnHead[] {
  const { heads } = axis;
  const widths = heads.slice(1).map((head, index) => head.span.from - heads[index]!.span.from);
  const usual =
    widths.length === 0 ? 1 : widths.toSorted((one, other) => one - other)[Math.floor(widths.length / 2)]!;
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const end = next
      ? next.span.from - 1
      : head.span.from + Math.max(usual, head.span.to - head.span.from + 1) - 1;
    return { ...head, span: { from: head.span.from, to: Math.max(head.span.to, end) } };
  });
}
