import { asc, eq, inArray } from 'drizzle-orm';
import type { Key } from '../shared/domain/key.ts';
import type { Id } from '../shared/ids.ts';
import { inChunks } from './films.ts';
import type { ReadDb } from './open.ts';
import { keys } from './schema/index.ts';

/** Keys of the versions, earliest window first within each chunk. */
export const readKeys = (db: ReadDb, versionIds: readonly Id[]): readonly Key[] =>
  inChunks(versionIds, (chunk) =>
    db.orm.select().from(keys).where(inArray(keys.versionId, chunk)).orderBy(asc(keys.notBeforeMs)).all(),
  );

export const readKey = (db: ReadDb, id: Id): Key | undefined =>
  db.orm.select().from(keys).where(eq(keys.id, id)).get();
