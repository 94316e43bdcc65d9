import type { Id } from '../../ids.ts';
import type { Room } from '../house.ts';

/** A show in its place, for laying shows against one another. Moments are minutes of real time, as the venue's clock counts them. */
export type Placed = {
  /** What it is a show of: the wishes' bookings by their order; −1 for what nobody may move. */
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

/** The week's shows as they are laid, and what a new one would be in the way of. */
export type Board = {
  add(placed: Placed): void;
  remove(placed: Placed): void;
  /** Shows the candidate cannot stand beside; the search stops after `limit` of them. */
  blockersOf(candidate: Placed, limit: number): readonly Placed[];
};

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
  return {
    add: (placed) => {
      for (const list of listsOf(placed)) list.push(placed);
    },
    remove: (placed) => {
      for (const list of listsOf(placed)) list.splice(list.indexOf(placed), 1);
    },
    blockersOf: (candidate, limit) => {
      const found: Placed[] = [];
      const wait = turnaround.get(candidate.roomId) ?? 0;
      const look = (list: readonly Placed[] | undefined, blocks: (other: Placed) => boolean): boolean => {
        for (const other of list ?? []) {
          if (found.length >= limit) return false;
          if (blocks(other) && !found.includes(other)) found.push(other);
        }
        return found.length < limit;
      };
      const isTooClose = (other: Placed) =>
        other.from < candidate.to + wait && candidate.from < other.to + wait;
      const isSameFilm = (other: Placed) =>
        (other.from < candidate.to && candidate.from < other.to) ||
        (other.roomId !== candidate.roomId && Math.abs(other.from - candidate.from) < rules.sameFilmGapMin);
      const days = byRoom.get(candidate.roomId);
      // A show may reach into the next programme day, never further.
      for (let step = -1; step <= 1; step += 1)
        if (!look(days?.get(candidate.day + step), isTooClose)) return found;
      if (rules.hasOneStartAMinute && !look(byMinute.get(candidate.from), () => true)) return found;
      if (candidate.filmId !== null) look(byFilm.get(candidate.filmId), isSameFilm);
      return found;
    },
  };
}

function listOf<K>(lists: Map<K, Placed[]>, key: K): Placed[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
