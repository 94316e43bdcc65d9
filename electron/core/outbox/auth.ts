import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { Outcome } from '../../../shared/contract/common.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Channel } from '../../../shared/listing/listing.ts';
import { refuse } from '../../../shared/refusal.ts';
import { ok } from '../../../shared/result.ts';
import type { Lang } from '../../../shared/words/words.ts';
import type { Core } from '../context.ts';
import type { ChannelHosts } from './listingClient.ts';
import { type LoopbackListener, listenForRedirect } from './loopback.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresAtMs: z.number(),
  account: z.string().nullable(),
});
type Tokens = z.infer<typeof tokensSchema>;

export type TokenReply =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'unreachable' };

/** Who is logged in to which channel. Tokens are kept by the host's secret store alone, never in the file. */
export type ChannelAuth = {
  account(channelId: Id): Promise<{ readonly isLoggedIn: boolean; readonly account: string | null }>;
  /** A token to call with; with `isStale` the last one was refused, and a new one is fetched. */
  accessToken(channel: Channel, hosts: ChannelHosts, isStale: boolean): Promise<TokenReply>;
  /** Starts a login (OAuth 2.0 authorization code with PKCE) and waits for its answer on the loopback address by itself. */
  beginLogin(
    channel: Channel,
    hosts: ChannelHosts,
    language: Lang,
  ): Promise<Outcome<{ readonly url: string }>>;
  logOut(channelId: Id): Promise<void>;
  stop(): void;
};

const REFRESH_EARLY_MS = 60_000;
const LOGIN_TIMEOUT_MS = 10 * 60_000;
const CALL_TIMEOUT_MS = 15_000;
const SCOPE = 'openid email offline_access';
const secretName = (channelId: Id): string => `tokens.${channelId}`;

