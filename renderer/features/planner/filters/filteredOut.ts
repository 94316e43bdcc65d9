import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { type Lookups, openConflicts } from '../lookups.ts';
import { type Filter, type FilterFacts, isOn, makePasses } from './filter.ts';

/** What a filter asks about one screening of the shown programme. */
function factsOf(screening: Screening, lookups: Lookups, isApproved: ReadonlySet<Id>): FilterFacts {
  const { model, programme, strands } = lookups;
  const booking = model.bookings.get(screening.bookingId);
  const versionIds = [screening.versionId, ...screening.items.flatMap((part) => part.versionId ?? [])];
  const films = [...new Set(versionIds)].flatMap((versionId) => lookups.filmOf({ versionId }) ?? []);
  return {
    roomId: screening.roomId,
    strandId: screening.strandId,
    state: screening.state,
    hasHour: screening.startsAt !== null,
    booking: booking?.status.kind ?? null,
    isApproved: isApproved.has(screening.versionId),
    conflictCount: openConflicts(lookups.conflictsOf.get(screening.id)).length,
    texts: [
      ...films.flatMap((film) => [film.originalTitle, ...Object.values(film.titles), ...film.directors]),
      programme.distributors.find((each) => each.id === booking?.distributorId)?.name ?? '',
      ...Object.values(strands.get(screening.strandId ?? '')?.names ?? {}),
      model.rooms.get(screening.roomId ?? '')?.name ?? '',
    ],
  };
}

const NOTHING: ReadonlySet<Id> = new Set();

/** The shown programme with what does not fit the filter named, and whether week and day leave that out. */
export function withFilter(lookups: Lookups, filter: Filter): Lookups {
  if (!isOn(filter))
    return { ...lookups, filteredOut: NOTHING, isHiding: false, fits: () => true, roomsAskedFor: [] };
  const passes = makePasses(filter);
  const approved = new Set(lookups.programme.approvedVersionIds);
  const fits: Lookups['fits'] = (screening, title = '') => {
    const facts = factsOf(screening, lookups, approved);
    return passes({ ...facts, texts: [...facts.texts, title] });
  };
  const out = lookups.programme.screenings.filter((each) => !fits(each));
  return {
    ...lookups,
    filteredOut: new Set(out.map((each) => each.id)),
    isHiding: filter.isHiding,
    fits,
    roomsAskedFor: filter.roomIds,
  };
}

/** How many of the shown days' screenings fit the filter, of how many; of one `day` where only that is shown. */
export function countFitting(
  { programme, filteredOut }: Lookups,
  day: LocalDate | null = null,
): {
  readonly shown: number;
  readonly all: number;
} {
  const { screenings } = programme;
  const [from, to] = [day ?? programme.from, day ?? programme.to];
  const within = screenings.filter((each) => from <= each.day && each.day <= to);
  return { shown: within.filter((each) => !filteredOut.has(each.id)).length, all: within.length };
}
