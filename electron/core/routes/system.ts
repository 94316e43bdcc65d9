import { readSetting, readVenue, writeSetting } from '../../../db/index.ts';
import { preferencesSchema } from '../../../shared/contract/system.ts';
import { refuse } from '../../../shared/refusal.ts';
import { ok } from '../../../shared/result.ts';
import { backUp, listBackups } from '../backups.ts';
import type { Core } from '../context.ts';
import { setUpEmpty, setUpSample } from '../settingUp.ts';
import { verifyFile } from '../verifying.ts';
import { api } from './base.ts';

const preferencesOf = (core: Core) => preferencesSchema.parse(readSetting(core.db, 'preferences') ?? {});

const { system } = api;

export const systemRoutes = {
  info: system.info.handler(({ context: { core, workers, caller } }) => ({
    looksOnBecause: core.isReadOnly ? 'otherProgram' : caller?.mayWrite() === false ? 'otherWindow' : null,
    version: core.options.version,
    host: core.options.host.kind,
    file: core.file,
    isSetUp: readVenue(core.db) !== undefined,
    lastBackupAtMs: listBackups(core.options.dataDir)[0]?.atMs ?? null,
    lastSavedAtMs: core.lastSavedAtMs(),
    preferences: preferencesOf(core),
    practiceSite: workers.practiceSite.state(),
    canKeepSecrets: core.options.host.secrets.canKeep,
  })),
  takePen: system.takePen.handler(({ context: { core, caller } }) => {
    if (core.isReadOnly) return refuse('readOnly');
    caller?.takePen();
    return ok(null);
  }),
  watch: system.watch.handler(({ context, signal }) => context.core.announcer.listen(signal)),
  setPreferences: system.setPreferences.handler(({ input, context: { core, workers } }) => {
    const before = preferencesOf(core);
    if (core.isReadOnly) return before;
    const preferences = preferencesSchema.parse({ ...before, ...input });
    // How one desk looks is no step of the programme: Ctrl+Z must not switch a view.
    core.writeUnjournaled(['settings'], () =>
      writeSetting(core.db, 'preferences', preferences, core.newId()),
    );
    if (preferences.isPracticeSiteOn !== before.isPracticeSiteOn) {
      void (preferences.isPracticeSiteOn ? workers.practiceSite.start() : workers.practiceSite.stop());
    }
    return preferences;
  }),
  verify: system.verify.handler(({ context }) => verifyFile(context.core)),
  backUpNow: system.backUpNow.handler(({ context }) => ({ file: backUp(context.core, 'asked') })),
  setUpSample: system.setUpSample.handler(async ({ input, context: { core, workers } }) => {
    const outcome = setUpSample(core, input.language);
    if (outcome.ok) await workers.afterSetUp();
    return outcome;
  }),
  setUpEmpty: system.setUpEmpty.handler(async ({ input, context: { core, workers } }) => {
    const outcome = setUpEmpty(core, input);
    if (outcome.ok) await workers.afterSetUp();
    return outcome;
  }),
};
