import type { Page } from '@playwright/test';
import { addDays, cinemaWeekOf, weekdayOf } from '../../shared/time.ts';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo, violations } from './steps.ts';

const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
/** First day of the sample season's cinema week `weeks` on; the second holds its clash, the fourth a show after its licence. */
const week = (weeks: number) => addDays(cinemaWeekOf(today(), 3), weeks * 7);
const count = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The planner in a week of the season, once its conflicts stand. */
async function planWeek(page: Page, weeks: number, conflicts: string): Promise<void> {
  await goTo(page, `planner/${week(weeks)}`);
  await expect(count(page, conflicts)).toBeVisible();
}
const panel = (page: Page) => page.getByRole('region', { name: 'Conflicts' });
/** A day as one types it into a field. */
const typed = (day: string) => day.split('-').toReversed().join('/');

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('the panel is worked through by keys alone: next, show, move, undo, accept with a reason, take back', async ({
  affiche,
}) => {
  const { page } = affiche;
  await planWeek(page, 1, '2 conflicts');
  await page.keyboard.press('c');
  const titles = panel(page).locator('[data-conflict-title]');
  await expect(titles).toHaveCount(2);
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(titles.nth(0)).toBeFocused();
  // Enter shows the screening in the week, and the panel stays.
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-screening][aria-pressed="true"]')).toHaveCount(1);
  await expect(titles).toHaveCount(2);
  // M does what its first button says: both sides of the clash are gone.
  await page.keyboard.press('m');
  await expect(count(page, 'No conflicts')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(count(page, '2 conflicts')).toBeVisible();
  await expect(titles).toHaveCount(2);
  await titles.nth(0).focus();
  await page.keyboard.press('a');
  await page.keyboard.type('one projectionist, late start agreed');
  await page.keyboard.press('Enter');
  await expect(count(page, '1 conflict')).toBeVisible();
  // Accepted ones are listed last, with their reason, and taken back by the same key.
  await expect(panel(page).locator('summary')).toHaveText(['Errors 1', 'Accepted 1']);
  await expect(panel(page).getByText('Accepted: one projectionist, late start agreed')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await expect(count(page, '2 conflicts')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
});

test('what was accepted comes back when its facts change', async ({ affiche }) => {
  const { page } = affiche;
  await planWeek(page, 1, '2 conflicts');
  await page.keyboard.press('c');
  await expect(panel(page).locator('[data-conflict-title]').first()).toBeFocused();
  const names: string[] = [];
  for (const rest of ['1 conflict', 'No conflicts']) {
    const title = panel(page).locator('[data-conflict-title]').first();
    names.push((await title.textContent()) ?? '');
    await title.focus();
    await page.keyboard.press('a');
    await page.keyboard.type('agreed');
    await page.keyboard.press('Enter');
    await expect(count(page, rest)).toBeVisible();
  }
  // Five minutes earlier the overlap is another: nobody has accepted that one.
  await page.keyboard.press('Escape');
  const [film = ''] = (names[1] ?? '').split(', ');
  const block = page.locator('[data-screening]').filter({ hasText: film }).first();
  await block.focus();
  await page.keyboard.press('ArrowUp');
  await expect(count(page, '2 conflicts')).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel(page).getByText('Accepted when it stood otherwise: agreed').first()).toBeVisible();
});

test('a licence is extended to the day with one button, and that is one step to undo', async ({
  affiche,
}) => {
  const { page } = affiche;
  await planWeek(page, 3, '1 conflict');
  await page.keyboard.press('c');
  await expect(panel(page).getByText(/After the licence/)).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^Extend the licence to/ })
    .click();
  await expect(count(page, 'No conflicts')).toBeVisible();
  await expect(panel(page).getByText('No conflicts in these days.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(count(page, '1 conflict')).toBeVisible();
  await panel(page).getByRole('button', { name: 'To the booking' }).click();
  await expect(page.getByLabel('Licence until')).toBeVisible();
});

test('a room closed for a month tells each screening in it, and each goes to a free room with one button', async ({
  affiche,
}) => {
  const { page } = affiche;
  await goTo(page, 'settings/rooms');
  await page.getByRole('button', { name: /^Close Zaal 1/ }).click();
  const closed = page.getByRole('group', { name: 'Zaal 1: Closed' });
  await closed
    .getByRole('textbox')
    .nth(0)
    .fill(typed(week(3)));
  await page.keyboard.press('Tab');
  await closed
    .getByRole('textbox')
    .nth(1)
    .fill(typed(addDays(week(3), 30)));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Reopen Zaal 1|Zaal 1.*open/ }).first()).toBeVisible();
  await goTo(page, `planner/${week(3)}`);
  const told = panel(page).getByText(/Zaal 1 is closed from/);
  await expect(page.getByRole('button', { name: /^\d+ conflicts$/ })).toBeVisible();
  await page.keyboard.press('c');
  const before = await told.count();
  expect(before).toBeGreaterThan(1);
  await panel(page)
    .getByRole('button', { name: /^To Zaal \d/ })
    .first()
    .click();
  await expect(told).toHaveCount(before - 1);
});

test('the house says what it wants to be told of: opening hours are held to, until their kind is turned off', async ({
  affiche,
}) => {
  const { page } = affiche;
  await planWeek(page, 1, '2 conflicts');
  const friday = addDays(week(1), 2);
  expect(weekdayOf(friday)).toBe(5);
  await goTo(page, 'settings/rules');
  await page.getByRole('combobox', { name: 'Opening hours on Friday' }).click();
  await page.getByRole('option', { name: 'closed' }).click();
  await goTo(page, `planner/${week(1)}`);
  await expect(page.getByRole('button', { name: /^[3-9] conflicts$/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel(page).getByText('The house is closed on Friday.').first()).toBeVisible();
  // The warning's own way leads to the rule.
  await panel(page).getByRole('button', { name: 'To the rules' }).first().click();
  const weight = page.getByRole('radiogroup', { name: 'Weight of: Outside the opening hours' });
  await weight.getByText('off', { exact: true }).click();
  await expect(weight.getByRole('radio', { name: 'off' })).toBeChecked();
  await planWeek(page, 1, '2 conflicts');
  // One step each: undo brings the weight back, and with it the warnings.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^[3-9] conflicts$/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the rules and the panel are clean to axe, ${colorScheme}`, async ({ affiche }) => {
    const { page } = affiche;
    await page.emulateMedia({ colorScheme });
    await goTo(page, 'settings/rules');
    await expect(page.getByRole('heading', { name: 'Opening hours' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await planWeek(page, 1, '2 conflicts');
    await page.keyboard.press('c');
    await expect(
      panel(page)
        .getByText(/Overlaps/)
        .first(),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
