import type { Id } from '../../ids.ts';
import type { Programme, RunEntry } from '../programme.ts';
import type { Screening } from '../screening.ts';
import { isBounded, type RunShow, runOrder, tellOfDeals, tellOfRun } from './deal.ts';
import { tellOfFilms } from './film.ts';
import { tellOfHouse } from './house.ts';
import { tellOfKeys } from './keys.ts';
import { byWeight, type Conflict, conflictOf, type Told } from './kinds.ts';
import { emptyLayout, type Layout, neighboursOf, putIn, takeOut, tellOfMeetings } from './layout.ts';
import { type ConflictModel, conflictModel, tellsOf } from './model.ts';
import { type Placed, placedOf } from './placed.ts';
import { tellOfRoom } from './room.ts';

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
  /** What each screening has by itself and against those it meets. */
  readonly own: Map<Id, readonly Conflict[]>;
  /** What the run of each booking has, by screening. */
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
  const index: ConflictIndex = {
    programme,
    model: conflictModel(programme),
    screenings: new Map(programme.screenings.map((each) => [each.id, each])),
    layout: layOut(programme.screenings, conflictModel(programme)),
    own: new Map(),
    ofRuns: new Map(),
    conflictsOf: new Map(),
    gone: new Set(),
    sorted: null,
  };
  recheck(index, index.layout.placed.keys(), index.layout.byBooking.keys());
  return index;
}

/** The screenings that take place, laid out. */
export function layOut(screenings: readonly Screening[], model: ConflictModel): Layout {
  const layout = emptyLayout();
  for (const screening of screenings) {
    const placed = placedOf(screening, model);
    if (placed !== null) putIn(layout, placed, model);
  }
  return layout;
}

