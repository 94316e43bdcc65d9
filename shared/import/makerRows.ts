import { cellAddress } from './address.ts';
import { splitNames } from './cells/names.ts';
import { namesPersons, readExtras } from './cells/titleParts.ts';
import type { ColumnMapping } from './columns.ts';
import { fieldsWithin, matchHeader } from './headers.ts';
import { collapse } from './plainText.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { placeOfSection } from './sectionPlace.ts';
import type { RawCell, RawRow } from './sheet.ts';
import { valuesBeside } from './titleCells.ts';
import type { ColumnQuestion } from './understanding.ts';

const LEAST_PAIRS = 2;
const LEAST_SHARE = 0.8;
/** Where the header says that makers stand there, one of five need look like a person: `Madonna` does not. */
const LEAST_NAMED_WHEN_SAID = 0.2;
const LEAST_TITLE = 0.7;
const OWN_COLUMN = 0.9;
/** No line of credits is longer. */
const LONGEST = 160;
const EXAMPLES = 4;

/** Rows that hold the maker of the film above them, in the column of the titles. */
export type MakerRows = {
  readonly column: number;
  /** The rows that are left: each a film or something else, none a maker alone. */
  readonly films: readonly RawRow[];
  /** The row of the maker, by the row of its film. */
  readonly makers: ReadonlyMap<number, RawRow>;
  /** Whether the header names both, `Titel / regisseur`: nothing is left to ask. */
  readonly isSaid: boolean;
};

const BY = /^(?:de|d['’]|van|by|von|di|regie\s?:?|r[ée]al\.?\s?:?|dir\.?\s?:?)\s*(?=\p{Lu}[^\s]*\s)/u;
// "de Lukas Dhont"; a surname alone keeps its particle.
const withoutBy = (text: string): string => text.replace(BY, '');

/** `Lukas Dhont`, or a line of credits with a maker in it: `Lukas Dhont, BE 2022, 104'`. */
function valuesOfLine(line: string): Partial<RowValues> | undefined {
  if (line.length > LONGEST) return undefined;
  const text = withoutBy(line);
  if (namesPersons(text)) return { director: text, directors: [...splitNames(text)] };
  const credits = readExtras(text);
  return credits?.director === undefined ? undefined : valuesBeside({ title: '', ...credits });
}

const loneIn = (row: RawRow | undefined, column: number): RawCell | undefined =>
  row?.cells.length === 1 &&
  row.cells[0]!.column === column &&
  row.cells[0]!.text.length <= LONGEST &&
  !row.isHidden
    ? row.cells[0]
    : undefined;

const isFilm = (row: RawRow, column: number): boolean =>
  row.cells.length > 1 && row.cells.some((cell) => cell.column === column);

/** The column that may hold both: its header names a title, and no other header a director. */
function sharedColumn(headers: ReadonlyMap<number, string>): number | undefined {
  const isDirector = (header: string): boolean =>
    matchHeader(header).some(({ field, score }) => field === 'director' && score >= OWN_COLUMN);
  const titled = [...headers].filter(([, header]) =>
    matchHeader(header).some(({ field, score }) => field === 'title' && score >= LEAST_TITLE),
  );
  const column = titled[0]?.[0];
  return [...headers].some(([other, header]) => other !== column && isDirector(header)) ? undefined : column;
}

const namesBoth = (header: string): boolean => {
  const fields = fieldsWithin(header);
  return fields?.includes('title') === true && fields.includes('director');
};

/** The makers that stand right below a film, and the rows of a maker that stand anywhere else. */
function makersIn(rows: readonly RawRow[], column: number, mayBe: (text: string) => boolean) {
  const makers = new Map<number, RawRow>();
  const strays: RawRow[] = [];
  for (const [index, row] of rows.entries()) {
    const text = loneIn(row, column)?.text;
    if (text === undefined || !mayBe(collapse(text))) continue;
    const film = rows[index - 1];
    if (film && film.row === row.row - 1 && isFilm(film, column)) makers.set(film.row, row);
    else strays.push(row);
  }
  return { makers, strays };
}

const isPerson = (text: string): boolean => valuesOfLine(text) !== undefined;

/**
 * Finds the makers that stand on a row of their own under each title; nothing where the pattern does not hold down the column.
 *
 * A maker above his films, as the heading of a group, is none: the list begins with a film then. `mapping` without that column
 * for the director is the user's word that there is none.
 */
export function findMakerRows(
  rows: readonly RawRow[],
  headers: ReadonlyMap<number, string>,
  mapping: ColumnMapping = {},
): MakerRows | undefined {
  const column = mapping.title?.[0] ?? sharedColumn(headers);
  if (column === undefined || mapping.director?.includes(column) === false) return undefined;
  const isSaid = namesBoth(headers.get(column) ?? '');
  // "OKTOBER 2026" under a film heads the next ones, whatever the header says of makers.
  const mayBe = (text: string): boolean => isPerson(text) || (isSaid && placeOfSection(text) === undefined);
  const { makers, strays } = makersIn(rows, column, mayBe);
  const films = rows.filter((row) => isFilm(row, column)).length;
  const persons = [...makers.values()].filter((row) => isPerson(collapse(row.cells[0]!.text))).length;
  const others = strays.filter((row) => isPerson(collapse(row.cells[0]!.text)));
  const first = rows.find((row) => isFilm(row, column) || others.includes(row));
  const holds =
    makers.size >= LEAST_PAIRS &&
    makers.size >= films * LEAST_SHARE &&
    makers.size >= (makers.size + others.length) * LEAST_SHARE &&
    persons >= makers.size * (isSaid ? LEAST_NAMED_WHEN_SAID : LEAST_SHARE) &&
    first !== undefined &&
    isFilm(first, column);
  if (!holds) return undefined;
  const taken = new Set(makers.values());
  return { column, films: rows.filter((row) => !taken.has(row)), makers, isSaid };
}

function withMaker(row: NormalisedRow, maker: RawRow, isSaid: boolean): NormalisedRow {
  const cell = maker.cells[0]!;
  const text = collapse(cell.text);
  const values = valuesOfLine(text) ?? { director: text, directors: [...splitNames(text)] };
  return {
    ...row,
    values: { ...values, ...row.values },
    raw: { ...row.raw, director: { text: cell.text, address: cellAddress(maker.row, cell.column) } },
    doubts: isSaid ? row.doubts : [...row.doubts, 'director'],
  };
}

/** Gives films the makers of the rows below them; asked about once, save where the header says it. */
export function withMakers(
  rows: readonly NormalisedRow[],
  found: MakerRows | undefined,
  headers: ReadonlyMap<number, string>,
): { readonly rows: readonly NormalisedRow[]; readonly questions: readonly ColumnQuestion[] } {
  if (found === undefined) return { rows, questions: [] };
  const { makers, isSaid, column } = found;
  const made = rows.map((row) => {
    const maker = makers.get(row.row);
    return maker === undefined ? row : withMaker(row, maker, isSaid);
  });
  const asked = isSaid ? [] : made.filter((row) => makers.has(row.row));
  if (asked.length === 0) return { rows: made, questions: [] };
  const examples = asked.slice(0, EXAMPLES).flatMap(({ raw }) => raw.director ?? []);
  const header = headers.get(column) ?? '';
  return {
    rows: made,
    questions: [{ kind: 'makerRows', field: 'director', header, count: asked.length, examples }],
  };
}
