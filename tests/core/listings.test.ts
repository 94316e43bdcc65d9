import { expect, test } from 'vitest';
import { readJobs } from '../../db/index.ts';
import { withdrawApproval } from '../../electron/core/approving.ts';
import { moveScreenings, setScreeningState, updateScreeningFields } from '../../electron/core/planning.ts';
import { redo, undo } from '../../electron/core/restoring.ts';
import {
  addStill,
  approve,
  control,
  logIn,
  openListingHouse,
  planFilm,
  sheetOf,
  siteEvents,
} from '../support/listingHouse.ts';

const badges = (sheet: { ours: string; theirs: string | null }) => [sheet.ours, sheet.theirs];

test('an approved listing is published: one event, its dates, its text, its page', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  addStill(house.test, planned);
  expect(badges(sheetOf(house.test, planned))).toEqual(['draft', null]);
  approve(house.test, planned);
  expect(badges(sheetOf(house.test, planned))).toEqual(['queued', null]);
  await house.outbox.sendNow();

  const events = await siteEvents(house.url);
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event).toMatchObject({
    workflowStatus: 'READY_FOR_VALIDATION',
    name: { nl: 'Invasion' },
    description: {
      nl: 'Drie jaar oorlog, gezien door wie er woont.\n\nSergei Loznitsa, UA/NL/FR 2024, 145 min, Oekraïens gesproken, Nederlands ondertiteld',
    },
    calendarType: 'multiple',
    mediaObject: [{ copyrightHolder: 'Atoms & Void', description: 'Een vrouw kijkt uit een raam.' }],
    priceInfo: [{ category: 'base', price: 10 }],
  });
  expect(event?.subEvent.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
    ['2026-11-05T19:45:00+01:00', '2026-11-05T22:10:00+01:00'],
    ['2026-11-06T20:00:00+01:00', '2026-11-06T22:25:00+01:00'],
  ]);
  const sheet = sheetOf(house.test, planned);
  expect(badges(sheet)).toEqual(['published', 'waiting']);
  expect(sheet.timeline.map(({ code }) => code)).toEqual(['approved', 'imageSent', 'created', 'published']);
  const page = await (
    await fetch(sheet.publications[0]?.remoteUrl ?? '', { headers: { accept: 'text/html' } })
  ).text();
  expect(page).toContain('Invasion');
  expect(readJobs(house.test.core.db)).toEqual([]);
});

test('a moved screening makes the listing changed since approval; approved again, the site follows', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [first] = planned.screenings;
  moveScreenings(house.test.core, [
    { screeningId: first?.id ?? '', slot: { roomId: null, day: '2026-11-07', startsAt: '2026-11-07T14:00' } },
  ]);
  expect(sheetOf(house.test, planned).ours).toBe('changed');
  await house.outbox.sendNow();
  expect((await siteEvents(house.url))[0]?.subEvent[0]?.startDate).toBe('2026-11-05T19:45:00+01:00');

  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  expect(event?.subEvent.map(({ startDate }) => startDate)).toEqual([
    '2026-11-06T20:00:00+01:00',
    '2026-11-07T14:00:00+01:00',
  ]);
  expect(sheetOf(house.test, planned).ours).toBe('published');
});

test('a line for the public said after approval makes the listing changed; approved again, the site’s text has it', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [first] = planned.screenings;
  updateScreeningFields(house.test.core, first?.id ?? '', { notes: 'Gast betaald.' });
  expect(sheetOf(house.test, planned).ours).toBe('published');
  updateScreeningFields(house.test.core, first?.id ?? '', {
    publicNote: { nl: 'Met inleiding door Marc Didden.' },
    badges: ['audioDescription'],
  });
  expect(sheetOf(house.test, planned).ours).toBe('changed');
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  expect(event?.description).toEqual({
    nl: expect.stringMatching(
      /ondertiteld\n\ndo 5 nov 19u45 · audiodescriptie · Met inleiding door Marc Didden\.$/,
    ),
  });
  expect(JSON.stringify(event)).not.toContain('betaald');
});

test('a cancelled screening stays on the page, struck out with its reason', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  setScreeningState(house.test.core, [planned.screenings[0]?.id ?? ''], 'cancelled', {
    nl: 'Kopie niet aangekomen',
  });
  approve(house.test, planned);
  await house.outbox.sendNow();
  const [event] = await siteEvents(house.url);
  expect(event?.subEvent.map(({ status }) => status)).toEqual([
    { type: 'Unavailable', reason: { nl: 'Kopie niet aangekomen' } },
    { type: 'Available' },
  ]);
});

test('undoing an approval takes it from the outbox, redoing lays it back', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  const { db } = house.test.core;
  expect(readJobs(db)).toHaveLength(1);
  expect(undo(house.test.core).ok).toBe(true);
  expect(readJobs(db)).toEqual([]);
  expect(redo(house.test.core).ok).toBe(true);
  expect(readJobs(db)).toHaveLength(1);
  withdrawApproval(house.test.core, sheetOf(house.test, planned).listing.id);
  expect(readJobs(db)).toEqual([]);
});

test('the newest approved content replaces an older one that waits', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  await control(house.url, 'POST', '/practice/faults', { kind: '503', times: null });
  approve(house.test, planned);
  await house.outbox.sendNow();
  moveScreenings(house.test.core, [
    {
      screeningId: planned.screenings[0]?.id ?? '',
      slot: { roomId: null, day: '2026-11-07', startsAt: '2026-11-07T14:00' },
    },
  ]);
  approve(house.test, planned);
  expect(readJobs(house.test.core.db)).toHaveLength(1);
  await control(house.url, 'DELETE', '/practice/faults');
  await house.outbox.sendNow();
  const events = await siteEvents(house.url);
  expect(events.map(({ subEvent }) => subEvent.map(({ startDate }) => startDate))).toEqual([
    ['2026-11-06T20:00:00+01:00', '2026-11-07T14:00:00+01:00'],
  ]);
});

test('who is not logged in loses nothing: all waits, and leaves after the login', async () => {
  const house = await openListingHouse({ isLoggedIn: false });
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toEqual([]);
  const [state] = await house.outbox.channelStates();
  expect([state?.isLoggedIn, state?.pausedBecause]).toEqual([false, 'loggedOut']);
  await logIn(house);
  await house.outbox.sendNow();
  expect(await siteEvents(house.url)).toHaveLength(1);
  const [after] = await house.outbox.channelStates();
  expect([after?.isLoggedIn, after?.account]).toEqual([true, 'programma@lantaarn.example']);
});

test('what is approved leaves by itself: nobody presses send', async () => {
  const house = await openListingHouse();
  const planned = planFilm(house.test);
  approve(house.test, planned);
  await expect.poll(() => sheetOf(house.test, planned).ours, { timeout: 10_000 }).toBe('published');
});
