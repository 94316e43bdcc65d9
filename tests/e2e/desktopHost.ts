import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { findElectron } from '../../electron/start/electronRuntime.ts';
import { ROOT } from './commandLine.ts';
import type { OpenProgram } from './fixtures.ts';
import { savedBy } from './saving.ts';

/** Starts the built desktop on `dataDir`; its own sandbox is off only for root, who cannot have it. */
export async function launchDesktop(dataDir: string, env: NodeJS.ProcessEnv): Promise<ElectronApplication> {
  const executablePath = findElectron(ROOT);
  if (executablePath === null) throw new Error('Electron’s runtime is not installed.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const kept = Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const app = await electron.launch({
    executablePath,
    args: [...asRoot, '--lang=en-GB', ROOT, '--data', dataDir],
    env: Object.fromEntries(kept),
    acceptDownloads: true,
    timezoneId: 'Europe/Brussels',
  });
  // Nothing leaves for the system's browser during a test; what would have is kept.
  await app.evaluate(({ shell }) => {
    const kept: string[] = [];
    Object.assign(globalThis, { openedOutside: kept });
    shell.openExternal = async (address) => void kept.push(address);
  });
  return app;
}

/** Pid of the core's own process; null while there is none. */
export const corePid = (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(
    ({ app: program }) =>
      program
        .getAppMetrics()
        .find((each) => each.name === 'affiche-core' || each.serviceName === 'affiche-core')?.pid ?? null,
  );

type Options = {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly watch: (page: Page) => void;
};

/** Affiche on the desktop. */
export async function openOnDesktop({ dataDir, env, watch }: Options): Promise<OpenProgram> {
  const app = await launchDesktop(dataDir, env);
  const page = await app.firstWindow();
  watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  return {
    page,
    desktop: app,
    close: () => app.close(),
    killCore: async () => {
      const before = await corePid(app);
      if (before === null) throw new Error('no core is running');
      process.kill(before, 'SIGKILL');
      for (let after: number | null = null; after === null || after === before; after = await corePid(app))
        await page.waitForTimeout(50);
      return page;
    },
    save: (act) => savedBy(page, act),
    openedOutside: () =>
      app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside),
  };
}
