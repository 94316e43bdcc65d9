import type { Id } from '../ids.ts';
import { addDays, cinemaWeekOf, daysBetween, type LocalDate, type LocalTime, type Weekday } from '../time.ts';
import type { Booking } from './booking.ts';
import type { Film } from './film.ts';
import { isUsableOn, type Room } from './house.ts';
import type { Screening } from './screening.ts';
import type { Season } from './strand.ts';

/** A screening as the season shows it: when, where, in which strand, under which booking. */
export type SeasonScreening = Pick<
  Screening,
  'id' | 'day' | 'startsAt' | 'roomId' | 'strandId' | 'bookingId' | 'state'
>;
/** A booking of the season with its film, and whether what plays of it has been announced. */
export type SeasonBooking = Pick<Booking, 'id' | 'distributorId'> & {
  readonly status: Booking['status']['kind'];
  readonly filmId: Id;
  readonly isApproved: boolean;
};
export type SeasonFilm = Pick<Film, 'id' | 'originalTitle' | 'titles' | 'directors'>;

/** What the season view needs of some days, and no more: a year of it must open as fast as a week. */
export type SeasonProgramme = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** By day and hour, cancelled ones included. */
  readonly screenings: readonly SeasonScreening[];
  readonly bookings: readonly SeasonBooking[];
  readonly films: readonly SeasonFilm[];
};

/** The season around a day. `until` is the last day that is still of it: a summer show after June is drawn with it. */
export type ShownSeason = {
  readonly name: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly until: LocalDate;
};

/** The house's own season that covers `day`, else September to June with the summer after it. */
export function seasonOf(day: LocalDate, seasons: readonly Season[]): ShownSeason {
  const own = seasons.find((season) => season.from <= day && day <= season.to);
  if (own !== undefined) return { name: own.name, from: own.from, to: own.to, until: own.to };
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
  return { name: null, from: `${year}-09-01`, to: `${year + 1}-06-30`, until: `${year + 1}-08-31` };
}

/** The days to read for a season: whole cinema weeks. */
export const daysOfSeason = ({ from, until }: ShownSeason, startsOn: Weekday) => ({
  from: cinemaWeekOf(from, startsOn),
  to: addDays(cinemaWeekOf(until, startsOn), 6),
});

/** First days of the cinema weeks to draw: to the season's end, and on to the last of `also` that is still of it. */
export function weeksOfSeason(
  season: ShownSeason,
  also: readonly LocalDate[],
  startsOn: Weekday,
): readonly LocalDate[] {
  const last = also.reduce((end, day) => (day > end && day <= season.until ? day : end), season.to);
  const first = cinemaWeekOf(season.from, startsOn);
  const count = daysBetween(first, cinemaWeekOf(last, startsOn)) / 7 + 1;
  return Array.from({ length: count }, (_, index) => addDays(first, index * 7));
}

const EVENING: LocalTime = '17:00';
const NEIGHBOURS = [-14, -7, 7, 14] as const;

/** What is missing on a day: everything, or the evening of some rooms. */
export type Gap = { readonly isWholeDay: boolean; readonly roomIds: readonly Id[] };
const NO_GAP: Gap = { isWholeDay: false, roomIds: [] };

/** Days and evenings with something on them: `2026-11-05`, and `2026-11-05 <room>` where that room plays that evening. */
export function playedKeys(screenings: readonly SeasonScreening[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { day, startsAt, roomId, state } of screenings) {
    if (state !== 'planned') continue;
    keys.add(day);
    if (roomId !== null && (startsAt === null || startsAt >= `${day}T${EVENING}`))
      keys.add(`${day} ${roomId}`);
  }
  return keys;
}

/**
 * What is missing on `day` by the house's own habit: the same weekday of the two weeks before and the two after has it at
 * least three times in four (or each time, where the season's edge leaves fewer than four). A closed room misses nothing.
 */
