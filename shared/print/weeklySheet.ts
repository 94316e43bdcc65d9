import type { Booking } from '../domain/booking.ts';
import { creditsLine } from '../domain/credits.ts';
import { type Film, titleIn, type Version } from '../domain/film.ts';
import type { Programme } from '../domain/programme.ts';
import { endsAt, type Screening } from '../domain/screening.ts';
import type { Id } from '../ids.ts';
import {
  dateOf,
  daysBetween,
  daysFrom,
  type LocalDate,
  type LocalTime,
  timeOf,
  venueClock,
} from '../time.ts';
import type { Lang } from '../words/words.ts';
import { type SheetMark, sheetMarks } from './sheetMarks.ts';

/** One screening as the public reads it. */
export type SheetLine = {
  readonly screeningId: Id;
  /** Null while the time is to be decided: then only the day is printed. */
  readonly time: LocalTime | null;
  readonly ends: LocalTime | null;
  /** The calendar day it falls on where that is not the programme day: a show after midnight. */
  readonly nightOf: LocalDate | null;
  readonly title: string;
  /** Where the title is a translation. */
  readonly originalTitle: string | null;
  readonly room: string | null;
  readonly strand: string | null;
  readonly credits: string;
  readonly marks: readonly SheetMark[];
  readonly state: Screening['state'];
  readonly reason: string | null;
  /** The screening's own line for the public; none where it does not take place. */
  readonly note: string | null;
};
export type SheetDay = { readonly day: LocalDate; readonly lines: readonly SheetLine[] };

export type LeftOutReason = 'option' | 'bookingCancelled' | 'announcementForbidden' | 'embargo';
/** A screening the public is not told of, and why. */
export type LeftOut = {
  readonly screeningId: Id;
  readonly title: string;
  readonly day: LocalDate;
  readonly time: LocalTime | null;
  readonly reason: LeftOutReason;
  readonly until: LocalDate | null;
};

export type WeeklySheet = {
  readonly lang: Lang;
  readonly house: {
    readonly name: string;
    readonly address: string;
    readonly website: string | null;
    readonly phone: string | null;
  };
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Every day of the week, also those without a screening. */
  readonly days: readonly SheetDay[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * What the sheet of the programme's days says in `lang`, by day and hour; a screening without an hour comes last in its day.
 *
 * Drafts are never printed: a screening on an option, on a cancelled booking, or of a title that may not be announced yet is
 * left out and told in `leftOut`. One that is cancelled or postponed stays, struck, so that nobody comes for nothing.
 */
export function weeklySheet(programme: Programme, lang: Lang): WeeklySheet {
  const { venue, from, to } = programme;
  const lookUp = lookUpIn(programme);
  const shown = programme.screenings.filter((each) => from <= each.day && each.day <= to).toSorted(byHour);
  const entries = shown.flatMap((screening) => {
    const known = lookUp(screening);
    return known === null ? [] : [{ screening, ...known }];
  });
  const told = entries.map((entry) => ({ entry, leftOut: leaveOut(entry, programme.today, lang) }));
  const lines = told.flatMap(({ entry, leftOut }) =>
    leftOut === null ? [{ day: entry.screening.day, line: makeLine(entry, programme, lang) }] : [],
  );
  return {
    lang,
    house: {
      name: venue.name,
      address: [venue.street, [venue.postcode, venue.city].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', '),
      website: venue.website,
      phone: venue.phone,
    },
    from,
    to,
    days: daysFrom(from, daysBetween(from, to) + 1).map((day) => ({
      day,
      lines: lines.flatMap((each) => (each.day === day ? [each.line] : [])),
    })),
    leftOut: told.flatMap(({ leftOut }) => (leftOut === null ? [] : [leftOut])),
  };
}

type Known = { readonly booking: Booking; readonly version: Version; readonly film: Film };
type Entry = Known & { readonly screening: Screening };

function byHour(left: Screening, right: Screening): number {
  const key = (each: Screening) => `${each.day} ${each.startsAt ?? '~'}`;
  return key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0;
}

function lookUpIn(programme: Programme): (screening: Screening) => Known | null {
  const bookings = new Map(programme.bookings.map((each) => [each.id, each]));
  const versions = new Map(programme.versions.map((each) => [each.id, each]));
  const films = new Map(programme.films.map((each) => [each.id, each]));
  return (screening) => {
    const booking = bookings.get(screening.bookingId);
    const version = versions.get(screening.versionId);
    const film = version && films.get(version.filmId);
    return booking === undefined || version === undefined || film === undefined
      ? null
      : { booking, version, film };
  };
}

function leaveOut({ screening, booking, film }: Entry, today: LocalDate, lang: Lang): LeftOut | null {
  const leave = (reason: LeftOutReason, until: LocalDate | null = null): LeftOut => ({
    screeningId: screening.id,
    title: titleIn(film, lang),
    day: screening.day,
    time: screening.startsAt === null ? null : timeOf(screening.startsAt),
    reason,
    until,
  });
  if (booking.status.kind === 'option') return leave('option');
  if (booking.status.kind === 'cancelled') return leave('bookingCancelled');
  if (booking.isAnnouncementForbidden) return leave('announcementForbidden');
  if (booking.embargoUntil !== null && today < booking.embargoUntil)
    return leave('embargo', booking.embargoUntil);
  return null;
}

function makeLine({ screening, version, film }: Entry, programme: Programme, lang: Lang): SheetLine {
  const { startsAt } = screening;
  const ends = endsAt(
    screening,
    (id) => programme.versions.find((each) => each.id === id),
    venueClock(programme.venue.timeZone),
  );
  const title = titleIn(film, lang);
  const strand = programme.strands.find((each) => each.id === screening.strandId);
  return {
    screeningId: screening.id,
    time: startsAt === null ? null : timeOf(startsAt),
    ends: ends === null ? null : timeOf(ends),
    nightOf: startsAt === null || dateOf(startsAt) === screening.day ? null : dateOf(startsAt),
    title,
    originalTitle: title === film.originalTitle ? null : film.originalTitle,
    room: programme.rooms.find((each) => each.id === screening.roomId)?.name ?? null,
    strand:
      strand === undefined
        ? null
        : (strand.names[lang] ?? strand.names[programme.venue.houseLanguage] ?? null),
    credits: creditsLine(film, version, programme.venue.houseLanguage, lang),
    marks: sheetMarks(screening, version, film),
    state: screening.state,
    reason: screening.stateReason[lang] ?? null,
    note: screening.state === 'planned' ? screening.publicNote[lang]?.trim() || null : null,
  };
}
