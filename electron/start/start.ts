import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasDisplay } from '../hosts/browsers.ts';
import { findPlaces } from '../hosts/places.ts';
import { buildIfNeeded } from './building.ts';
import { findOrDownloadElectron } from './electronRuntime.ts';

/**
 * `npm start [-- --data DIR]`: Affiche on the desktop where Electron's runtime and a screen are there; else, with one
 * sentence why, the same program in the browser host. Stays up until it is stopped.
 */
type Choice =
  | { readonly host: 'desktop'; readonly program: string }
  | { readonly host: 'web'; readonly why: string };

function chooseHost(root: string): Choice {
  if (!hasDisplay())
    return { host: 'web', why: 'There is no screen here, so Affiche serves its window to a browser.' };
  const program = findOrDownloadElectron(root);
  if (program !== null) return { host: 'desktop', program };
  return {
    host: 'web',
    why: 'Electron’s runtime is not installed and could not be downloaded, so Affiche opens in a browser.',
  };
}

/** An Electron that ends this soon with an error never showed its window: a library or the screen is missing. */
const FAILED_AT_ONCE_MS = 5_000;

/** Runs the desktop and ends as it ends (Ctrl+C reaches both, and this one waits); resolves if it failed at once. */
function runDesktop(program: string, root: string, args: readonly string[]): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedAt = Date.now();
  const child = spawn(program, [...asRoot, root, ...args], { stdio: 'inherit' });
  const ignore = () => {};
  const forward = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore);
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    const end = (code: number) => {
      if (code === 0 || Date.now() - startedAt > FAILED_AT_ONCE_MS) process.exit(code);
      process.off('SIGINT', ignore);
      process.off('SIGTERM', forward);
      resolve();
    };
    child.once('error', () => end(1));
    child.once('exit', (code, signal) => end(code ?? (signal === null ? 1 : 0)));
  });
}

/** The browser host reads its own arguments from this process and stays in it. */
async function runWeb(root: string, why: string): Promise<void> {
  console.log(why);
  if (!process.argv.includes('--window')) process.argv.push('--window');
  await import(pathToFileURL(join(root, 'out', 'main', 'web.js')).href);
}

const { root } = findPlaces(import.meta.dirname);
buildIfNeeded(root);
const choice = chooseHost(root);
if (choice.host === 'desktop') await runDesktop(choice.program, root, process.argv.slice(2));
await runWeb(
  root,
  choice.host === 'web'
    ? choice.why
    : 'Electron could not open its window here, so Affiche opens in a browser.',
);
