import { type ReadDb, readFilm, readVenue, readVersion } from '../../db/index.ts';
import { type Film, titleIn } from '../../shared/domain/film.ts';
import { type Strand, strandName } from '../../shared/domain/strand.ts';
import type { Id } from '../../shared/ids.ts';

/** A film's title as the journal keeps it, in the house's language: a step must make sense when the film is gone. */
export const shownTitle = (db: ReadDb, film: Pick<Film, 'originalTitle' | 'titles'>): string =>
  titleIn(film, readVenue(db)?.houseLanguage ?? 'nl');

export function titleOfFilm(db: ReadDb, filmId: Id): string {
  const film = readFilm(db, filmId);
  return film === undefined ? '' : shownTitle(db, film);
}

export function titleOfVersion(db: ReadDb, versionId: Id): string {
  const version = readVersion(db, versionId);
  return version === undefined ? '' : titleOfFilm(db, version.filmId);
}

/** A strand's name as the journal keeps it, in the house's language. */
export const shownStrandName = (db: ReadDb, strand: Pick<Strand, 'names'>): string =>
  strandName(strand, readVenue(db)?.houseLanguage ?? 'nl');
