import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo, nextWeek } from './steps.ts';

const panel = (page: Page) => page.locator('aside');
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));
const line = (page: Page, language = 'Dutch') =>
  panel(page).getByRole('textbox', { name: `Line for the public (${language})` });

/** A line and audio description in the template of the sample’s strand of classics. */
async function writeTemplate(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await panel(page)
    .getByRole('button', { name: /^Afterglow/ })
    .first()
    .click();
  await line(page).fill('Met koffie vooraf.');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('combobox', { name: 'Badges' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'audio description' }).click();
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button', { name: 'Close the panel' }).click();
}

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('a strand’s line and its access reach screening, weekly sheet and listing, and undo takes them back', async ({
  affiche,
}) => {
  test.slow();
  const { page } = affiche;
  await nextWeek(page);
  await writeTemplate(page);
  const chimera = block(page, /^La chimera, Zaal 1/).first();
  const week = await chimera.evaluate(
    (each) => each.closest<HTMLElement>('[data-lane-day]')?.dataset.laneDay ?? '',
  );
  await chimera.click();
  await panel(page).getByRole('combobox', { name: 'Strand' }).click();
  await page.getByRole('option', { name: 'Afterglow' }).click();
  await expect(line(page)).toHaveValue('Met koffie vooraf.');
  await expect(panel(page).getByText('audio description')).toBeVisible();
  await line(page).fill('Met koffie en Alice Rohrwacher.');
  await page.keyboard.press('Enter');

  await goTo(page, `print/${week}`);
  const sheet = page.frameLocator('iframe');
  await expect(sheet.locator('.note')).toHaveText('Met koffie en Alice Rohrwacher.');
  await expect(
    sheet.locator('tr', { hasText: 'Met koffie en Alice' }).getByText('audiodescriptie'),
  ).toBeVisible();

  await goTo(page, 'listings');
  await page
    .getByRole('region', { name: 'Listings' })
    .getByText('La chimera', { exact: true })
    .last()
    .click();
  const publicPage = page.getByRole('article', { name: 'Public page' });
  await expect(publicPage).toContainText('· audiodescriptie · Met koffie en Alice Rohrwacher.');

  await page.keyboard.press('Control+z');
  await expect(publicPage).toContainText('· audiodescriptie · Met koffie vooraf.');
  await page.keyboard.press('Control+z');
  await expect(publicPage).not.toContainText('Met koffie');
  await expect(publicPage).not.toContainText('audiodescriptie');
});

test('several screenings get a line for the public in one step, from the list', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  await block(page, /^La chimera, Zaal 1/)
    .first()
    .click();
  await block(page, /^Parasite, Zaal 1/)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await line(page).fill('Gratis voor leden.');
  await page.keyboard.press('Enter');
  await block(page, /^Parasite, Zaal 1/)
    .first()
    .click();
  await expect(line(page)).toHaveValue('Gratis voor leden.');
  await expect(line(page, 'French')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await block(page, /^La chimera, Zaal 1/)
    .first()
    .click();
  await expect(line(page)).toHaveValue('');
});
