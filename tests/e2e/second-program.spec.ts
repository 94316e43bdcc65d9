import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';
import { startWebHost } from './webHost.ts';

test('a second program on the same file says so, opens it to look, and shows what the first writes', async ({
  affiche,
  browser,
  contextOptions,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'planner');
  await expect(page.locator('[data-screening]').first()).toBeVisible();
  const host = await startWebHost(affiche.dataDir, process.env);
  try {
    const context = await browser.newContext(contextOptions);
    const onlooker = await context.newPage();
    await onlooker.goto(host.address);
    await expect(onlooker.getByText(/^Another program works in this file/)).toBeVisible();
    await goTo(onlooker, 'planner');
    const blocks = onlooker.locator('[data-screening]');
    await expect(blocks.first()).toBeVisible();
    const count = await blocks.count();
    await blocks.first().focus();
    await onlooker.keyboard.press('Delete');
    await expect(onlooker.getByText(/^This file is already open elsewhere/)).toBeVisible();
    await expect(blocks).toHaveCount(count);
    await page.locator('[data-screening]').first().focus();
    await page.keyboard.press('Delete');
    await expect(blocks).toHaveCount(count - 1);
    await context.close();
  } finally {
    await host.stop('SIGTERM');
  }
});
