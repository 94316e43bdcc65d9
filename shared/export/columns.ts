import type { Booking } from '../domain/booking.ts';
import { type Film, titleIn, type Version } from '../domain/film.ts';
import { languageName } from '../domain/names/languages.ts';
import type { Screening } from '../domain/screening.ts';
import { type LocalDateTime, timeOf } from '../time.ts';
import { exportWords } from '../words/exports.ts';
import { plannerWords } from '../words/planner.ts';
import { termsInShort } from '../words/termsInShort.ts';
import type { Lang } from '../words/words.ts';
import type { ExportCell, ExportColumn } from './table.ts';

type ColumnName = keyof typeof exportWords extends infer Key
  ? Key extends `export.column.${infer Name}`
    ? Name
    : never
  : never;

/** A column headed by `export.column.<key>`. */
export function column<Row>(key: ColumnName, value: ExportColumn<Row>['value']): ExportColumn<Row> {
  return { key, label: (lang) => exportWords[`export.column.${key}`][lang], value };
}

/** A day, where there is one. */
export const day = (date: string | null): ExportCell => (date === null ? null : { day: date });
const joined = (texts: readonly string[]): string => texts.join(', ');
export const languages = (codes: readonly string[] | undefined, lang: Lang): string =>
  joined((codes ?? []).map((code) => languageName(code, lang)));

type OfFilm = { readonly film: Film; readonly version: Version | undefined };

const FILM: readonly ExportColumn<OfFilm>[] = [
  column('title', ({ film }, lang) => titleIn(film, lang)),
  column('originalTitle', ({ film }) => film.originalTitle),
  column('director', ({ film }) => joined(film.directors)),
  column('country', ({ film }) => film.countries.join('/')),
  column('year', ({ film }) => film.year),
  column('runtime', ({ version }) => version?.runtimeMin ?? null),
  column('spokenLanguage', ({ version }, lang) => languages(version?.spokenLanguages, lang)),
  column('subtitles', ({ version }, lang) => languages(version?.subtitleLanguages, lang)),
  column('format', ({ version }) => version?.format ?? null),
];

/** A film with one of its versions; without a version it stands alone. */
export type FilmLine = OfFilm;
export const FILM_COLUMNS: readonly ExportColumn<FilmLine>[] = [
  ...FILM,
  column('cast', ({ film }) => joined(film.cast)),
  column('genre', ({ film }) => joined(film.genres)),
  column('rating', ({ film }) => film.rating?.age ?? film.rating?.other ?? null),
  column('releaseDate', ({ film }) => day(film.releaseDate)),
  column('imdb', ({ film }) => film.externalIds.imdb ?? null),
  column('website', ({ film }) => film.website),
  column('trailer', ({ film }) => film.trailerUrl),
  column('notes', ({ film }) => film.notes),
];

export type BookingLine = OfFilm & {
  readonly booking: Booking;
  readonly distributorName: string | null;
  readonly placedCount: number;
};
export const BOOKING_COLUMNS: readonly ExportColumn<BookingLine>[] = [
  ...FILM,
  column('distributor', ({ distributorName }) => distributorName),
  column('status', ({ booking }, lang) => exportWords[`export.status.${booking.status.kind}`][lang]),
  column('optionExpires', ({ booking: { status } }) =>
    status.kind === 'option' ? day(status.expiresOn) : null,
  ),
  column('windowFrom', ({ booking }) => day(booking.windowFrom)),
  column('windowTo', ({ booking }) => day(booking.windowTo)),
  column('maxShows', ({ booking }) => booking.maxShows),
  column('minShows', ({ booking }) => booking.minShowsPerWeek),
  column('placed', ({ placedCount }) => placedCount),
  column('terms', ({ booking }, lang) => termsInShort(booking.terms, lang)),
  column('notes', ({ booking }) => booking.notes),
];

export type ScreeningLine = OfFilm & {
  readonly screening: Screening;
  readonly roomName: string | null;
  readonly strandName: string | null;
  readonly ends: LocalDateTime | null;
};
/** The hour of a moment, where there is one. */
export const timeCell = (moment: string | null): ExportCell =>
  moment === null ? null : { time: timeOf(moment) };
const stateOf = ({ screening }: ScreeningLine, lang: Lang): string => {
  if (screening.state === 'cancelled') return exportWords['export.status.cancelled'][lang];
  if (screening.state === 'postponed') return plannerWords['inspector.isPostponed'][lang];
  return screening.isSoldOut ? exportWords['export.soldOut'][lang] : '';
};
export const SCREENING_COLUMNS: readonly ExportColumn<ScreeningLine>[] = [
  // By the calendar, not the programme day: whoever reads it elsewhere knows no other.
  column('date', ({ screening }) => day(screening.startsAt?.slice(0, 10) ?? screening.day)),
  column('time', ({ screening }) => timeCell(screening.startsAt)),
  column('end', ({ ends }) => timeCell(ends)),
  column('room', ({ roomName }) => roomName),
  ...FILM,
  column('strand', ({ strandName }) => strandName),
  column('price', ({ screening }) =>
    screening.price === null ? null : { cents: screening.price.baseCents },
  ),
  column('badges', ({ screening }, lang) =>
    joined(screening.badges.map((badge) => plannerWords[`badge.${badge}`][lang])),
  ),
  column('publicNote', ({ screening }, lang) => screening.publicNote[lang] ?? ''),
  column('state', stateOf),
  column('tickets', ({ screening }) => screening.ticketUrl),
  column('notes', ({ screening }) => screening.notes),
];

/** What can be exported as a whole, with its columns' keys. */
export const EXPORT_KINDS = ['films', 'bookings', 'screenings'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const columnsOf = (kind: ExportKind): readonly Pick<ExportColumn<never>, 'key' | 'label'>[] =>
  ({ films: FILM_COLUMNS, bookings: BOOKING_COLUMNS, screenings: SCREENING_COLUMNS })[kind];
