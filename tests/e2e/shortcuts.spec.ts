import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo, violations } from './steps.ts';

test('the keys are shown over what one is doing; closed, one is where one was; F1 is the help', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'planner');
  const block = page.locator('[data-screening]').first();
  await block.click();
  await expect(block).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(sheet.getByRole('region', { name: 'Screening' })).toContainText('Move…');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  // The keys it tells of are read, not obeyed.
  await page.keyboard.press('g');
  await expect(page.getByRole('region', { name: 'Propose screenings' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(block).toHaveAttribute('aria-pressed', 'true');
  // Read and tried at once: the next key is the page's.
  await page.keyboard.press('Shift+?');
  await expect(sheet).toBeVisible();
  // All of it, with nothing moving any more.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(sheet).toHaveCSS('opacity', '1');
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('2')]);
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
  // A question mark that is typed is a question mark.
  const search = page.getByPlaceholder('Search bookings');
  await search.fill('');
  await search.press('Shift+?');
  await expect(search).toHaveValue('?');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('link', { name: 'All shortcuts' })).toBeVisible();
});
