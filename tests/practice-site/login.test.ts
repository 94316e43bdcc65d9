import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSite, pkce, problemType, REDIRECT_URI, TOKEN_PATH } from './support.ts';

test('a person who allows access gives the program tokens it can work with', async () => {
  const { call, logIn, makeBody, site } = await openSite();
  const tokens = await logIn();
  expect(tokens.expires_in).toBe(86_400);
  const made = await call('POST', '/events', { token: tokens.access_token, json: makeBody() });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ url: `${site.url}/events/${(made.body as { id: string }).id}` });
});

test('the id token names issuer, program and account, and is signed with the published key', async () => {
  const { call, logIn, site } = await openSite();
  const { id_token } = await logIn('Programma@Lantaarn.example');
  const [head = '', claims = '', signature = ''] = id_token.split('.');
  const certs = (await call('GET', '/realms/uitid/protocol/openid-connect/certs')).body as { keys: object[] };
  const key = createPublicKey({ key: certs.keys[0] as never, format: 'jwk' });
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${claims}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  expect(isSigned).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: `${site.url}/realms/uitid`,
    aud: 'affiche',
    email: 'programma@lantaarn.example',
  });
});

test('discovery tells where everything is', async () => {
  const { call, site } = await openSite();
  const found = await call('GET', '/realms/uitid/.well-known/openid-configuration');
  expect(found.body).toMatchObject({
    issuer: `${site.url}/realms/uitid`,
    token_endpoint: `${site.url}${TOKEN_PATH}`,
    code_challenge_methods_supported: ['S256'],
  });
});

test('who refuses sends the program back with access_denied and its own state', async () => {
  const { authorize, authQuery } = await openSite();
  const back = await authorize(authQuery(pkce().challenge), { decision: 'refuse' });
  expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([
    'access_denied',
    'state-1',
  ]);
});

test('a code is good once, with its own verifier, for its own callback', async () => {
  const { authorize, authQuery, postForm } = await openSite();
  const attempt = async (changes: Record<string, string>, times = 1) => {
    const { verifier, challenge } = pkce();
    const back = await authorize(authQuery(challenge), { email: 'a@b.example', decision: 'allow' });
    const form = {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      client_id: 'affiche',
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      ...changes,
    };
    let status = 0;
    for (let time = 0; time < times; time++) status = (await postForm(TOKEN_PATH, form)).status;
    return status;
  };
  expect(await attempt({})).toBe(200);
  expect(await attempt({}, 2)).toBe(400);
  expect(await attempt({ code_verifier: pkce().verifier })).toBe(400);
  expect(await attempt({ redirect_uri: 'http://127.0.0.1:1/other' })).toBe(400);
  expect(await attempt({ client_id: 'another' })).toBe(400);
});

test.each([
  ['http://127.0.0.1:4000/cb', 200],
  ['http://localhost:4000/cb', 200],
  ['https://localhost:4000/authorize', 200],
  ['affiche://authorize', 200],
  ['affiche://elsewhere', 400],
  ['https://evil.example/cb', 400],
  ['http://127.0.0.1.evil.example/cb', 400],
  ['javascript:alert(1)', 400],
])('callback %s is answered with %i', async (redirectUri, status) => {
  const { call, authQuery } = await openSite();
  const query = new URLSearchParams(authQuery(pkce().challenge, { redirect_uri: redirectUri }));
  const shown = await call('GET', `/realms/uitid/protocol/openid-connect/auth?${query}`);
  expect(shown.status).toBe(status);
  expect(shown.headers.get('location')).toBeNull();
});

test('a request without PKCE S256 goes back with an error, not to the login', async () => {
  const { call, authQuery } = await openSite();
  const query = new URLSearchParams(authQuery(pkce().challenge, { code_challenge_method: 'plain' }));
  const shown = await call('GET', `/realms/uitid/protocol/openid-connect/auth?${query}`);
  expect(shown.headers.get('location')).toContain('error=invalid_request');
});

test('the consent page speaks the language asked for', async () => {
  const { call, authQuery } = await openSite();
  const title = async (uiLocales: string) => {
    const query = new URLSearchParams(authQuery(pkce().challenge, { ui_locales: uiLocales }));
    const shown = await call('GET', `/realms/uitid/protocol/openid-connect/auth?${query}`);
    return /<h1>(.*?)<\/h1>/.exec(String(shown.body))?.[1];
  };
  expect([await title('nl'), await title('fr'), await title('en'), await title('de nl')]).toEqual([
    'Aanmelden op de oefensite',
    'Se connecter au site d’exercice',
    'Log in to the practice site',
    'Aanmelden op de oefensite',
  ]);
});

test('an expired token is 401 until it is refreshed; a revoked login stays out', async () => {
  const { call, clock, control, logIn, makeBody, postForm } = await openSite({ tokenSeconds: 60 });
  const tokens = await logIn();
  clock.ms += 61_000;
  const late = await call('POST', '/events', { token: tokens.access_token, json: makeBody() });
  expect([late.status, problemType(late)]).toEqual([401, 'https://api.publiq.be/probs/auth/unauthorized']);
  const refresh = () =>
    postForm(TOKEN_PATH, {
      grant_type: 'refresh_token',
      client_id: 'affiche',
      refresh_token: tokens.refresh_token,
    });
  const refreshed = (await refresh()).body as { access_token: string };
  expect((await call('POST', '/events', { token: refreshed.access_token, json: makeBody() })).status).toBe(
    201,
  );
  await control('POST', '/practice/expire-tokens', { refresh: true });
  expect(await refresh()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('no token, no listing', async () => {
  const { allEvents, call, makeBody } = await openSite();
  expect((await call('POST', '/events', { json: makeBody() })).status).toBe(401);
  expect(await allEvents()).toEqual([]);
});
