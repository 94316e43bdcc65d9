import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const START = {
  Nederlands: 'Probeer met een voorbeeldseizoen',
  Français: 'Essayer avec une saison d’exemple',
  English: 'Try with a sample season',
} as const;

/** From the first start into the sample season, in one of the three languages. */
export async function enterSampleSeason(page: Page, language: keyof typeof START = 'English'): Promise<void> {
  if (language !== 'English') await page.getByText(language, { exact: true }).click();
  await page.getByRole('button', { name: START[language] }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/**
 * To a place of the rail: once this returns the one before is gone, so that no key is typed into a field of it, and the new one
 * stands with its heading, so that nothing is asked of what only says that it is coming.
 */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        if (location.hash === hash) return resolve();
        // The page follows in its own listener of this event.
        addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        location.hash = hash;
      }),
    `#/${place}`,
  );
  await expect(page.locator('main h1').first()).toBeVisible();
}

/** A menu that was opened takes keys: one that comes before it has the focus closes it. */
export const menuTakesKeys = (page: Page) => expect(page.locator('[role="menu"]:focus-within')).toBeVisible();

/** Drags with the mouse as a hand does; `onWay` looks at the ghost before the drop. */
export async function dragOnto(
  page: Page,
  source: Locator,
  target: Locator,
  at: { readonly x: number; readonly y: number },
  onWay?: () => Promise<void>,
): Promise<void> {
  await source.scrollIntoViewIfNeeded();
  const [from, to] = [await source.boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error('not on screen');
  await page.mouse.move(from.x + Math.min(30, from.width / 2), from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + Math.min(30, from.width / 2) + 6, from.y + 14, { steps: 3 });
  await page.mouse.move(to.x + at.x, to.y + at.y, { steps: 8 });
  // The browser answers a drag a move late: one more says where the hand is.
  await page.mouse.move(to.x + at.x, to.y + at.y);
  await page.waitForTimeout(100);
  await onWay?.();
  await page.mouse.up();
}

/** From anywhere to the planner, one week on from today's: that of the sample season with two conflicts. */
export async function nextWeek(page: Page): Promise<void> {
  await goTo(page, 'planner');
  // The bar is there before the week is, and drawn anew with it.
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
  await page.getByRole('button', { name: 'Next week' }).click();
  // The clash says that the new week stands: the old one is shown until then.
  await expect(page.getByRole('button', { name: '2 conflicts', exact: true })).toBeVisible();
}

/** What axe finds on the page as it stands, each with the places it finds it in. */
export const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map((each) => [
    each.id,
    each.nodes.map((node) => node.html),
  ]);
