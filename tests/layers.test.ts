import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { findForeignImports, importsOf, type SourceFile } from './support/layers.ts';

const ROOT = resolve(import.meta.dirname, '..');

function sourcesOf(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file
        .slice(ROOT.length + 1)
        .split(sep)
        .join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

const tell = (files: readonly SourceFile[]) =>
  findForeignImports(files).map(({ path, line, target, rule }) => `${path}:${line} '${target}': ${rule}`);

test('nobody imports whom the plan of the house does not let him', () => {
  const files = ['shared', 'db', 'electron', 'renderer'].flatMap(sourcesOf);
  expect(files.length).toBeGreaterThan(100);
  expect(tell(files)).toEqual([]);
});

test('a file that breaks the rule is named with its line', () => {
  const files: readonly SourceFile[] = [
    {
      path: 'shared/domain/film.ts',
      text: "import { z } from 'zod';\nimport { open } from '../../db/open.ts';\n",
    },
    { path: 'shared/domain/slot.ts', text: "import { readFileSync } from 'node:fs';\n" },
    { path: 'shared/domain/day.ts', text: "import { Temporal } from 'temporal-polyfill';\n" },
    { path: 'shared/time.ts', text: "import { Temporal } from 'temporal-polyfill';\n" },
    { path: 'db/films.ts', text: "import type { Core } from '../electron/core/context.ts';\n" },
    { path: 'electron/core/printing.ts', text: "\nimport {\n  BrowserWindow,\n} from 'electron';\n" },
    { path: 'electron/core/late.ts', text: "const { app } = await import('electron');\n" },
    {
      path: 'electron/practice-site/site.ts',
      text: "import { say } from '../../shared/contract/index.ts';\n",
    },
    { path: 'renderer/features/print/PrintPage.tsx', text: "import { Week } from '../planner/Week.tsx';\n" },
    {
      path: 'renderer/ui/Field.tsx',
      text: "export { read } from '../../shared/import/reading/readWorkbook.ts';\n",
    },
    {
      path: 'renderer/features/import/sheet.worker.ts',
      text: "import '../../../shared/import/reading/sniff.ts';\n",
    },
    { path: 'renderer/features/films/rows.ts', text: "import { read } from 'xlsx';\n" },
  ];
  expect(tell(files)).toEqual([
    "shared/domain/film.ts:2 '../../db/open.ts': shared does not import db/open.ts",
    "shared/domain/slot.ts:1 'node:fs': shared does not import the package node:",
    "shared/domain/day.ts:1 'temporal-polyfill': shared does not import the package temporal-polyfill",
    "db/films.ts:1 '../electron/core/context.ts': db does not import electron/core/context.ts",
    "electron/core/printing.ts:4 'electron': electron/core does not import the package electron",
    "electron/core/late.ts:1 'electron': electron/core does not import the package electron",
    "electron/practice-site/site.ts:1 '../../shared/contract/index.ts': electron/practice-site does not import shared/contract/index.ts",
    "renderer/features/print/PrintPage.tsx:1 '../planner/Week.tsx': features never import one another",
    "renderer/ui/Field.tsx:1 '../../shared/import/reading/readWorkbook.ts': only the workers of the import and of the keys, and the command line, open foreign files",
    "renderer/features/films/rows.ts:1 'xlsx': renderer does not import the package xlsx",
  ]);
});

test('every way of naming a module is seen, and words in a sentence are not', () => {
  const text = [
    "import type { A } from './a.ts';",
    "import './b.css';",
    "export * from './c.ts';",
    "const d = await import('./d.ts');",
    "const e = new Worker(new URL('./e.worker.ts', import.meta.url));",
    "const f = 'import from elsewhere';",
    '// an import from "nowhere" is none',
  ].join('\n');
  expect(importsOf(text)).toEqual([
    { target: './a.ts', line: 1 },
    { target: './b.css', line: 2 },
    { target: './c.ts', line: 3 },
    { target: './d.ts', line: 4 },
    { target: './e.worker.ts', line: 5 },
  ]);
});
