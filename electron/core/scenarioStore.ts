import {
  deleteRow,
  insertRow,
  type ReadDb,
  readBookings,
  readScenarioRow,
  readScenarioRows,
  readScreening,
  readScreenings,
  tables,
  updateRow,
  type WriteDb,
} from '../../db/index.ts';
import type { Scenario, ScenarioScreening } from '../../shared/domain/scenario.ts';
import { followReal, type Layer, layerOf } from '../../shared/domain/scenarios.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import type { Id, NewId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { ScreeningReads, ScreeningStore } from './screeningStore.ts';

/** A verb reached for a day the scenario does not cover; the step is rolled back and refused. */
export class OutsideScenario extends Error {
  readonly day: LocalDate;
  constructor(day: LocalDate) {
    super(`${day} lies outside the scenario`);
    this.day = day;
  }
}

/** What a scenario touched: its rows, the real screenings of the same ids, and each as it stands in the scenario. */
export type ReadLayer = {
  readonly rows: readonly ScenarioScreening[];
  readonly real: readonly Screening[];
  readonly layer: Layer;
};

/** Everything a scenario touched; nothing for the real programme, and for a scenario that is gone. */
export function readLayer(db: ReadDb, scenarioId: Id | null | undefined): ReadLayer {
  if (scenarioId == null) return { rows: [], real: [], layer: new Map() };
  const rows = withBookings(db, readScenarioRows(db, scenarioId));
  const real = readScreenings(
    db,
    rows.map((row) => row.screeningId),
  );
  return { rows, real, layer: layerOf(rows, real) };
}

// A scenario keeps whole screenings, which nothing ties to their booking: one deleted meanwhile takes them along.
function withBookings(db: ReadDb, rows: readonly ScenarioScreening[]): readonly ScenarioScreening[] {
  const asked = [...new Set(rows.flatMap((row) => row.value?.bookingId ?? []))];
  const known = new Set(readBookings(db, asked).map((each) => each.id));
  return rows.map((row) =>
    row.value === null || known.has(row.value.bookingId) ? row : { ...row, value: null },
  );
}

/** The real programme with a scenario laid over it. */
export function scenarioReads(db: ReadDb, scenario: Scenario): ScreeningReads {
  const read = (id: Id): Screening | undefined => {
    const row = readScenarioRow(db, scenario.id, id);
    const real = readScreening(db, id);
    return row === undefined ? real : (followReal(row, real).value ?? undefined);
  };
  return {
    read,
    readMany: (ids) => [...new Set(ids)].flatMap((id) => read(id) ?? []),
  };
}

// A field left undefined is not asked to change, as in the tables.
const given = <T extends object>(patch: T): T =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;

/** A scenario: what is written lies over the real programme, which stays as it is. */
export function scenarioStore(db: WriteDb, scenario: Scenario, newId: NewId): ScreeningStore {
  const reads = scenarioReads(db, scenario);
  const keepWithin = ({ day }: Pick<Screening, 'day'>): void => {
    if (day < scenario.from || scenario.to < day) throw new OutsideScenario(day);
  };
  const lay = (id: Id, change: (screening: Screening) => Screening | null): void => {
    const row = readScenarioRow(db, scenario.id, id);
    const real = readScreening(db, id);
    const now = row === undefined ? { base: real ?? null, value: real ?? null } : followReal(row, real);
    if (now.value === null) throw new Error(`screening ${id} is not in scenario ${scenario.id}`);
    keepWithin(now.value);
    const value = change(now.value);
    if (value !== null) keepWithin(value);
    if (row === undefined)
      insertRow(db, tables.scenarioScreenings, {
        id: newId(),
        scenarioId: scenario.id,
        screeningId: id,
        base: now.base,
        value,
      });
    // What the scenario made and takes out again was never there.
    else if (value === null && real === undefined && now.base === null)
      deleteRow(db, tables.scenarioScreenings, row.id);
    else updateRow(db, tables.scenarioScreenings, row.id, { base: now.base, value });
  };
  return {
    ...reads,
    insert: (screening) => {
      keepWithin(screening);
      const made = { scenarioId: scenario.id, screeningId: screening.id, base: null, value: screening };
      insertRow(db, tables.scenarioScreenings, { id: newId(), ...made });
    },
    update: (id, patch) => lay(id, (screening) => ({ ...screening, ...given(patch) })),
    replaceItems: (id, items) => lay(id, (screening) => ({ ...screening, items })),
    delete: (id) => lay(id, () => null),
  };
}
