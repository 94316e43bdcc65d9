import { readSetting, readVenue } from '../../db/index.ts';
import { preferencesSchema } from '../../shared/contract/system.ts';
import { backUpIfDue } from './backups.ts';
import type { Core } from './context.ts';
import { makeOutbox, type Outbox } from './outbox/worker.ts';
import { makePracticeSite, type PracticeSite } from './practiceSite.ts';

/** What waits for the world beside the core: the practice site, the outbox and the daily copy. */
export type Workers = {
  readonly practiceSite: PracticeSite;
  readonly outbox: Outbox;
  /** Once the house has a name and rooms. */
  afterSetUp(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts what a running program keeps going. Nothing here is waited for by the screen. */
export function startWorkers(core: Core): Workers {
  const practiceSite = makePracticeSite(core);
  const outbox = makeOutbox(core, practiceSite);
  const begin = async () => {
    backUpIfDue(core);
    const preferences = preferencesSchema.parse(readSetting(core.db, 'preferences') ?? {});
    if (preferences.isPracticeSiteOn) await practiceSite.start();
    await outbox.start();
  };
  if (core.options.isWorking && readVenue(core.db) !== undefined) {
    void begin();
  }
  return {
    practiceSite,
    outbox,
    afterSetUp: async () => {
      if (core.options.isWorking) await begin();
    },
    stop: async () => {
      await outbox.stop();
      await practiceSite.stop();
    },
  };
}
