import { keepPublication, patchJob } from '../../../db/index.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { EventBody } from '../../../shared/listing/event.ts';
import type { OutboxJob } from '../../../shared/listing/listing.ts';
import { listingLabel } from '../../../shared/listing/payload.ts';
import { idOfUrl, type RemoteEvent } from '../../../shared/listing/remote.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { ask, blocked, type Courier, tell } from './courier.ts';
import { keyOf, publicationOf, TOPICS } from './publications.ts';

const isDead = ({ workflowStatus }: Pick<RemoteEvent, 'workflowStatus'>): boolean =>
  workflowStatus === 'REJECTED' || workflowStatus === 'DELETED';

/**
 * Our event at the site, or null where there is none.
 *
 * Looked up by its hidden label before any create: after a lost answer, a restored copy of the file or a second desk, a
 * second public event is never made (listing-api.md, promise 1).
 */
export async function findRemote(
  courier: Courier,
  job: OutboxJob,
): Promise<Result<RemoteEvent | null, Delivery>> {
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
export async function createRemote(
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
