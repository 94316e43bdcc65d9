import { posix } from 'node:path';

/** A source file by its path from the root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** An import the plan of the house does not allow, as it is told: `path:line imports target: rule`. */
export type ForeignImport = {
  readonly path: string;
  readonly line: number;
  readonly target: string;
  readonly rule: string;
};

type Room = {
  readonly folder: string;
  /** Folders or files of the house it may import; its own are understood. */
  readonly houses: readonly string[];
  /** Packages it may import; `node:` stands for every module of Node. */
  readonly packages: readonly string[];
};

/** Who may import whom (docs/architecture). The longest folder that fits a file is its room. */
const ROOMS: readonly Room[] = [
  { folder: 'shared', houses: [], packages: ['zod'] },
  { folder: 'shared/contract', houses: ['shared'], packages: ['zod', '@orpc/contract'] },
  { folder: 'shared/words', houses: ['shared'], packages: ['intl-messageformat'] },
  { folder: 'shared/time.ts', houses: ['shared'], packages: ['zod', 'temporal-polyfill'] },
  { folder: 'shared/import', houses: ['shared'], packages: ['zod', 'fastest-levenshtein'] },
  {
    folder: 'shared/import/reading',
    houses: ['shared'],
    packages: ['zod', 'xlsx', 'papaparse', 'jschardet', 'htmlparser2', '@noble/*'],
  },
  { folder: 'shared/export/writing', houses: ['shared'], packages: ['xlsx', 'papaparse'] },
  { folder: 'db', houses: ['shared'], packages: ['node:', 'zod', 'drizzle-orm', 'better-sqlite3'] },
  { folder: 'db/drizzle.config.ts', houses: [], packages: ['drizzle-kit'] },
  {
    folder: 'electron/core',
    houses: ['shared', 'db'],
    packages: ['node:', '@orpc/server', 'uuid', 'oauth4webapi', 'zod', 'drizzle-orm', 'better-sqlite3'],
  },
  { folder: 'electron/hosts', houses: ['shared', 'electron/core'], packages: ['node:', '@orpc/server'] },
  {
    folder: 'electron/desktop',
    houses: ['shared', 'electron/core', 'electron/hosts'],
    packages: ['node:', '@orpc/server', 'electron'],
  },
  { folder: 'electron/preload', houses: [], packages: ['electron'] },
  {
    folder: 'electron/web',
    houses: ['shared', 'electron/core', 'electron/hosts'],
    packages: ['node:', '@orpc/server', 'ws'],
  },
  {
    folder: 'electron/cli',
    houses: ['shared', 'electron/core', 'electron/hosts'],
    packages: ['node:', 'commander'],
  },
  {
    folder: 'electron/start',
    houses: ['electron/hosts'],
    packages: ['node:', 'vite', '@vitejs/plugin-react'],
  },
  {
    folder: 'electron/practice-site',
    houses: ['shared/listing', 'shared/time.ts', 'shared/result.ts', 'shared/words'],
    packages: ['node:', 'zod', 'better-sqlite3'],
  },
  {
    folder: 'renderer',
    houses: ['shared'],
    packages: [
      'react',
      'react-dom',
      'wouter',
      'dayjs',
      'zod',
      '@mantine/*',
      '@tanstack/*',
      '@tabler/icons-react',
      '@fontsource-variable/*',
      '@atlaskit/*',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
    ],
  },
];

/** Foreign files are opened in the sandbox: only these may reach the code that does. */
const READING = 'shared/import/reading';
const MAY_READ_FILES = [READING, 'renderer/features/import', 'renderer/features/films/keys', 'electron/cli'];

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const isListed = (name: string, packages: readonly string[]): boolean =>
  packages.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));

const roomOf = (path: string): Room | undefined =>
  ROOMS.filter((room) => isIn(path, room.folder)).sort(
    (left, right) => right.folder.length - left.folder.length,
  )[0];

/** `@scope/name` or `name` of a module's address; `node:` for every module of Node. */
const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const IMPORTS = [
  /(?:^|\n)[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  /(?:^|\n)[ \t]*import\s*['"]([^'"\n]+)['"]/g,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
  /\brequire\(\s*['"]([^'"\n]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"\n]+)['"]\s*,\s*import\.meta\.url/g,
];

/** Every module a file names, with the line it is named on. */
export function importsOf(text: string): readonly { readonly target: string; readonly line: number }[] {
  return IMPORTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const at = match.index + match[0].lastIndexOf(match[1] ?? '');
      return { target: match[1] ?? '', line: text.slice(0, at).split('\n').length };
    }),
  ).sort((left, right) => left.line - right.line);
}

const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)/.exec(path)?.[1];

/** The rule an import breaks; null where it is allowed. */
function brokenRule(path: string, target: string): string | null {
  const room = roomOf(path);
  if (room === undefined) return 'this file stands in no room of the house';
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    return isListed(name, room.packages) ? null : `${room.folder} does not import the package ${name}`;
  }
  const file = posix.normalize(posix.join(posix.dirname(path), target.split('?')[0] ?? target));
  if (isIn(file, READING) && !MAY_READ_FILES.some((folder) => isIn(path, folder)))
    return 'only the workers of the import and of the keys, and the command line, open foreign files';
  const [own, other] = [featureOf(path), featureOf(file)];
  if (own !== undefined && other !== undefined && own !== other) return 'features never import one another';
  if (other !== undefined && /^renderer\/(ui|api)\//.test(path)) return 'what all share knows no feature';
  if (isIn(file, room.folder)) return null;
  return room.houses.some((house) => isIn(file, house)) ? null : `${room.folder} does not import ${file}`;
}

/** Every import of `files` that breaks the rule of who may import whom. */
export function findForeignImports(files: readonly SourceFile[]): readonly ForeignImport[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text).flatMap(({ target, line }) => {
      const rule = brokenRule(path, target);
      return rule === null ? [] : [{ path, line, target, rule }];
    }),
  );
}
