import { readExtras } from './cells/titleParts.ts';
import type { ColumnGuess } from './columns.ts';
import { type CellOutcome, fieldReader } from './fieldReaders.ts';
import { FIELD_NAMES, type FieldName, kindOf } from './fields.ts';
import { fieldsWithin } from './headers.ts';
import { collapse } from './plainText.ts';
import type { RawCell } from './sheet.ts';
import { valuesBeside } from './titleCells.ts';

/** Which fields each column holds, in the order its header names them; nearly always one. */
export function fieldsOfColumns(guess: ColumnGuess): ReadonlyMap<number, readonly FieldName[]> {
  const fields = new Map<number, FieldName[]>();
  for (const field of FIELD_NAMES)
    for (const [index, column] of (guess[field]?.columns ?? []).entries()) {
      const own = fields.get(column);
      if (own === undefined) fields.set(column, [field]);
      else own.push(field);
      const named = own && fieldsWithin(guess[field]?.headers[index] ?? '');
      if (own && named) own.sort((one, other) => named.indexOf(one) - named.indexOf(other));
    }
  return fields;
}

/** Where the parts of a cell meet, the surest sign first. */
const BETWEEN: readonly RegExp[] = [
  /\s*\n\s*/u,
  /\s*[|;•·]\s*/u,
  /\s+[/–—-]\s+/u,
  /\s*\/\s*/u,
  /\s*,\s+/u,
  /\s*,\s*/u,
  /\s+-\s*|\s*-\s+/u,
  /\s+(?=\d{4}$)/u,
];
const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)$/u;

/** The ways a cell falls into as many parts as its header names, the likeliest first. */
function* waysToCut(text: string, count: number): Generator<readonly string[]> {
  for (const sign of BETWEEN) {
    const parts = text
      .trim()
      .split(sign)
      .filter((part) => part !== '');
    if (parts.length === count) yield parts.map(collapse);
  }
  const bracketed = count === 2 ? IN_BRACKETS.exec(collapse(text)) : null;
  if (bracketed) yield [bracketed[1] ?? '', bracketed[2] ?? ''];
}

const partCell = (cell: RawCell, text: string): RawCell => ({ column: cell.column, kind: 'text', text });

/**
 * Reads a column whose header names several fields: `Land / Jaar`, `Regie (jaar)`, `Taal/Ondertitels`.
 *
 * A cell that does not fall into as many parts is read for the first field alone, in doubt.
 */
export function compositeReader(
  fields: readonly FieldName[],
  header: string,
): (cell: RawCell) => CellOutcome {
  const readers = fields.map((field) => fieldReader(field, header));
  const first = readers[0]!;
  return (cell) => {
    for (const parts of cell.kind === 'text' ? waysToCut(cell.text, fields.length) : []) {
      const found = readers.map((read, index) => read(partCell(cell, parts[index] ?? '')));
      // "DE/AT 2024" may be cut at its stroke: the year's own reader says where not to.
      const isRead = found.every(({ problem, isDoubtful }) => problem === undefined && isDoubtful !== true);
      // "v.o. sott. it./ingl." cut at its stroke would say its subtitles twice.
      if (isRead && areApart(found.map((one) => one.values)))
        return { values: Object.assign({}, ...found.map((one) => one.values)) };
    }
    const credits = cell.kind === 'text' ? inCredits(collapse(cell.text), fields) : undefined;
    if (credits) return { values: credits };
    const whole = readAlone(cell, fields, readers) ?? first(cell);
    const isRead = fields.every(
      (field) =>
        whole.values[field] !== undefined ||
        (field === 'subtitles' && whole.values.subtitleLanguages !== undefined),
    );
    return isRead ? whole : { ...whole, isDoubtful: true };
  };
}

const areApart = (parts: readonly CellOutcome['values'][]): boolean => {
  const keys = parts.flatMap((values) => Object.keys(values));
  return new Set(keys).size === keys.length;
};

// "VK 2024, 119 min" under "Land/jaar/duur": parted by more than one sign, as a credits line is.
function inCredits(text: string, fields: readonly FieldName[]): CellOutcome['values'] | undefined {
  const credits = text.length <= MOST_CREDITS ? readExtras(text) : undefined;
  const values = credits && valuesBeside({ title: '', ...credits });
  return values && fields.every((field) => values[field] !== undefined) ? values : undefined;
}
const MOST_CREDITS = 160;

// "2022" under "Land / Jaar" is the year: the one field that can read the cell without help.
function readAlone(
  cell: RawCell,
  fields: readonly FieldName[],
  readers: readonly ((cell: RawCell) => CellOutcome)[],
): CellOutcome | undefined {
  const STRICT: ReadonlySet<string> = new Set(['year', 'runtime', 'count', 'time', 'price']);
  const at = fields.findIndex((field, index) => {
    const found = STRICT.has(kindOf(field)) ? readers[index]!(cell) : undefined;
    return (
      found !== undefined &&
      found.problem === undefined &&
      !found.isDoubtful &&
      found.values[field] !== undefined
    );
  });
  return at < 0 ? undefined : readers[at]!(cell);
}
