import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { makeLongList } from './longList.ts';
import { enterSampleSeason, goTo } from './steps.ts';

test.use({ actionTimeout: 60_000 });
test.setTimeout(240_000);
const slow = expect.configure({ timeout: 90_000 });

test('a list on the screen outlives a core that dies: it is sent and compared anew', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  const file = join(dataDir, 'lijst.xlsx');
  writeFileSync(file, makeLongList(500));
  await page.locator('input[type=file]').first().setInputFiles(file);
  const takeOver = page.getByRole('button', { name: /^Take over \d/ });
  await slow(takeOver).toBeEnabled();
  await affiche.killCore();
  await page.getByRole('checkbox', { name: 'Take over row 2: De lange film 0' }).uncheck();
  await slow(takeOver).toHaveText('Take over 499 films, 499 bookings');
  await slow(takeOver).toBeEnabled();
  await takeOver.click();
  await slow(page.getByText(/499 films.* taken over from lijst\.xlsx/)).toBeVisible({ timeout: 30_000 });
});
