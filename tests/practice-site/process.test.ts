import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { CONTROL_TOKEN, openSite } from './support.ts';

const MAIN = resolve(import.meta.dirname, '../../electron/practice-site/main.ts');
const PLACE = 'Filmhuis De Lantaarn|Kaai 4|8800|Roeselare';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The site as a process of its own, and the address it says. */
async function spawnSite(
  args: readonly string[],
): Promise<{ child: ChildProcess; url: string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const line = await new Promise<string>((done) =>
    createInterface({ input: child.stdout! }).once('line', done),
  );
  return { child, url: (JSON.parse(line) as { practiceSite: string }).practiceSite, ended };
}

const listPlaces = async (url: string) =>
  ((await (await fetch(`${url}/places?embed=true`)).json()) as { member: { name: unknown }[] }).member.map(
    (place) => place.name,
  );
const controls = { headers: { 'x-practice-control': CONTROL_TOKEN, 'content-type': 'application/json' } };

test('a killed site comes back on its port with all it had answered for', async () => {
  const folder = newFolder();
  const first = await spawnSite(['--data', folder, '--control-token', CONTROL_TOKEN, '--place', PLACE]);
  const { port } = new URL(first.url);
  const body = JSON.stringify({ name: 'Zaal Twee', street: 'Plein 1', postcode: '9000', city: 'Gent' });
  await fetch(`${first.url}/practice/places`, { method: 'POST', ...controls, body });
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await spawnSite(['--data', folder, '--port', port]);
  expect(second.url).toBe(first.url);
  expect(await listPlaces(second.url)).toEqual([{ nl: 'Filmhuis De Lantaarn' }, { nl: 'Zaal Twee' }]);
});

test('SIGTERM ends it cleanly, and so does the end of its parent', async () => {
  const stopped = await spawnSite(['--data', newFolder()]);
  stopped.child.kill('SIGTERM');
  expect(await stopped.ended).toBe(0);
  const orphan = await spawnSite(['--data', newFolder(), '--with-parent']);
  orphan.child.stdin?.end();
  expect(await orphan.ended).toBe(0);
});

test.each([
  [['--port', '0']],
  [['--data', 'x', '--port', '99999']],
  [['--data', 'x', '--place', 'only a name']],
  [['--no-such']],
])('wrong usage %j ends with 2 and says how', async (args) => {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((done) => child.once('close', done));
  expect(code).toBe(2);
  expect(said).toContain('usage: main.ts --data DIR');
});

test('a login survives a restart of the site', async () => {
  const folder = newFolder();
  const first = await openSite({ folder });
  const { access_token: token } = await first.logIn();
  const id = await first.sendEvent(token);
  await first.site.close();
  const second = await openSite({ folder });
  expect(await second.readEvent(token, id)).toMatchObject({ name: { nl: 'Invasion', fr: 'L’Invasion' } });
});
