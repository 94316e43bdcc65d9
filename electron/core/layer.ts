import { readScenario, type WriteDb } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { StepName } from '../../shared/domain/activity.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';
import { DayIsLocked, lockedStore } from './locking.ts';
import { OutsideScenario, scenarioReads, scenarioStore } from './scenarioStore.ts';
import { realReads, realStore, type ScreeningReads, type ScreeningStore } from './screeningStore.ts';

/** Where a verb of the planner works: the real programme (null, or left out) or the scenario of this id. */
export type In = Id | null | undefined;

/** The programme a verb works in, to read and, in one step, to write. */
export type PlannedLayer = ScreeningReads & {
  /** Null in the real programme. */
  readonly scenario: Scenario | null;
  /**
   * One step of the planner, as `core.write`. A scenario's name goes with the step's facts.
   *
   * Refused with `outsideScenario` where the change reaches a day the scenario does not cover, and in the real programme
   * with `dayLocked` where it reaches a locked day.
   */
  write<T>(step: StepName, change: (screenings: ScreeningStore, db: WriteDb) => Outcome<T>): Outcome<T>;
};

/** The real programme, or the scenario asked for. Refused with `gone` where there is no such scenario. */
export function openLayer(core: Core, scenarioId: In): Outcome<PlannedLayer> {
  if (scenarioId == null) return ok(realLayer(core));
  const scenario = readScenario(core.db, scenarioId);
  return scenario === undefined ? refuse('gone') : ok(scenarioLayer(core, scenario));
}

const realLayer = (core: Core): PlannedLayer => ({
  ...realReads(core.db),
  scenario: null,
  write: (step, change) => {
    try {
      return core.write(step, (db) => change(lockedStore(db, realStore(db, core.newId)), db));
    } catch (error) {
      if (error instanceof DayIsLocked) return refuse('dayLocked', { day: error.day });
      throw error;
    }
  },
});

function scenarioLayer(core: Core, scenario: Scenario): PlannedLayer {
  const write: PlannedLayer['write'] = ({ kind, facts }, change) => {
    try {
      return core.write({ kind, facts: { ...facts, scenario: scenario.name } }, (db) =>
        change(scenarioStore(db, scenario, core.newId), db),
      );
    } catch (error) {
      if (!(error instanceof OutsideScenario)) throw error;
      const { name, from, to } = scenario;
      return refuse('outsideScenario', { name, from, to, day: error.day });
    }
  };
  return { ...scenarioReads(core.db, scenario), scenario, write };
}
