import { calendarHead } from './calendarHeads.ts';
import { weekdayNamed } from './cells/calendarWords.ts';
import { hourOf } from './gridAxes.ts';
import { spanFinder } from './gridDays.ts';
import { matchHeader } from './headers.ts';
import { areNumbered, type MatrixTitle, mayBeTitle, titlesIn } from './matrixCells.ts';
import { type HeadRow, type MatrixHead, matrixHeads, monthOf } from './matrixHeads.ts';
import { collapse } from './plainText.ts';
import { isTotal } from './rowKinds.ts';
import { namesRoom } from './sectionPlace.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';
import type { SkippedRow } from './understanding.ts';

const LOOK_AT_ROWS = 40;
const MOST_ROWS = 2_000;
const LONGEST_LABEL = 80;
const LEAST_TITLES = 3;
const LEAST_LABELS = 2;
const LEAST_SHARE = 0.8;
const LEAST_DIFFERENT = 0.6;
/** A month of one distributor is never longer; a text that is, is no calendar's. */
const LONGEST_CELL = 4_000;
const SURE_HEADER = 0.9;
const MOST_FIELDS = 0.34;

/** The cell whose words label a row, and the cells before it. */
export type Label = { readonly row: number; readonly cell: RawCell; readonly before: readonly RawCell[] };
/** One title of a release calendar, with the head above it and the label beside it. */
export type MatrixEntry = {
  readonly row: number;
  readonly cell: RawCell;
  readonly head: MatrixHead;
  readonly label: Label | undefined;
  readonly title: MatrixTitle;
};

/** A release calendar: months or days across, labels down, titles in the cells. */
export type Matrix = {
  readonly top: RawRow;
  readonly corner: readonly RawCell[];
  readonly heads: readonly MatrixHead[];
  readonly entries: readonly MatrixEntry[];
  readonly skipped: readonly SkippedRow[];
};

type Placed = {
  readonly row: number;
  readonly cell: RawCell;
  readonly head: MatrixHead;
  readonly label: Label | undefined;
};

type Walk = { readonly heads: MatrixHead[]; readonly placed: Placed[]; readonly skipped: SkippedRow[] };

const skippedRow = (row: RawRow, reason: SkippedRow['reason']): SkippedRow => ({
  row: row.row,
  reason,
  text: collapse(row.cells[0]?.text ?? '').slice(0, 200),
});

function labelOf(row: RawRow, first: number): Label | undefined {
  const beside = row.cells.filter((cell) => cell.column < first && cell.text.length <= LONGEST_LABEL);
  const cell = beside.findLast((one) => /\p{L}/u.test(one.text));
  return cell && { row: row.row, cell, before: beside.filter((one) => one !== cell) };
}

/** Walks down the rows under the heads; a label holds for the rows right below it that have none, heads said again are new heads. */
function walk(sheet: RawSheet, at: number, top: HeadRow): Walk {
  const spanOf = spanFinder(sheet);
  const found: Walk = { heads: [...top.heads], placed: [], skipped: [] };
  let { heads } = top;
  let label: Label | undefined;
  let previous = sheet.rows[at]!.row;
  for (const row of sheet.rows.slice(at + 1, at + 1 + MOST_ROWS)) {
    const again = row.isHidden ? undefined : matrixHeads(row, spanOf, sheet.columnCount);
    const first = heads[0]!.span.from;
    const own = labelOf(row, first);
    if (own !== undefined || row.row > previous + 1) label = own;
    previous = row.row;
    if (row.isHidden) found.skipped.push(skippedRow(row, 'hidden'));
    else if (again && again.heads.length >= heads.length / 2) {
      heads = again.heads;
      found.heads.push(...heads);
      found.skipped.push(skippedRow(row, 'repeatedHeader'));
    } else if (own && isTotal(collapse(own.cell.text))) found.skipped.push(skippedRow(row, 'total'));
    else {
      const cells = row.cells.filter((cell) => cell.column >= first);
      if (cells.length === 0) found.skipped.push(skippedRow(row, 'note'));
      for (const cell of cells) {
        const head = heads.find(({ span }) => cell.column >= span.from && cell.column <= span.to);
        if (head) found.placed.push({ row: row.row, cell, head, label });
      }
    }
  }
  return found;
}

const isOtherLabel = ({ cell }: Label): boolean => {
  const text = collapse(cell.text);
  const isDay = weekdayNamed(text) !== undefined || calendarHead(cell) !== undefined;
  return isDay || namesRoom(text) || hourOf(cell) !== undefined;
};

// On its side a table has its own headers before its first row.
const namesField = ({ cell, before }: Label): boolean =>
  [cell, ...before].some((one) => (matchHeader(collapse(one.text))[0]?.score ?? 0) >= SURE_HEADER);

/** Whether the labels can be those who release the films: in one column, no fields of a table, no rooms, days or hours. */
function areLabels(labels: readonly Label[]): boolean {
  const different = new Map(labels.map((label) => [collapse(label.cell.text), label]));
  const all = [...different.values()];
  const [first] = all;
  return (
    first !== undefined &&
    all.length >= LEAST_LABELS &&
    all.every(({ cell }) => cell.column === first.cell.column) &&
    !all.some(isOtherLabel) &&
    all.filter(namesField).length <= all.length * MOST_FIELDS
  );
}

const isTitleHeader = (cell: RawCell): boolean =>
  matchHeader(collapse(cell.text)).some(
    ({ field, score }) => (field === 'title' || field === 'originalTitle') && score >= SURE_HEADER,
  );

function entriesOf(placed: readonly Placed[]): readonly MatrixEntry[] {
  const texts = placed.flatMap(({ cell }) =>
    cell.kind === 'text' ? [cell.text.slice(0, LONGEST_CELL)] : [],
  );
  const isNumbered = areNumbered(texts);
  return placed.flatMap((one) =>
    one.cell.kind === 'text'
      ? titlesIn(one.cell.text.slice(0, LONGEST_CELL), {
          head: { month: one.head.month, near: monthOf(one.head) },
          isNumbered,
        }).map((title) => ({ ...one, title }))
      : [],
  );
}

function holds(placed: readonly Placed[], entries: readonly MatrixEntry[]): boolean {
  const labelled = placed.filter(({ label }) => label !== undefined);
  const titles = entries.filter(({ title }) => mayBeTitle(title));
  const others = placed.filter(({ cell }) => cell.kind !== 'text').length + entries.length - titles.length;
  const different = new Set(titles.map(({ title }) => title.text.toLowerCase())).size;
  return (
    titles.length >= LEAST_TITLES &&
    titles.length >= (titles.length + others) * LEAST_SHARE &&
    different >= titles.length * LEAST_DIFFERENT &&
    new Set(entries.map(({ head }) => head)).size >= 2 &&
    labelled.length >= placed.length * LEAST_SHARE &&
    areLabels(labelled.map(({ label }) => label!))
  );
}

/** The release calendar of a sheet; nothing where it holds none. */
export function findMatrix(sheet: RawSheet): Matrix | undefined {
  const spanOf = spanFinder(sheet);
  for (const [at, row] of sheet.rows.slice(0, LOOK_AT_ROWS).entries()) {
    const top = row.isHidden ? undefined : matrixHeads(row, spanOf, sheet.columnCount);
    if (!top || top.before.some(isTitleHeader)) continue;
    const { placed, heads, skipped } = walk(sheet, at, top);
    const entries = entriesOf(placed);
    if (!holds(placed, entries)) continue;
    return {
      top: row,
      corner: top.before,
      heads,
      entries: entries.filter(({ title }) => title.text !== ''),
      skipped,
    };
  }
  return undefined;
}
