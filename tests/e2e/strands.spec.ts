import type { Locator, Page } from '@playwright/test';
import { schoolHoliday } from '../../shared/domain/holidays.ts';
import {
  addDays,
  cinemaWeekOf,
  daysFrom,
  type LocalDate,
  wallClockAt,
  weekdayOf,
} from '../../shared/time.ts';
import { formatDay, formatDayLong } from '../../shared/words/dates.ts';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, violations } from './steps.ts';

// The sample season begins today, and so does everything here.
const today = wallClockAt(Date.now(), 'Europe/Brussels').slice(0, 10);
const nextWeek = addDays(cinemaWeekOf(today, 3), 7);
const isTuesday = (day: LocalDate) => weekdayOf(day) === 2;
const isHoliday = (day: LocalDate) => schoolHoliday(day, 'flemish') !== null;
const tuesdays = daysFrom(nextWeek, 300).filter(isTuesday);
const first = tuesdays.find((day) => !isHoliday(day)) ?? '';
const following = tuesdays.find((day) => day > first && !isHoliday(day)) ?? '';
const inHoliday = tuesdays.find((day) => day > following && isHoliday(day)) ?? '';
// September to May around those days.
const startYear = Number(first.slice(0, 4)) - (first.slice(5, 7) < '06' ? 1 : 0);

const slotOf = (page: Page, day: LocalDate, time = '20:15', room = 'Zaal 1'): Locator =>
  page.getByRole('button', {
    name: `empty slot, De Andere Film, ${formatDayLong(day, 'en')} ${time}, ${room}`,
    exact: true,
  });
const weekOf = async (page: Page, day: LocalDate) => {
  await goTo(page, `planner/${day}`);
  await expect(page.locator(`[data-lane-day="${day}"]`).first()).toBeVisible();
};
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));
const panel = (page: Page) => page.locator('aside');

/** "De Andere Film": every Tuesday 20:15 in room 1, not in school holidays, September–May, with a price and an introduction. */
async function makeStrand(page: Page): Promise<void> {
  await weekOf(page, first);
  await page.keyboard.press('n');
  const aside = panel(page);
  await aside.getByRole('button', { name: 'Make a strand' }).click();
  await page.keyboard.type('De Andere Film');
  await page.keyboard.press('Enter');
  await expect(aside.getByRole('heading', { name: 'De Andere Film' })).toBeVisible();
  await aside.getByRole('button', { name: 'Say when it falls' }).click();
  const tuesday = aside.getByRole('button', { name: 'Tuesday', exact: true });
  if ((await tuesday.getAttribute('aria-pressed')) === 'false') {
    await tuesday.click();
    await aside.locator('[aria-pressed="true"]').filter({ hasNotText: 'Tuesday' }).click();
  }
  await aside.getByRole('textbox', { name: 'Hour' }).fill('2015');
  await aside.getByRole('textbox', { name: 'From' }).fill(`1/9/${startYear}`);
  await aside.getByRole('textbox', { name: 'Until' }).fill(`31/5/${startYear + 1}`);
  await aside.getByRole('textbox', { name: 'Until' }).press('Enter');
  await aside.getByRole('checkbox', { name: 'Not in school holidays' }).check();
  await aside.getByRole('textbox', { name: 'Base tariff' }).fill('7');
  await page.keyboard.press('Enter');
  await aside.getByRole('button', { name: 'Add a part' }).click();
  await page.getByRole('menuitem', { name: 'introduction' }).click();
  await expect(aside.getByText('the film', { exact: true })).toBeVisible();
  await expect(aside.getByRole('textbox', { name: 'Base tariff' })).toHaveValue('7');
  await aside.getByRole('button', { name: 'Close the panel' }).click();
}

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await makeStrand(affiche.page);
});

test('its empty slots stand in week, day and month, and none in the school holidays', async ({ affiche }) => {
  const { page } = affiche;
  await weekOf(page, first);
  await expect(slotOf(page, first)).toBeVisible();
  await expect(slotOf(page, first)).toContainText('De Andere Film');
  await page.keyboard.press('2');
  await expect(slotOf(page, first)).toBeVisible();
  await page.keyboard.press('3');
  await expect(slotOf(page, first)).toBeVisible();
  await page.keyboard.press('1');
  await weekOf(page, inHoliday);
  await expect(page.locator('[data-occasion]').filter({ hasText: 'De Andere Film' })).toHaveCount(0);
});

