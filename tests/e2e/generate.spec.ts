import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, nextWeek, violations } from './steps.ts';

const proposed = (page: Page) => page.locator('[data-proposed]');
const labelOf = async (page: Page, at: number) =>
  (await proposed(page).nth(at).locator('.visually-hidden').textContent()) ?? '';
const panel = (page: Page, name = 'Propose screenings') => page.getByRole('region', { name, exact: true });

const bookingField = (page: Page) => panel(page).getByLabel('Booking', { exact: true }).first();

/** The shelf's card of a film under the hand, and its proposal asked for by key. */
async function proposeFor(page: Page, title: string): Promise<void> {
  await page.locator('[data-booking]').filter({ hasText: title }).focus();
  await page.keyboard.press('g');
  await expect(panel(page)).toBeVisible();
  await expect(bookingField(page)).toHaveValue(title);
}
async function wish(page: Page, label: string, value: string): Promise<void> {
  const field = panel(page).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Enter');
}

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await nextWeek(affiche.page);
});

test('five screenings, one before seven: proposed around what stands, placed in one step, undone in one', async ({
  affiche,
}) => {
  const { page } = affiche;
  const before = await page.locator('[data-screening]').count();
  await proposeFor(page, 'Anatomy of a Fall');
  await wish(page, 'Screenings', '5');
  await wish(page, 'At least', '1');
  // One stands there already.
  await expect(proposed(page)).toHaveCount(4);
  await expect(page.getByText('Every wish is met.')).toBeVisible();
  const labels = await Promise.all([0, 1, 2, 3].map((at) => labelOf(page, at)));
  expect(labels.some((label) => /, (0\d|1[0-8]):\d\d, /.test(label))).toBe(true);
  expect(labels.every((label) => !label.includes('conflict'))).toBe(true);
  await expect(page.locator('[data-screening]')).toHaveCount(before);

  await page.getByRole('button', { name: 'Place 4 screenings' }).click();
  await expect(page.locator('[data-screening]')).toHaveCount(before + 4);
  await expect(proposed(page)).toHaveCount(0);
  await expect(page.locator('footer')).toContainText('4 proposed screenings placed');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-screening]')).toHaveCount(before);
});

test('what could not be met is said in a sentence', async ({ affiche }) => {
  const { page } = affiche;
  await proposeFor(page, 'La chimera');
  await wish(page, 'Screenings', '7');
  await expect(page.getByText('5 of 7 screenings: the licence allows no more.')).toBeVisible();
  await wish(page, 'Screenings', '3');
  await expect(page.locator('[data-unmet="tooFewShows"]')).toHaveCount(0);
  await wish(page, 'Not before', '10');
  await wish(page, 'Not after', '11');
  await wish(page, 'At least', '3');
  await wish(page, 'before', '9');
  await expect(page.getByText('0 of 3 before 09:00.')).toBeVisible();
});

