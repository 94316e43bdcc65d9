import { expect, test } from './fixtures.ts';

test('the address works once, a reload works by cookie, and another browser stays out', async ({
  affiche,
  browser,
}) => {
  const { page } = affiche;
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  const answer = await other.goto(page.url());
  expect(answer?.status()).toBe(401);
  await expect(other.getByText('This address was used already.')).toBeVisible();
  await stranger.close();
});

test('a page of another site gets no wire to the core', async ({ affiche, browser }) => {
  const { origin } = new URL(affiche.page.url());
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.route('http://evil.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }),
  );
  await other.goto('http://evil.example/');
  const opened = await other.evaluate(
    (address) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    `${origin.replace('http', 'ws')}/rpc`,
  );
  expect(opened).toBe('refused');
  await stranger.close();
});
