import type { CopyRow } from '../../../shared/contract/films.ts';
import { type CopyState, copyState } from '../../../shared/domain/copyState.ts';
import type { TextLength } from '../../../shared/domain/text.ts';
import { LANGS } from '../../../shared/words/words.ts';

/** The lengths a film is written in, the one needed first on top. A one-liner is a luxury: its lack is shown, never counted. */
export const LENGTHS: readonly TextLength[] = ['teaser', 'print', 'long', 'oneLiner'];
const COUNTED: readonly TextLength[] = ['teaser', 'print', 'long'];

export type CopyFilter = 'all' | 'missing' | 'outdated';

const statesOf = (row: CopyRow): readonly CopyState[] =>
  LANGS.flatMap((language) => COUNTED.map((length) => copyState(row.texts, language, length)));

/** How many texts of the coming films are not there, and how many fell behind. */
export function countStates(rows: readonly CopyRow[]): {
  readonly missing: number;
  readonly outdated: number;
} {
  const states = rows.flatMap(statesOf);
  return {
    missing: states.filter((state) => state === 'missing').length,
    outdated: states.filter((state) => state === 'outdated').length,
  };
}

export const filterRows = (rows: readonly CopyRow[], filter: CopyFilter): readonly CopyRow[] =>
  filter === 'all' ? rows : rows.filter((row) => statesOf(row).includes(filter));
