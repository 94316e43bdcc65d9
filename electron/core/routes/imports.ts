import { applySession, planSession, readPlanRows, stopSession } from '../importComparing.ts';
import { listImportRuns, profileFor, takeBackImport } from '../importing.ts';
import { appendRows, chooseRows, openSession } from '../importSessions.ts';
import {
  changeSender,
  exportSenders,
  importSenders,
  listSenders,
  removeSender,
  renameSender,
} from '../senderProfiles.ts';
import { api } from './base.ts';

const { imports } = api;

export const importsRoutes = {
  profileFor: imports.profileFor.handler(({ input, context }) =>
    profileFor(context.core, input.headerSignature),
  ),
  open: imports.open.handler(({ input, context, signal }) => openSession(context.core, input.source, signal)),
  append: imports.append.handler(({ input, context }) =>
    appendRows(context.core, input.sessionId, input.from, input.rows),
  ),
  choose: imports.choose.handler(({ input, context }) =>
    chooseRows(context.core, input.sessionId, input.choices),
  ),
  plan: imports.plan.handler(({ input, context, signal }) =>
    planSession(context.core, input.sessionId, input.distributorId, signal),
  ),
  rows: imports.rows.handler(({ input: { sessionId, ...page }, context }) =>
    readPlanRows(context.core, sessionId, page),
  ),
  apply: imports.apply.handler(({ input, context }) =>
    applySession(context.core, input.sessionId, input.token),
  ),
  stop: imports.stop.handler(({ input, context }) => stopSession(context.core, input.sessionId)),
  takeBack: imports.takeBack.handler(({ input, context }) => takeBackImport(context.core, input.importRunId)),
  runs: imports.runs.handler(({ context }) => listImportRuns(context.core)),
  profiles: {
    list: imports.profiles.list.handler(({ context }) => listSenders(context.core)),
    rename: imports.profiles.rename.handler(({ input, context }) =>
      renameSender(context.core, input.profileId, input.name),
    ),
    update: imports.profiles.update.handler(({ input: { profileId, ...change }, context }) =>
      changeSender(context.core, profileId, change),
    ),
    remove: imports.profiles.remove.handler(({ input, context }) =>
      removeSender(context.core, input.profileId),
    ),
    exportAll: imports.profiles.exportAll.handler(({ input, context }) =>
      exportSenders(context.core, input.profileIds),
    ),
    importAll: imports.profiles.importAll.handler(({ input, context }) =>
      importSenders(context.core, input.text, input.keep),
    ),
  },
};