test('a proposed screening is nudged and typed by key, held while the rest is proposed again, and taken out', async ({
  affiche,
}) => {
  const { page } = affiche;
  await proposeFor(page, 'Anatomy of a Fall');
  await wish(page, 'Screenings', '3');
  await expect(proposed(page)).toHaveCount(2);
  const first = proposed(page).first();
  const id = (await first.getAttribute('data-proposed')) ?? '';
  const own = page.locator(`[data-proposed="${id}"]`);
  const label = async () => (await own.locator('.visually-hidden').textContent()) ?? '';
  const start = await label();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(label).not.toBe(start);
  await page.keyboard.press('ArrowUp');
  await expect.poll(label).toBe(`${start}, held`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('sun 12:17 r1');
  await page.keyboard.press('Enter');
  await expect.poll(label).toMatch(/, Zaal 1, Sun \d+ \w+, 12:17, .*held$/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(label).toMatch(/, Zaal 1, Mon \d+ \w+, 12:17, .*held$/);
  // In another lane it is another element, and the hand is still on it.
  await expect(own).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('A proposed screening stays in its week, and has an hour.')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');

  await wish(page, 'Screenings', '4');
  await expect(proposed(page)).toHaveCount(3);
  await expect.poll(label).toMatch(/, Zaal 1, Mon \d+ \w+, 12:17, .*held$/);

  await own.focus();
  await page.keyboard.press('Delete');
  await expect(proposed(page)).toHaveCount(2);
  // The hand goes on to the next one: Delete once more takes that out.
  await expect(page.locator('[data-proposed]:focus')).toHaveCount(1);
  await expect(page.locator('[data-unmet="tooFewShows"]')).toHaveCount(1);
  // Undo means what was last done, which is here and no step of the programme.
  await page.keyboard.press('Control+z');
  await expect(own).toBeFocused();
  await expect(page.getByText('Proposal: last change undone.')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(proposed(page)).toHaveCount(2);
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: 'Propose again' }).click();
  await expect(proposed(page)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(proposed(page)).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
});

test('a proposed screening is dragged to another room and hour, with what it would clash with said', async ({
  affiche,
}) => {
  const { page } = affiche;
  await proposeFor(page, 'Anatomy of a Fall');
  await wish(page, 'Screenings', '2');
  await expect(proposed(page)).toHaveCount(1);
  const stands = page
    .locator('[data-screening]')
    .and(page.getByRole('button', { name: /^La chimera, Zaal 1/ }))
    .first();
  await dragOnto(page, proposed(page), stands, { x: 20, y: 6 }, async () => {
    await expect(page.locator('[data-ghost]')).toContainText('Anatomy of a Fall');
    await expect(page.getByText(/Overlaps La chimera .* by \d+ min/).first()).toBeVisible();
  });
  await expect(proposed(page).and(page.getByRole('button', { name: /conflict/ }))).toHaveCount(1);
  await expect(proposed(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Place 1 screening' })).toBeEnabled();
});

test('a week is filled with all bookings that need it, some left out, and the day shows it too', async ({
  affiche,
}) => {
  const { page } = affiche;
  const before = await page.locator('[data-screening]').count();
  await page.keyboard.press('Shift+G');
  const side = panel(page, 'Fill the week');
  await expect(side).toBeVisible();
  await expect(proposed(page).first()).toBeVisible();
  const all = await proposed(page).count();
  const taking = side.getByRole('region', { name: 'Bookings' }).getByRole('checkbox', { checked: true });
  await taking.first().uncheck();
  await expect.poll(() => proposed(page).count()).toBeLessThan(all);
  const count = await proposed(page).count();
  const view = page.getByRole('radiogroup', { name: 'View' });
  await view.getByText('Day', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
  await expect(proposed(page).first()).toBeVisible();
  await view.getByText('Week', { exact: true }).click();
  await expect(proposed(page)).toHaveCount(count);
  // Pressed twice it is placed once, and what was placed is chosen.
  await page.getByRole('button', { name: `Place ${count} screenings` }).dblclick();
  await expect(page.locator('[data-screening]')).toHaveCount(before + count);
  await expect(page.getByRole('heading', { name: `${count} screenings` })).toBeVisible();
  await expect(page.getByRole('button', { name: '2 conflicts', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-screening]')).toHaveCount(before);
});

test('from a booking among the films one comes to its proposal', async ({ affiche }) => {
  const { page } = affiche;
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Aftersun');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row', { name: 'Aftersun' }).click();
  await page.getByRole('tab', { name: /^Bookings/ }).click();
  await page
    .getByRole('button', { name: /confirmed/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Propose screenings…' }).click();
  await expect(bookingField(page)).toHaveValue('Aftersun');
  await expect(proposed(page).first()).toBeVisible();
});

test('the proposal and its wishes are clean to axe, in light and dark', async ({ affiche }) => {
  const { page } = affiche;
  await page.keyboard.press('Shift+G');
  await expect(proposed(page).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