/** `onLogin` is called when an account has logged in: what waited for it can leave. */
export function makeChannelAuth(core: Core, onLogin: (channelId: Id) => void): ChannelAuth {
  const { secrets } = core.options.host;
  const waiting = new Map<Id, LoopbackListener>();

  const read = async (channelId: Id): Promise<Tokens | null> => {
    const text = await secrets.get(secretName(channelId));
    if (text === null) return null;
    try {
      return tokensSchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  };
  const keep = (channelId: Id, tokens: Tokens | null) =>
    secrets.set(secretName(channelId), tokens === null ? null : JSON.stringify(tokens));

  const tokensOf = (answer: oauth.TokenEndpointResponse, before: Tokens | null): Tokens => {
    const claims = oauth.getValidatedIdTokenClaims(answer);
    const account = claims?.email ?? claims?.sub ?? before?.account ?? null;
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? before?.refreshToken ?? null,
      expiresAtMs: core.now() + (answer.expires_in ?? 3_600) * 1_000,
      account: typeof account === 'string' ? account : null,
    };
  };

  const refresh = async (channel: Channel, hosts: ChannelHosts, tokens: Tokens): Promise<TokenReply> => {
    if (tokens.refreshToken === null) return { kind: 'loggedOut' };
    try {
      const party = await meet(core, channel, hosts);
      const answer = await oauth.processRefreshTokenResponse(
        party.server,
        party.client,
        await oauth.refreshTokenGrantRequest(
          party.server,
          party.client,
          oauth.None(),
          tokens.refreshToken,
          party.options(),
        ),
      );
      const fresh = tokensOf(answer, tokens);
      await keep(channel.id, fresh);
      return { kind: 'token', token: fresh.accessToken };
    } catch (error) {
      // Only a clear "this grant is over" ends a login; anything else may pass.
      if (!(error instanceof oauth.ResponseBodyError) || error.status >= 500) return { kind: 'unreachable' };
      await keep(channel.id, null);
      return { kind: 'loggedOut' };
    }
  };

  const finish = async (party: Party, channel: Channel, login: PendingLogin, query: URLSearchParams) => {
    const parameters = oauth.validateAuthResponse(party.server, party.client, query, login.state);
    const response = await oauth.authorizationCodeGrantRequest(
      party.server,
      party.client,
      oauth.None(),
      parameters,
      login.redirectUri,
      login.verifier,
      party.options(),
    );
    const answer = await oauth.processAuthorizationCodeResponse(party.server, party.client, response, {
      expectedNonce: login.nonce,
      requireIdToken: true,
    });
    await keep(channel.id, tokensOf(answer, null));
  };

  return {
    account: async (channelId) => {
      const tokens = await read(channelId);
      return { isLoggedIn: tokens !== null, account: tokens?.account ?? null };
    },
    accessToken: async (channel, hosts, isStale) => {
      const tokens = await read(channel.id);
      if (tokens === null) return { kind: 'loggedOut' };
      const isFresh = !isStale && tokens.expiresAtMs - REFRESH_EARLY_MS > core.now();
      return isFresh ? { kind: 'token', token: tokens.accessToken } : refresh(channel, hosts, tokens);
    },
    beginLogin: async (channel, hosts, language) => {
      if (channel.clientId === '') return refuse('loginFailed', { reason: 'client id' });
      waiting.get(channel.id)?.close();
      let party: Party;
      try {
        party = await meet(core, channel, hosts);
      } catch (error) {
        core.options.log('login did not begin', { channel: channel.name, problem: String(error) });
        return refuse('siteUnreachable', { channel: channel.name });
      }
      const state = oauth.generateRandomState();
      const proofs = {
        state,
        verifier: oauth.generateRandomCodeVerifier(),
        nonce: oauth.generateRandomNonce(),
      };
      const listener = await listenForRedirect({
        redirectUri: channel.redirectUri,
        language,
        state,
        timeoutMs: LOGIN_TIMEOUT_MS,
        finish: async (query, redirectUri) => {
          try {
            await finish(party, channel, { ...proofs, redirectUri }, query);
            return true;
          } catch (error) {
            core.options.log('login failed', { channel: channel.name, problem: String(error) });
            return false;
          } finally {
            waiting.delete(channel.id);
            onLogin(channel.id);
          }
        },
      }).catch((error: unknown) => {
        core.options.log('no place for the login to come back to', { problem: String(error) });
        return null;
      });
      if (listener === null) return refuse('loginFailed', { reason: channel.redirectUri });
      waiting.set(channel.id, listener);
      return ok({
        url: await loginUrl(party, channel, { ...proofs, redirectUri: listener.redirectUri }, language),
      });
    },
    logOut: async (channelId) => {
      waiting.get(channelId)?.close();
      waiting.delete(channelId);
      await keep(channelId, null);
    },
    stop: () => {
      for (const listener of waiting.values()) listener.close();
      waiting.clear();
    },
  };
}

type PendingLogin = {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly redirectUri: string;
};
type Party = {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly options: () => oauth.TokenEndpointRequestOptions;
};

/** The site's login as it describes itself (OpenID Connect discovery). */
async function meet(core: Core, channel: Channel, hosts: ChannelHosts): Promise<Party> {
  const issuer = new URL(`${hosts.loginUrl}/realms/uitid`);
  // Plain HTTP only to this very computer: there the practice site lives.
  const isLocal = issuer.protocol === 'http:' && issuer.hostname === '127.0.0.1';
  const options = () => ({
    [oauth.allowInsecureRequests]: isLocal,
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, options()),
  );
  const client = {
    client_id: channel.clientId,
    [oauth.clockSkew]: Math.round((core.now() - Date.now()) / 1_000),
  };
  return { server, client, options };
}

async function loginUrl(
  party: Party,
  channel: Channel,
  login: PendingLogin,
  language: Lang,
): Promise<string> {
  const url = new URL(party.server.authorization_endpoint ?? '');
  const query = {
    response_type: 'code',
    client_id: channel.clientId,
    redirect_uri: login.redirectUri,
    scope: SCOPE,
    code_challenge: await oauth.calculatePKCECodeChallenge(login.verifier),
    code_challenge_method: 'S256',
    state: login.state,
    nonce: login.nonce,
    ui_locales: language,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
