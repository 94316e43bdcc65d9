import { mkdtempSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayOpenOutside } from '../../electron/desktop/links.ts';
import { menuTemplate } from '../../electron/desktop/menu.ts';
import { freePortOr0 } from '../../electron/hosts/freePort.ts';
import { dataDirOf, defaultDataDir } from '../../electron/hosts/places.ts';
import { practiceSiteLaunch } from '../../electron/hosts/practiceSiteArgs.ts';
import { secretFile, secretsInMemory } from '../../electron/hosts/secretFile.ts';
import { PLANNER_COMMANDS } from '../../shared/plannerCommands.ts';
import { LANGS } from '../../shared/words/words.ts';

test('every host finds the same data folder, by the rules of each system', () => {
  expect(defaultDataDir('linux', {}, '/home/an')).toBe('/home/an/.config/Affiche');
  expect(defaultDataDir('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/an')).toBe('/cfg/Affiche');
  expect(defaultDataDir('darwin', {}, '/Users/an')).toBe('/Users/an/Library/Application Support/Affiche');
  expect(defaultDataDir('win32', { APPDATA: '/Roaming' }, '/x')).toBe('/Roaming/Affiche');
  expect(defaultDataDir('linux', { AFFICHE_DATA: '/house' }, '/home/an')).toBe('/house');
  expect(dataDirOf(['electron', '.', '--data', '/a'])).toBe('/a');
  expect(dataDirOf(['electron', '.', '--data=/b'])).toBe('/b');
  expect(dataDirOf(['electron', '.', '--data', '--no-sandbox'])).toBe(null);
});

test('only the open web and the practice site open outside', () => {
  const practice = 'http://127.0.0.1:4610';
  const may = (address: string) => mayOpenOutside(address, practice);
  expect(['https://example.org/a', `${practice}/event/1`].map(may)).toEqual([true, true]);
  const not = [
    'http://example.org/',
    'http://127.0.0.1:4611/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@example.org/',
    'ms-settings:privacy',
    'nonsense',
  ];
  expect(not.map(may)).toEqual(not.map(() => false));
  expect(mayOpenOutside(`${practice}/`, null)).toBe(false);
});

test('a secret is kept in a file only its user may read, and taken out again', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'affiche-secret-')), 'deep', 'secrets.json');
  const secrets = secretFile(file);
  expect(await secrets.get('token')).toBe(null);
  expect(await secrets.set('token', 't1')).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await secretFile(file).get('token')).toBe('t1');
  await secrets.set('token', null);
  expect(await secretFile(file).get('token')).toBe(null);
});

test('a secret nobody can keep safe lives as long as the program, and says so', async () => {
  const secrets = secretsInMemory();
  expect([secrets.canKeep, await secrets.set('token', 't1'), await secrets.get('token')]).toEqual([
    false,
    false,
    't1',
  ]);
});

test('the practice site keeps its port where it is free, takes another where it is not', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  expect(await freePortOr0(port, 100)).toBe(0);
  await new Promise((resolve) => other.close(resolve));
  expect(await freePortOr0(port, 100)).toBe(port);
});

test('the practice site learns the place of a house whose address is whole', async () => {
  const place = { name: 'De Lantaarn', street: 'Kaai 1', postcode: '1000', city: 'Brussel' };
  const placeOf = async (facts: typeof place | null) => {
    const { args } = await practiceSiteLaunch({ dataDir: '/d', port: 0, place: facts });
    const at = args.indexOf('--place');
    return at === -1 ? null : args[at + 1];
  };
  expect(await placeOf(place)).toBe('De Lantaarn|Kaai 1|1000|Brussel');
  expect(await placeOf({ ...place, street: '' })).toBe(null);
  expect(await placeOf(null)).toBe(null);
});

test('the menu speaks each language and sends what the page understands', () => {
  const sent: string[] = [];
  const actions = {
    send: (command: string) => void sent.push(command),
    openDataFolder: () => {},
    showAbout: () => {},
    quit: () => {},
  };
  const labels = LANGS.map((lang) => menuTemplate(lang, actions).map((item) => item.label));
  expect(labels).toEqual([
    ['Bestand', 'Bewerken', 'Ga naar', 'Planner', 'Beeld', 'Help'],
    ['Fichier', 'Édition', 'Aller à', 'Planning', 'Affichage', 'Aide'],
    ['File', 'Edit', 'Go', 'Planner', 'View', 'Help'],
  ]);
  const [, edit, go] = menuTemplate('nl', actions);
  for (const menu of [edit, go])
    for (const item of (menu?.submenu ?? []) as { click?: () => void }[]) item.click?.();
  expect(sent).toEqual([
    'undo',
    'redo',
    'go:/today',
    'go:/planner',
    'go:/films',
    'go:/import',
    'go:/copy',
    'go:/listings',
    'go:/print',
    'go:/settings',
  ]);
});

test('every command of the planner stands in the menu with its key, and asks the page for itself', () => {
  const sent: string[] = [];
  const actions = {
    send: (command: string) => void sent.push(command),
    openDataFolder: () => {},
    showAbout: () => {},
    quit: () => {},
  };
  type Entry = { label?: string; accelerator?: string; click?: () => void; submenu?: Entry[] };
  const planner = (menuTemplate('en', actions) as Entry[])[3];
  const entries = (planner?.submenu ?? []).flatMap((group) => group.submenu ?? []);
  for (const entry of entries) entry.click?.();
  expect(sent).toEqual(Object.keys(PLANNER_COMMANDS).map((name) => `planner:${name}`));
  const keyOf = (label: string) => entries.find((entry) => entry.label === label)?.accelerator;
  expect([keyOf('Copy…'), keyOf('Larger'), keyOf('To the day before'), keyOf('Fill the week…')]).toEqual([
    'CmdOrCtrl+D',
    'Plus',
    'Alt+Left',
    'Shift+G',
  ]);
});
