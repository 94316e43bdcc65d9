import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { readWorkbook } from '../../shared/import/reading/readWorkbook.ts';
import { addDays, cinemaWeekOf } from '../../shared/time.ts';
import { makeKdm } from '../support/kdm.ts';
import { ROOT } from './commandLine.ts';
import { type Affiche, expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo } from './steps.ts';

const LINE_UP = join(ROOT, 'tests/fixtures/import/lineup-oktober.xlsx');
/** A title as a stranger may send it: a spreadsheet must show it, and not reckon it. */
const FORMULA = '=HYPERLINK("https://example.invalid","win")';

test.use({ actionTimeout: 30_000 });
test.setTimeout(240_000);

type Format = 'xlsx' | 'csv';
const sheetFor = (page: Page, name: string) => page.getByRole('dialog').filter({ hasText: `Export ${name}` });

/** Saves the table of that name and reads it back: its head, and its rows as texts. */
async function exported({ page, save }: Affiche, scope: Page | Locator, name: string, format: Format) {
  await scope.getByRole('button', { name: 'Export…', exact: true }).click();
  const sheet = sheetFor(page, name);
  await sheet.getByRole('radiogroup', { name: 'File' }).getByText(format, { exact: true }).click();
  const file = `${name}.${format}`;
  const bytes = await save(() => sheet.getByRole('button', { name: `Save ${file}` }).click());
  await expect(page.getByText(`${file} saved.`).first()).toBeVisible();
  const book = readWorkbook(bytes, file);
  if (!book.ok) throw new Error(`${file}: ${book.error.code}`);
  const [head, ...rows] = (book.value.sheets[0]?.rows ?? []).map((row) => {
    const texts: string[] = [];
    for (const cell of row.cells) texts[cell.column] = cell.text;
    return Array.from(texts, (text) => text ?? '');
  });
  return { bytes, head: head ?? [], rows };
}

