import type { Id } from '../ids.ts';
import { addDays, daysBetween, type LocalDate, type LocalDateTime } from '../time.ts';
import type { SeasonBooking, SeasonFilm, SeasonProgramme, SeasonScreening } from './season.ts';

const STATES = ['planned', 'cancelled', 'postponed'] as const satisfies readonly SeasonScreening['state'][];
const STATUSES = ['option', 'confirmed', 'cancelled'] as const satisfies readonly SeasonBooking['status'][];
const MINUTES_A_DAY = 1_440;

/** Ids in one text, a space between two: the wire looks at every value it carries, and twice at every quotation mark. */
type Ids = string;
/** Numbers in one text, a comma between two; −1 stands for none. */
type Numbers = string;

/** A season as it travels: each id once, and everything else by where it stands in the lists of ids. */
export type PackedSeason = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly roomIds: Ids;
  readonly strandIds: Ids;
  readonly distributorIds: Ids;
  readonly filmIds: Ids;
  readonly bookingIds: Ids;
  readonly screeningIds: Ids;
  /** Of each: days after the first day, minutes after that day's midnight, room, strand, booking, state. */
  readonly screenings: Numbers;
  /** Of each: status, distributor, film, whether it is approved. */
  readonly bookings: Numbers;
  /** Of each title, titles and makers, as JSON. */
  readonly films: string;
};

/** Gives every id a number, in the order they are first met; −1 for none. */
function numbering(first: readonly Id[] = []) {
  const numbers = new Map(first.map((id, index) => [id, index]));
  return {
    of: (id: Id | null): number => {
      if (id === null) return -1;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, numbers.size);
      return numbers.size - 1;
    },
    all: (): Ids => [...numbers.keys()].join(' '),
  };
}

const idsOf = (items: readonly { readonly id: Id }[]): readonly Id[] => items.map((each) => each.id);
const apart = (ids: Ids): readonly Id[] => (ids === '' ? [] : ids.split(' '));
const numbersIn = (numbers: Numbers): readonly number[] => JSON.parse(`[${numbers}]`) as number[];

/** Days after `from`, each reckoned once for all that plays that day. */
function daysAfter(from: LocalDate) {
  const known = new Map<LocalDate, number>();
  return (day: LocalDate): number => {
    const after = known.get(day) ?? daysBetween(from, day);
    known.set(day, after);
    return after;
  };
}

/** Minutes since its day's midnight of a moment. */
const minutesOf = (at: LocalDateTime): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

export function packSeason(season: SeasonProgramme): PackedSeason {
  const { from, to } = season;
  const [rooms, strands, distributors] = [numbering(), numbering(), numbering()];
  const [filmIds, bookingIds] = [idsOf(season.films), idsOf(season.bookings)];
  const [films, bookings] = [numbering(filmIds), numbering(bookingIds)];
  const after = daysAfter(from);
  const screenings: number[] = [];
  for (const { day, startsAt, roomId, strandId, bookingId, state } of season.screenings) {
    const [on, room, strand] = [after(day), rooms.of(roomId), strands.of(strandId)];
    const minutes =
      startsAt === null ? -1 : (after(startsAt.slice(0, 10)) - on) * MINUTES_A_DAY + minutesOf(startsAt);
    screenings.push(on, minutes, room, strand, bookings.of(bookingId), STATES.indexOf(state));
  }
  const ofBookings = season.bookings.flatMap(({ status, distributorId, filmId, isApproved }) => [
    STATUSES.indexOf(status),
    distributors.of(distributorId),
    films.of(filmId),
    isApproved ? 1 : 0,
  ]);
  return {
    from,
    to,
    roomIds: rooms.all(),
    strandIds: strands.all(),
    distributorIds: distributors.all(),
    filmIds: films.all(),
    bookingIds: bookings.all(),
    screeningIds: idsOf(season.screenings).join(' '),
    screenings: screenings.join(),
    bookings: ofBookings.join(),
    films: JSON.stringify(season.films.map((each) => [each.originalTitle, each.titles, each.directors])),
  };
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** The days and moments of a season by number, each written once. */
function clockFrom(from: LocalDate) {
  const days: LocalDate[] = [];
  const dayAt = (after: number): LocalDate => {
    days[after] ??= addDays(from, after);
    return days[after];
  };
  const times = Array.from({ length: MINUTES_A_DAY }, () => '');
  return {
    dayAt,
    momentAt: (day: number, minutes: number): LocalDateTime | null => {
      if (minutes < 0) return null;
      const within = minutes % MINUTES_A_DAY;
      times[within] ||= `T${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
      return dayAt(day + Math.floor(minutes / MINUTES_A_DAY)) + times[within];
    },
  };
}

function bookingsIn(
  packed: PackedSeason,
  bookingIds: readonly Id[],
  filmIds: readonly Id[],
): SeasonBooking[] {
  const [numbers, distributorIds] = [numbersIn(packed.bookings), apart(packed.distributorIds)];
  const at = (index: number): number => numbers[index] ?? -1;
  return Array.from({ length: numbers.length / 4 }, (_, index) => ({
    id: bookingIds[index] ?? '',
    status: STATUSES[at(4 * index)] ?? 'option',
    distributorId: distributorIds[at(4 * index + 1)] ?? null,
    filmId: filmIds[at(4 * index + 2)] ?? '',
    isApproved: at(4 * index + 3) === 1,
  }));
}

function screeningsIn(packed: PackedSeason, bookingIds: readonly Id[]): SeasonScreening[] {
  const numbers = numbersIn(packed.screenings);
  const at = (index: number): number => numbers[index] ?? -1;
  const [roomIds, strandIds] = [apart(packed.roomIds), apart(packed.strandIds)];
  const { dayAt, momentAt } = clockFrom(packed.from);
  return apart(packed.screeningIds).map((id, index) => {
    const first = 6 * index;
    const day = at(first);
    return {
      id,
      day: dayAt(day),
      startsAt: momentAt(day, at(first + 1)),
      roomId: roomIds[at(first + 2)] ?? null,
      strandId: strandIds[at(first + 3)] ?? null,
      bookingId: bookingIds[at(first + 4)] ?? '',
      state: STATES[at(first + 5)] ?? 'planned',
    };
  });
}

export function unpackSeason(packed: PackedSeason): SeasonProgramme {
  const [filmIds, bookingIds] = [apart(packed.filmIds), apart(packed.bookingIds)];
  const films = JSON.parse(packed.films) as [
    SeasonFilm['originalTitle'],
    SeasonFilm['titles'],
    SeasonFilm['directors'],
  ][];
  return {
    from: packed.from,
    to: packed.to,
    screenings: screeningsIn(packed, bookingIds),
    bookings: bookingsIn(packed, bookingIds, filmIds),
    films: films.map(([originalTitle, titles, directors], index) => ({
      id: filmIds[index] ?? '',
      originalTitle,
      titles,
      directors,
    })),
  };
}
