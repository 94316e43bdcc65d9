import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Id } from '../shared/ids.ts';
import type { Approval, Channel, DeliveryEvent, Listing, Publication } from '../shared/listing/listing.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { idList } from './rows.ts';
import { approvals, channels, deliveryEvents, listings, publications } from './schema/index.ts';

export const readListing = (db: ReadDb, id: Id): Listing | undefined =>
  db.orm.select().from(listings).where(eq(listings.id, id)).get();

export const readListingsOf = (db: ReadDb, versionIds: readonly Id[]): readonly Listing[] =>
  inChunks(versionIds, (chunk) =>
    db.orm.select().from(listings).where(inArray(listings.versionId, chunk)).all(),
  );

/**
 * Makes sure a listing's row is there, outside the journal: a listing exists with its version, the row only holds what is
 * typed into it. Undoing the first thing typed must not take it from under its publications.
 */
export const keepListing = (db: ReadDb, listing: Listing): void => {
  db.orm.insert(listings).values(listing).onConflictDoNothing().run();
};

/** Versions whose listing was ever approved or sent. */
export const readToldVersionIds = (db: ReadDb): readonly Id[] =>
  db.sqlite
    .prepare<[], { versionId: string }>(
      `SELECT version_id AS versionId FROM listings WHERE id IN
         (SELECT listing_id FROM approvals UNION SELECT listing_id FROM publications)`,
    )
    .all()
    .map((row) => row.versionId);

/** Those of the versions whose listing stands approved. */
export const readApprovedVersionIds = (db: ReadDb, versionIds: readonly Id[]): readonly Id[] =>
  db.sqlite
    .prepare<[string], Id>(
      `SELECT DISTINCT listings.version_id
      FROM json_each(?) AS asked
      CROSS JOIN listings ON listings.version_id = asked.value
      CROSS JOIN approvals ON approvals.listing_id = listings.id`,
    )
    .pluck()
    .all(idList(versionIds));

/** Versions with a screening on or after `day`, cancelled ones included. */
export const readVersionIdsFrom = (db: ReadDb, day: string): readonly Id[] =>
  db.sqlite
    .prepare<[string], { versionId: string }>(
      'SELECT DISTINCT version_id AS versionId FROM screenings WHERE day >= ?',
    )
    .all(day)
    .map((row) => row.versionId);

// Two approvals within one millisecond: the later row is the newer one.
const newestFirst = [desc(approvals.approvedAtMs), desc(sql`rowid`)] as const;

export const readApprovals = (db: ReadDb, listingId: Id): readonly Approval[] =>
  db.orm
    .select()
    .from(approvals)
    .where(eq(approvals.listingId, listingId))
    .orderBy(...newestFirst)
    .all();

/** The newest approval of each listing. */
export function readNewestApprovals(db: ReadDb, listingIds: readonly Id[]): ReadonlyMap<Id, Approval> {
  const rows = inChunks(listingIds, (chunk) =>
    db.orm
      .select()
      .from(approvals)
      .where(inArray(approvals.listingId, chunk))
      .orderBy(...newestFirst)
      .all(),
  );
  const newest = new Map<Id, Approval>();
  for (const row of rows) if (!newest.has(row.listingId)) newest.set(row.listingId, row);
  return newest;
}

/** All channels, in the order they were made. */
export const readChannels = (db: ReadDb): readonly Channel[] =>
  db.orm.select().from(channels).orderBy(asc(sql`rowid`)).all();
export const readChannel = (db: ReadDb, id: Id): Channel | undefined =>
  db.orm.select().from(channels).where(eq(channels.id, id)).get();

/** Adds the channels every house starts with, outside the journal. */
export const keepChannels = (db: ReadDb, rows: readonly Channel[]): void => {
  db.orm
    .insert(channels)
    .values([...rows])
    .onConflictDoNothing()
    .run();
};

/** Remembers what the site said about a channel (a place's address), outside the journal. */
export const patchChannel = (db: ReadDb, id: Id, patch: Partial<Channel>): void => {
  db.orm.update(channels).set(patch).where(eq(channels.id, id)).run();
};

export const readPublications = (db: ReadDb, listingIds: readonly Id[]): readonly Publication[] =>
  inChunks(listingIds, (chunk) =>
    db.orm.select().from(publications).where(inArray(publications.listingId, chunk)).all(),
  );

export const readPublicationsOn = (db: ReadDb, channelId: Id): readonly Publication[] =>
  db.orm.select().from(publications).where(eq(publications.channelId, channelId)).all();

/** The addresses of all pictures uploaded to a channel, per publication. */
export const readImageUrls = (db: ReadDb, channelId: Id): readonly Publication['imageUrls'][] =>
  db.orm
    .select({ imageUrls: publications.imageUrls })
    .from(publications)
    .where(eq(publications.channelId, channelId))
    .all()
    .map((row) => row.imageUrls);

/** Forgets which pictures a channel has: they are uploaded anew when next needed. */
export const forgetImages = (db: ReadDb, channelId: Id): void => {
  db.orm.update(publications).set({ imageUrls: {} }).where(eq(publications.channelId, channelId)).run();
};

export const readPublication = (db: ReadDb, listingId: Id, channelId: Id): Publication | undefined =>
  db.orm
    .select()
    .from(publications)
    .where(sql`${publications.listingId} = ${listingId} AND ${publications.channelId} = ${channelId}`)
    .get();

/** Keeps what a channel holds of a listing; makes the row with the first thing known. */
export function keepPublication(
  db: ReadDb,
  key: { readonly id: Id; readonly listingId: Id; readonly channelId: Id },
  patch: Partial<Omit<Publication, 'id' | 'listingId' | 'channelId'>>,
): void {
  db.orm
    .insert(publications)
    .values({ ...key, ...patch })
    .onConflictDoUpdate({
      target: [publications.listingId, publications.channelId],
      set: { ...patch, listingId: key.listingId },
    })
    .run();
}

export const addDeliveryEvent = (db: ReadDb, event: DeliveryEvent): void => {
  db.orm.insert(deliveryEvents).values(event).run();
};

/** A listing's timeline, oldest first. */
export const readDeliveryEvents = (db: ReadDb, listingId: Id): readonly DeliveryEvent[] =>
  db.orm
    .select()
    .from(deliveryEvents)
    .where(eq(deliveryEvents.listingId, listingId))
    .orderBy(asc(deliveryEvents.atMs), asc(sql`rowid`))
    .all();
