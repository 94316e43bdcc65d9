import type { Id } from '../../ids.ts';
import { WEIGHED_KINDS } from '../rules.ts';

/** Every kind of conflict (domain.md, Times and conflicts), in the order they are told where they weigh the same. */
export const CONFLICT_CODES = [
  'roomClash',
  'turnaround',
  'roomClosed',
  'roomArchived',
  'hourSkipped',
  'formatNotPlayable',
  'sharedCopy',
  'bookingCancelled',
  'beforeWindow',
  'afterWindow',
  'tooManyShows',
  'tooFewShows',
  'queueJumped',
  'optionExpired',
  'beforeRelease',
  'keyNotCovering',
  'keyForOtherRoom',
  'keyEndsDuring',
  ...WEIGHED_KINDS,
  'runtimeUnknown',
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Facts = Readonly<Record<string, string | number>>;

/** Something about one screening its programmer should know. It warns and explains; it never forbids. */
export type Conflict = {
  /** Names the conflict whatever its facts: code and screenings, or what else it is about. */
  readonly key: string;
  readonly code: ConflictCode;
  readonly severity: Severity;
  readonly screeningId: Id;
  readonly otherId: Id | null;
  /**
   * What the sentence is made of: ids of rooms and screenings, days, minutes. `bookingId` is there only where it is about the
   * second film of a double bill.
   */
  readonly facts: Facts;
  /** The reason it was accepted with, as long as its facts are the same; else null. */
  readonly overriddenBecause: string | null;
};

/** A conflict as the rule that finds it tells it, before it is anybody's. */
export type Told = {
  readonly code: ConflictCode;
  readonly severity: Severity;
  readonly facts: Facts;
  readonly otherId?: Id;
  /** What tells it from others of its kind on the same screening, where no other screening does. */
  readonly about?: string;
  /** Its key, where it is about more than its screening. */
  readonly key?: string;
};
export type Tell = (told: Told) => void;

/** The facts of a conflict as text: an acceptance holds for exactly these. */
export const factsText = (conflict: Pick<Conflict, 'facts'>): string =>
  JSON.stringify(Object.entries(conflict.facts).sort(([left], [right]) => (left < right ? -1 : 1)));

export type Overrides = ReadonlyMap<string, { readonly facts: string; readonly reason: string }>;

/** What was told of a screening, with its key and what it was accepted with. */
export function conflictOf(told: Told, screeningId: Id, overrides: Overrides): Conflict {
  const { code, severity, facts, otherId = null } = told;
  const key = told.key ?? `${code}:${screeningId}:${otherId ?? told.about ?? ''}`;
  const override = overrides.size === 0 ? undefined : overrides.get(key);
  const overriddenBecause =
    override !== undefined && override.facts === factsText({ facts }) ? override.reason : null;
  return { key, code, severity, screeningId, otherId, facts, overriddenBecause };
}

const ORDER = new Map<ConflictCode | Severity, number>(
  [SEVERITIES, CONFLICT_CODES].flatMap((list) => list.map((each, index) => [each, index] as const)),
);
const orderOf = (each: ConflictCode | Severity): number => ORDER.get(each) ?? 0;

/** The gravest first, then by kind. */
export const byWeight = (left: Conflict, right: Conflict): number =>
  orderOf(left.severity) - orderOf(right.severity) ||
  orderOf(left.code) - orderOf(right.code) ||
  (left.key < right.key ? -1 : left.key > right.key ? 1 : 0);
