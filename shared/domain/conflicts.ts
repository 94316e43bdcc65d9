import { conflictsIn, makeConflictIndex } from './conflicts/conflictIndex.ts';
import type { Conflict } from './conflicts/kinds.ts';
import type { Programme } from './programme.ts';

// What may be asked about conflicts; each family of kinds has a file of its own in `conflicts/`.
export {
  applyChange,
  type ChangedConflicts,
  type ConflictIndex,
  conflictsIn,
  makeConflictIndex,
} from './conflicts/conflictIndex.ts';
export { followProgramme } from './conflicts/following.ts';
export {
  CONFLICT_CODES,
  type Conflict,
  type ConflictCode,
  factsText,
  SEVERITIES,
  type Severity,
} from './conflicts/kinds.ts';
export { type ConflictModel, conflictModel } from './conflicts/model.ts';
export type { Booked } from './conflicts/placed.ts';
export { tryScreening, tryTogether } from './conflicts/trying.ts';

/** All conflicts of the programme's days: by day and hour of their screenings, the gravest of each first. */
export const findConflicts = (programme: Programme): readonly Conflict[] =>
  conflictsIn(makeConflictIndex(programme));
