import type { Id } from '../../ids.ts';
import type { Board } from './board.ts';
import type { Candidate } from './candidates.ts';
import { type Weighed, weigh } from './weighing.ts';
import type { BookingWishes } from './wishes.ts';

/** One booking's part in the search. */
export type Seeker = {
  readonly owner: number;
  readonly wishes: BookingWishes;
  /** Shows of it that stay as they are. */
  readonly fixed: readonly Weighed[];
  /** The most shows that may be added, by its licence. */
  readonly most: number;
  /** Places in each room by their kind (see `kindOf`), cheapest first. */
  readonly candidates: ReadonlyMap<Id, readonly (readonly Candidate[])[]>;
  /** What a place costs besides, for the conflicts it would have; infinite where it may not be. */
  penaltyOf(candidate: Candidate): number;
};

const KINDS = 14;
/** Places of one day, and of one side of the hour that is wished: what a show there brings is the same but for its cost. */
export const kindOf = ({ day, isBefore }: Pick<Weighed, 'day' | 'isBefore'>): number =>
  day * 2 + (isBefore ? 1 : 0);

/** Places by their kind, each kind in the order given. */
export function byKind(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const kinds: Candidate[][] = Array.from({ length: KINDS }, () => []);
  for (const candidate of candidates) kinds[kindOf(candidate)]?.push(candidate);
  return kinds;
}

/** A candidate that was taken, with all it costs. */
type Taken = Candidate;

const SWEEPS = 12;
/** How many places in the way of one other show are tried before a booking goes without. */
const EJECTIONS = 8;

/**
 * Lays shows for every seeker on the board, room by room: a further room only ever improves on what the rooms before it gave.
 *
 * In each round the one with the fewest places goes first and takes its best; then shows are moved, one at a time, as long as
 * the whole gets better. Gives the taken places in no order.
 */
export function laySeekers(
  seekers: readonly Seeker[],
  rooms: readonly Id[],
  board: Board,
): readonly Candidate[] {
  const taken = new Map<number, Taken[]>(seekers.map((each) => [each.owner, []]));
  for (let count = 1; count <= rooms.length; count += 1) {
    const desk = makeDesk(seekers, rooms.slice(0, count), board, taken);
    desk.fill();
    // Making room is dear, and seldom needed once every show is where it is best.
    for (let sweep = 0; sweep < SWEEPS && (desk.relocate() || desk.makeRoom()); sweep += 1) desk.fill();
  }
  return [...taken.values()].flat();
}

type Desk = {
  /** Takes the best place for whoever still wants one, until nobody finds any. */
  fill(): void;
  /** One round of moving shows, one by one, to better places. Answers whether any moved. */
  relocate(): boolean;
  /** One round of making others move for a booking that lacks shows, or shows early enough. Answers whether any did. */
  makeRoom(): boolean;
};

