import type { Id } from '../../ids.ts';
import { daysBetween, type LocalDate, type LocalDateTime, venueClock } from '../../time.ts';
import { type ConflictCode, makeConflictIndex, tryScreening } from '../conflicts.ts';
import { ASSUMED_RUNTIME_MIN } from '../film.ts';
import type { Room } from '../house.ts';
import { withPlanned } from '../planned.ts';
import type { Programme } from '../programme.ts';
import { rulesOf } from '../rules.ts';
import { newScreening, type Screening, screeningMinutes } from '../screening.ts';
import { makeBoard, type Placed, RESERVED, STANDING } from './board.ts';
import {
  type Candidate,
  type CandidateSource,
  candidatesIn,
  inOrderOfMaking,
  momentsOf,
} from './candidates.ts';
import { type Hindered, type HinderedWeek, hindrancesOf } from './hindrances.ts';
import { byKind, laySeekers, type Seeker } from './search.ts';
import { findUnmet, type InTheWay, openDays, startsBefore, type UnmetWish } from './unmet.ts';
import { type UsualHours, usualHours } from './usualHours.ts';
import { type BookingWishes, lastDayOf, type WeekWishes } from './wishes.ts';

/** A proposed show that stays where the programmer put it. */
export type KeptShow = {
  readonly id: Id;
  readonly bookingId: Id;
  readonly slot: Pick<Screening, 'roomId' | 'day' | 'startsAt'>;
};

/** A place a programmer took a proposed show out of: not offered again for that booking. */
export type AvoidedPlace = { readonly bookingId: Id; readonly day: LocalDate; readonly roomId: Id | null };

/** A slot kept free for something else: a strand's evening nobody has filled yet. */
export type ReservedSlot = { readonly roomId: Id; readonly day: LocalDate; readonly startsAt: LocalDateTime };

export type ProposeRequest = {
  readonly wishes: WeekWishes;
  /** The programme of the week, knowing the bookings that are asked for. */
  readonly programme: Programme;
  /** Screenings of the weeks before, for the hours the house is used to. */
  readonly recent: readonly Pick<Screening, 'day' | 'startsAt'>[];
  readonly kept: readonly KeptShow[];
  readonly avoided: readonly AvoidedPlace[];
  readonly reserved: readonly ReservedSlot[];
};

/** A proposal for a week: screenings as they would be, those kept among them, earliest first, and what could not be met. */
export type Proposal = {
  readonly screenings: readonly Screening[];
  readonly unmet: readonly UnmetWish[];
  readonly inTheWay: InTheWay;
};

const WARNING_COST = 40;
const HINT_COST = 4;

/**
 * Shows for the bookings asked for, in the places of the week that meet their wishes best.
 *
 * What stands stays. Never proposed: a show with a conflict that is an error, too little turnaround, before the release, outside
 * the licence, the opening hours or the wished hours, on a past or locked day, in a closed room, in a strand's own slot, twice a
 * day where that is not wanted, or together with another start where the week has one a minute. Where that leaves too few
 * places, fewer shows are proposed and the wish is told.
 *
 * The same request always gives the same proposal; a further room never gives a worse one.
 */
export function proposeWeek(request: ProposeRequest): Proposal {
  const { wishes } = request;
  const kept = keptScreenings(request);
  const programme = withPlanned(request.programme, kept);
  const rooms = inOrderOfMaking(programme.rooms);
  const board = makeBoard(rooms, {
    hasOneStartAMinute: wishes.hasOneStartAMinute || rulesOf(programme.venue).weights.sameMinute === 'error',
    sameFilmGapMin: rulesOf(programme.venue).sameFilmGapMin,
  });
  for (const standing of standingShows(programme, request)) board.add(standing);
  const hours = usualHours(request.recent, programme.venue.programmeDayStartsAt);
  const setting = { request, programme, hours, ...penalties(programme, wishes) };
  const asked = wishes.bookings
    .filter(isFirstOfItsBooking)
    .flatMap((each) => askedOf(each, wishes.bookings.indexOf(each), setting) ?? []);
  const laid = laySeekers(
    asked.map((each) => each.seeker),
    rooms.map((room) => room.id),
    board,
  );
  const nameOf = namer(kept);
  const added = laid.map((each) => screeningAt(nameOf(each, wishes), each, wishes, programme));
  const proposed = [...kept, ...added].sort(inTime);
  const inTheWay = findInTheWay(asked, laid, {
    weekFrom: wishes.weekFrom,
    venue: programme.venue,
    rooms,
    board,
  });
  return { screenings: proposed, unmet: findUnmet(wishes, request.programme, proposed, inTheWay), inTheWay };
}