test('by keyboard alone a slot is filled with the strand’s price and parts, and undone', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, first);
  await slotOf(page, first).focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Fill with' });
  await expect(search).toBeFocused();
  await search.pressSequentially('chimera');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const filled = block(page, new RegExp(`^La chimera, Zaal 1, ${formatDay(first, 'en')}, 20:15`));
  await expect(filled).toBeFocused();
  await expect(slotOf(page, first)).toHaveCount(0);
  const aside = panel(page);
  await expect(aside.getByRole('textbox', { name: 'Price (€)' })).toHaveValue('7.00');
  await expect(aside.getByRole('textbox', { name: 'Title of introduction' })).toBeVisible();
  await expect(aside.getByText('pre-programme', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(filled).toHaveCount(0);
  await expect(slotOf(page, first)).toBeVisible();
});

test('one occasion is moved, this and following, or all; each undone', async ({ affiche }) => {
  const { page } = affiche;
  await weekOf(page, first);
  const change = async (hour: string, scope: 'This' | 'And following' | 'All', button: string) => {
    await slotOf(page, first).focus();
    await page.keyboard.press('e');
    const aside = panel(page);
    await expect(aside.getByRole('textbox', { name: 'Hour' })).toBeFocused();
    await page.keyboard.type(hour);
    await aside.getByText(scope, { exact: true }).click();
    await aside.getByRole('button', { name: button }).click();
  };
  await change('19', 'This', 'Change this one only');
  await expect(slotOf(page, first, '19:00')).toBeVisible();
  await weekOf(page, following);
  await expect(slotOf(page, following)).toBeVisible();
  await page.keyboard.press('Control+z');
  await weekOf(page, first);
  await expect(slotOf(page, first)).toBeVisible();

  await weekOf(page, following);
  await slotOf(page, following).focus();
  await page.keyboard.press('e');
  await page.keyboard.type('1930');
  await panel(page).getByText('And following', { exact: true }).click();
  await panel(page).getByRole('button', { name: 'Change this and all following' }).click();
  await expect(slotOf(page, following, '19:30')).toBeVisible();
  await weekOf(page, first);
  await expect(slotOf(page, first)).toBeVisible();
  await page.keyboard.press('Control+z');
  await weekOf(page, following);
  await expect(slotOf(page, following)).toBeVisible();

  await weekOf(page, first);
  await change('21', 'All', 'Change every occasion');
  await expect(slotOf(page, first, '21:00')).toBeVisible();
  await weekOf(page, following);
  await expect(slotOf(page, following, '21:00')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(slotOf(page, following)).toBeVisible();
});

test('an occasion is skipped with Delete, stands among the exceptions, and is restored there', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, first);
  await slotOf(page, first).focus();
  // The day under the hand is locked and unlocked, though nothing is chosen.
  await page.keyboard.press('l');
  const unlock = page.getByRole('button', { name: `Unlock ${formatDay(first, 'en')}` });
  await expect(unlock).toBeVisible();
  await unlock.click();
  await expect(unlock).toHaveCount(0);
  await slotOf(page, first).focus();
  await page.keyboard.press('Delete');
  await expect(slotOf(page, first)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(slotOf(page, first)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(slotOf(page, first)).toHaveCount(0);
  await page.keyboard.press('n');
  await panel(page)
    .getByRole('button', { name: /^De Andere Film/ })
    .click();
  await panel(page)
    .getByRole('button', { name: /^Restore / })
    .click();
  await expect(slotOf(page, first)).toBeVisible();
});

test('a card dragged onto an empty slot snaps to it and takes what the strand gives', async ({ affiche }) => {
  const { page } = affiche;
  await weekOf(page, first);
  const card = page.locator('[data-booking]').filter({ hasText: 'La chimera' });
  await slotOf(page, first).scrollIntoViewIfNeeded();
  await dragOnto(page, card, slotOf(page, first), { x: 30, y: 24 }, async () => {
    await expect(page.locator('[data-ghost]')).toHaveAttribute('data-ghost', `${first}T20:15`);
  });
  const filled = block(page, new RegExp(`^La chimera, Zaal 1, ${formatDay(first, 'en')}, 20:15`));
  await expect(filled).toBeVisible();
  await expect(slotOf(page, first)).toHaveCount(0);
  await expect(panel(page).getByRole('textbox', { name: 'Price (€)' })).toHaveValue('7.00');
  await page.keyboard.press('Control+z');
  await expect(slotOf(page, first)).toBeVisible();
});

test('a changed template is laid on what is planned, previewed by number, as one step', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, first);
  await slotOf(page, first).click();
  await page.getByRole('option').filter({ hasText: 'La chimera' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Price (€)' })).toHaveValue('7.00');
  await panel(page).getByRole('button', { name: 'Open strand De Andere Film' }).click();
  await panel(page).getByRole('textbox', { name: 'Base tariff' }).fill('8,50');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('checkbox', { name: 'price (1)' })).toBeChecked();
  await panel(page).getByRole('button', { name: 'Take over in 1 screening' }).click();
  await expect(panel(page).getByRole('checkbox', { name: 'price (1)' })).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Close the panel' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Price (€)' })).toHaveValue('8.50');
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByRole('textbox', { name: 'Price (€)' })).toHaveValue('7.00');
  await expect(panel(page).getByRole('button', { name: 'Take over price of De Andere Film' })).toBeVisible();
});

