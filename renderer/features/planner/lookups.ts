import {
  type Conflict,
  type ConflictModel,
  conflictModel,
  findConflicts,
} from '../../../shared/domain/conflicts.ts';
import type { Film, Version } from '../../../shared/domain/film.ts';
import type { Room } from '../../../shared/domain/house.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Screening } from '../../../shared/domain/screening.ts';
import type { Strand } from '../../../shared/domain/strand.ts';
import type { Id } from '../../../shared/ids.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { type ConflictNames, conflictNames } from '../../../shared/words/conflictSentence.ts';

/** The programme with what every part of the planner looks up in it. */
export type Lookups = {
  readonly programme: Programme;
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
};

export function makeLookups(programme: Programme): Lookups {
  const model = conflictModel(programme);
  const conflicts = findConflicts(programme);
  const conflictsOf = new Map<Id, Conflict[]>();
  for (const conflict of conflicts) {
    const own = conflictsOf.get(conflict.screeningId);
    if (own === undefined) conflictsOf.set(conflict.screeningId, [conflict]);
    else own.push(conflict);
  }
  const versionOf = (versionId: Id) => model.versions.get(versionId);
  return {
    programme,
    model,
    conflicts,
    conflictsOf,
    names: conflictNames(programme),
    strands: new Map(programme.strands.map((strand) => [strand.id, strand])),
    screenings: new Map(programme.screenings.map((each) => [each.id, each])),
    filmOf: (screening) => model.films.get(versionOf(screening.versionId)?.filmId ?? ''),
    versionOf,
    filteredOut: new Set(),
    isHiding: false,
  };
}

/** Whether a screening is left out of what is drawn. */
export const isHidden = (screening: Pick<Screening, 'id'>, lookups: Lookups): boolean =>
  lookups.isHiding && lookups.filteredOut.has(screening.id);

/** Rooms to draw from `day` on: those in use, and archived ones as long as something still plays in them. */
export function roomsShown(
  rooms: readonly Room[],
  day: LocalDate,
  shown: readonly Screening[],
): readonly Room[] {
  const used = new Set(shown.map((each) => each.roomId));
  return rooms.filter((room) => room.archivedOn === null || room.archivedOn > day || used.has(room.id));
}

/** Conflicts that still ask for something: accepted ones stand aside. */
export const openConflicts = (conflicts: readonly Conflict[] | undefined): readonly Conflict[] =>
  (conflicts ?? []).filter((conflict) => conflict.overriddenBecause === null);
