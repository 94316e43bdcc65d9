import type { Id } from '../../ids.ts';
import { isSame } from '../../same.ts';
import type { Programme } from '../programme.ts';
import type { Screening } from '../screening.ts';
import { type ConflictIndex, change, makeConflictIndex } from './conflictIndex.ts';
import { type ConflictModel, conflictModel } from './model.ts';
import type { Placed } from './placed.ts';

/**
 * The index as it is for `programme`: the one passed, brought up to date by what differs, or a new one where the programme is of
 * other days, of another day's morning, or of another house. A record is looked into only where it is not the very same one.
 */
export function followProgramme(index: ConflictIndex, programme: Programme): ConflictIndex {
  const before = index.programme;
  if (before === programme) return index;
  if (!isSameGround(before, programme)) return makeConflictIndex(programme);
  const model = conflictModel(programme, index);
  const touched = touchedScreenings(index, changedRecords(index.model, model, before, programme));
  const { goingIds, coming } = changedScreenings(index, programme.screenings, touched);
  const judged = newlyJudged(index, model);
  index.gone.clear();
  index.programme = programme;
  change(index, {
    goingIds,
    coming,
    model,
    screeningIds: judged,
    bookingIds: [
      ...changedRuns(before.runs, programme.runs),
      ...judged.flatMap((id) => index.layout.placed.get(id)?.parts.map((part) => part.bookingId) ?? []),
    ],
  });
  index.gone.clear();
  return index;
}

/** What nearly every rule leans on. */
const isSameGround = (one: Programme, other: Programme): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.today === other.today &&
  isSame(one.venue, other.venue) &&
  isSame(one.rooms, other.rooms);

/** Ids under which two maps hold something else. */
function differing<T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>): readonly Id[] {
  if (before === after) return [];
  const changed = [...after].flatMap(([id, value]) => (isSame(before.get(id), value) ? [] : [id]));
  return [...changed, ...[...before.keys()].filter((id) => !after.has(id))];
}

/** Ids of bookings, versions and films of which something a rule looks at is other than it was. */
function changedRecords(
  before: ConflictModel,
  after: ConflictModel,
  was: Programme,
  is: Programme,
): ReadonlySet<Id> {
  const wasTold = was.approvedVersionIds.filter((id) => !after.approved.has(id));
  const isTold = is.approvedVersionIds.filter((id) => !before.approved.has(id));
  return new Set([
    ...differing(before.bookings, after.bookings),
    ...differing(before.versions, after.versions),
    ...differing(before.films, after.films),
    ...differing(before.keys, after.keys),
    ...wasTold,
    ...isTold,
  ]);
}

const leansOn = ({ screening, parts }: Placed, changed: ReadonlySet<Id>): boolean =>
  parts.some(
    ({ bookingId, versionId, film, version }) =>
      changed.has(bookingId) || changed.has(versionId) || changed.has(film?.id ?? version?.filmId ?? ''),
  ) || screening.items.some(({ versionId }) => versionId !== null && changed.has(versionId));

function touchedScreenings(index: ConflictIndex, changed: ReadonlySet<Id>): ReadonlySet<Id> {
  if (changed.size === 0) return new Set();
  return new Set([...index.layout.placed].flatMap(([id, placed]) => (leansOn(placed, changed) ? [id] : [])));
}

/** Screenings to take out and to put in: those that changed themselves, and those that lean on what changed. */
function changedScreenings(index: ConflictIndex, screenings: readonly Screening[], touched: ReadonlySet<Id>) {
  const goingIds: Id[] = [];
  const coming: Screening[] = [];
  let known = 0;
  for (const screening of screenings) {
    const before = index.screenings.get(screening.id);
    if (before !== undefined) known += 1;
    if (before === screening && !touched.has(screening.id)) continue;
    if (before !== undefined && !touched.has(screening.id) && isSame(before, screening)) {
      // The same once more, read again: kept, so that it is the very same the next time.
      index.screenings.set(screening.id, screening);
      continue;
    }
    if (before !== undefined) goingIds.push(screening.id);
    coming.push(screening);
  }
  if (known < index.screenings.size) {
    const staying = new Set(screenings.map((each) => each.id));
    goingIds.push(...[...index.screenings.keys()].filter((id) => !staying.has(id)));
  }
  return { goingIds, coming };
}

function changedRuns(before: Programme['runs'], after: Programme['runs']): readonly Id[] {
  if (before === after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => !isSame(before[id], after[id]),
  );
}

/** Screenings with a conflict that was accepted, or whose acceptance was changed or taken back. */
function newlyJudged(index: ConflictIndex, model: ConflictModel): readonly Id[] {
  const judged = new Set(differing(index.model.overrides, model.overrides));
  if (judged.size === 0) return [];
  return [...index.conflictsOf].flatMap(([id, conflicts]) =>
    conflicts.some((each) => judged.has(each.key)) ? [id] : [],
  );
}
