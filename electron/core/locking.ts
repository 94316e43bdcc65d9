import { deleteRow, insertRow, type ReadDb, readLock, tables } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import type { ScreeningPatchFields, ScreeningStore } from './screeningStore.ts';

/** Carries the refusal out of a transaction, so that the whole step is rolled back. */
export class DayIsLocked extends Error {
  readonly day: LocalDate;
  constructor(day: LocalDate) {
    super(`${day} is locked`);
    this.day = day;
  }
}

// What stands on a day, and when: its price, badges and notes may still be mended.
const HELD: readonly (keyof Screening)[] = ['roomId', 'day', 'startsAt', 'state', 'bookingId', 'versionId'];

/** The real programme with its locked days held: what would change one of them throws `DayIsLocked`. */
export function lockedStore(db: ReadDb, store: ScreeningStore): ScreeningStore {
  const hold = (...days: readonly (LocalDate | undefined)[]): void => {
    for (const day of days)
      if (day !== undefined && readLock(db, day) !== undefined) throw new DayIsLocked(day);
  };
  return {
    ...store,
    insert: (screening) => {
      hold(screening.day);
      store.insert(screening);
    },
    update: (id, patch) => {
      const before = store.read(id);
      if (before !== undefined && changesHeld(before, patch)) hold(before.day, patch.day);
      store.update(id, patch);
    },
    replaceItems: (id, items) => {
      hold(store.read(id)?.day);
      store.replaceItems(id, items);
    },
    delete: (id) => {
      hold(store.read(id)?.day);
      store.delete(id);
    },
  };
}

const changesHeld = (before: Screening, patch: ScreeningPatchFields): boolean =>
  HELD.some((field) => {
    const next = patch[field as keyof ScreeningPatchFields];
    return next !== undefined && next !== before[field];
  });

/**
 * Locks programme days or unlocks them, as one step; what already is so stays.
 *
 * Days are locked in the real programme alone; asked for within a scenario it is refused with `lockIsReal`, so that nobody
 * settles the real week by a try.
 */
export function lockDays(
  core: Core,
  days: readonly LocalDate[],
  isLocked: boolean,
  scenarioId?: Id | null,
): Outcome<null> {
  if (scenarioId != null) return refuse('lockIsReal');
  const unique = [...new Set(days)].sort();
  const facts = { day: unique[0] ?? '', count: unique.length };
  return core.write({ kind: isLocked ? 'lockDays' : 'unlockDays', facts }, (db) => {
    for (const day of unique) {
      const lock = readLock(db, day);
      if (isLocked && lock === undefined)
        insertRow(db, tables.lockedDays, { id: core.newId(), day, lockedAtMs: core.now() });
      else if (!isLocked && lock !== undefined) deleteRow(db, tables.lockedDays, lock.id);
    }
    return ok(null);
  });
}
