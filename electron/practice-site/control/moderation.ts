import { z } from 'zod';
import type { WorkflowStatus } from '../../../shared/listing/event.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { findEvent, type StoredEvent, updateEvent } from '../eventStore.ts';
import { acceptBody } from '../events/body.ts';
import { moveWorkflow } from '../events/workflow.ts';
import type { Reply } from '../http.ts';
import { notFound } from '../problem.ts';
import type { Site } from '../site.ts';

/** What the site's own people do with an event: approve, reject, or change it without asking. */
export const moderationSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('approve'), eventId: z.string() }),
  z.object({ action: z.literal('reject'), eventId: z.string(), reason: z.string().default('') }),
  z.object({ action: z.literal('edit'), eventId: z.string(), changes: z.record(z.string(), z.unknown()) }),
]);
export type Moderation = z.output<typeof moderationSchema>;

const settle = (event: StoredEvent, workflowStatus: WorkflowStatus, note: string | null, nowMs: number) => {
  const moved = moveWorkflow(event, { workflowStatus, availableFrom: undefined }, 'moderator', nowMs);
  return moved.ok ? ok({ ...moved.value, moderationNote: note }) : moved;
};

function applyModeration(site: Site, event: StoredEvent, moderation: Moderation): Result<StoredEvent, Reply> {
  if (moderation.action === 'approve') return settle(event, 'APPROVED', null, site.now());
  if (moderation.action === 'reject') return settle(event, 'REJECTED', moderation.reason || null, site.now());
  const body = acceptBody(site, mergeChanges(event, moderation.changes));
  return body.ok ? ok({ ...event, body: body.value }) : body;
}

const isTexts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whole properties are replaced, save texts per language, of which only the given languages are. */
const mergeChanges = (
  event: StoredEvent,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries([
    ...Object.entries(event.body),
    ...Object.entries(changes).map(([property, value]) => {
      const before = event.body[property];
      const isPerLanguage = property === 'name' || property === 'description';
      return [property, isPerLanguage && isTexts(before) && isTexts(value) ? { ...before, ...value } : value];
    }),
  ]);

/** Carries a moderator's deed out, or says why it cannot be. */
export const moderate = (site: Site, moderation: Moderation): Result<StoredEvent, Reply> =>
  site.db
    .transaction((): Result<StoredEvent, Reply> => {
      const event = findEvent(site.db, moderation.eventId);
      if (!event) return err(notFound('event', moderation.eventId));
      const changed = applyModeration(site, event, moderation);
      if (!changed.ok) return changed;
      const kept = { ...changed.value, modifiedMs: site.now() };
      updateEvent(site.db, kept);
      return ok(kept);
    })
    .immediate();