function makeDesk(
  seekers: readonly Seeker[],
  rooms: readonly Id[],
  board: Board,
  taken: Map<number, Taken[]>,
): Desk {
  const bySeeker = new Map(seekers.map((each) => [each.owner, each]));
  const own = (owner: number): Taken[] => taken.get(owner) ?? [];
  const weightOf = (seeker: Seeker, shows: readonly Weighed[]) =>
    weigh(seeker.wishes, [...seeker.fixed, ...shows]);
  const scarcity = (seeker: Seeker): number =>
    placesOf(seeker, rooms).length / Math.max(1, seeker.wishes.shows);
  const inOrder = [...seekers].sort(
    (one, other) => scarcity(one) - scarcity(other) || one.owner - other.owner,
  );
  const put = (show: Taken): void => {
    own(show.owner).push(show);
    board.add(show);
  };
  const lift = (show: Taken): void => {
    const shows = own(show.owner);
    shows.splice(shows.indexOf(show), 1);
    board.remove(show);
  };
  const wantsMore = (seeker: Seeker) =>
    own(seeker.owner).length < seeker.most &&
    seeker.fixed.length + own(seeker.owner).length < seeker.wishes.shows;
  const best = (seeker: Seeker, below = Number.POSITIVE_INFINITY) =>
    bestPlace(seeker, own(seeker.owner), rooms, board.isFree, below);

  const fill = (): void => {
    // Filling only takes places: who found none will find none.
    let seeking = inOrder.filter(wantsMore);
    while (seeking.length > 0)
      seeking = seeking.filter((seeker) => {
        const place = best(seeker);
        if (place !== null) put(place);
        return place !== null && wantsMore(seeker);
      });
  };
  /** Moves a show to the best place there is for it without it; back where none is better. */
  const relocateOne = (seeker: Seeker, show: Taken): boolean => {
    const now = weightOf(seeker, own(seeker.owner));
    lift(show);
    const place = best(seeker, now);
    put(place ?? show);
    return place !== null;
  };
  /**
   * Takes a place one other show stands in the way of, where that one finds another and both together are better off. Gives up
   * `instead` for it, where the booking has its shows but not at the hours it should.
   */
  const makeRoomFor = (seeker: Seeker, instead: Taken | null): boolean => {
    const lacking = weightOf(seeker, own(seeker.owner));
    if (instead !== null) lift(instead);
    let tries = 0;
    for (const candidate of inOrderOfWeight(seeker, own(seeker.owner), rooms)) {
      const [blocker, second] = board.blockersOf(candidate, 2);
      const other = bySeeker.get(blocker?.owner ?? -1);
      const standing = other && own(other.owner).find((each) => each === blocker);
      if (other === undefined || standing === undefined || second !== undefined || other === seeker) continue;
      if (tries === EJECTIONS) break;
      tries += 1;
      if (pushAside(seeker, candidate, other, standing, lacking)) return true;
    }
    if (instead !== null) put(instead);
    return false;
  };
  const pushAside = (
    seeker: Seeker,
    candidate: Candidate,
    other: Seeker,
    standing: Taken,
    lacking: number,
  ): boolean => {
    const now = lacking + weightOf(other, own(other.owner));
    const show = { ...candidate, cost: candidate.cost + seeker.penaltyOf(candidate) };
    lift(standing);
    put(show);
    const place = best(other);
    const otherShows = place === null ? own(other.owner) : [...own(other.owner), place];
    if (weightOf(seeker, own(seeker.owner)) + weightOf(other, otherShows) < now) {
      if (place !== null) put(place);
      return true;
    }
    lift(show);
    put(standing);
    return false;
  };
  const settle = (seeker: Seeker): boolean => {
    if (wantsMore(seeker)) return makeRoomFor(seeker, null);
    const shows = [...seeker.fixed, ...own(seeker.owner)];
    if (shows.filter((each) => each.isBefore).length >= seeker.wishes.beforeCount) return false;
    const instead = own(seeker.owner).find((each) => !each.isBefore);
    return instead !== undefined && makeRoomFor(seeker, instead);
  };
  return {
    fill,
    relocate: () => {
      let hasMoved = false;
      for (const seeker of inOrder)
        for (const show of [...own(seeker.owner)]) hasMoved = relocateOne(seeker, show) || hasMoved;
      return hasMoved;
    },
    makeRoom: () => {
      let hasMoved = false;
      for (const seeker of inOrder) hasMoved = settle(seeker) || hasMoved;
      return hasMoved;
    },
  };
}

const isFreeDay = (seeker: Seeker, shows: readonly Weighed[], day: number): boolean =>
  !seeker.wishes.isOncePerDay || ![...seeker.fixed, ...shows].some((each) => each.day === day);

const placesOf = ({ candidates }: Seeker, rooms: readonly Id[]): readonly Candidate[] =>
  rooms.flatMap((room) => (candidates.get(room) ?? []).flat());

/** What a show of each kind would leave the booking at, its own cost aside; infinite where it may have none. */
function kindWeights(seeker: Seeker, shows: readonly Weighed[]): readonly number[] {
  const all = [...seeker.fixed, ...shows];
  return Array.from({ length: KINDS }, (_, kind) => {
    const [day, isBefore] = [Math.floor(kind / 2), kind % 2 === 1];
    return isFreeDay(seeker, shows, day)
      ? weigh(seeker.wishes, [...all, { day, isBefore, cost: 0 }])
      : Number.POSITIVE_INFINITY;
  });
}

/**
 * The free place that leaves the booking best off, and better than `below`. Among equals the first day, in the first room. Null
 * where there is none.
 */
function bestPlace(
  seeker: Seeker,
  shows: readonly Weighed[],
  rooms: readonly Id[],
  isFree: (candidate: Candidate) => boolean,
  below: number,
): Candidate | null {
  let found: Candidate | null = null;
  let least = below;
  for (const [kind, base] of kindWeights(seeker, shows).entries())
    for (const room of rooms)
      for (const candidate of seeker.candidates.get(room)?.[kind] ?? []) {
        // Cheapest first: the rest of this day is dearer still.
        if (base + candidate.cost >= least) break;
        if (!isFree(candidate)) continue;
        const penalty = seeker.penaltyOf(candidate);
        if (base + candidate.cost + penalty >= least) continue;
        least = base + candidate.cost + penalty;
        found = { ...candidate, cost: candidate.cost + penalty };
      }
  return found;
}

/** All places a booking may take, best first, whatever stands there. */
function inOrderOfWeight(
  seeker: Seeker,
  shows: readonly Weighed[],
  rooms: readonly Id[],
): readonly Candidate[] {
  const kinds = kindWeights(seeker, shows);
  const weightOf = (candidate: Candidate) =>
    (kinds[kindOf(candidate)] ?? Number.POSITIVE_INFINITY) + candidate.cost;
  return placesOf(seeker, rooms)
    .filter((each) => weightOf(each) < Number.POSITIVE_INFINITY)
    .sort((one, other) => weightOf(one) - weightOf(other));
}