export function gapOn(
  day: LocalDate,
  played: ReadonlySet<string>,
  rooms: readonly Room[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Gap {
  const around = NEIGHBOURS.map((days) => addDays(day, days)).filter((each) => from <= each && each <= to);
  if (around.length < 2 || day < from || day > to) return NO_GAP;
  const needed = Math.max(2, Math.ceil(around.length * 0.75));
  const isHabit = (keyOf: (each: LocalDate) => string): boolean =>
    around.filter((each) => played.has(keyOf(each))).length >= needed;
  const open = rooms.filter((room) => isUsableOn(room, day));
  if (open.length === 0) return NO_GAP;
  if (!played.has(day)) return { isWholeDay: isHabit((each) => each), roomIds: [] };
  const roomIds = open
    .map((room) => room.id)
    .filter((id) => !played.has(`${day} ${id}`) && isHabit((each) => `${each} ${id}`));
  return roomIds.length === 0 ? NO_GAP : { isWholeDay: false, roomIds };
}

/** One strand on one day of its band: it plays, or it does not though it does before and after, or should. */
export type Band = { readonly strandId: Id; readonly slot: number; readonly isMissing: boolean };

/** Bands drawn side by side in one column; a strand beyond them still tints its screenings. */
export const BAND_SLOTS = 4;
/** A strand that stays away longer than this many weeks begins a new band. */
const MOST_MISSED = 3;

type Run = { readonly strandId: Id; readonly weeks: readonly number[] };

/** Stretches of weeks in which each strand falls on the same weekday at least twice, earliest first. */
function runsOf(weeksByStrand: ReadonlyMap<Id, ReadonlySet<number>>): readonly Run[] {
  const runs: Run[] = [];
  for (const [strandId, set] of weeksByStrand) {
    let weeks: number[] = [];
    const close = () => {
      if (weeks.length > 1) runs.push({ strandId, weeks });
      weeks = [];
    };
    for (const week of [...set].sort((left, right) => left - right)) {
      if (week - (weeks.at(-1) ?? week) > MOST_MISSED + 1) close();
      weeks.push(week);
    }
    close();
  }
  return runs.sort((left, right) => (left.weeks[0] ?? 0) - (right.weeks[0] ?? 0));
}

/** Of the seven columns, the weeks in which each strand falls on that weekday. */
function columnsOf(falling: readonly StrandDay[], firstWeek: LocalDate) {
  const columns = Array.from({ length: 7 }, () => new Map<Id, Set<number>>());
  for (const { day, strandId } of falling) {
    const days = daysBetween(firstWeek, day);
    const column = columns[days % 7];
    if (days < 0 || column === undefined) continue;
    column.set(strandId, (column.get(strandId) ?? new Set()).add(Math.floor(days / 7)));
  }
  return columns;
}

export type StrandDay = { readonly strandId: Id; readonly day: LocalDate };

/**
 * The strands' bands by day: a strand that falls on one weekday week after week runs straight down that column, in one
 * place of at most `BAND_SLOTS`. `expected` holds the days its own recurrence gives and nothing fills; cancelled
 * screenings fill nothing.
 */
export function bandsOf(
  screenings: readonly SeasonScreening[],
  firstWeek: LocalDate,
  expected: readonly StrandDay[] = [],
): ReadonlyMap<LocalDate, readonly Band[]> {
  const playing = screenings.flatMap(({ day, strandId, state }) =>
    strandId === null || state !== 'planned' ? [] : [{ day, strandId }],
  );
  const played = new Set(playing.map(({ day, strandId }) => `${day} ${strandId}`));
  const columns = columnsOf([...playing, ...expected], firstWeek);
  const bands = new Map<LocalDate, Band[]>();
  columns.forEach((byStrand, column) => {
    const freeFrom = new Array<number>(BAND_SLOTS).fill(0);
    for (const { strandId, weeks } of runsOf(byStrand)) {
      const [first = 0] = weeks;
      const last = weeks.at(-1) ?? first;
      const slot = freeFrom.findIndex((free) => free <= first);
      if (slot < 0) continue;
      freeFrom[slot] = last + 1;
      for (let week = first; week <= last; week += 1) {
        const day = addDays(firstWeek, week * 7 + column);
        const isMissing = !played.has(`${day} ${strandId}`);
        bands.set(day, [...(bands.get(day) ?? []), { strandId, slot, isMissing }]);
      }
    }
  });
  return bands;
}
