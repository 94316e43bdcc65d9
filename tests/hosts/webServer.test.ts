import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebServer, type WebServer } from '../../electron/web/server.ts';
import { openTestCore } from '../support/core.ts';

const folder = mkdtempSync(join(tmpdir(), 'affiche-web-'));
const rendererDir = join(folder, 'renderer');
const house = openTestCore({ isWorking: false });
let server: WebServer;

const serve = (onTurnedAway: (address: string) => void): Promise<WebServer> =>
  startWebServer({
    rendererDir,
    port: 0,
    router: {},
    // No call is made here: only who may come in is looked at. The pen is announced to the windows, so the core is a real one.
    context: { core: house.core } as Parameters<typeof startWebServer>[0]['context'],
    log: () => {},
    onTurnedAway,
  });

beforeAll(async () => {
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<title>Affiche</title>');
  writeFileSync(join(rendererDir, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'secrets.json'), '{}');
  server = await serve(() => {});
});
afterAll(async () => {
  await server.close();
  house.close();
});

type Answer = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
};

/** A request as it is written, without the clean-up a browser or fetch would do to its path. */
const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  from = server,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(from.origin);
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

async function enter(): Promise<string> {
  const { pathname, search } = new URL(server.newAddress());
  const answer = await get(pathname + search);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const socketAnswer = (headers: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/rpc`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', () => {});
  });

test('an address lets one browser in, once, and its cookie keeps it in', async () => {
  const { pathname, search } = new URL(server.newAddress());
  const first = await get(pathname + search);
  expect([first.status, first.headers.location]).toEqual([303, '/']);
  expect(String(first.headers['set-cookie'])).toMatch(
    /^affiche-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
  );
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
  expect((await get(pathname + search)).status).toBe(401);
  expect((await get('/', { cookie })).body).toBe('<title>Affiche</title>');
  expect((await get('/', { cookie: `${cookie}x` })).status).toBe(401);
});

test('nobody without the cookie sees a page or a script', async () => {
  expect((await get('/')).status).toBe(401);
  expect((await get('/assets/a.js')).status).toBe(401);
  expect((await get('/?token=guess')).status).toBe(401);
  expect((await get('/healthz')).body).toBe('ok');
});

test('who is turned away finds a fresh address in the terminal, and no more than one', async () => {
  const addresses: string[] = [];
  const other = await serve((address) => addresses.push(address));
  const knock = (path: string) => get(path, {}, 'GET', other);
  expect([(await knock('/')).status, (await knock('/')).status]).toEqual([401, 401]);
  expect(addresses).toHaveLength(1);
  expect((await knock(`/${new URL(addresses[0] ?? '').search}`)).status).toBe(303);
  await other.close();
});

test('a name of another site is not served, whatever it brings', async () => {
  const cookie = await enter();
  expect((await get('/', { cookie, host: 'evil.example' })).status).toBe(421);
  expect((await get('/healthz', { host: `evil.example:${new URL(server.origin).port}` })).status).toBe(421);
  expect((await get('/', { cookie, host: `localhost:${new URL(server.origin).port}` })).status).toBe(200);
});

test('no path leads out of the folder of the page', async () => {
  const cookie = await enter();
  const paths = [
    '/../secrets.json',
    '/..%2fsecrets.json',
    '/%2e%2e/secrets.json',
    '/..%5csecrets.json',
    '/%00',
  ];
  const statuses = await Promise.all(paths.map(async (path) => (await get(path, { cookie })).status));
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('the page may load and reach only its own', async () => {
  const cookie = await enter();
  const { headers } = await get('/', { cookie });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await get('/', { cookie }, 'POST')).status).toBe(405);
});

test('the wire to the core opens to the own page with the cookie, and to nobody else', async () => {
  const cookie = await enter();
  const { origin } = server;
  expect(await socketAnswer({ cookie, origin })).toBe('open');
  expect(await socketAnswer({ cookie, origin: 'http://evil.example' })).toBe('403');
  expect(await socketAnswer({ cookie })).toBe('403');
  expect(await socketAnswer({ origin })).toBe('403');
  expect(await socketAnswer({ cookie, origin, host: 'evil.example' })).toBe('421');
});
