import { desc, eq } from 'drizzle-orm';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';
import { importRuns, senderProfiles } from './schema/index.ts';

/** How sheets with these headers were read last; undefined for a shape never seen. */
export const readProfile = (db: ReadDb, headerSignature: string) =>
  db.orm.select().from(senderProfiles).where(eq(senderProfiles.headerSignature, headerSignature)).get();

/** What stood on a sender's last list that was taken over; nothing where there was none. */
export const readLastList = (db: ReadDb, profileId: Id): readonly string[] =>
  db.orm
    .select({ listed: importRuns.listed })
    .from(importRuns)
    .where(eq(importRuns.profileId, profileId))
    .orderBy(desc(importRuns.importedAtMs), desc(importRuns.id))
    .limit(1)
    .get()?.listed ?? [];

const STATE_OF_PROGRAMME = `
  SELECT hlc FROM activity_steps AS step
  WHERE EXISTS (
    SELECT 1 FROM activity_changes AS change WHERE change.step_id = step.id AND change.entity IN (
      'films', 'versions', 'bookings', 'screenings', 'distributors', 'rooms', 'strands', 'texts', 'venues', 'imported_rows',
      'sender_profiles'))
  ORDER BY hlc DESC LIMIT 1`;

/** Names the state of all that an import is reckoned on: the last step that touched any of it. */
export const programmeState = (db: ReadDb): string =>
  db.sqlite.prepare<[], { hlc: string }>(STATE_OF_PROGRAMME).get()?.hlc ?? 'empty';

export type RunInJournal = {
  readonly id: Id;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly importedAtMs: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly stepId: Id;
};

/** Every import there was, newest first, as the journal keeps it: those taken back too. */
export function readImportRuns(db: ReadDb, limit: number): readonly RunInJournal[] {
  const rows = db.sqlite
    .prepare<[number], { stepId: string; after: string }>(`
      SELECT step.id AS stepId, json_remove(change.after, '$.listed') AS after
      FROM activity_steps AS step
      JOIN activity_changes AS change ON change.step_id = step.id AND change.entity = 'import_runs'
      WHERE step.kind = 'import' AND step.undoes IS NULL AND step.redoes IS NULL AND change.op = 'insert'
      ORDER BY step.hlc DESC LIMIT ?`)
    .all(limit);
  return rows.map(({ stepId, after }) => ({
    ...(JSON.parse(after) as Omit<RunInJournal, 'stepId'>),
    stepId,
  }));
}

// Columns that point at something an import may have made.
const POINTERS: Readonly<Record<string, readonly string[]>> = {
  screenings: ['booking_id', 'version_id'],
  bookings: ['version_id', 'distributor_id'],
  versions: ['film_id'],
  listings: ['version_id'],
  texts: ['owner_id'],
  images: ['film_id'],
  import_runs: ['profile_id'],
};

/** How many things that a step did not make itself lean on what it made: they would fall with it. */
export function countLeaningOn(db: ReadDb, stepId: Id): number {
  const counted = Object.entries(POINTERS).map(
    ([table, columns]) =>
      db.sqlite
        .prepare<[string], { n: number }>(`
          WITH made AS MATERIALIZED (SELECT entity_id FROM activity_changes WHERE step_id = ? AND op = 'insert')
          SELECT count(*) AS n FROM ${table} WHERE id NOT IN made
            AND (${columns.map((column) => `${column} IN made`).join(' OR ')})`)
        .get(stepId)?.n ?? 0,
  );
  return counted.reduce((sum, count) => sum + count, 0);
}
