import { normaliseHeader } from './headerIndex.ts';
import { findHeaderRows } from './headerRows.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawRow, RawSheet } from './sheet.ts';
import { findTable } from './table.ts';

/** A table of a sheet that holds several: its own rows and columns, with the numbers they have in the sheet. */
export type Block = {
  readonly sheet: RawSheet;
  /** 0 for the sheet's first table and all below it; tables beside it count on, since they share its row numbers. */
  readonly part: number;
  /** How many columns it stands to the right of the first table of the same shape. */
  readonly shift: number;
};

const LOOK_AT_ROWS = 300;
const LEAST_SAME = 0.6;
const LEAST_FIELDS = 3;
const LEAST_SCORE = 0.9;

type Columns = { readonly from: number; readonly to: number };

const within = (row: RawRow, { from, to }: Columns): RawRow => ({
  ...row,
  cells: row.cells.filter((cell) => cell.column >= from && cell.column <= to),
});

const columnsOnly = (sheet: RawSheet, columns: Columns): RawSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => within(row, columns)).filter((row) => row.cells.length > 0),
  merges: sheet.merges.filter((merge) => merge.fromColumn >= columns.from && merge.fromColumn <= columns.to),
});

const rowsOnly = (sheet: RawSheet, rows: readonly RawRow[]): RawSheet => {
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  return {
    ...sheet,
    rows: [...rows],
    merges: sheet.merges.filter((merge) => merge.fromRow >= first && merge.fromRow <= last),
  };
};

/** Groups of columns with an empty one between them, where the header has several. */
function groupsOf(sheet: RawSheet): readonly Columns[] {
  const header = findHeaderRows(sheet);
  if (!header) return [];
  const below = sheet.rows.slice(sheet.rows.indexOf(header.rows.at(-1)!), LOOK_AT_ROWS);
  const filled = new Set([
    ...header.texts.keys(),
    ...below.flatMap((row) => row.cells.map((cell) => cell.column)),
  ]);
  const columns = [...filled].toSorted((one, other) => one - other);
  const groups: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column <= last.to + 1) last.to = column;
    else groups.push({ from: column, to: column });
  }
  return groups;
}

const wordsIn = (texts: ReadonlyMap<number, string>, { from, to }: Columns): readonly string[] =>
  [...texts].flatMap(([column, text]) => (column >= from && column <= to ? [normaliseHeader(text)] : []));

const isTitled = (words: readonly string[]): boolean =>
  words.some((word) =>
    matchHeader(word).some((match) => match.field === 'title' && match.score >= LEAST_SCORE),
  );

/** True of lists whose titles have the same header: two lists, whatever else their columns are. */
const sharesTitle = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((word) => other.includes(word) && isTitled([word]));

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter((word) => other.includes(word)).length >= Math.max(one.length, other.length) * LEAST_SAME;

/** Tables that stand side by side, of one shape or with titles under the same header; one group of columns where the sheet has no such tables. */
function besideEachOther(sheet: RawSheet): readonly Block[] {
  const whole: Block = { sheet, part: 0, shift: 0 };
  const groups = groupsOf(sheet);
  if (groups.length < 2) return [whole];
  const texts = findHeaderRows(sheet)!.texts;
  const titled = groups
    .map((columns) => ({ columns, words: wordsIn(texts, columns) }))
    .filter(({ words }) => words.length >= 2 && isTitled(words));
  const [first] = titled;
  const same =
    first === undefined
      ? []
      : titled.filter(({ words }) => alike(first.words, words) || sharesTitle(first.words, words));
  if (same.length < 2) return [withoutStranger(sheet, groups, texts) ?? whole];
  // What stands between two of them belongs to the first: a remark behind an empty column.
  return same.map(({ columns, words }, index) => {
    const next = same[index + 1]?.columns.from ?? Number.MAX_SAFE_INTEGER;
    return {
      sheet: columnsOnly(sheet, { from: index === 0 ? 0 : columns.from, to: next - 1 }),
      part: index,
      shift: alike(first!.words, words) ? columns.from - same[0]!.columns.from : 0,
    };
  });
}

