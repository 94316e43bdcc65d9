import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, menuTakesKeys, nextWeek, violations } from './steps.ts';

const blocks = (page: Page) => page.locator('[data-screening]');
const block = (page: Page, name: RegExp) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));
const bulk = (page: Page) => page.locator('[data-bulk]');
const slotsOf = (page: Page) =>
  blocks(page).evaluateAll((all) =>
    all
      .map((each) => {
        const lane = each.closest<HTMLElement>('[data-lane-day]');
        return `${each.getAttribute('data-screening')} ${lane?.dataset.laneDay} ${lane?.dataset.laneRoom} ${each.querySelector('.visually-hidden')?.textContent}`;
      })
      .sort(),
  );
/** The day column of a block, and the one after it. */
const dayOf = (page: Page, name: RegExp) =>
  block(page, name).evaluate((each) => each.closest<HTMLElement>('[data-lane-day]')?.dataset.laneDay ?? '');

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
});

test('several blocks chosen with Ctrl are dragged together and each lands as far on; one undo takes all back', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const before = await slotsOf(page);
  const [lead, other] = [/^La chimera, Zaal 1/, /^Parasite, Zaal 1/];
  const [leadDay, otherDay] = [await dayOf(page, lead), await dayOf(page, other)];
  await block(page, lead).click();
  await block(page, other).click({ modifiers: ['ControlOrMeta'] });
  await expect(bulk(page).getByRole('heading', { name: '2 screenings' })).toBeVisible();
  const lanes = await page
    .locator('[data-lane-day]:not([data-lane-undecided])')
    .evaluateAll((all) =>
      [...new Set(all.map((each) => (each as HTMLElement).dataset.laneDay ?? ''))].sort(),
    );
  const next = (day: string) => lanes[lanes.indexOf(day) + 1] ?? '';
  const target = page.locator(`[data-lane-day="${next(leadDay)}"]:not([data-lane-undecided])`).first();
  const top = (await target.boundingBox())?.y ?? 0;
  const from = await block(page, lead).boundingBox();
  await dragOnto(page, block(page, lead), target, { x: 30, y: (from?.y ?? 0) - top + 8 }, async () => {
    await expect(page.locator('[data-ghost-follower]')).toBeVisible();
  });
  await expect.poll(() => dayOf(page, lead)).toBe(next(leadDay));
  await expect.poll(() => dayOf(page, other)).toBe(next(otherDay));
  await page.keyboard.press('Control+z');
  await expect.poll(() => slotsOf(page)).toEqual(before);
});

test('several are copied with Ctrl or by key, and what was made is what is chosen', async ({ affiche }) => {
  const { page } = affiche;
  await nextWeek(page);
  const count = await blocks(page).count();
  const [lead, other] = [/^La chimera, Zaal 1/, /^Parasite, Zaal 1/];
  const first = await dayOf(page, lead);
  const monday = page.locator('[data-lane-day]:not([data-lane-undecided])');
  const days = await monday.evaluateAll((all) => [
    ...new Set(all.map((each) => (each as HTMLElement).dataset.laneDay ?? '')),
  ]);
  await block(page, lead).click();
  await block(page, other).click({ modifiers: ['ControlOrMeta'] });
  const ids = () =>
    page
      .locator('[data-screening][aria-pressed="true"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-screening')).sort());
  const originals = await ids();
  const from = await block(page, lead).boundingBox();
  const target = page.locator(`[data-lane-day="${days[1]}"]:not([data-lane-undecided])`).first();
  const top = (await target.boundingBox())?.y ?? 0;
  await page.keyboard.down('Control');
  await dragOnto(page, block(page, lead), target, { x: 30, y: (from?.y ?? 0) - top - 100 });
  await page.keyboard.up('Control');
  await expect(blocks(page)).toHaveCount(count + 2);
  await expect.poll(ids).toHaveLength(2);
  expect((await ids()).filter((id) => originals.includes(id))).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(blocks(page)).toHaveCount(count);

  await block(page, lead).first().click();
  await page.keyboard.press('Control+d');
  await page.keyboard.type('mon 11 r2');
  await page.keyboard.press('Enter');
  const copy = block(page, /^La chimera, Zaal 2, Mon \d+ \w+, 11:00/);
  await expect(copy).toBeFocused();
  await expect(copy).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(block(page, /^La chimera, Zaal 2, Mon \d+ \w+, 11:01/)).toBeFocused();
  expect(await dayOf(page, lead)).toBe(first);
});

