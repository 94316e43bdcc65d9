import { asc, between, eq } from 'drizzle-orm';
import type { Id } from '../shared/ids.ts';
import type { LocalDate } from '../shared/time.ts';
import type { ReadDb } from './open.ts';
import { lockedDays } from './schema/index.ts';

/** The locked ones of the programme days `from`–`to`, in order. */
export const readLockedDays = (db: ReadDb, from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  db.orm
    .select({ day: lockedDays.day })
    .from(lockedDays)
    .where(between(lockedDays.day, from, to))
    .orderBy(asc(lockedDays.day))
    .all()
    .map((row) => row.day);

/** The row that locks a day; undefined where it is open. */
export const readLock = (db: ReadDb, day: LocalDate): { readonly id: Id } | undefined =>
  db.orm.select({ id: lockedDays.id }).from(lockedDays).where(eq(lockedDays.day, day)).get();
