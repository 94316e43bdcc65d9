import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow } from './row.ts';
import type { RawCell, RawSheet } from './sheet.ts';
import { readTable, type TableOptions } from './tableReading.ts';
import { filmPlace, turnAddress, turned } from './turnedSheet.ts';
import type { SheetUnderstanding } from './understanding.ts';

const LEAST_FIELDS = 4;
const LEAST_SCORE = 0.9;
const LEAST_SHARE = 0.5;
const MOST_COLUMNS = 200;
const MOST_ROWS = 400;

/** Fields the first filled column of a sheet names, one a row: the card of a film, or several films side by side. */
function namesDown(sheet: RawSheet): boolean {
  const first = Math.min(...sheet.rows.map((row) => row.cells[0]?.column ?? 0));
  const labels = sheet.rows.flatMap((row) => {
    const cell = row.cells[0];
    return cell?.column === first && cell.kind === 'text' && row.cells.length > 1
      ? [collapse(cell.text).replace(/\s*:$/, '')]
      : [];
  });
  const named = new Set(
    labels.flatMap((label) => {
      const best = matchHeader(label)[0];
      return best && best.score >= LEAST_SCORE ? [best.field] : [];
    }),
  );
  const hasTitle = named.has('title') || named.has('originalTitle');
  return hasTitle && named.size >= LEAST_FIELDS && named.size >= labels.length * LEAST_SHARE;
}

const fieldOf = (cell: RawCell): string | undefined => {
  const best = cell.kind === 'text' ? matchHeader(collapse(cell.text).replace(/\s*:$/, ''))[0] : undefined;
  return best && best.score >= LEAST_SCORE ? best.field : undefined;
};

/** How many fields the fullest row of headers names: a plain table has its headers in a row. `DCP`, `35mm` are one field. */
const namesAcross = (sheet: RawSheet): number =>
  Math.max(
    0,
    ...sheet.rows.slice(0, 40).map((row) => new Set(row.cells.flatMap((cell) => fieldOf(cell) ?? [])).size),
  );

const turnRaw = (raw: NormalisedRow['raw']): NormalisedRow['raw'] =>
  Object.fromEntries(
    Object.entries(raw).map(([field, { text, address }]) => [field, { text, address: turnAddress(address) }]),
  );

function turnRow(row: NormalisedRow, titleRow: number): NormalisedRow {
  const place = filmPlace(titleRow, row.row);
  const problems = row.problems?.map((problem) => ({
    ...problem,
    row: place,
    address: turnAddress(problem.address),
  }));
  return { ...row, row: place, raw: turnRaw(row.raw), ...(problems ? { problems } : {}) };
}

const labelsOf = (columns: SheetUnderstanding['columns']): SheetUnderstanding['labels'] =>
  Object.fromEntries(Object.entries(columns).map(([field, found]) => [field, found.headers]));

/** True of a sheet whose fields stand below each other, and no list has its headers in a row. */
export const standsOnItsSide = (sheet: RawSheet): boolean =>
  sheet.columnCount <= MOST_COLUMNS &&
  sheet.rows.length <= MOST_ROWS &&
  namesDown(sheet) &&
  namesAcross(sheet) <= 2;

/**
 * Reads a table that stands on its side: the fields down, a film in each column. Nothing when the sheet is none.
 *
 * `columns` name no columns then, for each field has a row, and `labels` what stands before it; films that share the title's row have numbers of their own.
 */
export function understandTurnedTable(
  sheet: RawSheet,
  options: TableOptions,
): SheetUnderstanding | undefined {
  if (!standsOnItsSide(sheet)) return undefined;
  const understood = readTable(turned(sheet), options);
  const titleColumn = understood.columns.title?.columns[0];
  if (titleColumn === undefined || understood.rows.length === 0) return undefined;
  const titleRow = titleColumn + 1;
  const rows = understood.rows.map((row) => turnRow(row, titleRow));
  return {
    ...understood,
    headerRow: null,
    columns: {},
    labels: labelsOf(understood.columns),
    rows,
    laterRows: [],
    skippedRows: [],
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: understood.questions.map((question) => ({
      ...question,
      examples: question.examples.map((example) => ({ ...example, address: turnAddress(example.address) })),
    })),
  };
}
