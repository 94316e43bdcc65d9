import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['electron', 'renderer', 'shared', 'db', 'electron.vite.config.ts', 'package-lock.json'];
const STAMP = join('out', 'built');
const PARTS = [
  'main/web.js',
  'main/desktop.js',
  'main/core.js',
  'preload/preload.cjs',
  'renderer/index.html',
];

/** Milliseconds since 1970 of the youngest file in `path`; 0 where there is none. */
function youngest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, youngest(join(path, name))),
    stats.mtimeMs,
  );
}

/** Whether `out/` holds everything and is younger than every source. A folder's own time tells of files taken away. */
export function isBuilt(root: string): boolean {
  const builtAt = youngest(join(root, STAMP));
  const isWhole = PARTS.every((part) => youngest(join(root, 'out', part)) > 0);
  return isWhole && SOURCES.every((source) => youngest(join(root, source)) < builtAt);
}

/** Builds the program where its sources changed since; throws when the build fails. */
export function buildIfNeeded(root: string): void {
  if (isBuilt(root)) return;
  console.log('Building Affiche…');
  build(root);
}

/** Builds the program anew; throws when the build fails. */
export function build(root: string): void {
  const startedAt = new Date();
  rmSync(join(root, STAMP), { force: true });
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const built = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('Affiche could not be built.');
  mkdirSync(join(root, 'out'), { recursive: true });
  // The stamp carries the moment the build began: what was saved meanwhile counts as younger.
  writeFileSync(join(root, STAMP), `${startedAt.toISOString()}\n`);
  utimesSync(join(root, STAMP), startedAt, startedAt);
}
