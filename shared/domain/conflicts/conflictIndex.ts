import type { Id } from '../../ids.ts';
import type { Programme, RunEntry } from '../programme.ts';
import type { Screening } from '../screening.ts';
import { isBounded, type RunShow, runOrder, tellOfDeals, tellOfRun } from './deal.ts';
import { tellOfFilms } from './film.ts';
import { tellOfHouse } from './house.ts';
import { tellOfKeys } from './keys.ts';
import { byWeight, type Conflict, conflictOf, type Facts, type Tell } from './kinds.ts';
import {
  emptyLayout,
  type Layout,
  neighboursOf,
  placedUnder,
  putIn,
  takeOut,
  tellOfMeetings,
} from './layout.ts';
import { type ConflictModel, conflictModel, tellsOf } from './model.ts';
import { type Booked, type Placed, placedOf } from './placed.ts';
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
  for (const placed of index.layout.placed.values()) lookAt(index, placed);
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
  for (const placed of own) placed.found.alone = toldBy(tellAlone, placed, index.model);
  for (const placed of met) {
    placed.found.met = toldBy(tellMet(index.layout), placed, index.model);
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

/** Finds what a screening has besides its runs. */
function lookAt({ layout, model }: ConflictIndex, placed: Placed): void {
  placed.found.alone = toldBy(tellAlone, placed, model);
  placed.found.met = toldBy(tellMet(layout), placed, model);
}

/** Finds what the run of a booking has; gives the screenings it tells of. */
function keepRun(index: ConflictIndex, bookingId: Id): Iterable<Id> {
  const told = runConflicts(index, bookingId);
  if (told.size === 0) index.ofRuns.delete(bookingId);
  else index.ofRuns.set(bookingId, told);
  return told.keys();
}

const NONE: readonly Conflict[] = [];
type Rule = (placed: Placed, model: ConflictModel, tell: Tell) => void;

/** What a rule tells of a screening; nothing of one outside the days that are told. */
const toldBy = (rule: Rule, placed: Placed, model: ConflictModel): readonly Conflict[] =>
  tellsOf(model, placed.screening.day) ? conflictsBy(rule, placed, model) : NONE;

/** What a screening has by itself: against its room, its deals, its films, its keys and the habits of the house. */
const tellAlone: Rule = (placed, model, tell) => {
  tellOfRoom(placed, model, tell);
  tellOfDeals(placed, model, tell);
  tellOfFilms(placed, model, tell);
  tellOfKeys(placed, model, tell);
  tellOfHouse(placed, model, tell);
};

/** What a screening has against those it meets. */
const tellMet =
  (layout: Layout): Rule =>
  (placed, model, tell) =>
    tellOfMeetings(layout, placed, model, tell);

function conflictsBy(rule: Rule, placed: Placed, model: ConflictModel): readonly Conflict[] {
  const found: Conflict[] = [];
  rule(placed, model, (told) => void found.push(conflictOf(told, placed.screening.id, model.overrides)));
  return found;
}

/** What a screening has by itself and against those it meets, on whatever day. */
export const conflictsOfOne = (layout: Layout, placed: Placed, model: ConflictModel): readonly Conflict[] => [
  ...conflictsBy(tellAlone, placed, model),
  ...conflictsBy(tellMet(layout), placed, model),
];

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
  const here = placedUnder(layout, bookingId).map((placed) =>
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
  const placed = index.layout.placed.get(id);
  if (placed === undefined) return NONE;
  const { alone, met } = placed.found;
  const ofRuns: Conflict[] = [];
  for (const { bookingId } of placed.parts)
    for (const each of index.ofRuns.get(bookingId)?.get(id) ?? NONE) ofRuns.push(each);
  // Mostly there is but one list, in order as it was told, and it need not be copied.
  const count = alone.length + met.length + ofRuns.length;
  if (count < 2) return alone.length === 1 ? alone : met.length === 1 ? met : ofRuns;
  return [...alone, ...met, ...ofRuns].sort(byWeight);
}

const isSameList = (one: readonly Conflict[], other: readonly Conflict[]): boolean =>
  one.length === other.length && one.every((each, index) => isSameConflict(each, other[index]));

const isSameConflict = (one: Conflict, other: Conflict | undefined): boolean =>
  one === other ||
  (one.key === other?.key &&
    one.severity === other.severity &&
    one.overriddenBecause === other.overriddenBecause &&
    isSameFacts(one.facts, other.facts));

function isSameFacts(one: Facts, other: Facts): boolean {
  // Facts of one key are told by one rule and so bear the same names.
  for (const name in one) if (one[name] !== other[name]) return false;
  return Object.keys(one).length === Object.keys(other).length;
}
