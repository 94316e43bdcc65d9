import type { RunEntry } from '../programme.ts';
import type { Screening } from '../screening.ts';
import { type ConflictIndex, layOut } from './conflictIndex.ts';
import { isBounded, tellOfRun } from './deal.ts';
import { conflictsOfOne, inOrder, runOf, showOf } from './finding.ts';
import { byWeight, type Conflict, conflictOf } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { ConflictModel } from './model.ts';
import { type Booked, placedOf } from './placed.ts';

/**
 * Conflicts a screening would have as it is passed: a ghost under the pointer, or one that stays. It stands in for the screening
 * of its id, and beside all others of the index. `booked` is what it plays where the programme does not know its booking yet.
 */
export function tryScreening(
  index: ConflictIndex,
  candidate: Screening,
  booked?: Booked,
): readonly Conflict[] {
  const isElsewhere = ({ id }: RunEntry) => !index.screenings.has(id) && !index.gone.has(id);
  return tryIn(index.layout, index.model, isElsewhere, candidate, booked);
}

/**
 * Conflicts several screenings would have, each as it is passed and beside the others as they are passed: what is dragged
 * together. In their order.
 */
export function tryTogether(
  index: ConflictIndex,
  candidates: readonly Screening[],
  booked?: Booked,
): readonly (readonly Conflict[])[] {
  const { model, screenings, gone } = index;
  const hidden = new Set(candidates.map((each) => each.id));
  const layout = layOut(candidates, model, { over: { layout: index.layout, hidden }, booked });
  const isElsewhere = ({ id }: RunEntry) => !screenings.has(id) && !gone.has(id) && !hidden.has(id);
  return candidates.map((each) => tryIn(layout, model, isElsewhere, each, booked));
}

function tryIn(
  layout: Layout,
  model: ConflictModel,
  isElsewhere: (entry: RunEntry) => boolean,
  candidate: Screening,
  booked?: Booked,
): readonly Conflict[] {
  const placed = placedOf(candidate, model, booked);
  if (placed === null) return [];
  const found = [...conflictsOfOne(layout, placed, model)];
  for (const part of placed.parts) {
    const { booking, bookingId } = part;
    if (booking === undefined || !isBounded(booking)) continue;
    const elsewhere = (model.runs[bookingId] ?? []).filter(isElsewhere);
    const known = model.bookings.has(bookingId) ? elsewhere : unknownShows(booked);
    const run = runOf(layout, bookingId, known, model).filter(({ entry }) => entry.id !== candidate.id);
    tellOfRun(booking, inOrder([...run, showOf(placed, bookingId, true)]), model, (id, told) => {
      if (id === candidate.id) found.push(conflictOf(told, id, model.overrides));
    });
  }
  return found.sort(byWeight);
}

/** The shows of a booking of which only the number is known: they were there first. */
const unknownShows = (booked: Booked | undefined): readonly RunEntry[] =>
  Array.from({ length: booked?.placedCount ?? 0 }, () => ({ id: '', day: '0000-01-01', startsAt: null }));
