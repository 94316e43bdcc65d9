import { readFilm, readJobs, readListing, readVersion } from '../../../db/index.ts';
import type { ListingSheet } from '../../../shared/contract/listings.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Publication } from '../../../shared/listing/listing.ts';
import { approveListing, updateListing, withdrawApproval } from '../approving.ts';
import { updateChannel } from '../channels.ts';
import type { Core } from '../context.ts';
import { listListings, readListingSheet } from '../listingViews.ts';
import { api, type RouteContext } from './base.ts';

export const listingsRoutes = {
  list: api.listings.list.handler(({ context }) => listListings(context.core)),
  get: api.listings.get.handler(({ input, context }) => {
    const sheet = readListingSheet(context.core, input.versionId);
    return sheet === null ? null : withPresentPages(context, sheet);
  }),
  update: api.listings.update.handler(({ input, context }) =>
    updateListing(context.core, input.listingId, input.patch),
  ),
  approve: api.listings.approve.handler(({ input, context }) =>
    approveListing(context.core, input.listingId, input.contentHash),
  ),
  withdrawApproval: api.listings.withdrawApproval.handler(({ input, context }) =>
    withdrawApproval(context.core, input.listingId),
  ),
};

/** The practice site may have another port than when it gave a page's address; the page is where the site is now. */
function withPresentPages({ workers }: RouteContext, sheet: ListingSheet): ListingSheet {
  const { url } = workers.practiceSite.state();
  const move = (publication: Publication): Publication => {
    const { remoteUrl } = publication;
    const isLocal = remoteUrl !== null && new URL(remoteUrl).hostname === '127.0.0.1';
    if (url === null || remoteUrl === null || !isLocal) return publication;
    return { ...publication, remoteUrl: `${url}${new URL(remoteUrl).pathname}` };
  };
  return { ...sheet, publications: sheet.publications.map(move) };
}

export const channelsRoutes = {
  list: api.channels.list.handler(({ context }) => context.workers.outbox.channelStates()),
  update: api.channels.update.handler(({ input, context }) =>
    updateChannel(context.core, input.channelId, input.patch),
  ),
  beginLogin: api.channels.beginLogin.handler(({ input, context }) =>
    context.workers.outbox.beginLogin(input.channelId, input.language),
  ),
  logOut: api.channels.logOut.handler(({ input, context }) => context.workers.outbox.logOut(input.channelId)),
  findPlaces: api.channels.findPlaces.handler(({ input, context }) =>
    context.workers.outbox.findPlaces(input.channelId, input.query),
  ),
};

const filmTitle = (core: Core, listingId: Id): string => {
  const listing = readListing(core.db, listingId);
  const version = listing && readVersion(core.db, listing.versionId);
  return (version && readFilm(core.db, version.filmId)?.originalTitle) ?? '';
};

export const outboxRoutes = {
  summary: api.outbox.summary.handler(({ context }) => context.workers.outbox.summary()),
  jobs: api.outbox.jobs.handler(({ context: { core } }) =>
    readJobs(core.db).map((job) => ({ ...job, filmTitle: filmTitle(core, job.listingId) })),
  ),
  sendNow: api.outbox.sendNow.handler(({ context }) => {
    // Nothing the user does waits for the network.
    void context.workers.outbox.sendNow();
    return null;
  }),
  retry: api.outbox.retry.handler(({ input, context }) => context.workers.outbox.retry(input.jobId)),
};
