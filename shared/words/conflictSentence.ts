import type { Conflict } from '../domain/conflicts.ts';
import { type Film, titleIn } from '../domain/film.ts';
import type { Room } from '../domain/house.ts';
import type { Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import { timeOf } from '../time.ts';
import { conflictWords } from './conflicts.ts';
import { formatDay, formatTime } from './dates.ts';
import { formatWords } from './format.ts';
import type { Lang } from './words.ts';

/** Where the names in a conflict's sentence come from. */
export type ConflictNames = {
  readonly filmOf: (screeningId: Id) => Pick<Film, 'originalTitle' | 'titles'> | undefined;
  readonly roomOf: (roomId: Id) => Pick<Room, 'name'> | undefined;
};

/** Film and room names of a programme's screenings. */
export function conflictNames(programme: {
  readonly screenings: readonly Screening[];
  readonly versions: readonly { readonly id: Id; readonly filmId: Id }[];
  readonly films: readonly Film[];
  readonly rooms: readonly Room[];
}): ConflictNames {
  const films = new Map(programme.films.map((film) => [film.id, film]));
  const filmOfVersion = new Map(programme.versions.map((version) => [version.id, films.get(version.filmId)]));
  const versionOf = new Map(programme.screenings.map((each) => [each.id, each.versionId]));
  const rooms = new Map(programme.rooms.map((room) => [room.id, room]));
  return { filmOf: (id) => filmOfVersion.get(versionOf.get(id) ?? ''), roomOf: (id) => rooms.get(id) };
}

const DAYS = ['from', 'to', 'expiredOn', 'releaseDate'];

/** A conflict as a sentence in `lang`. */
export function conflictSentence(conflict: Conflict, names: ConflictNames, lang: Lang): string {
  const values: Record<string, string | number> = { ...conflict.facts };
  for (const key of DAYS)
    if (typeof values[key] === 'string' && values[key] !== '') values[key] = formatDay(values[key], lang);
  const { otherId, otherStartsAt, roomId } = conflict.facts;
  if (typeof roomId === 'string') values.room = names.roomOf(roomId)?.name ?? '?';
  if (typeof otherId === 'string') {
    const film = names.filmOf(otherId);
    values.other = film === undefined ? '?' : titleIn(film, lang);
  }
  if (typeof otherStartsAt === 'string' && otherStartsAt !== '')
    values.otherTime = formatTime(timeOf(otherStartsAt), lang);
  return formatWords(conflictWords[`conflict.${conflict.code}`][lang], lang, values);
}
