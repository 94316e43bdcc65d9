import type { Id } from '../ids.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import type { Lang } from '../words/words.ts';
import type { PlanningRules } from './rules.ts';

/** The formats a version comes in and a room can play. `DCP` is never named to the public (domain.md, Conventions). */
export const FORMATS = ['DCP 2K', 'DCP 4K', '35mm', '16mm', 'Blu-ray', 'file'] as const;
export type Format = (typeof FORMATS)[number];

/** A film house: where, in which languages, and how its weeks and days run. */
export type Venue = {
  readonly id: Id;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly timeZone: string;
  /** The language the house speaks to its public first; language parts of a credits line are left out when equal. */
  readonly houseLanguage: Lang;
  readonly cinemaWeekStartsOn: Weekday;
  readonly programmeDayStartsAt: LocalTime;
  readonly snapMin: number;
  /** Minutes of pre-programme a new screening starts with; 0 for none. */
  readonly preProgrammeMin: number;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly basePriceCents: number | null;
  /** The place's address (`@id`) at the listing site, per channel id. */
  readonly listingPlaces: Readonly<Record<string, string>>;
  /** What the house holds to when it plans, as far as it differs from `DEFAULT_RULES`. */
  readonly rules: Partial<PlanningRules>;
};

/** Days on which a room is closed, both included. */
export type RoomClosure = { readonly from: LocalDate; readonly to: LocalDate; readonly reason: string };

/** An auditorium. */
export type Room = {
  readonly id: Id;
  readonly venueId: Id;
  readonly name: string;
  readonly position: number;
  readonly seats: number | null;
  readonly turnaroundMin: number;
  readonly formats: readonly Format[];
  readonly serverThumbprint: string | null;
  readonly archivedOn: LocalDate | null;
  /** Days it cannot be used, both included: works, a hire, a festival of somebody else's. */
  readonly closures: readonly RoomClosure[];
};

/** Why a room is closed on a programme day; undefined where it is not. */
export const closureOn = (room: Pick<Room, 'closures'>, day: LocalDate): RoomClosure | undefined =>
  room.closures.find(({ from, to }) => from <= day && day <= to);

/** Whether the house has given a room up by a programme day. */
export const isGoneOn = ({ archivedOn }: Pick<Room, 'archivedOn'>, day: LocalDate): boolean =>
  archivedOn !== null && archivedOn <= day;

/** Whether a room can be used on a programme day: not given up, and not closed. */
export const isUsableOn = (room: Pick<Room, 'archivedOn' | 'closures'>, day: LocalDate): boolean =>
  !isGoneOn(room, day) && closureOn(room, day) === undefined;
