import type { Id } from '../../ids.ts';
import type { Room } from '../house.ts';

/** A show in its place, for laying shows against one another. Moments are minutes of real time, as the venue's clock counts them. */
export type Placed = {
  /** What it is a show of: the wishes' bookings by their order; below 0 what nobody may move. */
  readonly owner: number;
  readonly filmId: Id | null;
  readonly roomId: Id;
  /** Days from the first of the week: −1 is the evening before. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
};

export type BoardRules = {
  readonly hasOneStartAMinute: boolean;
  /** Minutes between the starts of one film in two rooms. */
  readonly sameFilmGapMin: number;
};

/** Who owns a screening that stands, and a slot kept free for a strand. */
export const STANDING = -1;
export const RESERVED = -2;

/** A rule of the board that two shows break together. */
export type BoardRule = 'roomClash' | 'strandSlot' | 'sameMinute' | 'sameFilmWithinHour';

/** The week's shows as they are laid, and what a new one would be in the way of. */
export type Board = {
  add(placed: Placed): void;
  remove(placed: Placed): void;
  /** Whether nothing stands in the candidate's way. */
  isFree(candidate: Placed): boolean;
  /** Shows the candidate cannot stand beside; the search stops after `limit` of them. */
  blockersOf(candidate: Placed, limit: number): readonly Placed[];
  /** The rules the candidate would break with what is laid, each once. */
  rulesBroken(candidate: Placed): readonly BoardRule[];
};

const NOBODY: readonly Placed[] = [];

/** An empty week. Shows must keep their room's turnaround; one film does not run in two rooms at once. */
export function makeBoard(rooms: readonly Pick<Room, 'id' | 'turnaroundMin'>[], rules: BoardRules): Board {
  const turnaround = new Map(rooms.map((room) => [room.id, room.turnaroundMin]));
  const byRoom = new Map<Id, Map<number, Placed[]>>();
  const byMinute = new Map<number, Placed[]>();
  const byFilm = new Map<Id, Placed[]>();
  const daysOf = (roomId: Id): Map<number, Placed[]> => {
    const days = byRoom.get(roomId) ?? new Map<number, Placed[]>();
    byRoom.set(roomId, days);
    return days;
  };
  const listsOf = (placed: Placed): Placed[][] => [
    listOf(daysOf(placed.roomId), placed.day),
    listOf(byMinute, placed.from),
    ...(placed.filmId === null ? [] : [listOf(byFilm, placed.filmId)]),
  ];
  /** Calls `meet` with what stands in the way, until it answers that it has seen enough. */
  const meetBlockers = (candidate: Placed, meet: (other: Placed, rule: BoardRule) => boolean): void => {
    const { roomId, day, filmId, from } = candidate;
    const wait = turnaround.get(roomId) ?? 0;
    const days = byRoom.get(roomId);
    // A show may reach into the next programme day, never further.
    for (let step = -1; step <= 1; step += 1)
      for (const other of days?.get(day + step) ?? NOBODY)
        if (isTooClose(candidate, other, wait) && meet(other, 'roomClash')) return;
    if (rules.hasOneStartAMinute)
      for (const other of byMinute.get(from) ?? NOBODY) if (meet(other, 'sameMinute')) return;
    for (const other of filmId === null ? NOBODY : (byFilm.get(filmId) ?? NOBODY))
      if (isTooLike(candidate, other, rules.sameFilmGapMin) && meet(other, 'sameFilmWithinHour')) return;
  };
  return {
    add: (placed) => {
      for (const list of listsOf(placed)) list.push(placed);
    },
    remove: (placed) => {
      for (const list of listsOf(placed)) list.splice(list.indexOf(placed), 1);
    },
    isFree: (candidate) => {
      let isFree = true;
      meetBlockers(candidate, () => {
        isFree = false;
        return true;
      });
      return isFree;
    },
    blockersOf: (candidate, limit) => {
      const found: Placed[] = [];
      meetBlockers(candidate, (other) => {
        if (!found.includes(other)) found.push(other);
        return found.length === limit;
      });
      return found;
    },
    rulesBroken: (candidate) => {
      const broken = new Set<BoardRule>();
      meetBlockers(candidate, ({ owner }, rule) => {
        broken.add(rule === 'roomClash' && owner === RESERVED ? 'strandSlot' : rule);
        return false;
      });
      return [...broken];
    },
  };
}

const isTooClose = (one: Placed, other: Placed, wait: number): boolean =>
  other.from < one.to + wait && one.from < other.to + wait;

/** One film in two rooms at once, or starting within the gap the house keeps. */
const isTooLike = (one: Placed, other: Placed, gapMin: number): boolean =>
  (other.from < one.to && one.from < other.to) ||
  (other.roomId !== one.roomId && Math.abs(other.from - one.from) < gapMin);

function listOf<K>(lists: Map<K, Placed[]>, key: K): Placed[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
