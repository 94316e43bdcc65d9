import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { findElectron } from '../../electron/start/electronRuntime.ts';
import { words } from '../../shared/words/index.ts';
import { ROOT } from './commandLine.ts';
import { type Affiche, expect, test } from './fixtures.ts';

const desktopOf = ({ desktop }: Affiche): ElectronApplication => {
  if (desktop === null) throw new Error('not on the desktop');
  return desktop;
};

const menuLabels = (affiche: Affiche) =>
  desktopOf(affiche).evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));

test('the menu speaks the language the user chose, at once and after a restart', async ({ affiche }) => {
  const { page } = affiche;
  expect(await menuLabels(affiche)).toEqual(['File', 'Edit', 'Go', 'Planner', 'View', 'Help']);
  await page.getByText('Nederlands', { exact: true }).click();
  await page.getByRole('button', { name: words['setup.sample.action'].nl }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect
    .poll(() => menuLabels(affiche))
    .toEqual(['Bestand', 'Bewerken', 'Ga naar', 'Planner', 'Beeld', 'Help']);
  await affiche.restart();
  await expect
    .poll(() => menuLabels(affiche))
    .toEqual(['Bestand', 'Bewerken', 'Ga naar', 'Planner', 'Beeld', 'Help']);
});

test('a menu command moves the page', async ({ affiche }) => {
  const { page } = affiche;
  await page.getByRole('button', { name: words['setup.sample.action'].en }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await desktopOf(affiche).evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find((item) => item.label === 'Go');
    go?.submenu?.items.find((item) => item.label === 'Copy')?.click();
  });
  await expect(page).toHaveURL(/#\/copy/);
});

test('the window comes back where it was left', async ({ affiche }) => {
  const left = { x: 40, y: 30, width: 1100, height: 700 };
  await desktopOf(affiche).evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, left);
  await affiche.restart();
  const kept = await desktopOf(affiche).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect([kept?.x, kept?.y]).toEqual([left.x, left.y]);
});

test('a second start on the same house ends at once and leaves the first alone', async ({ affiche }) => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(findElectron(ROOT) ?? '', [...asRoot, ROOT, '--data', affiche.dataDir], {
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  const windows = await desktopOf(affiche).evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
  await expect(affiche.page.locator('#root')).not.toBeEmpty();
});

test('a killed core says so and comes back; what waits for it is answered', async ({ affiche }) => {
  const { page } = affiche;
  await page.getByRole('button', { name: words['setup.sample.action'].en }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const bridge = (window as unknown as { affiche: { onCoreState(listen: (state: string) => void): void } })
      .affiche;
    bridge.onCoreState((state) => heard.push(state));
  });
  await affiche.killCore();
  await page.evaluate(() => {
    location.hash = '#/films';
  });
  await expect(page.getByRole('row', { name: /Past Lives/ })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'lost',
    'back',
  ]);
});

test('a machine without a keyring says that a login lasts until the program is closed', async ({
  affiche,
}) => {
  const { page } = affiche;
  const canKeep = await desktopOf(affiche).evaluate(
    ({ safeStorage }) =>
      safeStorage.isEncryptionAvailable() &&
      !(process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'),
  );
  await page.getByRole('button', { name: words['setup.sample.action'].en }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/settings/publishing';
  });
  const said = words[canKeep ? 'settings.secrets.kept' : 'settings.secrets.notKept'].en;
  await expect(page.getByText(said).first()).toBeVisible();
});
