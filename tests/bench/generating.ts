import { findConflicts } from '../../shared/domain/conflicts.ts';
import { type ProposeRequest, proposeWeek } from '../../shared/domain/generate/propose.ts';
import { defaultWishes } from '../../shared/domain/generate/wishes.ts';
import { withPlanned } from '../../shared/domain/planned.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { makeBooking, makeFilm, makeRoom, makeVenue, makeVersion } from '../support/builders.ts';
import { type Bench, compare } from './measure.ts';

const WEEK = '2026-11-04';
const SHOWS_EACH = 7;

/** An empty week of three rooms and twelve bookings that want a show a day each, one of them before seven: four a room a day. */
function fullWeek(): ProposeRequest {
  const booked = Array.from({ length: 12 }, (_, index) => {
    const film = makeFilm();
    const version = makeVersion({ filmId: film.id, runtimeMin: 85 + ((index * 17) % 80) });
    return { film, version, booking: makeBooking({ versionId: version.id }) };
  });
  const programme: Programme = {
    from: WEEK,
    to: '2026-11-10',
    today: '2026-11-03',
    venue: makeVenue({ preProgrammeMin: 10 }),
    rooms: Array.from({ length: 3 }, (_, index) => makeRoom({ name: `Zaal ${index + 1}`, position: index })),
    screenings: [],
    bookings: booked.map((each) => each.booking),
    versions: booked.map((each) => each.version),
    films: booked.map((each) => each.film),
    strands: [],
    distributors: [],
    overrides: [],
    runs: {},
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
  };
  const bookings = booked.map(({ booking }) => ({
    ...defaultWishes(booking, { placedCount: 0, placedThisWeek: 0 }, WEEK),
    shows: SHOWS_EACH,
    beforeCount: 1,
  }));
  const wishes = { weekFrom: WEEK, hasOneStartAMinute: true, bookings };
  return { wishes, programme, recent: [], kept: [], avoided: [], reserved: [] };
}

/** A week proposed, against the conflicts of that same week found once for each screening in it. */
export const benchGenerate: Bench = async () => {
  const request = fullWeek();
  const proposal = proposeWeek(request);
  const filled = withPlanned(request.programme, proposal.screenings);
  const { value, baselineValue } = await compare(
    () => proposeWeek(request),
    () => proposal.screenings.map(() => findConflicts(filled)),
    15,
  );
  return [
    {
      name: 'generate.week',
      ratio: value / baselineValue,
      limit: 4,
      value,
      unit: 'ms',
      baseline: `conflicts of the same ${proposal.screenings.length} screenings, found ${proposal.screenings.length} times`,
      baselineValue,
    },
  ];
};
