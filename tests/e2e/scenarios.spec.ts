import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, menuTakesKeys, nextWeek, violations } from './steps.ts';

const NAME = 'without the premiere';
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name })).first();
/** What every block of the shown week says of itself. */
const blocks = async (page: Page) =>
  (await page.locator('[data-screening] > .visually-hidden:first-child').allTextContents()).toSorted();
const lane = (page: Page, dayOfWeek: number) =>
  page.locator('[data-lane-room]:not([data-lane-undecided])').nth(dayOfWeek);
const band = (page: Page) => page.getByRole('region', { name: `You are planning in the scenario “${NAME}”` });
const mark = (page: Page, kind: string) => page.locator(`[data-screening] [data-scenario-mark="${kind}"]`);

/** A new scenario over the shown week, from the keyboard alone. */
async function makeScenario(page: Page, name = NAME): Promise<void> {
  await page.keyboard.press('s');
  await menuTakesKeys(page);
  await page.keyboard.press('End');
  const item = page.getByRole('menuitem', { name: 'New scenario…' });
  await item.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).first().fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: `“${name}”` })).toBeVisible();
}

/** One screening moved by hand, one moved by key, one removed: three changes. */
async function changeThree(page: Page): Promise<void> {
  await dragOnto(page, block(page, /^La chimera, Zaal 1/), lane(page, 5), { x: 30, y: 200 });
  await expect(band(page)).toContainText('1 change');
  await block(page, /^Parasite/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(band(page)).toContainText('2 changes');
  await block(page, /^Buena Vista/).focus();
  await page.keyboard.press('Delete');
  await expect(band(page)).toContainText('3 changes');
}
const chooseInMenu = async (page: Page, name: RegExp) => {
  // The menu before is gone, not only going.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name }).click();
};

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await nextWeek(affiche.page);
});

test('one plans in a scenario by hand and by key; the real programme stays as it is, over a reload too', async ({
  affiche,
}) => {
  const { page } = affiche;
  const real = await blocks(page);
  const conflicts = await affiche.command('conflicts');
  await makeScenario(page);
  await expect.poll(() => blocks(page)).toEqual(real);
  await changeThree(page);
  await expect(mark(page, 'moved')).toHaveCount(2);
  await expect(page.locator('[data-real-kind="moved"]')).toHaveCount(2);
  await expect(page.locator('[data-real-kind="removed"]')).toHaveCount(1);
  // Its time is its strand's again: the empty slot stands beside it, not over it.
  const [gone, slot] = await Promise.all([
    page.locator('[data-real-kind="removed"]').boundingBox(),
    page.locator('[data-occasion]').filter({ hasText: 'Daylight' }).first().boundingBox(),
  ]);
  expect((slot?.x ?? 0) - (gone?.x ?? 0)).toBeGreaterThan(20);
  await expect(
    page.getByRole('button', { name: /^Undo: .* \(scenario “without the premiere”\)$/ }),
  ).toBeVisible();
  const planned = await blocks(page);
  expect(planned).not.toEqual(real);

  // The command line and the printed week know the real programme alone.
  expect(await affiche.command('conflicts')).toEqual(conflicts);
  await page.reload();
  await expect(band(page)).toContainText('3 changes');
  await expect(mark(page, 'moved')).toHaveCount(2);
  await expect.poll(() => blocks(page)).toEqual(planned);

  await chooseInMenu(page, /^Real programme/);
  await expect(band(page)).toHaveCount(0);
  await expect(page.locator('[data-scenario-mark]')).toHaveCount(0);
  await expect.poll(() => blocks(page)).toEqual(real);
  await chooseInMenu(page, /^without the premiere/);
  await expect(mark(page, 'moved')).toHaveCount(2);

  await page.keyboard.press('Control+z');
  await expect(band(page)).toContainText('2 changes');
  await page.keyboard.press('Control+y');
  await expect(band(page)).toContainText('3 changes');
  expect(affiche.problems).toEqual([]);
});

