import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const here = (page: Page) => page.evaluate(() => location.href);

test('the page cannot leave its own address', async ({ affiche }) => {
  const { page } = affiche;
  const home = await here(page);
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'http://127.0.0.1:1/',
    'data:text/html,x',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(150);
    expect(await here(page)).toBe(home);
  }
  expect(await affiche.openedOutside()).toEqual(['https://example.org/']);
});

test('new windows are denied; only the open web goes to the system’s browser', async ({ affiche }) => {
  const { page } = affiche;
  const opened = await page.evaluate(() =>
    [
      'https://example.org/film',
      'http://example.org/',
      'file:///etc/passwd',
      'affiche://app/',
      'javascript:1',
    ].map((address) => window.open(address) !== null),
  );
  expect(opened).toEqual([false, false, false, false, false]);
  expect(page.context().pages()).toHaveLength(1);
  expect(await affiche.openedOutside()).toEqual(['https://example.org/film']);
});

test('permissions are denied', async ({ affiche }) => {
  const denied = await affiche.page.evaluate(async () => {
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return [
      media,
      Notification.permission,
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ];
  });
  expect(denied).toEqual(['denied', 'denied', 'denied']);
});

test('no path of the own protocol leads out of the renderer’s folder', async ({ affiche }) => {
  const statuses = await affiche.page.evaluate(async () => {
    const paths = ['/..%2fmain%2fcore.js', '/%2e%2e/main/core.js', '/..%5cmain%5ccore.js', '/package.json'];
    return Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(path).catch(() => null);
        return answer === null ? 'stopped' : answer.status;
      }),
    );
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('the window’s world has the bridge and nothing of Node or Electron', async ({ affiche }) => {
  const names = await affiche.page.evaluate(() => [
    Object.keys((window as unknown as { affiche: object }).affiche).sort(),
    ['require', 'module', 'process', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  ]);
  expect(names).toEqual([['connect', 'kind', 'onCommand', 'onCoreState'], []]);
});
