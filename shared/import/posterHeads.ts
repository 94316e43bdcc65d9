import { type Axes, type ColumnHead, type Head, reach } from './gridAxes.ts';
import { collapse } from './plainText.ts';
import type { RawCell } from './sheet.ts';

/** The headings over a poster's columns: the nearer row of two is `second`. */
export type Heads = { readonly columns: readonly ColumnHead[]; readonly second: readonly ColumnHead[] };

export const headsOf = ({ first, second }: Axes): Heads => ({
  columns: reach(first),
  second: second ? reach(second) : [],
});

export const headAt = (heads: readonly ColumnHead[], column: number): Head =>
  heads.find(({ span }) => column >= span.from && column <= span.to)?.head ?? {};

export const firstColumn = ({ columns }: Heads): number => Math.min(...columns.map(({ span }) => span.from));
export const lastColumn = ({ columns }: Heads): number => Math.max(...columns.map(({ span }) => span.to));

/** What several headings say together, a later one over an earlier. */
export const joinHeads = (...heads: readonly Head[]): Head => Object.assign({}, ...heads.map(said));
export const said = (head: Head): Head =>
  Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)) as Head;

const BARE_DAY = /^(?:[1-9]|[12]\d|3[01])\.?$/;

/** The number of a day that stands in a cell of its own beside its weekday: `do` · `1`. */
export function dayNumberOf(cell: RawCell): number | undefined {
  const text = collapse(cell.text);
  return (cell.kind === 'number' || cell.kind === 'text') && BARE_DAY.test(text)
    ? Number.parseInt(text, 10)
    : undefined;
}