test('by keyboard alone: choose all, change them together, swap two, join and split a double bill, lock a day', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const before = await slotsOf(page);
  const count = before.length;
  await page.keyboard.press('Control+a');
  await expect(bulk(page).getByRole('heading', { name: `${count} screenings` })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Days', exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(blocks(page)).toHaveCount(0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Control+z');
  await expect.poll(() => slotsOf(page)).toEqual(before);
  await page.keyboard.press('Escape');

  const chimera = block(page, /^La chimera, Zaal 1/);
  const parasite = block(page, /^Parasite, Zaal 1/);
  const slots = async () => [
    await dayOf(page, /^La chimera, Zaal 1/),
    await dayOf(page, /^Parasite, Zaal 1/),
  ];
  const [one, two] = await slots();
  await chimera.click();
  await parasite.click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('x');
  await expect.poll(slots).toEqual([two, one]);
  await expect(parasite).toBeFocused();
  await page.keyboard.press('m');
  await expect(blocks(page)).toHaveCount(count - 1);
  await expect(page.locator('[data-screening][aria-pressed="true"]')).toBeFocused();
  await expect(page.locator('footer')).toContainText(/double bill/);
  await page.keyboard.press('Shift+M');
  await expect(blocks(page)).toHaveCount(count);
  for (let step = 0; step < 3; step += 1) {
    const footer = page.locator('footer');
    const text = await footer.textContent();
    await page.keyboard.press('Control+z');
    await expect(footer).not.toHaveText(text ?? '');
  }
  await expect.poll(() => slotsOf(page)).toEqual(before);

  await chimera.click();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: /^Unlock / })).toBeVisible();
  await chimera.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^This day is locked/)).toBeVisible();
  await expect.poll(() => slotsOf(page)).toEqual(before);
  await page.getByRole('button', { name: /^Unlock / }).click();
  await expect(page.getByRole('button', { name: /^Unlock / })).toHaveCount(0);
});

test('several are cancelled with a reason per language and restored, from the menu of one of them', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  await block(page, /^La chimera, Zaal 1/).click();
  await block(page, /^Parasite, Zaal 1/).click({ modifiers: ['ControlOrMeta'] });
  await block(page, /^Parasite, Zaal 1/).click({ button: 'right' });
  const menu = page.getByRole('menu', { name: /^Actions for Parasite/ });
  await expect(menu).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await menu.getByRole('menuitem', { name: /^Cancel…/ }).click();
  const reason = page.getByRole('textbox', { name: 'Reason for the public (Dutch)' });
  const french = page.getByRole('textbox', { name: 'Reason for the public (French)' });
  await expect(reason).toBeFocused();
  await expect(page.locator('footer')).toContainText('2 screenings cancelled');
  // Typed in one go: what was written in one language stands when the next one is kept.
  await page.keyboard.type('De regisseur is ziek.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('La réalisatrice est malade.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(
    block(page, /^Parasite, Zaal 1/)
      .or(block(page, /^La chimera, Zaal 1/))
      .first(),
  ).toBeFocused();
  // Cancelled once more, or postponed after all, nothing that was written is lost.
  for (const key of ['q', 'p']) {
    await page.keyboard.press(key);
    await expect(reason).toBeFocused();
    await expect(reason).toHaveValue('De regisseur is ziek.');
    await expect(french).toHaveValue('La réalisatrice est malade.');
    await page.keyboard.press('Escape');
  }
  await expect(page.locator('footer')).toContainText('2 screenings postponed');
  await bulk(page).getByRole('button', { name: 'Restore' }).click();
  await expect(reason).toHaveCount(0);
});

