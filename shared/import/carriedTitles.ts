import { cellAddress } from './address.ts';
import type { ColumnGuess } from './columns.ts';
import type { NormalisedRow } from './row.ts';
import type { ColumnQuestion } from './understanding.ts';

const EXAMPLES = 4;

const isOpen = (row: NormalisedRow): boolean =>
  row.problems?.some((problem) => problem.code === 'missingTitle') === true &&
  (row.values.screeningDate !== undefined || row.values.screeningTime !== undefined);

/** Its own words stay; what the film's first line says of the film is lent to the lines of its other shows. */
function lend(row: NormalisedRow, film: NormalisedRow): NormalisedRow {
  const {
    screeningDate: _date,
    screeningTime: _time,
    room: _room,
    price: _price,
    notes: _notes,
    ...values
  } = film.values;
  const problems = row.problems?.filter((problem) => problem.code !== 'missingTitle') ?? [];
  const { problems: _problems, ...kept } = row;
  return {
    ...kept,
    values: { ...values, ...row.values },
    raw: { ...(film.raw.title ? { title: film.raw.title } : {}), ...row.raw },
    doubts: [...row.doubts, 'title'],
    ...(problems.length > 0 ? { problems } : {}),
  };
}

/**
 * Carries a title down to the shows below it, where the sender wrote it once for a group of lines.
 *
 * Such a title is doubtful, and asked about once. Only in tables of shows: elsewhere a line without a title lacks it.
 */
export function carryTitles(
  rows: readonly NormalisedRow[],
  guess: ColumnGuess,
): { readonly rows: readonly NormalisedRow[]; readonly questions: readonly ColumnQuestion[] } {
  const source = guess.title;
  if (source === undefined || (guess.screeningDate === undefined && guess.screeningTime === undefined))
    return { rows, questions: [] };
  const examples: ColumnQuestion['examples'] = [];
  let count = 0;
  let film: NormalisedRow | undefined;
  const carried = rows.map((row) => {
    const isSameList = film !== undefined && row.section === film.section;
    if (!isOpen(row) || film === undefined || !isSameList) {
      if (row.values.title !== undefined) film = row;
      return row;
    }
    count += 1;
    const address = cellAddress(row.row, source.columns[0] ?? 0);
    if (examples.length < EXAMPLES) examples.push({ text: film.values.title ?? '', address });
    return lend(row, film);
  });
  if (count === 0) return { rows, questions: [] };
  const header = source.headers[0] ?? '';
  return { rows: carried, questions: [{ kind: 'carriedTitles', field: 'title', header, count, examples }] };
}
