import {
  deleteRow,
  insertRow,
  insertRows,
  readScenario,
  readScenarioRow,
  readScenarioRows,
  readScenarios,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { ScenarioEntry } from '../../shared/contract/scenarios.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import {
  compareScenario,
  countDifferences,
  overrideKeyIn,
  overridesOf,
} from '../../shared/domain/scenarios.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { readLayer } from './scenarioStore.ts';

/** Every scenario with how much it changes, oldest first. */
export const listScenarios = (core: Core): readonly ScenarioEntry[] =>
  readScenarios(core.db).map((scenario) => {
    const { real, rows } = readLayer(core.db, scenario.id);
    return { scenario, counts: countDifferences(compareScenario(real, rows).differences) };
  });

/** A new scenario over the programme days `from`–`to`, in which all is as in the real programme. */
export function createScenario(core: Core, name: string, from: LocalDate, to: LocalDate): Outcome<Scenario> {
  const scenario: Scenario = { id: core.newId(), name, from, to, createdAtMs: core.now() };
  return core.write({ kind: 'addScenario', facts: { name } }, (db) => {
    insertRow(db, tables.scenarios, scenario);
    return ok(scenario);
  });
}

function changeScenario(
  core: Core,
  scenarioId: Id,
  kind: string,
  patch: Partial<Omit<Scenario, 'id' | 'createdAtMs'>>,
): Outcome<Scenario> {
  const scenario = readScenario(core.db, scenarioId);
  if (scenario === undefined) return refuse('gone');
  const changed = { ...scenario, ...patch };
  const { name, from, to } = changed;
  return core.write({ kind, facts: { name, was: scenario.name, from, to } }, (db) => {
    updateRow(db, tables.scenarios, scenarioId, patch);
    return ok(changed);
  });
}

export const renameScenario = (core: Core, scenarioId: Id, name: string): Outcome<Scenario> =>
  changeScenario(core, scenarioId, 'renameScenario', { name });

/** Other days for a scenario. Refused with `scenarioHolds` where some of its changes would lie outside them. */
export function changeScenarioDays(
  core: Core,
  scenarioId: Id,
  from: LocalDate,
  to: LocalDate,
): Outcome<Scenario> {
  const { real, rows } = readLayer(core.db, scenarioId);
  const outside = compareScenario(real, rows).differences.filter(({ left, right }) =>
    [left, right].some((each) => each !== null && (each.day < from || to < each.day)),
  );
  if (outside.length > 0) return refuse('scenarioHolds', { count: outside.length, from, to });
  return changeScenario(core, scenarioId, 'changeScenarioDays', { from, to });
}

/** A scenario with the same changes under another name. What the first one made has the same id in both. */
export function duplicateScenario(core: Core, scenarioId: Id, name: string): Outcome<Scenario> {
  const original = readScenario(core.db, scenarioId);
  if (original === undefined) return refuse('gone');
  const copy: Scenario = { ...original, id: core.newId(), name, createdAtMs: core.now() };
  return core.write({ kind: 'duplicateScenario', facts: { name, was: original.name } }, (db) => {
    insertRow(db, tables.scenarios, copy);
    const rows = readScenarioRows(db, scenarioId);
    insertRows(
      db,
      tables.scenarioScreenings,
      rows.map((row) => ({ ...row, id: core.newId(), scenarioId: copy.id })),
    );
    for (const { conflictKey, facts, reason } of overridesOf(readOverrides(db), scenarioId)) {
      const own = { conflictKey: overrideKeyIn(copy.id, conflictKey), facts, reason };
      insertRow(db, tables.conflictOverrides, { id: core.newId(), ...own });
    }
    return ok(copy);
  });
}

/** Takes single changes of a scenario back, so that it follows the real programme there again; all or none. */
export function takeBackChanges(core: Core, scenarioId: Id, screeningIds: readonly Id[]): Outcome<null> {
  const scenario = readScenario(core.db, scenarioId);
  if (scenario === undefined) return refuse('gone');
  const ids = [...new Set(screeningIds)];
  const facts = { name: scenario.name, count: ids.length };
  return core.write({ kind: 'takeBackScenarioChanges', facts }, (db) => {
    for (const id of ids) {
      const row = readScenarioRow(db, scenarioId, id);
      if (row === undefined) return refuse('gone');
      deleteRow(db, tables.scenarioScreenings, row.id);
    }
    return ok(null);
  });
}

/** Removes a scenario with all it holds, as one step that can be undone. */
export function discardScenario(core: Core, scenarioId: Id): Outcome<null> {
  const scenario = readScenario(core.db, scenarioId);
  if (scenario === undefined) return refuse('gone');
  return core.write({ kind: 'discardScenario', facts: { name: scenario.name } }, (db) => {
    clearScenario(db, scenarioId);
    return ok(null);
  });
}

export const readOverrides = (db: Core['db']) => db.orm.select().from(tables.conflictOverrides).all();

/** Deletes a scenario, its changes and the acceptances given in it. */
export function clearScenario(db: WriteDb, scenarioId: Id): void {
  for (const { id } of overridesOf(readOverrides(db), scenarioId))
    deleteRow(db, tables.conflictOverrides, id);
  for (const row of readScenarioRows(db, scenarioId)) deleteRow(db, tables.scenarioScreenings, row.id);
  deleteRow(db, tables.scenarios, scenarioId);
}
