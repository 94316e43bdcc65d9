import type { Id } from '../../ids.ts';
import { tellOfPrints } from './film.ts';
import { tellOfSameFilm, tellOfSameMinute } from './house.ts';
import type { Tell } from './kinds.ts';
import type { ConflictModel } from './model.ts';
import type { Placed, Span } from './placed.ts';
import { tellOfNeighbour } from './room.ts';

/** Screenings of something (a room, a film, a print) by the day they touch. */
type ByDay = Map<Id, Map<number, Placed[]>>;

/**
 * Screenings laid out by what they may meet: a room's day, a film's day, a print's day, a minute, a booking. What one of them
 * meets is then found among the few beside it, however long the season is.
 */
export type Layout = {
  readonly placed: Map<Id, Placed>;
  readonly rooms: ByDay;
  readonly films: ByDay;
  readonly prints: ByDay;
  readonly minutes: Map<number, Placed[]>;
  /** Those inside the programme by each booking they play under. */
  readonly byBooking: Map<Id, Placed[]>;
  /** The layout this one lies over, and whom it hides there: those it was made of, whether or not they take place here. */
  readonly over: { readonly layout: Layout; readonly hidden: ReadonlySet<Id> } | null;
};

export const emptyLayout = (over: Layout['over'] = null): Layout => ({
  over,
  placed: new Map(),
  rooms: new Map(),
  films: new Map(),
  prints: new Map(),
  minutes: new Map(),
  byBooking: new Map(),
});

const DAY_MIN = 1_440;
const dayOf = (minute: number): number => Math.floor(minute / DAY_MIN);

/** Every day a stretch touches; a stretch of nothing touches that of its start. */
function daysOf(from: number, to: number): readonly number[] {
  const [first, last] = [dayOf(from), dayOf(Math.max(from, to - 1))];
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The days a screening takes its room, turnaround included: two that are too close share one. */
function roomDays(roomId: Id, span: Span, model: ConflictModel): readonly number[] {
  return daysOf(span.from, span.to + (model.rooms.get(roomId)?.turnaroundMin ?? 0));
}

type Standing = Placed & { readonly span: Span };
const stands = (placed: Placed): placed is Standing => placed.span !== null;

/** Does `act` for each list a screening stands in; one without an hour or a room stands in none, and meets nobody. */
function eachPlace(
  layout: Layout,
  placed: Placed,
  model: ConflictModel,
  act: <K>(lists: Map<K, Placed[]>, key: K) => void,
): void {
  const { roomId } = placed.screening;
  if (!stands(placed) || roomId === null) return;
  const { from, to } = placed.span;
  const onDays = (things: ByDay, id: Id, days: readonly number[]): void => {
    const own = things.get(id) ?? new Map<number, Placed[]>();
    for (const day of days) act(own, day);
    if (own.size > 0) things.set(id, own);
    else things.delete(id);
  };
  onDays(layout.rooms, roomId, roomDays(roomId, placed.span, model));
  for (const filmId of placed.filmIds) onDays(layout.films, filmId, [dayOf(from)]);
  for (const print of placed.prints) onDays(layout.prints, print, daysOf(from, to));
  act(layout.minutes, from);
}

export function putIn(layout: Layout, placed: Placed, model: ConflictModel): void {
  const { id } = placed.screening;
  layout.placed.set(id, placed);
  const enlist = <K>(lists: Map<K, Placed[]>, key: K): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [placed]);
    else list.push(placed);
  };
  eachPlace(layout, placed, model, enlist);
  for (const { bookingId } of placed.parts) enlist(layout.byBooking, bookingId);
}

export function takeOut(layout: Layout, placed: Placed, model: ConflictModel): void {
  const { id } = placed.screening;
  layout.placed.delete(id);
  const strike = <K>(lists: Map<K, Placed[]>, key: K): void => {
    const left = lists.get(key)?.filter((each) => each.screening.id !== id) ?? [];
    if (left.length === 0) lists.delete(key);
    else lists.set(key, left);
  };
  eachPlace(layout, placed, model, strike);
  for (const { bookingId } of placed.parts) strike(layout.byBooking, bookingId);
}

