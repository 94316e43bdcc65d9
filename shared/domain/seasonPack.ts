import type { Id } from '../ids.ts';
import { addDays, daysBetween, type LocalDate, type LocalDateTime, wallMinutes } from '../time.ts';
import type { SeasonProgramme, SeasonScreening } from './season.ts';

const STATES = ['planned', 'cancelled', 'postponed'] as const satisfies readonly SeasonScreening['state'][];
const MINUTES_A_DAY = 1_440;

/**
 * One screening by numbers: its id; days after the first day; minutes after midnight of that day, null while to be decided;
 * and where its room, strand and booking stand in their lists (−1 for none), and its state.
 */
type PackedScreening = readonly [
  id: Id,
  day: number,
  startsAt: number | null,
  room: number,
  strand: number,
  booking: number,
  state: number,
];

/**
 * A season as it travels: five thousand screenings say their rooms and days by number, in a quarter of the bytes; and all of it
 * as one text, for the wire looks into every single value it carries otherwise.
 */
export type PackedSeason = string;

type Parts = Omit<SeasonProgramme, 'screenings'> & {
  readonly roomIds: readonly Id[];
  readonly strandIds: readonly Id[];
  readonly screenings: readonly PackedScreening[];
};

/** Gives every id a number, in the order they are first met; −1 for none. */
function numbering() {
  const numbers = new Map<Id, number>();
  return {
    of: (id: Id | null): number => {
      if (id === null) return -1;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, numbers.size);
      return numbers.size - 1;
    },
    all: (): readonly Id[] => [...numbers.keys()],
  };
}

/** Days after `from` and midnights in minutes, each reckoned once for all that plays that day. */
function dayNumbers(from: LocalDate) {
  const known = new Map<LocalDate, { readonly after: number; readonly midnight: number }>();
  return (day: LocalDate) => {
    let numbers = known.get(day);
    if (numbers === undefined) {
      numbers = { after: daysBetween(from, day), midnight: wallMinutes(`${day}T00:00`) };
      known.set(day, numbers);
    }
    return numbers;
  };
}

export function packSeason(season: SeasonProgramme): PackedSeason {
  const [rooms, strands] = [numbering(), numbering()];
  const numbersOf = dayNumbers(season.from);
  const bookings = new Map(season.bookings.map((booking, index) => [booking.id, index]));
  const screenings = season.screenings.map((each): PackedScreening => {
    const { id, day, startsAt, roomId, strandId, bookingId, state } = each;
    const { after, midnight } = numbersOf(day);
    return [
      id,
      after,
      startsAt === null ? null : wallMinutes(startsAt) - midnight,
      rooms.of(roomId),
      strands.of(strandId),
      bookings.get(bookingId) ?? -1,
      STATES.indexOf(state),
    ];
  });
  const parts: Parts = { ...season, roomIds: rooms.all(), strandIds: strands.all(), screenings };
  return JSON.stringify(parts);
}

const pad = (part: number): string => String(part).padStart(2, '0');

export function unpackSeason(packed: PackedSeason): SeasonProgramme {
  const { roomIds, strandIds, screenings, ...rest } = JSON.parse(packed) as Parts;
  const days: LocalDate[] = [];
  const dayAt = (after: number): LocalDate => {
    days[after] ??= addDays(rest.from, after);
    return days[after];
  };
  const momentAt = (day: number, minutes: number): LocalDateTime => {
    const within = minutes % MINUTES_A_DAY;
    const on = dayAt(day + Math.floor(minutes / MINUTES_A_DAY));
    return `${on}T${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
  };
  return {
    ...rest,
    screenings: screenings.map(([id, day, startsAt, room, strand, booking, state]) => ({
      id,
      day: dayAt(day),
      startsAt: startsAt === null ? null : momentAt(day, startsAt),
      roomId: roomIds[room] ?? null,
      strandId: strandIds[strand] ?? null,
      bookingId: rest.bookings[booking]?.id ?? '',
      state: STATES[state] ?? 'planned',
    })),
  };
}
