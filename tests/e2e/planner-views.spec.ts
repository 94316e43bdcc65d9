import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, nextWeek, violations } from './steps.ts';

// The second week of the sample season holds its deliberate room clash; both are counted from the present cinema week.
const table = (page: Page) => page.getByRole('grid', { name: 'Screenings' });
const rows = (page: Page) => table(page).locator('[role="row"][id]');
const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));
/** The programme day of a film's screening in the first room, as the week view's lanes name it. */
const dayOf = async (page: Page, film: string): Promise<string> =>
  block(page, new RegExp(`^${film}, Zaal 1`)).evaluate(
    (element) => (element.closest('[data-lane-day]') as HTMLElement).dataset.laneDay ?? '',
  );
const CLASHING = 'Anatomy of a Fall';

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('day, month and list are clean to axe, in light and dark', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const day = await dayOf(page, CLASHING);
  await goTo(page, `planner/${day}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [key, region] of [
      ['2', 'Day timeline'],
      ['3', 'Month grid'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('region', { name: region })).toBeVisible();
      await page.locator('[data-screening]').first().click();
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('5');
    await rows(page).first().click();
    expect(await violations(page)).toEqual([]);
  }
});

test('no line between two parts runs through an hour, whatever comes before the film', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await nextWeek(page);
  for (const layout of ['rooms below one another', 'rooms beside one another']) {
    const struck = await page.locator('[data-screening]').evaluateAll((blocks) =>
      blocks.flatMap((each) => {
        const hour = each.querySelector('[data-hour-of]')?.getBoundingClientRect();
        if (hour === undefined) return [];
        const lines = [...each.querySelectorAll('[data-part]')].map(
          (part) => part.getBoundingClientRect().top,
        );
        return lines.some((line) => line > hour.top + 3 && line < hour.bottom - 3) ? [each.textContent] : [];
      }),
    );
    expect([layout, struck]).toEqual([layout, []]);
    await page.keyboard.press('r');
    await page.waitForTimeout(300);
  }
});

test('the list is sorted by any column and filtered by text, room and conflicts', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const count = await page.locator('[data-screening]').count();
  await page.keyboard.press('5');
  await expect(rows(page)).toHaveCount(count);
  const films = () => rows(page).locator('[role="gridcell"]:nth-child(5)').allTextContents();
  await header(page, 'Film').getByRole('button').click();
  await expect(header(page, 'Film')).toHaveAttribute('aria-sort', 'ascending');
  const up = await films();
  expect(up).toEqual(up.toSorted((left, right) => left.localeCompare(right, 'en')));
  await header(page, 'Film').getByRole('button').click();
  await expect(header(page, 'Film')).toHaveAttribute('aria-sort', 'descending');
  const down = await films();
  expect(down[0]).toBe(up.at(-1));
  await header(page, 'Length').getByRole('button').click();
  await expect(header(page, 'Film')).toHaveAttribute('aria-sort', 'none');
  const lengths = (await rows(page).locator('[role="gridcell"]:nth-child(6)').allTextContents()).map((text) =>
    Number.parseInt(text, 10),
  );
  expect(lengths).toEqual(lengths.toSorted((left, right) => left - right));

  await page.keyboard.press('/');
  await page.keyboard.type('CHIMÉRA');
  await expect(rows(page).first()).toContainText('La chimera');
  expect(new Set(await films())).toEqual(new Set(['La chimera']));
  await page.getByRole('textbox', { name: 'Film, room, strand' }).fill('no such film');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(count);
  await page.getByRole('switch', { name: 'Conflicts only' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('switch', { name: 'Conflicts only' }).click();
  await page.getByRole('combobox', { name: 'Room' }).click();
  await page.getByRole('option', { name: 'Zaal 2' }).click();
  expect(new Set(await rows(page).locator('[role="gridcell"]:nth-child(4)').allTextContents())).toEqual(
    new Set(['Zaal 2']),
  );
});

test('by keyboard in the list: choose several, remove them in one step, undo; Enter moves one', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  await page.keyboard.press('5');
  await expect(rows(page).first()).toBeVisible();
  const before = await rows(page).count();
  const second = await rows(page).nth(1).getAttribute('aria-label');
  await table(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Space');
  await expect(table(page).locator('[aria-selected="true"]')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Remove 4 screenings' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(before - 4);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(before);
  await rows(page).nth(0).click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await rows(page)
    .nth(0)
    .click({ modifiers: ['Control'] });
  await expect(table(page).locator('[aria-selected="true"]')).toHaveCount(2);
  await rows(page).nth(1).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('11:35');
  await page.keyboard.press('Enter');
  const moved = (second ?? '').replace(/\d\d:\d\d/, '11:35').replace(/, \d+ conflicts?$/, '');
  await expect(table(page).getByRole('row', { name: moved })).toHaveAttribute('aria-selected', 'true');
  await expect(table(page)).toBeFocused();
});

test('the list shows a month; a weekday typed there is one of the screening’s own week', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const day = await dayOf(page, CLASHING);
  await goTo(page, `planner/${day}`);
  await page.keyboard.press('5');
  const week = await rows(page).count();
  await page.getByRole('radiogroup', { name: 'Days shown' }).getByText('Month').click();
  await expect(page.getByRole('button', { name: 'Next month' })).toBeVisible();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(week);
  await page.getByRole('textbox', { name: 'Film, room, strand' }).fill('anatomy zaal 1');
  await table(page)
    .getByRole('row', { name: /^Anatomy of a Fall, Zaal 1.*conflict/ })
    .click();
  await page.keyboard.press('Enter');
  const weekday = new Date(`${day}T12:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  await page.keyboard.type(`${weekday} 9:05`);
  const number = Number(day.slice(8));
  await expect(page.getByText(new RegExp(`${weekday} ${number} \\w+, 09:05 in Zaal 1`))).toBeVisible();
});

