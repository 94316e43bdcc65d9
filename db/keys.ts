import { eq } from 'drizzle-orm';
import type { Key } from '../shared/domain/key.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { readRowsBy } from './rows.ts';
import { keys } from './schema/index.ts';

/** Keys of the versions, earliest window first. */
export const readKeys = (db: ReadDb, versionIds: readonly Id[]): readonly Key[] =>
  readRowsBy(db, keys, 'version_id', versionIds).toSorted(
    (left, right) => left.notBeforeMs - right.notBeforeMs,
  );

export const readKey = (db: ReadDb, id: Id): Key | undefined =>
  db.orm.select().from(keys).where(eq(keys.id, id)).get();
