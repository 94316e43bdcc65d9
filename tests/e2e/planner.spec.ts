import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, nextWeek, violations } from './steps.ts';

// The second week of the sample season holds its deliberate room clash; both are counted from the present cinema week.
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('the planner, its inspector and its conflicts are clean to axe, in light and dark', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator('[data-screening]').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^2 conflicts$/ }).click();
    await expect(page.getByText(/Overlaps .* by 12 min/).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});

test('a booking is dragged from the shelf into a room, with the clash said under way, and undone', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const before = await page.locator('[data-screening]').count();
  const card = page.locator('[data-booking]').filter({ hasText: 'Ghost Tropic' });
  await expect(card).toContainText('1 of 2 left');
  const target = block(page, /^La chimera, Zaal 1/);
  await dragOnto(page, card, target, { x: 20, y: 4 }, async () => {
    await expect(page.locator('[data-ghost]')).toContainText('Ghost Tropic');
    await expect(page.getByText(/Overlaps La chimera .* by \d+ min/)).toBeVisible();
  });
  await expect(page.locator('[data-screening]')).toHaveCount(before + 1);
  await expect(block(page, /^Ghost Tropic, Zaal 1.*1 conflict/)).toBeVisible();
  await expect(card).toContainText('2 of 2 placed');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-screening]')).toHaveCount(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('[data-screening]')).toHaveCount(before + 1);
});

test('a block is dragged to another day, and with Ctrl a copy stays', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const before = await page.locator('[data-screening]').count();
  const show = block(page, /^La chimera, Zaal 1/);
  const name = (await show.locator('.visually-hidden').textContent()) ?? '';
  const lanes = page.locator('[data-lane-day]:not([data-lane-undecided])');
  const from = await show.evaluate(
    (element) => (element.closest('[data-lane-day]') as HTMLElement).dataset.laneDay ?? '',
  );
  const monday = page
    .locator(
      `[data-lane-day="${await lanes.nth(5).getAttribute('data-lane-day')}"]:not([data-lane-undecided])`,
    )
    .first();
  const height = (await show.boundingBox())?.y ?? 0;
  const top = (await monday.boundingBox())?.y ?? 0;
  await dragOnto(page, show, monday, { x: 30, y: height - top + 8 });
  await expect(page.locator(`[data-lane-day="${from}"]`).getByRole('button', { name })).toHaveCount(0);
  await expect(monday.locator('[data-screening]')).toHaveCount(1);
  await expect(page.locator('[data-screening]')).toHaveCount(before);
  await expect(page.locator('[data-screening]:focus, [data-view]:focus')).toHaveCount(1);
});

test('by keyboard alone: place, nudge, to another day and room, type a slot, copy, remove', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const before = await page.locator('[data-screening]').count();
  await page.keyboard.press('/');
  await page.keyboard.type('dodin');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mon 17:00 r2');
  await expect(page.getByText(/Mon \d+ \w+, 17:00 in Zaal 2/)).toBeVisible();
  await page.keyboard.press('Enter');
  const placed = block(page, /^The Taste of Things, Zaal 2, Mon \d+ \w+, 17:00/);
  await expect(placed).toBeVisible();
  await placed.focus();
  await page.keyboard.press('ArrowDown');
  const nudged = block(page, /^The Taste of Things, Zaal 2, Mon \d+ \w+, 17:05/);
  await expect(nudged).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowRight');
  const moved = block(page, /^The Taste of Things, Zaal 1, Tue \d+ \w+, 17:05/);
  await moved.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  const undecided = block(page, /^The Taste of Things, Zaal 1, Tue \d+ \w+ Time to be decided/);
  await undecided.focus();
  await page.keyboard.press('Control+d');
  await page.keyboard.type('mon 11 r1');
  await page.keyboard.press('Enter');
  const copy = block(page, /^The Taste of Things, Zaal 1, Mon \d+ \w+, 11:00/);
  await expect(copy).toBeVisible();
  await expect(page.locator('[data-screening]')).toHaveCount(before + 2);
  await copy.focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-screening]')).toHaveCount(before + 1);
  // The hand goes to what stands where the block was, and not to the top of the page.
  await expect(page.locator('[data-screening]:focus, [data-view]:focus')).toHaveCount(1);
  for (let step = 0; step < 7; step += 1) {
    const footer = page.locator('footer');
    const text = await footer.textContent();
    await page.keyboard.press('Control+z');
    await expect(footer).not.toHaveText(text ?? '');
  }
  await expect(page.locator('[data-screening]')).toHaveCount(before);
});

test('after a view was chosen with the mouse, keys still work', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  await page.getByText('Day', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Day', exact: true })).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: 'Week', exact: true })).toBeChecked();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Conflicts' })).toBeVisible();
});

test('what was typed of a part stays when the next field is kept, and Escape brings its minutes back', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  await block(page, /^La chimera, Zaal 1/).click();
  const title = page.getByRole('textbox', { name: 'Title of pre-programme' });
  const minutes = page.getByRole('textbox', { name: 'Minutes of pre-programme' });
  await title.click();
  await page.keyboard.type('Kort');
  await page.keyboard.press('Tab');
  await page.keyboard.type('17');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^film 20:17 /)).toBeVisible();
  await expect(title).toHaveValue('Kort');
  await minutes.fill('45');
  await page.keyboard.press('Escape');
  await expect(minutes).toHaveValue('17');
  await minutes.fill('lang');
  await page.keyboard.press('Enter');
  await expect(minutes).toHaveValue('17');
  await page.keyboard.press('Escape');
  await expect(block(page, /^La chimera, Zaal 1/)).toBeFocused();
});

