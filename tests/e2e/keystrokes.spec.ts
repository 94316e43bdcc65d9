import type { Page } from '@playwright/test';
import { addDays, cinemaWeekOf, daysFrom } from '../../shared/time.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const WEEK = addDays(cinemaWeekOf(TODAY, 3), 7);
const TITLES = [
  'Drive My Car',
  'Le Havre',
  'Bird',
  'Close',
  'Vermiglio',
  'Flow',
  'Rosetta',
  'Aftersun',
  'Parasite',
  'Nomadland',
  'Petite Maman',
  'Styx',
];
const HOURS = ['14', '17', '1945', '22'];
/** Weekdays of the cinema week as an English programmer types them. */
const DAYS = ['we', 'th', 'fr', 'sa', 'su', 'mo', 'tu'];

const lineUp = (): string =>
  [
    'Titel;Regie;Duur;Vanaf;Tot',
    ...TITLES.map((title) => `${title};Regisseur;100;${addDays(WEEK, -7)};${addDays(WEEK, 60)}`),
  ].join('\r\n');

/** Types as a hand does and counts every key, a modifier and its key as two. */
function typist(page: Page) {
  let count = 0;
  return {
    type: async (text: string) => {
      count += text.length;
      await page.keyboard.type(text);
    },
    press: async (key: string) => {
      count += key.split('+').length;
      await page.keyboard.press(key);
    },
    count: () => count,
  };
}

test('a week of three rooms and four shows a day is entered by key alone, in at most eight keystrokes a screening', async ({
  affiche,
}) => {
  test.setTimeout(240_000);
  const { page } = affiche;
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('textbox', { name: 'Name of the house' }).fill('Filmhuis De Lantaarn');
  await page.getByRole('textbox', { name: 'Town or city' }).fill('Mechelen');
  for (const _more of [2, 3]) await page.getByRole('button', { name: 'Add a room' }).click();
  await page.getByRole('button', { name: 'Set up my house' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await goTo(page, 'import');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'aanbod.csv', mimeType: 'text/csv', buffer: Buffer.from(lineUp()) });
  await page.getByRole('button', { name: /^Take over 12 films, 12 bookings/ }).click();
  await goTo(page, `planner/${WEEK}`);
  await expect(page.locator('[data-booking]')).toHaveCount(TITLES.length);

  const hand = typist(page);
  const started = Date.now();
  // Each film has one room and hour of its own and moves to the next room every day: no two days are typed alike.
  for (const [index, title] of TITLES.entries()) {
    const room = index % 3;
    const hour = HOURS[Math.floor(index / 3)] ?? '';
    await hand.press('/');
    await hand.type(title.slice(0, 3).toLowerCase());
    await hand.press('Enter');
    await expect(page.getByRole('region', { name: `Place ${title}` })).toBeVisible();
    for (const [at, day] of DAYS.entries()) {
      await hand.type(at === 0 ? `${day}${hour}r${room + 1}` : `${day}r${((room + at) % 3) + 1}`);
      await hand.press('Enter');
      await expect(page.locator('[data-screening]')).toHaveCount(index * DAYS.length + at + 1);
    }
    await hand.press('Escape');
  }

  const screenings = 3 * HOURS.length * DAYS.length;
  await expect(page.locator('[data-screening]')).toHaveCount(screenings);
  // Every room plays at every hour of every day, once.
  const lanes = await page.locator('[data-screening]').evaluateAll((all) =>
    all.map((each) => {
      const lane = each.closest<HTMLElement>('[data-lane-day]');
      const time = /\d\d:\d\d/.exec(each.querySelector('.visually-hidden')?.textContent ?? '')?.[0];
      return `${lane?.dataset.laneDay} ${lane?.dataset.laneRoom} ${time}`;
    }),
  );
  expect(new Set(lanes).size).toBe(screenings);
  expect([...new Set(lanes.map((each) => each.slice(0, 10)))].sort()).toEqual(daysFrom(WEEK, 7));
  expect(hand.count() / screenings).toBeLessThanOrEqual(8);
  // Five minutes for a hand that types two keys a second leaves the program no more than this in all.
  console.log(
    `${hand.count()} keys for ${screenings} screenings: ${(hand.count() / screenings).toFixed(1)} each; the program took ${Math.round((Date.now() - started) / 1000)} s`,
  );
});
