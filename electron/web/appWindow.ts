import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, hasDisplay, rootSwitches } from '../hosts/browsers.ts';

/**
 * Opens `address` in an installed Chromium, Chrome or Edge as a window of its own, with a browser profile inside the
 * data folder. Says whether it could: not without a browser, not without a screen.
 */
export function openAppWindow(address: string, dataDir: string): boolean {
  const browser = findBrowser();
  if (browser === null || !hasDisplay()) return false;
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${join(dataDir, 'window')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=Translate,MediaRouter',
      '--window-size=1440,900',
      ...rootSwitches(),
    ],
    { stdio: 'ignore', detached: true },
  );
  child.on('error', () => {});
  child.unref();
  return true;
}
