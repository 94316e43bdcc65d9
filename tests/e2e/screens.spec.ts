import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';

const PLACES = [
  'today',
  'planner',
  'films',
  'films/bookings',
  'import',
  'copy',
  'listings',
  'print',
  'settings/house',
  'settings/publishing',
  'settings/history',
  'settings/help',
];
const LOOKS = [
  { language: 'Nederlands', scheme: 'light' },
  { language: 'Français', scheme: 'dark' },
] as const;

for (const { language, scheme } of LOOKS) {
  test(`every place stands in ${language}, ${scheme}: readable to all, nothing wider than the window, no error`, async ({
    affiche,
  }) => {
    test.setTimeout(120_000);
    const { page } = affiche;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await enterSampleSeason(page, language);
    for (const place of PLACES) {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
      const found = violations.map(
        (each) => `${place}: ${each.id} ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
      expect(found).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([place, overflow]).toEqual([place, 0]);
    }
    expect(
      affiche.problems.filter((each) => !each.includes("Blocked script execution in 'about:srcdoc'")),
    ).toEqual([]);
  });
}
