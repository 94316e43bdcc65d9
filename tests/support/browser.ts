import { existsSync } from 'node:fs';
import { findBrowser } from '../../electron/hosts/browsers.ts';
import { run } from './tally.ts';

/**
 * Whether there is a browser to test in. As root on Debian it is installed where it is missing; elsewhere one sentence says
 * what to install.
 */
export function ensureBrowser(): boolean {
  if (findBrowser() !== null) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium for the browser tests…');
    const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    run(['apt-get', 'update', '-qq'], '/', 'ignore');
    run(['env', 'DEBIAN_FRONTEND=noninteractive', ...install], '/', 'ignore');
    if (findBrowser() !== null) return true;
  }
  console.error(
    'The browser tests need Chromium, Chrome or Edge: install one, or name it in AFFICHE_BROWSER.',
  );
  return false;
}