test('who types on after Enter loses nothing when what was kept comes back', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const parasite = block(page, /^Parasite, Zaal 1/);
  await parasite.click();
  const line = page.getByRole('textbox', { name: 'Line for the public (Dutch)' });
  await line.focus();
  await page.keyboard.type('Met gast');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' en muziek');
  // What was kept has come back by the time the step is named.
  await expect(page.locator('footer')).toContainText('Parasite');
  await expect(line).toHaveValue('Met gast en muziek');
  await page.keyboard.press('Tab');
  await block(page, /^La chimera, Zaal 1/).click();
  await expect(line).toHaveValue('');
  await parasite.click();
  await expect(line).toHaveValue('Met gast en muziek');
});

test('a refused move keeps what was typed, and tells it once; what it says stays readable beside the inspector', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await nextWeek(page);
  const show = block(page, /^La chimera, Zaal 1/);
  await show.click();
  await block(page, /^Parasite, Zaal 1/).click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: /^Unlock / })).toHaveCount(2);
  const refused = page.getByText(/^This day is locked/);
  await show.focus();
  await page.keyboard.press('Delete');
  // Not taken out, and still chosen.
  await expect(refused.first()).toBeVisible();
  await expect(page.locator('[data-bulk]').getByRole('heading', { name: '2 screenings' })).toBeVisible();
  await show.focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('textbox', { name: /^Where and when/ });
  for (let time = 0; time < 2; time += 1) {
    await line.fill('sun 19 r2');
    await expect
      .poll(async () => (await page.locator('output').first().boundingBox())?.width)
      .toBeGreaterThan(250);
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('sun 19 r2');
  }
  const said = await refused.last().innerText();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  // Calls are answered in their order: all refusals are told by now, the same one in one place.
  await expect(page.getByRole('button', { name: /^Unlock / })).toHaveCount(0);
  await expect(page.getByText(said, { exact: true })).toHaveCount(1, { timeout: 3_000 });
});

test('a conflict is worked away with its button, or accepted with a reason until its facts change', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Accept…' }).first().click();
  await page
    .getByRole('textbox', { name: 'Why is this all right?' })
    .fill('one projectionist, late start agreed');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Accepted: one projectionist, late start agreed', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '1 conflict', exact: true })).toBeVisible();
  await page
    .getByRole('button', { name: /^Move to/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'No conflicts' })).toBeVisible();
});

test('length follows the parts, and the room is free only after the turnaround', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  await block(page, /^La chimera, Zaal 1/).click();
  await expect(page.getByText(/ends 22:21 · room free 22:41/)).toBeVisible();
  await page.getByRole('button', { name: 'Add a part' }).click();
  await page.getByRole('menuitem', { name: 'Q&A' }).click();
  await expect(page.getByText(/ends 22:51 · room free 23:11/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Hour' }).fill('1915');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ends 22:06 · room free 22:26/)).toBeVisible();
  // The day as it is shown can be typed over, and a weekday stays in the screening's own week.
  const day = page.getByRole('textbox', { name: 'Day', exact: true });
  const shown = await day.inputValue();
  await day.fill('mon');
  await page.keyboard.press('Enter');
  await expect(day).toHaveValue(/^Mon \d+ \w+$/);
  await day.fill(shown);
  await page.keyboard.press('Enter');
  await expect(day).toHaveValue(shown);
  await page.getByRole('textbox', { name: 'Hour' }).fill('25:30');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/“25:30” is not an hour/)).toBeVisible();
});

test('what a drag would clash with can be read wherever the hand is in a lane', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const card = page.locator('[data-booking]').filter({ hasText: 'Ghost Tropic' });
  const note = page.getByText(/^Overlaps Parasite .* by \d+ min in Zaal 1\./);
  const lane = page.locator('[data-lane-day]').filter({ has: block(page, /^Parasite, Zaal 1/) });
  const height = (await lane.boundingBox())?.height ?? 0;
  const readable = async () => {
    const box = await note.boundingBox();
    const edge = await lane.boundingBox();
    if (box === null || edge === null) throw new Error('not on screen');
    expect(box.y).toBeGreaterThanOrEqual(edge.y);
    expect(box.y + box.height).toBeLessThanOrEqual(edge.y + edge.height);
  };
  // As low as the lane goes while it still overlaps.
  for (const fromEnd of [120, 70]) {
    await dragOnto(page, card, lane, { x: 40, y: height - fromEnd }, readable);
    await page.keyboard.press('Control+z');
  }
  // In the day, the last room has nothing below it.
  await page.keyboard.press('2');
  const row = page.locator('[data-lane-room]:not([data-lane-undecided])').last();
  const width = (await row.boundingBox())?.width ?? 0;
  const playing = row.locator('[data-screening]').first();
  await expect(playing).toBeVisible();
  const at = (await playing.boundingBox())?.x ?? 0;
  const start = (await row.boundingBox())?.x ?? 0;
  expect(width).toBeGreaterThan(0);
  await dragOnto(page, card, row, { x: at - start + 40, y: 30 }, async () => {
    const said = page.getByText(/^Overlaps .* by \d+ min in Zaal 2\./);
    await expect(said).toBeInViewport({ ratio: 1 });
  });
});

test('the line one types in stays readable beside an open inspector in a small window', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await nextWeek(page);
  await page.locator('[data-screening]').first().click();
  await page.locator('[data-booking]').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('fri 22 z1');
  const said = page.getByText(/Overlaps Parasite/);
  await expect(said).toBeVisible();
  // A column of single words is no sentence.
  expect((await said.boundingBox())?.height).toBeLessThan(90);
});
