import type { ColumnGuess } from './columns.ts';
import { type Axes, type AxisKind, axesAt, type Head, headOf } from './gridAxes.ts';
import { dialQuestion, type GridContext, gridContext, weekQuestion } from './gridContext.ts';
import { spanFinder } from './gridDays.ts';
import { holdsTitle } from './gridTimes.ts';
import { normaliseHeader } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import type { Walk } from './posterCells.ts';
import { filmsOf, screeningsOf } from './posterFilms.ts';
import { namesFields, walkRows } from './posterWalk.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import type { ColumnAnswers, SheetUnderstanding } from './understanding.ts';

const LOOK_AT_ROWS = 60;
const MOST_ROWS = 2_000;
const PROBED_ROWS = 80;
const LEAST_TITLED = 0.5;
const LEAST_TIMED = 0.75;
const LEAST_SHOWS = 2;

type Found = { readonly axes: Axes; readonly at: number; readonly walk: Walk; readonly context: GridContext };

// A list's own header among its hours ("Deuren · Start · Einde") is no row of titles.
const isHeaderWord = (title: string): boolean => (matchHeader(title)[0]?.score ?? 0) >= 0.98;
const MOST_HEADERS = 0.3;

function holds({ shows, titled, timeless, others }: Walk): boolean {
  const headers = shows.filter((show) => isHeaderWord(show.title)).length;
  if (headers > shows.length * MOST_HEADERS) return false;
  const isDated = shows.filter((show) => show.head.day !== undefined).length >= shows.length * LEAST_TIMED;
  return (
    shows.length >= LEAST_SHOWS &&
    isDated &&
    shows.length >= titled * LEAST_TIMED &&
    titled >= (titled + others) * LEAST_TITLED &&
    timeless <= titled * (1 - LEAST_TIMED)
  );
}

/** The one day a sheet of rooms and hours is of, by its heading or its name. */
function dayOfSheet(sheet: RawSheet, above: readonly RawRow[], axes: Axes): Head {
  if (axes.kinds.has('day')) return {};
  const texts = [...above.flatMap((row) => row.cells), ...(sheet.name ? [textCell(sheet.name)] : [])];
  const days = texts.flatMap((cell) => {
    const head = headOf(cell);
    return head?.day && (head.day.date ?? head.day.monthDay ?? head.day.dayNumber) !== undefined
      ? [head]
      : [];
  });
  return days[0] ? { day: days[0].day } : {};
}

const textCell = (text: string): RawCell => ({ column: 0, kind: 'text', text });

function findPoster(sheet: RawSheet, answers: ColumnAnswers): Found | undefined {
  const spanOf = spanFinder(sheet);
  const rows = sheet.rows;
  for (let at = 0; at < Math.min(rows.length, LOOK_AT_ROWS); at += 1) {
    const axes = axesAt(rows, at, spanOf);
    if (!axes) continue;
    const firstDay = axes.first.heads.find(({ head }) => head.day)?.head.day;
    const context = gridContext(sheet, rows.slice(0, at), answers, firstDay);
    const from = at + axes.rows.length;
    const section = dayOfSheet(sheet, rows.slice(0, at), axes);
    // A look at the first rows is enough to know: every line of a list with two dates would be tried.
    if (!holds(walkRows(sheet, from, axes, context.days, PROBED_ROWS, section))) continue;
    const walk = walkRows(sheet, from, axes, context.days, MOST_ROWS, section);
    if (holds(walk)) return { axes, at, walk, context };
  }
  return findAgenda(sheet, answers) ?? findDayList(sheet, answers);
}

/** One column: a day in a line of its own, and its shows in the lines below it. */
function findDayList(sheet: RawSheet, answers: ColumnAnswers): Found | undefined {
  const rows = sheet.rows.slice(0, PROBED_ROWS);
  if (rows.some((row) => row.cells.length > 1)) return undefined;
  const at = rows.findIndex(isDayRow);
  const below = at < 0 ? [] : rows.slice(at);
  const days = below.filter(isDayRow).length;
  const shows = below.filter((row) => holdsTitle(row.cells[0]!)).length;
  if (days < 2 || shows < 2 || days + shows < below.length * LEAST_TIMED) return undefined;
  const { column } = below[0]!.cells[0]!;
  const axes: Axes = {
    kinds: new Set(),
    first: { kind: 'room', heads: [{ span: { from: column, to: column }, head: {}, header: '' }] },
    rows: [],
  };
  const context = gridContext(sheet, sheet.rows.slice(0, at), answers, headOf(below[0]!.cells[0]!)?.day);
  const walk = walkRows(sheet, at, axes, context.days, MOST_ROWS);
  return holds(walk) ? { axes, at, walk, context } : undefined;
}

