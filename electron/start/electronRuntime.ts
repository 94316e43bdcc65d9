import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOWNLOAD_PATIENCE_MS = 60_000;
const TRY_AGAIN_MS = 86_400_000;

const BINARY: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Electron's program where its runtime is on this machine; null where it is not. */
export function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const binary = BINARY[process.platform] ?? 'electron';
  const folders = [env.ELECTRON_OVERRIDE_DIST_PATH, join(root, 'node_modules', 'electron', 'dist')];
  const programs = folders.flatMap((folder) => (folder ? [join(folder, binary)] : []));
  return programs.find((program) => existsSync(program)) ?? null;
}

/**
 * Electron's program, downloaded where it is missing; null where it cannot be had.
 * A download that failed is not tried again for a day, so that a machine without a way out starts at once.
 */
export function findOrDownloadElectron(root: string): string | null {
  const found = findElectron(root);
  if (found !== null) return found;
  const failed = join(root, '.cache', 'electron-download-failed');
  const failedAt = statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (Date.now() - failedAt < TRY_AGAIN_MS || !existsSync(installer)) return null;
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  console.log(`Downloading Electron ${version}…`);
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_PATIENCE_MS });
  const downloaded = findElectron(root);
  if (downloaded === null) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(failed, '');
  }
  return downloaded;
}
