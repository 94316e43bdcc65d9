import {
  type HolidaySpan,
  holidaysBetween,
  type PublicHoliday,
  type SchoolHoliday,
} from '../../../../shared/domain/holidays.ts';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import {
  type Band,
  bandsOf,
  type Gap,
  gapOn,
  playedKeys,
  type SeasonProgramme,
  type ShownSeason,
  weeksOfSeason,
} from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import { addDays, type LocalDate } from '../../../../shared/time.ts';
import { emptySlotsOf, type Given, type Show, showsOf } from './shows.ts';
import type { SeasonHouse } from './useHouse.ts';

/** The season laid out to be drawn. */
export type SeasonModel = {
  readonly season: ShownSeason;
  readonly house: SeasonHouse;
  readonly weeks: readonly LocalDate[];
  /** What fits the filter, by day, in the order it is played. */
  readonly byDay: ReadonlyMap<LocalDate, readonly Show[]>;
  /** Times of the strands, today or later, that nothing plays in yet. */
  readonly emptySlots: ReadonlyMap<LocalDate, readonly Occasion[]>;
  readonly bands: ReadonlyMap<LocalDate, readonly Band[]>;
  /** How many bands stand side by side in each of the seven columns. */
  readonly bandCounts: readonly number[];
  readonly publicHolidays: ReadonlyMap<LocalDate, PublicHoliday>;
  readonly schoolHolidays: ReadonlyMap<LocalDate, SchoolHoliday>;
  /** Strands that play, those that play most first. */
  readonly strandIds: readonly Id[];
  /** Screenings by calendar month, `2026-11`. */
  readonly monthCounts: ReadonlyMap<string, number>;
  /** How many lines a day's cell has, whatever the filter leaves. */
  readonly lines: number;
  readonly shownCount: number;
  readonly allCount: number;
  gapOn(day: LocalDate): Gap;
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

/** Lays the season out: what fits the filter by day, the bands, the holidays, the gaps (those of everything, not of the filter). */
export function makeSeason(given: Given): SeasonModel {
  const { days, season, house, day } = given;
  const startsOn = house.venue.cinemaWeekStartsOn;
  const { from, to, screenings } = days;
  const weeks = weeksOfSeason(season, [...screenings.map((each) => each.day), day], startsOn);
  const [firstWeek = from] = weeks;
  const lastDay = addDays(weeks.at(-1) ?? from, 6);
  const shows = showsOf(given);
  const emptySlots = emptySlotsOf(given);
  const bands = bandsOf(
    shows.map((each) => each.screening),
    firstWeek,
    emptySlots.map(({ strandId, shownDay }) => ({ strandId, day: shownDay })),
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
    house,
    weeks,
    byDay: Map.groupBy(shows, (each) => each.screening.day),
    emptySlots: Map.groupBy(emptySlots, (each) => each.shownDay),
    bands,
    bandCounts,
    ...byDayOfSpans(holidaysBetween(from, to, rulesOf(house.venue).community), days),
    strandIds: [...strandCounts].toSorted((left, right) => right[1] - left[1]).map(([id]) => id),
    monthCounts,
    lines: linesOf(screenings),
    shownCount: shows.filter((each) => each.screening.day <= lastDay).length,
    allCount: screenings.filter((each) => each.day <= lastDay).length,
    gapOn: (each) => gapOn(each, played, house.rooms, { from: season.from, to: season.to }),
  };
}

/** How many lines a cell has: enough for four days in five of everything there is, two or three. */
function linesOf(screenings: SeasonProgramme['screenings']): number {
  const counts = [...Map.groupBy(screenings, (each) => each.day).values()]
    .map((shows) => shows.length)
    .sort((left, right) => left - right);
  return Math.min(3, Math.max(2, counts[Math.floor(counts.length * 0.8)] ?? 2));
}