test('with a filter on, what a scenario changes is marked and counted, and nothing of it hides what else is told', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await makeScenario(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.type('chimera');
  await page.keyboard.press('Escape');
  const banner = page.getByRole('region', { name: 'Filter is on' });
  await expect(banner.getByRole('status')).toHaveText('2 of 13 screenings');
  // What does not fit is worked with all the same.
  await block(page, /^Buena Vista/).focus();
  await page.keyboard.press('Delete');
  await expect(band(page)).toContainText('1 change');
  await expect(banner.getByRole('status')).toHaveText('2 of 12 screenings');
  const chimera = block(page, /^La chimera, Zaal 1/);
  await chimera.click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(band(page)).toContainText('2 changes');
  await expect(page.getByRole('button', { name: '4 conflicts', exact: true })).toBeVisible();
  // It shares a narrow lane now: its conflict stands beside the mark, not under it.
  const [sign, told] = await Promise.all([
    chimera.locator('[data-scenario-mark]').boundingBox(),
    chimera.locator('[data-count]').boundingBox(),
  ]);
  if (sign === null || told === null) throw new Error('not on screen');
  expect(told.x + told.width <= sign.x || told.y + told.height <= sign.y).toBe(true);

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-real-screening]')).toHaveCount(2);
  await page.keyboard.press('f');
  await page.getByRole('switch', { name: /^Hide the others/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // Where the others are hidden, so is where they were.
  await expect(page.locator('[data-screening]')).toHaveCount(2);
  await expect(page.locator('[data-real-screening]')).toHaveText(['20:00 La chimera']);
  await page.keyboard.press('3');
  await expect(page.locator('[data-month-day] [data-real-screening]')).toHaveCount(1);
  await page.keyboard.press('5');
  await expect(page.getByRole('grid', { name: 'Screenings' })).toBeVisible();
  await expect(page.locator('[data-real-screening]')).toHaveCount(0);
  // A day whose screenings are all hidden is not an empty one.
  await page.keyboard.press('1');
  const day = await page
    .locator('[data-lane-day]:not([data-lane-undecided])')
    .nth(4)
    .getAttribute('data-lane-day');
  await goTo(page, `planner/${day}`);
  await page.keyboard.press('2');
  const timeline = page.getByRole('region', { name: 'Day timeline' });
  await expect(timeline.getByText('Nothing here fits the filter.')).toBeVisible();
  await expect(banner.getByRole('status')).toHaveText('Nothing here fits the filter.');
});

test('a day outside the scenario is refused with the offer to widen it, and then it goes', async ({
  affiche,
}) => {
  const { page } = affiche;
  await makeScenario(page);
  const days = await band(page).textContent();
  await page.getByRole('button', { name: 'Previous week' }).click();
  await expect(band(page)).toContainText('These days lie outside the scenario');
  const first = page.locator('[data-screening]').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const offer = page.getByRole('button', { name: /^Widen the scenario to/ });
  await expect(offer).toBeVisible();
  await expect(page.locator('[data-scenario-mark]')).toHaveCount(0);
  await offer.click();
  await expect(mark(page, 'moved')).toHaveCount(1);
  await expect(band(page)).toContainText('1 change');
  expect(await band(page).textContent()).not.toBe(days);
});

test('two programmes stand side by side, in words and marks; a single change is taken back', async ({
  affiche,
}) => {
  const { page } = affiche;
  await makeScenario(page);
  await changeThree(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+S');
  const comparison = page.getByRole('region', { name: 'Compare', exact: true });
  await expect(comparison.getByRole('status')).toHaveText('1 removed · 2 moved · 3 differences');
  await expect(comparison.getByText('13 screenings · 2 conflicts')).toBeVisible();
  await expect(comparison.getByRole('button', { name: /Parasite.*moved from / })).toBeVisible();
  await expect(comparison.getByRole('button', { name: /Buena Vista Social Club.*removed$/ })).toBeVisible();
  // What both have alike stands level, whatever one of them has before it.
  const alike = comparison.getByRole('region', { name: /^Wednesday/ }).getByText('The 400 Blows');
  await expect(alike).toHaveCount(2);
  const tops = await alike.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().top));
  expect(tops[0]).toBe(tops[1]);
  await comparison.getByRole('switch', { name: 'Only what differs' }).focus();
  await page.keyboard.press('Space');
  await expect(comparison.getByRole('listitem')).toHaveCount(5);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await comparison.getByRole('button', { name: 'Take the change of Buena Vista Social Club back' }).click();
  await expect(comparison.getByRole('status')).toHaveText('2 moved · 2 differences');

  // A second scenario, and the two with each other.
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Manage scenarios…' }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('region', { name: `“${NAME} (copy)”` })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await block(page, /^Flow/).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+S');
  await comparison.getByRole('combobox', { name: 'Left' }).click();
  await page.getByRole('option', { name: NAME, exact: true }).click();
  await expect(comparison.getByRole('status')).toHaveText('1 removed · 1 difference');

  // From the comparison to where it stands.
  await comparison.getByRole('combobox', { name: 'Left' }).click();
  await page.getByRole('option', { name: 'Real programme' }).click();
  await comparison.getByRole('button', { name: /Parasite.*moved from / }).click();
  await expect(comparison).toHaveCount(0);
  await expect(block(page, /^Parasite/)).toHaveAttribute('aria-pressed', 'true');
});

