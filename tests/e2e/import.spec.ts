import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './commandLine.ts';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';

const LINE_UP = join(ROOT, 'tests/fixtures/import/lineup-oktober.xlsx');

test.use({ actionTimeout: 15_000 });

test('a broken, an empty and a strange file each get a sentence, and nothing is changed', async ({
  affiche,
}) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  const before = await affiche.command('payloads');
  const files = {
    'kapot.xlsx': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000, 7)]),
    'leeg.xlsx': Buffer.alloc(0),
    'foto.xlsx': Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(500).fill(1)]),
  };
  await goTo(page, 'import');
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(dataDir, name);
    writeFileSync(file, bytes);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(page.getByText(name).first()).toBeVisible();
    await expect(page.getByText('Nothing was changed').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Take over \d/ })).toHaveCount(0);
    await page.getByRole('button', { name: `Close ${name}` }).click();
  }
  expect(await affiche.command('payloads')).toEqual(before);
});

test('an import knows the films that are here, is taken over once, and taken back as one step', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  const soundness = async () => (await affiche.command('verify')).answer;
  // Counted while the list is read: until it is taken over, nothing changes.
  const counted = soundness();
  await goTo(page, 'import');
  await page.locator('input[type=file]').first().setInputFiles(LINE_UP);
  const take = page.getByRole('button', { name: /^Take over/ }).last();
  await expect(take).toBeEnabled();
  // Each row says what it brings before it is taken over.
  await expect(page.getByText(/^Maren Ade · 2016 · 162 min · release Wed 28 Oct 2026/)).toBeVisible();
  const before = await counted;
  await take.click();
  const back = page.getByRole('button', { name: 'Take back' }).first();
  await expect(back).toBeVisible();
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Toni Erdmann');
  await expect(page.getByRole('row', { name: /Toni Erdmann/ })).toBeVisible();
  // A film the season has already is not there twice.
  await page.getByLabel('Search films').fill('Stalker');
  await expect(page.getByRole('row')).toHaveCount(2);
  await goTo(page, 'import');
  await page.getByRole('button', { name: 'Take back' }).first().click();
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Toni Erdmann');
  await expect(page.getByRole('row', { name: /Toni Erdmann/ })).toHaveCount(0);
  expect(await soundness()).toEqual(before);
});
