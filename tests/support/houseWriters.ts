import { tables } from '../../db/index.ts';
import { rowWriter } from '../../db/inserting.ts';
import type { Core } from '../../electron/core/context.ts';

/** Writes the rows a test's house is made of, past the verbs: what is written need not be what one may do. */
export const houseWriters = ({ sqlite }: Core['db']) => ({
  venue: rowWriter(sqlite, tables.venues),
  room: rowWriter(sqlite, tables.rooms),
  strand: rowWriter(sqlite, tables.strands),
  film: rowWriter(sqlite, tables.films),
  version: rowWriter(sqlite, tables.versions),
  booking: rowWriter(sqlite, tables.bookings),
  screening: rowWriter(sqlite, tables.screenings),
  item: rowWriter(sqlite, tables.screeningItems),
  key: rowWriter(sqlite, tables.keys),
});