const isDayRow = (row: RawRow): boolean => {
  const day = row.cells.length === 1 ? headOf(row.cells[0]!)?.day : undefined;
  return day !== undefined && (day.date ?? day.monthDay ?? day.dayNumber) !== undefined;
};

/** Days down and nothing above the shows beside them: `do 1 · 20u00 Bird (Zaal 1) · 20u15 Close`. */
function findAgenda(sheet: RawSheet, answers: ColumnAnswers): Found | undefined {
  const at = sheet.rows.slice(0, LOOK_AT_ROWS).findIndex(isAgendaRow);
  const first = sheet.rows[at];
  if (!first || !headsAgenda(sheet.rows.slice(at, at + PROBED_ROWS))) return undefined;
  const column = first.cells[0]!.column;
  const span = { from: column + 1, to: Math.max(column + 1, sheet.columnCount) };
  const axes: Axes = {
    kinds: new Set(),
    first: { kind: 'room', heads: [{ span, head: {}, header: '' }] },
    rows: [],
  };
  const above = sheet.rows.slice(0, at);
  if (above.some(namesFields)) return undefined;
  const context = gridContext(sheet, above, answers, headOf(first.cells[0]!)?.day);
  const walk = walkRows(sheet, at, axes, context.days, MOST_ROWS);
  return holds(walk) ? { axes, at, walk, context } : undefined;
}

const isAgendaRow = (row: RawRow): boolean =>
  row.cells.length >= 2 &&
  headOf(row.cells[0]!)?.day !== undefined &&
  row.cells.slice(1).every((cell) => holdsTitle(cell));

function headsAgenda(rows: readonly RawRow[]): boolean {
  const column = rows[0]!.cells[0]!.column;
  const shows = rows.flatMap((row) => row.cells.filter((cell) => cell.column > column));
  return (
    rows.filter(isAgendaRow).length >= 2 &&
    shows.filter((cell) => holdsTitle(cell)).length >= shows.length * LEAST_TIMED
  );
}

const FIELDS = { day: 'screeningDate', time: 'screeningTime', room: 'room' } as const satisfies Record<
  AxisKind,
  string
>;

/** Which headings stood for days, hours and rooms. */
function columnsOf({ first, second }: Axes): ColumnGuess {
  return Object.fromEntries(
    [first, second].flatMap((axis) =>
      axis === undefined || axis.heads.every(({ header }) => header === '')
        ? []
        : [
            [
              FIELDS[axis.kind],
              {
                columns: axis.heads.map(({ span }) => span.from),
                headers: axis.heads.map(({ header }) => header),
                confidence: 0.9,
              },
            ],
          ],
    ),
  );
}

const daysIn = (row: RawRow): ColumnGuess => ({
  screeningDate: { columns: [row.cells[0]!.column], headers: [''], confidence: 0.9 },
});

/**
 * Reads a poster: days, hours or rooms in the headings, the titles in the cells. Nothing when the sheet is none.
 *
 * Days across and hours down, days down and hours or rooms across, hours in the cells beside their titles, months by the
 * calendar: what a heading does not say, the cell must.
 */
export function understandPoster(
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion?: string,
): SheetUnderstanding | undefined {
  const found = findPoster(sheet, answers);
  if (!found) return undefined;
  const { axes, at, walk, context } = found;
  const screenings = screeningsOf(walk.shows);
  const films = filmsOf(walk.shows, screenings);
  const days = [...new Map(walk.shows.map(({ head }) => [head.day!.header, head.day!])).values()];
  const questions = [
    ...weekQuestion(days, screenings, context, suggestion),
    ...dialQuestion(walk.dial, screenings),
  ];
  return {
    sheet: sheet.name,
    headerRow: axes.rows.at(-1)?.row ?? null,
    layout: 'grid',
    columns: axes.rows.length > 0 ? columnsOf(axes) : daysIn(sheet.rows[at]!),
    dataRows: films.length,
    rows: films,
    laterRows: [],
    skippedRows: walk.skipped,
    hiddenColumns: sheet.hiddenColumns,
    problems: [],
    questions,
    context: context.shown,
    screenings,
    headerSignature: sheet.rows[at]!.cells.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}
