import { cellAddress } from './address.ts';
import { readCountries } from './cells/countries.ts';
import { isVideoUrl } from './cells/links.ts';
import { splitNames } from './cells/names.ts';
import { errorCode } from './cells/reading.ts';
import type { ColumnGuess, TableColumn } from './columns.ts';
import type { CellOutcome } from './fieldReaders.ts';
import { collapse, decodeEntities } from './plainText.ts';
import type { RowValues } from './row.ts';
import type { RawCell } from './sheet.ts';
import { type HabitualParts, habitsOf, readTitleCell } from './titleHabits.ts';
import type { ColumnQuestion } from './understanding.ts';

const MOST_LENGTH = 1_000;
const EXAMPLES = 4;

const textOf = (cell: RawCell): string => {
  const text = cell.kind === 'number' && cell.number !== undefined ? String(cell.number) : cell.text;
  return text.includes('&') ? decodeEntities(text) : text;
};

const codes = (listed: string): string[] => listed.toLowerCase().split(/[\s,]+/);

/** The values of a row that a title's cell gives beside the title. */
export function valuesBeside({ title: _title, ...parts }: HabitualParts): Partial<RowValues> {
  const { spokenLanguage, subtitles, director, country, ...plain } = parts;
  const countries = country === undefined ? undefined : readCountries(country);
  return {
    ...plain,
    ...(spokenLanguage ? { spokenLanguage, spokenLanguages: codes(spokenLanguage) } : {}),
    ...(subtitles ? { subtitles, subtitleLanguages: codes(subtitles) } : {}),
    ...(director ? { director, directors: [...splitNames(director)] } : {}),
    ...(countries?.kind === 'value'
      ? { country: countries.value.text, countryCodes: [...countries.value.codes] }
      : {}),
  };
}

export type TitleColumn = {
  readonly read: (cell: RawCell) => CellOutcome;
  readonly questions: readonly ColumnQuestion[];
};

/**
 * Reads a column of titles, by what its cells say and by their common habits; a habit is asked about once.
 *
 * `column` may be a sample of its cells; the count of the question is that of the sample then.
 */
export function titleReader(column: TableColumn, guess: ColumnGuess): TitleColumn {
  const habits = habitsOf(column.cells.map(textOf), {
    hasDirector: guess.director !== undefined,
    hasOriginal: guess.originalTitle !== undefined,
    header: column.header,
  });
  const read = (cell: RawCell): CellOutcome => {
    if (cell.kind === 'error') return { values: {}, problem: errorCode(cell) };
    const text = textOf(cell);
    if (text.length > MOST_LENGTH)
      return { values: { title: collapse(text.slice(0, MOST_LENGTH)) }, problem: 'tooLong' };
    const parts = readTitleCell(text, habits, column.header);
    if (parts.title === '') return { values: {} };
    const trailerUrl = cell.href !== undefined && isVideoUrl(cell.href) ? cell.href : undefined;
    if (isBare(parts) && trailerUrl === undefined) return { values: { title: parts.title } };
    const derived = { ...valuesBeside(parts), ...(trailerUrl === undefined ? {} : { trailerUrl }) };
    const isHabit = habits.behind !== undefined && parts[fieldOf(habits.behind.field)] !== undefined;
    return {
      values: { title: parts.title },
      ...(hasKeys(derived) ? { derived } : {}),
      ...(isHabit ? { isDoubtful: true } : {}),
    };
  };
  return { read, questions: habits.behind === undefined ? [] : habitQuestion(column, read) };
}

const fieldOf = (field: 'director' | 'originalTitle' | 'translation'): keyof HabitualParts =>
  field === 'translation' ? 'titleFr' : field;

const isBare = (parts: HabitualParts): boolean => {
  for (const key in parts) if (key !== 'title') return false;
  return true;
};

const hasKeys = (values: object): boolean => {
  for (const _key in values) return true;
  return false;
};

function habitQuestion(column: TableColumn, read: TitleColumn['read']): readonly ColumnQuestion[] {
  const taken = column.cells.flatMap((cell, index) =>
    read(cell).isDoubtful
      ? [{ text: collapse(cell.text), address: cellAddress(column.rows[index]!, column.column) }]
      : [],
  );
  if (taken.length === 0) return [];
  return [
    {
      kind: 'titleParts',
      field: 'title',
      header: column.header,
      count: taken.length,
      examples: taken.slice(0, EXAMPLES),
    },
  ];
}
