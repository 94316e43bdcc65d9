import type { RawCell, RawRow } from './sheet.ts';

/** Signs and words for "the same as above": `"`, `“`, `idem`, `id.`; a bare `id` may be Indonesian. */
const DITTO = /^(?:["“”„″〃»]|''|,,|´´|[-–—]+\s?["“”″]\s?[-–—]+|idem|id\.|ibid\.?|dito|ditto)$/iu;
const LONGEST = 7;
// Asked of every cell of a big sheet: only these letters and signs begin one.
const FIRST: ReadonlySet<string> = new Set(' "“”„″〃»\',´-–—iIdD');

const isDitto = ({ kind, text }: RawCell): boolean =>
  kind === 'text' && text.length <= LONGEST && FIRST.has(text.charAt(0)) && DITTO.test(text.trim());

/** What stands above, in the place of the sign that points at it; what was struck or linked there is not so here. */
function repeated(
  { href: _link, comment: _remark, isStruck: _pen, ...above }: RawCell,
  sign: RawCell,
): RawCell {
  return { ...above, ditto: sign.text.trim(), ...(sign.isStruck ? { isStruck: true } : {}) };
}

/**
 * Rows with every `"` and `idem` replaced by what stands above it in its column; the sign is kept as `ditto`.
 *
 * A sign with nothing above it stays what it is. Headings (rows of one cell) are passed over.
 */
export function withDittos(rows: readonly RawRow[]): readonly RawRow[] {
  if (!rows.some((row) => row.cells.some(isDitto))) return rows;
  const above = new Map<number, RawCell>();
  return rows.map((row) => {
    if (row.cells.length < 2 || row.isHidden) return row;
    const cells = row.cells.map((cell) => {
      const same = isDitto(cell) ? above.get(cell.column) : undefined;
      if (same === undefined) above.set(cell.column, cell);
      return same === undefined ? cell : repeated(same, cell);
    });
    return { ...row, cells };
  });
}
