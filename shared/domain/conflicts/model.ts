import type { Id } from '../../ids.ts';
import { addDays, atTime, type LocalDate, type VenueClock, venueClock } from '../../time.ts';
import type { Booking } from '../booking.ts';
import type { Film, Version } from '../film.ts';
import type { Room, Venue } from '../house.ts';
import type { Key } from '../key.ts';
import type { Programme } from '../programme.ts';
import { type PlanningRules, rulesOf, type WeighedKind } from '../rules.ts';
import type { Overrides, Severity } from './kinds.ts';

/** The programme laid out for looking things up. */
export type ConflictModel = {
  readonly today: LocalDate;
  /** The first minute of tomorrow: what falls due before it falls due today. */
  readonly todayEnds: number;
  /** The programme days whose conflicts are told, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly venue: Venue;
  readonly rules: PlanningRules;
  readonly clock: VenueClock;
  readonly rooms: ReadonlyMap<Id, Room>;
  readonly bookings: ReadonlyMap<Id, Booking>;
  readonly versions: ReadonlyMap<Id, Version>;
  readonly films: ReadonlyMap<Id, Film>;
  /** Keys by the version they open. */
  readonly keys: ReadonlyMap<Id, readonly Key[]>;
  /** Versions whose listing the public has been told. */
  readonly approved: ReadonlySet<Id>;
  readonly runs: Programme['runs'];
  readonly overrides: Overrides;
};

const byId = <T extends { readonly id: Id }>(all: readonly T[]): ReadonlyMap<Id, T> =>
  new Map(all.map((each) => [each.id, each]));

/** A programme with the model made of it. */
export type Modelled = { readonly programme: Programme; readonly model: ConflictModel };

/** The model of a programme. What is the very same in `before` is taken over from there, not laid out again. */
export function conflictModel(programme: Programme, before?: Modelled): ConflictModel {
  const { today, venue } = programme;
  const clock = venueClock(venue.timeZone);
  const kept = <F extends keyof Programme & keyof ConflictModel>(field: F, make: () => ConflictModel[F]) =>
    before !== undefined && before.programme[field] === programme[field] ? before.model[field] : make();
  return {
    today,
    todayEnds: clock.minutesAt(atTime(addDays(today, 1), '00:00')),
    from: programme.from,
    to: programme.to,
    venue,
    rules: rulesOf(venue),
    clock,
    rooms: kept('rooms', () => byId(programme.rooms)),
    bookings: kept('bookings', () => byId(programme.bookings)),
    versions: kept('versions', () => byId(programme.versions)),
    films: kept('films', () => byId(programme.films)),
    keys: kept('keys', () => Map.groupBy(programme.keys, (key) => key.versionId)),
    approved: new Set(programme.approvedVersionIds),
    runs: programme.runs,
    overrides: kept('overrides', () => new Map(programme.overrides.map((each) => [each.conflictKey, each]))),
  };
}

/** Whether conflicts of a programme day are told. */
export const tellsOf = (model: Pick<ConflictModel, 'from' | 'to'>, day: LocalDate): boolean =>
  model.from <= day && day <= model.to;

/** What the house lets a kind weigh; null where it does not want to hear of it. */
export function weightOf({ rules }: ConflictModel, kind: WeighedKind): Severity | null {
  const weight = rules.weights[kind];
  return weight === 'off' ? null : weight;
}