test('a day, room by room: to the minute, nudged by key, dragged along its row, with the shelf beside it', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const day = await dayOf(page, 'La chimera');
  await goTo(page, `planner/${day}`);
  await page.keyboard.press('2');
  const timeline = page.getByRole('region', { name: 'Day timeline' });
  const show = timeline.getByRole('button', { name: /^La chimera, Zaal 1/ });
  const hour = async () => /(\d\d:\d\d), \d+ min/.exec((await show.textContent()) ?? '')?.[1] ?? '';
  const start = await hour();
  await show.click();
  await expect(page.getByText(/ends .* room free/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(hour).not.toBe(start);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(hour).toBe(start);
  const roomTwo = timeline.locator('[data-lane-room]:not([data-lane-undecided])').nth(1);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(roomTwo.getByRole('button', { name: /^La chimera, Zaal 2/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(show).toBeFocused();
  const count = await timeline.locator('[data-screening]').count();
  await dragOnto(
    page,
    page.locator('[data-booking]').filter({ hasText: 'Ghost Tropic' }),
    roomTwo,
    { x: 60, y: 20 },
    async () => {
      await expect(page.locator('[data-ghost]')).toContainText('Ghost Tropic');
    },
  );
  await expect(timeline.locator('[data-screening]')).toHaveCount(count + 1);
  const placed = timeline.getByRole('button', { name: /^Ghost Tropic, Zaal 2/ });
  const name = await placed.locator('.visually-hidden').textContent();
  await dragOnto(page, placed, roomTwo, { x: 160, y: 20 });
  await expect(placed.locator('.visually-hidden')).not.toHaveText(name ?? '');
  await page.keyboard.press('PageDown');
  await expect(show).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(show).toBeVisible();
});

test('a month: chips to choose and move, what does not fit opens its day, and so does a day by key or double click', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const day = await dayOf(page, CLASHING);
  await goTo(page, `planner/${day}`);
  await page.keyboard.press('3');
  const month = page.getByRole('region', { name: 'Month grid' });
  await expect(month).toBeVisible();
  const cell = month.locator(`[data-month-day="${day}"]`);
  await cell.getByRole('button', { name: /^Anatomy of a Fall, Zaal 1.*conflict/ }).click();
  await expect(page.getByText(/ends .* room free/)).toBeVisible();
  await cell.getByRole('button', { name: /^Anatomy of a Fall, Zaal 1/ }).focus();
  await page.keyboard.press('Delete');
  await expect(cell.getByRole('button', { name: /^Anatomy of a Fall, Zaal 1/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cell.getByRole('button', { name: /^Anatomy of a Fall, Zaal 1/ })).toBeVisible();

  await cell.getByRole('button', { name: /^Open / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
  await expect(block(page, /^Anatomy of a Fall, Zaal 1/)).toBeVisible();
  await page.keyboard.press('3');
  const box = await cell.boundingBox();
  await cell.dblclick({ position: { x: (box?.width ?? 0) / 2, y: 12 } });
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 420 });
  await page.keyboard.press('3');
  // Three play that day and three chips fit: with a fourth, two stay and the rest are counted.
  for (const [hour, rest] of [
    ['10', '+2 more'],
    ['11', '+3 more'],
  ] as const) {
    await cell.locator('[data-screening]').first().focus();
    await page.keyboard.press('Control+d');
    await page.keyboard.type(`${hour} r2`);
    await page.keyboard.press('Enter');
    await expect(cell.getByText(rest, { exact: true })).toBeVisible();
  }
  await cell.getByRole('button', { name: /^\+\d+ more/ }).click();
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
});

test('one goes to a day by typing it as one says it, or by keys in a calendar of cinema weeks', async ({
  affiche,
}) => {
  const { page } = affiche;
  await goTo(page, 'planner/2026-12-02');
  const field = page.getByRole('textbox', { name: 'Go to day' });
  const picker = page.getByRole('dialog', { name: 'Go to day' });
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
  for (const [typed, day] of [
    ['24/12/2026', '2026-12-24'],
    ['1er février', '2027-02-01'],
    ['14 okt', '2026-10-14'],
  ] as const) {
    await page.keyboard.press('j');
    await expect(field).toBeFocused();
    await page.keyboard.type(typed);
    // Nothing moves while one types.
    await expect(page).not.toHaveURL(new RegExp(day));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/planner/${day}$`));
    await expect(picker).toBeHidden();
  }

  await page.keyboard.press('j');
  await page.keyboard.type('31/02/2027');
  await page.keyboard.press('Enter');
  await expect(picker).toContainText('“31/02/2027” is not a day');
  await expect(page).toHaveURL(/2026-10-14$/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();

  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(picker.getByRole('button', { name: 'Wednesday 14 October 2026' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/2026-10-22$/);
  // The keys are the planner’s again.
  await page.keyboard.press('2');
  await expect(page.getByRole('region', { name: 'Day timeline' })).toBeVisible();
});

test('every view grows and shrinks by key, each by itself, and holds what one looks at', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const day = await dayOf(page, CLASHING);
  await goTo(page, `planner/${day}`);
  const height = async (at: Locator) => (await at.boundingBox())?.height ?? 0;
  const width = async (at: Locator) => (await at.boundingBox())?.width ?? 0;
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const held = block(page, new RegExp(`^${CLASHING}, Zaal 1`));

  const ofWeek = await height(held);
  await press('+', 8);
  await expect.poll(() => height(held)).toBeGreaterThan(4 * ofWeek);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveAttribute('aria-disabled', 'true');
  await press('-', 12);
  await expect.poll(() => height(held)).toBeLessThan(0.6 * ofWeek);
  await expect(page.getByRole('button', { name: 'Zoom out' })).toHaveAttribute('aria-disabled', 'true');
  await press('+', 4);
  await expect.poll(() => height(held)).toBeCloseTo(ofWeek, 0);

  await page.keyboard.press('2');
  await held.focus();
  const [ofDay, left] = [await width(held), (await held.boundingBox())?.x ?? 0];
  await press('+', 5);
  await expect.poll(() => width(held)).toBeGreaterThan(2 * ofDay);
  // Its middle stays where it was.
  const now = await held.boundingBox();
  expect(Math.abs((now?.x ?? 0) + (now?.width ?? 0) / 2 - (left + ofDay / 2))).toBeLessThan(4);
  await expect(held).toBeInViewport({ ratio: 0.9 });
  // Smaller than the window it does not get.
  await press('-', 9);
  await expect.poll(() => width(held)).toBeCloseTo(ofDay, 0);

  await page.keyboard.press('3');
  const cell = page.locator('[data-month-day]').first();
  const ofMonth = await height(cell);
  await press('+', 3);
  await expect.poll(() => height(cell)).toBeGreaterThan(1.5 * ofMonth);

  await page.keyboard.press('4');
  const season = page
    .getByRole('grid', { name: 'Season grid' })
    .locator('[role="row"]:has([data-season-day])')
    .first();
  const ofSeason = await height(season);
  await press('+', 2);
  await expect.poll(() => height(season)).toBeGreaterThan(ofSeason + 20);
  await press('-', 3);
  await expect.poll(() => height(season)).toBeLessThan(ofSeason);
  // At its smallest a day is a line, a holiday’s too, and the season is at a glance.
  await press('-', 2);
  await expect.poll(() => height(season)).toBeLessThan(24);
  const tallest = await page
    .locator('[data-season-day]')
    .evaluateAll((days) => Math.max(...days.map((each) => each.getBoundingClientRect().height)));
  expect(tallest).toBeLessThanOrEqual(await height(season));

  await page.keyboard.press('5');
  const ofList = await height(rows(page).first());
  await press('+', 4);
  await expect.poll(() => height(rows(page).first())).toBeGreaterThan(1.4 * ofList);
  await rows(page).first().click();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toBeInViewport({ ratio: 0.9 });

  // Each view has kept its own, also after a reload.
  await page.reload();
  await expect.poll(() => height(rows(page).first())).toBeGreaterThan(1.4 * ofList);
  await page.keyboard.press('1');
  await expect.poll(() => height(held)).toBeCloseTo(ofWeek, 0);
});
