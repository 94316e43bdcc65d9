import { titleIn } from '../../../../shared/domain/film.ts';
import {
  type Occasion,
  occasionHouse,
  occasionsOf,
  openOccasions,
} from '../../../../shared/domain/recurrence.ts';
import type {
  SeasonBooking,
  SeasonProgramme,
  SeasonScreening,
  ShownSeason,
} from '../../../../shared/domain/season.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import type { Lang } from '../../../../shared/words/words.ts';
import { type Filter, isOn, makePasses } from '../filters/filter.ts';
import type { SeasonHouse } from './useHouse.ts';

/** A screening as a cell of the season shows it. */
export type Show = {
  readonly screening: SeasonScreening;
  readonly title: string;
  readonly isOption: boolean;
  readonly conflictCount: number;
};

/** What a season is laid out from. */
export type Given = {
  readonly days: SeasonProgramme;
  readonly season: ShownSeason;
  readonly house: SeasonHouse;
  readonly conflicts: Readonly<Record<Id, number>>;
  readonly filter: Filter;
  readonly day: LocalDate;
  readonly lang: Lang;
};

/** The screenings that fit the filter, each with its film's title. */
export function showsOf({ days, house, conflicts, filter, lang }: Given): readonly Show[] {
  const films = new Map(days.films.map((film) => [film.id, film]));
  const bookings = new Map(days.bookings.map((booking) => [booking.id, booking]));
  const distributors = new Map(house.distributors.map((each) => [each.id, each.name]));
  const strands = new Map(house.strands.map((each) => [each.id, Object.values(each.names).join(' ')]));
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
        booking: booking?.status ?? null,
        isApproved: booking?.isApproved ?? false,
        conflictCount,
        texts: textsOf(booking, screening.strandId),
      });
    if (!fits) return [];
    const title = film === undefined ? '?' : titleIn(film, lang);
    return [{ screening, title, isOption: booking?.status === 'option', conflictCount }];
  });
}

/** The strands' times of the season that nothing plays in, from today on; those of the strands looked for. */
export function emptySlotsOf({ days, season, house, filter }: Given): readonly Occasion[] {
  const { strands, today } = house;
  const from = season.from < today ? today : season.from;
  const occasionsIn = occasionHouse(house);
  const passes = makePasses(filter);
  const falling = strands.flatMap((strand) => occasionsOf(strand, from, season.to, occasionsIn));
  return openOccasions(falling, days.screenings).filter((occasion) =>
    passes({
      roomId: occasion.roomId,
      strandId: occasion.strandId,
      state: 'planned',
      hasHour: occasion.startsAt !== null,
      booking: null,
      isApproved: false,
      conflictCount: 0,
      texts: Object.values(strands.find((each) => each.id === occasion.strandId)?.names ?? {}),
    }),
  );
}