/** A list of another kind beside the films (telephone numbers): told by its own length, and left out. */
function withoutStranger(
  sheet: RawSheet,
  groups: readonly Columns[],
  texts: ReadonlyMap<number, string>,
): Block | undefined {
  const [first, second, third] = groups;
  if (!first || !second || third || !isTitled(wordsIn(texts, first)) || isTitled(wordsIn(texts, second)))
    return undefined;
  if (wordsIn(texts, second).length < 2) return undefined;
  const header = findHeaderRows(sheet)!.rows.at(-1)!;
  const rows = sheet.rows.slice(sheet.rows.indexOf(header) + 1);
  const films = rows.filter((row) => within(row, first).cells.length > 0);
  const others = rows.filter((row) => within(row, second).cells.length > 0);
  const last = others.at(-1)?.row ?? 0;
  const isUnbroken =
    others.length > 0 &&
    rows.filter((row) => row.row <= last).every((row) => within(row, second).cells.length > 0);
  const endsElsewhere = others.length !== films.length && isUnbroken && others.length < rows.length;
  return endsElsewhere
    ? { sheet: columnsOnly(sheet, { from: 0, to: first.to }), part: 0, shift: 0 }
    : undefined;
}

const TITLE_WORDS: ReadonlySet<string> = new Set(
  'titel titels filmtitel film films titre titres title titles movie título titolo película'.split(' '),
);

const mayHeadTable = (row: RawRow): boolean =>
  row.cells.length >= LEAST_FIELDS &&
  row.cells.some(
    (cell) =>
      cell.text.length <= 24 &&
      TITLE_WORDS.has(
        collapse(cell.text)
          .toLowerCase()
          .split(/\s*[/|(]/)[0]!,
      ),
  );

/** True of a row that heads a table of its own: three fields named for sure, the title among them, and no figures. */
function headsTable(row: RawRow, headers: ReadonlyMap<number, string>): boolean {
  if (!mayHeadTable(row) || !row.cells.every((cell) => cell.kind === 'text')) return false;
  const named = new Set(
    row.cells.flatMap((cell) => {
      const best = matchHeader(collapse(cell.text))[0];
      return best && best.score >= LEAST_SCORE ? [best.field] : [];
    }),
  );
  if (named.size < LEAST_FIELDS || named.size < row.cells.length * 0.5) return false;
  const same = row.cells.filter((cell) => headers.get(cell.column) === collapse(cell.text)).length;
  return same < row.cells.length * LEAST_SAME;
}

/** Tables that stand below each other, each with a header of its own. */
function belowEachOther(block: Block): readonly Block[] {
  const table = findTable(block.sheet);
  const starts: number[] = [];
  let headers = table.headers;
  let previous = 0;
  for (const [index, row] of table.below.entries()) {
    // Looked for near the top and behind gaps: a list of 50,000 lines is one list.
    const isLikely = index < LOOK_AT_ROWS || row.row > previous + 1;
    previous = row.row;
    if (!isLikely || !headsTable(row, headers)) continue;
    starts.push(startOf(table.below, index));
    headers = new Map(row.cells.map((cell) => [cell.column, collapse(cell.text)]));
  }
  if (starts.length === 0 || table.headerRow === null) return [block];
  const offset = block.sheet.rows.length - table.below.length;
  const bounds = [0, ...starts.map((start) => start + offset), block.sheet.rows.length];
  return bounds.slice(0, -1).map((from, index) => ({
    ...block,
    sheet: rowsOnly(block.sheet, block.sheet.rows.slice(from, bounds[index + 1])),
  }));
}

// The heading right above a table is its own: "Repertoire", and the empty row before it ends the table above.
function startOf(rows: readonly RawRow[], index: number): number {
  let start = index;
  while (start > 0 && rows[start - 1]!.cells.length === 1 && rows[start - 1]!.row === rows[start]!.row - 1)
    start -= 1;
  return start;
}

/** The tables of a sheet, from the left and from the top; one where it holds one. */
export const blocksOf = (sheet: RawSheet): readonly Block[] => besideEachOther(sheet).flatMap(belowEachOther);
