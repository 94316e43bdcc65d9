import { keepPublication, readPublication, readVenue, removeJobWith } from '../../../db/index.ts';
import { readContent } from '../../../shared/listing/canonical.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { EventBody } from '../../../shared/listing/event.ts';
import type { OutboxJob } from '../../../shared/listing/listing.ts';
import { type AcceptedSnapshot, type MergeConflict, mergeEvent } from '../../../shared/listing/merge.ts';
import { eventBody } from '../../../shared/listing/payload.ts';
import { idOfUrl, type RemoteEvent } from '../../../shared/listing/remote.ts';
import { ok } from '../../../shared/result.ts';
import { ask, blocked, type Courier, tell } from './courier.ts';
import { reconcileOutbox } from './enqueueing.ts';
import { ensureImage, withoutLostImage } from './imaging.ts';
import { ensurePlace } from './placing.ts';
import { keyOf, publicationOf, TOPICS } from './publications.ts';
import { createRemote, findRemote } from './remoteEvent.ts';

const DONE: Delivery = { next: 'done' };

/**
 * Brings one job's content to its channel, step by step, each result stored at once: killed between any two steps, the next
 * run goes on from the last one stored. No transaction spans a call.
 */
export async function deliver(courier: Courier, job: OutboxJob): Promise<Delivery> {
  const content = readContent(job.content);
  const place = await ensurePlace(courier, job.attempts);
  if (!place.ok) return place.error;
  const image = await ensureImage(courier, job, content);
  if (!image.ok) return image.error;
  const body = eventBody(content, {
    listingId: job.listingId,
    timeZone: readVenue(courier.core.db)?.timeZone ?? 'Europe/Brussels',
    placeUrl: place.value,
    organizerUrl: courier.channel.organizerUrl,
    imageUrl: image.value,
  });
  const there = await findRemote(courier, job);
  if (!there.ok) return there.error;
  const remote = there.value === null ? await createRemote(courier, job, body) : ok(there.value);
  if (!remote.ok) return withoutLostImage(courier, job, remote.error);
  return withoutLostImage(courier, job, await bringUpToDate(courier, job, body, remote.value));
}

/** Merges what the site shows with what we want, sends the difference, makes it public, and keeps what was accepted. */
async function bringUpToDate(
  courier: Courier,
  job: OutboxJob,
  body: EventBody,
  remote: RemoteEvent,
): Promise<Delivery> {
  const remoteId = idOfUrl(remote['@id']);
  const accepted = (publicationOf(courier, job)?.acceptedSnapshot ?? null) as AcceptedSnapshot | null;
  const merge = mergeEvent(body, remote, accepted);
  if (merge.conflicts.length > 0) return holdConflict(courier, job, remote, accepted, merge.conflicts);
  if (!merge.isUnchanged) {
    const sent = await ask(courier, 'update', job.attempts, (client) =>
      client.updateEvent(remoteId, merge.body),
    );
    if (!sent.ok) return sent.error;
  }
  const isDraft = remote.workflowStatus === 'DRAFT';
  if (isDraft) {
    const published = await ask(courier, 'publish', job.attempts, (client) =>
      client.setWorkflowStatus(remoteId, { workflowStatus: 'READY_FOR_VALIDATION' }),
    );
    if (!published.ok) return published.error;
  }
  const after = await ask(courier, 'read', job.attempts, (client) => client.readEvent(remoteId));
  if (!after.ok) return after.error;
  accept(
    courier,
    job,
    body,
    after.value,
    isDraft ? 'published' : merge.isUnchanged ? 'unchanged' : 'updated',
  );
  return DONE;
}

/** Where the public sees it: the site's own page, else the address of the call. */
const pageOf = (event: RemoteEvent): string => {
  const pages: unknown = event.sameAs;
  const [first] = Array.isArray(pages) ? pages : [];
  return typeof first === 'string' ? first : event['@id'];
};

function accept(courier: Courier, job: OutboxJob, body: EventBody, event: RemoteEvent, code: string): void {
  const { core } = courier;
  core.writeUnjournaled(TOPICS, () => {
    keepPublication(core.db, keyOf(courier, job), {
      remoteId: idOfUrl(event['@id']),
      remoteUrl: pageOf(event),
      acceptedSnapshot: { sent: body, event },
      acceptedHash: job.contentHash,
      remoteWorkflow: event.workflowStatus,
      acceptedAtMs: core.now(),
    });
    removeJobWith(core.db, job.id, job.contentHash);
    tell(courier, job.listingId, code);
    // Meanwhile an approval may have been taken back or given anew.
    reconcileOutbox(core.db, core);
  });
}

/** Keeps what the site showed beside what was accepted, so that trying again means having seen it. */
function holdConflict(
  courier: Courier,
  job: OutboxJob,
  remote: RemoteEvent,
  accepted: AcceptedSnapshot | null,
  conflicts: readonly MergeConflict[],
): Delivery {
  const { core } = courier;
  core.writeUnjournaled(TOPICS, () => {
    keepPublication(core.db, keyOf(courier, job), { acceptedSnapshot: { ...accepted, seen: remote } });
    tell(courier, job.listingId, 'bothChanged', {
      fields: conflicts.map(({ pointer }) => pointer.slice(1)).join(', '),
    });
  });
  return blocked(
    'bothChanged',
    conflicts.map(({ pointer, theirs }) => ({ pointer, error: theirs })),
  );
}

/** The user has seen what the site's people changed and wants our content there: their version becomes the base. */
export function overrideTheirs({ core, channel }: Pick<Courier, 'core' | 'channel'>, job: OutboxJob): void {
  const snapshot = readPublication(core.db, job.listingId, channel.id)?.acceptedSnapshot;
  if (snapshot?.seen === undefined) return;
  const { seen, ...rest } = snapshot;
  keepPublication(
    core.db,
    { id: core.newId(), listingId: job.listingId, channelId: channel.id },
    { acceptedSnapshot: { ...rest, event: seen } },
  );
}