test('every table on the screen leaves as xlsx and csv, and is read back', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  await enterSampleSeason(page);

  await goTo(page, 'films');
  await page.getByRole('button', { name: 'Add film' }).click();
  await page.getByRole('dialog').getByLabel('Original title').fill(FORMULA);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /HYPERLINK/ })).toBeVisible();
  const films = await exported(affiche, page, 'films', 'xlsx');
  expect(films.head.slice(0, 3)).toEqual(['Title', 'Original title', 'Director']);
  expect(films.rows.map((row) => row[1])).toContain(FORMULA);
  const cells = Object.values(read(films.bytes).Sheets.films ?? {}) as { f?: string; v?: unknown }[];
  expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
  const inText = await exported(affiche, page, 'films', 'csv');
  expect(new TextDecoder().decode(inText.bytes)).toContain(`'${FORMULA.replaceAll('"', '""')}`);
  expect(inText.rows.length).toBe(films.rows.length);

  await goTo(page, 'films/bookings');
  const bookings = await exported(affiche, page, 'bookings', 'csv');
  expect(bookings.head).toContain('Terms');
  expect(bookings.rows.length).toBeGreaterThan(5);

  await goTo(page, 'copy');
  const copy = await exported(affiche, page, 'copy', 'xlsx');
  expect(copy.head.slice(0, 3)).toEqual(['Title', 'Needed from', 'Dutch: line']);
  expect(copy.head).toHaveLength(14);
  expect(copy.rows.length).toBe(await page.locator('main tbody tr').count());
  expect(new Set(copy.rows.flatMap((row) => row.slice(2)))).toContain('missing');

  await goTo(page, 'listings');
  const listings = await exported(affiche, page, 'listings', 'csv');
  expect(listings.head).toEqual(expect.arrayContaining(['First day', 'Our word', 'Completeness']));
  expect(listings.rows.length).toBe(
    await page.getByRole('region', { name: 'Listings', exact: true }).getByRole('listitem').count(),
  );

  await goTo(page, 'import');
  // The place before has a file field too.
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(LINE_UP);
  const take = page.getByRole('button', { name: /^Take over \d/ });
  await expect(take).toBeEnabled({ timeout: 60_000 });
  await take.click();
  await expect(page.getByText(/taken over from lineup-oktober/)).toBeVisible({ timeout: 60_000 });
  const past = page.getByRole('region', { name: 'Past imports' });
  const imports = await exported(affiche, past, 'past imports', 'xlsx');
  expect(imports.rows.map((row) => row[0])).toEqual(['lineup-oktober.xlsx']);
  await page.getByRole('button', { name: 'Senders…' }).click();
  const senders = await exported(affiche, page, 'senders', 'csv');
  expect(senders.rows).toHaveLength(1);
  expect(senders.head).toContain('Column headers');

  await goTo(page, 'settings/history');
  const history = await exported(affiche, page, 'all steps', 'csv');
  expect(history.rows.map((row) => row[1])).toEqual(
    expect.arrayContaining([expect.stringMatching(/lineup-oktober/)]),
  );
  expect(history.rows[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);

  // The second week of the season holds its clash.
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
  await goTo(page, `planner/${addDays(cinemaWeekOf(today, 3), 7)}`);
  await expect(page.getByRole('button', { name: '2 conflicts', exact: true })).toBeVisible();
  await page.keyboard.press('c');
  const conflicts = await exported(
    affiche,
    page.getByRole('region', { name: 'Conflicts' }),
    'conflicts',
    'xlsx',
  );
  expect(conflicts.head).toEqual([
    'Severity',
    'Film',
    'Date',
    'Time',
    'Room',
    'Conflict',
    'Accepted because',
  ]);
  expect(conflicts.rows.length).toBe(await page.locator('[data-conflict-row]').count());

  const open = page.locator('[data-screening]').first();
  await page.keyboard.press('Escape');
  await open.click();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+H');
  const changes = await exported(affiche, page, 'programme changes', 'csv');
  expect(changes.head.slice(0, 2)).toEqual(['Kind', 'Film']);
  expect(changes.rows.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Close the panel' }).click();
  await page.keyboard.press('n');
  const strands = await exported(affiche, page, 'strands', 'xlsx');
  expect(strands.head).toEqual(['Name', 'When', 'Next', 'Empty', 'Archived on']);
  expect(strands.rows.length).toBe(
    await page.getByRole('list', { name: 'Strands' }).getByRole('listitem').count(),
  );

  await page.getByRole('button', { name: 'Close the panel' }).click();
  await page.keyboard.press('5');
  const screenings = await exported(affiche, page, 'screenings', 'xlsx');
  expect(screenings.head.slice(0, 4)).toEqual(['Date', 'Time', 'End', 'Room']);
  expect(screenings.rows.length).toBeGreaterThan(5);

  const kdm = join(dataDir, 'key.xml');
  writeFileSync(kdm, makeKdm());
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Toni Erdmann');
  await page.getByRole('row', { name: /Toni Erdmann/ }).click();
  await page.getByRole('tab', { name: /^Bookings/ }).click();
  // Its one booking stands open.
  const encrypted = page.getByRole('checkbox', { name: /^Comes encrypted/ });
  // Saved before it shows: the click is over sooner.
  await encrypted.click();
  await expect(encrypted).toBeChecked();
  const keyring = page.getByRole('group', { name: 'Keys (KDM)' }).first();
  await keyring.locator('input[type=file]').setInputFiles(kdm);
  const keys = await exported(affiche, keyring, 'keys', 'csv');
  expect(keys.rows.map((row) => row[0])).toEqual([
    'DriveMyCar_FTR_F-185_JA-NL_51_4K_JA_20260910_LUM_SMPTE_OV',
  ]);
  expect(affiche.problems).toEqual([]);
});

test('the columns and the language chosen are those of the file', async ({ affiche }) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'copy');
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  const sheet = sheetFor(page, 'copy');
  await sheet.getByRole('radiogroup', { name: 'Language' }).getByText('French').click();
  await sheet.getByRole('button', { name: 'None' }).click();
  await sheet.getByRole('checkbox', { name: 'Titre', exact: true }).check();
  await sheet.getByRole('checkbox', { name: 'Nécessaire dès' }).check();
  const bytes = await affiche.save(() => sheet.getByRole('button', { name: /^Save copy/ }).click());
  const book = read(bytes);
  const [head] = utils.sheet_to_json<string[]>(book.Sheets.textes ?? {}, { header: 1 });
  expect([book.SheetNames, head]).toEqual([['textes'], ['Titre', 'Nécessaire dès']]);
});
