import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../electron/hosts/browsers.ts';
import type { HostOptions } from './e2e/fixtures.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * The same flows in both hosts: `*.spec.ts` run in the browser host and on the desktop, `*.web.spec.ts` and
 * `*.desktop.spec.ts` in one. One worker: a program, its core and the page that is driven keep two cores busy, and two windows on
 * one screen hide each other.
 */
export default defineConfig<HostOptions>({
  testDir: resolve(import.meta.dirname, 'e2e'),
  outputDir: resolve(root, 'test-results'),
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser() ?? undefined },
  },
  projects: [
    { name: 'web', testIgnore: '**/*.desktop.spec.ts', use: { host: 'web' } },
    { name: 'desktop', testIgnore: '**/*.web.spec.ts', use: { host: 'desktop' } },
  ],
});
