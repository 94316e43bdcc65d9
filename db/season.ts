import type { SeasonBooking, SeasonFilm, SeasonScreening } from '../shared/domain/season.ts';
import type { Id } from '../shared/ids.ts';
import type { LocalDate } from '../shared/time.ts';
import type { ReadDb } from './open.ts';
import { idList } from './rows.ts';

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

type BookingRow = Omit<SeasonBooking, 'isApproved'> & { readonly versionId: Id };

/** Bookings with the film each is of. */
export const readSeasonBookings = (db: ReadDb, ids: readonly Id[]): readonly BookingRow[] =>
  db.sqlite
    .prepare<[string], BookingRow>(
      `SELECT bookings.id, status, distributor_id AS distributorId, version_id AS versionId,
        versions.film_id AS filmId
      FROM json_each(?) AS asked
      CROSS JOIN bookings ON bookings.id = asked.value
      CROSS JOIN versions ON versions.id = bookings.version_id`,
    )
    .all(idList(ids));

/** Films by title and makers alone. */
export const readSeasonFilms = (db: ReadDb, ids: readonly Id[]): readonly SeasonFilm[] =>
  db.sqlite
    .prepare<[string], Record<keyof SeasonFilm, string>>(
      `SELECT films.id, original_title AS originalTitle, titles, directors
      FROM json_each(?) AS asked CROSS JOIN films ON films.id = asked.value`,
    )
    .all(idList(ids))
    .map(({ id, originalTitle, titles, directors }) => ({
      id,
      originalTitle,
      titles: JSON.parse(titles) as SeasonFilm['titles'],
      directors: JSON.parse(directors) as SeasonFilm['directors'],
    }));