test('while the end of a block is pulled the new part says its minutes whole, in a narrow lane and across the day', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await nextWeek(page);
  const day = await dayOf(page, /^La chimera, Zaal 1/);
  for (const [key, axis] of [
    ['r', 'down'],
    ['2', 'across'],
  ] as const) {
    await goTo(page, `planner/${day}`);
    await page.keyboard.press(key);
    const handle = page.locator('[data-stretch]');
    await expect(
      page.getByRole('region', { name: axis === 'down' ? 'Week grid' : 'Day timeline' }),
    ).toBeVisible();
    await block(page, /^La chimera, Zaal 1/).click();
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (box === null) throw new Error('not on screen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(axis === 'down' ? x : x + 14, axis === 'down' ? y + 15 : y, { steps: 3 });
    const more = handle.locator('span');
    await expect(more).toHaveText(/^Q&A \d+ min$/);
    const lost = await more.evaluate((part) => {
      const lane = part.closest('[data-lane-day]')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(part);
      const [words, outer] = [range.getBoundingClientRect(), part.getBoundingClientRect()];
      return words.right > Math.min(outer.right, lane?.right ?? 0) || words.bottom > outer.bottom + 0.5;
    });
    expect([axis, lost]).toEqual([axis, false]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.press('Escape');
  }
});

test('the menu of a screening low in a small window shows its last entry, and Escape leads back to the screening', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await nextWeek(page);
  const parasite = block(page, /^Parasite, Zaal 1/);
  await parasite.click();
  await parasite.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: /^Actions for Parasite/ });
  await expect(menu).toBeInViewport({ ratio: 1 });
  // Every entry can be come to, the last one too.
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 });
  await menuTakesKeys(page);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(parasite).toBeFocused();
  await expect(parasite).toHaveAttribute('aria-pressed', 'true');
  // The next key is this screening’s.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Move Parasite/ })).toBeVisible();
});

test('pulling the end of a chosen block adds a Q&A, and the menu lists every command with its key', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  const chimera = block(page, /^La chimera, Zaal 1/);
  await chimera.click();
  const label = (await chimera.locator('.visually-hidden').textContent()) ?? '';
  const handle = page.locator('[data-stretch]');
  const box = await handle.boundingBox();
  if (box === null) throw new Error('no handle');
  await page.mouse.move(box.x + 20, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 24, { steps: 4 });
  await expect(handle).toContainText(/^Q&A \d+ min$/);
  await page.mouse.up();
  await expect(
    page.getByRole('spinbutton').or(page.getByRole('textbox')).and(page.getByLabel('Minutes of Q&A')),
  ).toBeVisible();
  await expect(chimera.locator('.visually-hidden')).not.toHaveText(label);
  await page.keyboard.press('Control+z');
  await expect(chimera.locator('.visually-hidden')).toHaveText(label);

  // With Alt to the minute; Escape lets go of it unchanged, and the block stays chosen.
  const pull = async (px: number) => {
    const at = await handle.boundingBox();
    if (at === null) throw new Error('no handle');
    await page.mouse.move(at.x + 20, at.y + 4);
    await page.mouse.down();
    await page.mouse.move(at.x + 20, at.y + 4 + px, { steps: 4 });
  };
  const minutesPulled = async () => Number(/\d+/.exec((await handle.textContent()) ?? '')?.[0] ?? 0);
  await page.keyboard.down('Alt');
  // Of three neighbouring pixels at least one is off the venue's grid.
  const seen: number[] = [];
  for (const px of [20, 21, 22]) {
    await pull(px);
    seen.push(await minutesPulled());
    await page.keyboard.press('Escape');
    await expect(handle).toHaveText('');
    await page.mouse.up();
  }
  await page.keyboard.up('Alt');
  expect(seen.some((minutes) => minutes % 5 !== 0)).toBe(true);
  await expect(chimera).toHaveAttribute('aria-pressed', 'true');
  await expect(chimera.locator('.visually-hidden')).toHaveText(label);

  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  const items = page.getByRole('menuitem');
  await expect(items.filter({ hasText: 'Copy a week or a pattern…' })).toContainText('K');
  await expect(items.filter({ hasText: 'Swap' })).toBeDisabled();
  await expect(items.filter({ hasText: 'Lock or unlock the day' })).toBeEnabled();
  await items.filter({ hasText: 'Lock or unlock the day' }).click();
  await expect(page.getByRole('button', { name: /^Unlock / })).toBeVisible();
});

test('with Shift all up to here are chosen, in the list too, and no words are marked', async ({
  affiche,
}) => {
  const { page } = affiche;
  await nextWeek(page);
  await page.keyboard.press('5');
  const rows = page.getByRole('row');
  await rows.nth(2).click();
  await rows.nth(5).click({ modifiers: ['Shift'] });
  await expect(bulk(page).getByRole('heading', { name: '4 screenings' })).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
  // From a field beside the list Escape goes back to it, with its keys.
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Days', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(bulk(page)).toHaveCount(0);
});
