import { useMemo, useRef } from 'react';
import {
  type Conflict,
  type ConflictIndex,
  type ConflictModel,
  conflictsIn,
  followProgramme,
  makeConflictIndex,
} from '../../../shared/domain/conflicts.ts';
import type { Film, Version } from '../../../shared/domain/film.ts';
import { isGoneOn, type Room } from '../../../shared/domain/house.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Strand } from '../../../shared/domain/strand.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate } from '../../../shared/time.ts';
import type { ConflictNames } from '../../../shared/words/conflictSentence.ts';

/** The programme with what every part of the planner looks up in it. */
export type Lookups = {
  readonly programme: Programme;
  /** Answers what a screening would clash with elsewhere; always of the newest programme. */
  readonly index: ConflictIndex;
  readonly model: ConflictModel;
  readonly conflicts: readonly Conflict[];
  readonly conflictsOf: ReadonlyMap<Id, readonly Conflict[]>;
  readonly names: ConflictNames;
  readonly strands: ReadonlyMap<Id, Strand>;
  readonly screenings: ReadonlyMap<Id, Screening>;
  filmOf(screening: Pick<Screening, 'versionId'>): Film | undefined;
  versionOf(versionId: Id): Version | undefined;
  /** What does not fit the filter: dimmed, or left out where `isHiding` (see `withFilter`). */
  readonly filteredOut: ReadonlySet<Id>;
  readonly isHiding: boolean;
  /**
   * Whether a screening fits the filter, also one the shown programme no longer has; its `title` is given where its film may not be
   * there either.
   */
  fits(screening: Screening, title?: string): boolean;
  /** The rooms the filter names; none where it asks for no room. */
  readonly roomsAskedFor: readonly Id[];
};

/** Lookups of a programme; what `before` knows of its conflicts is brought up to date instead of found anew. */
export function makeLookups(programme: Programme, before?: Lookups): Lookups {
  const index =
    before === undefined ? makeConflictIndex(programme) : followProgramme(before.index, programme);
  const { model } = index;
  const screenings = new Map(programme.screenings.map((each) => [each.id, each]));
  const versionOf = (versionId: Id) => model.versions.get(versionId);
  const filmOf = ({ versionId }: { readonly versionId: Id }) =>
    model.films.get(versionOf(versionId)?.filmId ?? '');
  const filmIn = (all: ReadonlyMap<Id, { readonly versionId: Id }>) => (id: Id) => {
    const one = all.get(id);
    return one === undefined ? undefined : filmOf(one);
  };
  return {
    programme,
    index,
    model,
    conflicts: conflictsIn(index),
    conflictsOf: new Map(index.conflictsOf),
    names: {
      filmOf: filmIn(screenings),
      filmOfBooking: filmIn(model.bookings),
      roomOf: (id) => model.rooms.get(id),
    },
    strands: new Map(programme.strands.map((strand) => [strand.id, strand])),
    screenings,
    filmOf,
    versionOf,
    filteredOut: new Set(),
    isHiding: false,
    fits: () => true,
    roomsAskedFor: [],
  };
}

/** The lookups of the shown programme, following it change by change. */
export function useLookups(programme: Programme): Lookups {
  const last = useRef<Lookups>(undefined);
  return useMemo(() => {
    last.current = makeLookups(programme, last.current);
    return last.current;
  }, [programme]);
}

/** Whether a screening is left out of what is drawn. */
export const isHidden = (screening: Pick<Screening, 'id'>, lookups: Lookups): boolean =>
  lookups.isHiding && lookups.filteredOut.has(screening.id);

/**
 * Rooms to draw from `day` on: those in use, and archived ones as long as something still plays in them. A room whose
 * screenings are all left out is left out too, for it would look free.
 */
export function roomsShown(
  { programme, isHiding, roomsAskedFor }: Lookups,
  day: LocalDate,
  shown: readonly Screening[],
): readonly Room[] {
  const used = new Set(shown.map((each) => each.roomId));
  const rooms = programme.rooms.filter((room) => !isGoneOn(room, day) || used.has(room.id));
  const asked = isHiding ? rooms.filter((room) => roomsAskedFor.includes(room.id)) : [];
  return asked.length > 0 ? asked : rooms;
}

/** Conflicts that ask for something: what is accepted stands aside, and a hint is a word in passing. */
export const openConflicts = (conflicts: readonly Conflict[] | undefined): readonly Conflict[] =>
  (conflicts ?? []).filter(
    ({ overriddenBecause, severity }) => overriddenBecause === null && severity !== 'hint',
  );

/** Conflicts to tell of a screening that is only being tried: not that its week still lacks shows, nor hints beside what is graver. */
export function toldWhileTrying(conflicts: readonly Conflict[]): readonly Conflict[] {
  const told = conflicts.filter(
    ({ code, overriddenBecause }) => code !== 'tooFewShows' && overriddenBecause === null,
  );
  const graver = openConflicts(told);
  return graver.length > 0 ? graver : told;
}
