import type { Page } from '@playwright/test';
import { FULL_DAY, LONG_TITLE, seedHardHouse } from '../support/hardHouse.ts';
import { drawn, unreadable } from './drawn.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

// Two windows on one file: `two-windows.web.spec.ts` and `second-program.spec.ts`.
test.use({ house: { seed: (core) => void seedHardHouse(core) } });

const REGIONS = {
  1: { role: 'region', name: 'Week grid' },
  2: { role: 'region', name: 'Day timeline' },
  3: { role: 'region', name: 'Month grid' },
  4: { role: 'grid', name: 'Season grid' },
  5: { role: 'grid', name: 'Screenings' },
} as const;
type View = keyof typeof REGIONS;

/** To a day of the planner in one of its views. */
async function open(page: Page, day: string, view: View = 1) {
  await goTo(page, `planner/${day}`);
  await page.keyboard.press(String(view));
  const { role, name } = REGIONS[view];
  const region = page.getByRole(role, { name });
  await expect(region).toBeVisible();
  return region;
}
const block = (page: Page, name: string) =>
  page.locator('[data-screening]').and(page.getByRole('button', { name }));
/** A screening of the list, as its cells say it. */
const row = async (page: Page, name: string) =>
  (await page.getByRole('row', { name }).locator('[role="gridcell"]').allTextContents()).slice(0, 6);
const panel = (page: Page) => page.getByRole('region', { name: 'Conflicts' });
const told = (page: Page, sentence: string) => panel(page).getByText(sentence);

test('a show across midnight belongs to its evening and runs on below it', async ({ affiche }) => {
  const { page } = affiche;
  await open(page, '2026-11-06');
  const late = block(page, 'Over middernacht, Zaal 1, Fri 6 Nov, 22:50, 145 min');
  await expect(page.locator('[data-lane-day="2026-11-06"]').filter({ has: late })).toHaveCount(1);
  expect(await drawn(late)).toEqual({ from: '22:50', to: '01:15', parts: [], freeAt: '01:35' });
  await open(page, '2026-11-06', 2);
  expect(await drawn(late, 'across')).toEqual({ from: '22:50', to: '01:15', parts: [], freeAt: '01:35' });
  await late.click();
  await expect(page.getByText('film 22:50 · ends 01:15 · room free 01:35')).toBeVisible();
  await open(page, '2026-11-06', 5);
  expect(await row(page, 'Over middernacht')).toEqual([
    'Fri 6 Nov',
    '22:50',
    '01:15',
    'Zaal 1',
    'Over middernacht',
    '145′',
  ]);
});

test('a show across 06:00 clashes with the first of the next day, and both days say so', async ({
  affiche,
}) => {
  const { page } = affiche;
  await open(page, '2026-11-07');
  const night = block(page, 'Tot de ochtend, Zaal 3, Sun 8 Nov, 04:30, 130 min, 1 conflict');
  await expect(page.locator('[data-lane-day="2026-11-07"]').filter({ has: night })).toHaveCount(1);
  const morning = block(page, 'Vroege vogels, Zaal 3, Sun 8 Nov, 06:25, 60 min, 1 conflict');
  await expect(page.locator('[data-lane-day="2026-11-08"]').filter({ has: morning })).toHaveCount(1);
  expect(await drawn(night)).toEqual({ from: '04:30', to: '06:40', parts: [], freeAt: null });
  expect(await drawn(morning)).toEqual({ from: '06:25', to: '07:25', parts: [], freeAt: null });
  for (const day of ['Sat 7 Nov', 'Sun 8 Nov'])
    await expect(page.getByRole('button', { name: `1 conflict on ${day}` })).toBeVisible();
  await page.keyboard.press('c');
  await expect(told(page, 'Overlaps Vroege vogels (06:25) by 15 min in Zaal 3.')).toBeVisible();
  await expect(told(page, 'Overlaps Tot de ochtend (04:30) by 15 min in Zaal 3.')).toBeVisible();
  await open(page, '2026-11-07', 2);
  expect(await drawn(night, 'across')).toEqual({ from: '04:30', to: '06:40', parts: [], freeAt: null });
});

test('six shorts in 45 minutes are drawn one by one, and are the parts of their screening', async ({
  affiche,
}) => {
  const { page } = affiche;
  const shorts = block(page, 'Zes korte, Zaal 2, Sat 7 Nov, 18:00, 45 min');
  const parts = [
    '18:00–18:05 short',
    '18:05–18:11 short',
    '18:11–18:18 short',
    '18:18–18:26 short',
    '18:26–18:35 short',
    '18:35–18:45 short',
  ];
  await open(page, '2026-11-07');
  expect(await drawn(shorts)).toEqual({ from: '18:00', to: '18:45', parts, freeAt: '19:05' });
  await open(page, '2026-11-07', 2);
  expect(await drawn(shorts, 'across')).toEqual({ from: '18:00', to: '18:45', parts, freeAt: '19:05' });
  await shorts.click();
  const inspected = page.getByRole('region', { name: 'Parts' });
  for (const [index, minutes] of [5, 6, 7, 8, 9, 10].entries()) {
    await expect(inspected.getByText(`Kort ${index + 1}`, { exact: true })).toBeVisible();
    await expect(inspected.getByRole('textbox').nth(index)).toHaveValue(String(minutes));
  }
});

