import { titleIn } from '../../../../shared/domain/film.ts';
import {
  type HolidaySpan,
  holidaysBetween,
  type PublicHoliday,
  type SchoolHoliday,
} from '../../../../shared/domain/holidays.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import {
  type Band,
  bandsOf,
  type Gap,
  gapOn,
  playedKeys,
  type SeasonBooking,
  type SeasonProgramme,
  type SeasonScreening,
  type ShownSeason,
  weeksOfSeason,
} from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays, type LocalDate } from '../../../../shared/time.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { type Filter, isOn, makePasses } from '../filters/filter.ts';

/** A screening as a cell of the season shows it. */
export type Show = {
  readonly screening: SeasonScreening;
  readonly title: string;
  readonly isOption: boolean;
  readonly conflictCount: number;
};

/** The season laid out to be drawn. */
export type SeasonModel = {
  readonly season: ShownSeason;
  readonly programme: Programme;
  readonly weeks: readonly LocalDate[];
  /** What fits the filter, by day, in the order it is played. */
  readonly byDay: ReadonlyMap<LocalDate, readonly Show[]>;
  readonly bands: ReadonlyMap<LocalDate, readonly Band[]>;
  /** How many bands stand side by side in each of the seven columns. */
  readonly bandCounts: readonly number[];
  readonly publicHolidays: ReadonlyMap<LocalDate, PublicHoliday>;
  readonly schoolHolidays: ReadonlyMap<LocalDate, SchoolHoliday>;
  /** Strands that play, those that play most first. */
  readonly strandIds: readonly Id[];
  /** Screenings by calendar month, `2026-11`. */
  readonly monthCounts: ReadonlyMap<string, number>;
  readonly shownCount: number;
  readonly allCount: number;
  gapOn(day: LocalDate): Gap;
};

type Given = {
  readonly days: SeasonProgramme;
  readonly season: ShownSeason;
  /** The week around the shown day, for rooms, strands, distributors and rules. */
  readonly programme: Programme;
  readonly conflicts: Readonly<Record<Id, number>>;
  readonly filter: Filter;
  readonly day: LocalDate;
  readonly lang: Lang;
};

function byDayOfSpans(spans: readonly HolidaySpan[], { from, to }: SeasonProgramme) {
  const publicHolidays = new Map<LocalDate, PublicHoliday>();
  const schoolHolidays = new Map<LocalDate, SchoolHoliday>();
  for (const span of spans) {
    if (span.kind === 'public') publicHolidays.set(span.from, span.code);
    else
      for (let day = span.from < from ? from : span.from; day <= span.to && day <= to; day = addDays(day, 1))
        schoolHolidays.set(day, span.code);
  }
  return { publicHolidays, schoolHolidays };
}

/** The screenings that fit the filter, each with its film's title. */
function showsOf({ days, programme, conflicts, filter, lang }: Given): readonly Show[] {
  const films = new Map(days.films.map((film) => [film.id, film]));
  const bookings = new Map(days.bookings.map((booking) => [booking.id, booking]));
  const distributors = new Map(programme.distributors.map((each) => [each.id, each.name]));
  const strands = new Map(programme.strands.map((each) => [each.id, Object.values(each.names).join(' ')]));
  const passes = makePasses(filter);
  const isFiltering = isOn(filter);
  const textsOf = (booking: SeasonBooking | undefined, strandId: Id | null): readonly string[] => {
    const film = films.get(booking?.filmId ?? '');
    return [
      film?.originalTitle ?? '',
      ...Object.values(film?.titles ?? {}),
      ...(film?.directors ?? []),
      distributors.get(booking?.distributorId ?? '') ?? '',
      strands.get(strandId ?? '') ?? '',
    ];
  };
  return days.screenings.flatMap((screening): readonly Show[] => {
    const booking = bookings.get(screening.bookingId);
    const film = films.get(booking?.filmId ?? '');
    const conflictCount = conflicts[screening.id] ?? 0;
    const fits =
      !isFiltering ||
      passes({
        roomId: screening.roomId,
        strandId: screening.strandId,
        state: screening.state,
        hasHour: screening.startsAt !== null,
        booking: booking?.status.kind ?? null,
        isApproved: booking?.isApproved ?? false,
        conflictCount,
        texts: textsOf(booking, screening.strandId),
      });
    if (!fits) return [];
    const title = film === undefined ? '?' : titleIn(film, lang);
    return [{ screening, title, isOption: booking?.status.kind === 'option', conflictCount }];
  });
}

/** Lays the season out: what fits the filter by day, the bands, the holidays, the gaps (those of everything, not of the filter). */
export function makeSeason(given: Given): SeasonModel {
  const { days, season, programme, day } = given;
  const startsOn = programme.venue.cinemaWeekStartsOn;
  const { from, to, screenings } = days;
  const weeks = weeksOfSeason(season, [...screenings.map((each) => each.day), day], startsOn);
  const [firstWeek = from] = weeks;
  const lastDay = addDays(weeks.at(-1) ?? from, 6);
  const shows = showsOf(given);
  const bands = bandsOf(
    shows.map((each) => each.screening),
    firstWeek,
  );
  const bandCounts = new Array<number>(7).fill(0);
  weeks.forEach((week) => {
    bandCounts.forEach((count, column) => {
      const slots = (bands.get(addDays(week, column)) ?? []).map((band) => band.slot + 1);
      bandCounts[column] = Math.max(count, ...slots);
    });
  });
  const monthCounts = new Map<string, number>();
  for (const { screening } of shows) {
    const month = screening.day.slice(0, 7);
    monthCounts.set(month, (monthCounts.get(month) ?? 0) + 1);
  }
  const played = playedKeys(screenings);
  const strandCounts = new Map<Id, number>();
  for (const { screening } of shows)
    if (screening.strandId !== null)
      strandCounts.set(screening.strandId, (strandCounts.get(screening.strandId) ?? 0) + 1);
  return {
    season,
    programme,
    weeks,
    byDay: Map.groupBy(shows, (each) => each.screening.day),
    bands,
    bandCounts,
    ...byDayOfSpans(holidaysBetween(from, to, rulesOf(programme.venue).community), days),
    strandIds: [...strandCounts].toSorted((left, right) => right[1] - left[1]).map(([id]) => id),
    monthCounts,
    shownCount: shows.filter((each) => each.screening.day <= lastDay).length,
    allCount: screenings.filter((each) => each.day <= lastDay).length,
    gapOn: (each) => gapOn(each, played, programme.rooms, { from: season.from, to: season.to }),
  };
}

/** How many lines a cell has: enough for four days in five, two or three. */
export function linesOf({ byDay }: Pick<SeasonModel, 'byDay'>): number {
  const counts = [...byDay.values()].map((shows) => shows.length).sort((left, right) => left - right);
  return Math.min(3, Math.max(2, counts[Math.floor(counts.length * 0.8)] ?? 2));
}
