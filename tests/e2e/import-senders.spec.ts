import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeTable, writeXlsx } from '../../shared/export/writing/writeTable.ts';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';

test.use({ actionTimeout: 30_000 });
test.setTimeout(180_000);
// Reading begins in a worker of its own, which a busy machine starts late.
const slow = expect.configure({ timeout: 30_000 });

const HEAD = ['Titel', 'Regie', 'Vanaf', 'Tot', 'Duur'];
type Film = readonly [title: string, director: string];
const CLOSE: Film = ['Les Rendez-vous d’Anna', 'Chantal Akerman'];
const BIRD: Film = ['Fish Tank', 'Andrea Arnold'];
const NAMELESS: Film = ['', 'Agnès Varda'];

function drop(page: Page, dataDir: string, name: string, films: readonly Film[]): Promise<void> {
  const rows = films.map(([title, director]) => [
    title,
    director,
    { day: '2026-10-14' },
    { day: '2026-11-24' },
    '2u07',
  ]);
  const file = join(dataDir, name);
  writeFileSync(file, writeXlsx([{ name: 'Aanbod', head: HEAD, rows }]));
  return page.locator('input[type=file]').first().setInputFiles(file);
}

const take = (page: Page) => page.getByRole('button', { name: /^(Take over|Remember)/ }).last();

async function takeOver(page: Page): Promise<void> {
  await slow(take(page)).toBeEnabled();
  await take(page).click();
  await slow(page.getByRole('status').getByText('taken over from')).toBeVisible();
}

const soundOf = async (page: Page): Promise<unknown[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }));
};

test('a sender is named, mended, kept as a file, forgotten and taken in again', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await drop(page, dataDir, 'aanbod oktober.xlsx', [CLOSE, BIRD]);
  await takeOver(page);
  await page.getByRole('button', { name: 'Senders…' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lumière, maandlijst');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  const ofDuur = page.getByRole('combobox', { name: 'Meaning of duur for Lumière, maandlijst' });
  await expect(ofDuur).toHaveValue('Running time');
  await page.getByRole('button', { name: 'Forget duur: guess it anew next time' }).click();
  await expect(ofDuur).toHaveValue('');
  expect(await soundOf(page)).toEqual([]);

  const bytes = await affiche.save(() =>
    page.getByRole('button', { name: 'Save as file: Lumière, maandlijst' }).click(),
  );
  await page.getByRole('button', { name: 'Forget Lumière, maandlijst' }).click();
  await expect(page.getByText('No sender known yet')).toBeVisible();
  const file = join(dataDir, 'senders.json');
  writeFileSync(file, bytes);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a file…' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByText('1 new, 0 replaced, 0 left as they were.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Andere naam');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a file…' }).click();
  await (await again).setFiles(file);
  await expect(page.getByText('known here already as “Andere naam”')).toBeVisible();
  await page.getByText('Take Lumière, maandlijst from the file').click();
  await page.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Lumière, maandlijst');

  await page.getByRole('button', { name: 'Close senders' }).click();
  await drop(page, dataDir, 'aanbod november.xlsx', [CLOSE]);
  await page.getByRole('button', { name: 'read as Lumière, maandlijst' }).click();
  await expect(page.getByRole('region', { name: 'Lumière, maandlijst' })).toBeVisible();
});

test('rows that were refused are saved with the reason, mended, and taken over from their own file', async ({
  affiche,
}) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await drop(page, dataDir, 'aanbod.xlsx', [CLOSE, NAMELESS]);
  await takeOver(page);
  await page.getByRole('button', { name: /^Save the rejected rows/ }).click();
  const bytes = await affiche.save(() => page.getByRole('menuitem', { name: 'xlsx' }).click());
  const read = readWorkbook(bytes, 'rejected.xlsx');
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    [...HEAD, 'Affiche: why'],
    [
      'Agnès Varda',
      '14/10/2026',
      '24/11/2026',
      '2u07',
      'A2: this row has no title. Fill it in or leave the row out.',
    ],
  ]);
  const mended = ['Sans toit ni loi', ...(rows[1]?.cells.map((cell) => cell.text) ?? [])];
  const file = join(dataDir, 'mended.csv');
  writeFileSync(
    file,
    writeTable({ name: 'x', head: [...HEAD, 'Affiche: why'], rows: [mended] }, 'csv', 'nl'),
  );
  await page.locator('input[type=file]').first().setInputFiles(file);
  await slow(page.getByRole('button', { name: /^Take over 1 film/ })).toBeEnabled();
  await page.getByRole('button', { name: /^Take over 1 film/ }).click();
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Sans toit');
  await expect(page.getByRole('row', { name: /Sans toit ni loi/ })).toBeVisible();
});

test('a column gets its meaning by dragging a name onto it, or another column’s head', async ({
  affiche,
}) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await drop(page, dataDir, 'aanbod.xlsx', [CLOSE, BIRD]);
  const meaning = (letter: string) => page.getByRole('combobox', { name: `Meaning of column ${letter}` });
  const handle = (column: number) => page.locator(`[data-column="${column}"] > span`).first();
  await slow(meaning('C Vanaf')).toHaveValue('Playable from');
  await handle(2).dragTo(page.locator('[data-column="3"]'));
  await expect(meaning('C Vanaf')).toHaveValue('Playable until');
  await expect(meaning('D Tot')).toHaveValue('Playable from');
  await page.locator('[data-field="originalTitle"]').dragTo(page.locator('[data-column="0"]'));
  await expect(meaning('A Titel')).toHaveValue('Original title');
  await expect(page.locator('[data-field="title"]')).toBeVisible();
  // By keyboard the same is done in the menu.
  await meaning('A Titel').focus();
  await meaning('A Titel').fill('Title');
  await expect(page.getByRole('option').first()).toHaveText('Title');
  await meaning('A Titel').press('ArrowDown');
  await meaning('A Titel').press('Enter');
  await expect(meaning('A Titel')).toHaveValue('Title');
  await expect(page.getByRole('option')).toHaveCount(0);
  expect(await soundOf(page)).toEqual([]);
});

test('what left a sender’s list is told, and its booking ends where that is ticked', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await drop(page, dataDir, 'oktober.xlsx', [CLOSE, BIRD]);
  await takeOver(page);
  await drop(page, dataDir, 'november.xlsx', [CLOSE]);
  await page.getByRole('button', { name: '1 Gone' }).click();
  await expect(page.getByText('stood on this sender’s last list, no longer on this one')).toBeVisible();
  await page.getByRole('checkbox', { name: /Status/ }).check();
  await slow(page.getByRole('button', { name: /^Take over 1 change/ })).toBeEnabled();
  await page.getByRole('button', { name: /^Take over 1 change/ }).click();
  await expect(page.getByRole('status').getByText('1 change taken over')).toBeVisible();
  const runs = page.getByRole('region', { name: 'Past imports' });
  await runs.getByRole('button', { name: /^november.xlsx/ }).click();
  await expect(runs.getByText('Gone')).toBeVisible();
});

test('an empty template is saved in the sender’s language', async ({ affiche }) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  expect(await soundOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Empty template' }).click();
  const bytes = await affiche.save(() => page.getByRole('menuitem', { name: 'French' }).click());
  const read = readWorkbook(bytes, 'modele.xlsx');
  expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual(['Catalogue', 'Mode d’emploi']);
});
