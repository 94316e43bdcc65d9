import type { LocalDate } from '../time.ts';
import { cellAddress } from './address.ts';
import type { DateHints } from './cells/dateColumn.ts';
import type { Reading } from './cells/reading.ts';
import { readShowList } from './cells/showLists.ts';
import { type Dial, dialOf, readTimes } from './cells/times.ts';
import type { ColumnGuess, TableColumn } from './columns.ts';
import { type DateField, dateField } from './dateFields.ts';
import { fieldReader } from './fieldReaders.ts';
import { normaliseHeader } from './headerIndex.ts';
import { matchHeader } from './headers.ts';
import type { NormalisedRow } from './row.ts';
import type { RawCell, RawRow } from './sheet.ts';
import { wholeColumns } from './table.ts';
import type { GridScreening } from './understanding.ts';

const SHOW_FIELDS = ['screeningDate', 'screeningTime', 'room'] as const;
type ShowField = (typeof SHOW_FIELDS)[number];
type Group = Partial<Record<ShowField, number>>;

const LEAST_SCORE = 0.5;

type Holds = (column: number) => 'hours' | 'days' | undefined;

const showFieldOf = (header: string, held: ReturnType<Holds>): ShowField | undefined => {
  const fields = matchHeader(header)
    .filter((match) => match.score >= LEAST_SCORE && (SHOW_FIELDS as readonly string[]).includes(match.field))
    .map(({ field }) => field as ShowField);
  // "Séance 2" is an hour where hours stand under it, and a day where days do.
  return held === 'hours' && fields.includes('screeningTime') ? 'screeningTime' : fields[0];
};

const LOOK_AT_ROWS = 60;

/** What the first cells of a column hold. */
const holding =
  (rows: readonly RawRow[]): Holds =>
  (column) => {
    const cells = rows.slice(0, LOOK_AT_ROWS).flatMap((row) => cellAt(row, column) ?? []);
    const hours = cells.filter(isHours).length;
    if (cells.length === 0) return undefined;
    return hours >= cells.length * 0.8 ? 'hours' : 'days';
  };

const isHours = (cell: RawCell): boolean =>
  cell.kind === 'date' ? cell.iso?.includes('-') === false : /^\D{0,4}\d{1,2}\s?[:.uh]/i.test(cell.text);

/**
 * The columns of a second and third show: `Vertoning 2 · Zaal 2`, or the same headers again.
 *
 * A new group begins where a field comes back. Hours alone are those of the first column of days.
 */
function laterGroups(
  headers: ReadonlyMap<number, string>,
  guess: ColumnGuess,
  holds: Holds,
): readonly Group[] {
  const taken = new Set(Object.values(guess).flatMap((found) => found.columns));
  const groups: Group[] = [];
  for (const [column, header] of [...headers].toSorted((one, other) => one[0] - other[0])) {
    if (taken.has(column) || header === '' || matchHeader(header).length === 0) continue;
    const field = showFieldOf(header, holds(column));
    if (field === undefined) continue;
    const last = groups.at(-1);
    if (last && last[field] === undefined) last[field] = column;
    else groups.push({ [field]: column });
  }
  const day = guess.screeningDate?.columns[0];
  const isBeside = guess.screeningTime !== undefined;
  return groups.flatMap((group) => {
    if (group.screeningDate !== undefined) return [group];
    // A column of rooms alone says nothing of a show of its own; nor does one of hours that are no shows'.
    const isShow = group.screeningTime !== undefined && isBeside && holds(group.screeningTime) === 'hours';
    return isShow && isSameKind(headers, group.screeningTime!, guess.screeningTime!.headers[0] ?? '')
      ? [{ ...group, ...(day === undefined ? {} : { screeningDate: day }) }]
      : [];
  });
}

// "Séance 1" and "Séance 2", "Uur" and "Uur": not "Start" and "Einde".
const bare = (header: string): string => normaliseHeader(header).replace(/\s*\d+$|^\d+\s*/, '');
const isSameKind = (headers: ReadonlyMap<number, string>, column: number, first: string): boolean =>
  bare(headers.get(column) ?? '') === bare(first);

type Sources = {
  readonly group: Group;
  readonly dates: DateField | undefined;
  readonly dial: Dial;
};

const cellAt = (row: RawRow, column: number | undefined): RawCell | undefined =>
  column === undefined ? undefined : row.cells.find((cell) => cell.column === column);

type Show = Pick<GridScreening, 'address' | 'date' | 'time' | 'room'>;

