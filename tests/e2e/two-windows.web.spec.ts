import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo, violations } from './steps.ts';

const LOOK = 'Affiche is open in another window too. Here you can only look.';

test('the second window says that it only looks on, shows what the first does, and can take over', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'planner');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.reload();
  await expect(second.getByText(LOOK)).toBeVisible();
  await expect(page.getByText(LOOK)).toHaveCount(0);
  expect(await violations(second)).toEqual([]);

  const blocks = second.locator('[data-screening]');
  await expect(blocks.first()).toBeVisible();
  const count = await blocks.count();
  await blocks.first().focus();
  await second.keyboard.press('Delete');
  await expect(second.getByText(/^This file is already open elsewhere/)).toBeVisible();
  await expect(blocks).toHaveCount(count);

  await page.locator('[data-screening]').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-screening]')).toHaveCount(count - 1);
  await expect(blocks).toHaveCount(count - 1);

  await second.getByRole('button', { name: 'Work here instead' }).click();
  await expect(second.getByText(LOOK)).toHaveCount(0);
  await expect(page.getByText(LOOK)).toBeVisible();
  await second.keyboard.press('Control+z');
  await expect(blocks).toHaveCount(count);
  await expect(page.locator('[data-screening]')).toHaveCount(count);

  // The window that writes goes: the other one gets the pen.
  await second.close();
  await expect(page.getByText(LOOK)).toHaveCount(0, { timeout: 15_000 });
});
