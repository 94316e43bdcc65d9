import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Where the program's own parts lie; the same whether it runs from its sources or from `out/`. */
export type Places = {
  readonly root: string;
  readonly version: string;
  readonly resourcesDir: string;
  readonly migrationsFolder: string;
  readonly rendererDir: string;
};

/** The program's parts as seen from `folder`: its root is the nearest folder above with a package.json. */
export function findPlaces(folder: string): Places {
  let root = resolve(folder);
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root);
    if (parent === root) throw new Error(`no package.json above ${folder}`);
    root = parent;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    root,
    version,
    resourcesDir: join(root, 'resources'),
    migrationsFolder: join(root, 'db', 'migrations'),
    rendererDir: join(root, 'out', 'renderer'),
  };
}

export const APP_FOLDER = 'Affiche';

/** The desktop's data folder by this platform's rules, so that every host opens the same house. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (env.AFFICHE_DATA) return resolve(env.AFFICHE_DATA);
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), APP_FOLDER);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_FOLDER);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), APP_FOLDER);
}

/** `--data DIR` or `--data=DIR` among the arguments, as a full path; null where it is not given. */
export function dataDirOf(args: readonly string[]): string | null {
  const joined = args.find((arg) => arg.startsWith('--data='));
  if (joined !== undefined) return resolve(joined.slice('--data='.length));
  const at = args.indexOf('--data');
  const dir = at === -1 ? undefined : args[at + 1];
  return dir === undefined || dir.startsWith('--') ? null : resolve(dir);
}