/** The shows one group of columns names in a row: a list in its cell, or one day with its hours. */
function showsOf(row: RawRow, { group, dates, dial }: Sources, day: LocalDate | undefined): readonly Show[] {
  const cell = cellAt(row, group.screeningDate);
  const timeCell = cellAt(row, group.screeningTime);
  const roomCell = cellAt(row, group.room);
  const room = roomCell && fieldReader('room', '')(roomCell).values.room;
  if (group.screeningDate === undefined && timeCell)
    return timesIn(timeCell, dial).map((time) => ({
      address: cellAddress(row.row, timeCell.column),
      ...(day === undefined ? {} : { date: day }),
      time,
      ...(room ? { room } : {}),
    }));
  if (!cell || !dates) return [];
  const address = cellAddress(row.row, cell.column);
  const listed = cell.kind === 'text' ? readShowList(cell.text, dial) : [];
  if (listed.length > 0)
    return listed.flatMap(({ guess, times, room: own }) => {
      const reading = dates.settle(guess, row.row);
      if (reading.kind === 'problem') return [];
      const base = { address, ...dayRead(reading), ...(own || room ? { room: own ?? room } : {}) };
      return times.length === 0 ? [base] : times.map((time) => ({ ...base, time }));
    });
  const reading = dates.read(cell, row.row);
  // A day whose year nobody said is asked about; its hours are shows all the same.
  if (reading.kind === 'problem' || (reading.kind === 'nothing' && !reading.isDoubtful)) return [];
  const times = timeCell ? timesIn(timeCell, dial) : timesIn(cell, dial);
  const base = { address, ...dayRead(reading), ...(room ? { room } : {}) };
  return times.length === 0 ? [base] : times.map((time) => ({ ...base, time }));
}

const dayRead = (reading: Reading<LocalDate>): { readonly date?: LocalDate } =>
  reading.kind === 'value' ? { date: reading.value } : {};

// "2026-10-14T17:30:00-04:00": how far the clock is from Greenwich is no second hour.
const OFFSET = /([T\s]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})$/;
const local = (text: string): string => text.replace(OFFSET, '$1');

const START_AND_END = /\d\s*(?:u|h|uur|uhr)?\s*(?:[-–—]|tot|à|bis|to|till|until)\s*\d/iu;

function timesIn(source: RawCell, dial: Dial): readonly string[] {
  const cell = source.kind === 'text' ? { ...source, text: local(source.text) } : source;
  if (cell.kind === 'text') {
    const times = readTimes(cell.text, dial);
    // "19:00 - 21:35" is a start and its end.
    if (times.length > 1)
      return times.length === 2 && START_AND_END.test(cell.text) ? times.slice(0, 1) : times;
  }
  const found = fieldReader('screeningTime', '', dial)(cell).values.screeningTime;
  return found === undefined || cell.iso?.length === 10 ? [] : [found];
}

/**
 * Every show of a table whose rows name more than one: several hours or days in a cell, a second and a third pair of columns.
 *
 * Nothing for a table of one show a row: its rows say all there is.
 */
export function showsOfTable(
  rows: readonly RawRow[],
  films: readonly NormalisedRow[],
  headers: ReadonlyMap<number, string>,
  guess: ColumnGuess,
  hints: DateHints,
): readonly GridScreening[] {
  // Without a column of days the hours are of the day a heading names, or of one nobody said.
  if (guess.screeningDate === undefined && guess.screeningTime === undefined) return [];
  const groups: readonly Group[] = [firstGroup(guess), ...laterGroups(headers, guess, holding(rows))];
  const wanted = groups
    .flatMap((group) => [group.screeningDate, group.screeningTime])
    .filter((one) => one !== undefined);
  const columns = wholeColumns(headers, rows, new Set(wanted));
  const isPlain = groups.length === 1 && ![...columns.values()].some((column) => column.cells.some(mayList));
  if (isPlain) return [];
  const [first, ...later] = groups;
  // One column of rooms holds for every show of its row.
  const hasOneRoom = later.every((group) => group.room === undefined);
  const roomed = hasOneRoom ? groups.map((group) => ({ ...group, room: first!.room })) : groups;
  const sources = roomed.map((group) => sourcesOf(group, columns, hints));
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const all = films.map((film) => {
    const row = byRow.get(film.row);
    return {
      film,
      shows: row ? timed(sources.flatMap((source) => showsOf(row, source, film.values.screeningDate))) : [],
    };
  });
  if (!all.some(({ shows }) => shows.length > 1)) return [];
  return all.flatMap(({ film, shows }) =>
    shows.map((show) => ({ ...show, row: film.row, film: film.row, title: film.values.title ?? '' })),
  );
}

// An empty "Séance 3" beside hours of the same day is no show.
const timed = (shows: readonly Show[]): readonly Show[] =>
  shows.filter(
    (show) =>
      show.time !== undefined || !shows.some(({ date, time }) => time !== undefined && date === show.date),
  );

const firstGroup = (guess: ColumnGuess): Group =>
  Object.fromEntries(
    SHOW_FIELDS.flatMap((field) => (guess[field] ? [[field, guess[field].columns[0]!]] : [])),
  );

const mayList = (cell: RawCell): boolean =>
  cell.kind === 'text' &&
  cell.text.length > 6 &&
  (readTimes(local(cell.text)).length > 1 || readShowList(cell.text).length > 1);

function sourcesOf(group: Group, columns: ReadonlyMap<number, TableColumn>, hints: DateHints): Sources {
  const dated = group.screeningDate === undefined ? undefined : columns.get(group.screeningDate);
  const timed = group.screeningTime === undefined ? dated : columns.get(group.screeningTime);
  return {
    group,
    dates: dated && dateField('screeningDate', dated, hints),
    dial: dialOf((timed?.cells ?? []).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))),
  };
}
