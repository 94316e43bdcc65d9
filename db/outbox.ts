import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Id } from '../shared/ids.ts';
import type { OutboxJob } from '../shared/listing/listing.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { outbox } from './schema/index.ts';

/** Everything on its way, oldest first. */
export const readJobs = (db: ReadDb): readonly OutboxJob[] =>
  db.orm.select().from(outbox).orderBy(asc(outbox.createdAtMs), asc(outbox.id)).all();

export const readJob = (db: ReadDb, id: Id): OutboxJob | undefined =>
  db.orm.select().from(outbox).where(eq(outbox.id, id)).get();

export const readJobsOf = (db: ReadDb, listingIds: readonly Id[]): readonly OutboxJob[] =>
  inChunks(listingIds, (chunk) => db.orm.select().from(outbox).where(inArray(outbox.listingId, chunk)).all());

/** Jobs of a channel that may be tried by `nowMs`, oldest first. */
export const readDueJobs = (db: ReadDb, channelId: Id, nowMs: number): readonly OutboxJob[] =>
  db.orm
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.channelId, channelId), eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAtMs, nowMs)),
    )
    .orderBy(asc(outbox.createdAtMs), asc(outbox.id))
    .all();

export const addJob = (db: ReadDb, job: OutboxJob): void => {
  db.orm.insert(outbox).values(job).run();
};

/** Changes a job; whether it was still there. */
export const patchJob = (db: ReadDb, id: Id, patch: Partial<Omit<OutboxJob, 'id'>>): boolean =>
  db.orm.update(outbox).set(patch).where(eq(outbox.id, id)).run().changes === 1;

/** Changes a job as long as it still carries the content it was claimed with; whether it did. */
export const patchJobWith = (
  db: ReadDb,
  id: Id,
  contentHash: string,
  patch: Partial<Omit<OutboxJob, 'id'>>,
): boolean =>
  db.orm
    .update(outbox)
    .set(patch)
    .where(and(eq(outbox.id, id), eq(outbox.contentHash, contentHash)))
    .run().changes === 1;

export const removeJob = (db: ReadDb, id: Id): void => {
  db.orm.delete(outbox).where(eq(outbox.id, id)).run();
};

/** Takes a job out once its content has arrived; newer content that came meanwhile stays. */
export const removeJobWith = (db: ReadDb, id: Id, contentHash: string): boolean =>
  db.orm
    .delete(outbox)
    .where(and(eq(outbox.id, id), eq(outbox.contentHash, contentHash)))
    .run().changes === 1;

/** What a killed program was sending waits again; whether its create may have arrived is still marked on it. */
export const resumeJobs = (db: ReadDb, nowMs: number): number =>
  db.orm
    .update(outbox)
    .set({ state: 'waiting', nextAttemptAtMs: nowMs })
    .where(eq(outbox.state, 'sending'))
    .run().changes;

/** What one active channel is still owed: the newest approved content that it has not accepted, and the job that carries it. */
export type Owed = {
  readonly listingId: Id;
  readonly channelId: Id;
  readonly approvalId: Id;
  readonly contentHash: string;
  readonly jobId: Id | null;
  readonly jobHash: string | null;
};

/** Everything owed to active channels, the approval made first comes first. */
export const readOwed = (db: ReadDb): readonly Owed[] =>
  db.sqlite
    .prepare<[], Owed>(
      `WITH newest AS (
         SELECT id, listing_id, content_hash, approved_at_ms,
           row_number() OVER (PARTITION BY listing_id ORDER BY approved_at_ms DESC, rowid DESC) AS age
         FROM approvals)
       SELECT n.listing_id AS listingId, c.id AS channelId, n.id AS approvalId, n.content_hash AS contentHash,
         j.id AS jobId, j.content_hash AS jobHash
       FROM newest n JOIN channels c ON c.is_active = 1
       LEFT JOIN publications p ON p.listing_id = n.listing_id AND p.channel_id = c.id
       LEFT JOIN outbox j ON j.listing_id = n.listing_id AND j.channel_id = c.id
       WHERE n.age = 1 AND p.accepted_hash IS NOT n.content_hash
       ORDER BY n.approved_at_ms, n.listing_id, c.id`,
    )
    .all();