test('a film of seven hours with two intervals is drawn to its end, the intervals apart', async ({
  affiche,
}) => {
  const { page } = affiche;
  const saga = block(page, 'Zeven uur, Zaal 4, Sat 7 Nov, 14:00, 470 min');
  const parts = [
    '14:00–16:20 feature',
    '16:20–16:40 interval',
    '16:40–19:00 feature',
    '19:00–19:30 interval',
    '19:30–21:50 feature',
  ];
  await open(page, '2026-11-07');
  expect(await drawn(saga)).toEqual({ from: '14:00', to: '21:50', parts, freeAt: null });
  await open(page, '2026-11-07', 2);
  expect(await drawn(saga, 'across')).toEqual({ from: '14:00', to: '21:50', parts, freeAt: null });
  // An interval is not part of the film: another shade.
  const shade = (kind: string) =>
    saga
      .locator(`[data-part="${kind}"]`)
      .first()
      .evaluate((part) => getComputedStyle(part).backgroundColor);
  expect(await shade('interval')).not.toBe(await shade('feature'));
});

test('thirty screenings of one day in ten rooms: all of them in the week, the day, the month and the season', async ({
  affiche,
}) => {
  const { page } = affiche;
  const week = await open(page, FULL_DAY);
  const ofDay = week.locator(`[data-lane-day="${FULL_DAY}"] [data-screening]`);
  await expect(ofDay).toHaveCount(30);
  expect(await overlapping(page)).toBe(0);
  await page.keyboard.press('r');
  await expect(week.getByTitle('Zaal 10', { exact: true })).toHaveCount(7);
  await expect(ofDay).toHaveCount(30);
  expect(await overlapping(page)).toBe(0);

  const day = await open(page, FULL_DAY, 2);
  await expect(day.locator('[data-screening]')).toHaveCount(30);
  expect(await overlapping(page)).toBe(0);
  expect(await drawn(block(page, 'Film 10, Zaal 10, Thu 14 Jan, 20:45, 90 min'), 'across')).toMatchObject({
    from: '20:45',
    to: '22:15',
  });

  const month = await open(page, FULL_DAY, 3);
  const cell = month.locator(`[data-month-day="${FULL_DAY}"]`);
  const chips = await cell.locator('[data-screening]').count();
  expect(chips).toBeGreaterThan(0);
  const more = cell.getByRole('button', { name: `+${30 - chips} more, Thu 14 Jan` });
  // What does not fit is told, and stands within its day.
  const [inside, outside] = [await more.boundingBox(), await cell.boundingBox()];
  if (inside === null || outside === null) throw new Error('not on screen');
  expect(inside.y + inside.height).toBeLessThanOrEqual(outside.y + outside.height);

  const season = await open(page, FULL_DAY, 4);
  await expect(season.locator(`[data-season-day="${FULL_DAY}"]`)).toHaveAttribute('title', /30 screenings/);
});

/** Blocks of the shown view that lie over one another though nothing clashes. */
const overlapping = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-screening]')].map((each) =>
      each.getBoundingClientRect(),
    );
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 1 &&
      other.top < one.bottom - 1;
    return boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other))).length;
  });

test('the weekly sheet prints all thirty, each with its hours and its room', async ({ affiche }) => {
  const { page } = affiche;
  await goTo(page, `print/${FULL_DAY}`);
  const lines = page
    .frameLocator('iframe')
    .first()
    .getByText(/^Film \d+$/);
  await expect(lines).toHaveCount(30);
  const sheet = (await page.frameLocator('iframe').first().locator('body').innerText()).replace(/\s+/g, ' ');
  expect(sheet).toMatch(/14u00 tot 15u30 Film 1 .*? Zaal 1 14u05 tot 15u35 Film 2 /);
  expect(sheet).toMatch(/20u45 tot 22u15 Film 10 .*? Zaal 10 vrijdag 15 januari/);
});

test('a title of 120 characters is cut nowhere without a sign, and is whole on hover', async ({
  affiche,
}) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const view of [1, 2, 3, 4, 5] as const) {
    const region = await open(page, '2027-02-18', view);
    await expect(region).toContainText(LONG_TITLE.slice(0, 24));
    expect([view, await unreadable(page, LONG_TITLE)]).toEqual([view, []]);
  }
});

test('a title of 120 characters in shelf, inspector, conflicts and the panels', async ({ affiche }) => {
  const { page } = affiche;
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '2027-02-18');
  await block(page, `${LONG_TITLE}, Zaal 1, Thu 18 Feb, 20:00`).click();
  await expect(page.getByText('film 20:00 · ends 21:40 · room free 22:00')).toBeVisible();
  expect(await unreadable(page, LONG_TITLE)).toEqual([]);
  for (const [key, name] of [
    ['c', 'Conflicts'],
    ['g', 'Propose screenings'],
    ['k', 'Copy a pattern'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('region', { name })).toBeVisible();
    expect([name, await unreadable(page, LONG_TITLE)]).toEqual([name, []]);
    await page.keyboard.press('Escape');
  }
});

test('a room is renamed: every view and every sentence has its new name', async ({ affiche }) => {
  const { page } = affiche;
  const name = 'Zaal van de gouden jaren vijftig en zestig';
  await goTo(page, 'settings/rooms');
  const field = page.getByRole('group', { name: 'Zaal 3', exact: true }).getByRole('textbox').first();
  await field.fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
  for (const view of [1, 2, 5] as const) {
    await open(page, '2026-11-07', view);
    await expect(page.getByTitle(name, { exact: true }).first()).toBeVisible();
    expect([view, await unreadable(page, name)]).toEqual([view, []]);
  }
  await open(page, '2026-11-07');
  await expect(block(page, `Tot de ochtend, ${name}, Sun 8 Nov, 04:30, 130 min`)).toBeVisible();
  await page.keyboard.press('c');
  await expect(told(page, `Overlaps Vroege vogels (06:25) by 15 min in ${name}.`)).toBeVisible();
});
