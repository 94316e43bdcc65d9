import {
  deleteScreening,
  insertScreening,
  type ReadDb,
  readScreening,
  readScreenings,
  replaceItems,
  updateScreening,
  type WriteDb,
} from '../../db/index.ts';
import type { Screening, ScreeningItem } from '../../shared/domain/screening.ts';
import type { Id, NewId } from '../../shared/ids.ts';

/** Screenings as a verb finds them. */
export type ScreeningReads = {
  read(id: Id): Screening | undefined;
  /** Those that are there, in no order. */
  readMany(ids: readonly Id[]): readonly Screening[];
};
export type ScreeningPatchFields = Partial<Omit<Screening, 'id' | 'items'>>;

/** Where a verb of the planner writes: the real programme or a scenario; it need not know which. */
export type ScreeningStore = ScreeningReads & {
  insert(screening: Screening): void;
  /** Changes a screening's own fields. Throws where it is not there. */
  update(id: Id, patch: ScreeningPatchFields): void;
  replaceItems(id: Id, items: readonly ScreeningItem[]): void;
  delete(id: Id): void;
};

export const realReads = (db: ReadDb): ScreeningReads => ({
  read: (id) => readScreening(db, id),
  readMany: (ids) => readScreenings(db, ids),
});

/** The real programme. */
export const realStore = (db: WriteDb, newId: NewId): ScreeningStore => ({
  ...realReads(db),
  insert: (screening) => insertScreening(db, screening, newId),
  update: (id, patch) => updateScreening(db, id, patch),
  replaceItems: (id, items) => replaceItems(db, id, items, newId),
  delete: (id) => deleteScreening(db, id),
});
