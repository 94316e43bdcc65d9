import type { Booking } from '../domain/booking.ts';
import type { Conflict } from '../domain/conflicts.ts';
import { type Film, titleIn } from '../domain/film.ts';
import type { Room } from '../domain/house.ts';
import type { Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { timeOf } from '../time.ts';
import { conflictWords } from './conflicts.ts';
import { formatDay, formatMoment, formatTime, nameOfWeekday } from './dates.ts';
import { formatWords } from './format.ts';
import { holidayWords } from './holidays.ts';
import type { Lang, Words } from './words.ts';

type Titled = Pick<Film, 'originalTitle' | 'titles'>;

/** Where the names in a conflict's sentence come from. */
export type ConflictNames = {
  readonly filmOf: (screeningId: Id) => Titled | undefined;
  readonly filmOfBooking: (bookingId: Id) => Titled | undefined;
  readonly roomOf: (roomId: Id) => Pick<Room, 'name'> | undefined;
};

/** Film and room names of a programme's screenings. */
export function conflictNames(programme: {
  readonly screenings: readonly Screening[];
  readonly bookings: readonly Pick<Booking, 'id' | 'versionId'>[];
  readonly versions: readonly { readonly id: Id; readonly filmId: Id }[];
  readonly films: readonly Film[];
  readonly rooms: readonly Room[];
}): ConflictNames {
  const films = new Map(programme.films.map((film) => [film.id, film]));
  const filmOfVersion = new Map(programme.versions.map((version) => [version.id, films.get(version.filmId)]));
  const versionOf = new Map(
    [...programme.screenings, ...programme.bookings].map((each) => [each.id, each.versionId]),
  );
  const rooms = new Map(programme.rooms.map((room) => [room.id, room]));
  const filmOf = (id: Id) => filmOfVersion.get(versionOf.get(id) ?? '');
  return { filmOf, filmOfBooking: filmOf, roomOf: (id) => rooms.get(id) };
}

type Show = (fact: string, lang: Lang, names: ConflictNames) => string;
const day: Show = (fact, lang) => formatDay(fact, lang);
const moment: Show = (fact, lang) => formatMoment(fact, lang);
const hour: Show = (fact, lang) => formatTime(fact, lang);
const room: Show = (fact, _lang, names) => names.roomOf(fact)?.name ?? '?';
const named =
  (kind: string): Show =>
  (code, lang) =>
    (holidayWords as Words)[`${kind}.${code}`]?.[lang] ?? code;

/** The blanks of sentences that a fact fills, and how it is shown there; other facts stand as they are. */
const SHOWN: Readonly<Record<string, readonly [blank: string, show: Show]>> = {
  from: ['from', day],
  to: ['to', day],
  week: ['week', day],
  expiredOn: ['expiredOn', day],
  releaseDate: ['releaseDate', day],
  archivedOn: ['archivedOn', day],
  keyFrom: ['keyFrom', moment],
  keyTo: ['keyTo', moment],
  partnerStartsAt: ['partnerStartsAt', moment],
  hour: ['hour', hour],
  opensAt: ['opensAt', hour],
  closesAt: ['closesAt', hour],
  shownAs: ['shownAs', (fact, lang) => formatTime(timeOf(fact), lang)],
  otherStartsAt: ['otherTime', (fact, lang) => formatTime(timeOf(fact), lang)],
  weekday: ['weekday', (fact, lang) => nameOfWeekday(Number(fact), lang)],
  holiday: ['holiday', named('holiday')],
  school: ['school', named('schoolHoliday')],
  roomId: ['room', room],
  otherRoomId: ['otherRoom', room],
  otherId: [
    'other',
    (fact, lang, names) => {
      const film = names.filmOf(fact);
      return film === undefined ? '?' : titleIn(film, lang);
    },
  ],
};

/** A conflict as a sentence in `lang`; about the second film of a double bill, that film is named first. */
export function conflictSentence(conflict: Conflict, names: ConflictNames, lang: Lang): string {
  const values: Record<string, string | number> = {};
  for (const [fact, value] of Object.entries(conflict.facts)) {
    const [blank, show] = SHOWN[fact] ?? [fact, null];
    // What is not known is left out of a sentence by its `none`.
    values[blank] = value === '' ? 'none' : show === null ? value : show(String(value), lang, names);
  }
  const sentence = formatWords(conflictWords[`conflict.${conflict.code}`][lang], lang, values);
  const { bookingId } = conflict.facts;
  const film = typeof bookingId === 'string' ? names.filmOfBooking(bookingId) : undefined;
  if (film === undefined) return sentence;
  return formatWords(conflictWords['conflict.ofPart'][lang], lang, { film: titleIn(film, lang), sentence });
}
