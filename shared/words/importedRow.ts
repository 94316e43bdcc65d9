import type { PlannedEntity } from '../import/plan.ts';
import type { RowValues } from '../import/row.ts';
import { formatDayWithYear, formatSpan, formatTime } from './dates.ts';
import { say } from './index.ts';
import type { Lang } from './words.ts';

/** Of what a row says, what tells its film, its offer or its show from another. */
export type RowSaid = Pick<
  RowValues,
  | 'screeningDate'
  | 'screeningTime'
  | 'room'
  | 'director'
  | 'directors'
  | 'year'
  | 'runtimeMinutes'
  | 'windowFrom'
  | 'windowTo'
  | 'releaseDate'
  | 'maxShows'
  | 'terms'
>;

/** That part of a row's values. */
export const saidOf = (values: RowValues): RowSaid => ({
  screeningDate: values.screeningDate,
  screeningTime: values.screeningTime,
  room: values.room,
  director: values.director,
  directors: values.directors,
  year: values.year,
  runtimeMinutes: values.runtimeMinutes,
  windowFrom: values.windowFrom,
  windowTo: values.windowTo,
  releaseDate: values.releaseDate,
  maxShows: values.maxShows,
  terms: values.terms,
});

/**
 * What a row brings, in a few words: when and where it is shown, of a new film its maker, year and length, of a new option its
 * window and terms as the sender put them. Empty where there is nothing to tell.
 */
export function importedRowInShort(said: RowSaid, creates: readonly PlannedEntity[], lang: Lang): string {
  return [
    showOf(said, lang),
    ...(creates.includes('film') ? filmOf(said, lang) : []),
    ...(creates.includes('booking') ? offerOf(said, lang) : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function showOf({ screeningDate, screeningTime, room }: RowSaid, lang: Lang): string {
  if (screeningDate === undefined && screeningTime === undefined) return '';
  const day = screeningDate === undefined ? '' : formatDayWithYear(screeningDate, lang);
  const time = screeningTime === undefined ? '' : formatTime(screeningTime, lang);
  return [day, time, room ?? ''].filter((part) => part !== '').join('  ');
}

const filmOf = (said: RowSaid, lang: Lang): readonly string[] => [
  (said.directors ?? [said.director ?? '']).join(', '),
  said.year === undefined ? '' : String(said.year),
  said.runtimeMinutes === undefined ? '' : `${said.runtimeMinutes} min`,
  said.releaseDate === undefined
    ? ''
    : say(lang, 'import.row.release', { day: formatDayWithYear(said.releaseDate, lang) }),
];

function offerOf({ windowFrom, windowTo, maxShows, terms }: RowSaid, lang: Lang): readonly string[] {
  return [
    windowOf(windowFrom, windowTo, lang),
    maxShows === undefined ? '' : say(lang, 'import.row.maxShows', { count: maxShows }),
    terms?.raw.trim() ?? '',
  ];
}

function windowOf(from: string | undefined, to: string | undefined, lang: Lang): string {
  if (from !== undefined && to !== undefined) return formatSpan(from, to, lang);
  if (from !== undefined) return say(lang, 'booking.from', { day: formatDayWithYear(from, lang) });
  return to === undefined ? '' : say(lang, 'booking.to', { day: formatDayWithYear(to, lang) });
}
