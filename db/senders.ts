import { asc, count, eq, max } from 'drizzle-orm';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { importRuns, senderProfiles } from './schema/index.ts';

/** Every known shape of sheet by name, with how often and when it was last imported. */
export const readSenders = (db: ReadDb) =>
  db.orm
    .select({
      id: senderProfiles.id,
      name: senderProfiles.name,
      headerSignature: senderProfiles.headerSignature,
      columns: senderProfiles.columns,
      answers: senderProfiles.answers,
      distributorId: senderProfiles.distributorId,
      imports: count(importRuns.id),
      lastImportedAtMs: max(importRuns.importedAtMs),
    })
    .from(senderProfiles)
    .leftJoin(importRuns, eq(importRuns.profileId, senderProfiles.id))
    .groupBy(senderProfiles.id)
    .orderBy(asc(senderProfiles.name), asc(senderProfiles.id))
    .all();

export const readSender = (db: ReadDb, profileId: Id) =>
  db.orm.select().from(senderProfiles).where(eq(senderProfiles.id, profileId)).get();

/** The imports this sender's sheets came in by. */
export const readRunsOfSender = (db: ReadDb, profileId: Id): readonly Id[] =>
  db.orm
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(eq(importRuns.profileId, profileId))
    .all()
    .map((run) => run.id);
