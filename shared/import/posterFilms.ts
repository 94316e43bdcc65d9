import { cellAddress } from './address.ts';
import { splitNames } from './cells/names.ts';
import { namesPersons } from './cells/titleParts.ts';
import { dateOfDay } from './gridDays.ts';
import { collapse, fold } from './plainText.ts';
import type { Show } from './posterCells.ts';
import type { NormalisedRow, RowValues } from './row.ts';
import { placeOf } from './rowPlace.ts';
import { valuesBeside } from './titleCells.ts';
import { readTitleCell } from './titleHabits.ts';
import type { GridScreening } from './understanding.ts';

/** The films of a poster's shows, in the order they come; each with a number of its own, though several share a row. */
export function filmsOf(shows: readonly Show[], shown: readonly GridScreening[]): readonly NormalisedRow[] {
  const films = new Map<number, NormalisedRow>();
  shown.forEach((show, index) => {
    if (films.has(show.film)) return;
    const { title, column } = shows[index]!;
    films.set(show.film, filmRow(title, show, cellAddress(shows[index]!.row, column)));
  });
  return [...films.values()];
}

function filmRow(text: string, show: GridScreening, address: string): NormalisedRow {
  const [first = '', ...below] = text.split('\n');
  const behind = collapse(below.join(' '));
  const isMaker = below.length > 0 && namesPersons(behind);
  const parts = readTitleCell(isMaker ? first : text, { hasYear: false }, '');
  const values: RowValues = {
    title: parts.title,
    ...valuesBeside(parts),
    ...(isMaker ? { director: behind, directors: [...splitNames(behind)] } : {}),
    ...(show.date === undefined ? {} : { screeningDate: show.date }),
    ...(show.time === undefined ? {} : { screeningTime: show.time }),
    ...(show.room === undefined ? {} : { room: show.room }),
  };
  return {
    row: show.film,
    values,
    raw: { title: { text: collapse(text), address } },
    doubts: show.date === undefined ? ['screeningDate'] : [],
  };
}

/** The shows of a poster; those of one title are of one film, wherever they stand. */
export function screeningsOf(shows: readonly Show[]): readonly GridScreening[] {
  const films = new Map<string, number>();
  const taken = new Map<number, number>();
  return shows.map(({ row, column, title, head, week }) => {
    const key = fold(title);
    let film = films.get(key);
    if (film === undefined) {
      const part = taken.get(row) ?? 0;
      taken.set(row, part + 1);
      film = placeOf(part, row);
      films.set(key, film);
    }
    const date = dateOfDay(head.day!, week);
    return {
      row,
      film,
      address: cellAddress(row, column),
      title: collapse(title),
      ...(date === undefined ? {} : { date }),
      ...(head.day!.weekday === undefined ? {} : { weekday: head.day!.weekday }),
      time: head.time!,
      ...(head.room === undefined ? {} : { room: head.room }),
    };
  });
}
