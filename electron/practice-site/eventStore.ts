import type { EventBody, WorkflowStatus } from '../../shared/listing/event.ts';
import type { SiteDb } from './store.ts';

/** A body as it was accepted: what we know, and whatever else was sent along. */
export type StoredBody = EventBody & Readonly<Record<string, unknown>>;
export type StoredEvent = {
  readonly id: string;
  readonly body: StoredBody;
  readonly workflowStatus: WorkflowStatus;
  readonly availableFrom: string | null;
  readonly creator: string;
  readonly createdMs: number;
  readonly modifiedMs: number;
  readonly productionId: string | null;
  readonly moderationNote: string | null;
};

type Row = {
  id: string;
  body: string;
  workflow_status: WorkflowStatus;
  available_from: string | null;
  creator: string;
  created_ms: number;
  modified_ms: number;
  production_id: string | null;
  moderation_note: string | null;
};

const fromRow = (row: Row): StoredEvent => ({
  id: row.id,
  body: JSON.parse(row.body) as StoredBody,
  workflowStatus: row.workflow_status,
  availableFrom: row.available_from,
  creator: row.creator,
  createdMs: row.created_ms,
  modifiedMs: row.modified_ms,
  productionId: row.production_id,
  moderationNote: row.moderation_note,
});

export function insertEvent(db: SiteDb, event: StoredEvent): void {
  db.prepare(
    `INSERT INTO events (id, body, workflow_status, available_from, creator, created_ms, modified_ms, production_id, moderation_note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.id,
    JSON.stringify(event.body),
    event.workflowStatus,
    event.availableFrom,
    event.creator,
    event.createdMs,
    event.modifiedMs,
    event.productionId,
    event.moderationNote,
  );
}

export function updateEvent(db: SiteDb, event: StoredEvent): void {
  const { changes } = db
    .prepare(
      `UPDATE events SET body = ?, workflow_status = ?, available_from = ?, modified_ms = ?, production_id = ?, moderation_note = ?
       WHERE id = ?`,
    )
    .run(
      JSON.stringify(event.body),
      event.workflowStatus,
      event.availableFrom,
      event.modifiedMs,
      event.productionId,
      event.moderationNote,
      event.id,
    );
  if (changes !== 1) throw new Error(`event ${event.id} is gone`);
}

export function findEvent(db: SiteDb, id: string): StoredEvent | null {
  const row = db.prepare('SELECT * FROM events WHERE id = ?').get(id) as Row | undefined;
  return row ? fromRow(row) : null;
}

/** All events, oldest first. */
export const listEvents = (db: SiteDb): readonly StoredEvent[] =>
  (db.prepare('SELECT * FROM events ORDER BY created_ms, id').all() as Row[]).map(fromRow);

/** Published events whose day of appearance has come: all that a visitor may ever see. */
export const listPublicEvents = (db: SiteDb, nowMs: number): readonly StoredEvent[] =>
  (
    db
      .prepare(
        `SELECT * FROM events WHERE workflow_status IN ('READY_FOR_VALIDATION', 'APPROVED') ORDER BY created_ms, id`,
      )
      .all() as Row[]
  )
    .map(fromRow)
    .filter((event) => isPublic(event, nowMs));

export const isPublic = (event: StoredEvent, nowMs: number): boolean =>
  (event.workflowStatus === 'READY_FOR_VALIDATION' || event.workflowStatus === 'APPROVED') &&
  (event.availableFrom === null || Date.parse(event.availableFrom) <= nowMs);
