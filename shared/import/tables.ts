import type { FieldColumns } from './columns.ts';
import type { FieldName } from './fields.ts';
import type { NormalisedRow } from './row.ts';
import { placeOf } from './rowPlace.ts';
import type { RawSheet } from './sheet.ts';
import { type Block, blocksOf } from './tableBlocks.ts';
import { readTable, type TableOptions } from './tableReading.ts';
import type { SheetUnderstanding } from './understanding.ts';

type Mapping = NonNullable<TableOptions['mapping']>;

const shifted = (mapping: Mapping, shift: number): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([field, columns]) => [field, columns.map((column) => column + shift)]),
  );

/** Whether a table says what its films are called: one that does not is no list of films. */
const isFilmTable = ({ columns, rows }: SheetUnderstanding): boolean =>
  rows.length > 0 && (columns.title !== undefined || columns.originalTitle !== undefined);

function inBlock(row: NormalisedRow, { part }: Block, section: string | undefined): NormalisedRow {
  const named = section !== undefined && row.section === undefined ? { ...row, section } : row;
  if (part === 0) return named;
  const place = placeOf(part, row.row);
  const problems = named.problems?.map((problem) => ({ ...problem, row: place }));
  return { ...named, row: place, ...(problems ? { problems } : {}) };
}

/**
 * Reads the tables of a sheet as one list: most sheets hold one, some have several below each other or side by side.
 *
 * Header, columns and signature are those of the first; a user's own columns or header row are those of one table.
 */
export function understandTables(sheet: RawSheet, options: TableOptions): SheetUnderstanding {
  const blocks = options.headerRow === undefined ? blocksOf(sheet) : [];
  if (blocks.length < 2) return readTable(blocks[0]?.sheet ?? sheet, options);
  const [first, ...others] = blocks;
  const main = readTable(first!.sheet, options);
  const read = others.flatMap((block) => {
    const isSameShape = block.shift > 0;
    const mapping = options.mapping && isSameShape ? { mapping: shifted(options.mapping, block.shift) } : {};
    const understood = readTable(block.sheet, {
      answers: options.answers,
      context: main.context,
      ...mapping,
    });
    return isFilmTable(understood) ? [{ block, understood }] : [];
  });
  return joined(main, first!, read);
}

type Read = { readonly block: Block; readonly understood: SheetUnderstanding };

function joined(main: SheetUnderstanding, first: Block, read: readonly Read[]): SheetUnderstanding {
  const all: readonly Read[] = [{ block: first, understood: main }, ...read];
  const headed = (understood: SheetUnderstanding): string | undefined =>
    understood === main || understood.context.heading === main.context.heading
      ? undefined
      : understood.context.heading;
  const rows = all.flatMap(({ block, understood }) =>
    understood.rows.map((row) => inBlock(row, block, headed(understood))),
  );
  const skipped = all.flatMap(({ understood }) => understood.skippedRows);
  const bySection = read.flatMap(({ understood }) =>
    understood.headerRow === null || understood.headerRow === main.headerRow
      ? []
      : [{ row: understood.headerRow, reason: 'repeatedHeader' as const, text: '' }],
  );
  return {
    ...main,
    columns: withColumns(main.columns, read),
    dataRows: rows.length,
    rows,
    laterRows: all.flatMap(({ block, understood }) =>
      understood.laterRows.map((row) => inBlock(row, block, undefined)),
    ),
    skippedRows: [...skipped, ...bySection].toSorted((one, other) => one.row - other.row),
    ...screeningsOf(all),
    problems: rows.flatMap((row) => row.problems ?? []),
    questions: all.flatMap(({ understood }) => understood.questions),
  };
}

function screeningsOf(all: readonly Read[]): Pick<SheetUnderstanding, 'screenings'> {
  const screenings = all.flatMap(({ block, understood }) =>
    (understood.screenings ?? []).map((show) => ({ ...show, film: placeOf(block.part, show.film) })),
  );
  return screenings.length > 0 ? { screenings } : {};
}

// A field only a later table has is shown with that table's column.
function withColumns(
  columns: SheetUnderstanding['columns'],
  read: readonly Read[],
): SheetUnderstanding['columns'] {
  const found: Partial<Record<FieldName, FieldColumns>> = { ...columns };
  const taken = new Set(Object.values(columns).flatMap((one) => one.columns));
  for (const { understood } of read)
    for (const [field, one] of Object.entries(understood.columns) as [FieldName, FieldColumns][])
      if (found[field] === undefined && one.columns.every((column) => !taken.has(column))) found[field] = one;
  return found;
}
