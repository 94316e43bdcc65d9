import { and, asc, eq, gte } from 'drizzle-orm';
import type { Screening, ScreeningItem } from '../shared/domain/screening.ts';
import type { Id, NewId } from '../shared/ids.ts';
import { deleteRow, insertRow, insertRows, isSame, updateRow, type WriteDb } from './journal.ts';
import type { ReadDb } from './open.ts';
import { readRows, readRowsBy } from './rows.ts';
import { screeningItems, screenings } from './schema/index.ts';

type Row = typeof screenings.$inferSelect;
type ItemRow = typeof screeningItems.$inferSelect;

const toItem = ({ kind, title, durationMin, versionId, bookingId }: ItemRow): ScreeningItem => ({
  kind,
  title,
  durationMin,
  versionId,
  bookingId,
});

function withItems(db: ReadDb, rows: readonly Row[]): readonly Screening[] {
  const items = readRowsBy(
    db,
    screeningItems,
    'screening_id',
    rows.map((row) => row.id),
  );
  const byScreening = new Map<Id, ItemRow[]>();
  for (const each of items) {
    const own = byScreening.get(each.screeningId);
    if (own === undefined) byScreening.set(each.screeningId, [each]);
    else own.push(each);
  }
  return rows.map((row) => ({
    ...row,
    items: (byScreening.get(row.id) ?? []).sort((left, right) => left.position - right.position).map(toItem),
  }));
}

export function readScreening(db: ReadDb, id: Id): Screening | undefined {
  return withItems(db, db.orm.select().from(screenings).where(eq(screenings.id, id)).all())[0];
}

export const readScreenings = (db: ReadDb, ids: readonly Id[]): readonly Screening[] =>
  withItems(db, readRowsBy(db, screenings, 'id', ids));

/** Screenings of the programme days `from`–`to`, cancelled ones included, by day and hour. */
export const readScreeningsBetween = (db: ReadDb, from: string, to: string): readonly Screening[] =>
  withItems(
    db,
    readRows(db, screenings, 'screenings WHERE day BETWEEN ? AND ? ORDER BY day, starts_at', [from, to]),
  );

export const readScreeningsOfVersion = (db: ReadDb, versionId: Id): readonly Screening[] =>
  withItems(
    db,
    db.orm
      .select()
      .from(screenings)
      .where(eq(screenings.versionId, versionId))
      .orderBy(asc(screenings.day), asc(screenings.startsAt))
      .all(),
  );

/** A strand's screenings from a programme day on, cancelled ones included, by day and hour. */
export const readScreeningsOfStrand = (db: ReadDb, strandId: Id, from: string): readonly Screening[] =>
  withItems(
    db,
    db.orm
      .select()
      .from(screenings)
      .where(and(gte(screenings.day, from), eq(screenings.strandId, strandId)))
      .orderBy(asc(screenings.day), asc(screenings.startsAt))
      .all(),
  );

const itemRows = (screeningId: Id, items: readonly ScreeningItem[], newId: NewId) =>
  items.map((each, position) => ({
    id: newId(),
    screeningId,
    position,
    ...each,
  }));

export function insertScreenings(db: WriteDb, many: readonly Screening[], newId: NewId): void {
  insertRows(
    db,
    screenings,
    many.map(({ items: _items, ...row }) => row),
  );
  insertRows(
    db,
    screeningItems,
    many.flatMap((each) => itemRows(each.id, each.items, newId)),
  );
}

export const insertScreening = (db: WriteDb, screening: Screening, newId: NewId): void =>
  insertScreenings(db, [screening], newId);

/** Changes a screening's own fields. */
export const updateScreening = (db: WriteDb, id: Id, patch: Partial<Omit<Screening, 'id' | 'items'>>): void =>
  updateRow(db, screenings, id, patch);

/** Lays other items under a screening; rows that stay the same are left alone. */
export function replaceItems(
  db: WriteDb,
  screeningId: Id,
  items: readonly ScreeningItem[],
  newId: NewId,
): void {
  const now = db.orm
    .select()
    .from(screeningItems)
    .where(eq(screeningItems.screeningId, screeningId))
    .orderBy(asc(screeningItems.position))
    .all();
  for (const old of now.slice(items.length)) deleteRow(db, screeningItems, old.id);
  items.forEach((each, position) => {
    const old = now[position];
    if (old === undefined)
      insertRow(db, screeningItems, {
        id: newId(),
        screeningId,
        position,
        ...each,
      });
    else if (!isSame(toItem(old), each)) updateRow(db, screeningItems, old.id, each);
  });
}

/** Deletes a screening with its items, each kept whole in the journal. */
export function deleteScreening(db: WriteDb, id: Id): void {
  const items = db.orm
    .select({ id: screeningItems.id })
    .from(screeningItems)
    .where(eq(screeningItems.screeningId, id))
    .all();
  for (const each of items) deleteRow(db, screeningItems, each.id);
  deleteRow(db, screenings, id);
}
