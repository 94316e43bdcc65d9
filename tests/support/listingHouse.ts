import { onTestFinished } from 'vitest';
import { insertRow, insertScreening, readChannels, tables, toBookingRow } from '../../db/index.ts';
import { approveListing, updateListing } from '../../electron/core/approving.ts';
import { readListingSheet } from '../../electron/core/listingViews.ts';
import { makeOutbox, type Outbox } from '../../electron/core/outbox/worker.ts';
import { makePracticeSite, type PracticeSite } from '../../electron/core/practiceSite.ts';
import { addImageBytes, updateImage } from '../../electron/core/writing.ts';
import type { ListingSheet } from '../../shared/contract/listings.ts';
import type { Booking } from '../../shared/domain/booking.ts';
import type { Film, Version } from '../../shared/domain/film.ts';
import type { Venue } from '../../shared/domain/house.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import { ok } from '../../shared/result.ts';
import {
  makeBooking,
  makeFilm,
  makeRoom,
  makeScreening,
  makeText,
  makeVenue,
  makeVersion,
} from './builders.ts';
import { CONTROL_TOKEN, openTestCore, type TestCore, type TestCoreOptions } from './core.ts';

/** A one-pixel PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Planned = {
  readonly film: Film;
  readonly version: Version;
  readonly booking: Booking;
  readonly screenings: readonly Screening[];
};
export type PlanChanges = {
  readonly film?: Partial<Film>;
  readonly version?: Partial<Version>;
  readonly booking?: Partial<Booking>;
  readonly screenings?: readonly Partial<Screening>[];
  readonly teaser?: string;
};

/** Lays a house with one room into a core. */
export function layHouse({ core }: TestCore, changes: Partial<Venue> = {}): Venue {
  const venue = makeVenue(changes);
  core.write({ kind: 'setUpEmpty', facts: { name: venue.name } }, (db) => {
    insertRow(db, tables.venues, venue);
    insertRow(db, tables.rooms, makeRoom({ venueId: venue.id }));
    return ok(null);
  });
  return venue;
}

/** A film with a text, booked and planned, ready to be approved. */
export function planFilm({ core }: TestCore, changes: PlanChanges = {}): Planned {
  const film = makeFilm(changes.film);
  const version = makeVersion({ filmId: film.id, ...changes.version });
  const booking = makeBooking({ versionId: version.id, ...changes.booking });
  const planned = changes.screenings ?? [{ startsAt: '2026-11-05T19:45' }, { startsAt: '2026-11-06T20:00' }];
  const screenings = planned.map((each) =>
    makeScreening({ versionId: version.id, bookingId: booking.id, ...each }),
  );
  core.write({ kind: 'addFilm', facts: { film: film.originalTitle } }, (db) => {
    insertRow(db, tables.films, film);
    insertRow(db, tables.versions, version);
    insertRow(db, tables.bookings, toBookingRow(booking));
    for (const each of screenings) insertScreening(db, each, core.newId);
    insertRow(
      db,
      tables.texts,
      makeText({ ownerId: film.id, body: changes.teaser ?? 'Drie jaar oorlog, gezien door wie er woont.' }),
    );
    return ok(null);
  });
  return { film, version, booking, screenings };
}

export function sheetOf({ core }: TestCore, { version }: Pick<Planned, 'version'>): ListingSheet {
  const sheet = readListingSheet(core, version.id);
  if (sheet === null) throw new Error('no such listing');
  return sheet;
}

/** Approves what stands. */
export function approve(test: TestCore, planned: Pick<Planned, 'version'>): void {
  const { listing, contentHash } = sheetOf(test, planned);
  const outcome = approveListing(test.core, listing.id, contentHash);
  if (!outcome.ok) throw new Error(`not approved: ${outcome.error.code}`);
}

/** Gives a film a picture with rights and description, chosen for its listing. */
export function addStill(
  test: TestCore,
  { film, version }: Planned,
  description = 'Een vrouw kijkt uit een raam.',
): string {
  const { core } = test;
  const added = addImageBytes(core, film.id, 'still-met-een-eigen-naam.png', PNG);
  if (!added.ok) throw new Error(added.error.code);
  updateImage(core, added.value.id, { rightsHolder: 'Atoms & Void', description: { nl: description } });
  updateListing(core, sheetOf(test, { version }).listing.id, { imageId: added.value.id });
  return added.value.id;
}

