import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { ROOT } from './commandLine.ts';
import type { OpenProgram } from './fixtures.ts';
import { savedBy } from './saving.ts';

export type WebHost = {
  /** The one-time address it said at its start. */
  readonly address: string;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Starts the built browser host on a free port and waits for its address. */
export async function startWebHost(dataDir: string, env: NodeJS.ProcessEnv): Promise<WebHost> {
  const program = join(ROOT, 'out/main/web.js');
  const child = spawn(process.execPath, [program, '--data', dataDir, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await addressOf(child), stop: (signal) => stop(child, signal) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the browser host stopped at once (exit ${code})`)));
    if (child.stdout === null) return reject(new Error('the browser host has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

type Options = {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly browser: Browser;
  readonly contextOptions: BrowserContextOptions;
  readonly watch: (page: Page) => void;
};

/** Affiche in the browser host, its page in the project's browser. */
export async function openInBrowser(options: Options): Promise<OpenProgram> {
  const { dataDir, env, browser, contextOptions, watch } = options;
  const context = await browser.newContext(contextOptions);
  const outside: string[] = [];
  let host = await startWebHost(dataDir, env);
  const openPage = async () => {
    const page = await context.newPage();
    watch(page);
    page.on('popup', (popup) => outside.push(popup.url()));
    await page.goto(host.address);
    return page;
  };
  let page = await openPage();
  return {
    page,
    desktop: null,
    close: async () => {
      await context.close();
      await host.stop('SIGTERM');
    },
    killCore: async () => {
      await host.stop('SIGKILL');
      for (const each of context.pages()) await each.close();
      host = await startWebHost(dataDir, env);
      page = await openPage();
      return page;
    },
    save: (act) => savedBy(page, act),
    openedOutside: async () => outside,
  };
}
