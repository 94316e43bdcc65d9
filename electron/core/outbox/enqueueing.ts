import { eq } from 'drizzle-orm';
import {
  addJob,
  patchJob,
  type ReadDb,
  readChannels,
  readJob,
  readJobs,
  readOwed,
  removeJob,
  tables,
} from '../../../db/index.ts';
import type { Id } from '../../../shared/ids.ts';
import { ensureChannels } from '../channels.ts';
import type { Core } from '../context.ts';

/**
 * Lays in the outbox exactly what active channels are still owed: the newest approved content replaces an older one that
 * waits, and what is no longer owed (an approval taken back) leaves. Runs inside the caller's transaction.
 */
export function reconcileOutbox(db: ReadDb, core: Pick<Core, 'newId' | 'now'>): void {
  const owed = readOwed(db);
  const isOwed = new Set(owed.map(({ listingId, channelId }) => `${listingId} ${channelId}`));
  for (const job of readJobs(db)) if (!isOwed.has(`${job.listingId} ${job.channelId}`)) removeJob(db, job.id);
  for (const { jobId, jobHash, contentHash, approvalId, ...key } of owed) {
    if (jobHash === contentHash) continue;
    const fresh = {
      content: approvedText(db, approvalId),
      contentHash,
      state: 'waiting',
      attempts: 0,
      nextAttemptAtMs: core.now(),
      problem: null,
      createdAtMs: core.now(),
    } as const;
    const before = jobId === null ? undefined : readJob(db, jobId);
    // The mark of a create without an answer stays, and its wait: the newer content meets the same event.
    if (before === undefined) addJob(db, { id: core.newId(), ...key, ...fresh, isOutcomeUnknown: false });
    else if (before.isOutcomeUnknown)
      patchJob(db, before.id, { ...fresh, nextAttemptAtMs: Math.max(core.now(), before.nextAttemptAtMs) });
    else patchJob(db, before.id, fresh);
  }
}

const approvedText = (db: ReadDb, approvalId: Id): string =>
  db.orm.select().from(tables.approvals).where(eq(tables.approvals.id, approvalId)).get()?.content ?? '';

/** Keeps the outbox true in the very transaction that approves, withdraws, undoes or redoes. Once a core. */
export function watchApprovals(core: Core): void {
  core.commitHooks.push((db, touched) => {
    if (!touched.has('approvals') && !touched.has('channels')) return;
    if (readChannels(db).length === 0) ensureChannels(db, core);
    reconcileOutbox(db, core);
  });
}
