import { err, ok, type Result } from '../../../shared/result.ts';
import type { Grant } from '../auth/tokens.ts';
import { findEvent, type StoredBody, type StoredEvent, updateEvent } from '../eventStore.ts';
import { type Ask, noContent, type Reply } from '../http.ts';
import { notFound, problem } from '../problem.ts';
import type { Site } from '../site.ts';

/** The event a call is about, if its caller may change it: it exists, is not deleted, and is their own. */
export function ownEvent(site: Site, ask: Ask, caller: Grant): Result<StoredEvent, Reply> {
  const id = ask.params.id ?? '';
  const event = findEvent(site.db, id);
  if (!event) return err(notFound('event', id));
  if (event.creator !== caller.email)
    return err(
      problem('auth/forbidden', {
        detail: `You do not have the permission "AANBOD_BEWERKEN" for the event with id "${id}".`,
      }),
    );
  if (event.workflowStatus === 'DELETED')
    return err(problem('url/not-found', { detail: `The event with id "${id}" has been deleted.` }));
  return ok(event);
}

/** Reads, changes and keeps one event of the caller's, in one transaction. */
export function changeOwnEvent(
  site: Site,
  ask: Ask,
  caller: Grant,
  change: (event: StoredEvent) => Result<StoredEvent, Reply>,
  answer: (event: StoredEvent) => Reply = () => noContent,
): Reply {
  return site.db
    .transaction((): Reply => {
      const own = ownEvent(site, ask, caller);
      if (!own.ok) return own.error;
      const changed = change(own.value);
      if (!changed.ok) return changed.error;
      updateEvent(site.db, { ...changed.value, modifiedMs: site.now() });
      return answer(changed.value);
    })
    .immediate();
}

/** The event with a part of its body replaced; `undefined` takes a property away. */
export const withBody = (event: StoredEvent, changes: Readonly<Record<string, unknown>>): StoredEvent => ({
  ...event,
  body: { ...event.body, ...changes } as StoredBody,
});
