import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, violations } from './steps.ts';

const season = (page: Page) => page.getByRole('grid', { name: 'Season grid' });
const dayCell = (page: Page, day: string) => season(page).locator(`[data-season-day="${day}"]`);
const month = (page: Page) => page.getByRole('region', { name: 'Month grid' });
const monthDay = (page: Page, day: string) => month(page).locator(`[data-month-day="${day}"]`);
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A day with a screening of a film in the first room, as the next week's lanes name it. */
async function dayOf(page: Page, film: string): Promise<string> {
  await goTo(page, 'planner');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Next week' }).click();
  // Off the button: its tooltip would stand over what is looked at.
  await page.mouse.move(700, 700);
  const block = page.locator('[data-screening]').filter({ hasText: `${film}, Zaal 1` });
  return block.first().evaluate((element) => {
    const lane = element.closest('[data-lane-day]') as HTMLElement;
    return lane.dataset.laneDay ?? '';
  });
}

/** To a day in the planner, drawn and ready for keys. */
async function planOn(page: Page, day: string): Promise<void> {
  await goTo(page, `planner/${day}`);
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
}

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('the season is walked by keys, a day and a week opened from it, and it is clean to axe in light and dark', async ({
  affiche,
}) => {
  const { page } = affiche;
  const day = await dayOf(page, 'La chimera');
  await goTo(page, `planner/${day}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('4');
    await expect(dayCell(page, day)).toBeFocused();
    await expect(dayCell(page, day)).toContainText('La chimera');
    expect(await violations(page)).toEqual([]);
  }
  await page.keyboard.press('ArrowDown');
  await expect(dayCell(page, daysAfter(day, 7))).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  const week = season(page).getByRole('rowheader', { name: /^Open the week/ });
  await expect(week.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^La chimera, Zaal 1/ })).toBeVisible();
  await page.keyboard.press('4');
  await dayCell(page, day).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^La chimera, Zaal 1/ })).toBeVisible();
});

test('the day one has walked to is the day the other views show', async ({ affiche }) => {
  const { page } = affiche;
  await planOn(page, '2026-11-03');
  await page.keyboard.press('4');
  await expect(dayCell(page, '2026-11-03')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  // At once, before the hand has rested: the key must not lead back.
  await page.keyboard.press('2');
  await expect(page.getByText('Monday 16 November 2026')).toBeVisible();
});

test('seasons follow one another; holidays stand in them, and what is not yet known is said', async ({
  affiche,
}) => {
  const { page } = affiche;
  await planOn(page, '2026-11-01');
  await page.keyboard.press('4');
  await expect(page.getByText('Season 2026–2027', { exact: true })).toBeVisible();
  await expect(dayCell(page, '2026-11-01')).toContainText('All Saints’ Day');
  await expect(dayCell(page, '2026-11-03')).toContainText('Autumn holidays');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Season 2027–2028', { exact: true })).toBeVisible();
  await expect(dayCell(page, '2027-11-01')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(dayCell(page, '2028-07-03')).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('Season 2026–2027', { exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expect(season(page).locator('[aria-current="date"]')).toBeVisible();
});

test('a filter holds in every view, says so, dims or hides, and one click or Escape ends it', async ({
  affiche,
}) => {
  const { page } = affiche;
  const day = await dayOf(page, 'La chimera');
  await goTo(page, `planner/${day}`);
  const banner = page.getByRole('region', { name: 'Filter is on' });
  const all = await page.locator('[data-screening]').count();
  await page.keyboard.press('f');
  await page.keyboard.type('chimera rohrwacher');
  await page.keyboard.press('Enter');
  await expect(banner.getByText(new RegExp(`^\\d+ of ${all} screenings$`))).toBeVisible();
  await expect(page.locator('[data-screening]')).toHaveCount(all);
  await page.keyboard.press('f');
  await page.getByRole('switch', { name: 'Hide the others in week and day' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-screening]').filter({ hasNotText: 'La chimera' })).toHaveCount(0);
  const found = await page.locator('[data-screening]').count();
  expect(found).toBeLessThan(all);
  await page.keyboard.press('3');
  await expect(month(page)).toBeVisible();
  await expect(banner).toBeVisible();
  await expect(page.locator('[data-screening]').filter({ hasNotText: 'La chimera' })).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(dayCell(page, day)).toContainText('La chimera');
  await expect(banner).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByRole('textbox', { name: 'Film, room, strand' })).toHaveValue('chimera rohrwacher');
  await affiche.page.reload();
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Drop “chimera rohrwacher”' }).click();
  await expect(banner).toHaveCount(0);

  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'with a conflict', exact: true }).click();
  await page.getByRole('button', { name: 'Zaal 2', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(banner.getByRole('button', { name: 'Drop Zaal 2' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'with a conflict', exact: true })).toHaveCount(0);
  // The first room's screenings are left out: drawn without them it would look free.
  const lanes = (room: string) =>
    page.getByRole('region', { name: 'Week grid' }).getByTitle(room, { exact: true });
  await expect(lanes('Zaal 2')).toBeVisible();
  await expect(lanes('Zaal 1')).toHaveCount(0);
  await page.locator('body').press('Escape');
  await expect(banner).toHaveCount(0);
  await expect(lanes('Zaal 1')).toBeVisible();
  await expect(page.locator('[data-screening]')).toHaveCount(all);
});

test('filter and season are clean to axe with the sheet open, and hidden screenings are not chosen with all', async ({
  affiche,
}) => {
  const { page } = affiche;
  const day = await dayOf(page, 'La chimera');
  await goTo(page, `planner/${day}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: 'Title, director, distributor, strand' }).fill('chimera');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('3');
  await expect(month(page).locator('[data-screening]').first()).toBeVisible();
  const found = await page.locator('[data-screening]').count();
  await page.locator('body').press('Control+a');
  await expect(page.locator('[data-screening][aria-pressed="true"]')).toHaveCount(found);
});

test('in the month a chip is dragged to another day and keeps its hour; a booking from the shelf gets its date', async ({
  affiche,
}) => {
  const { page } = affiche;
  const day = await dayOf(page, 'La chimera');
  await goTo(page, `planner/${day}`);
  await page.keyboard.press('3');
  const chip = monthDay(page, day).getByRole('button', { name: /^La chimera, Zaal 1/ });
  const hour = /\d\d:\d\d/.exec((await chip.textContent()) ?? '')?.[0] ?? '';
  const inMonth = daysAfter(day, 1).slice(0, 7) === day.slice(0, 7) ? daysAfter(day, 1) : daysAfter(day, -1);
  await dragOnto(page, chip, monthDay(page, inMonth), { x: 60, y: 60 }, async () => {
    await expect(monthDay(page, inMonth).locator('[data-ghost]')).toContainText('La chimera');
  });
  const moved = monthDay(page, inMonth).getByRole('button', { name: /^La chimera, Zaal 1/ });
  await expect(moved).toContainText(hour);
  await expect(chip).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(chip).toBeVisible();
  await chip.focus();
  await page.keyboard.press(inMonth > day ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
  await expect(moved).toBeFocused();

  const card = page.locator('[data-booking]').filter({ hasText: 'Ghost Tropic' });
  await dragOnto(page, card, monthDay(page, inMonth), { x: 60, y: 80 });
  const placed = monthDay(page, inMonth).getByRole('button', { name: /^Ghost Tropic, no room/ });
  await expect(placed).toBeVisible();
  await expect(placed).toHaveAttribute('aria-pressed', 'true');
  await page.locator('body').press('b');
  await expect(card).toHaveCount(0);
  await page.locator('body').press('b');
  await expect(card).toBeVisible();
});
