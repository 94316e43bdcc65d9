import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readJobs, tables } from '../../db/index.ts';
import { updateChannel } from '../../electron/core/channels.ts';
import { watchApprovals } from '../../electron/core/outbox/enqueueing.ts';
import { listPayloads } from '../../electron/core/payloads.ts';
import { undo } from '../../electron/core/restoring.ts';
import { eventBodySchema } from '../../shared/listing/event.ts';
import { openTestCore } from '../support/core.ts';
import {
  addStill,
  approve,
  layHouse,
  logIn,
  openListingHouse,
  planFilm,
  sheetOf,
} from '../support/listingHouse.ts';

const begin = async (house: Awaited<ReturnType<typeof openListingHouse>>) => {
  const begun = await house.outbox.beginLogin(house.channelId, 'fr');
  if (!begun.ok) throw new Error(begun.error.code);
  const url = new URL(begun.value.url);
  return { url, back: new URL(url.searchParams.get('redirect_uri') ?? '') };
};

test('a login asks for what the site demands, and comes back to this computer alone', async () => {
  const house = await openListingHouse({ isLoggedIn: false });
  const { url, back } = await begin(house);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'affiche',
    scope: 'openid email offline_access',
    code_challenge_method: 'S256',
    ui_locales: 'fr',
  });
  expect([back.protocol, back.hostname, back.pathname]).toEqual(['http:', '127.0.0.1', '/authorize']);
  expect(Number(back.port)).toBeGreaterThan(0);
});

test('an answer with another state is not heard; a refusal ends the login with a plain page in the user’s language', async () => {
  const house = await openListingHouse({ isLoggedIn: false });
  const { url, back } = await begin(house);
  const knock = (query: Record<string, string>) => fetch(`${back}?${new URLSearchParams(query)}`);
  expect((await knock({ code: 'x', state: 'guess' })).status).toBe(404);
  expect((await fetch(new URL('/other', back))).status).toBe(404);
  const state = url.searchParams.get('state') ?? '';
  const refused = await knock({ error: 'access_denied', state, iss: `${house.url}/realms/uitid` });
  expect([refused.status, (await refused.text()).includes('Pas connecté')]).toEqual([400, true]);
  expect((await house.outbox.channelStates())[0]?.isLoggedIn).toBe(false);
  await expect(knock({ code: 'x', state })).rejects.toThrow();
});

test('tokens are kept by the secret store, never in the file; logging out forgets them', async () => {
  const house = await openListingHouse();
  const kept = await house.test.secrets.get(`tokens.${house.channelId}`);
  const { accessToken } = JSON.parse(kept ?? '{}') as { accessToken: string };
  expect(accessToken.length).toBeGreaterThan(10);
  for (const { name } of house.test.core.db.sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all())
    expect(JSON.stringify(house.test.core.db.sqlite.prepare(`SELECT * FROM "${name}"`).all())).not.toContain(
      accessToken,
    );
  await house.outbox.logOut(house.channelId);
  expect(await house.test.secrets.get(`tokens.${house.channelId}`)).toBeNull();
});

test('a taken port or a foreign address refuses the login in words', async () => {
  const house = await openListingHouse({ isLoggedIn: false });
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  for (const redirectUri of [`http://127.0.0.1:${port}/authorize`, 'https://elsewhere.example/authorize']) {
    updateChannel(house.test.core, house.channelId, { redirectUri });
    expect(await house.outbox.beginLogin(house.channelId, 'nl')).toEqual({
      ok: false,
      error: { code: 'loginFailed', facts: { reason: redirectUri } },
    });
  }
  updateChannel(house.test.core, house.channelId, { redirectUri: 'http://127.0.0.1:0/authorize' });
  await logIn(house);
  expect((await house.outbox.channelStates())[0]?.isLoggedIn).toBe(true);
});

test('places are found at the channel, by name, with their address', async () => {
  const house = await openListingHouse();
  expect(await house.outbox.findPlaces(house.channelId, 'lantaarn')).toMatchObject({
    ok: true,
    value: [{ name: 'Filmhuis De Lantaarn', address: 'Kaai 4, 8800 Roeselare' }],
  });
});

test('every body that would be sent can be read beforehand, without a network, and is one the site takes', () => {
  const opened = openTestCore({ isWorking: false });
  onTestFinished(opened.close);
  layHouse(opened);
  watchApprovals(opened.core);
  const planned = planFilm(opened);
  addStill(opened, planned);
  approve(opened, planned);
  const payloads = listPayloads(opened.core);
  expect(payloads.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, ':id')}`)).toEqual([
    'POST /images',
    'POST /events',
    'PUT /events/:id/workflow-status',
  ]);
  expect(eventBodySchema.safeParse(payloads[1]?.body).error?.issues ?? []).toEqual([]);
  expect(payloads[1]?.body).toMatchObject({ workflowStatus: 'DRAFT', name: { nl: 'Invasion' } });
});

test('switching a channel on sends it what is approved; switching it off takes that back', () => {
  const opened = openTestCore({ isWorking: false });
  onTestFinished(opened.close);
  layHouse(opened);
  watchApprovals(opened.core);
  const planned = planFilm(opened);
  approve(opened, planned);
  const { db } = opened.core;
  const real = db.orm
    .select()
    .from(tables.channels)
    .all()
    .find(({ environment }) => environment === 'test');
  expect(readJobs(db)).toHaveLength(1);
  updateChannel(opened.core, real?.id ?? '', { isActive: true });
  expect(readJobs(db)).toHaveLength(2);
  updateChannel(opened.core, real?.id ?? '', { isActive: false });
  expect(readJobs(db)).toHaveLength(1);
});

test('adding a film cannot be undone from under a listing that was approved; the refusal changes nothing', () => {
  const opened = openTestCore({ isWorking: false });
  onTestFinished(opened.close);
  layHouse(opened);
  watchApprovals(opened.core);
  const planned = planFilm(opened);
  approve(opened, planned);
  expect(undo(opened.core).ok).toBe(true);
  expect(undo(opened.core)).toMatchObject({ ok: false, error: { code: 'changedSince' } });
  expect(sheetOf(opened, planned).ours).toBe('draft');
});
