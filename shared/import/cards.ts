import { cellAddress } from './address.ts';
import { normaliseHeader } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import { placeOf } from './rowPlace.ts';
import type { RawCell, RawRow, RawSheet } from './sheet.ts';

const LEAST_FIELDS = 4;
const LEAST_SCORE = 0.9;
const LEAST_SHARE = 0.5;
const MOST_COLUMNS = 200;
const MOST_ROWS = 2_000;
const LOOK_AT_ROWS = 60;
/** So many labels a row may hold before it is the header of a list. */
const MOST_ACROSS = 4;

/**
 * The cards of films of a sheet as one table: a column for each label, a row for each film.
 *
 * Fields stand below each other, with one film beside them or several, cards below each other or two labels in a row.
 */
export type Cards = {
  readonly table: RawSheet;
  /** What stands above the first card. */
  readonly above: readonly RawRow[];
  /** The address in the sender's sheet of a cell of the table. */
  readonly originOf: (address: string) => string;
  /** The number (see `rowPlace.ts`) of the film in a row of the table. */
  readonly placeOf: (row: number) => number;
};

const labelOf = (cell: RawCell): string => collapse(cell.text).replace(/\s*:$/, '');

function fieldOf(cell: RawCell): string | undefined {
  const best = cell.kind === 'text' ? matchHeader(labelOf(cell))[0] : undefined;
  return best && best.score >= LEAST_SCORE ? best.field : undefined;
}
const isTitle = (field: string | undefined): boolean => field === 'title' || field === 'originalTitle';

/** How many fields the fullest row of headers names: a plain table has its headers in a row. `DCP`, `35mm` are one field. */
const namesAcross = (sheet: RawSheet): number =>
  Math.max(
    0,
    ...sheet.rows
      .slice(0, LOOK_AT_ROWS)
      .map((row) => new Set(row.cells.flatMap((cell) => fieldOf(cell) ?? [])).size),
  );

/** The columns labels stand in: the first that is filled, and one further right whose cells are labels too. */
function labelColumns(sheet: RawSheet): readonly number[] {
  const first = Math.min(...sheet.rows.map((row) => row.cells[0]?.column ?? 0));
  const byColumn = new Map<number, RawCell[]>();
  for (const row of sheet.rows.slice(0, LOOK_AT_ROWS)) {
    if (row.cells.length < 2) continue;
    for (const cell of row.cells) {
      const cells = byColumn.get(cell.column) ?? [];
      byColumn.set(cell.column, cells);
      cells.push(cell);
    }
  }
  const areLabels = (cells: readonly RawCell[]): boolean => {
    const fields = cells.flatMap((cell) => fieldOf(cell) ?? []);
    const labels = cells.filter((cell) => fieldOf(cell) !== undefined || /:\s*$/.test(cell.text));
    return new Set(fields).size >= 2 && labels.length >= Math.max(2, cells.length * 0.8);
  };
  return [...byColumn]
    .filter(([column, cells]) => column === first || areLabels(cells))
    .map(([column]) => column)
    .toSorted((one, other) => one - other);
}

type Pair = { readonly label: RawCell; readonly values: readonly RawCell[]; readonly row: RawRow };

/** The labels of a row, each with what stands behind it. */
function pairsOf(row: RawRow, labels: readonly number[]): readonly Pair[] {
  if (row.cells.length < 2 || row.isHidden) return [];
  return row.cells.flatMap((label): Pair[] => {
    const at = labels.indexOf(label.column);
    if (at < 0 || label.kind !== 'text') return [];
    const end = labels[at + 1] ?? Number.MAX_SAFE_INTEGER;
    const values = row.cells.filter((cell) => cell.column > label.column && cell.column < end);
    // Two labels in a row stand before one film: only its first cell is the value.
    return values.length === 0
      ? []
      : [{ label, values: labels.length > 1 ? values.slice(0, 1) : values, row }];
  });
}

