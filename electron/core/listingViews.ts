import {
  readApprovals,
  readChannels,
  readDeliveryEvents,
  readJobsOf,
  readPublications,
  readToldVersionIds,
  readVenue,
  readVersionIdsFrom,
} from '../../db/index.ts';
import type { ListingRow, ListingSheet } from '../../shared/contract/listings.ts';
import type { Id } from '../../shared/ids.ts';
import { type Completeness, scoreCompleteness } from '../../shared/listing/completeness.ts';
import type { Channel, DeliveryEvent, OutboxJob, Publication } from '../../shared/listing/listing.ts';
import { deriveListingStatus, deriveTheirStatus, mostUrgent } from '../../shared/listing/status.ts';
import type { Core } from './context.ts';
import { type GatheredListing, gatherListing, gatherListings } from './listingFacts.ts';

/** What the network made of listings: the active channels, the most public one first, and all that went to them. */
type Sent = {
  readonly channels: readonly Channel[];
  readonly publications: ReadonlyMap<Id, readonly Publication[]>;
  readonly jobs: ReadonlyMap<Id, readonly OutboxJob[]>;
  readonly hasPlace: boolean;
};

const PUBLIC_FIRST = { production: 0, test: 1, practice: 2 } as const;

function readSent(core: Core, listingIds: readonly Id[]): Sent {
  const { db } = core;
  const channels = readChannels(db)
    .filter((channel) => channel.isActive)
    .sort((left, right) => PUBLIC_FIRST[left.environment] - PUBLIC_FIRST[right.environment]);
  const venue = readVenue(db);
  // The practice site is told the place; elsewhere it must be known.
  const hasPlace = channels.some(
    ({ environment, placeUrl, id }) =>
      placeUrl !== null ||
      venue?.listingPlaces[id] !== undefined ||
      (environment === 'practice' && venue !== undefined),
  );
  return {
    channels,
    publications: Map.groupBy(readPublications(db, listingIds), (each) => each.listingId),
    jobs: Map.groupBy(readJobsOf(db, listingIds), (each) => each.listingId),
    hasPlace,
  };
}

const completenessOf = ({ content }: GatheredListing, { hasPlace, channels }: Sent): Completeness =>
  scoreCompleteness(content, {
    hasPlace,
    hasOrganizer: channels.some(({ organizerUrl }) => organizerUrl !== null),
  });

function toRow(gathered: GatheredListing, sent: Sent): ListingRow {
  const { listing, film, version, content, approval, hash, images, problems } = gathered;
  const publications = sent.publications.get(listing.id) ?? [];
  const jobs = sent.jobs.get(listing.id) ?? [];
  const on = (channelId: Id) => ({
    publication: publications.find((each) => each.channelId === channelId) ?? null,
    job: jobs.find((each) => each.channelId === channelId) ?? null,
  });
  const facts = sent.channels.map(({ id }) => on(id));
  const nowhere = { publication: null, job: null };
  const statuses = (facts.length === 0 ? [nowhere] : facts).map((each) =>
    deriveListingStatus({ contentHash: hash, approval, ...each }),
  );
  const theirs = facts.map(({ publication }) => deriveTheirStatus(publication)).find((word) => word !== null);
  const standing = content.screenings.filter(({ state }) => state !== 'cancelled');
  const days = standing.map(({ day }) => day).sort();
  return {
    listing,
    film,
    version,
    image: images.find(({ id }) => id === listing.imageId) ?? images[0] ?? null,
    ours: mostUrgent(statuses),
    theirs: theirs ?? null,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    screeningCount: standing.length,
    problemCount: problems.filter(({ severity }) => severity === 'stop').length,
    score: completenessOf(gathered, sent).score,
  };
}

/** A row for every version with a screening from today on, and every one ever approved or sent; the first to play first. */
export function listListings(core: Core): readonly ListingRow[] {
  const versionIds = new Set([...readVersionIdsFrom(core.db, core.today()), ...readToldVersionIds(core.db)]);
  const gathered = gatherListings(core, [...versionIds]);
  const sent = readSent(
    core,
    gathered.map(({ listing }) => listing.id),
  );
  const today = core.today();
  // What still plays comes before what is over.
  const order = (row: ListingRow) =>
    `${row.lastDay !== null && row.lastDay >= today ? 0 : 1} ${row.firstDay ?? '9999'} ${row.film.originalTitle}`;
  return gathered
    .map((each) => toRow(each, sent))
    .sort((left, right) => (order(left) < order(right) ? -1 : 1));
}

/** A listing with all its screen needs; null where its version is gone. */
export function readListingSheet(core: Core, versionId: Id): ListingSheet | null {
  const gathered = gatherListing(core, versionId);
  if (gathered === undefined) return null;
  const { listing, content, hash, approval, approved, problems, images, creditsLines } = gathered;
  const sent = readSent(core, [listing.id]);
  return {
    ...toRow(gathered, sent),
    content,
    contentHash: hash,
    approval,
    approved,
    problems,
    completeness: completenessOf(gathered, sent),
    images,
    publications: sent.publications.get(listing.id) ?? [],
    jobs: sent.jobs.get(listing.id) ?? [],
    timeline: readTimeline(core, listing.id),
    creditsLines,
  };
}

/** What happened to a listing, oldest first: what the outbox did, and the approvals that stand. */
function readTimeline(core: Core, listingId: Id): readonly DeliveryEvent[] {
  const approvals = readApprovals(core.db, listingId).map(
    ({ id, approvedAtMs, approvedBy }): DeliveryEvent => ({
      id,
      listingId,
      channelId: null,
      atMs: approvedAtMs,
      code: approvedBy === '' ? 'approved' : 'approvedBy',
      facts: approvedBy === '' ? {} : { who: approvedBy },
    }),
  );
  return [...approvals.reverse(), ...readDeliveryEvents(core.db, listingId)].sort(
    (left, right) => left.atMs - right.atMs,
  );
}
