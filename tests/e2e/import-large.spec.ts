import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './commandLine.ts';
import { type Affiche, expect, test } from './fixtures.ts';
import { makeLongList } from './longList.ts';
import { enterSampleSeason, goTo } from './steps.ts';

const LINE_UP = join(ROOT, 'tests/fixtures/import/lineup-oktober.xlsx');
const LONG = 40_000;
let long: Buffer;

test.beforeAll(() => {
  long = makeLongList(LONG);
});
test.use({ actionTimeout: 60_000 });
test.setTimeout(240_000);
// Seconds on a machine of its own; a busy one may take its time.
const slow = expect.configure({ timeout: 90_000 });

const longFile = ({ dataDir }: Affiche): string => {
  const file = join(dataDir, 'lang.xlsx');
  writeFileSync(file, long);
  return file;
};
const drop = (page: Page, ...files: readonly string[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });
const result = (page: Page) => page.getByRole('region', { name: 'What this becomes' });
const takeOver = (page: Page) => page.getByRole('button', { name: /^Take over \d/ });
/** What the house holds, as the command line finds it. */
const soundness = async (affiche: Affiche) => (await affiche.command('verify')).answer;

test('reading a long list can be stopped, and leaves nothing behind', async ({ affiche }) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  const before = await soundness(affiche);
  await goTo(page, 'import');
  await drop(page, longFile(affiche));
  await expect(
    page.getByText(/^(Opening the file|Reading the sheets|Recognising the columns)…$/),
  ).toBeVisible();
  await stop(page).click();
  await slow(page.getByText('Reading was stopped. Nothing was changed.')).toBeVisible();
  await slow(takeOver(page)).toHaveCount(0);
  expect(await soundness(affiche)).toEqual(before);
  expect(affiche.problems).toEqual([]);
});

test('comparing a long list can be stopped and begun again; until it is taken over nothing is changed', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  const before = await soundness(affiche);
  await goTo(page, 'import');
  await drop(page, longFile(affiche));
  await slow(result(page).getByRole('progressbar')).toBeVisible();
  await stop(page).click();
  await slow(page.getByText('Comparing was stopped. Nothing was changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await slow(takeOver(page)).toHaveText('Take over 40,000 films, 40,000 bookings');
  expect(await soundness(affiche)).toEqual(before);
  expect(affiche.problems).toEqual([]);
});

test('a page that goes in the middle of an import leaves no trace, and the next import works', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  const before = await soundness(affiche);
  await goTo(page, 'import');
  await drop(page, longFile(affiche));
  await slow(result(page).getByRole('progressbar')).toBeVisible();
  await page.reload();
  await slow(page.getByText('Nothing imported yet.')).toBeVisible();
  expect(await soundness(affiche)).toEqual(before);
  await drop(page, LINE_UP);
  await slow(takeOver(page)).toBeEnabled();
});

test('two lists are open at once; taking one over compares the other anew', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  const other = join(dataDir, 'andere.xlsx');
  writeFileSync(other, makeLongList(300));
  await drop(page, LINE_UP, other);
  await slow(takeOver(page)).toHaveText(/^Take over 4 films/);
  await page.getByRole('button', { name: 'andere.xlsx', exact: true }).click();
  await slow(takeOver(page)).toHaveText('Take over 300 films, 300 bookings');
  await takeOver(page).click();
  await slow(page.getByText(/300 films.* taken over from andere\.xlsx/)).toBeVisible();
  await page.getByRole('button', { name: 'lineup-oktober.xlsx', exact: true }).click();
  await slow(takeOver(page)).toHaveText(/^Take over 4 films/);
  await takeOver(page).click();
  await slow(page.getByText(/4 films.* taken over from lineup-oktober\.xlsx/)).toBeVisible();
  expect(affiche.problems).toEqual([]);
});

test('a row left out shows at once, and the button says what is left', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  const file = join(dataDir, 'lijst.xlsx');
  writeFileSync(file, makeLongList(2_000));
  await drop(page, file);
  await slow(takeOver(page)).toHaveText('Take over 2,000 films, 2,000 bookings');
  await page.getByRole('checkbox', { name: 'Take over row 2: De lange film 0' }).uncheck();
  await page.getByRole('checkbox', { name: 'Take over row 3: De lange film 1' }).uncheck();
  await slow(takeOver(page)).toHaveText('Take over 1,998 films, 1,998 bookings');
  await takeOver(page).click();
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('De lange film 1999');
  await slow(page.getByRole('row', { name: /De lange film 1999/ })).toBeVisible();
});

test('who looks something up meanwhile finds the list with its ticks, and what is being taken over goes on', async ({
  affiche,
}) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  const file = join(dataDir, 'lijst.xlsx');
  writeFileSync(file, makeLongList(6_000));
  await drop(page, file);
  await slow(takeOver(page)).toHaveText('Take over 6,000 films, 6,000 bookings');
  await page.getByRole('checkbox', { name: 'Take over row 2: De lange film 0' }).uncheck();
  await slow(takeOver(page)).toHaveText('Take over 5,999 films, 5,999 bookings');
  await goTo(page, 'planner');
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible();
  await goTo(page, 'import');
  await slow(takeOver(page)).toHaveText('Take over 5,999 films, 5,999 bookings');
  await expect(page.getByRole('checkbox', { name: 'Take over row 2: De lange film 0' })).not.toBeChecked();
  await takeOver(page).click();
  await goTo(page, 'planner');
  await slow(page.getByText('5,999 films and 5,999 bookings taken over from lijst.xlsx.')).toBeVisible();
  await goTo(page, 'import');
  await slow(page.getByRole('status').getByText(/5,999 films.* taken over from lijst\.xlsx/)).toBeVisible();
  expect(affiche.problems).toEqual([]);
});
