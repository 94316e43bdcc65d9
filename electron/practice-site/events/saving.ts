import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { momentSchema } from '../../../shared/listing/calendar.ts';
import { workflowStatusBodySchema, workflowStatusSchema } from '../../../shared/listing/event.ts';
import { callerOf } from '../auth/bearer.ts';
import type { Grant } from '../auth/tokens.ts';
import { findEvent, insertEvent, isPublic, type StoredEvent, updateEvent } from '../eventStore.ts';
import { type Ask, json, noContent, type Reply } from '../http.ts';
import { checkShape, notFound, readJson, readShape } from '../problem.ts';
import type { Site } from '../site.ts';
import { acceptBody } from './body.ts';
import { eventDocument } from './document.ts';
import { changeOwnEvent, ownEvent } from './ownEvent.ts';
import { moveWorkflow } from './workflow.ts';

const workflowPart = z.object({
  workflowStatus: workflowStatusSchema.optional(),
  availableFrom: momentSchema.optional(),
});

const savedReply = (site: Site, status: number, id: string): Reply =>
  json(status, { id, eventId: id, url: `${site.baseUrl()}/events/${id}`, commandId: randomUUID() });

/** `POST /events`. */
export function postEvent(site: Site, ask: Ask, caller: Grant): Reply {
  const raw = readJson(ask);
  if (!raw.ok) return raw.error;
  const body = acceptBody(site, raw.value);
  if (!body.ok) return body.error;
  const wanted = checkShape(workflowPart, raw.value);
  if (!wanted.ok) return wanted.error;
  const now = site.now();
  const draft: StoredEvent = {
    id: randomUUID(),
    body: body.value,
    workflowStatus: 'DRAFT',
    availableFrom: null,
    creator: caller.email,
    createdMs: now,
    modifiedMs: now,
    productionId: null,
    moderationNote: null,
  };
  const { workflowStatus = 'DRAFT', availableFrom } = wanted.value;
  const event = moveWorkflow(draft, { workflowStatus, availableFrom }, 'creator', now);
  if (!event.ok) return event.error;
  insertEvent(site.db, event.value);
  return savedReply(site, 201, draft.id);
}

/** `GET /events/{id}`; what is not public, only to a logged-in caller. */
export function getEvent(site: Site, ask: Ask): Reply {
  const id = ask.params.id ?? '';
  const event = findEvent(site.db, id);
  if (!event) return notFound('event', id);
  if (!isPublic(event, site.now()) && !callerOf(site, ask).ok) return notFound('event', id);
  return json(200, eventDocument(site, event), { 'content-type': 'application/ld+json' });
}

/** `PUT /events/{id}`: what the body leaves out is gone; a status that is left out stays. */
export function putEvent(site: Site, ask: Ask, caller: Grant): Reply {
  const raw = readJson(ask);
  if (!raw.ok) return raw.error;
  const wanted = checkShape(workflowPart, raw.value);
  return changeOwnEvent(
    site,
    ask,
    caller,
    (event) => {
      const body = acceptBody(site, raw.value);
      if (!body.ok) return body;
      if (!wanted.ok) return wanted;
      const { workflowStatus = event.workflowStatus, availableFrom } = wanted.value;
      return moveWorkflow(
        { ...event, body: body.value },
        { workflowStatus, availableFrom },
        'creator',
        site.now(),
      );
    },
    (event) => savedReply(site, 200, event.id),
  );
}

/** `PUT /events/{id}/workflow-status`. */
export function putWorkflowStatus(site: Site, ask: Ask, caller: Grant): Reply {
  const wanted = readShape(ask, workflowStatusBodySchema);
  if (!wanted.ok) return wanted.error;
  const { workflowStatus, availableFrom } = wanted.value;
  return changeOwnEvent(site, ask, caller, (event) =>
    moveWorkflow(event, { workflowStatus, availableFrom }, 'creator', site.now()),
  );
}

/** `DELETE /events/{id}`: for good, though it stays readable as `DELETED`. Once deleted, the answer stays the same. */
export function deleteEvent(site: Site, ask: Ask, caller: Grant): Reply {
  const id = ask.params.id ?? '';
  const event = findEvent(site.db, id);
  if (event?.workflowStatus === 'DELETED' && event.creator === caller.email) return noContent;
  const own = ownEvent(site, ask, caller);
  if (!own.ok) return own.error;
  updateEvent(site.db, { ...own.value, workflowStatus: 'DELETED', modifiedMs: site.now() });
  return noContent;
}
