import type { Id } from '../ids.ts';
import { isSame } from '../same.ts';
import { addDays, type LocalDate } from '../time.ts';
import type { ConflictOverride, Programme, RunEntry } from './programme.ts';
import type { ScenarioScreening } from './scenario.ts';
import { bookingsOf, type Screening } from './screening.ts';
import { differingParts, partOf, SCREENING_PARTS, type ScreeningPart } from './screeningParts.ts';

/** What a scenario holds of one screening: where it began, and what it made of it. */
export type ScenarioRow = Pick<ScenarioScreening, 'screeningId' | 'base' | 'value'>;
type Touch = Pick<ScenarioScreening, 'base' | 'value'>;
/** Each touched screening as a scenario has it now; null where it is not in the scenario. */
export type Layer = ReadonlyMap<Id, Screening | null>;

/**
 * A scenario's row beside the real screening of today: what the scenario left alone follows the real one, so that a
 * scenario is always the real programme with its own changes on top.
 *
 * Where the real one is gone and the scenario changed nothing of it, it is gone there too.
 */
export function followReal({ base, value }: Touch, real: Screening | undefined): Touch {
  if (base === null || value === null) return { base, value };
  if (real === undefined) return isSame(base, value) ? { base, value: null } : { base, value };
  const followed = { base, value };
  for (const part of SCREENING_PARTS) {
    const now = partOf(real, part);
    if (!isSame(partOf(base, part), partOf(value, part))) continue;
    followed.base = { ...followed.base, ...now };
    followed.value = { ...followed.value, ...now };
  }
  return followed;
}

const byId = (screenings: readonly Screening[]): ReadonlyMap<Id, Screening> =>
  new Map(screenings.map((each) => [each.id, each]));

/** The touched screenings as they stand in the scenario, over the real ones of the same ids. */
export function layerOf(rows: readonly ScenarioRow[], real: readonly Screening[]): Layer {
  const reals = byId(real);
  return new Map(
    rows.map((row) => [row.screeningId, followReal(row, reals.get(row.screeningId)).value] as const),
  );
}

const byTime = (left: RunEntry, right: RunEntry): number =>
  compareText(left.day, right.day) ||
  compareText(left.startsAt ?? '', right.startsAt ?? '') ||
  compareText(left.id, right.id);
const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Screenings of the programme days `from`–`to` with a scenario laid over them, by day and hour. */
export function overlayScreenings(
  screenings: readonly Screening[],
  layer: Layer,
  { from, to }: Pick<Programme, 'from' | 'to'>,
): readonly Screening[] {
  if (layer.size === 0) return screenings;
  const laid = [...layer.values()].filter((each) => each !== null && from <= each.day && each.day <= to);
  return [...screenings.filter((each) => !layer.has(each.id)), ...(laid as Screening[])].sort(byTime);
}

/** The runs of `bookingIds` with a scenario laid over them: "show 4 of 3" is counted as it would be there. */
export function overlayRuns(
  runs: Programme['runs'],
  layer: Layer,
  bookingIds: ReadonlySet<Id>,
): Programme['runs'] {
  if (layer.size === 0) return runs;
  const laid: Record<Id, RunEntry[]> = Object.fromEntries(
    Object.entries(runs).map(([bookingId, run]) => [bookingId, run.filter((each) => !layer.has(each.id))]),
  );
  const changed = new Set<Id>();
  for (const screening of layer.values()) {
    if (screening === null || screening.state !== 'planned') continue;
    const { id, day, startsAt } = screening;
    for (const bookingId of bookingsOf(screening).filter((each) => bookingIds.has(each))) {
      laid[bookingId] = [...(laid[bookingId] ?? []), { id, day, startsAt }];
      changed.add(bookingId);
    }
  }
  for (const bookingId of changed) laid[bookingId]?.sort(byTime);
  return laid;
}

/** The programme as the scenario has it. With nothing touched it is the real one itself. */
export function overlay(programme: Programme, layer: Layer): Programme {
  if (layer.size === 0) return programme;
  // A programme holds a day more on both sides than it shows.
  const held = { from: addDays(programme.from, -1), to: addDays(programme.to, 1) };
  return {
    ...programme,
    screenings: overlayScreenings(programme.screenings, layer, held),
    runs: overlayRuns(programme.runs, layer, new Set(programme.bookings.map((each) => each.id))),
  };
}

/** How many screenings a booking has: in all, and in the days looked at. */
export type ShowCount = { readonly all: number; readonly within: number };

