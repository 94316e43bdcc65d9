import type { Page } from '@playwright/test';
import { CONFLICT_CODES } from '../../shared/domain/conflicts/kinds.ts';
import { addDays, wallClockAt } from '../../shared/time.ts';
import { holidayWeek, seedConflictHouse, skippedNight } from '../support/conflictHouse.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

test.use({ house: { seed: (core) => void seedConflictHouse(core) } });

const today = wallClockAt(Date.now(), 'Europe/Brussels').slice(0, 10);

/** The panel of the week of a day, with every group of it open. */
async function openPanel(page: Page, day: string): Promise<void> {
  await goTo(page, `planner/${day}`);
  await expect(page.locator(`[data-lane-day="${day}"] [data-screening]`).first()).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.locator('[data-conflict]').first()).toBeVisible();
  for (const head of await page.locator('aside details:not([open]) summary').all()) await head.press('Enter');
  await expect(page.locator('aside details:not([open])')).toHaveCount(0);
}

/** The kinds told in the panel. */
const kinds = (page: Page) =>
  page
    .locator('[data-conflict]')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).dataset.conflict ?? ''))]);

/** Words of the panel that do not fit where they stand, or that still have a blank in them. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const panel = document.querySelector('aside');
    if (panel === null || context === null) return ['no panel'];
    const edge = panel.getBoundingClientRect().right;
    const isCut = (each: HTMLElement): boolean => {
      if (each instanceof HTMLInputElement) {
        const { font, paddingLeft, paddingRight } = getComputedStyle(each);
        context.font = font;
        const room = each.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return context.measureText(each.placeholder).width > room;
      }
      return each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > edge;
    };
    const isTold = (text: string) => !/[{}?]|undefined|\bnone\b/.test(text);
    return [
      ...panel.querySelectorAll<HTMLElement>('[data-conflict] button, [data-conflict] input, li'),
    ].flatMap((each) => {
      const text = each instanceof HTMLInputElement ? each.placeholder : (each.textContent ?? '');
      return isCut(each) || !isTold(text) ? [text] : [];
    });
  });

for (const [locale, lang, tooFew, placed] of [
  ['en-GB', 'en', '1 of at least 3 shows', '1 placed'],
  ['nl-BE', 'nl', '1 van minstens 3 vertoningen', '1 geplaatst'],
  ['fr-BE', 'fr', '1 séance sur 3 au minimum', '1 placée'],
] as const)
  test.describe(() => {
    test.use({ locale });
    test(`every kind of conflict stands in the panel with its sentence and its buttons whole, ${lang}`, async ({
      affiche,
    }) => {
      const { page } = affiche;
      await page.setViewportSize({ width: 1280, height: 800 });
      await openPanel(page, holidayWeek(today));
      const told = await kinds(page);
      await expect(page.locator('[data-conflict="tooFewShows"]')).toContainText(tooFew);
      await expect(page.locator('[data-booking]').first().getByText(placed, { exact: true })).toBeVisible();
      expect(await misfits(page)).toEqual([]);
      await openPanel(page, addDays(skippedNight(today), -1));
      expect([...told, ...(await kinds(page))]).toEqual(expect.arrayContaining([...CONFLICT_CODES]));
      expect(await misfits(page)).toEqual([]);
    });
  });

test('three that overlap in a narrow column each say their hour and how many conflicts they have', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  const week = holidayWeek(today);
  await openPanel(page, week);
  const lane = page.locator(`[data-lane-day="${week}"]:not([data-lane-undecided])`).first();
  expect((await lane.boundingBox())?.width).toBeLessThan(90);
  // The hour and the count of each block: whether any of their pixels lies outside it, or under another word.
  const unread = await lane.locator('[data-screening]').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const words = [...block.querySelectorAll<HTMLElement>('[data-hour-of], [data-count]')].filter(
        (each) => each.getClientRects().length > 0,
      );
      const texts = words.map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return range.getBoundingClientRect();
      });
      const outer = block.getBoundingClientRect();
      const isWithin = (box: DOMRect) =>
        box.left >= outer.left && box.right <= outer.right + 0.5 && box.bottom <= outer.bottom + 0.5;
      const [hour, count] = texts;
      if (hour === undefined || count === undefined) return ['no hour or no count'];
      const isApart = hour.right <= count.left + 0.5 || hour.bottom <= count.top + 2;
      return isWithin(hour) && isWithin(count) && isApart ? [] : [block.textContent ?? ''];
    }),
  );
  expect(unread).toEqual([]);
  expect(await lane.locator('[data-screening]').count()).toBeGreaterThan(3);
});

test('a panel with every kind is worked through by keys alone, from its first conflict to its last', async ({
  affiche,
}) => {
  test.slow();
  const { page } = affiche;
  await openPanel(page, holidayWeek(today));
  const rows = page.locator('[data-conflict-row]');
  const count = await rows.count();
  const titles = page.locator('[data-conflict-title]');
  await titles.first().focus();
  for (let at = 1; at < count; at += 1) await page.keyboard.press('ArrowDown');
  await expect(titles.last()).toBeFocused();
  await titles.first().focus();
  // Errors accepted one after the other: the hand goes from each to the next.
  const open = page.locator('details').filter({ hasText: 'Errors' }).locator('[data-conflict-row]');
  const errors = await open.count();
  for (let left = errors; left > errors - 3; left -= 1) {
    await expect(titles.first()).toBeFocused();
    await page.keyboard.press('a');
    await page.keyboard.type('agreed');
    await page.keyboard.press('Enter');
    await expect(open).toHaveCount(left - 1);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Conflicts' })).toHaveCount(0);
});
