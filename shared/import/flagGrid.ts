import { cellAddress } from './address.ts';
import { type Axes, axesAt, type Head, reach } from './gridAxes.ts';
import { type GridContext, gridContext, weekQuestion } from './gridContext.ts';
import { dateOfDay, spanFinder } from './gridDays.ts';
import { normaliseHeader } from './headerIndex.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow } from './row.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import { valuesBeside } from './titleCells.ts';
import { readTitleCell } from './titleHabits.ts';
import type { ColumnAnswers, GridScreening, SheetUnderstanding } from './understanding.ts';

const LOOK_AT_ROWS = 60;
const FLAG = /^(?:x{1,2}|×|✓|✔|✗|●|•|■|\*|v|ja|oui|yes|1)$/i;
const LEAST_FLAGGED = 0.7;

const isFlag = (cell: RawCell): boolean =>
  FLAG.test(collapse(cell.text)) || (cell.kind === 'boolean' && cell.text === 'TRUE');

type Found = {
  readonly axes: Axes;
  readonly rows: readonly RawRow[];
  readonly first: number;
  readonly context: GridContext;
};

/** Films down, days over hours across, and a cross where a film plays. */
function findFlags(sheet: RawSheet, answers: ColumnAnswers): Found | undefined {
  const spanOf = spanFinder(sheet);
  for (let at = 0; at < Math.min(sheet.rows.length, LOOK_AT_ROWS); at += 1) {
    const axes = axesAt(sheet.rows, at, spanOf);
    if (!axes?.second || !axes.kinds.has('day') || !axes.kinds.has('time')) continue;
    const first = Math.min(...[...axes.first.heads, ...axes.second.heads].map(({ span }) => span.from));
    const rows = sheet.rows.slice(at + axes.rows.length).filter((row) => !row.isHidden);
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column >= first));
    const flagged = cells.filter(isFlag).length;
    if (first === 0 || flagged < 2 || flagged < cells.length * LEAST_FLAGGED) continue;
    const day = axes.first.heads.find(({ head }) => head.day)?.head.day;
    return { axes, rows, first, context: gridContext(sheet, sheet.rows.slice(0, at), answers, day) };
  }
  return undefined;
}

const titleCellOf = (row: RawRow, first: number): RawCell | undefined =>
  row.cells
    .filter((cell) => cell.column < first && cell.kind === 'text')
    .toSorted((one, other) => other.text.length - one.text.length)[0];

function showsOf(row: RawRow, title: RawCell, { axes, first, context }: Found): readonly GridScreening[] {
  const heads = [axes.first, axes.second!].map(reach);
  return row.cells.flatMap((cell): GridScreening[] => {
    if (cell.column < first || !isFlag(cell)) return [];
    const head: Head = Object.assign(
      {},
      ...heads.map(
        (axis) => axis.find(({ span }) => cell.column >= span.from && cell.column <= span.to)?.head,
      ),
    );
    if (!head.day || head.time === undefined) return [];
    const date = dateOfDay(head.day, context.days);
    return [
      {
        row: row.row,
        film: row.row,
        address: cellAddress(row.row, cell.column),
        title: title.text.trim(),
        ...(date === undefined ? {} : { date }),
        ...(head.day.weekday === undefined ? {} : { weekday: head.day.weekday }),
        time: head.time,
      },
    ];
  });
}

function filmOf(row: RawRow, title: RawCell, first: GridScreening): NormalisedRow {
  const parts = readTitleCell(title.text, { hasYear: false }, '');
  return {
    row: row.row,
    values: {
      title: parts.title,
      ...valuesBeside(parts),
      ...(first.date ? { screeningDate: first.date } : {}),
      ...(first.time === undefined ? {} : { screeningTime: first.time }),
    },
    raw: { title: { text: title.text, address: cellAddress(row.row, title.column) } },
    doubts: first.date ? [] : ['screeningDate'],
  };
}

/** Reads a grid of crosses; nothing when the sheet is none. */
export function understandFlags(
  sheet: RawSheet,
  answers: ColumnAnswers,
  suggestion?: string,
): SheetUnderstanding | undefined {
  const found = findFlags(sheet, answers);
  if (!found) return undefined;
  const films = found.rows.flatMap((row) => {
    const title = titleCellOf(row, found.first);
    const shows = title ? showsOf(row, title, found) : [];
    return title && shows[0] ? [{ film: filmOf(row, title, shows[0]), shows, column: title.column }] : [];
  });
  if (films.length === 0) return undefined;
  const { axes, context } = found;
  const screenings = films.flatMap(({ shows }) => shows);
  const days = axes.first.heads.flatMap(({ head }) => head.day ?? []);
  const last = axes.rows.at(-1)!;
  const column = films[0]!.column;
  const header = axes.rows.flatMap((row) => row.cells).find((cell) => cell.column === column);
  return {
    sheet: sheet.name,
    headerRow: last.row,
    layout: 'grid',
    columns: {
      title: { columns: [column], headers: [collapse(header?.text ?? '')], confidence: 0.9 },
      screeningTime: {
        columns: axes.second!.heads.map(({ span }) => span.from),
        headers: axes.second!.heads.map(({ header: text }) => text),
        confidence: 0.9,
      },
    },
    dataRows: films.length,
    rows: films.map(({ film }) => film),
    laterRows: [],
    skippedRows: [],
    hiddenColumns: sheet.hiddenColumns,
    problems: [],
    questions: weekQuestion(days, screenings, context, suggestion),
    context: context.shown,
    screenings,
    headerSignature: last.cells.map((cell) => normaliseHeader(cell.text)).join('|'),
  };
}
