import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, nextWeek, violations } from './steps.ts';

const proposed = (page: Page) => page.locator('[data-proposed]');
const idsOf = async (page: Page) =>
  (
    await proposed(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-proposed') ?? ''))
  ).sort();
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name })).first();

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await nextWeek(affiche.page);
});

/** Anatomy of a Fall, proposed three times in the week shown: two beside the one that stands. */
async function propose(page: Page): Promise<readonly string[]> {
  await page.locator('[data-booking]').filter({ hasText: 'Anatomy of a Fall' }).focus();
  await page.keyboard.press('g');
  const field = page
    .getByRole('region', { name: 'Propose screenings', exact: true })
    .getByLabel('Screenings', { exact: true });
  await field.fill('3');
  await field.press('Enter');
  await expect(proposed(page)).toHaveCount(2);
  return idsOf(page);
}

const show = (page: Page, view: string) =>
  page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click();

test('what is proposed stands in the week, the month, the season and the list, and is taken out in the list by key', async ({
  affiche,
}) => {
  test.slow();
  const { page } = affiche;
  const ids = await propose(page);
  const day = /(\d{4}-\d{2}-\d{2})T/.exec(ids[0] ?? '')?.[1] ?? '';
  await show(page, 'Month');
  await expect.poll(() => idsOf(page)).toEqual(ids);
  await expect(page.locator(`[data-month-day="${day}"]`).locator('[data-proposed]')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await show(page, 'Season');
  await expect.poll(() => idsOf(page)).toEqual(ids);
  await expect(page.locator(`[data-season-day="${day}"]`)).toContainText(/Proposed: Anatomy of a Fall/);
  expect(await violations(page)).toEqual([]);

  await show(page, 'List');
  await expect.poll(() => idsOf(page)).toEqual(ids);
  const row = page.getByRole('row', { name: /^Proposed: Anatomy of a Fall/ });
  await expect(row).toHaveCount(2);
  await row.first().click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(1);
  expect(await violations(page)).toEqual([]);

  await show(page, 'Week');
  await expect(proposed(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Place 1 screening' }).click();
  await expect(proposed(page)).toHaveCount(0);
});

test('what a scenario adds, moves and takes out is marked in month, season and list', async ({ affiche }) => {
  test.slow();
  const { page } = affiche;
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'New scenario…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('without the premiere');
  await page.keyboard.press('Enter');
  const band = page.getByRole('region', { name: /^You are planning in the scenario/ });
  await expect(band).toBeVisible();
  await page.keyboard.press('Escape');
  await block(page, /^Parasite/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(band).toContainText('1 change');
  const gone = block(page, /^Buena Vista/);
  const goneDay = await gone.evaluate(
    (each) => each.closest<HTMLElement>('[data-lane-day]')?.dataset.laneDay ?? '',
  );
  await gone.focus();
  await page.keyboard.press('Delete');
  await expect(band).toContainText('2 changes');
  await block(page, /^La chimera, Zaal 1/).focus();
  await page.keyboard.press('Control+d');
  await page.keyboard.type('sun 11:00 r1');
  await page.keyboard.press('Enter');
  await expect(band).toContainText('3 changes');
  await page.keyboard.press('Escape');

  const marks = (kind: string) => page.locator(`[data-scenario-mark="${kind}"]`);
  const removed = page.locator('[data-real-kind="removed"]');
  for (const view of ['3', '5']) {
    await page.keyboard.press(view);
    await expect(marks('added'), view).toHaveCount(1);
    await expect(marks('moved'), view).toHaveCount(1);
    await expect(removed, view).toContainText('Buena Vista Social Club');
    expect(await violations(page), view).toEqual([]);
  }
  await page.keyboard.press('4');
  const days = page.locator('[data-season-day]');
  await expect(days.filter({ hasText: 'added in this scenario' })).toHaveCount(1);
  await expect(days.filter({ hasText: 'moved in this scenario' })).toHaveCount(1);
  await expect(removed).toContainText('Buena Vista Social Club');
  expect(await violations(page)).toEqual([]);
  await expect(page.locator(`[data-season-day="${goneDay}"]`)).toContainText(
    'removed: Buena Vista Social Club',
  );
});
