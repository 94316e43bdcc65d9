import type { Outcome } from '../../shared/contract/common.ts';
import type { PatternApplied, PatternPlan, PatternQuery } from '../../shared/contract/programmePlanning.ts';
import { chooseSources, copyOnto, type PlannedCopy, planPattern } from '../../shared/domain/pattern.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import { daysBetween } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { openLayer, type PlannedLayer } from './layer.ts';
import { isRoomGone } from './planning.ts';
import { readProgramme } from './programming.ts';

/** Every screening a pattern would make, as the programme (or the scenario) stands now. */
export function readPattern(core: Core, query: PatternQuery): PatternPlan {
  const layer = openLayer(core, query.scenarioId);
  const sources = layer.ok ? readSources(core, query, layer.value) : [];
  const programme = readTargets(core, query, sources);
  const { sourceFrom, targetWeeks, ticks } = query;
  const copies = planPattern({ sources, sourceFrom, targetWeeks, programme, ticks });
  return { copies, named: namedIn(programme, copies) };
}

function readSources(core: Core, { pick, scenarioId }: PatternQuery, layer: PlannedLayer) {
  if (pick.kind === 'screenings') return chooseSources(layer.readMany(pick.ids), pick);
  const days = [...pick.days].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  return chooseSources(readProgramme(core, first, last, scenarioId).screenings, pick);
}

/** The programme from the first to the last day something is copied onto. */
function readTargets(core: Core, query: PatternQuery, sources: readonly Screening[]): Programme {
  const { sourceFrom, targetWeeks, scenarioId } = query;
  const days = targetWeeks
    .flatMap((week) => sources.map((each) => copyOnto(each, daysBetween(sourceFrom, week), '').day))
    .sort();
  const programme = readProgramme(core, days[0] ?? sourceFrom, days.at(-1) ?? sourceFrom, scenarioId, {
    bookingIds: sources.flatMap((each) => [
      each.bookingId,
      ...each.items.flatMap((part) => part.bookingId ?? []),
    ]),
    versionIds: sources.flatMap((each) => [
      each.versionId,
      ...each.items.flatMap((part) => part.versionId ?? []),
    ]),
  });
  // A locked day is locked in the real programme alone: a scenario is where one tries what else could be.
  return scenarioId == null ? programme : { ...programme, lockedDays: [] };
}

/** No more of the programme than what the copies and their conflicts are named from. */
function namedIn(programme: Programme, copies: readonly PlannedCopy[]): Programme {
  const others = new Set(copies.flatMap(({ conflicts }) => conflicts.flatMap((each) => each.otherId ?? [])));
  const screenings = [
    ...programme.screenings.filter((each) => others.has(each.id)),
    ...copies.map((each) => each.screening),
  ];
  const bookingIds = new Set(
    screenings.flatMap((each) => [each.bookingId, ...each.items.map((part) => part.bookingId)]),
  );
  const versionIds = new Set(
    screenings.flatMap((each) => [each.versionId, ...each.items.map((part) => part.versionId)]),
  );
  const versions = programme.versions.filter((each) => versionIds.has(each.id));
  const filmIds = new Set(versions.map((each) => each.filmId));
  return {
    ...programme,
    screenings,
    bookings: programme.bookings.filter((each) => bookingIds.has(each.id)),
    versions,
    films: programme.films.filter((each) => filmIds.has(each.id)),
    runs: {},
    keys: [],
    overrides: [],
  };
}

/**
 * Makes the pattern's copies with these keys, as one step. It is planned anew, so that what was placed since it was looked at is
 * neither doubled nor overlooked; writes nothing where nothing is left to make.
 *
 * Refused with `gone` where a source or a room no longer is.
 */
export function applyPattern(
  core: Core,
  query: PatternQuery,
  keys: readonly string[],
): Outcome<PatternApplied> {
  const layer = openLayer(core, query.scenarioId);
  if (!layer.ok) return layer;
  const wanted = new Set(keys);
  // No other writer can come between this and the transaction: one program works in a house, and neither awaits anything.
  const { copies } = readPattern(core, query);
  const asked = copies.filter((each) => wanted.has(each.key));
  if (asked.length !== wanted.size || asked.some((each) => isRoomGone(core.db, each.screening)))
    return refuse('gone');
  const making = asked.filter((each) => each.state === 'new');
  const left = asked.length - making.length;
  if (making.length === 0) return ok({ made: 0, left });
  const facts = { count: making.length, weeks: new Set(making.map((each) => each.week)).size };
  return layer.value.write({ kind: 'copyPattern', facts }, (screenings) => {
    for (const { screening } of making) screenings.insert({ ...screening, id: core.newId() });
    return ok({ made: making.length, left });
  });
}