/** What keeps further shows from the bookings that have fewer than is asked. */
function findInTheWay(asked: readonly Asked[], laid: readonly Candidate[], week: HinderedWeek): InTheWay {
  const lacking = asked.flatMap(({ seeker, ...hindered }) => {
    const shows = [...seeker.fixed, ...laid.filter((each) => each.owner === seeker.owner)];
    return shows.length < seeker.wishes.shows ? [{ ...hindered, shows }] : [];
  });
  return Object.fromEntries(lacking.map((each) => [each.source.wishes.bookingId, hindrancesOf(each, week)]));
}

// Asked for twice, a booking would get more shows than its licence has.
const isFirstOfItsBooking = (wish: BookingWishes, at: number, all: readonly BookingWishes[]): boolean =>
  all.findIndex((each) => each.bookingId === wish.bookingId) === at;

const inTime = (left: Screening, right: Screening): number => {
  const [one, other] = [left, right].map((each) => `${each.day} ${each.startsAt ?? '~'} ${each.id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** A booking's show in a slot, as it would be made. Throws for a booking the programme does not know. */
export function proposedScreening(
  id: Id,
  bookingId: Id,
  slot: KeptShow['slot'],
  programme: Pick<Programme, 'bookings' | 'venue'>,
): Screening {
  const booking = programme.bookings.find((each) => each.id === bookingId);
  if (booking === undefined) throw new Error(`booking ${bookingId} is not in the programme`);
  return newScreening(id, booking, slot, programme.venue.preProgrammeMin);
}

const keptScreenings = ({ kept, programme }: ProposeRequest): readonly Screening[] =>
  kept
    .filter((each) => programme.bookings.some((booking) => booking.id === each.bookingId))
    .map(({ id, bookingId, slot }) => proposedScreening(id, bookingId, slot, programme));

function screeningAt(id: Id, candidate: Candidate, wishes: WeekWishes, programme: Programme): Screening {
  const bookingId = wishes.bookings[candidate.owner]?.bookingId ?? '';
  const slot = { roomId: candidate.roomId, day: candidate.date, startsAt: candidate.startsAt };
  return proposedScreening(id, bookingId, slot, programme);
}

/** Ids that say what is proposed where; another one where a kept show that was moved away still has it. */
function namer(kept: readonly Screening[]): (candidate: Candidate, wishes: WeekWishes) => Id {
  const taken = new Set(kept.map((each) => each.id));
  return ({ owner, startsAt, roomId }, wishes) => {
    let id = `proposed:${wishes.bookings[owner]?.bookingId}:${startsAt}:${roomId}`;
    while (taken.has(id)) id = `${id}'`;
    taken.add(id);
    return id;
  };
}

/** What is laid on the board before the search: screenings that take place, and slots that are kept free. */
function standingShows(programme: Programme, { wishes, reserved }: ProposeRequest): readonly Placed[] {
  const versions = new Map(programme.versions.map((each) => [each.id, each]));
  const clock = venueClock(programme.venue.timeZone);
  const placed = (owner: number, slot: ReservedSlot, minutes: number, filmId: Id | null): Placed => {
    const from = clock.minutesAt(slot.startsAt);
    const day = daysBetween(wishes.weekFrom, slot.day);
    return { owner, filmId, roomId: slot.roomId, day, from, to: from + minutes };
  };
  return [
    ...programme.screenings.flatMap((each) => {
      const { roomId, startsAt, day, state } = each;
      if (state !== 'planned' || roomId === null || startsAt === null) return [];
      const minutes = screeningMinutes(each, (id) => versions.get(id));
      const filmId = versions.get(each.versionId)?.filmId ?? null;
      return [placed(STANDING, { roomId, startsAt, day }, minutes, filmId)];
    }),
    ...reserved.map((slot) =>
      placed(RESERVED, slot, ASSUMED_RUNTIME_MIN + programme.venue.preProgrammeMin, null),
    ),
  ];
}

