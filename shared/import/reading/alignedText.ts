const GAP = /\s{2,}/;
/** Share of the lines that may write into the blank between two columns: a title that is too long for its own. */
const STRAY = 0.03;

/** Lines that have columns at all: two fields or more, parted by two blanks or more. */
const hasColumns = (line: string): boolean => GAP.test(line.trim());

type Span = { readonly from: number; readonly to: number };

/** The columns of lines set under one another: stretches between blanks that run down the whole table. */
function spansOf(lines: readonly string[]): readonly Span[] {
  const width = Math.min(
    2_000,
    lines.reduce((most, line) => Math.max(most, line.length), 0),
  );
  const written = new Uint32Array(width + 1);
  for (const line of lines)
    for (let at = 0; at < Math.min(line.length, width); at += 1) if (line[at] !== ' ') written[at]! += 1;
  const isBlank = (at: number): boolean => at >= width || (written[at] ?? 0) <= lines.length * STRAY;
  const spans: Span[] = [];
  for (let at = 0; at < width; ) {
    while (at < width && isBlank(at)) at += 1;
    if (at >= width) break;
    const from = at;
    // One blank is a space between words, two are a gap between columns.
    while (at < width && !(isBlank(at) && isBlank(at + 1))) at += 1;
    spans.push({ from, to: at });
  }
  return spans;
}

function cut(line: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ from }, index) =>
    line.slice(index === 0 ? 0 : from, spans[index + 1]?.from ?? line.length).trim(),
  );
}

/** The usual number of fields where lines are parted at two blanks or more, whatever stands under what. */
function usualFields(lines: readonly string[]): number {
  const counts = lines.map((line) => line.trim().split(GAP).length).toSorted((one, other) => one - other);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/**
 * The fields of a text whose columns stand under one another, as mails and printed lists set them; row by row.
 *
 * Where the lines are not set under one another, two blanks part the fields. A tab counts as a gap.
 */
export function alignedFields(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').map((line) => line.replaceAll('\t', '   ').trimEnd());
  const columned = lines.filter(hasColumns);
  const spans = spansOf(columned);
  if (columned.length >= 2 && spans.length >= usualFields(columned))
    return lines.map((line) => (hasColumns(line) ? cut(line, spans) : [line.trim()]));
  return lines.map((line) => line.trim().split(GAP));
}

/** The share of the lines that have columns. */
export function alignedShare(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? 0 : lines.filter(hasColumns).length / lines.length;
}
