import { randomInt } from 'node:crypto';
import { addDeliveryEvent, patchChannel } from '../../../db/index.ts';
import type { Id } from '../../../shared/ids.ts';
import {
  type Delivery,
  type DeliveryStep,
  decideDelivery,
  ownProblem,
} from '../../../shared/listing/delivery.ts';
import type { Channel, DeliveryEvent } from '../../../shared/listing/listing.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Core } from '../context.ts';
import type { ChannelAuth } from './auth.ts';
import { type Answered, type ChannelHosts, type ListingClient, makeListingClient } from './listingClient.ts';

/** What one job needs to be carried: its channel, where that is now, and who is logged in. */
export type Courier = {
  readonly core: Core;
  readonly channel: Channel;
  readonly hosts: ChannelHosts;
  readonly auth: ChannelAuth;
  readonly fetch: typeof fetch;
  /** Tells the practice site which place this house is; false where the channel has no such way. */
  readonly introducePlace: () => Promise<boolean>;
};

const TIMEOUT_MS = 20_000;
/** A search index follows its database late: an event made a moment ago may not be found in it yet. */
export const INDEX_LAG_MS = 90_000;

/**
 * Makes one call with a login, refreshed once where it was refused, and says what its outcome means for the job.
 *
 * `attempts` is how often this job failed before.
 */
export async function ask<T>(
  courier: Courier,
  step: DeliveryStep,
  attempts: number,
  call: (client: ListingClient) => Promise<Answered<T>>,
): Promise<Result<T, Delivery>> {
  const { core, channel, hosts, auth } = courier;
  for (let isRefreshed = false; ; isRefreshed = true) {
    const login = await auth.accessToken(channel, hosts, isRefreshed);
    if (login.kind === 'loggedOut') return err({ next: 'pauseAll', because: 'loggedOut' });
    const { reply, value } =
      login.kind === 'unreachable'
        ? { reply: { kind: 'unreachable' } as const, value: null }
        : await call(clientFor(courier, login.token));
    const delivery = decideDelivery({
      step,
      reply,
      attempts,
      isRefreshed,
      nowMs: core.now(),
      jitter: randomInt(1_000) / 1_000,
    });
    if (delivery.next === 'refreshLogin') continue;
    // A search without a token's rights comes back empty-handed, never with an answer that is not there.
    return delivery.next === 'done' ? ok(value as T) : err(afterIndexLag(courier, delivery));
  }
}

const afterIndexLag = ({ core, channel }: Courier, delivery: Delivery): Delivery =>
  delivery.next === 'lookUpFirst' && channel.environment !== 'practice'
    ? { ...delivery, atMs: Math.max(delivery.atMs, core.now() + INDEX_LAG_MS) }
    : delivery;

export const clientFor = (
  { core, channel, hosts, fetch }: Courier,
  accessToken: string | null,
): ListingClient =>
  makeListingClient({
    hosts,
    clientId: channel.clientId,
    accessToken,
    now: core.now,
    fetch,
    timeoutMs: TIMEOUT_MS,
  });

/** Writes a line into a listing's timeline; inside the caller's transaction. */
export function tell(
  { core, channel }: Pick<Courier, 'core' | 'channel'>,
  listingId: Id,
  code: string,
  facts: DeliveryEvent['facts'] = {},
): void {
  addDeliveryEvent(core.db, {
    id: core.newId(),
    listingId,
    channelId: channel.id,
    atMs: core.now(),
    code,
    facts: { channel: channel.name, ...facts },
  });
}

export const blocked = (...given: Parameters<typeof ownProblem>): Delivery => ({
  next: 'blocked',
  problem: ownProblem(...given),
});

/** Remembers the place's address at the site. */
export const keepPlace = ({ core, channel }: Courier, placeUrl: string): void =>
  core.writeUnjournaled(['channels'], () => patchChannel(core.db, channel.id, { placeUrl }));
