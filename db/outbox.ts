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
