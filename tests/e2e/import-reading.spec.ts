import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeText } from '../support/encodings.ts';
import { ROOT } from './commandLine.ts';
import { expect, test } from './fixtures.ts';
import { enterSampleSeason, goTo, violations } from './steps.ts';

test.use({ actionTimeout: 15_000 });

const FIXTURES = join(ROOT, 'tests/fixtures/import');
const PASSWORD = 'Zaal 2 – été';

const openFile = (page: Page, file: string) => page.locator('input[type=file]').first().setInputFiles(file);
const cell = (page: Page, text: string) => page.getByRole('table').getByText(text, { exact: true }).first();

/** Pastes as a user does, wherever the focus is; the clipboard itself is not the test's to fill. */
const paste = (page: Page, html: string, text: string) =>
  page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      if (markup) clipboardData.setData('text/html', markup);
      if (plain) clipboardData.setData('text/plain', plain);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );

const drop = (page: Page, files: Readonly<Record<string, string>>, html = '') =>
  page.evaluate(
    ([named, markup]) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(named)) dataTransfer.items.add(new File([text], name));
      if (markup) dataTransfer.setData('text/html', markup);
      // Where the page takes what is dropped: its work, not its bar.
      const target = document.querySelector('main h2') ?? document.body;
      for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [files, html] as const,
  );

test('a locked list asks for its password, says when it is wrong, and opens with the right one', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  const name = 'beveiligd-standard.xlsx';
  await openFile(page, join(FIXTURES, 'office', name));
  await expect(page.getByText(`“${name}” is protected with a password.`)).toBeVisible();
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await password.fill('zaal 2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`This password does not open “${name}”.`)).toBeVisible();
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Open the file' }).click();
  await expect(cell(page, 'Stalker')).toBeVisible();
});

test('what was guessed of a text is shown, and a correction is read at once', async ({ affiche }) => {
  const { page, dataDir } = affiche;
  const file = join(dataDir, 'mac.csv');
  writeFileSync(
    file,
    encodeText(
      'Titre;Réalisateur\rCléo de 5 à 7;Agnès Varda\rLe Havre, la suite;Aki Kaurismäki\r',
      'macintosh',
    ),
  );
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await openFile(page, file);
  await expect(page.getByLabel('Characters')).toHaveValue('macintosh');
  await expect(page.getByLabel('Separator')).toHaveValue(';');
  await expect(cell(page, 'Cléo de 5 à 7')).toBeVisible();
  await page.getByLabel('Characters').selectOption('windows-1252');
  await expect(cell(page, 'ClŽo de 5 ˆ 7')).toBeVisible();
  await page.getByLabel('Characters').selectOption('macintosh');
  await expect(cell(page, 'Cléo de 5 à 7')).toBeVisible();
  await page.getByLabel('Separator').selectOption(',');
  await expect(cell(page, 'Le Havre')).toBeVisible();

  // What was changed on the disk since is not read as if it were the same.
  appendFileSync(file, 'Persona;Ingmar Bergman\r');
  await page.getByLabel('Separator').selectOption(';');
  await expect(page.getByText(/“mac.csv” (?:cannot be read|was changed)/)).toBeVisible();
  await expect(page.getByText('Nothing was changed').first()).toBeVisible();
});

test('a table from a mail or a page is pasted anywhere, by button and by key', async ({ affiche }) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await expect(page.getByRole('button', { name: 'Paste a table' })).toBeVisible();
  const table =
    '<table><tr><th>Title</th><th>From</th></tr><tr><td>La Jetée</td><td>04/11/2026</td></tr><tr><td>Sans Soleil</td><td>11/11/2026</td></tr></table>';
  await paste(page, table, '');
  await expect(page.getByText(/^pasted table \d/).first()).toBeVisible();
  await expect(cell(page, 'La Jetée')).toBeVisible();
  await expect(cell(page, '04/11/2026')).toBeVisible();

  // By the button: its field takes what is pasted, as plain text too.
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await expect(page.getByLabel('Paste the table here (Ctrl+V)')).toBeFocused();
  await paste(page, '', 'Title\tFrom\nLe Joli Mai\t18/11/2026\nChats perchés\t25/11/2026\n');
  await expect(cell(page, 'Le Joli Mai')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Close pasted table/ })).toHaveCount(2);

  await paste(page, '', 'hello');
  await expect(page.getByText('There is no table on the clipboard. Copy it first.')).toBeVisible();
});

test('several files dropped at once are opened side by side; what is no file gets a sentence', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await drop(page, {}, '<p>a piece of a page</p>');
  await expect(page.getByText('Drop files: an .xlsx, .ods, .csv or another table.')).toBeVisible();
  await drop(page, {
    'oktober.csv': 'Titel;Vanaf\nStalker;14/10/2026\nPersona;21/10/2026\n',
    'november.csv': 'Titel;Vanaf\nClose;04/11/2026\nLe Havre;11/11/2026\n',
    'foto.png': '\u0089PNG',
  });
  await expect(page.getByRole('button', { name: /^Close (?:oktober|november|foto)/ })).toHaveCount(3);
  await expect(cell(page, 'Stalker')).toBeVisible();
  await page.getByRole('button', { name: 'november.csv', exact: true }).click();
  await expect(cell(page, 'Close')).toBeVisible();
});

test('the months of a year, each on a sheet of its own, are compared as one list', async ({ affiche }) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await openFile(page, join(FIXTURES, 'maandbladen.xlsx'));
  await expect(cell(page, 'Fortress')).toBeVisible();
  await expect(cell(page, 'Skunk')).toBeHidden();
  await page.getByLabel('All 3 sheets of this shape together').check();
  await expect(cell(page, 'Skunk')).toBeVisible();
  await expect(cell(page, 'Fortress')).toBeVisible();
  // The rows keep the numbers their sheets have.
  await expect(page.getByRole('rowheader', { name: '2', exact: true })).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Take over 5 films/ })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Skunk row 3/ })).toBeVisible();
});

test('a text’s fields, the field to paste in and a locked list are readable to all, by day and by night', async ({
  affiche,
}) => {
  const { page } = affiche;
  await enterSampleSeason(page);
  await goTo(page, 'import');
  await openFile(page, join(FIXTURES, 'excel-be-windows-1252.csv'));
  await expect(page.getByLabel('Characters')).toHaveValue('windows-1252');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await expect(page.getByLabel('Paste the table here (Ctrl+V)')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await openFile(page, join(FIXTURES, 'office/beveiligd.xls'));
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
