import { join } from 'node:path';
import type { CoreHost } from '../core/context.ts';
import type { Log } from './log.ts';
import { practiceSiteProgram, spawnPracticeSite } from './practiceSiteProcess.ts';
import { printWithBrowser } from './printing.ts';
import { secretFile } from './secretFile.ts';

export type NodeHostOptions = {
  readonly kind: 'web' | 'cli';
  readonly dataDir: string;
  readonly root: string;
  readonly isFromSources: boolean;
  readonly log: Log;
};

/** What the core asks of a plain Node program: the browser host and the command line. */
export function nodeHost({ kind, dataDir, root, isFromSources, log }: NodeHostOptions): CoreHost {
  return {
    kind,
    secrets: secretFile(join(dataDir, 'secrets.json')),
    printPdf: (html) => printWithBrowser(html),
    startPracticeSite: (options) => spawnPracticeSite(practiceSiteProgram(root, isFromSources), options, log),
  };
}
