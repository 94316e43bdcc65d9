import { eq, inArray } from 'drizzle-orm';
import type { SeasonBooking, SeasonFilm, SeasonScreening } from '../shared/domain/season.ts';
import type { Id } from '../shared/ids.ts';
import type { LocalDate } from '../shared/time.ts';
import { statusOf } from './bookings.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { bookings, films, versions } from './schema/index.ts';

/** Screenings of the programme days `from`–`to` as the season shows them, by day and hour: no items, prices or texts. */
export const readSeasonScreenings = (
  db: ReadDb,
  from: LocalDate,
  to: LocalDate,
): readonly SeasonScreening[] =>
  db.sqlite
    .prepare<[string, string], SeasonScreening>(
      `SELECT id, day, starts_at AS startsAt, room_id AS roomId, strand_id AS strandId,
        booking_id AS bookingId, state
      FROM screenings WHERE day BETWEEN ? AND ? ORDER BY day, starts_at`,
    )
    .all(from, to);

/** Bookings with the film each is of. */
export const readSeasonBookings = (
  db: ReadDb,
  ids: readonly Id[],
): readonly (Omit<SeasonBooking, 'isApproved'> & { readonly versionId: Id })[] =>
  inChunks(ids, (chunk) =>
    db.orm
      .select({ booking: bookings, filmId: versions.filmId })
      .from(bookings)
      .innerJoin(versions, eq(versions.id, bookings.versionId))
      .where(inArray(bookings.id, chunk))
      .all()
      .map(({ booking, filmId }) => ({
        id: booking.id,
        status: statusOf(booking),
        distributorId: booking.distributorId,
        versionId: booking.versionId,
        filmId,
      })),
  );

/** Films by title and makers alone. */
export const readSeasonFilms = (db: ReadDb, ids: readonly Id[]): readonly SeasonFilm[] =>
  inChunks(ids, (chunk) =>
    db.orm
      .select({
        id: films.id,
        originalTitle: films.originalTitle,
        titles: films.titles,
        directors: films.directors,
      })
      .from(films)
      .where(inArray(films.id, chunk))
      .all(),
  );
