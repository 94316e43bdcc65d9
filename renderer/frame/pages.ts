import type { SystemInfo } from '../../shared/contract/system.ts';
import type { PlaceName } from '../../shared/places.ts';
import { onDemand } from '../ui/onDemand.tsx';

type None = Record<never, never>;

/** The pages by the first part of their address. */
export const PAGES = {
  today: onDemand<None>(async () => (await import('../features/today/TodayPage.tsx')).TodayPage),
  planner: onDemand<{ day: string | null }>(
    async () => (await import('../features/planner/PlannerPage.tsx')).PlannerPage,
  ),
  films: onDemand<{ filmId: string | null; openedBookingId: string | null }>(
    async () => (await import('../features/films/FilmsPage.tsx')).FilmsPage,
  ),
  import: onDemand<None>(async () => (await import('../features/import/ImportPage.tsx')).ImportPage),
  copy: onDemand<{ filmId: string | null }>(
    async () => (await import('../features/copy/CopyPage.tsx')).CopyPage,
  ),
  listings: onDemand<{ versionId: string | null }>(
    async () => (await import('../features/listings/ListingsPage.tsx')).ListingsPage,
  ),
  print: onDemand<{ weekFrom: string | null }>(
    async () => (await import('../features/print/PrintPage.tsx')).PrintPage,
  ),
  settings: onDemand<{ part: string | null; info: SystemInfo }>(
    async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
  ),
} as const satisfies Record<PlaceName, { preload(): Promise<void> }>;

const isPage = (name: string): name is PlaceName => Object.hasOwn(PAGES, name);

/** Fetches the page of an address (`#/films/…`), the planner's where it names none. A page that cannot be had says so itself. */
export async function preloadPage(hash: string): Promise<void> {
  const name = hash.split('/')[1] ?? '';
  await PAGES[isPage(name) ? name : 'planner'].preload().catch(() => {});
}

/** Fetches all other pages one by one while nothing else is to be done, so that the first way to each is as short as the next. */
export async function preloadRest(): Promise<void> {
  for (const page of Object.values(PAGES)) {
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    await page.preload().catch(() => {});
  }
}
