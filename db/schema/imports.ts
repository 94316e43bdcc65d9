import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** How one sender's sheets are to be read: remembered per header signature. */
export const senderProfiles = sqliteTable(
  'sender_profiles',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    headerSignature: text('header_signature').notNull(),
    columns: text({ mode: 'json' }).$type<Readonly<Record<string, readonly number[]>>>().notNull(),
    answers: text({ mode: 'json' }).$type<Readonly<Record<string, string | number>>>().notNull().default({}),
    distributorId: text('distributor_id'),
  },
  (table) => [uniqueIndex('profiles_by_signature').on(table.headerSignature)],
);

/** One sheet taken over, and what every row of it became. */
export const importRuns = sqliteTable('import_runs', {
  id: text().primaryKey(),
  fileName: text('file_name').notNull(),
  sheet: text(),
  fileSha256: text('file_sha256').notNull(),
  profileId: text('profile_id').references(() => senderProfiles.id),
  importedAtMs: integer('imported_at_ms').notNull(),
  counts: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
  /** What stood on the list: the next one of its sender says what is gone. */
  listed: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
});

/** The values last imported for a booking: the third side of the next import's comparison. */
export const importedRows = sqliteTable(
  'imported_rows',
  {
    id: text().primaryKey(),
    importRunId: text('import_run_id')
      .notNull()
      .references(() => importRuns.id),
    row: integer().notNull(),
    filmId: text('film_id').notNull(),
    bookingId: text('booking_id'),
    values: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    index('imported_rows_by_film').on(table.filmId),
    index('imported_rows_by_booking').on(table.bookingId),
    index('imported_rows_by_run').on(table.importRunId, table.row),
  ],
);
