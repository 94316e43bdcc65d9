import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge.exe',
  'chrome.exe',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** An installed Chromium, Chrome or Edge (AFFICHE_BROWSER names one); null where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const candidates = [
    env.AFFICHE_BROWSER,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === 'darwin' ? MAC : []),
    ...programFiles.flatMap((base) => (base ? WINDOWS.map((parts) => join(base, ...parts)) : [])),
  ];
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null;
}

/** Chromium's own sandbox refuses to run as root; everybody else keeps it. */
export const rootSwitches = (): readonly string[] =>
  process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];

/** Whether there is a screen to put a window on. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(env.DISPLAY) ||
  Boolean(env.WAYLAND_DISPLAY);
