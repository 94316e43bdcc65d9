import { readChannel, readChannels } from '../../../db/index.ts';
import type { Outcome } from '../../../shared/contract/common.ts';
import type { ChannelState } from '../../../shared/contract/listings.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Channel } from '../../../shared/listing/listing.ts';
import { refuse } from '../../../shared/refusal.ts';
import { ok } from '../../../shared/result.ts';
import type { Lang } from '../../../shared/words/words.ts';
import type { Core } from '../context.ts';
import type { ChannelAuth } from './auth.ts';
import { ask, type Courier } from './courier.ts';
import { type ChannelHosts, placeAddress, placeName, type RemotePlace } from './listingClient.ts';
import { quoted } from './placing.ts';

/** What the user does with a channel itself: see how it stands, log in and out, find the house's place there. */
export type ChannelDesk = {
  channelStates(): Promise<readonly ChannelState[]>;
  beginLogin(channelId: Id, language: Lang): Promise<Outcome<{ readonly url: string }>>;
  logOut(channelId: Id): Promise<Outcome<null>>;
  findPlaces(channelId: Id, query: string): Promise<Outcome<readonly FoundPlace[]>>;
};
export type FoundPlace = { readonly url: string; readonly name: string; readonly address: string };

/** Why a channel is left alone, and until when. */
export type Hold = { readonly because: 'loggedOut' | 'unreachable'; readonly untilMs: number };

type Facts = {
  readonly core: Core;
  readonly auth: ChannelAuth;
  readonly holds: ReadonlyMap<Id, Hold>;
  readonly hold: (channelId: Id, on: Hold) => void;
  readonly hostsOf: (channel: Channel) => ChannelHosts | null;
  readonly courierFor: (channel: Channel, hosts: ChannelHosts) => Courier;
};

export function makeChannelDesk({ core, auth, holds, hold, hostsOf, courierFor }: Facts): ChannelDesk {
  const stateOf = async (channel: Channel): Promise<ChannelState> => {
    const account = await auth.account(channel.id);
    const isAway = holds.get(channel.id)?.because === 'unreachable';
    const standing = isAway ? 'unreachable' : account.isLoggedIn ? null : 'loggedOut';
    return {
      channel: { ...channel, ...addressesOf(hostsOf(channel) ?? channel) },
      ...account,
      pausedBecause: channel.isActive ? standing : null,
    };
  };
  /** The channel and where it is now; refused where it is gone or away. */
  const reach = (channelId: Id): Outcome<{ channel: Channel; hosts: ChannelHosts }> => {
    const channel = readChannel(core.db, channelId);
    if (channel === undefined) return refuse('gone');
    const hosts = hostsOf(channel);
    return hosts === null ? refuse('siteUnreachable', { channel: channel.name }) : ok({ channel, hosts });
  };
  return {
    channelStates: () => Promise.all(readChannels(core.db).map(stateOf)),
    beginLogin: async (channelId, language) => {
      const reached = reach(channelId);
      if (!reached.ok) return reached;
      return auth.beginLogin(reached.value.channel, reached.value.hosts, language);
    },
    logOut: async (channelId) => {
      if (readChannel(core.db, channelId) === undefined) return refuse('gone');
      await auth.logOut(channelId);
      hold(channelId, { because: 'loggedOut', untilMs: Number.POSITIVE_INFINITY });
      return ok(null);
    },
    findPlaces: async (channelId, query) => {
      const reached = reach(channelId);
      if (!reached.ok) return reached;
      const { channel, hosts } = reached.value;
      const asked = await ask(courierFor(channel, hosts), 'findPlace', 0, (client) =>
        client.findPlaces(quoted(query), 20),
      );
      if (asked.ok) return ok(asked.value.member.map(toFoundPlace));
      const code = asked.error.next === 'pauseAll' ? 'notLoggedIn' : 'siteUnreachable';
      return refuse(code, { channel: channel.name });
    },
  };
}

const addressesOf = ({ apiUrl, searchUrl, loginUrl }: ChannelHosts): ChannelHosts => ({
  apiUrl,
  searchUrl,
  loginUrl,
});

function toFoundPlace(place: RemotePlace): FoundPlace {
  const { street, postcode, city } = placeAddress(place);
  const town = [postcode, city].filter((part) => part !== '').join(' ');
  return {
    url: place['@id'],
    name: placeName(place),
    address: [street, town].filter((part) => part !== '').join(', '),
  };
}
