import { applyImport, listImportRuns, planImport, profileFor, takeBackImport } from '../importing.ts';
import { api } from './base.ts';

const { imports } = api;

export const importsRoutes = {
  profileFor: imports.profileFor.handler(({ input, context }) =>
    profileFor(context.core, input.headerSignature),
  ),
  plan: imports.plan.handler(({ input, context }) =>
    planImport(context.core, input.source, input.rows, input.choices),
  ),
  apply: imports.apply.handler(({ input, context }) =>
    applyImport(context.core, input.source, input.rows, input.choices, input.token),
  ),
  takeBack: imports.takeBack.handler(({ input, context }) => takeBackImport(context.core, input.importRunId)),
  runs: imports.runs.handler(({ context }) => listImportRuns(context.core)),
};
