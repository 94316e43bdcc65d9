import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { read, write } from 'xlsx';
import { addDays, cinemaWeekOf, daysBetween } from '../../shared/time.ts';
import { ROOT } from './commandLine.ts';
import { type Affiche, expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

const TODAY = new Date().toISOString().slice(0, 10);
/** The line-up's first licence day; it is brought to the present cinema week, so that nothing in it is ever past. */
const LINE_UP_FROM = '2026-10-14';
const WEEK = addDays(cinemaWeekOf(TODAY, 3), 28);
const SATURDAY = addDays(WEEK, 3);

/** The line-up as sent, its days moved by whole weeks to the present one. */
function lineUpOfToday(folder: string): string {
  const shift = daysBetween(LINE_UP_FROM, cinemaWeekOf(TODAY, 3));
  const book = read(readFileSync(join(ROOT, 'tests/fixtures/import/lineup-oktober.xlsx')), {
    cellStyles: true,
  });
  for (const sheet of Object.values(book.Sheets)) {
    for (const cell of Object.values(sheet)) {
      if (typeof cell?.v !== 'string') continue;
      cell.v = cell.v.replace(
        /(\d\d)\/(\d\d)\/(\d{4})/,
        (all: string, day: string, month: string, year: string) => {
          const date = `${year}-${month}-${day}`;
          if (Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(8, 10) !== day) return all;
          return addDays(date, shift).split('-').reverse().join('/');
        },
      );
      delete cell.w;
      delete cell.r;
      delete cell.h;
    }
  }
  const file = join(folder, 'lineup-oktober.xlsx');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
  return file;
}

const block = (page: Page, name: string) => page.locator('[data-screening]').filter({ hasText: name });

async function place(page: Page, words: string, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Search bookings' }).fill(words);
  // The shelf is down to the one booking before the key that goes to it.
  await expect(page.locator('[data-booking]')).toHaveText([new RegExp(words)]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(block(page, words)).toHaveCount(1);
}

/** Confirms the one booking of a film, so that it may be printed. */
async function confirm(page: Page, title: string): Promise<void> {
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill(title);
  // The list is down to the one film (and its head) before it is clicked.
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row', { name: title }).click();
  await page.getByRole('tab', { name: /^Bookings/ }).click();
  await page.getByRole('button', { name: 'Confirm booking' }).click();
  await expect(page.getByRole('button', { name: 'Confirm booking' })).toHaveCount(0);
}

/** Logs in at the practice site as a person does, in a browser of its own. */
async function logIn(affiche: Affiche, browser: Browser): Promise<void> {
  await affiche.page.getByRole('button', { name: /^Log in to/ }).click();
  const isLogin = (address: string) => address.includes('/realms/');
  await expect.poll(async () => (await affiche.openedOutside()).some(isLogin)).toBe(true);
  const address = (await affiche.openedOutside()).find(isLogin) ?? '';
  const visitor = await browser.newPage();
  await visitor.goto(address);
  await visitor.getByRole('textbox').first().fill('programma@delantaarn.example');
  await visitor.locator('button[name="decision"][value="allow"]').click();
  await expect(visitor.getByText('Logged in')).toBeVisible();
  await visitor.close();
}

async function openListing(page: Page, title: string): Promise<void> {
  await goTo(page, 'listings');
  await page.getByRole('region', { name: 'Listings' }).getByText(title, { exact: true }).last().click();
  await expect(page.getByRole('article', { name: 'Public page' })).toContainText(title);
}

/** The public page, as a visitor's browser fetches it. */
async function visit(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
}

test.use({ actionTimeout: 15_000 });

test('from a distributor’s spreadsheet to the public page and the foyer wall, and nothing is lost', async ({
  affiche,
  browser,
}) => {
  test.setTimeout(240_000);
  let { page } = affiche;

  const lineUp = lineUpOfToday(affiche.dataDir);

  // Start: a house of one's own.
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('textbox', { name: 'Name of the house' }).fill('Filmhuis De Lantaarn');
  await page.getByRole('textbox', { name: 'Town or city' }).fill('Mechelen');
  await page.getByRole('button', { name: 'Set up my house' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();

  // Import the line-up.
  await goTo(page, 'import');
  await page.locator('input[type=file]').first().setInputFiles(lineUp);
  await page.getByRole('button', { name: /^Take over 12 films, 12 bookings/ }).click();

  // Place three films, one with a conflict.
  await goTo(page, `planner/${WEEK}`);
  await place(page, 'Drive My Car', 'thu 20 1');
  await place(page, 'Le Havre', 'thu 21 1');
  await expect(page.getByText(/Overlaps Drive My Car/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Move to 23:20/ }).click();
  await place(page, 'Cléo de 5 à 7', 'fri 20 1');
  await expect(page.getByRole('button', { name: 'No conflicts' })).toBeVisible();
  for (const title of ['Drive My Car', 'Le Havre', 'Cléo de 5 à 7']) await confirm(page, title);

  // Write, approve, publish.
  await openListing(page, 'Drive My Car');
  await page
    .getByRole('textbox', { name: 'Teaser' })
    .fill('Een acteur, een rode Saab en een chauffeur die zwijgt.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('article', { name: 'Public page' })).toContainText('een chauffeur die zwijgt');
  await logIn(affiche, browser);
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  const link = page.getByRole('link', { name: /^See on/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const address = (await link.getAttribute('href')) ?? '';
  const first = await visit(address);
  expect(first).toContain('Drive My Car');
  expect(first).toContain('een chauffeur die zwijgt');
  expect(first).toContain('Ryusuke Hamaguchi');
  expect(first).toContain('20:00');

  // Move it: changed since approval; approve again, and the page follows.
  await goTo(page, `planner/${WEEK}`);
  await block(page, 'Drive My Car').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('sat 17:15');
  await page.keyboard.press('Enter');
  await openListing(page, 'Drive My Car');
  await page.getByRole('button', { name: 'Approve changes' }).click();
  await expect.poll(async () => (await visit(address)).includes('17:15'), { timeout: 30_000 }).toBe(true);
  expect(await visit(address)).not.toContain('20:00');

  // The weekly sheet, as a file with real text.
  await goTo(page, `print/${WEEK}`);
  const pdf = await affiche.save(() => page.getByRole('button', { name: /^Save.*PDF/i }).click());
  const text = await textOfPdf(pdf);
  for (const title of ['Drive My Car', 'Le Havre', 'Cléo de 5 à 7']) expect(text).toContain(title);

  // Death of the core: all that was said to be saved is there.
  const before = await affiche.command('payloads');
  page = await affiche.killCore();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await goTo(page, `planner/${WEEK}`);
  await expect(page.locator('[data-screening]')).toHaveCount(3);
  await expect(
    page.locator(`[data-lane-day="${SATURDAY}"]`).getByText('17:15', { exact: true }),
  ).toBeVisible();
  expect(await affiche.command('payloads')).toEqual(before);
  expect((await affiche.command('verify')).code).toBe(0);

  // The same sheet again plans nothing but what is there.
  await goTo(page, 'import');
  await page.locator('input[type=file]').first().setInputFiles(lineUp);
  await expect(page.getByRole('button', { name: /12\s*Same/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing to take over' })).toBeVisible();
  // The preview's frame may run no script, and the browser says so of the test tool's own.
  expect(
    affiche.problems.filter((each) => !each.includes("Blocked script execution in 'about:srcdoc'")),
  ).toEqual([]);
});
