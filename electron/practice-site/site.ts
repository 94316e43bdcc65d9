import type { LoginDesk } from './auth/loginDesk.ts';
import type { FaultBox } from './faults.ts';
import type { SiteDb } from './store.ts';

/** Everything a handler may use: the memory, the clock and what the start decided. */
export type Site = {
  readonly db: SiteDb;
  readonly now: () => number;
  /** `http://127.0.0.1:PORT`, known once the site listens. */
  readonly baseUrl: () => string;
  /** How long an access token lives, in seconds. */
  readonly tokenSeconds: number;
  readonly controlToken: string | null;
  readonly loginDesk: LoginDesk;
  readonly faults: FaultBox;
};

/** The zone every public page speaks in. */
export const SITE_TIME_ZONE = 'Europe/Brussels';
