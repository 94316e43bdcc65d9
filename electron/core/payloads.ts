import { readChannels, readImageUrls, readJobs, readPublication, readVenue } from '../../db/index.ts';
import type { Id } from '../../shared/ids.ts';
import { readContent } from '../../shared/listing/canonical.ts';
import type { Channel, OutboxJob } from '../../shared/listing/listing.ts';
import { type AcceptedSnapshot, mergeEvent } from '../../shared/listing/merge.ts';
import { eventBody, imageDescription } from '../../shared/listing/payload.ts';
import type { Core } from './context.ts';

/** One request the outbox would make, with its body. */
export type Payload = {
  readonly channel: string;
  readonly listingId: Id;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
};

// Stands where only the site can tell an address; nothing is sent with it.
const UNKNOWN_ID = '00000000-0000-0000-0000-000000000000';

/** Every request body the outbox would send for what waits now, in the order it would; nothing is sent. */
export function listPayloads(core: Core): readonly Payload[] {
  const channels = new Map(readChannels(core.db).map((channel) => [channel.id, channel]));
  return readJobs(core.db).flatMap((job) => {
    const channel = channels.get(job.channelId);
    return channel === undefined ? [] : payloadsOf(core, channel, job);
  });
}

function payloadsOf(core: Core, channel: Channel, job: OutboxJob): readonly Payload[] {
  const venue = readVenue(core.db);
  const content = readContent(job.content);
  const { image } = content;
  const imageKey = image === null ? '' : `${image.sha256}|${image.rightsHolder}|${imageDescription(content)}`;
  const uploaded = readImageUrls(core.db, channel.id)
    .map((urls) => urls[imageKey])
    .find((url) => url !== undefined);
  const body = eventBody(content, {
    listingId: job.listingId,
    timeZone: venue?.timeZone ?? 'Europe/Brussels',
    placeUrl:
      channel.placeUrl ?? venue?.listingPlaces[channel.id] ?? `${channel.apiUrl}/places/${UNKNOWN_ID}`,
    organizerUrl: channel.organizerUrl,
    imageUrl: image === null ? null : (uploaded ?? `${channel.apiUrl}/images/${UNKNOWN_ID}`),
  });
  const of = { channel: channel.name, listingId: job.listingId };
  const upload: readonly Payload[] =
    image === null || uploaded !== undefined
      ? []
      : [
          {
            ...of,
            method: 'POST',
            path: '/images',
            body: {
              description: imageDescription(content),
              copyrightHolder: image.rightsHolder,
              language: content.mainLanguage,
            },
          },
        ];
  const publication = readPublication(core.db, job.listingId, channel.id);
  const id = publication?.remoteId ?? null;
  if (id === null) {
    const publish = { workflowStatus: 'READY_FOR_VALIDATION' };
    return [
      ...upload,
      { ...of, method: 'POST', path: '/events', body: { ...body, workflowStatus: 'DRAFT' } },
      { ...of, method: 'PUT', path: `/events/${UNKNOWN_ID}/workflow-status`, body: publish },
    ];
  }
  const accepted = (publication?.acceptedSnapshot ?? null) as AcceptedSnapshot | null;
  const merged = accepted === null ? body : mergeEvent(body, accepted.event, accepted).body;
  return [...upload, { ...of, method: 'PUT', path: `/events/${id}`, body: merged }];
}
