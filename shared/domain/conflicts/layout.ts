import type { Id } from '../../ids.ts';
import { printsOf, tellOfPrints } from './film.ts';
import { tellOfSameFilm, tellOfSameMinute } from './house.ts';
import type { Tell } from './kinds.ts';
import type { ConflictModel } from './model.ts';
import type { Placed, Span } from './placed.ts';
import { tellOfNeighbour } from './room.ts';

/**
 * Screenings laid out by what they may meet: a room's day, a minute, a film's day, a print's day, a booking. What one of them
 * meets is then found among the few beside it, however long the season is.
 */
export type Layout = {
  readonly placed: Map<Id, Placed>;
  /** By the places of `placesOf`. */
  readonly beside: Map<string, Placed[]>;
  /** Those inside the programme by each booking they play under. */
  readonly byBooking: Map<Id, Map<Id, Placed>>;
};

export const emptyLayout = (): Layout => ({ placed: new Map(), beside: new Map(), byBooking: new Map() });

const DAY_MIN = 1_440;
const dayOf = (minute: number): number => Math.floor(minute / DAY_MIN);

/** Every day a stretch touches; a stretch of nothing touches that of its start. */
function daysOf(from: number, to: number): readonly number[] {
  const [first, last] = [dayOf(from), dayOf(Math.max(from, to - 1))];
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const roomPlace = (roomId: Id, day: number): string => `room ${roomId} ${day}`;
const filmPlace = (filmId: Id, day: number): string => `film ${filmId} ${day}`;
const printPlace = (versionId: Id, day: number): string => `print ${versionId} ${day}`;

/** The days a screening takes its room, turnaround included: two that are too close share one. */
function roomDays({ screening }: Placed, span: Span, model: ConflictModel): readonly number[] {
  const turnaround = model.rooms.get(screening.roomId ?? '')?.turnaroundMin ?? 0;
  return daysOf(span.from, span.to + turnaround);
}

const filmsOf = ({ parts }: Placed): readonly Id[] => [
  ...new Set(parts.flatMap(({ film }) => (film === undefined ? [] : [film.id]))),
];

/** Where a screening stands; one without an hour or a room meets nobody. */
function placesOf(placed: Placed, model: ConflictModel): readonly string[] {
  const { span, screening } = placed;
  const { roomId, startsAt } = screening;
  if (span === null || roomId === null) return [];
  const start = dayOf(span.from);
  return [
    ...roomDays(placed, span, model).map((day) => roomPlace(roomId, day)),
    `minute ${startsAt}`,
    ...filmsOf(placed).map((filmId) => filmPlace(filmId, start)),
    ...printsOf(placed, model).flatMap((id) => daysOf(span.from, span.to).map((day) => printPlace(id, day))),
  ];
}

export function putIn(layout: Layout, placed: Placed, model: ConflictModel): void {
  const { id } = placed.screening;
  layout.placed.set(id, placed);
  for (const place of placesOf(placed, model)) {
    const there = layout.beside.get(place);
    if (there === undefined) layout.beside.set(place, [placed]);
    else there.push(placed);
  }
  for (const { bookingId } of placed.parts) {
    const run = layout.byBooking.get(bookingId);
    if (run === undefined) layout.byBooking.set(bookingId, new Map([[id, placed]]));
    else run.set(id, placed);
  }
}

export function takeOut(layout: Layout, placed: Placed, model: ConflictModel): void {
  const { id } = placed.screening;
  layout.placed.delete(id);
  for (const place of placesOf(placed, model)) {
    const left = layout.beside.get(place)?.filter((each) => each.screening.id !== id) ?? [];
    if (left.length === 0) layout.beside.delete(place);
    else layout.beside.set(place, left);
  }
  for (const { bookingId } of placed.parts) {
    const run = layout.byBooking.get(bookingId);
    run?.delete(id);
    if (run?.size === 0) layout.byBooking.delete(bookingId);
  }
}

/** Others at some places, each once. */
function othersAt(layout: Layout, places: readonly string[], self: Placed): readonly Placed[] {
  const { id } = self.screening;
  const found = new Set<Placed>();
  for (const place of places)
    for (const other of layout.beside.get(place) ?? []) if (other.screening.id !== id) found.add(other);
  return [...found];
}

/** The film's places from the day before to the day after: no gap a house keeps reaches further. */
const filmPlacesAround = (placed: Placed, day: number): readonly string[] =>
  filmsOf(placed).flatMap((filmId) => [-1, 0, 1].map((days) => filmPlace(filmId, day + days)));

/** Every screening a screening may meet. */
export function neighboursOf(layout: Layout, placed: Placed, model: ConflictModel): readonly Placed[] {
  if (placed.span === null) return [];
  const films = filmPlacesAround(placed, dayOf(placed.span.from));
  return othersAt(layout, [...placesOf(placed, model), ...films], placed);
}

const stands = (placed: Placed): placed is Placed & { readonly span: Span } => placed.span !== null;

/** What a screening has against those it meets, whether it is laid out itself or only tried. */
export function tellOfMeetings(layout: Layout, self: Placed, model: ConflictModel, tell: Tell): void {
  const { roomId, startsAt } = self.screening;
  if (!stands(self) || roomId === null) return;
  const room = model.rooms.get(roomId);
  const days = roomDays(self, self.span, model);
  if (room !== undefined) {
    const places = days.map((day) => roomPlace(roomId, day));
    for (const other of othersAt(layout, places, self))
      if (stands(other)) tellOfNeighbour(self, other, room, model, tell);
  }
  tellOfSameMinute(self, othersAt(layout, [`minute ${startsAt}`], self), model, tell);
  tellOfSameFilm(self, othersAt(layout, filmPlacesAround(self, dayOf(self.span.from)), self), model, tell);
  const playDays = daysOf(self.span.from, self.span.to);
  const printPlaces = printsOf(self, model).flatMap((id) => playDays.map((day) => printPlace(id, day)));
  if (printPlaces.length > 0) tellOfPrints(self, othersAt(layout, printPlaces, self), model, tell);
}
