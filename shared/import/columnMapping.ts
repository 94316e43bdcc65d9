import type { ColumnMapping } from './columns.ts';
import { FIELD_NAMES, type FieldName, JOINED_FIELDS } from './fields.ts';

type Draft = Partial<Record<FieldName, readonly number[]>>;

const mapped = (now: ColumnMapping, change: (columns: readonly number[]) => readonly number[]): Draft => {
  const mapping: Draft = {};
  for (const field of FIELD_NAMES) {
    const own = now[field];
    if (own !== undefined) mapping[field] = change(own);
  }
  return mapping;
};

/** What a column is read as; undefined where it is left out. Of a column for several fields (`Land / Jaar`) the first. */
export const fieldIn = (mapping: ColumnMapping, column: number): FieldName | undefined =>
  FIELD_NAMES.find((field) => mapping[field]?.includes(column));

/**
 * The mapping once a column means `field` (null: nothing). All other columns stay what they are; a field that lost its column
 * stays without one, so that the next reading does not guess it back.
 */
export function withMeaning(now: ColumnMapping, column: number, field: FieldName | null): ColumnMapping {
  const mapping = mapped(now, (own) => own.filter((each) => each !== column));
  if (field === null) return mapping;
  const joined = JOINED_FIELDS.has(field) ? (mapping[field] ?? []) : [];
  return { ...mapping, [field]: [...joined, column].toSorted((a, b) => a - b) };
}

/** The mapping once two columns have changed meanings with each other. */
export const withSwapped = (now: ColumnMapping, one: number, other: number): ColumnMapping =>
  mapped(now, (own) =>
    own
      .map((each) => (each === one ? other : each === other ? one : each))
      .toSorted((left, right) => left - right),
  );

/** The mapping once nothing is remembered of a column any more: what it holds is guessed at the next file. */
export function withoutColumn(now: ColumnMapping, column: number): ColumnMapping {
  const mapping: Draft = {};
  for (const field of FIELD_NAMES) {
    const own = now[field];
    if (own === undefined) continue;
    const left = own.filter((each) => each !== column);
    if (left.length > 0 || left.length === own.length) mapping[field] = left;
  }
  return mapping;
}
