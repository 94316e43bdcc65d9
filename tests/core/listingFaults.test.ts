import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { readJobs, readPublications, tables } from '../../db/index.ts';
import { makeOutbox } from '../../electron/core/outbox/worker.ts';
import { moveScreenings } from '../../electron/core/planning.ts';
import type { PracticeSite } from '../../electron/core/practiceSite.ts';
import { saveText } from '../../electron/core/writing.ts';
import { openTestCore } from '../support/core.ts';
import {
  addStill,
  approve,
  control,
  type ListingHouse,
  logIn,
  makeWire,
  openListingHouse,
  type Planned,
  planFilm,
  type SiteEvent,
  sheetOf,
  siteEvents,
} from '../support/listingHouse.ts';

const fault = ({ url }: ListingHouse, changes: Record<string, unknown>) =>
  control(url, 'POST', '/practice/faults', changes);
const moderate = ({ url }: ListingHouse, event: SiteEvent | undefined, deed: Record<string, unknown>) =>
  control(url, 'POST', '/practice/moderate', { eventId: event?.['@id'].split('/').at(-1), ...deed });
const move = ({ test: { core } }: ListingHouse, planned: Planned, startsAt: string) =>
  moveScreenings(core, [
    {
      screeningId: planned.screenings[0]?.id ?? '',
      slot: { roomId: null, day: startsAt.slice(0, 10), startsAt },
    },
  ]);
const jobOf = ({ test: { core } }: ListingHouse) => readJobs(core.db)[0];
const creates = ({ wire }: ListingHouse) =>
  wire.calls.filter(({ method, path }) => method === 'POST' && path === '/events').length;

