import type { Id } from '../../ids.ts';
import type { RunEntry } from '../programme.ts';
import type { ConflictIndex } from './conflictIndex.ts';
import { isBounded, type RunShow, runOrder, tellOfDeals, tellOfRun } from './deal.ts';
import { tellOfFilms } from './film.ts';
import { tellOfHouse } from './house.ts';
import { tellOfKeys } from './keys.ts';
import { byWeight, type Conflict, conflictOf, type Facts, type Tell } from './kinds.ts';
import { type Layout, placedUnder, tellOfMeetings } from './layout.ts';
import { type ConflictModel, tellsOf } from './model.ts';
import type { Placed } from './placed.ts';
import { tellOfRoom } from './room.ts';

/** Finds what a screening has by itself. */
export function lookAt({ model }: ConflictIndex, placed: Placed): void {
  placed.found.alone = toldBy(tellAlone, placed, model);
}

/** Finds what a screening has against those it meets. */
export function lookAround({ layout, model }: ConflictIndex, placed: Placed): void {
  placed.found.met = toldBy(tellMet(layout), placed, model);
}

/** Finds what the run of a booking has; gives the screenings it tells of. */
export function keepRun(index: ConflictIndex, bookingId: Id): Iterable<Id> {
  const told = runConflicts(index, bookingId);
  if (told.size === 0) index.ofRuns.delete(bookingId);
  else index.ofRuns.set(bookingId, told);
  return told.keys();
}

export const NONE: readonly Conflict[] = [];
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

/** All a screening is told of, the gravest first. */
export function together(index: ConflictIndex, id: Id): readonly Conflict[] {
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

/** Whether two lists tell the same. */
export const isSameList = (one: readonly Conflict[], other: readonly Conflict[]): boolean =>
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