test('promoting tells what changed since, does what its button says, and is one undo', async ({
  affiche,
}) => {
  const { page } = affiche;
  await makeScenario(page);
  await changeThree(page);
  const planned = await blocks(page);
  await chooseInMenu(page, /^Real programme/);
  await block(page, /^Parasite/).focus();
  await page.keyboard.press('ArrowUp');
  await expect(block(page, /^Parasite.*22:25/)).toBeVisible();
  const real = await blocks(page);
  await chooseInMenu(page, /^without the premiere/);
  await band(page).getByRole('button', { name: 'Promote…' }).click();
  const preview = page.getByRole('region', { name: `Promote “${NAME}”` });
  const conflicts = preview.getByRole('region', { name: 'Changed in the real programme since' });
  await expect(conflicts.getByRole('listitem')).toHaveCount(1);
  await expect(conflicts).toContainText('changed in both: room and time');
  await expect(preview.getByRole('region', { name: 'Will be promoted' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await expect(preview.getByRole('button', { name: 'Promote 2 changes' })).toBeVisible();
  await expect(preview).toContainText('1 stays as in the real programme');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await conflicts.getByRole('radio', { name: 'Real programme' }).focus();
  await page.keyboard.press('ArrowRight');
  await preview.getByRole('button', { name: 'Promote 3 changes' }).click();
  await expect(band(page)).toHaveCount(0);
  await expect(page.getByText('3 changes promoted.', { exact: false })).toBeVisible();
  await expect.poll(() => blocks(page)).toEqual(planned);
  await page.keyboard.press('s');
  await menuTakesKeys(page);
  await expect(page.getByRole('menuitem', { name: NAME })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(block(page, /^Parasite.*22:25/)).toBeVisible();
  await expect.poll(() => blocks(page)).toEqual(real);
  await chooseInMenu(page, /^without the premiere/);
  await expect(band(page)).toContainText('3 changes');
  await expect.poll(() => blocks(page)).toEqual(planned);
});

test('discarding is one undo, and a scenario is there after a restart', async ({ affiche }) => {
  let { page } = affiche;
  const real = await blocks(page);
  await makeScenario(page);
  await changeThree(page);
  const planned = await blocks(page);
  await band(page).getByRole('button', { name: 'Discard' }).click();
  await expect(band(page)).toHaveCount(0);
  await expect(page.getByText('Scenario “without the premiere” discarded.', { exact: false })).toBeVisible();
  await expect.poll(() => blocks(page)).toEqual(real);
  await page.keyboard.press('Control+z');
  await chooseInMenu(page, /^without the premiere.*3 changes/);
  await expect(mark(page, 'moved')).toHaveCount(2);
  await expect.poll(() => blocks(page)).toEqual(planned);

  page = await affiche.restart();
  await nextWeek(page);
  await expect(band(page)).toHaveCount(0);
  await expect.poll(() => blocks(page)).toEqual(real);
  await chooseInMenu(page, /^without the premiere.*3 changes/);
  await expect(mark(page, 'moved')).toHaveCount(2);
  await expect.poll(() => blocks(page)).toEqual(planned);
});

test('what is approved and printed stays the same while one plans in a scenario', async ({ affiche }) => {
  const { page } = affiche;
  const day = await page.locator('[data-lane-day]').first().getAttribute('data-lane-day');
  const sheet = async () => {
    await goTo(page, `print/${day}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('tr.film').first()).toBeVisible();
    return frame.locator('body').innerText();
  };
  const before = await sheet();
  await nextWeek(page);
  await makeScenario(page);
  await changeThree(page);
  expect(await sheet()).toBe(before);
  // One comes back to where one was planning.
  await goTo(page, `planner/${day}`);
  await expect(band(page)).toContainText('3 changes');
});

test('the scenario and its marks are clean to axe in every view, in light and dark', async ({ affiche }) => {
  // Eight looks by axe at a full week.
  test.slow();
  const { page } = affiche;
  await makeScenario(page);
  await changeThree(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of ['1', '2', '3', '5']) {
      await page.keyboard.press(view);
      await expect(band(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  }
});