type Setting = {
  readonly request: ProposeRequest;
  /** With the kept shows in it. */
  readonly programme: Programme;
  readonly hours: UsualHours;
  readonly penaltyOf: Seeker['penaltyOf'];
  readonly errorsAt: Hindered['errorsAt'];
};

/** A booking's part in the search, and what it is looked up by where it lacks shows after it. */
type Asked = Omit<Hindered, 'shows'> & { readonly seeker: Seeker };

/** A booking's part in the search; null for one the programme does not know. */
function askedOf(wishes: BookingWishes, owner: number, setting: Setting): Asked | null {
  const { request, programme, hours, penaltyOf, errorsAt } = setting;
  const { weekFrom } = request.wishes;
  const { venue, rooms } = programme;
  const booking = programme.bookings.find((each) => each.id === wishes.bookingId);
  const version = programme.versions.find((each) => each.id === booking?.versionId);
  if (booking === undefined || version === undefined) return null;
  const anywhere = { roomId: null, day: weekFrom, startsAt: null };
  const source: CandidateSource = {
    owner,
    wishes,
    version,
    film: programme.films.find((each) => each.id === version.filmId),
    minutes: screeningMinutes(newScreening('', booking, anywhere, venue.preProgrammeMin), () => version),
    days: openDays(programme, booking, weekFrom),
  };
  const avoided = request.avoided.filter((each) => each.bookingId === booking.id);
  const isAvoided = (day: LocalDate, roomId: Id) =>
    avoided.some((each) => each.day === day && each.roomId === roomId);
  const moments = momentsOf(source, venue, hours, weekFrom);
  const placesOf = (room: Room) =>
    byKind(candidatesIn(room, source, moments).filter((each) => !isAvoided(each.date, each.roomId)));
  const run = programme.runs[booking.id]?.length ?? 0;
  const seeker: Seeker = {
    owner,
    wishes,
    fixed: fixedShows(wishes, programme, weekFrom),
    most: booking.maxShows === null ? Number.POSITIVE_INFINITY : Math.max(0, booking.maxShows - run),
    candidates: new Map(rooms.map((room) => [room.id, placesOf(room)])),
    penaltyOf,
  };
  const placesIn = (roomId: Id) => (seeker.candidates.get(roomId) ?? []).flat();
  return { seeker, source, placesIn, isAvoided, errorsAt };
}

const fixedShows = (wishes: BookingWishes, programme: Programme, weekFrom: LocalDate): Seeker['fixed'] =>
  programme.screenings
    .filter(
      (each) =>
        each.bookingId === wishes.bookingId &&
        each.state === 'planned' &&
        weekFrom <= each.day &&
        each.day <= lastDayOf(weekFrom),
    )
    .map((each) => ({
      day: daysBetween(weekFrom, each.day),
      isBefore: startsBefore(each, wishes.beforeTime, programme.venue.programmeDayStartsAt),
      cost: 0,
    }));

/** What a place costs for the conflicts it would have with what stands; infinite for an error. Each is reckoned once. */
function penalties(programme: Programme, wishes: WeekWishes): Pick<Setting, 'penaltyOf' | 'errorsAt'> {
  const index = makeConflictIndex(programme);
  const known = new Map<Candidate, { readonly penalty: number; readonly errors: readonly ConflictCode[] }>();
  const tried = (candidate: Candidate) => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    // How many shows are wanted is a wish, weighed as one; a first show alone is not a worse place for it.
    const found = tryScreening(index, screeningAt('candidate', candidate, wishes, programme)).filter(
      ({ code }) => code !== 'tooFewShows',
    );
    const errors = found.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
    const cost = found.reduce(
      (sum, each) => sum + (each.severity === 'warning' ? WARNING_COST : HINT_COST),
      0,
    );
    const now = { penalty: errors.length > 0 ? Number.POSITIVE_INFINITY : cost, errors };
    known.set(candidate, now);
    return now;
  };
  const penaltyOf = (candidate: Candidate): number => tried(candidate).penalty;
  const errorsAt = (candidate: Candidate) => tried(candidate).errors;
  return { penaltyOf, errorsAt };
}
