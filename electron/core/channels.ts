import {
  keepChannels,
  type ReadDb,
  readChannel,
  readChannels,
  readVenue,
  tables,
  updateRow,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Id, NewId } from '../../shared/ids.ts';
import type { Channel } from '../../shared/listing/listing.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Core } from './context.ts';

const PRACTICE_NAME = { nl: 'Oefensite', fr: 'Site d’exercice', en: 'Practice site' } as const;
/** Where the practice site usually listens; the port it really has is asked when something is sent. */
const PRACTICE_URL = 'http://127.0.0.1:4610';
/** Any free port of this computer, chosen when a login begins (RFC 8252, 7.3). */
export const LOOPBACK_REDIRECT = 'http://127.0.0.1:0/authorize';

const startChannels = (newId: NewId, practiceName: string): readonly Channel[] => [
  {
    id: newId(),
    name: practiceName,
    environment: 'practice',
    apiUrl: PRACTICE_URL,
    searchUrl: PRACTICE_URL,
    loginUrl: PRACTICE_URL,
    clientId: 'affiche',
    redirectUri: LOOPBACK_REDIRECT,
    isActive: true,
    placeUrl: null,
    organizerUrl: null,
  },
  {
    id: newId(),
    name: 'UiTdatabank (test)',
    environment: 'test',
    apiUrl: 'https://io-test.uitdatabank.be',
    searchUrl: 'https://search-test.uitdatabank.be',
    loginUrl: 'https://account-test.uitid.be',
    clientId: '',
    redirectUri: LOOPBACK_REDIRECT,
    isActive: false,
    placeUrl: null,
    organizerUrl: null,
  },
];

/** The channels every house starts with: the practice site, and the real site's test environment, switched off. Once set up. */
export function ensureChannels(db: ReadDb, core: Pick<Core, 'newId'>): readonly Channel[] {
  const venue = readVenue(db);
  if (venue === undefined) return [];
  const now = readChannels(db);
  if (now.length > 0) return now;
  keepChannels(db, startChannels(core.newId, PRACTICE_NAME[venue.houseLanguage]));
  return readChannels(db);
}

/** Changes a channel; switching it on sends it what is approved. */
export function updateChannel(
  core: Core,
  channelId: Id,
  patch: Partial<Omit<Channel, 'id' | 'environment'>>,
): Outcome<Channel> {
  const channel = readChannel(core.db, channelId);
  if (channel === undefined) return refuse('gone');
  return core.write({ kind: 'changeChannel', facts: { name: channel.name } }, (db) => {
    updateRow(db, tables.channels, channelId, patch);
    return ok(readChannel(db, channelId) ?? channel);
  });
}
