import { and, asc, eq } from 'drizzle-orm';
import type { Scenario, ScenarioScreening } from '../shared/domain/scenario.ts';
import type { Screening } from '../shared/domain/screening.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { scenarioScreenings, scenarios } from './schema/index.ts';

/** Every scenario, oldest first. */
export const readScenarios = (db: ReadDb): readonly Scenario[] =>
  db.orm.select().from(scenarios).orderBy(asc(scenarios.createdAtMs), asc(scenarios.id)).all();

export const readScenario = (db: ReadDb, id: Id): Scenario | undefined =>
  db.orm.select().from(scenarios).where(eq(scenarios.id, id)).get();

// Kept before screenings had a public note: without one they would differ from the real ones in it.
const whole = (screening: Screening | null): Screening | null =>
  screening === null ? null : { ...screening, publicNote: screening.publicNote ?? {} };
const wholeRow = (row: ScenarioScreening): ScenarioScreening => ({
  ...row,
  base: whole(row.base),
  value: whole(row.value),
});

/** What a scenario touched, in the order it was touched. */
export const readScenarioRows = (db: ReadDb, scenarioId: Id): readonly ScenarioScreening[] =>
  db.orm
    .select()
    .from(scenarioScreenings)
    .where(eq(scenarioScreenings.scenarioId, scenarioId))
    .orderBy(asc(scenarioScreenings.id))
    .all()
    .map(wholeRow);

export function readScenarioRow(db: ReadDb, scenarioId: Id, screeningId: Id): ScenarioScreening | undefined {
  const row = db.orm
    .select()
    .from(scenarioScreenings)
    .where(
      and(eq(scenarioScreenings.scenarioId, scenarioId), eq(scenarioScreenings.screeningId, screeningId)),
    )
    .get();
  return row === undefined ? undefined : wholeRow(row);
}
