import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/context.ts';
import { openTestCore } from '../support/core.ts';
import { runCommand } from './commandLine.ts';
import { openOnDesktop } from './desktopHost.ts';
import { openInBrowser } from './webHost.ts';

export type HostOptions = {
  readonly host: 'web' | 'desktop';
  /** What to write into the file before the program is opened on it; nothing for a first start. */
  readonly house: { readonly seed: (core: Core) => void } | null;
};

/** A program that is open: its page, and the ways a test may treat it. */
export type OpenProgram = {
  readonly page: Page;
  /** Electron itself, on the desktop. */
  readonly desktop: ElectronApplication | null;
  /** Ends it as a user would. */
  close(): Promise<void>;
  /** Kills the core with SIGKILL; resolves when the program works again, on the page it gives back. */
  killCore(): Promise<Page>;
  /** Addresses the program asked the system's browser to open. */
  openedOutside(): Promise<readonly string[]>;
  /** The bytes of the file that `act` makes the program save. */
  save(act: () => Promise<unknown>): Promise<Uint8Array>;
};

/** Affiche on a house of its own, in the host of the project. */
export type Affiche = {
  readonly host: 'web' | 'desktop';
  readonly dataDir: string;
  /** The page as it is now: another one after `restart` and, in the browser host, after `killCore`. */
  readonly page: Page;
  /** Electron itself, on the desktop; null in the browser host. */
  readonly desktop: ElectronApplication | null;
  /** Opens the practice site's controls: the header `x-practice-control`. */
  readonly practiceToken: string;
  /** Console errors and exceptions of every page so far. */
  readonly problems: readonly string[];
  restart(): Promise<Page>;
  killCore(): Promise<Page>;
  openedOutside(): Promise<readonly string[]>;
  /** The bytes of the file that `act` makes the program save. */
  save(act: () => Promise<unknown>): Promise<Uint8Array>;
  /** A command of the command line on this house, `--data` included; what it printed, parsed. */
  command(...args: readonly string[]): Promise<{ readonly code: number; readonly answer: unknown }>;
};

const PRACTICE_TOKEN = 'practice-control-of-the-tests';

export const test = base.extend<HostOptions & { affiche: Affiche }>({
  host: ['web', { option: true }],
  house: [null, { option: true }],
  affiche: async ({ host, house, browser, contextOptions }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'affiche-e2e-'));
    if (house !== null) {
      const { core, close } = openTestCore({ dataDir, isWorking: false, now: Date.now() });
      house.seed(core);
      close();
    }
    const problems: string[] = [];
    const watch = (page: Page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
    };
    const env = { ...process.env, AFFICHE_PRACTICE_TOKEN: PRACTICE_TOKEN };
    const open = (): Promise<OpenProgram> =>
      host === 'web'
        ? openInBrowser({ dataDir, env, browser, contextOptions, watch })
        : openOnDesktop({ dataDir, env, watch });
    let program = await open();
    let page = program.page;
    await use({
      host,
      dataDir,
      practiceToken: PRACTICE_TOKEN,
      problems,
      get page() {
        return page;
      },
      get desktop() {
        return program.desktop;
      },
      restart: async () => {
        await program.close();
        program = await open();
        page = program.page;
        return page;
      },
      killCore: async () => {
        page = await program.killCore();
        return page;
      },
      openedOutside: () => program.openedOutside(),
      save: (act) => program.save(act),
      command: (...args) => runCommand([...args, '--data', dataDir]),
    });
    await program.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

export { expect } from '@playwright/test';
