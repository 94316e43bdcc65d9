import {
  applyChange,
  type ConflictIndex,
  findConflicts,
  makeConflictIndex,
  tryScreening,
} from '../../shared/domain/conflicts.ts';
import type { Programme, RunEntry } from '../../shared/domain/programme.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import { addDays, addMinutes, atTime } from '../../shared/time.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeVenue,
  makeVersion,
} from '../support/builders.ts';
import { type Bench, compare } from './measure.ts';

const HOURS = ['11:00', '14:00', '16:30', '19:45', '22:00'];

/** A season of `count` screenings in ten rooms, five a day each, with a clash now and then and bookings that run out. */
export function makeSeason(count: number): Programme {
  const rooms = Array.from({ length: 10 }, (_, index) =>
    makeRoom({ name: `Zaal ${index + 1}`, position: index }),
  );
  const bookings = Array.from({ length: Math.ceil(count / 8) }, () => {
    const version = makeVersion({ runtimeMin: 95 + (Math.random() < 0.5 ? 0 : 40) });
    return {
      version,
      booking: makeBooking({
        versionId: version.id,
        windowFrom: '2026-09-01',
        windowTo: '2029-12-31',
        maxShows: 7,
      }),
    };
  });
  const screenings: Screening[] = [];
  const runs: Record<string, RunEntry[]> = {};
  for (let index = 0; index < count; index += 1) {
    const pair = bookings[index % bookings.length];
    const room = rooms[index % rooms.length];
    if (pair === undefined || room === undefined) continue;
    const slot = Math.floor(index / rooms.length);
    const day = addDays('2026-09-01', Math.floor(slot / HOURS.length));
    const startsAt = atTime(day, HOURS[slot % HOURS.length] ?? '20:00');
    const screening = makeScreening({
      bookingId: pair.booking.id,
      versionId: pair.version.id,
      roomId: room.id,
      startsAt,
    });
    screenings.push(screening);
    runs[pair.booking.id] = [...(runs[pair.booking.id] ?? []), { id: screening.id, day, startsAt }];
  }
  return {
    from: '2026-09-01',
    to: addDays('2026-09-01', Math.ceil(count / 50) + 1),
    today: '2026-09-01',
    venue: makeVenue(),
    rooms,
    screenings,
    bookings: bookings.map((each) => each.booking),
    versions: bookings.map((each) => each.version),
    films: [makeFilm()],
    strands: [],
    distributors: [],
    overrides: [],
    runs,
    keys: [],
    lockedDays: [],
    approvedVersionIds: [],
  };
}

/** Conflicts of 20,000 screenings once, against those of four seasons of 5,000: 1.0 is linear. */
export const benchConflicts: Bench = async () => {
  const large = makeSeason(20_000);
  const small = Array.from({ length: 4 }, () => makeSeason(5_000));
  const { value, baselineValue } = await compare(
    () => findConflicts(large),
    () => small.map((season) => findConflicts(season)),
    25,
  );
  return [
    {
      name: 'conflicts.growth',
      ratio: value / baselineValue,
      limit: 1.3,
      value,
      unit: 'ms',
      baseline: 'four seasons of 5,000 screenings (1.0 = linear)',
      baselineValue,
    },
  ];
};

const ARCHIVE_SEASONS = 10;
const CHANGES = 400;

/** A season with ten years of seasons behind it, all of it laid out. */
function makeArchive(count: number): Programme {
  const season = makeSeason(count);
  const years = Array.from({ length: ARCHIVE_SEASONS }, (_, index) => {
    const past = makeSeason(count);
    const days = -365 * (index + 1);
    const screenings = past.screenings.map((each) => ({
      ...each,
      roomId: season.rooms[past.rooms.findIndex((room) => room.id === each.roomId)]?.id ?? null,
      day: addDays(each.day, days),
      startsAt: each.startsAt === null ? null : addMinutes(each.startsAt, days * 1_440),
    }));
    const runs = Object.entries(past.runs).map(([id, run]) => [
      id,
      run.map((entry) => ({ ...entry, day: addDays(entry.day, days), startsAt: null })),
    ]);
    return { ...past, screenings, runs: Object.fromEntries(runs) as Programme['runs'] };
  });
  return {
    ...season,
    from: addDays(season.from, -366 * ARCHIVE_SEASONS),
    screenings: [...years.flatMap((year) => year.screenings), ...season.screenings],
    bookings: [...years.flatMap((year) => year.bookings), ...season.bookings],
    versions: [...years.flatMap((year) => year.versions), ...season.versions],
    films: [...years.flatMap((year) => year.films), ...season.films],
    runs: Object.assign({}, ...years.map((year) => year.runs), season.runs),
  };
}

/** Moves screenings of the last week on and back by a quarter: two changes each, and the drag step before the first. */
function moveAbout(index: ConflictIndex, count: number): () => void {
  const shown = [...index.screenings.values()].slice(-50);
  return () => {
    for (let step = 0; step < count; step += 1) {
      const before = shown[step % shown.length];
      if (before?.startsAt == null) continue;
      const after = { ...before, startsAt: addMinutes(before.startsAt, 15) };
      tryScreening(index, after);
      applyChange(index, before, after);
      applyChange(index, after, before);
    }
  };
}

/**
 * One drag step and one change (there and back) in a season of 5,000 screenings with a ten-year archive behind it, against the
 * same in one of 500: 1.0 is the same cost.
 */
export const benchConflictChange: Bench = async () => {
  const large = makeConflictIndex(makeArchive(5_000));
  const small = makeConflictIndex(makeSeason(500));
  const { value, baselineValue } = await compare(moveAbout(large, CHANGES), moveAbout(small, CHANGES), 25);
  return [
    {
      name: 'conflicts.change.growth',
      ratio: value / baselineValue,
      limit: 1.3,
      value,
      unit: 'ms',
      baseline: `the same ${CHANGES} moves in a season of 500 screenings`,
      baselineValue,
    },
  ];
};
