import { cellAddress } from './address.ts';
import { type DateHints, settleDates } from './cells/dateColumn.ts';
import type { ColumnGuess } from './columns.ts';
import type { NormalisedRow } from './row.ts';
import type { SectionPlace } from './sectionPlace.ts';
import type { ColumnQuestion } from './understanding.ts';

const EXAMPLES = 4;

/** A row read, and what the headings above it say. */
export type PlacedRow = { readonly row: NormalisedRow; readonly place?: SectionPlace };

/** Which field the day of a heading gives a value to: the hour's day, or the release of a list by date. */
function fieldOfHeadings(guess: ColumnGuess): 'screeningDate' | 'releaseDate' | undefined {
  if (guess.screeningDate !== undefined || guess.releaseDate !== undefined || guess.windowFrom !== undefined)
    return undefined;
  return guess.screeningTime === undefined ? 'releaseDate' : 'screeningDate';
}

/**
 * Gives rows the day their heading names: a list by day writes `woensdag 14 oktober 2026` once, above its hours, and a
 * release schedule `w/c Friday 2 October` above its films.
 *
 * Only in tables without a column of days.
 */
export function datesOfSections(
  rows: readonly PlacedRow[],
  guess: ColumnGuess,
  hints: DateHints,
): { readonly rows: readonly NormalisedRow[]; readonly questions: readonly ColumnQuestion[] } {
  const bare = rows.map(({ row }) => row);
  const field = fieldOfHeadings(guess);
  const days = rows.flatMap(({ place }) => place?.day ?? []);
  if (field === undefined || days.length === 0) return { rows: bare, questions: [] };
  const column = settleDates([...new Set(days)], hints);
  const examples: ColumnQuestion['examples'] = [];
  let count = 0;
  const dated = rows.map(({ row, place }) => {
    const reading = place?.day && column.settle(place.day, place.dates);
    if (reading === undefined || reading.kind === 'problem' || row.values[field] !== undefined) return row;
    const at = place?.dayAt ?? { text: row.section ?? '', row: row.row };
    const told = { text: at.text, address: cellAddress(at.row, 0) };
    if (reading.isDoubtful) {
      count += 1;
      if (examples.length < EXAMPLES) examples.push(told);
    }
    if (reading.kind !== 'value') return { ...row, doubts: [...row.doubts, field] };
    return {
      ...row,
      values: { ...row.values, [field]: reading.value },
      raw: { ...row.raw, [field]: told },
      doubts: reading.isDoubtful ? [...row.doubts, field] : row.doubts,
    };
  });
  const kind = column.needsYear ? 'year' : column.needsOrder ? 'dateOrder' : 'weekNumbers';
  return { rows: dated, questions: count === 0 ? [] : [{ kind, field, header: '', count, examples }] };
}

export type CarriedDates = {
  readonly rows: readonly NormalisedRow[];
  readonly questions: readonly ColumnQuestion[];
};

/**
 * Carries a day down to the hours below it, where the sender wrote it once for a group of rows; in a calendar of releases,
 * to the films below it.
 *
 * Such a day is doubtful, and asked about once.
 */
export function carryDates(rows: readonly NormalisedRow[], guess: ColumnGuess): CarriedDates {
  const source = guess.screeningDate;
  if (source === undefined) return carryReleases(rows, guess);
  if (guess.screeningTime === undefined) return { rows, questions: [] };
  const examples: ColumnQuestion['examples'] = [];
  let count = 0;
  let before: NormalisedRow | undefined;
  const carried = rows.map((row) => {
    const date = before?.values.screeningDate;
    const isOpen = row.raw.screeningDate === undefined && row.values.screeningTime !== undefined;
    if (!isOpen || date === undefined || row.section !== before?.section) {
      before = row;
      return row;
    }
    const filled: NormalisedRow = {
      ...row,
      values: { ...row.values, screeningDate: date },
      doubts: [...row.doubts, 'screeningDate'],
    };
    count += 1;
    if (examples.length < EXAMPLES) {
      examples.push({ text: date, address: cellAddress(row.row, source.columns[0] ?? 0) });
    }
    before = filled;
    return filled;
  });
  if (count === 0) return { rows, questions: [] };
  const header = source.headers[0] ?? '';
  return {
    rows: carried,
    questions: [{ kind: 'carriedDates', field: 'screeningDate', header, count, examples }],
  };
}

/**
 * A release calendar writes each day once, before the films of that day.
 *
 * Only where the days stand before the titles and go on in time, and films without one stand between films with one: those
 * at the end of a list have none yet.
 */
function carryReleases(rows: readonly NormalisedRow[], guess: ColumnGuess): CarriedDates {
  const source = guess.releaseDate;
  const column = source?.columns[0];
  const title = guess.title?.columns[0];
  if (
    source === undefined ||
    column === undefined ||
    title === undefined ||
    column > title ||
    !isCalendar(rows)
  )
    return { rows, questions: [] };
  const examples: ColumnQuestion['examples'] = [];
  let count = 0;
  let before: NormalisedRow | undefined;
  const carried = rows.map((row) => {
    const releaseDate = before?.values.releaseDate;
    if (!lacksRelease(row) || releaseDate === undefined || row.section !== before?.section) {
      before = row;
      return row;
    }
    count += 1;
    if (examples.length < EXAMPLES)
      examples.push({ text: releaseDate, address: cellAddress(row.row, column) });
    before = { ...row, values: { ...row.values, releaseDate }, doubts: [...row.doubts, 'releaseDate'] };
    return before;
  });
  const header = source.headers[0] ?? '';
  return count === 0
    ? { rows, questions: [] }
    : { rows: carried, questions: [{ kind: 'carriedDates', field: 'releaseDate', header, count, examples }] };
}

const lacksRelease = (row: NormalisedRow): boolean =>
  row.raw.releaseDate === undefined && row.values.releaseDate === undefined && row.values.title !== undefined;

function isCalendar(rows: readonly NormalisedRow[]): boolean {
  const days = rows.flatMap(({ values }) => values.releaseDate ?? []);
  const last = rows.findLastIndex(({ values }) => values.releaseDate !== undefined);
  const isRising = days.every((day, at) => at === 0 || days[at - 1]! <= day);
  return days.length >= 2 && isRising && rows.slice(1, last).some(lacksRelease);
}
