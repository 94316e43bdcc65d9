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
  const bySeeker = new Map(seekers.map((each) => [each.owner, each]));
  for (let count = 1; count <= rooms.length; count += 1) {
    const open = rooms.slice(0, count);
    const desk: Desk = { inOrder: byScarcity(seekers, open), bySeeker, rooms: open, board, taken };
    fill(desk);
    // Making room is dear, and seldom needed once every show is where it is best.
    for (let sweep = 0; sweep < SWEEPS && (relocate(desk) || makeRoom(desk)); sweep += 1) fill(desk);
  }
  return [...taken.values()].flat();
}

/** What the search has before it: whose turn it is, which rooms are open, and what has been taken. */
type Desk = {
  readonly inOrder: readonly Seeker[];
  readonly bySeeker: ReadonlyMap<number, Seeker>;
  readonly rooms: readonly Id[];
  readonly board: Board;
  readonly taken: ReadonlyMap<number, Taken[]>;
};

const takenBy = ({ taken }: Desk, { owner }: { readonly owner: number }): Taken[] => taken.get(owner) ?? [];

const weightOf = ({ wishes, fixed }: Seeker, shows: readonly Weighed[]): number =>
  weigh(wishes, [...fixed, ...shows]);

/** Who has the fewest places for each show it wants comes first. */
function byScarcity(seekers: readonly Seeker[], rooms: readonly Id[]): readonly Seeker[] {
  const scarcity = new Map(
    seekers.map((each) => [each, placesOf(each, rooms).length / Math.max(1, each.wishes.shows)]),
  );
  return seekers.toSorted(
    (one, other) => (scarcity.get(one) ?? 0) - (scarcity.get(other) ?? 0) || one.owner - other.owner,
  );
}

function put(desk: Desk, show: Taken): void {
  takenBy(desk, show).push(show);
  desk.board.add(show);
}

function lift(desk: Desk, show: Taken): void {
  const shows = takenBy(desk, show);
  shows.splice(shows.indexOf(show), 1);
  desk.board.remove(show);
}

function wantsMore(desk: Desk, seeker: Seeker): boolean {
  const { length } = takenBy(desk, seeker);
  return length < seeker.most && seeker.fixed.length + length < seeker.wishes.shows;
}

const best = (desk: Desk, seeker: Seeker, below = Number.POSITIVE_INFINITY): Candidate | null =>
  bestPlace(seeker, takenBy(desk, seeker), desk.rooms, desk.board.isFree, below);

/** Takes the best place for whoever still wants one, in turn, until nobody finds any. */
function fill(desk: Desk): void {
  // Filling only takes places: who found none will find none.
  let seeking = desk.inOrder.filter((each) => wantsMore(desk, each));
  while (seeking.length > 0)
    seeking = seeking.filter((seeker) => {
      const place = best(desk, seeker);
      if (place !== null) put(desk, place);
      return place !== null && wantsMore(desk, seeker);
    });
}

/** One round of moving shows, one by one, to better places. Answers whether any moved. */
function relocate(desk: Desk): boolean {
  let hasMoved = false;
  for (const seeker of desk.inOrder)
    for (const show of [...takenBy(desk, seeker)]) {
      const now = weightOf(seeker, takenBy(desk, seeker));
      lift(desk, show);
      const place = best(desk, seeker, now);
      put(desk, place ?? show);
      hasMoved ||= place !== null;
    }
  return hasMoved;
}

/** One round of making others move for a booking that lacks shows, or shows early enough. Answers whether any did. */
function makeRoom(desk: Desk): boolean {
  let hasMoved = false;
  for (const seeker of desk.inOrder) {
    if (wantsMore(desk, seeker)) hasMoved = makeRoomFor(desk, seeker, null) || hasMoved;
    else {
      const shows = [...seeker.fixed, ...takenBy(desk, seeker)];
      const instead = takenBy(desk, seeker).find((each) => !each.isBefore);
      const isEarlyEnough = shows.filter((each) => each.isBefore).length >= seeker.wishes.beforeCount;
      if (!isEarlyEnough && instead !== undefined) hasMoved = makeRoomFor(desk, seeker, instead) || hasMoved;
    }
  }
  return hasMoved;
}

/**
 * Takes a place one other show stands in the way of, where that one finds another and both together are better off. Gives up
 * `instead` for it, where the booking has its shows but not at the hours it should.
 */
function makeRoomFor(desk: Desk, seeker: Seeker, instead: Taken | null): boolean {
  const lacking = weightOf(seeker, takenBy(desk, seeker));
  if (instead !== null) lift(desk, instead);
  let tries = 0;
  for (const candidate of inOrderOfWeight(seeker, takenBy(desk, seeker), desk.rooms)) {
    const [blocker, second] = desk.board.blockersOf(candidate, 2);
    const other = desk.bySeeker.get(blocker?.owner ?? -1);
    const standing = other && takenBy(desk, other).find((each) => each === blocker);
    if (other === undefined || standing === undefined || second !== undefined || other === seeker) continue;
    if (tries === EJECTIONS) break;
    tries += 1;
    const show = { ...candidate, cost: candidate.cost + seeker.penaltyOf(candidate) };
    if (pushAside(desk, { seeker, show, lacking }, other, standing)) return true;
  }
  if (instead !== null) put(desk, instead);
  return false;
}

/** Puts a show in the place of another, which goes where it is then best off; undone where that is no gain to both together. */
function pushAside(
  desk: Desk,
  coming: { readonly seeker: Seeker; readonly show: Taken; readonly lacking: number },
  other: Seeker,
  standing: Taken,
): boolean {
  const { seeker, show, lacking } = coming;
  const now = lacking + weightOf(other, takenBy(desk, other));
  lift(desk, standing);
  put(desk, show);
  const place = best(desk, other);
  const otherShows = place === null ? takenBy(desk, other) : [...takenBy(desk, other), place];
  if (weightOf(seeker, takenBy(desk, seeker)) + weightOf(other, otherShows) < now) {
    if (place !== null) put(desk, place);
    return true;
  }
  lift(desk, show);
  put(desk, standing);
  return false;
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