test('changing every occasion may lay the template on what is planned: asked with its number, one step', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, first);
  await slotOf(page, first).click();
  await page.getByRole('option').filter({ hasText: 'La chimera' }).click();
  const filled = block(page, new RegExp(`^La chimera, Zaal 1, ${formatDay(first, 'en')}, 20:15`));
  const price = panel(page).getByRole('textbox', { name: 'Price (€)' });
  await expect(price).toHaveValue('7.00');
  await price.fill('9');
  await page.keyboard.press('Enter');
  await expect(price).toHaveValue('9.00');
  await weekOf(page, following);
  await slotOf(page, following).focus();
  await page.keyboard.press('e');
  await page.keyboard.type('21');
  await panel(page).getByText('All', { exact: true }).click();
  await expect(panel(page).getByText('1 placed screening stays where it is.')).toBeVisible();
  await panel(page)
    .getByRole('checkbox', { name: /^Also take over price, parts, badges and line in 1 planned screening/ })
    .check();
  await panel(page).getByRole('button', { name: 'Change every occasion' }).click();
  await expect(slotOf(page, following, '21:00')).toBeVisible();
  await weekOf(page, first);
  await filled.click();
  await expect(price).toHaveValue('7.00');
  await page.keyboard.press('Control+z');
  await expect(price).toHaveValue('9.00');
  await weekOf(page, following);
  await expect(slotOf(page, following)).toBeVisible();
});

test('a screening placed by hand on the strand’s time stays its own until it is put in', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, first);
  await page.keyboard.press('/');
  await page.keyboard.type('chimera');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tue 20:15 r1');
  await page.keyboard.press('Enter');
  await expect(block(page, /^La chimera, Zaal 1, Tue .*20:15/)).toBeVisible();
  await expect(slotOf(page, first)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await block(page, /^La chimera, Zaal 1, Tue .*20:15/).click();
  await panel(page).getByRole('button', { name: 'This is the time of De Andere Film: put it in' }).click();
  await expect(slotOf(page, first)).toHaveCount(0);
  await expect(panel(page).getByRole('textbox', { name: 'Price (€)' })).toHaveValue('7.00');
});

test('from a day on it falls otherwise, and archived it falls no more; both taken back', async ({
  affiche,
}) => {
  const { page } = affiche;
  await weekOf(page, following);
  await page.keyboard.press('n');
  await panel(page)
    .getByRole('button', { name: /^De Andere Film/ })
    .first()
    .click();
  await panel(page).getByRole('button', { name: 'Otherwise from a day on…' }).click();
  await page.keyboard.type(
    `${Number(following.slice(8))}/${Number(following.slice(5, 7))}/${following.slice(0, 4)}`,
  );
  await page.keyboard.press('Enter');
  const hours = panel(page).getByRole('textbox', { name: 'Hour' });
  await expect(hours).toHaveCount(2);
  await hours.nth(1).fill('1945');
  await page.keyboard.press('Enter');
  await expect(slotOf(page, following, '19:45')).toBeVisible();
  // Two rules on one day cannot be: the field says so and stands as it was.
  const until = panel(page).getByRole('textbox', { name: 'Until' }).first();
  const before = await until.inputValue();
  await until.fill(`31/5/${startYear + 1}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/two rules of this strand would run at once/)).toBeVisible();
  await expect(until).toHaveValue(before);
  await panel(page).getByRole('button', { name: 'Archive strand' }).click();
  await expect(page.locator('[data-occasion]').filter({ hasText: 'De Andere Film' })).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Take out of the archive' }).click();
  await expect(slotOf(page, following, '19:45')).toBeVisible();
});

test('empty slots, their panel and the strands are clean to axe, in light and dark', async ({ affiche }) => {
  test.slow();
  const { page } = affiche;
  await weekOf(page, first);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await slotOf(page, first).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(panel(page).getByText('Still empty in these days')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await panel(page)
      .getByRole('button', { name: /^De Andere Film/ })
      .click();
    await expect(panel(page).getByText('Next occasions')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Close the panel' }).click();
  }
});
