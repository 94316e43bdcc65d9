import type { Page } from '@playwright/test';
import { FULL_DAY, LONG_TITLE, seedHardHouse } from '../support/hardHouse.ts';
import { drawn, unreadable } from './drawn.ts';
import { expect, test } from './fixtures.ts';
import { goTo, violations } from './steps.ts';

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

test('while the clocks go back, an hour comes twice: what runs through it ends an hour earlier by the clock', async ({
  affiche,
}) => {
  const { page } = affiche;
  await open(page, '2026-10-24');
  const winter = block(page, 'Wintertijd, Zaal 3, Sun 25 Oct, 01:30, 150 min');
  const after = block(page, 'Na de klok, Zaal 3, Sun 25 Oct, 03:00, 60 min');
  const mark = page.locator('[data-lane-day="2026-10-24"] [data-clock-change="repeated"]');
  const tooEarly = 'Overlaps Te vroeg (02:45) by 60 min in Zaal 4.';
  for (const [view, axis] of [
    [1, 'down'],
    [2, 'across'],
  ] as const) {
    await open(page, '2026-10-24', view);
    await expect(mark.first()).toHaveText('Clocks go back');
    await expect(mark.first()).toHaveAttribute('title', 'Clocks go back: 02:00–03:00 comes twice');
    await expect(mark).toHaveCount(10);
    expect(await drawn(winter, axis)).toEqual({ from: '01:30', to: '03:00', parts: [], freeAt: null });
    expect(await drawn(after, axis)).toEqual({ from: '03:00', to: '04:00', parts: [], freeAt: null });
  }
  await winter.click();
  await expect(page.getByText('film 01:30 · ends 03:00 · room free 03:00')).toBeVisible();
  await page.keyboard.press('c');
  await expect(told(page, tooEarly)).toBeVisible();
  // The two that only seem to overlap do not clash.
  await expect(panel(page).getByText(/in Zaal 3\.$/)).toHaveCount(0);
  await open(page, '2026-10-24', 5);
  expect((await row(page, 'Wintertijd')).slice(1, 3)).toEqual(['01:30', '03:00']);
});

test('while the clocks go forward, an hour is skipped: what runs over it ends an hour later by the clock', async ({
  affiche,
}) => {
  const { page } = affiche;
  const summer = block(page, 'Zomertijd, Zaal 3, Sun 28 Mar, 01:30, 60 min');
  const after = block(page, 'Na de klok, Zaal 3, Sun 28 Mar, 03:30, 60 min');
  const mark = page.locator('[data-lane-day="2027-03-27"] [data-clock-change="skipped"]');
  for (const [view, axis] of [
    [1, 'down'],
    [2, 'across'],
  ] as const) {
    await open(page, '2027-03-27', view);
    await expect(mark.first()).toHaveText('Clocks go forward');
    await expect(mark.first()).toHaveAttribute('title', 'Clocks go forward: no 02:00–03:00');
    expect(await drawn(summer, axis)).toEqual({ from: '01:30', to: '03:30', parts: [], freeAt: null });
    expect(await drawn(after, axis)).toEqual({ from: '03:30', to: '04:30', parts: [], freeAt: null });
  }
  await page.keyboard.press('c');
  await expect(told(page, 'Overlaps Te gauw (03:25) by 10 min in Zaal 4.')).toBeVisible();
  await expect(panel(page).getByText(/in Zaal 3\.$/)).toHaveCount(0);
  const noSuchHour = 'There is no such hour that night: the clocks go forward, and it is 03:15 then.';
  await expect(told(page, noSuchHour)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Move to 03:00' }).click();
  await expect(told(page, noSuchHour)).toHaveCount(0);
  await expect(block(page, 'Bestaat niet, Zaal 5, Sun 28 Mar, 03:00, 60 min')).toBeVisible();
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
  const more = cell.getByRole('button', { name: /^\+\d+ more, Thu 14 Jan$/ });
  const untold = async () => Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
  // The month is laid out once it knows its height: what is shown and what is told come to thirty all along.
  await expect.poll(async () => (await cell.locator('[data-screening]').count()) + (await untold())).toBe(30);
  // What does not fit is told within its day.
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
    // The season says what its days hold a moment after it is drawn.
    await expect.poll(() => unreadable(page, LONG_TITLE), { message: `view ${view}` }).toEqual([]);
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

test('a room closed for a month is hatched, says until when, and what is in it goes elsewhere with one button', async ({
  affiche,
}) => {
  const { page } = affiche;
  await open(page, '2027-02-05');
  await expect(page.locator('[data-closed]')).toHaveCount(7);
  await expect(page.locator('[data-closed="2027-02-05"]')).toHaveText('closed: schilders');
  await page.keyboard.press('c');
  const sentence = 'Zaal 10 is closed from Mon 1 Feb to Sun 28 Feb: schilders.';
  await expect(told(page, sentence)).toBeVisible();
  await panel(page).getByRole('button', { name: 'To Zaal 1', exact: true }).click();
  await expect(told(page, sentence)).toHaveCount(0);
  await expect(block(page, 'In de gesloten zaal, Zaal 1, Fri 5 Feb, 20:00, 95 min')).toBeVisible();
  // The week after it opens again.
  await open(page, '2027-03-03');
  await expect(page.locator('[data-closed]')).toHaveCount(0);
});

test('a booking shortened after its screenings were placed says which fall outside, with buttons that mend', async ({
  affiche,
}) => {
  const { page } = affiche;
  await goTo(page, 'films');
  await page.getByLabel('Search films').fill('Ingekort');
  // The list is down to the one film (and its head) before it is clicked.
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row', { name: 'Ingekort' }).click();
  await page.getByRole('tab', { name: /^Bookings/ }).click();
  await page.getByLabel('Licence until').fill('14/05/2027');
  await page.keyboard.press('Enter');
  await open(page, '2027-05-13');
  await page.keyboard.press('c');
  const sentence = told(page, 'After the licence: it ran until Fri 14 May.');
  await expect(sentence).toHaveCount(2);
  await expect(block(page, 'Ingekort, Zaal 2, Sat 15 May, 20:00, 100 min, 1 conflict')).toBeVisible();
  // As far as the last of them: the one before it is mended with it.
  await panel(page).getByRole('button', { name: 'Extend the licence to Tue 18 May' }).click();
  await expect(panel(page).getByText('No conflicts in these days.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(sentence).toHaveCount(2);
});

test('the hard ones are clean to axe in week and day, in light and dark', async ({ affiche }) => {
  test.setTimeout(120_000);
  const { page } = affiche;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const day of ['2027-03-27', '2027-02-18'])
      for (const view of [1, 2] as const) {
        await open(page, day, view);
        expect([day, view, await violations(page)]).toEqual([day, view, []]);
      }
  }
});