export type SeenCall = { readonly method: string; readonly path: string; readonly body: string };

/** What stands between the program and the network in a test: it may look, hold up or break. */
export type Wire = {
  readonly calls: SeenCall[];
  /** Called before a call leaves and after its answer came; never resolves where the program "died" there. */
  onCall: ((moment: 'before' | 'after', call: SeenCall, index: number) => Promise<void>) | null;
  readonly fetch: typeof fetch;
};
export function makeWire(): Wire {
  const calls: SeenCall[] = [];
  const wire: Wire = {
    calls,
    onCall: null,
    fetch: async (input, init) => {
      const url = new URL(String(input));
      const call = {
        method: init?.method ?? 'GET',
        path: `${url.pathname}${url.search}`,
        body: await readBody(init?.body),
      };
      const index = calls.push(call) - 1;
      await wire.onCall?.('before', call, index);
      const answer = await fetch(input, init);
      await wire.onCall?.('after', call, index);
      return answer;
    },
  };
  return wire;
}
async function readBody(body: RequestInit['body']): Promise<string> {
  if (body instanceof FormData)
    return [...body]
      .map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`)
      .join('&');
  return body == null ? '' : String(body);
}

export type ListingHouse = {
  readonly test: TestCore;
  readonly site: PracticeSite;
  readonly outbox: Outbox;
  readonly wire: Wire;
  readonly url: string;
  readonly channelId: string;
};

/** A house whose practice site runs and whose account is logged in. Everything is gone when the test is. */
export async function openListingHouse(
  options: TestCoreOptions & { readonly venue?: Partial<Venue>; readonly isLoggedIn?: boolean } = {},
): Promise<ListingHouse> {
  const test = openTestCore(options);
  layHouse(test, options.venue);
  const { core } = test;
  const site = makePracticeSite(core);
  const wire = makeWire();
  core.writeUnjournaled([], () =>
    core.db.orm.insert(tables.settings).values({ id: core.newId(), key: 'practiceSitePort', value: 0 }).run(),
  );
  await site.start();
  const outbox = makeOutbox(core, site, { fetch: wire.fetch });
  onTestFinished(async () => {
    await outbox.stop();
    await site.stop();
    test.close();
  });
  const url = site.state().url ?? '';
  // Starts nothing that runs by itself: a test says when something is sent.
  await outbox.start();
  await outbox.sendNow();
  const channelId = readChannels(core.db)[0]?.id ?? '';
  const house = { test, site, outbox, wire, url, channelId };
  if (options.isLoggedIn !== false) await logIn(house);
  await outbox.sendNow();
  return house;
}

/** Goes through the login as a person in a browser would. */
export async function logIn({
  outbox,
  channelId,
}: Pick<ListingHouse, 'outbox' | 'channelId'>): Promise<void> {
  const begun = await outbox.beginLogin(channelId, 'nl');
  if (!begun.ok) throw new Error(`login refused: ${begun.error.code}`);
  const shown = await (await fetch(begun.value.url)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(shown)?.[1] ?? '';
  const sent = await fetch(new URL('/realms/uitid/login-actions/authenticate', begun.value.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ticket, email: 'programma@lantaarn.example', decision: 'allow' }),
  });
  const back = await fetch(sent.headers.get('location') ?? 'about:blank');
  if (!back.ok) throw new Error(`login failed: ${await back.text()}`);
}

/** The practice site's own controls. */
export async function control<T>(url: string, method: string, path: string, json?: unknown): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'x-practice-control': CONTROL_TOKEN, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
export type SiteEvent = Readonly<Record<string, unknown>> & {
  readonly '@id': string;
  readonly workflowStatus: string;
  readonly name: Readonly<Record<string, string>>;
  readonly subEvent: readonly {
    readonly startDate: string;
    readonly endDate: string;
    readonly status: { readonly type: string };
  }[];
};
/** Every event the site holds, drafts and dead ones included. */
export const siteEvents = (url: string): Promise<readonly SiteEvent[]> =>
  control<readonly SiteEvent[]>(url, 'GET', '/practice/events');
