import {
  readApprovedVersionIds,
  readSeasonBookings,
  readSeasonFilms,
  readSeasonScreenings,
} from '../../db/index.ts';
import { findConflicts } from '../../shared/domain/conflicts.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import type { SeasonProgramme, SeasonScreening } from '../../shared/domain/season.ts';
import type { Id } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import type { In } from './layer.ts';
import { readProgramme } from './programming.ts';
import { readLayer } from './scenarioStore.ts';

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)];

const slim = ({ id, day, startsAt, roomId, strandId, bookingId, state }: Screening): SeasonScreening => ({
  id,
  day,
  startsAt,
  roomId,
  strandId,
  bookingId,
  state,
});
const inOrder = (left: SeasonScreening, right: SeasonScreening): number => {
  const [mine, theirs] = [left.startsAt ?? left.day, right.startsAt ?? right.day];
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  return mine < theirs ? -1 : mine > theirs ? 1 : 0;
};

/** The screenings of some days, slim, as a scenario has them where one is named. */
function screeningsIn(core: Core, from: LocalDate, to: LocalDate, within?: In): readonly SeasonScreening[] {
  const real = readSeasonScreenings(core.db, from, to);
  const { layer } = readLayer(core.db, within);
  if (layer.size === 0) return real;
  const laid = [...layer.values()].flatMap((each) =>
    each !== null && from <= each.day && each.day <= to ? [slim(each)] : [],
  );
  return [...real.filter((each) => !layer.has(each.id)), ...laid].sort(inOrder);
}

/** A season's days for the season view: as much as it draws and filters by, whatever lies in the years before. */
export function readSeason(core: Core, from: LocalDate, to: LocalDate, within?: In): SeasonProgramme {
  const { db } = core;
  const screenings = screeningsIn(core, from, to, within);
  const bookings = readSeasonBookings(db, unique(screenings.map((each) => each.bookingId)));
  const approved = new Set(readApprovedVersionIds(db, unique(bookings.map((each) => each.versionId))));
  return {
    from,
    to,
    screenings,
    bookings: bookings.map(({ versionId, ...booking }) => ({
      ...booking,
      isApproved: approved.has(versionId),
    })),
    films: readSeasonFilms(db, unique(bookings.map((each) => each.filmId))),
  };
}

/**
 * How many conflicts each screening of the days has that nobody has accepted, hints left out as in every count of the planner;
 * screenings without any are left out.
 */
export function countSeasonConflicts(
  core: Core,
  from: LocalDate,
  to: LocalDate,
  within?: In,
): Readonly<Record<Id, number>> {
  const counts: Record<Id, number> = {};
  for (const conflict of findConflicts(readProgramme(core, from, to, within))) {
    const { screeningId, overriddenBecause, severity } = conflict;
    if (overriddenBecause === null && severity !== 'hint')
      counts[screeningId] = (counts[screeningId] ?? 0) + 1;
  }
  return counts;
}
