import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, nextWeek, violations } from './steps.ts';

// The week after the present one: the sample season plays all through it, and in the weeks that follow.
const panel = (page: Page) => page.getByRole('region', { name: 'Copy a pattern' });
const weeks = (page: Page) => page.getByRole('region', { name: 'To which weeks' }).getByRole('checkbox');
const copies = (page: Page, state: string) => page.locator(`[data-pattern-copy="${state}"]`);
const apply = (page: Page) => page.locator('[data-pattern-apply]');

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await nextWeek(affiche.page);
});

test('a week is copied to two weeks, its conflicts seen first, one left out; again it makes nothing, undone it is gone', async ({
  affiche,
}) => {
  const { page } = affiche;
  const shown = await page.locator('[data-screening]').count();
  await page.keyboard.press('k');
  await expect(panel(page)).toBeVisible();
  await weeks(page).nth(1).check();
  await expect(page.locator('[data-pattern-week]')).toHaveCount(2);
  // Two rows for each screening of the week: one a target week.
  await expect(page.locator('[data-pattern-copy]')).toHaveCount(shown * 2);
  await expect(page.getByText(/After the licence: it ran until/).first()).toBeVisible();
  await expect(page.getByText(/Overlaps .* by \d+ min/).first()).toBeVisible();
  const fresh = await copies(page, 'new').count();
  await page.getByRole('button', { name: 'Tick all' }).click();
  await expect(apply(page)).toHaveText(`Make ${fresh} screenings`);

  await copies(page, 'new').first().getByRole('checkbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(apply(page)).toHaveText(`Make ${fresh - 1} screenings`);
  await expect(apply(page)).toBeEnabled();
  await apply(page).press('Enter');
  await expect(page.getByText(`${fresh - 1} screenings made.`)).toBeVisible();

  // What was made is there; only the one left out could still be.
  await expect(copies(page, 'new')).toHaveCount(1);
  await expect(apply(page)).toHaveText('Nothing to make');
  await expect(apply(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Back to the grid' }).press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('footer')).toContainText(`${fresh - 1} screenings copied to 2 weeks`);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('k');
  await weeks(page).nth(1).check();
  await expect(copies(page, 'new')).toHaveCount(fresh);
});

test('days and rooms choose what is copied, other weeks where to, and what goes well is ticked by itself', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.keyboard.press('k');
  const days = page.getByRole('group', { name: 'Days' }).locator('label');
  for (let day = 1; day < 7; day += 1) await days.nth(day).click();
  const all = page.locator('[data-pattern-copy]');
  await expect(page.locator('[data-pattern-week] > div')).toHaveCount(1);
  const ofWednesday = await all.count();
  expect(ofWednesday).toBeGreaterThan(1);
  await page.getByRole('group', { name: 'Rooms' }).getByText('Zaal 2').click();
  await expect(all).toHaveCount(ofWednesday - 1);
  await weeks(page).first().uncheck();
  await expect(page.getByText('Choose at least one week on the left.')).toBeVisible();
  await page.getByRole('button', { name: 'Earlier weeks' }).click();
  await weeks(page).first().check();
  // Four weeks back nothing stands in the way; whether the licence had begun is said.
  await expect(copies(page, 'new')).toHaveCount(ofWednesday - 1);
  await days.first().click();
  await expect(page.getByText('There is nothing to copy in these days and rooms.')).toBeVisible();
});

test('chosen screenings are a pattern of their own', async ({ affiche }) => {
  const { page } = affiche;
  const blocks = page.locator('[data-screening]');
  await blocks.nth(0).click();
  await blocks.nth(1).click({ modifiers: ['Control'] });
  await page.keyboard.press('k');
  await expect(page.getByRole('radio', { name: 'Chosen (2)' })).toBeChecked();
  await expect(page.locator('[data-pattern-copy]')).toHaveCount(2);
});

test('the preview is clean to axe, in light and dark', async ({ affiche }) => {
  const { page } = affiche;
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: /Copy a week or a pattern/ }).click();
  await expect(copies(page, 'new').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
