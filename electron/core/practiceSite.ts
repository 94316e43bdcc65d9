import { readSetting, readVenue, writeSetting } from '../../db/index.ts';
import type { PracticeSiteState } from '../../shared/contract/system.ts';
import type { Venue } from '../../shared/domain/house.ts';
import type { Core, RunningPracticeSite } from './context.ts';

/** The practice site's process, as the core keeps it: on with the program, off when the user says so. */
export type PracticeSite = {
  state(): PracticeSiteState;
  /** Starts it where it is off; resolves when it answers or has failed with a reason. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Tells the running site which place this house is, as it is called now; whether it was told. */
  introducePlace(): Promise<boolean>;
};

const DEFAULT_PORT = 4610;

// The site demands a whole address; a house may not have typed its own yet.
const practicePlace = ({ name, street, postcode, city }: Venue) => ({
  name,
  street: street.trim() || '-',
  postcode: postcode.trim() || '-',
  city: city.trim() || '-',
});

/** Keeps the practice site on the port it had before, so that its pages' addresses stay good. */
export function makePracticeSite(core: Core): PracticeSite {
  let running: RunningPracticeSite | null = null;
  let problem: string | null = null;
  const announce = () => core.announcer.announce(['practiceSite', 'channels', 'outbox']);
  return {
    state: () => ({ isOn: running !== null, url: running?.url ?? null, problem }),
    start: async () => {
      if (running !== null) return;
      const venue = readVenue(core.db);
      const kept = readSetting(core.db, 'practiceSitePort');
      try {
        running = await core.options.host.startPracticeSite({
          dataDir: core.options.dataDir,
          port: typeof kept === 'number' ? kept : DEFAULT_PORT,
          place: venue === undefined ? null : practicePlace(venue),
        });
        problem = null;
        writeSetting(core.db, 'practiceSitePort', Number(new URL(running.url).port), core.newId());
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
        core.options.log('practice site did not start', { problem });
      }
      announce();
    },
    stop: async () => {
      const going = running;
      running = null;
      await going?.stop();
      announce();
    },
    introducePlace: async () => {
      const venue = readVenue(core.db);
      if (running === null || venue === undefined) return false;
      try {
        const answer = await fetch(`${running.url}/practice/places`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-practice-control': running.controlToken },
          body: JSON.stringify(practicePlace(venue)),
          signal: AbortSignal.timeout(5_000),
        });
        return answer.ok;
      } catch {
        return false;
      }
    },
  };
}