/** What a scenario adds to (or takes from) the number of standing screenings of each booking. */
export function countShift(
  real: readonly Screening[],
  layer: Layer,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): ReadonlyMap<Id, ShowCount> {
  const shift = new Map<Id, ShowCount>();
  const count = (screening: Screening | null, by: 1 | -1): void => {
    if (screening === null || screening.state !== 'planned') return;
    const { day } = screening;
    const isWithin = days.from <= day && day <= days.to;
    for (const bookingId of bookingsOf(screening)) {
      const now = shift.get(bookingId) ?? { all: 0, within: 0 };
      shift.set(bookingId, { all: now.all + by, within: now.within + (isWithin ? by : 0) });
    }
  };
  for (const each of real) if (layer.has(each.id)) count(each, -1);
  for (const each of layer.values()) count(each, 1);
  return shift;
}

// An acceptance given in a scenario is kept beside the real one's: its facts may never hold there.
const ownKey = (scenarioId: Id, conflictKey: string): string => `${SCENARIO_KEY}${scenarioId}:${conflictKey}`;
const SCENARIO_KEY = 'scenario:';

/** The key under which an acceptance is kept in the real programme (null) or in a scenario. */
export const overrideKeyIn = (scenarioId: Id | null, conflictKey: string): string =>
  scenarioId === null ? conflictKey : ownKey(scenarioId, conflictKey);

/** The acceptances a scenario itself gave, under the keys of the real programme; an empty reason takes one back there. */
export const overridesOf = (
  overrides: readonly ConflictOverride[],
  scenarioId: Id,
): readonly ConflictOverride[] => {
  const prefix = ownKey(scenarioId, '');
  return overrides.flatMap((each) =>
    each.conflictKey.startsWith(prefix)
      ? [{ ...each, conflictKey: each.conflictKey.slice(prefix.length) }]
      : [],
  );
};

/** The acceptances that hold in the real programme (null), or in a scenario over it. */
export function overridesIn(
  overrides: readonly ConflictOverride[],
  scenarioId: Id | null,
): readonly ConflictOverride[] {
  const real = overrides.filter((each) => !each.conflictKey.startsWith(SCENARIO_KEY));
  if (scenarioId === null) return real;
  const own = overridesOf(overrides, scenarioId);
  const spoken = new Set(own.map((each) => each.conflictKey));
  return [
    ...real.filter((each) => !spoken.has(each.conflictKey)),
    ...own.filter((each) => each.reason !== ''),
  ];
}

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed';

/** How one screening differs between two programmes; a moved one may have changed otherwise too. */
export type Difference = {
  readonly screeningId: Id;
  readonly kind: DifferenceKind;
  readonly left: Screening | null;
  readonly right: Screening | null;
  /** What differs of a screening that both have. */
  readonly parts: readonly ScreeningPart[];
};

/** How a screening differs; null where it does not. */
export function differenceOf(left: Screening | null, right: Screening | null): Difference | null {
  const one = left ?? right;
  if (one === null) return null;
  const screeningId = one.id;
  if (left === null) return { screeningId, kind: 'added', left, right, parts: [] };
  if (right === null) return { screeningId, kind: 'removed', left, right, parts: [] };
  const parts = differingParts(left, right);
  if (parts.length === 0) return null;
  return { screeningId, kind: parts.includes('slot') ? 'moved' : 'changed', left, right, parts };
}

/** Where a difference is looked for: as the second programme has it, else as the first had it. */
const standing = ({ left, right }: Difference): RunEntry => (right ?? left) as Screening;

/**
 * What differs between two programmes among the screenings either of them touched, by day and hour.
 *
 * Pass for each the touched screenings as they stand there; one that is missing is not in that programme.
 */
export function compareLayers(left: Layer, right: Layer): readonly Difference[] {
  const ids = new Set([...left.keys(), ...right.keys()]);
  return [...ids]
    .flatMap((id) => differenceOf(left.get(id) ?? null, right.get(id) ?? null) ?? [])
    .sort((one, other) => byTime(standing(one), standing(other)));
}

/** How a scenario differs from the real programme, and what it touched that is as the real one again. */
export function compareScenario(
  real: readonly Screening[],
  rows: readonly ScenarioRow[],
): { readonly differences: readonly Difference[]; readonly unchangedAgain: readonly Id[] } {
  const layer = layerOf(rows, real);
  const reals = new Map(real.filter((each) => layer.has(each.id)).map((each) => [each.id, each]));
  const differences = compareLayers(reals, layer);
  const differing = new Set(differences.map((each) => each.screeningId));
  return { differences, unchangedAgain: [...layer.keys()].filter((id) => !differing.has(id)) };
}

/** How many differences there are of each kind. */
export function countDifferences(
  differences: readonly Difference[],
): Readonly<Record<DifferenceKind, number>> {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}