test('the answer to the create is lost: one event on the site, and it is published', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  await fault(house, { kind: 'answerLostAfterCommit', match: { method: 'POST', path: '/events' } });
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(jobOf(house)).toMatchObject({ state: 'waiting', isOutcomeUnknown: true, attempts: 1 });
  await house.outbox.sendNow();
  expect((await siteEvents(house.url)).map(({ workflowStatus }) => workflowStatus)).toEqual([
    'READY_FOR_VALIDATION',
  ]);
  expect(creates(house)).toBe(1);
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

test.each(['502', '504', '500'])(
  'a create answered with %s may have been done: it is looked up first',
  async (kind) => {
    const house = await openListingHouse();
    const planned = planFilm(house.test);
    await fault(house, { kind, match: { method: 'POST', path: '/events' } });
    approve(house.test, planned);
    await house.outbox.sendNow();
    expect(jobOf(house)?.isOutcomeUnknown).toBe(true);
    await house.outbox.sendNow();
    expect(await siteEvents(house.url)).toHaveLength(1);
  },
);

test('on the real site a search follows late: after a lost answer nobody can hurry the look-up', async () => {
  const house = await openListingHouse();
  const { core, clock } = house.test;
  const hosts = { apiUrl: house.url, searchUrl: house.url, loginUrl: house.url };
  core.db.orm
    .update(tables.channels)
    .set({ ...hosts, environment: 'test' })
    .where(eq(tables.channels.id, house.channelId))
    .run();
  const planned = planFilm(house.test);
  await fault(house, { kind: 'answerLostAfterCommit', match: { method: 'POST', path: '/events' } });
  approve(house.test, planned);
  await house.outbox.sendNow();
  const looks = () => house.wire.calls.filter(({ path }) => path.startsWith('/events?')).length;
  expect(looks()).toBe(1);
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect([looks(), jobOf(house)?.isOutcomeUnknown]).toEqual([1, true]);
  clock.ms += 90_000;
  await house.outbox.sendNow();
  expect((await siteEvents(house.url)).map(({ workflowStatus }) => workflowStatus)).toEqual([
    'READY_FOR_VALIDATION',
  ]);
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

test('a site that is down makes nothing wait at the desk; it goes when the site is back', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  await house.site.stop();
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(jobOf(house)).toMatchObject({ state: 'waiting', problem: null });
  expect((await house.outbox.channelStates())[0]?.pausedBecause).toBe('unreachable');
  await house.site.start();
  await house.outbox.sendNow();
  const url = house.site.state().url ?? '';
  expect(await siteEvents(url)).toHaveLength(1);
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

test('asked to slow down, the whole channel waits as long as it was asked to', async () => {
  const house = await openListingHouse();
  const films = [planFilm(house.test), planFilm(house.test, { film: { originalTitle: 'Bird' } })];
  await fault(house, { kind: '429', retryAfterSeconds: 120, times: 1 });
  for (const planned of films) approve(house.test, planned);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toEqual([]);
  expect(house.outbox.summary()).toMatchObject({
    waiting: 2,
    blocked: 0,
    nextAttemptAtMs: house.test.clock.ms + 120_000,
  });
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toHaveLength(2);
});

test('what the account may not do blocks that listing alone, with the site’s own words, until it is tried again', async () => {
  const house = await openListingHouse();
  const films = [planFilm(house.test), planFilm(house.test, { film: { originalTitle: 'Bird' } })];
  await fault(house, { kind: '403', match: { method: 'POST', path: '/events' } });
  for (const planned of films) approve(house.test, planned);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toHaveLength(1);
  const job = jobOf(house);
  expect(job).toMatchObject({
    state: 'blocked',
    isOutcomeUnknown: false,
    problem: { code: 'notAllowed', status: 403, title: 'Forbidden' },
  });
  expect(films.map((planned) => sheetOf(house.test, planned).ours).sort()).toEqual(['blocked', 'published']);
  expect(house.outbox.retry(job?.id ?? '').ok).toBe(true);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toHaveLength(2);
});

test('an expired login is refreshed by itself; one that cannot be pauses all until the user logs in', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  await control(house.url, 'POST', '/practice/expire-tokens');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toHaveLength(1);

  await control(house.url, 'POST', '/practice/expire-tokens', { refresh: true });
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(jobOf(house)).toMatchObject({ state: 'waiting', attempts: 0 });
  expect((await house.outbox.channelStates())[0]).toMatchObject({
    isLoggedIn: false,
    pausedBecause: 'loggedOut',
  });
  await logIn(house);
  await house.outbox.sendNow();
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

test('a moderator’s edit of another field is carried through an update', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  await moderate(house, event, {
    action: 'edit',
    changes: { name: { fr: 'L’Invasion' }, sponsor: { id: 7 }, labels: ['nagekeken'] },
  });
  for (const hour of ['14:00', '15:00']) {
    move(house, planned, `2026-11-07T${hour}`);
    approve(house.test, planned);
    await house.outbox.sendNow();
  }
  const [after] = await siteEvents(house.url);
  expect(after).toMatchObject({
    name: { nl: 'Invasion', fr: 'L’Invasion' },
    sponsor: { id: 7 },
    labels: ['nagekeken'],
  });
  expect(after?.subEvent.map(({ startDate }) => startDate)).toContain('2026-11-07T15:00:00+01:00');
});

test('what both changed is shown, never overwritten in silence; tried again, ours stands', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  await moderate(house, event, { action: 'edit', changes: { description: { nl: 'Van de moderator.' } } });
  const place = { ownerKind: 'film', ownerId: planned.film.id, language: 'nl', length: 'teaser' } as const;
  saveText(house.test.core, place, 'Van het huis.', null);
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(jobOf(house)).toMatchObject({
    state: 'blocked',
    problem: { code: 'bothChanged', fields: [{ pointer: '/description/nl', error: 'Van de moderator.' }] },
  });
  expect((await siteEvents(house.url))[0]).toMatchObject({ description: { nl: 'Van de moderator.' } });
  house.outbox.retry(jobOf(house)?.id ?? '');
  await house.outbox.sendNow();
  const [after] = await siteEvents(house.url);
  expect(String((after?.description as { nl?: string } | undefined)?.nl)).toMatch(/^Van het huis\./);
});

test('the site’s word follows; a rejected event is not resubmitted but made anew once mended', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  await moderate(house, event, { action: 'reject', reason: 'geen tekst' });
  await house.outbox.sendNow();
  expect(sheetOf(house.test, planned).theirs).toBe('rejected');
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect((await siteEvents(house.url)).map(({ workflowStatus }) => workflowStatus).sort()).toEqual([
    'READY_FOR_VALIDATION',
    'REJECTED',
  ]);
  expect(sheetOf(house.test, planned).theirs).toBe('waiting');
});

test('an event the site’s people rejected meanwhile blocks the update, so that the user hears of it first', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  await moderate(house, (await siteEvents(house.url))[0], { action: 'reject' });
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(jobOf(house)).toMatchObject({ state: 'blocked', problem: { code: 'rejectedThere' } });
  expect(sheetOf(house.test, planned)).toMatchObject({ ours: 'blocked', theirs: 'rejected' });
});

test('pictures go once, whatever is changed beside them', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  addStill(house.test, planned);
  approve(house.test, planned);
  await house.outbox.sendNow();
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(house.wire.calls.filter(({ path }) => path === '/images')).toHaveLength(1);
  await control(house.url, 'POST', '/practice/reset');
});