/** What a screening may meet, in each respect; itself left out, each once. */
type Others = {
  readonly inRoom: readonly Placed[];
  readonly atMinute: readonly Placed[];
  readonly ofFilm: readonly Placed[];
  readonly ofPrint: readonly Placed[];
};
const NOBODY: Others = { inRoom: [], atMinute: [], ofFilm: [], ofPrint: [] };

function othersOf(layout: Layout, self: Placed, model: ConflictModel): Others {
  const { over } = layout;
  const here = othersIn(layout, self, model);
  if (over === null) return here;
  const below = othersOf(over.layout, self, model);
  const both = (field: keyof Others) => [
    ...below[field].filter((other) => !over.hidden.has(other.screening.id)),
    ...here[field],
  ];
  return {
    inRoom: both('inRoom'),
    atMinute: both('atMinute'),
    ofFilm: both('ofFilm'),
    ofPrint: both('ofPrint'),
  };
}

function othersIn(layout: Layout, self: Placed, model: ConflictModel): Others {
  const { id, roomId } = self.screening;
  if (!stands(self) || roomId === null) return NOBODY;
  const { from, to } = self.span;
  // No gap a house keeps between two shows of a film reaches further than the days beside.
  const around = [dayOf(from) - 1, dayOf(from), dayOf(from) + 1];
  return {
    inRoom: othersOn(layout.rooms, [roomId], roomDays(roomId, self.span, model), self),
    atMinute: (layout.minutes.get(from) ?? NO_LIST).filter((other) => other.screening.id !== id),
    ofFilm: othersOn(layout.films, self.filmIds, around, self),
    ofPrint:
      self.prints.length === 0 ? NO_LIST : othersOn(layout.prints, self.prints, daysOf(from, to), self),
  };
}

/** Others listed under some things on some days, each once. */
function othersOn(
  things: ByDay,
  ids: readonly Id[],
  days: readonly number[],
  { screening: { id } }: Placed,
): readonly Placed[] {
  const found: Placed[] = [];
  for (const thing of ids) {
    const byDay = things.get(thing);
    if (byDay === undefined) continue;
    for (const day of days)
      for (const other of byDay.get(day) ?? NO_LIST) if (other.screening.id !== id) found.push(other);
  }
  // Only what is listed under several things, or on several days, is found twice.
  return ids.length * days.length === 1 || found.length < 2 ? found : [...new Set(found)];
}
const NO_LIST: readonly Placed[] = [];

/** The screenings laid out that play under a booking. */
export function placedUnder(layout: Layout, bookingId: Id): readonly Placed[] {
  const here = layout.byBooking.get(bookingId) ?? NO_LIST;
  const { over } = layout;
  if (over === null) return here;
  const below = placedUnder(over.layout, bookingId);
  return [...below.filter((each) => !over.hidden.has(each.screening.id)), ...here];
}

/** Every screening a screening may meet. */
export function neighboursOf(layout: Layout, placed: Placed, model: ConflictModel): ReadonlySet<Placed> {
  const { inRoom, atMinute, ofFilm, ofPrint } = othersOf(layout, placed, model);
  return new Set([...inRoom, ...atMinute, ...ofFilm, ...ofPrint]);
}

/** What a screening has against those it meets, whether it is laid out itself or only tried. */
export function tellOfMeetings(layout: Layout, self: Placed, model: ConflictModel, tell: Tell): void {
  const others = othersOf(layout, self, model);
  const room = model.rooms.get(self.screening.roomId ?? '');
  if (room !== undefined && stands(self))
    for (const other of others.inRoom) if (stands(other)) tellOfNeighbour(self, other, room, model, tell);
  tellOfSameMinute(self, others.atMinute, model, tell);
  tellOfSameFilm(self, others.ofFilm, model, tell);
  tellOfPrints(self, others.ofPrint, tell);
}
