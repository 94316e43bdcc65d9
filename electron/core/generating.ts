import { readBooking, readScreeningsBetween, readVenue } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ProposedShow, WeekProposal, WeekQuery } from '../../shared/contract/programmePlanning.ts';
import { proposeWeek, type ReservedSlot } from '../../shared/domain/generate/propose.ts';
import { lastDayOf } from '../../shared/domain/generate/wishes.ts';
import type { BookedFilms } from '../../shared/domain/planned.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { occasionHouse, occasionsOf, openOccasions } from '../../shared/domain/recurrence.ts';
import { newScreening, type Screening } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { addDays } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { type In, openLayer } from './layer.ts';
import { isRoomGone, slotColumns } from './planning.ts';
import { readProgramme } from './programming.ts';
import { titleOfVersion } from './titles.ts';

/** Days behind the week in which a house shows at which hours it is used to start. */
const HABIT_DAYS = 56;

/** Shows for some bookings in a cinema week, as the programme (or the scenario) stands now. */
export function readProposal(core: Core, { wishes, kept, avoided, scenarioId }: WeekQuery): WeekProposal {
  const { weekFrom, bookings } = wishes;
  const known = { bookingIds: bookings.map((each) => each.bookingId) };
  const programme = readProgramme(core, weekFrom, lastDayOf(weekFrom), scenarioId, known);
  const recent = readScreeningsBetween(core.db, addDays(weekFrom, -HABIT_DAYS), lastDayOf(weekFrom));
  const proposal = proposeWeek({
    wishes,
    // A locked day is locked in the real programme alone.
    programme: scenarioId == null ? programme : { ...programme, lockedDays: [] },
    recent: recent.filter((each) => each.state === 'planned'),
    kept,
    avoided,
    reserved: strandSlots(programme),
  });
  return { ...proposal, known: bookedIn(programme, known.bookingIds) };
}

function bookedIn(programme: Programme, bookingIds: readonly Id[]): BookedFilms {
  const bookings = programme.bookings.filter((each) => bookingIds.includes(each.id));
  const versions = programme.versions.filter((version) =>
    bookings.some((each) => each.versionId === version.id),
  );
  return {
    bookings,
    versions,
    films: programme.films.filter((film) => versions.some((each) => each.filmId === film.id)),
    runs: Object.fromEntries(bookings.map(({ id }) => [id, programme.runs[id] ?? []])),
  };
}

/** Evenings of strands nobody has filled yet, where they have a room and an hour of their own. */
function strandSlots(programme: Programme): readonly ReservedSlot[] {
  const { from, to, strands, screenings } = programme;
  const house = occasionHouse(programme);
  return strands
    .flatMap((strand) => openOccasions(occasionsOf(strand, from, to, house), screenings))
    .flatMap(({ roomId, shownDay, startsAt }) =>
      roomId === null || startsAt === null ? [] : [{ roomId, day: shownDay, startsAt }],
    );
}

const slotKey = (bookingId: string, { roomId, day, startsAt }: ProposedShow['slot']): string =>
  [bookingId, roomId, day, startsAt].join(' ');

/**
 * Places proposed shows, all or none, as one step. One whose booking stands in its slot by now is not placed again.
 *
 * Refused with `gone` where a booking or a room no longer is, with `dayLocked` on a locked day.
 */
export function applyProposal(
  core: Core,
  shows: readonly ProposedShow[],
  within?: In,
): Outcome<readonly Screening[]> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const preProgrammeMin = readVenue(core.db)?.preProgrammeMin ?? 0;
  const wanted: Screening[] = [];
  for (const { bookingId, slot } of shows) {
    const booking = readBooking(core.db, bookingId);
    if (booking === undefined || isRoomGone(core.db, slot)) return refuse('gone');
    wanted.push(newScreening(core.newId(), booking, slotColumns(core, slot), preProgrammeMin));
  }
  const making = withoutStanding(core, wanted, within);
  const [first] = making;
  if (first === undefined) return ok([]);
  const films = new Set(making.map((each) => each.versionId)).size;
  const facts = { count: making.length, films, film: titleOfVersion(core.db, first.versionId) };
  return layer.value.write({ kind: 'applyProposal', facts }, (screenings) => {
    for (const each of making) screenings.insert(each);
    return ok(making);
  });
}

/** Those whose booking does not stand in that slot yet; each slot once. */
function withoutStanding(core: Core, wanted: readonly Screening[], within: In): readonly Screening[] {
  const days = wanted.map((each) => each.day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const { screenings } = readProgramme(core, first, last, within);
  const taken = new Set(screenings.map((each) => slotKey(each.bookingId, each)));
  return wanted.filter((each) => {
    const key = slotKey(each.bookingId, each);
    const isNew = !taken.has(key);
    taken.add(key);
    return isNew;
  });
}