function holdsCards(pairs: readonly Pair[]): boolean {
  const fields = pairs.map(({ label }) => fieldOf(label));
  const named = new Set(fields.filter((field) => field !== undefined));
  return (
    named.size >= LEAST_FIELDS &&
    [...named].some(isTitle) &&
    fields.filter((field) => field !== undefined).length >= pairs.length * LEAST_SHARE
  );
}

type Placed = { readonly cell: RawCell; readonly address: string; readonly row: number };
type Film = { readonly cells: Map<string, Placed>; readonly column: number; titleRow: number };

/** The films of the cards, in order; a new card begins where the label of the title is said again. */
function filmsOf(pairs: readonly Pair[], isPaired: boolean): readonly Film[] {
  const films: Film[] = [];
  let card = new Map<number, Film>();
  let seen = new Set<string>();
  for (const { label, values, row } of pairs) {
    const key = normaliseHeader(labelOf(label));
    if (isTitle(fieldOf(label)) && seen.has(key)) {
      card = new Map();
      seen = new Set();
    }
    seen.add(key);
    for (const cell of values) {
      const at = isPaired ? 0 : cell.column;
      const film = card.get(at) ?? { cells: new Map(), column: cell.column, titleRow: row.row };
      if (!card.has(at)) films.push(film);
      card.set(at, film);
      if (fieldOf(label) === 'title') film.titleRow = row.row;
      if (!film.cells.has(key))
        film.cells.set(key, { cell, address: cellAddress(row.row, cell.column), row: row.row });
    }
  }
  return films;
}

/** Reads a sheet as the cards of films; nothing when it is a list, or something else. */
export function cardsOf(sheet: RawSheet): Cards | undefined {
  if (sheet.columnCount > MOST_COLUMNS || sheet.rows.length > MOST_ROWS) return undefined;
  const across = namesAcross(sheet);
  if (across > MOST_ACROSS) return undefined;
  const labels = labelColumns(sheet);
  if (across > Math.max(2, labels.length)) return undefined;
  const pairs = sheet.rows.flatMap((row) => pairsOf(row, labels));
  if (!holdsCards(pairs)) return undefined;
  const films = filmsOf(pairs, labels.length > 1);
  const headers = new Map<string, RawCell>();
  for (const { label } of pairs) {
    const key = normaliseHeader(labelOf(label));
    if (!headers.has(key)) headers.set(key, { ...label, column: headers.size });
  }
  const firstRow = pairs[0]!.row;
  return {
    table: tableOf(sheet, films, [...headers.keys()], [...headers.values()]),
    above: sheet.rows.slice(0, sheet.rows.indexOf(firstRow)),
    originOf: originsOf(films, [...headers.keys()]),
    placeOf: (row) => {
      const film = films[row - 2];
      return film ? placeOf(film.column, film.titleRow) : row;
    },
  };
}

function tableOf(
  sheet: RawSheet,
  films: readonly Film[],
  keys: readonly string[],
  headers: readonly RawCell[],
): RawSheet {
  const hidden = new Set(sheet.hiddenColumns);
  const rows = films.map(({ cells, column }, index) => ({
    row: index + 2,
    cells: keys.flatMap((key, at) => {
      const placed = cells.get(key);
      return placed ? [{ ...placed.cell, column: at }] : [];
    }),
    ...(hidden.has(column) ? { isHidden: true } : {}),
  }));
  return {
    name: sheet.name,
    rows: [{ row: 1, cells: [...headers] }, ...rows],
    columnCount: headers.length,
    merges: [],
    hiddenColumns: [],
  };
}

const originsOf = (films: readonly Film[], keys: readonly string[]): Cards['originOf'] => {
  const origins = new Map(
    films.flatMap(({ cells }, index) =>
      keys.flatMap((key, at) => {
        const placed = cells.get(key);
        return placed ? [[cellAddress(index + 2, at), placed.address] as const] : [];
      }),
    ),
  );
  return (address) => origins.get(address) ?? address;
};
