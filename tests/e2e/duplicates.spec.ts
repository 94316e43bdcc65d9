import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';

test.use({ actionTimeout: 15_000 });

async function addFilm(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add film' }).click();
  await page.getByRole('dialog').getByLabel('Original title').fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(title) }).first()).toBeVisible();
}

test('two films of one title that are not the same are asked about no more, also after a restart; undo asks again', async ({
  affiche,
}) => {
  await enterSampleSeason(affiche.page);
  await goTo(affiche.page, 'films');
  await addFilm(affiche.page, 'De dubbelganger');
  await addFilm(affiche.page, 'Dubbelganger, De');
  const possible = (page: Page) => page.getByRole('button', { name: '1 possible duplicate' });
  await possible(affiche.page).click();
  await affiche.page.getByRole('button', { name: /^Not the same: / }).click();
  await expect(affiche.page.getByText('No duplicates left.')).toBeVisible();
  const page = await affiche.restart();
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('dubbelganger');
  await expect(page.getByRole('row', { name: /dubbelganger/i })).toHaveCount(2);
  await expect(possible(page)).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(possible(page)).toBeVisible();
  expect(affiche.problems).toEqual([]);
});
