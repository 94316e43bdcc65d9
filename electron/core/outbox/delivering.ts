import {
  forgetImages,
  keepPublication,
  patchJob,
  readImageBytes,
  readImageUrls,
  readPublication,
  readVenue,
  removeJobWith,
} from '../../../db/index.ts';
import { imageFacts } from '../../../shared/domain/imageFacts.ts';
import { readContent } from '../../../shared/listing/canonical.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { EventBody } from '../../../shared/listing/event.ts';
import type { OutboxJob, Publication, PublicContent } from '../../../shared/listing/listing.ts';
import { type AcceptedSnapshot, mergeEvent } from '../../../shared/listing/merge.ts';
import { eventBody, imageDescription, listingLabel } from '../../../shared/listing/payload.ts';
import { idOfUrl, type RemoteEvent } from '../../../shared/listing/remote.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { ask, blocked, type Courier, tell } from './courier.ts';
import { reconcileOutbox } from './enqueueing.ts';
import { ensurePlace } from './placing.ts';

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
  const remote = there.value === null ? await create(courier, job, body) : ok(there.value);
  if (!remote.ok) return withoutLostImage(courier, job, remote.error);
  return withoutLostImage(courier, job, await bringUpToDate(courier, job, body, remote.value));
}

/** A picture the site no longer knows is uploaded anew: its address is forgotten and the job tried again, once. */
function withoutLostImage(courier: Courier, job: OutboxJob, delivery: Delivery): Delivery {
  const { core, channel } = courier;
  const isLost =
    delivery.next === 'blocked' &&
    delivery.problem.fields.some(({ pointer }) => /^\/mediaObject\/\d+\/@id$/.test(pointer));
  if (!isLost || job.attempts > 0) return delivery;
  core.writeUnjournaled(TOPICS, () => forgetImages(core.db, channel.id));
  return { next: 'retry', atMs: core.now(), holdsChannel: false };
}

const keyOf = ({ core, channel }: Courier, job: OutboxJob) => ({
  id: core.newId(),
  listingId: job.listingId,
  channelId: channel.id,
});
const publicationOf = ({ core, channel }: Courier, job: OutboxJob): Publication | undefined =>
  readPublication(core.db, job.listingId, channel.id);
const TOPICS = ['publications', 'outbox', 'delivery_events'] as const;

/** The picture's address at the channel, uploaded where it has not been with this rights holder and description. */
async function ensureImage(
  courier: Courier,
  job: OutboxJob,
  content: PublicContent,
): Promise<Result<string | null, Delivery>> {
  const { core, channel } = courier;
  const { image } = content;
  if (image === null) return ok(null);
  const description = imageDescription(content);
  const key = `${image.sha256}|${image.rightsHolder}|${description}`;
  const known = readImageUrls(core.db, channel.id)
    .map((urls) => urls[key])
    .find((url) => url !== undefined);
  if (known !== undefined) return ok(known);
  const bytes = readImageBytes(core.db, image.sha256);
  const facts = bytes === null ? null : imageFacts(bytes);
  if (bytes === null || facts === null) return err(blocked('imageGone'));
  const sent = await ask(courier, 'uploadImage', job.attempts, (client) =>
    client.uploadImage({
      bytes,
      mime: facts.mime,
      // The file's own name may tell more than the public needs to know.
      fileName: `${image.sha256.slice(0, 16)}.${facts.mime.slice('image/'.length)}`,
      description,
      copyrightHolder: image.rightsHolder,
      language: content.mainLanguage,
    }),
  );
  if (!sent.ok) return sent;
  const url = sent.value['@id'];
  core.writeUnjournaled(TOPICS, () => {
    const imageUrls = { ...publicationOf(courier, job)?.imageUrls, [key]: url };
    keepPublication(core.db, keyOf(courier, job), { imageUrls });
    tell(courier, job.listingId, 'imageSent');
  });
  return ok(url);
}

const isDead = ({ workflowStatus }: Pick<RemoteEvent, 'workflowStatus'>): boolean =>
  workflowStatus === 'REJECTED' || workflowStatus === 'DELETED';

/**
 * Our event at the site, or null where there is none.
 *
 * Looked up by its hidden label before any create: after a lost answer, a restored copy of the file or a second desk, a
 * second public event is never made (listing-api.md, promise 1).
 */
