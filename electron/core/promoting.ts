import { createHash } from 'node:crypto';
import {
  deleteRow,
  insertRow,
  type ReadDb,
  readFilms,
  readLockedDays,
  readScenario,
  readVersions,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Promotion, ScenarioComparison } from '../../shared/contract/scenarios.ts';
import {
  type PromotionChange,
  type PromotionChoices,
  planPromotion,
  promoted,
} from '../../shared/domain/promotion.ts';
import { compareLayers, type Difference, type Layer, overridesOf } from '../../shared/domain/scenarios.ts';
import { partOf } from '../../shared/domain/screeningParts.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { readLayer } from './scenarioStore.ts';
import { clearScenario, readOverrides } from './scenarios.ts';
import { realStore, type ScreeningStore } from './screeningStore.ts';

// Films of screenings that may lie outside every shown week.
function namesOf(db: ReadDb, differences: readonly Difference[]): Pick<Promotion, 'films' | 'versions'> {
  const ids = differences.flatMap(({ left, right }) =>
    [left, right].flatMap((each) => each?.versionId ?? []),
  );
  const versions = readVersions(db, [...new Set(ids)]);
  return { versions, films: readFilms(db, [...new Set(versions.map((each) => each.filmId))]) };
}

/** How a scenario's programme differs from the real one (null) or another scenario's. Refused with `gone`. */
export function compareScenarios(core: Core, leftId: Id | null, rightId: Id): Outcome<ScenarioComparison> {
  const { db } = core;
  const right = readScenario(db, rightId);
  const left = leftId === null ? null : readScenario(db, leftId);
  if (right === undefined || left === undefined) return refuse('gone');
  const [one, other] = [readLayer(db, leftId), readLayer(db, rightId)];
  const real = new Map([...one.real, ...other.real].map((each) => [each.id, each] as const));
  const touched = [...new Set([...one.layer.keys(), ...other.layer.keys()])];
  // What one side alone touched stands on the other as in the real programme.
  const whole = (layer: Layer): Layer =>
    new Map(touched.map((id) => [id, layer.has(id) ? (layer.get(id) ?? null) : (real.get(id) ?? null)]));
  const differences = compareLayers(whole(one.layer), whole(other.layer));
  return ok({ left, right, differences, ...namesOf(db, differences) });
}

/** What promoting the scenario would do to the real programme as it is now. Refused with `gone`. */
export function previewPromotion(core: Core, scenarioId: Id): Outcome<Promotion> {
  const scenario = readScenario(core.db, scenarioId);
  if (scenario === undefined) return refuse('gone');
  const { rows, real, layer } = readLayer(core.db, scenarioId);
  const days = [...real, ...layer.values()].flatMap((each) => each?.day ?? []).sort();
  const locked = readLockedDays(core.db, days[0] ?? scenario.from, days.at(-1) ?? scenario.to);
  const changes = planPromotion(real, rows, locked);
  const stamp = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
  return ok({ scenario, changes, stamp, ...namesOf(core.db, changes) });
}

/**
 * Makes the scenario's changes in the real programme and removes the scenario: one step, which undo takes back whole.
 *
 * Conflicts follow `choices`. Refused with `promotionChanged` where the preview of that stamp no longer holds, and with
 * `gone` where something a change needs was deleted meanwhile.
 */
export function promoteScenario(
  core: Core,
  scenarioId: Id,
  choices: PromotionChoices,
  stamp: string,
): Outcome<{ readonly count: number }> {
  const preview = previewPromotion(core, scenarioId);
  if (!preview.ok) return preview;
  if (preview.value.stamp !== stamp) return refuse('promotionChanged');
  const changes = promoted(preview.value.changes, choices);
  const facts = { name: preview.value.scenario.name, count: changes.length };
  try {
    return core.write({ kind: 'promoteScenario', facts }, (db) => {
      const screenings = realStore(db, core.newId);
      for (const change of changes) apply(screenings, change);
      keepAcceptances(core, db, scenarioId);
      clearScenario(db, scenarioId);
      return ok({ count: changes.length });
    });
  } catch (error) {
    // The second film of a double bill, say, deleted after the scenario was made.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      return refuse('gone');
    throw error;
  }
}

function apply(screenings: ScreeningStore, { screeningId, left, right, parts }: PromotionChange): void {
  if (right === null) screenings.delete(screeningId);
  else if (left === null) screenings.insert(right);
  else {
    const own = parts.filter((part) => part !== 'items').map((part) => partOf(right, part));
    if (own.length > 0) screenings.update(screeningId, Object.assign({}, ...own));
    if (parts.includes('items')) screenings.replaceItems(screeningId, right.items);
  }
}

/** What was accepted in the scenario is accepted in the real programme from now on. */
function keepAcceptances(core: Core, db: WriteDb, scenarioId: Id): void {
  const { conflictOverrides } = tables;
  const kept = readOverrides(db);
  for (const { conflictKey, facts, reason } of overridesOf(kept, scenarioId)) {
    const now = kept.find((each) => each.conflictKey === conflictKey);
    if (now !== undefined && reason === '') deleteRow(db, conflictOverrides, now.id);
    else if (now !== undefined) updateRow(db, conflictOverrides, now.id, { facts, reason });
    else if (reason !== '')
      insertRow(db, conflictOverrides, { id: core.newId(), conflictKey, facts, reason });
  }
}
