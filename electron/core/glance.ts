import { count } from 'drizzle-orm';
import { readRooms, readSetting, readVenue, tables } from '../../db/index.ts';
import { type Preferences, preferencesSchema } from '../../shared/contract/system.ts';
import type { Core } from './context.ts';
import { programmeExtent } from './programming.ts';

/** The user's preferences; the defaults where nothing was chosen yet. */
export const preferencesOf = (core: Core): Preferences =>
  preferencesSchema.parse(readSetting(core.db, 'preferences') ?? {});

/** Whether the house has its name and rooms. */
export const isSetUp = (core: Core): boolean => readVenue(core.db) !== undefined;

/** How much there is in the house, in numbers. */
export function houseAtAGlance(core: Core) {
  const { orm } = core.db;
  return {
    venue: readVenue(core.db)?.name ?? null,
    rooms: readRooms(core.db).length,
    films: orm.select({ count: count() }).from(tables.films).get()?.count ?? 0,
    bookings: orm.select({ count: count() }).from(tables.bookings).get()?.count ?? 0,
    screenings: orm.select({ count: count() }).from(tables.screenings).get()?.count ?? 0,
    days: programmeExtent(core),
  };
}