test('a place the site does not know is introduced to the practice site', async () => {
  const house = await openListingHouse({
    venue: { name: 'Zaal „De Lantaarn”', street: '', postcode: '', city: 'Gent' },
  });
  const planned = planFilm(house.test);
  await control(house.url, 'POST', '/practice/reset', { everything: true });
  await logIn(house);
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

/** Kills the program at one call — before it leaves or after its answer came — and opens the same file anew. */
async function dieAt(
  index: number,
  moment: 'before' | 'after',
): Promise<{ wasReached: boolean; events: readonly SiteEvent[]; ours: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiche-killed-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const house = await openListingHouse({ dataDir });
  const planned = planFilm(house.test);
  addStill(house.test, planned);
  approve(house.test, planned);
  const before = house.wire.calls.length;
  let wasReached = false;
  let died: () => void = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  house.wire.onCall = async (when, _call, at) => {
    if (when !== moment || at !== before + index) return;
    wasReached = true;
    died();
    // A dead program hears nothing more; its connection to the file is never used again.
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    throw new Error('dead');
  };
  let release: () => void = () => {};
  void house.outbox.sendNow().then(died);
  await death;

  const again = openTestCore({ dataDir, clock: house.test.clock, secrets: house.test.secrets });
  const alive: PracticeSite = house.site;
  const outbox = makeOutbox(again.core, alive, { fetch: makeWire().fetch });
  await outbox.start();
  await outbox.sendNow();
  await outbox.sendNow();
  const result = { wasReached, events: await siteEvents(house.url), ours: sheetOf(again, planned).ours };
  await outbox.stop();
  again.close();
  release();
  return result;
}

test('killed between any two steps, the next run goes on: one event, published, nothing lost', async () => {
  let steps = 0;
  for (const moment of ['before', 'after'] as const) {
    for (let index = 0; ; index += 1) {
      const { wasReached, events, ours } = await dieAt(index, moment);
      expect([index, moment, events.map(({ workflowStatus }) => workflowStatus), ours]).toEqual([
        index,
        moment,
        ['READY_FOR_VALIDATION'],
        'published',
      ]);
      if (!wasReached) break;
      steps += 1;
    }
  }
  // Place, picture, look-up, create, read, publish, read, and the site’s word asked after: each before and after.
  expect(steps).toBe(16);
}, 60_000);

test('nothing private is ever in a request', async () => {
  const CANARY = 'KANARIE';
  const house = await openListingHouse();
  const { core } = house.test;
  const planned = planFilm(house.test, {
    film: {
      notes: `${CANARY} film`,
      externalIds: { intern: `${CANARY} id` },
      genres: [`${CANARY} genre`],
      website: `https://${CANARY}.example`,
    },
    booking: {
      notes: `${CANARY} deal`,
      sharedCopyWith: `${CANARY} house`,
      terms: {
        shareBpByWeek: [5_000],
        minimumGuaranteeCents: 15_000,
        minimumPer: 'run',
        flatFeeCents: null,
        flatFeePer: 'show',
        fixedCostsCents: 0,
        asWritten: `${CANARY} 40%`,
      },
    },
    screenings: [
      {
        startsAt: '2026-11-05T19:45',
        notes: `${CANARY} intern`,
        stateReason: { nl: `${CANARY} old reason` },
      },
      {
        startsAt: '2026-11-06T20:00',
        items: [
          {
            kind: 'qa',
            title: `${CANARY} guest not told`,
            durationMin: 20,
            versionId: null,
            bookingId: null,
          },
        ],
      },
    ],
  });
  core.db.orm
    .insert(tables.distributors)
    .values({
      id: core.newId(),
      name: `${CANARY} verdeler`,
      defaultTerms: planned.booking.terms,
      notes: CANARY,
    })
    .run();
  for (const length of ['print', 'oneLiner'] as const)
    saveText(
      core,
      { ownerKind: 'film', ownerId: planned.film.id, language: 'nl', length },
      `${CANARY} ${length}`,
      null,
    );
  addStill(house.test, planned);
  core.db.sqlite.prepare("UPDATE images SET file_name = 'KANARIE.png'").run();
  approve(house.test, planned);
  await house.outbox.sendNow();
  move(house, planned, '2026-11-07T14:00');
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(sheetOf(house.test, planned).ours).toBe('published');
  expect(house.wire.calls.length).toBeGreaterThan(8);
  for (const { method, path, body } of house.wire.calls) {
    expect(`${method} ${path} ${body}`).not.toContain(CANARY);
    expect(`${path} ${body}`).not.toMatch(/refresh_token=.*KANARIE|15000|15_000/);
  }
  expect(readPublications(core.db, [sheetOf(house.test, planned).listing.id])).toHaveLength(1);
});
