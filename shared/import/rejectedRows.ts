import { type ExportCell, type ExportTable, withoutGuard } from '../export/table.ts';
import { exportWords } from '../words/exports.ts';
import { collapse } from './plainText.ts';
import type { PlannedRow, RowProblem } from './plan.ts';
import type { RawCell, RawSheet } from './sheet.ts';
import type { SheetUnderstanding } from './understanding.ts';
import { shownPlace } from './understandSheets.ts';

// Compared without hard blanks: French puts one before its colon, and a spreadsheet or a mail may put another.
const OUR_HEADERS: ReadonlySet<string> = new Set(Object.values(exportWords['export.why']).map(collapse));
// Our header is at the top of our own file; a mended one may have got some lines above it.
const LOOKED_AT = 40;
/** What a spreadsheet holds in one cell, and an export in one row. */
const MOST_TEXT = 32_000;
const MOST_COLUMNS = 399;

/**
 * The sheet without the column our own file of rejected rows tells the reasons in, and without the apostrophes it guards texts
 * with; any other sheet as it is.
 */
export function withoutRemarks(sheet: RawSheet): RawSheet {
  const ours = sheet.rows
    .slice(0, LOOKED_AT)
    .flatMap((row) => row.cells)
    .find((cell) => OUR_HEADERS.has(collapse(cell.text)))?.column;
  if (ours === undefined) return sheet;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells
      .filter((cell) => cell.column !== ours)
      .map((cell) => (cell.kind === 'text' ? { ...cell, text: withoutGuard(cell.text) } : cell)),
  }));
  return { ...sheet, rows: rows.filter((row) => row.cells.length > 0) };
}

// A day or an hour as such, not as it was shown: of a few rows alone nobody can tell 03/04 from 04/03.
function cellAsSent({ kind, text, iso }: RawCell): ExportCell {
  if (kind === 'date' && iso !== undefined) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { day: iso };
    if (/^\d{2}:\d{2}$/.test(iso)) return { time: iso };
  }
  return text.slice(0, MOST_TEXT);
}

type Words = {
  readonly name: string;
  readonly why: string;
  readonly sentenceOf: (problem: RowProblem) => string;
};

/**
 * The rejected rows of a sheet as their sender wrote them, each under its own column, with the reasons in a last one: to be
 * mended and dropped again. An address names the cell of this table.
 */
export function rejectedTable(
  asRead: RawSheet,
  { headerRow, columns }: Pick<SheetUnderstanding, 'headerRow' | 'columns'>,
  planned: readonly PlannedRow[],
  words: Words,
): ExportTable {
  const sheet = withoutRemarks(asRead);
  const rejected = planned.filter((row) => row.outcome === 'rejected');
  const byRow = Map.groupBy(rejected, (row) => shownPlace(row.row));
  const kept = sheet.rows.filter((row) => byRow.has(row.row));
  const header = sheet.rows.find((row) => row.row === headerRow);
  const heads = new Map(header?.cells.map((cell) => [cell.column, cell.text]));
  // A header of two rows is one text here, as it was understood.
  for (const found of Object.values(columns))
    for (const [at, column] of found.columns.entries()) heads.set(column, found.headers[at] ?? '');
  const used = [...heads.keys(), ...kept.flatMap((row) => row.cells.map((cell) => cell.column))];
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...used.map((column) => column + 1)));
  const rows = kept.map((row, at) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cellAsSent(cell)]));
    const why = (byRow.get(row.row) ?? [])
      .flatMap(({ problems }) => problems.filter((problem) => problem.severity === 'reject'))
      .map(({ address, ...problem }) =>
        words.sentenceOf({ ...problem, address: address?.replace(/\d+$/, String(at + 2)) ?? null }),
      );
    return [
      ...Array.from({ length: width }, (_, column) => cells.get(column) ?? null),
      [...new Set(why)].join(' '),
    ];
  });
  const head = Array.from({ length: width }, (_, column) => (heads.get(column) ?? '').slice(0, 2_000));
  return { name: words.name, head: [...head, words.why], rows };
}
