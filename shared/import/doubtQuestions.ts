import type { ColumnGuess } from './columns.ts';
import type { FieldName } from './fields.ts';
import type { NormalisedRow } from './row.ts';
import type { ColumnQuestion } from './understanding.ts';

const EXAMPLES = 4;

type Doubtful = { count: number; readonly examples: { text: string; address: string }[] };

/** One question for each column with cells read in doubt that no other question is about. */
export function doubtQuestions(
  rows: readonly NormalisedRow[],
  guess: ColumnGuess,
  asked: readonly ColumnQuestion[],
): readonly ColumnQuestion[] {
  const done = new Set(asked.map((question) => question.field));
  const open = new Map<FieldName, Doubtful>();
  for (const row of rows)
    for (const field of row.doubts) {
      if (done.has(field)) continue;
      const found = open.get(field) ?? { count: 0, examples: [] };
      open.set(field, found);
      found.count += 1;
      const raw = row.raw[field];
      if (raw && found.examples.length < EXAMPLES) found.examples.push(raw);
    }
  return [...open].map(([field, { count, examples }]) => ({
    kind: 'doubtful',
    field,
    header: guess[field]?.headers[0] ?? '',
    count,
    examples,
  }));
}
