import { readPublication } from '../../../db/index.ts';
import type { OutboxJob, Publication } from '../../../shared/listing/listing.ts';
import type { Courier } from './courier.ts';

/** Where what a channel holds of a job's listing is kept. */
export const keyOf = ({ core, channel }: Courier, job: OutboxJob) => ({
  id: core.newId(),
  listingId: job.listingId,
  channelId: channel.id,
});
export const publicationOf = ({ core, channel }: Courier, job: OutboxJob): Publication | undefined =>
  readPublication(core.db, job.listingId, channel.id);
/** What is announced when a step of a delivery was stored. */
export const TOPICS = ['publications', 'outbox', 'delivery_events'] as const;
