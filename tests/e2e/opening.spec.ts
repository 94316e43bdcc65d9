import { words } from '../../shared/words/index.ts';
import { expect, test } from './fixtures.ts';

test('the program opens on a first start with its title, its policy and no error', async ({ affiche }) => {
  const { page } = affiche;
  await expect(page).toHaveTitle('Affiche');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page.getByText('Affiche').first()).toBeVisible();
  const policy = await page.evaluate(async () => {
    const answer = await fetch(location.href);
    return answer.headers.get('content-security-policy');
  });
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("object-src 'none'");
  expect(affiche.problems).toEqual([]);
});

test('the policy stops scripts in the page and calls to elsewhere', async ({ affiche }) => {
  const { page } = affiche;
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'stopped',
    ),
  );
  expect(reached).toBe('stopped');
  const hasNode = await page.evaluate(() => 'require' in window || 'process' in window);
  expect(hasNode).toBe(false);
});

test('what is saved outlives a killed core and a restart', async ({ affiche }) => {
  const { page } = affiche;
  await page.getByRole('button', { name: words['setup.sample.action'].en }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const before = await affiche.command('conflicts');
  expect(before.code).toBe(0);
  const afterKill = await affiche.killCore();
  await expect(afterKill.getByRole('navigation').first()).toBeVisible();
  await expect.poll(() => affiche.command('conflicts')).toEqual(before);
  const afterRestart = await affiche.restart();
  await expect(afterRestart.getByRole('navigation').first()).toBeVisible();
  expect((await affiche.command('verify')).code).toBe(0);
  expect(await affiche.command('conflicts')).toEqual(before);
});
