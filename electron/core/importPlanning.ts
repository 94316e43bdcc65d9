import { programmeState, readLastList, readProfile } from '../../db/index.ts';
import type { ImportSource } from '../../shared/contract/imports.ts';
import type { ImportChoice, ImportPlan } from '../../shared/import/plan.ts';
import { type PlanProgress, type ReckonedImport, reckonInSteps } from '../../shared/import/planning.ts';
import type { NormalisedRow } from '../../shared/import/row.ts';
import type { Core } from './context.ts';
import { readComparedProgramme } from './importSnapshot.ts';

/** A plan with the writes that carry it out, and the state of the programme it holds for. */
export type PlannedImport = ImportPlan & Pick<ReckonedImport, 'writes'> & { readonly source: ImportSource };

/** What is compared: rows of a sheet, with what the user ticked of them. */
export type ImportList = {
  readonly source: ImportSource;
  readonly rows: readonly NormalisedRow[];
  readonly choices: readonly ImportChoice[];
};

/** What taking over these rows would do; changes nothing. */
export function planImport(
  core: Core,
  source: ImportSource,
  rows: readonly NormalisedRow[],
  choices: readonly ImportChoice[],
): PlannedImport {
  const steps = planInSteps(core, { source, rows, choices });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps of a few milliseconds. Where the programme is changed in between, it is reckoned anew: what comes out
 * holds for the programme as it stands at that moment.
 */
export function* planInSteps(
  core: Core,
  { source, rows, choices }: ImportList,
): Generator<PlanProgress, PlannedImport, undefined> {
  for (;;) {
    const reading = readComparedProgramme(core);
    let read = reading.next();
    for (; !read.done; read = reading.next()) yield { done: 0, total: rows.length };
    const { token, snapshot, memory } = read.value;
    const profileId = readProfile(core.db, source.headerSignature)?.id ?? null;
    const lastList = profileId === null ? [] : readLastList(core.db, profileId);
    const list = { rows, snapshot, memory, source: { ...source, profileId, lastList }, choices };
    const reckoned = yield* reckonInSteps(list, core.newId);
    if (programmeState(core.db) === token) return { token, source, ...reckoned };
  }
}
