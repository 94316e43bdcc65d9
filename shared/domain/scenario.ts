import type { Id } from '../ids.ts';
import type { LocalDate } from '../time.ts';
import type { Screening } from './screening.ts';

/** A named layer over some weeks of the programme; only the real programme publishes and prints. */
export type Scenario = {
  readonly id: Id;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly createdAtMs: number;
};

/**
 * One screening as a scenario has it. `base` is the real one when the scenario first touched it (null: the scenario made it);
 * `value` what it is in the scenario (null: taken out).
 */
export type ScenarioScreening = {
  readonly id: Id;
  readonly scenarioId: Id;
  readonly screeningId: Id;
  readonly base: Screening | null;
  readonly value: Screening | null;
};
