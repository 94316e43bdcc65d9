import type { Change } from '../shared/domain/activity.ts';
import type { DatedChange } from '../shared/domain/screeningHistory.ts';
import type { Id } from '../shared/ids.ts';
import type { ReadDb } from './open.ts';

type Row = {
  readonly id: string;
  readonly atMs: number;
  readonly who: string;
  readonly deskId: string;
  readonly hlc: string;
  readonly kind: string;
  readonly facts: string;
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly entity: string;
  readonly entityId: string;
  readonly op: Change['op'];
  readonly before: string | null;
  readonly after: string | null;
};

const COLUMNS = `s.id, s.at_ms AS atMs, s.who, s.desk_id AS deskId, s.hlc, s.kind, s.facts, s.undoes, s.redoes,
  c.entity, c.entity_id AS entityId, c.op, c.before, c.after`;

function toDatedChange({ entity, entityId, op, before, after, facts, ...step }: Row): DatedChange {
  const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));
  return {
    entity,
    entityId,
    op,
    before: parsed(before),
    after: parsed(after),
    step: { ...step, facts: JSON.parse(facts) },
  };
}

/** Everything that ever changed one screening and its parts, first to last. */
export function readChangesOfScreening(db: ReadDb, screeningId: Id): readonly DatedChange[] {
  const parts = db.sqlite
    .prepare<[string], { id: string }>(
      `SELECT DISTINCT entity_id AS id FROM activity_changes
       WHERE entity = 'screening_items'
         AND coalesce(json_extract("after", '$.screeningId'), json_extract("before", '$.screeningId')) = ?`,
    )
    .all(screeningId)
    .map((row) => row.id);
  const ids = [screeningId, ...parts];
  return db.sqlite
    .prepare<string[], Row>(
      `SELECT ${COLUMNS} FROM activity_changes AS c JOIN activity_steps AS s ON s.id = c.step_id
       WHERE c.entity_id IN (${ids.map(() => '?').join(', ')}) ORDER BY s.hlc, c.seq`,
    )
    .all(...ids)
    .map(toDatedChange);
}

/** Changes of screenings and their parts since a moment (ms since 1970), first to last. */
export const readScreeningChangesSince = (db: ReadDb, sinceMs: number): readonly DatedChange[] =>
  db.sqlite
    .prepare<[string], Row>(
      `SELECT ${COLUMNS} FROM activity_steps AS s JOIN activity_changes AS c ON c.step_id = s.id
       WHERE s.hlc >= ? AND c.entity IN ('screenings', 'screening_items') ORDER BY s.hlc, c.seq`,
    )
    // A step's clock begins with its milliseconds, and is what steps are found by.
    .all(Math.max(0, Math.floor(sinceMs)).toString(36).padStart(9, '0'))
    .map(toDatedChange);

/** The screening each of these parts belongs to, as far as it is still there. */
export function readScreeningsOfParts(db: ReadDb, itemIds: readonly Id[]): ReadonlyMap<Id, Id> {
  const find = db.sqlite.prepare<[string], { screeningId: string }>(
    'SELECT screening_id AS screeningId FROM screening_items WHERE id = ?',
  );
  return new Map(
    itemIds.flatMap((id): [Id, Id][] => {
      const row = find.get(id);
      return row === undefined ? [] : [[id, row.screeningId]];
    }),
  );
}
