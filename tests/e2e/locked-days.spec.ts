import type { Page } from '@playwright/test';
import { formatDay, formatMoment } from '../../shared/words/dates.ts';
import { expect, test } from './fixtures.ts';
import { dragOnto, enterSampleSeason, goTo, nextWeek, violations } from './steps.ts';

const screenings = (page: Page) => page.locator('[data-screening]');

test.beforeEach(async ({ affiche }) => {
  await enterSampleSeason(affiche.page);
  await nextWeek(affiche.page);
});

/** Locks the day of a screening by key, and tells which it is. */
async function lockDayOf(page: Page, name: RegExp): Promise<string> {
  const block = screenings(page).and(page.getByRole('button', { name })).first();
  const day = await block.evaluate(
    (each) => each.closest<HTMLElement>('[data-lane-day]')?.dataset.laneDay ?? '',
  );
  await block.click();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: `Unlock ${formatDay(day, 'en')}` })).toBeVisible();
  return day;
}

test('an import leaves a locked day alone unless it is ticked, and is not taken back from one', async ({
  affiche,
}) => {
  test.slow();
  const { page } = affiche;
  const day = await lockDayOf(page, /^La chimera, Zaal 1/);
  const before = await screenings(page).count();
  const slashed = day.split('-').reverse().join('/');
  const rows = [
    'Le bonheur;Agnès Varda;23:30',
    'Jacquot de Nantes;Agnès Varda;10:00',
    'Daguerréotypes;Agnès Varda;08:30',
  ];
  const list = ['Titel;Regisseur;Uur;Datum;Zaal', ...rows.map((row) => `${row};${slashed};Zaal 1`)].join(
    '\n',
  );
  const choose = async () => {
    await goTo(page, 'import');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'vertoningen.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  };
  await choose();
  const tick = page.getByRole('checkbox', {
    name: `${formatMoment(`${day}T23:30`, 'en')} is a locked day: place the screening all the same`,
  });
  await expect(tick).not.toBeChecked();
  await page.getByRole('button', { name: /^Take over 3 films/ }).click();
  await expect(page.getByRole('button', { name: /^Take back/ }).first()).toBeVisible();
  await nextWeek(page);
  await expect(screenings(page)).toHaveCount(before);

  await choose();
  await tick.check();
  await page
    .getByRole('button', { name: /^Take over/ })
    .last()
    .click();
  await expect(tick).toHaveCount(0);
  await nextWeek(page);
  await expect(screenings(page)).toHaveCount(before + 1);

  await goTo(page, 'import');
  await page
    .getByRole('button', { name: /^Take back vertoningen\.csv/ })
    .first()
    .click();
  await expect(page.getByText(/^This day is locked/)).toBeVisible();
  await nextWeek(page);
  await expect(screenings(page)).toHaveCount(before + 1);
});

test('an empty slot of a strand on a locked day is filled by nobody, and what was typed for it stays', async ({
  affiche,
}) => {
  const { page } = affiche;
  await screenings(page)
    .and(page.getByRole('button', { name: /^Buena Vista/ }))
    .focus();
  await page.keyboard.press('Delete');
  const slot = page.locator('[data-occasion]').filter({ hasText: 'Daylight' });
  await expect(slot).toHaveCount(1);
  const before = await screenings(page).count();
  await slot.focus();
  await page.keyboard.press('l');
  const unlock = page.getByRole('button', { name: /^Unlock / });
  await expect(unlock).toBeVisible();
  const refused = page.getByRole('alert').filter({ hasText: /^This day is locked .*unlock the day first/ });
  await slot.focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Fill with' });
  await search.fill('buena');
  await expect(page.getByRole('option')).toHaveCount(1);
  await search.press('Enter');
  await expect(refused).toBeVisible();
  await expect(search).toHaveValue('buena');
  await expect(search).toBeFocused();
  await refused.getByRole('button', { name: 'Close' }).click();
  await dragOnto(page, page.locator('[data-booking]').filter({ hasText: 'La chimera' }), slot, {
    x: 10,
    y: 10,
  });
  await expect(refused).toBeVisible();
  await expect(slot).toHaveCount(1);
  await expect(screenings(page)).toHaveCount(before);
  await unlock.click();
  await expect(unlock).toHaveCount(0);
  await slot.focus();
  await page.keyboard.press('Enter');
  await search.fill('buena');
  await expect(page.getByRole('option')).toHaveCount(1);
  await search.press('Enter');
  await expect(screenings(page)).toHaveCount(before + 1);
});

test('within a scenario no day of the real programme is locked or unlocked, and a sentence says so', async ({
  affiche,
}) => {
  const { page } = affiche;
  const day = await lockDayOf(page, /^La chimera, Zaal 1/);
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'New scenario…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('a try');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^You are planning in the scenario/ })).toBeVisible();
  await page.keyboard.press('Escape');
  const lock = page.getByRole('button', { name: `${formatDay(day, 'en')} is locked in the real programme` });
  await expect(lock).toBeVisible();
  await page.keyboard.press('l');
  const said = page.getByText(/^Only days of the real programme are locked\./);
  await expect(said.first()).toBeVisible();
  await lock.click();
  await expect(lock).toBeVisible();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /^Real programme/ }).click();
  await page.getByRole('button', { name: `Unlock ${formatDay(day, 'en')}` }).click();
  await expect(page.getByRole('button', { name: /^Unlock/ })).toHaveCount(0);
});

test('what a locked day refuses is said once, over nothing one needs, and can be put away', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await lockDayOf(page, /^La chimera, Zaal 1/);
  const notice = page.getByRole('alert').filter({ hasText: 'locked' });
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('ArrowDown');
  await expect(notice).toHaveCount(1);
  await expect(notice).toBeVisible();
  // Under the pointer it stays for as long as one reads it.
  await notice.hover();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  const [box, saved, inspector] = [
    await notice.boundingBox(),
    await page.getByText(/^saved /).boundingBox(),
    await page.getByRole('complementary').boundingBox(),
  ];
  if (box === null || saved === null || inspector === null) throw new Error('not on screen');
  expect(box.y + box.height).toBeLessThanOrEqual(saved.y);
  expect(box.x + box.width).toBeLessThanOrEqual(inspector.x);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
});

test('a day is locked by hand from its head, and unlocked there', async ({ affiche }) => {
  const { page } = affiche;
  const day =
    (await page
      .locator('[data-lane-day]:not([data-lane-undecided])')
      .first()
      .getAttribute('data-lane-day')) ?? '';
  await page.getByRole('button', { name: `Lock ${formatDay(day, 'en')}`, exact: true }).click();
  const unlock = page.getByRole('button', { name: `Unlock ${formatDay(day, 'en')}` });
  await unlock.click();
  await expect(unlock).toHaveCount(0);
});
