import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The bytes of the file that `act` makes the page save. */
export async function savedBy(page: Page, act: () => Promise<unknown>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path());
}
