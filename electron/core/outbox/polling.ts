import { keepPublication, readPublicationsOn } from '../../../db/index.ts';
import type { Publication, RemoteWorkflow } from '../../../shared/listing/listing.ts';
import { ask, type Courier, tell } from './courier.ts';

const CODES = {
  DRAFT: null,
  READY_FOR_VALIDATION: null,
  APPROVED: 'approvedThere',
  REJECTED: 'rejectedThere',
  DELETED: 'deletedThere',
} as const satisfies Record<RemoteWorkflow, string | null>;

const WEEK_MS = 7 * 86_400_000;

/** Whether the site's word on it can still change for anybody: it is alive there, and not long over. */
function isWatched({ remoteId, remoteWorkflow, acceptedSnapshot }: Publication, nowMs: number): boolean {
  if (remoteId === null || remoteWorkflow === 'DELETED' || remoteWorkflow === 'REJECTED') return false;
  const event = acceptedSnapshot?.event as { readonly endDate?: unknown } | undefined;
  const endsAtMs = Date.parse(String(event?.endDate ?? ''));
  return Number.isNaN(endsAtMs) || endsAtMs + WEEK_MS > nowMs;
}

/** Asks the site what it made of our events, so that its badge follows. Stops at the first call that cannot be made. */
export async function pollWorkflows(courier: Courier, isStopped: () => boolean): Promise<void> {
  const { core, channel } = courier;
  const watched = readPublicationsOn(core.db, channel.id).filter((each) => isWatched(each, core.now()));
  for (const publication of watched) {
    if (isStopped()) return;
    const asked = await ask(courier, 'read', 0, (client) => client.readEvent(publication.remoteId ?? ''));
    if (asked.ok) note(courier, publication, asked.value.workflowStatus);
    else if (asked.error.next === 'blocked') {
      if (asked.error.problem.status === 404 || asked.error.problem.status === 410)
        note(courier, publication, 'DELETED');
    } else return;
  }
}

function note(courier: Courier, publication: Publication, workflow: RemoteWorkflow): void {
  if (publication.remoteWorkflow === workflow) return;
  const { core } = courier;
  const { id, listingId, channelId } = publication;
  core.writeUnjournaled(['publications', 'delivery_events'], () => {
    keepPublication(core.db, { id, listingId, channelId }, { remoteWorkflow: workflow });
    const code = CODES[workflow];
    if (code !== null) tell(courier, listingId, code);
  });
}