async function findRemote(courier: Courier, job: OutboxJob): Promise<Result<RemoteEvent | null, Delivery>> {
  const { core } = courier;
  const publication = publicationOf(courier, job);
  if (publication?.remoteId != null) {
    const known = await readRemote(courier, job, publication.remoteId);
    if (!known.ok) return known;
    if (known.value !== null && !isDead(known.value)) return ok(known.value);
    const workflow = known.value?.workflowStatus ?? 'DELETED';
    if (publication.remoteWorkflow !== workflow) return err(noteDeath(courier, job, workflow));
    // The user knew, and approved again: a rejected or deleted event never comes back, a new one takes its place.
    core.writeUnjournaled(TOPICS, () => {
      keepPublication(core.db, keyOf(courier, job), {
        remoteId: null,
        remoteUrl: null,
        acceptedSnapshot: null,
        acceptedHash: null,
      });
      tell(courier, job.listingId, 'startedAnew');
    });
  }
  return lookUp(courier, job);
}

async function readRemote(
  courier: Courier,
  job: OutboxJob,
  remoteId: string,
): Promise<Result<RemoteEvent | null, Delivery>> {
  const asked = await ask(courier, 'read', job.attempts, (client) => client.readEvent(remoteId));
  if (asked.ok) return asked;
  const isGone = asked.error.next === 'blocked' && [404, 410].includes(asked.error.problem.status ?? 0);
  return isGone ? ok(null) : asked;
}

function noteDeath(courier: Courier, job: OutboxJob, workflow: RemoteEvent['workflowStatus']): Delivery {
  const { core } = courier;
  core.writeUnjournaled(TOPICS, () => {
    keepPublication(core.db, keyOf(courier, job), { remoteWorkflow: workflow });
    tell(courier, job.listingId, workflow === 'REJECTED' ? 'rejectedThere' : 'deletedThere');
  });
  return blocked(workflow === 'REJECTED' ? 'rejectedThere' : 'deletedThere');
}

async function lookUp(courier: Courier, job: OutboxJob): Promise<Result<RemoteEvent | null, Delivery>> {
  const { core } = courier;
  const found = await ask(courier, 'lookUp', job.attempts, (client) =>
    client.findEventsByLabel(listingLabel(job.listingId)),
  );
  if (!found.ok) return found;
  const alive = found.value.member.filter((event) => !isDead(event));
  // Where there should be one and are more, the public one is the one to go on with.
  const event = alive.find(({ workflowStatus }) => workflowStatus !== 'DRAFT') ?? alive[0];
  if (event === undefined) {
    core.writeUnjournaled(TOPICS, () => patchJob(core.db, job.id, { isOutcomeUnknown: false }));
    return ok(null);
  }
  const remoteId = idOfUrl(event['@id']);
  keepRemote(courier, job, remoteId, event['@id'], event.workflowStatus, 'foundAgain');
  return readRemote(courier, job, remoteId);
}

function keepRemote(
  courier: Courier,
  job: OutboxJob,
  remoteId: string,
  remoteUrl: string,
  remoteWorkflow: RemoteEvent['workflowStatus'],
  code: string,
): void {
  const { core } = courier;
  core.writeUnjournaled(TOPICS, () => {
    keepPublication(core.db, keyOf(courier, job), { remoteId, remoteUrl, remoteWorkflow });
    patchJob(core.db, job.id, { isOutcomeUnknown: false });
    tell(courier, job.listingId, code);
  });
}

/** Creates the event as a draft nobody sees, and keeps its id at once. */
async function create(
  courier: Courier,
  job: OutboxJob,
  body: EventBody,
): Promise<Result<RemoteEvent, Delivery>> {
  const { core } = courier;
  // Marked before it is sent: killed now, the next run looks before it creates.
  core.writeUnjournaled(TOPICS, () => patchJob(core.db, job.id, { isOutcomeUnknown: true }));
  const made = await ask(courier, 'create', job.attempts, (client) =>
    client.createEvent({ ...body, workflowStatus: 'DRAFT' }),
  );
  if (!made.ok) {
    if (made.error.next !== 'lookUpFirst')
      core.writeUnjournaled(TOPICS, () => patchJob(core.db, job.id, { isOutcomeUnknown: false }));
    return made;
  }
  keepRemote(courier, job, made.value.id, made.value.url, 'DRAFT', 'created');
  return ask(courier, 'read', job.attempts, (client) => client.readEvent(made.value.id));
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
  conflicts: readonly { readonly pointer: string; readonly theirs: string }[],
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