/** All conflicts of the programme's days: by day and hour of their screenings, the gravest of each first. */
export function conflictsIn(index: ConflictIndex): readonly Conflict[] {
  if (index.sorted !== null) return index.sorted;
  const keyOf = (id: Id): string => {
    const screening = index.screenings.get(id);
    return `${screening?.day} ${screening?.startsAt ?? ''} ${id}`;
  };
  index.sorted = [...index.conflictsOf]
    .map(([id, conflicts]) => ({ key: keyOf(id), conflicts }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .flatMap(({ conflicts }) => conflicts);
  return index.sorted;
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

/** Takes screenings out, puts others (or the same, changed) in, and re-checks what either touches. */
export function change(index: ConflictIndex, { goingIds, coming, model, ...more }: Change): ChangedConflicts {
  const { layout } = index;
  const dirty = new Set<Id>(more.screeningIds);
  const bookings = new Set<Id>(more.bookingIds);
  const touch = (placed: Placed): void => {
    dirty.add(placed.screening.id);
    for (const { bookingId } of placed.parts) bookings.add(bookingId);
    for (const each of neighboursOf(layout, placed, index.model)) dirty.add(each.screening.id);
  };
  for (const id of goingIds) {
    const placed = layout.placed.get(id);
    index.screenings.delete(id);
    index.gone.add(id);
    if (placed === undefined) continue;
    touch(placed);
    takeOut(layout, placed, index.model);
  }
  index.model = model;
  for (const screening of coming) {
    index.screenings.set(screening.id, screening);
    const placed = placedOf(screening, model);
    if (placed === null) continue;
    putIn(layout, placed, model);
    touch(placed);
  }
  return recheck(index, dirty, bookings);
}

/** Looks anew at some screenings and at the runs of some bookings. */
function recheck(
  index: ConflictIndex,
  screeningIds: Iterable<Id>,
  bookingIds: Iterable<Id>,
): ChangedConflicts {
  const dirty = new Set(screeningIds);
  for (const id of dirty) {
    const placed = index.layout.placed.get(id);
    const told = placed === undefined ? [] : ownConflicts(index.layout, placed, index.model);
    if (told.length === 0) index.own.delete(id);
    else index.own.set(id, told);
  }
  for (const bookingId of bookingIds) {
    for (const id of index.ofRuns.get(bookingId)?.keys() ?? []) dirty.add(id);
    const told = runConflicts(index, bookingId);
    for (const id of told.keys()) dirty.add(id);
    if (told.size === 0) index.ofRuns.delete(bookingId);
    else index.ofRuns.set(bookingId, told);
  }
  const changed = new Map<Id, readonly Conflict[]>();
  for (const id of dirty) {
    const now = together(index, id);
    if (isSameList(now, index.conflictsOf.get(id) ?? [])) continue;
    changed.set(id, now);
    if (now.length === 0) index.conflictsOf.delete(id);
    else index.conflictsOf.set(id, now);
  }
  // Without a change in what is told, one of the screenings told of may still have changed places.
  index.sorted = null;
  return changed;
}

/** What a screening has by itself and against those it meets; nothing of one outside the days that are told. */
function ownConflicts(layout: Layout, placed: Placed, model: ConflictModel): readonly Conflict[] {
  return tellsOf(model, placed.screening.day) ? conflictsOfOne(layout, placed, model) : [];
}

/** The same, on whatever day. */
export function conflictsOfOne(layout: Layout, placed: Placed, model: ConflictModel): readonly Conflict[] {
  const found: Conflict[] = [];
  const tell = (told: Told) => void found.push(conflictOf(told, placed.screening.id, model.overrides));
  tellOfRoom(placed, model, tell);
  tellOfDeals(placed, model, tell);
  tellOfFilms(placed, model, tell);
  tellOfKeys(placed, model, tell);
  tellOfHouse(placed, model, tell);
  tellOfMeetings(layout, placed, model, tell);
  return found;
}

function runConflicts(index: ConflictIndex, bookingId: Id): ReadonlyMap<Id, readonly Conflict[]> {
  const { model, layout } = index;
  const booking = model.bookings.get(bookingId);
  const told = new Map<Id, Conflict[]>();
  if (booking === undefined || !isBounded(booking)) return told;
  const isElsewhere = ({ id }: RunEntry) => !index.screenings.has(id) && !index.gone.has(id);
  const run = runOf(layout, bookingId, (model.runs[bookingId] ?? []).filter(isElsewhere), model);
  tellOfRun(booking, run, model, (id, each) => {
    const conflict = conflictOf(each, id, model.overrides);
    told.set(id, [...(told.get(id) ?? []), conflict]);
  });
  return told;
}

/** A booking's run in its order: what is laid out, and what lies elsewhere in time and can only be counted. */
export function runOf(
  layout: Layout,
  bookingId: Id,
  elsewhere: readonly RunEntry[],
  model: ConflictModel,
): readonly RunShow[] {
  const here = [...(layout.byBooking.get(bookingId)?.values() ?? [])].map((placed) =>
    showOf(placed, bookingId, tellsOf(model, placed.screening.day)),
  );
  return inOrder([...elsewhere.map((entry): RunShow => ({ entry, part: null })), ...here]);
}

/** A screening as a show of one of its bookings. */
export function showOf({ screening, parts }: Placed, bookingId: Id, isTold: boolean): RunShow {
  const { id, day, startsAt } = screening;
  const part = parts.find((each) => each.bookingId === bookingId) ?? null;
  return { entry: { id, day, startsAt }, part: isTold ? part : null };
}

export const inOrder = (run: readonly RunShow[]): readonly RunShow[] =>
  run
    .map((show) => ({ show, key: runOrder(show.entry) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ show }) => show);

function together(index: ConflictIndex, id: Id): readonly Conflict[] {
  const own = index.own.get(id) ?? [];
  const parts = index.layout.placed.get(id)?.parts ?? [];
  const ofRuns = parts.flatMap(({ bookingId }) => index.ofRuns.get(bookingId)?.get(id) ?? []);
  const all = [...own, ...ofRuns];
  return all.length < 2 ? all : all.sort(byWeight);
}

function isSameList(one: readonly Conflict[], other: readonly Conflict[]): boolean {
  if (one.length === 0 || one.length !== other.length) return one.length === other.length;
  return JSON.stringify(one) === JSON.stringify(other);
}
