import { expect, test } from './fixtures.ts';
import { enterSampleSeason } from './steps.ts';

const PLACES = ['Today', 'Films & bookings', 'Import', 'Copy', 'Listings', 'Print', 'Settings', 'Planner'];

test('a moment after the start the code of every place is there: none is fetched when one goes to it', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/(\w+Page)-[^/]*\.js$/.exec(name)?.[1] ?? []),
    );
  await expect.poll(async () => new Set(await fetched()).size).toBe(PLACES.length);
  await page.route('**/*Page-*.js', (route) => route.abort());
  for (const place of PLACES) {
    await page.getByRole('navigation').getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
  }
});
