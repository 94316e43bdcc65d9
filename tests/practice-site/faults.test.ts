import { request } from 'node:http';
import { expect, test } from 'vitest';
import { CONTROL_TOKEN, openSite, problemType } from './support.ts';

const open = async () => {
  const site = await openSite();
  const { access_token: token } = await site.logIn();
  const fault = (json: unknown) => site.control('POST', '/practice/faults', json);
  return { ...site, token, fault };
};

test('an answer lost after the create leaves exactly one draft, to be found by its label', async () => {
  const { allEvents, call, fault, makeBody, token } = await open();
  await fault({ kind: 'answerLostAfterCommit', match: { method: 'POST', path: '/events' } });
  const json = makeBody({ hiddenLabels: ['affiche:42'] });
  await expect(call('POST', '/events', { token, json })).rejects.toThrow('fetch failed');
  const found = await call('GET', '/events?labels=affiche:42&disableDefaultFilters=true&embed=true', {
    token,
  });
  expect(found.body).toMatchObject({ totalItems: 1, member: [{ workflowStatus: 'DRAFT' }] });
  expect(await allEvents()).toHaveLength(1);
});

test('a site that is down takes nothing in', async () => {
  const { allEvents, call, fault, makeBody, token } = await open();
  await fault({ kind: 'down', times: 2 });
  await expect(call('POST', '/events', { token, json: makeBody() })).rejects.toThrow('fetch failed');
  await expect(call('GET', '/places', { token })).rejects.toThrow('fetch failed');
  expect(await allEvents()).toEqual([]);
  expect((await call('POST', '/events', { token, json: makeBody() })).status).toBe(201);
});

test.each([
  ['429', '7'],
  ['503', '7'],
  ['500', null],
  ['502', null],
  ['504', null],
])(
  '%s is answered as a problem, at the call it is meant for, as often as asked',
  async (kind, retryAfter) => {
    const { call, control, fault, makeBody, sendEvent, token } = await open();
    const id = await sendEvent(token);
    await fault({ kind, match: { method: 'PUT', path: '/events/:id' }, times: 2, retryAfterSeconds: 7 });
    expect((await call('GET', `/events/${id}`, { token })).status).toBe(200);
    const put = () => call('PUT', `/events/${id}`, { token, json: makeBody() });
    const refused = await put();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual(
      [Number(kind), retryAfter, 'application/problem+json'],
    );
    expect((await control('GET', '/practice/faults')).body).toMatchObject([{ kind, times: 1 }]);
    expect([(await put()).status, (await put()).status]).toEqual([Number(kind), 200]);
  },
);

test('a slow site answers in the end; public pages are never slowed', async () => {
  const { call, fault, page } = await open();
  await fault({ kind: 'slow', delayMs: 300, times: null });
  const started = performance.now();
  await page('/');
  expect(performance.now() - started).toBeLessThan(250);
  const before = performance.now();
  expect((await call('GET', '/places')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThanOrEqual(295);
});

test('the controls obey the token alone', async () => {
  const { call, postForm, site } = await open();
  const bare = await call('POST', '/practice/reset');
  expect([bare.status, problemType(bare)]).toEqual([403, 'https://api.publiq.be/probs/auth/forbidden']);
  expect((await call('GET', '/practice/events', { headers: { 'x-practice-control': 'guess' } })).status).toBe(
    403,
  );
  const entered = await postForm('/practice/enter', { token: CONTROL_TOKEN });
  const cookie = entered.headers.get('set-cookie') ?? '';
  expect([entered.status, cookie.includes('HttpOnly'), cookie.includes('SameSite=Strict')]).toEqual([
    303,
    true,
    true,
  ]);
  const [pair = ''] = cookie.split(';');
  expect((await call('GET', '/practice', { headers: { cookie: pair } })).body).toContain(
    'De redactie van de oefensite',
  );
  const reset = (origin: string) => postForm('/practice/reset', {}, { cookie: pair, origin });
  expect((await reset('https://evil.example')).status).toBe(403);
  expect((await reset(site.url)).status).toBe(303);
  expect((await postForm('/practice/enter', { token: 'guess' })).status).toBe(403);
});

test('without a control token there are no controls', async () => {
  const { control } = await openSite({ controlToken: null });
  expect((await control('POST', '/practice/reset')).status).toBe(403);
});

test('a name that is not the site’s own is not answered', async () => {
  const { site } = await open();
  const { port } = new URL(site.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/', headers: { host: `evil.example:${port}` } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    asked.on('error', reject).end();
  });
  expect(status).toBe(421);
});

test('a call that does not exist is a problem; a wrong verb is told the right ones', async () => {
  const { call } = await open();
  const none = await call('GET', '/nothing/here');
  expect([none.status, problemType(none)]).toEqual([404, 'https://api.publiq.be/probs/url/not-found']);
  const wrong = await call('DELETE', '/events');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('the editors’ desk approves by a form and comes back to itself', async () => {
  const { call, postForm, readEvent, sendEvent, site, token } = await open();
  const id = await sendEvent(token, { workflowStatus: 'READY_FOR_VALIDATION' });
  const entered = await postForm('/practice/enter', { token: CONTROL_TOKEN });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = { cookie, origin: site.url };
  const approved = await postForm('/practice/moderate', { eventId: id, action: 'approve' }, headers);
  expect([approved.status, approved.headers.get('location')]).toEqual([303, '/practice']);
  // A browser under `no-referrer` would send `Origin: null` with the desk's own forms.
  const desk = await call('GET', '/practice', { headers: { cookie } });
  expect(desk.headers.get('referrer-policy')).toBe('same-origin');
  await postForm(
    '/practice/moderate',
    { eventId: id, action: 'edit', lang: 'nl', title: 'Invasion!' },
    headers,
  );
  expect(await readEvent(token, id)).toMatchObject({
    workflowStatus: 'APPROVED',
    name: { nl: 'Invasion!', fr: 'L’Invasion' },
  });
  await postForm('/practice/faults', { kind: 'down', call: 'POST /events' }, headers);
  expect((await call('GET', '/practice', { headers: { cookie } })).body).toContain('1 storing staat klaar.');
});
