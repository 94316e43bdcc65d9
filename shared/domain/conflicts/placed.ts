import type { Id } from '../../ids.ts';
import type { Booking } from '../booking.ts';
import type { Film, Version } from '../film.ts';
import type { Format } from '../house.ts';
import { itemMinutes, type Screening } from '../screening.ts';
import type { Conflict } from './kinds.ts';
import type { ConflictModel } from './model.ts';

/** Minutes of real time, as the venue's clock counts them; `to` is the first minute after. */
export type Span = { readonly from: number; readonly to: number };

/** What plays under one booking: the screening's own, or the second film of a double bill. */
export type Part = {
  readonly bookingId: Id;
  readonly booking: Booking | undefined;
  readonly versionId: Id;
  readonly version: Version | undefined;
  readonly film: Film | undefined;
  readonly isOwn: boolean;
};

/** A screening that takes place, with what its rules look at. `span` is null while its hour is to be decided. */
export type Placed = {
  readonly screening: Screening;
  readonly span: Span | null;
  /** Minutes of each of its items. */
  readonly lengths: readonly number[];
  /** Its own first. */
  readonly parts: readonly Part[];
  /** The versions it plays, its own first. */
  readonly versionIds: readonly Id[];
  /** The films of its parts. */
  readonly filmIds: readonly Id[];
  /** The versions it plays of which a house has one copy. */
  readonly prints: readonly Id[];
  /** What the index found of it, kept at hand; see `conflictIndex.ts`. */
  readonly found: Found;
};

/** What a screening has by itself, and against those it meets. */
export type Found = { alone: readonly Conflict[]; met: readonly Conflict[] };

/** A booking that may have nothing in the programme yet: a card of the shelf that is being placed. */
export type Booked = {
  readonly booking: Booking;
  readonly version: Version;
  readonly film: Film;
  /** Shows it has anywhere in time. */
  readonly placedCount: number;
};

/**
 * A screening as its rules see it; null where it does not take place. One that is postponed has no date until it is given
 * one: its old slot is free, and it counts for nothing.
 */
export function placedOf(screening: Screening, model: ConflictModel, booked?: Booked): Placed | null {
  if (screening.state !== 'planned') return null;
  const versionOf = (id: Id): Version | undefined =>
    booked?.version.id === id ? booked.version : model.versions.get(id);
  const lengths = screening.items.map((each) => itemMinutes(each, versionOf));
  const from = screening.startsAt === null ? null : model.clock.minutesAt(screening.startsAt);
  const parts = partsOf(screening, model, versionOf, booked);
  const versionIds = unique([
    screening.versionId,
    ...screening.items.flatMap((each) => each.versionId ?? []),
  ]);
  return {
    screening,
    span: from === null ? null : { from, to: lengths.reduce((sum, minutes) => sum + minutes, from) },
    lengths,
    parts,
    versionIds,
    filmIds: unique(parts.flatMap(({ film }) => (film === undefined ? [] : [film.id]))),
    prints: unique(versionIds.filter((id) => PRINTS.includes(versionOf(id)?.format))),
    found: { alone: NOTHING, met: NOTHING },
  };
}

/** The formats of which a house has one copy: while it runs in one room it cannot in another. */
const PRINTS: readonly (Format | undefined)[] = ['35mm', '16mm'];

/** Each id once; lists of them are short, so that looking through one is cheaper than a set. */
function unique(ids: readonly Id[]): readonly Id[] {
  const once: Id[] = [];
  for (const id of ids) if (!once.includes(id)) once.push(id);
  return once.length === 0 ? NO_IDS : once;
}
const NO_IDS: readonly Id[] = [];
const NOTHING: readonly Conflict[] = [];

type VersionOf = (id: Id) => Version | undefined;

function partsOf(
  screening: Screening,
  model: ConflictModel,
  versionOf: VersionOf,
  booked: Booked | undefined,
): readonly Part[] {
  const partOf = (bookingId: Id, versionId: Id, isOwn: boolean): Part => {
    const version = versionOf(versionId);
    const filmId = version?.filmId ?? '';
    return {
      bookingId,
      booking: booked?.booking.id === bookingId ? booked.booking : model.bookings.get(bookingId),
      versionId,
      version,
      film: booked?.film.id === filmId ? booked.film : model.films.get(filmId),
      isOwn,
    };
  };
  const parts = [partOf(screening.bookingId, screening.versionId, true)];
  for (const { bookingId, versionId } of screening.items) {
    if (bookingId === null || parts.some((part) => part.bookingId === bookingId)) continue;
    parts.push(partOf(bookingId, versionId ?? model.bookings.get(bookingId)?.versionId ?? '', false));
  }
  return parts;
}

/** Facts about a part: whose they are is said where it is not the screening's own. */
export const factsOf = <T extends object>(part: Part, facts: T): T & { readonly bookingId?: Id } =>
  part.isOwn ? facts : { ...facts, bookingId: part.bookingId };

/** What tells a part's conflicts from those of the screening's own booking. */
export const aboutOf = (part: Part): string => (part.isOwn ? '' : part.bookingId);

/** The minutes in which a version plays: from the start of its first item to the end of its last; all where no item names it. */
export function playOf({ screening, span, lengths }: Placed, versionId: Id): Span | null {
  if (span === null) return null;
  let end = span.from;
  let [from, to] = [span.to, span.from];
  screening.items.forEach((each, index) => {
    const start = end;
    end += lengths[index] ?? 0;
    if (each.versionId === versionId) [from, to] = [Math.min(from, start), end];
  });
  return from < to ? { from, to } : span;
}

/** A version as the screening knows it: that of a card of the shelf may not be in the programme yet. */
export const versionIn = ({ parts }: Placed, id: Id, model: ConflictModel): Version | undefined =>
  parts.find((part) => part.versionId === id)?.version ?? model.versions.get(id);

/** Touching is not overlapping: one may start the minute another ends. */
export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
