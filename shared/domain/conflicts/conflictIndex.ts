import type { Id } from '../../ids.ts';
import type { Programme } from '../programme.ts';
import type { Screening } from '../screening.ts';
import { isSameList, keepRun, lookAround, lookAt, NONE, together } from './finding.ts';
import type { Conflict } from './kinds.ts';
import { emptyLayout, type Layout, neighboursOf, putIn, takeOut } from './layout.ts';
import { type ConflictModel, conflictModel } from './model.ts';
import { type Booked, type Placed, placedOf } from './placed.ts';

/**
 * The conflicts of a programme, kept so that a change re-checks only what it touches: the screening itself, those it meets or
 * met, and the runs of its bookings. It is changed in place, by `applyChange` and `followProgramme`; what they give is not.
 */
export type ConflictIndex = {
  programme: Programme;
  model: ConflictModel;
  /** Every screening of the programme, also those that do not take place. */
  readonly screenings: Map<Id, Screening>;
  readonly layout: Layout;
  /** What the run of each booking has, by screening; what each has besides is kept with it in the layout. */
  readonly ofRuns: Map<Id, ReadonlyMap<Id, readonly Conflict[]>>;
  /** Both together, the gravest first; only of screenings that have any. */
  readonly conflictsOf: Map<Id, readonly Conflict[]>;
  /** Taken away since the programme was read, though its runs still count them. */
  readonly gone: Set<Id>;
  /** All of them in order, until something changes. */
  sorted: readonly Conflict[] | null;
};

/** Screenings whose conflicts are other than before, with those they have now. */
export type ChangedConflicts = ReadonlyMap<Id, readonly Conflict[]>;

export function makeConflictIndex(programme: Programme): ConflictIndex {
  const model = conflictModel(programme);
  const index: ConflictIndex = {
    programme,
    model,
    screenings: new Map(programme.screenings.map((each) => [each.id, each])),
    layout: layOut(programme.screenings, model),
    ofRuns: new Map(),
    conflictsOf: new Map(),
    gone: new Set(),
    sorted: null,
  };
  for (const placed of index.layout.placed.values()) {
    lookAt(index, placed);
    lookAround(index, placed);
  }
  for (const bookingId of index.layout.byBooking.keys()) keepRun(index, bookingId);
  for (const id of index.layout.placed.keys()) {
    const conflicts = together(index, id);
    if (conflicts.length > 0) index.conflictsOf.set(id, conflicts);
  }
  return index;
}

/** The screenings that take place, laid out. */
export function layOut(
  screenings: readonly Screening[],
  model: ConflictModel,
  { over = null, booked }: { readonly over?: Layout['over']; readonly booked?: Booked | undefined } = {},
): Layout {
  const layout = emptyLayout(over);
  for (const screening of screenings) {
    const placed = placedOf(screening, model, booked);
    if (placed !== null) putIn(layout, placed, model);
  }
  return layout;
}

/** All conflicts of the programme's days: by day and hour of their screenings, the gravest of each first. */
export function conflictsIn(index: ConflictIndex): readonly Conflict[] {
  if (index.sorted !== null) return index.sorted;
  index.sorted = [...index.conflictsOf]
    .flatMap(([id, conflicts]) => {
      const screening = index.screenings.get(id);
      return screening === undefined ? [] : [{ screening, conflicts }];
    })
    .sort((left, right) => inTime(left.screening, right.screening))
    .flatMap(({ conflicts }) => conflicts);
  return index.sorted;
}

/** By programme day and hour; those whose hour is to be decided first. */
function inTime(left: Screening, right: Screening): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  const [one, other] = [left.startsAt ?? '', right.startsAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

/**
 * Puts `after` in the place of `before`: null for `before` is a screening added, for `after` one taken away. Gives the
 * screenings whose conflicts changed.
 */
export function applyChange(
  index: ConflictIndex,
  before: Screening | null,
  after: Screening | null,
): ChangedConflicts {
  return change(index, {
    goingIds: before === null ? [] : [before.id],
    coming: after === null ? [] : [after],
    model: index.model,
    screeningIds: [],
    bookingIds: [],
  });
}

/** What changes at once; `model` where the records the rules look at are other ones by now. */
export type Change = {
  readonly goingIds: Iterable<Id>;
  readonly coming: Iterable<Screening>;
  readonly model: ConflictModel;
  /** Screenings and bookings to look at anew besides those the change touches. */
  readonly screeningIds: Iterable<Id>;
  readonly bookingIds: Iterable<Id>;
};

/** What a change touches: screenings that are new to the layout, those that met or meet them, runs, and what is gone. */
type Touched = {
  readonly own: Set<Placed>;
  readonly met: Set<Placed>;
  readonly bookings: Set<Id>;
  readonly gone: Set<Id>;
};

/** Takes screenings out, puts others (or the same, changed) in, and re-checks what either touches. */
export function change(index: ConflictIndex, { goingIds, coming, model, ...more }: Change): ChangedConflicts {
  const touched: Touched = {
    own: new Set(),
    met: new Set(),
    bookings: new Set(more.bookingIds),
    gone: new Set(),
  };
  for (const id of goingIds) removeFrom(index, id, touched);
  index.model = model;
  for (const screening of coming) addTo(index, screening, touched);
  for (const id of more.screeningIds) {
    const placed = index.layout.placed.get(id);
    if (placed !== undefined) touched.own.add(placed);
  }
  for (const placed of touched.own) touched.met.add(placed);
  return recheck(index, touched);
}

function touch({ layout, model }: ConflictIndex, placed: Placed, { bookings, met }: Touched): void {
  for (const { bookingId } of placed.parts) bookings.add(bookingId);
  for (const each of neighboursOf(layout, placed, model)) met.add(each);
}

function removeFrom(index: ConflictIndex, id: Id, touched: Touched): void {
  const placed = index.layout.placed.get(id);
  index.screenings.delete(id);
  index.gone.add(id);
  if (placed === undefined) return;
  touch(index, placed, touched);
  takeOut(index.layout, placed, index.model);
  touched.met.delete(placed);
  touched.gone.add(id);
}

function addTo(index: ConflictIndex, screening: Screening, touched: Touched): void {
  index.screenings.set(screening.id, screening);
  const placed = placedOf(screening, index.model);
  if (placed === null) return;
  putIn(index.layout, placed, index.model);
  touch(index, placed, touched);
  touched.own.add(placed);
}

/** Looks anew at what is touched, and says of which screenings the conflicts are other ones now. */
function recheck(index: ConflictIndex, { own, met, bookings, gone }: Touched): ChangedConflicts {
  const dirty = new Set<Id>(gone);
  for (const placed of own) lookAt(index, placed);
  for (const placed of met) {
    lookAround(index, placed);
    dirty.add(placed.screening.id);
  }
  for (const bookingId of bookings) {
    for (const id of index.ofRuns.get(bookingId)?.keys() ?? []) dirty.add(id);
    for (const id of keepRun(index, bookingId)) dirty.add(id);
  }
  const changed = new Map<Id, readonly Conflict[]>();
  for (const id of dirty) {
    const now = together(index, id);
    if (isSameList(now, index.conflictsOf.get(id) ?? NONE)) continue;
    changed.set(id, now);
    if (now.length === 0) index.conflictsOf.delete(id);
    else index.conflictsOf.set(id, now);
  }
  // Even without a change in what is told, a screening that is told of may have changed places.
  index.sorted = null;
  return changed;
}
