import { eq } from 'drizzle-orm';
import type { ReadDb } from './open.ts';
import { settings } from './schema/index.ts';

const row = (db: ReadDb, key: string) => db.orm.select().from(settings).where(eq(settings.key, key)).get();

/** A stored setting as it was written; parse it before use. */
export const readSetting = (db: ReadDb, key: string): unknown => row(db, key)?.value ?? null;

/** Keeps a setting that is the program's own business, outside the journal. */
export function writeSetting(db: ReadDb, key: string, value: unknown, newId: string): void {
  db.orm
    .insert(settings)
    .values({ id: newId, key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}
